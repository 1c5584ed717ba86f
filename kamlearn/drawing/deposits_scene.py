"""What the deposits lab shows: the same deeds in two books, whose sizes two people decide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kamlearn.course.formats import write_count
from kamlearn.course.languages import Lang
from kamlearn.drawing.deposit_bars import deposit_bars
from kamlearn.drawing.figures import figures
from kamlearn.drawing.lab_settings import Options, Setting, Settings
from kamlearn.drawing.labs import Guess, LabScene

OWN = {"kindness": 1, "promise": 3, "gift": 10, "broken": -1}
"""Points in the learner's book: by the trouble it took. Invented, as all points here."""
HERS = {
    "attention": {"kindness": 4, "promise": 3, "gift": 1, "broken": -6},
    "reliability": {"kindness": 2, "promise": 6, "gift": 1, "broken": -15},
    "gifts": {"kindness": 2, "promise": 3, "gift": 8, "broken": -6},
}
"""Points in the other one's book, by what matters to her."""
HALF_LIFE = 12
"""Months of silence that halve her book. An illustration: no such constant is known."""

MATTERS = Options("matters", tuple(HERS))
SETTINGS = (
    MATTERS,
    Setting("kindness", "count", 0, 12, 1, 0),
    Setting("promise", "count", 0, 6, 1, 0),
    Setting("gift", "count", 0, 3, 1, 0),
    Setting("broken", "count", 0, 3, 1, 0),
    Setting("silence", "count", 0, 24, 1, 0),
)
POSITIONS: tuple[Mapping[str, float], ...] = (
    {"gift": 1},
    {"kindness": 4, "promise": 1},
    {"kindness": 4, "promise": 1, "broken": 1, "matters": 1},
    {"kindness": 4, "promise": 1, "silence": 12},
)


@dataclass(frozen=True)
class Books:
    """Points by deed in both books, and what silence leaves of hers."""

    own: Mapping[str, int]
    hers: Mapping[str, int]
    left: float
    """Fraction, 0 to 1."""

    @property
    def own_balance(self) -> int:
        """Nothing fades in one's own book."""
        return sum(self.own.values())

    @property
    def her_balance(self) -> int:
        """After the silence, in whole points."""
        return round(sum(self.hers.values()) * self.left)

    @property
    def faded(self) -> int:
        """What the silence took."""
        return self.her_balance - sum(self.hers.values())


def keep_books(settings: Settings) -> Books:
    """Both books at complete settings."""
    hers = HERS[MATTERS.key(settings)]
    own, other = (
        {deed: round(settings[deed]) * points for deed, points in book.items()}
        for book in (OWN, hers)
    )
    return Books(own, other, 0.5 ** (settings["silence"] / HALF_LIFE))


def compare(settings: Settings) -> str:
    """Her balance beside one's own: ``more``, ``less`` or ``same``."""
    books = keep_books(settings)
    if books.her_balance == books.own_balance:
        return "same"
    return "more" if books.her_balance > books.own_balance else "less"


def scene_html(settings: Settings, lang: Lang) -> str:
    """The two books as bars and as a table, and what may surprise."""
    books = keep_books(settings)
    picture = deposit_bars(lang, books.own, books.hers, books.left)
    notes = "".join(f'<p class="kam-lab-note">{note}</p>' for note in _notes(settings, lang))
    return f"{_lamp(books, settings, lang)}{picture.svg()}{_table(books, settings, lang)}{notes}"


def _lamp(books: Books, settings: Settings, lang: Lang) -> str:
    own, hers = (_signed(balance, lang) for balance in (books.own_balance, books.her_balance))
    said = LAB.word("lamp", lang, own=own, hers=hers)
    name = LAB.word(f"lamp_{compare(settings)}", lang)
    return f'<p class="kam-lamp"><strong>{name}</strong> {said}</p>'


def _table(books: Books, settings: Settings, lang: Lang) -> str:
    rows = [
        (
            LAB.word(f"row_{deed}", lang, times=settings[deed]),
            [_signed(book[deed], lang) for book in (books.own, books.hers)],
        )
        for deed in OWN
        if settings[deed]
    ]
    if books.faded:
        fading = LAB.word("row_silence", lang, months=settings["silence"])
        rows.append((fading, ["0", _signed(books.faded, lang)]))
    heads = [LAB.word(f"head_{whose}", lang) for whose in ("own", "hers")]
    balances = [_signed(balance, lang) for balance in (books.own_balance, books.her_balance)]
    result = LAB.word("balance", lang), balances
    return figures(LAB.word("caption", lang), rows, heads, result=result)


def _notes(settings: Settings, lang: Lang) -> Iterator[str]:
    hers = HERS[MATTERS.key(settings)]
    if settings["gift"] and hers["gift"] < OWN["gift"]:
        yield LAB.word("note_gift", lang, own=OWN["gift"], hers=hers["gift"])
    if settings["broken"]:
        kept = -(hers["broken"] // hers["promise"])
        yield LAB.word("note_broken", lang, own=OWN["broken"], hers=hers["broken"], kept=kept)
    if settings["silence"]:
        left = keep_books(settings).left
        yield LAB.word("note_silence", lang, months=settings["silence"], left=left)


def _signed(points: int, lang: Lang) -> str:
    return ("+" if points > 0 else "") + write_count(points, lang)


LAB = LabScene(
    name="deposits",
    settings=SETTINGS,
    positions=POSITIONS,
    html=scene_html,
    guess=Guess(("more", "less"), compare),
)
