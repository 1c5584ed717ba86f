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
from kamlearn.drawing.portfolio_map import HORIZONS, RISKS, portfolio_map
from kamlearn.drawing.sample_people import People, sample_people

STORY = ("tini", "campus", "office", "galih", "wulan")
"""Rara's five, as chapter 3 has them."""
PILED_FROM = 0.5
"""Of the hours for one person: from here on we say that they pile up. Ours, not a rule."""
LITTLE = 1.0
"""Hours a month up to which a sure tie is said to get little."""


@dataclass(frozen=True)
class Placed:
    """Someone on the map."""

    name: str
    horizon: str
    risk: str
    hours: float


def place_people(people: Sequence[Contact], settings: Settings) -> list[Placed]:
    """Where the settings put everyone."""
    return [
        Placed(
            name=person.name,
            horizon=HORIZONS[int(settings[f"horizon{n}"])],
            risk=RISKS[int(settings[f"risk{n}"])],
            hours=settings[f"hours{n}"],
        )
        for n, person in enumerate(people)
    ]


def portfolio_html(people: Sequence[Contact], settings: Settings, lang: Lang) -> str:
    """The month's hours, the map with its table, and what stands out."""
    placed = place_people(people, settings)
    hours = [one.hours for one in placed]
    places = [(one.horizon, one.risk) for one in placed]
    picture = portfolio_map(lang, places, hours, chosen=int(settings["person"]))
    notes = "".join(f'<p class="kam-lab-note">{escape(note)}</p>' for note in _notes(placed, lang))
    lamp = _lamp(hours, settings["capacity"], lang)
    return f"{lamp}{picture.svg()}{_table(placed, lang)}{notes}"


def _lamp(hours: Sequence[float], capacity: float, lang: Lang) -> str:
    budget = time_budget(hours, capacity)
    key = "over" if budget.over else "left" if budget.left else "full"
    name = word(f"lab_portfolio.lamp_{key}", lang, n=abs(budget.left))
    said = word("lab_portfolio.lamp", lang, planned=budget.planned, capacity=capacity)
    return f'<p class="kam-lamp"><strong>{name}</strong> {said}</p>'


def _table(placed: Sequence[Placed], lang: Lang) -> str:
    rows = [
        (
            f"{number}. {one.name}",
            [
                _known(f"map_{one.horizon}", lang),
                _known(f"risk_{one.risk}", lang),
                write_count(one.hours, lang),
            ],
        )
        for number, one in enumerate(placed, 1)
    ]
    heads = [word(f"lab_portfolio.head_{key}", lang) for key in ("horizon", "risk", "hours")]
    table = figures(word("lab_portfolio.caption", lang), rows, heads)
    return fold(table, word("lab.table", lang))


def _known(key: str, lang: Lang) -> str:
    """Short where it is not known, which the caption explains: a phone is narrow."""
    return "?" if key.endswith("unknown") else word(f"lab_portfolio.{key}", lang)


def _notes(placed: Sequence[Placed], lang: Lang) -> Iterator[str]:
    spread = concentration([one.hours for one in placed])
    if spread.top_share is not None:
        top = max(placed, key=lambda one: one.hours)
        fields = {"name": top.name, "share": spread.top_share, "equal": spread.effective}
        yield word("lab_portfolio.note_spread", lang, n=len(placed), **fields)
    little = [one for one in placed if one.risk == "low" and one.hours <= LITTLE]
    for key, found in (
        ("little", little),
        ("speculative", [one for one in placed if one.risk == "speculative"]),
        ("unknown", [one for one in placed if "unknown" in (one.horizon, one.risk)]),
    ):
        if found:
            names = ", ".join(one.name for one in found)
            hours = sum(one.hours for one in found)
            yield word(f"lab_portfolio.note_{key}", lang, names=names, hours=hours)


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
) -> LabScene:
    """The lab for these people, `size` of them."""
    shared = (
        Setting("capacity", "count", 1, 60, 1, 10),
        Setting("person", "count", 0, max(size - 1, 0), 1, 0),
    )
    own = (setting for n in range(size) for setting in _settings(n))
    return LabScene(
        name="portfolio",
        settings=(*shared, *own),
        positions=tuple(positions),
        html=lambda settings, lang: portfolio_html(people(lang), settings, lang),
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
