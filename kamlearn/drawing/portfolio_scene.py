"""What the portfolio lab shows: people by horizon and risk, and where the month's hours go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from kamlearn.core.concentration import concentration
from kamlearn.core.contacts import Contact
from kamlearn.core.time_budget import time_budget
from kamlearn.course.formats import write_count
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.figures import figures, fold
from kamlearn.drawing.lab_settings import Options, Setting, Settings
from kamlearn.drawing.labs import Guess, LabScene
from kamlearn.drawing.picture import Picture
from kamlearn.drawing.portfolio_map import HORIZONS, RISKS, Place, portfolio_map
from kamlearn.drawing.sample_people import People, sample_people

STORY = ("tini", "campus", "office", "galih", "wulan")
"""Rara's five, as chapter 3 has them."""
PILED_FROM = 0.5
"""Of the hours for one person: from here on we say that they pile up. Ours, not a rule."""
LITTLE = 1.0
"""Hours a month up to which a sure tie is said to get little."""
NAMED = 10
"""Names in a note."""


@dataclass(frozen=True)
class Placed:
    """Someone on the map."""

    number: int
    """In picture and table."""
    name: str
    horizon: str
    risk: str
    hours: float | None
    """A month; None is not planned yet."""

    @property
    def place(self) -> Place:
        """The cell."""
        return self.horizon, self.risk


def place_people(people: Sequence[Contact], settings: Settings) -> list[Placed]:
    """Where the settings put everyone."""
    return [
        Placed(
            number=n + 1,
            name=person.name,
            horizon=HORIZONS[int(settings[f"horizon{n}"])],
            risk=RISKS[int(settings[f"risk{n}"])],
            hours=settings[f"hours{n}"],
        )
        for n, person in enumerate(people)
    ]


def portfolio_html(
    people: Sequence[Contact], settings: Settings, lang: Lang, *, with_map: bool = True
) -> str:
    """The month's hours, the map with its table, and what stands out."""
    placed = place_people(people, settings)
    picture = placed_map(placed, int(settings["person"]) + 1, lang).svg() if with_map else ""
    lamp = hours_html([one.hours for one in placed], settings["capacity"], lang)
    return f"{lamp}{picture}{places_table(placed, lang)}{notes_html(placed, lang)}"


def placed_map(placed: Sequence[Placed], chosen: int, lang: Lang) -> Picture:
    """The map of these people; the one with the number `chosen` stands out."""
    return portfolio_map(
        lang,
        [one.place for one in placed],
        [one.hours or 0 for one in placed],
        chosen=next((n for n, one in enumerate(placed) if one.number == chosen), None),
    )


def hours_html(hours: Sequence[float | None], capacity: float, lang: Lang) -> str:
    """What is planned beside what there is."""
    budget = time_budget(hours, capacity)
    key = "over" if budget.over else "left" if budget.left else "full"
    name = word(f"lab_portfolio.lamp_{key}", lang, n=abs(budget.left))
    said = word("lab_portfolio.lamp", lang, planned=budget.planned, capacity=capacity)
    return f'<p class="kam-lamp"><strong>{name}</strong> {said}</p>'


def places_table(placed: Sequence[Placed], lang: Lang) -> str:
    """Who is where and gets how many hours."""
    rows = [
        (
            f"{one.number}. {one.name}",
            [
                _known(f"map_{one.horizon}", lang),
                _known(f"risk_{one.risk}", lang),
                "?" if one.hours is None else write_count(one.hours, lang),
            ],
        )
        for one in placed
    ]
    heads = [word(f"lab_portfolio.head_{key}", lang) for key in ("horizon", "risk", "hours")]
    table = figures(word("lab_portfolio.caption", lang), rows, heads)
    return fold(table, word("lab.table", lang))


def _known(key: str, lang: Lang) -> str:
    """Short where it is not known, which the caption explains: a phone is narrow."""
    return "?" if key.endswith("unknown") else word(f"lab_portfolio.{key}", lang)


def notes_html(placed: Sequence[Placed], lang: Lang) -> str:
    """Where the hours pile up, and what else stands out."""
    notes = _notes(placed, lang)
    return "".join(f'<p class="kam-lab-note">{escape(note)}</p>' for note in notes)


def _notes(placed: Sequence[Placed], lang: Lang) -> Iterator[str]:
    planned = [(one.hours, one) for one in placed if one.hours is not None]
    spread = concentration([hours for hours, _ in planned])
    if spread.top_share is not None:
        _, top = max(planned, key=lambda pair: pair[0])
        fields = {"name": top.name, "share": spread.top_share, "equal": spread.effective}
        yield word("lab_portfolio.note_spread", lang, n=len(planned), **fields)
    little = [one for hours, one in planned if one.risk == "low" and hours <= LITTLE]
    for key, found in (
        ("little", little),
        ("speculative", [one for one in placed if one.risk == "speculative"]),
        ("unknown", [one for one in placed if "unknown" in one.place]),
    ):
        if found:
            hours = sum(one.hours or 0 for one in found)
            names = list_names([one.name for one in found], lang)
            yield word(f"lab_portfolio.note_{key}", lang, names=names, hours=hours)


def list_names(names: Sequence[str], lang: Lang) -> str:
    """The first of the names, and how many others there are."""
    listed = ", ".join(names[:NAMED])
    more = len(names) - NAMED
    return word("lab_portfolio.and_more", lang, names=listed, n=more) if more > 0 else listed


def where_hours_go(settings: Settings) -> str:
    """Whether half of them or more go to one person: ``piled``, ``spread`` or ``none``."""
    hours = [value for name, value in settings.items() if name.startswith("hours")]
    top = concentration(hours).top_share
    if top is None:
        return "none"
    return "piled" if top >= PILED_FROM else "spread"


def portfolio_scene(
    people: People,
    size: int,
    positions: Sequence[Mapping[str, float]] = ({},),
    *,
    with_map: bool = True,
) -> LabScene:
    """The lab for these people, `size` of them; without the map where a view has a live one."""
    shared = (
        Setting("capacity", "count", 1, 60, 1, 10),
        Setting("person", "count", 0, max(size - 1, 0), 1, 0),
    )
    own = (setting for n in range(size) for setting in _settings(n))
    return LabScene(
        name="portfolio",
        settings=(*shared, *own),
        positions=tuple(positions),
        html=lambda settings, lang: portfolio_html(people(lang), settings, lang, with_map=with_map),
        guess=Guess(("spread", "piled"), where_hours_go),
    )


def _settings(person: int) -> Iterator[Setting | Options]:
    """What is set for one person; nothing is known of anybody at first."""
    yield Options(f"horizon{person}", HORIZONS, HORIZONS.index("unknown"))
    yield Options(f"risk{person}", RISKS, RISKS.index("unknown"))
    yield Setting(f"hours{person}", "count", 0, 20, 0.5, 0)


def _position(hours: Sequence[float], places: Sequence[str] = ()) -> dict[str, float]:
    found: dict[str, float] = {f"hours{n}": each for n, each in enumerate(hours)}
    for n, place in enumerate(places):
        horizon, risk = place.split()
        found[f"horizon{n}"] = HORIZONS.index(horizon)
        found[f"risk{n}"] = RISKS.index(risk)
    return found


PILED, SHARED = (0.5, 1, 1.5, 7, 1), (2, 2.5, 1.5, 1.5, 2)
PLACES = ("short low", "long low", "short high", "long speculative", "long low")
LAB = portfolio_scene(
    lambda lang: sample_people(lang, STORY),
    len(STORY),
    (_position(PILED), _position(PILED, PLACES), _position(SHARED, PLACES)),
)
