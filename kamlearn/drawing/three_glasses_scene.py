"""What the three-glasses lab shows: the same people by the rules of three lives."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kamlearn.core.ranking import rank
from kamlearn.core.rules import Criterion, Rule
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.figures import figures, fold
from kamlearn.drawing.lab_settings import Options, Settings
from kamlearn.drawing.labs import Guess, LabScene
from kamlearn.drawing.rank_slopes import rank_slopes
from kamlearn.drawing.sample_people import SCORED, sample_people

RULES: Mapping[str, Mapping[str, int]] = {
    "founder": {"money": 4, "growth": 3, "trust": 3},
    "employee": {"trust": 3, "fit": 3, "chance": 3, "effort": 2},
    "student": {"learning": 4, "connection": 3, "chance": 3, "giving": 2},
}
"""Weights by goal, all ratings from 1 to 5; effort is better where less. Invented."""
GLASSES = Options("glasses", tuple(RULES))
WHO = Options("who", ("mira", *(slug for slug in SCORED if slug != "mira")), look="list")
GUESSES = ("office", "mira", "tini")
"""Who may be guessed to move furthest."""


@cache
def ranks_by(glasses: str) -> Mapping[str, int]:
    """Everyone's rank through these glasses; equal scores share one."""
    criteria = [
        Criterion(column, weight, "less" if column == "effort" else "more", "rating")
        for column, weight in RULES[glasses].items()
    ]
    ranked = rank(sample_people(None, SCORED), Rule(glasses, criteria)).ranked
    return {one.name: one.rank for one in ranked if one.rank is not None}


def moves(slug: str) -> int:
    """How many ranks lie between a person's best and worst glasses."""
    ranks = [ranks_by(glasses)[slug] for glasses in RULES]
    return max(ranks) - min(ranks)


def who_moves_most(_settings: Settings) -> str:
    """Of those who may be guessed."""
    return max(GUESSES, key=moves)


def scene_html(settings: Settings, lang: Lang) -> str:
    """The lines of everyone from glasses to glasses, and the ranks as a table."""
    worn, who = GLASSES.key(settings), WHO.key(settings)
    picture = rank_slopes(lang, {glasses: ranks_by(glasses) for glasses in RULES}, worn, who)
    notes = "".join(f'<p class="kam-lab-note">{note}</p>' for note in _notes(worn, who, lang))
    return f"{_lamp(worn, lang)}{picture.svg()}{_table(worn, lang)}{notes}"


def _lamp(worn: str, lang: Lang) -> str:
    names = " & ".join(_name(slug, lang) for slug, rank in ranks_by(worn).items() if rank == 1)
    first = LAB.word("lamp_first", lang, name=names)
    said = LAB.word(f"lamp_{worn}", lang)
    return f'<p class="kam-lamp"><strong>{first}</strong> {said}</p>'


def _table(worn: str, lang: Lang) -> str:
    """In the order of the glasses that are worn."""
    rows = [
        (_name(slug, lang), [str(ranks_by(glasses)[slug]) for glasses in RULES])
        for slug in ranks_by(worn)
    ]
    heads = [LAB.word(f"short_{glasses}", lang) for glasses in RULES]
    return fold(figures(LAB.word("caption", lang), rows, heads), word("lab.table", lang))


def _notes(worn: str, who: str, lang: Lang) -> Iterator[str]:
    yield LAB.word(f"rule_{worn}", lang, **RULES[worn])
    ranks: Sequence[int] = [ranks_by(glasses)[who] for glasses in RULES]
    fields = dict(zip(RULES, ranks, strict=True))
    brings, gives = (word(f"people.{who}_{key}", lang) for key in ("brings", "gives"))
    yield LAB.word("note_who", lang, name=_name(who, lang), brings=brings, gives=gives, **fields)
    yield LAB.word("note_worth", lang)


def _name(slug: str, lang: Lang) -> str:
    return word(f"people.{slug}", lang)


LAB = LabScene(
    name="three-glasses",
    settings=(GLASSES, WHO),
    positions=({}, {"glasses": 1}, {"glasses": 2}),
    html=scene_html,
    guess=Guess(GUESSES, who_moves_most),
)
