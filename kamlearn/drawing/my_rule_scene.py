"""What the rule lab shows: people ranked by the learner's own weights, and how sure that is."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from kamlearn.core.contacts import Contact
from kamlearn.core.ranked import Ranked, Ranking
from kamlearn.core.ranking import rank
from kamlearn.core.rules import Better, Criterion, Rule
from kamlearn.course.formats import write_count, write_percent
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.figures import figures, fold
from kamlearn.drawing.lab_settings import Setting, Settings
from kamlearn.drawing.labs import LabScene
from kamlearn.drawing.rank_bars import places, rank_bars
from kamlearn.drawing.sample_people import People, sample_people

CRITERIA: Mapping[str, Better] = {
    "money": "more",
    "growth": "more",
    "fit": "more",
    "trust": "more",
    "giving": "more",
    "effort": "less",
}
"""Ratings from 1 to 5 that people carry in `Contact.amounts`; effort is better where less."""
FEWEST, MOST = 3, 5
"""Criteria in a rule: fewer say too little, with more none of them decides."""
SHOWN = 20
"""People whom picture and table show, from the first on."""
NO_BADGES: Mapping[int, str] = {}
SETTINGS = tuple(Setting(name, "count", 0, 5, 1, 0) for name in CRITERIA)
POSITIONS: tuple[Mapping[str, float], ...] = (
    {},
    {"money": 4, "growth": 3, "trust": 3, "giving": 2},
    {"money": 5, "growth": 1, "trust": 1, "giving": 1},
)


def criteria_of(settings: Settings) -> tuple[str, ...]:
    """The criteria that count."""
    return tuple(name for name in CRITERIA if settings[name] > 0)


def fits(settings: Settings) -> bool:
    """Whether a rule has as many criteria as the lab asks for."""
    return FEWEST <= len(criteria_of(settings)) <= MOST


def rule_of(settings: Settings) -> Rule:
    """The rule of these weights; with all of them 0 a rule that knows nothing of anybody."""
    chosen = [
        Criterion(name, settings[name], CRITERIA[name], "rating") for name in criteria_of(settings)
    ]
    # The core refuses a rule in which nothing counts; a learner begins with just that.
    return Rule("mine", chosen or [Criterion("nothing yet", 1)])


def ranking_html(people: Sequence[Contact], settings: Settings, lang: Lang) -> str:
    """The order as picture and as table, who is first, and who was not ranked."""
    ranking = rank(people, rule_of(settings))
    shown = ranked_html(ranking.ranked[:SHOWN], lang)
    notes = "".join(f'<p class="kam-lab-note">{escape(note)}</p>' for note in _notes(ranking, lang))
    return f"{_lamp(ranking, settings, lang)}{shown}{notes}"


def ranked_html(
    ranked: Sequence[Ranked],
    lang: Lang,
    *,
    chosen: Contact | None = None,
    badges: Mapping[int, str] = NO_BADGES,
) -> str:
    """A part of a ranking as picture and as table.

    Parameters
    ----------
    chosen : Contact, optional
        Who stands out.
    badges : mapping of int to str
        A word behind the name, by the place in `ranked`.
    """
    picture = rank_bars(lang, ranked, chosen=chosen, starred=badges).svg() if ranked else ""
    return f"{picture}{_table(ranked, badges, lang)}"


def _lamp(ranking: Ranking, settings: Settings, lang: Lang) -> str:
    names = ", ".join(one.name for one in ranking.ranked if one.rank == 1)
    first = word("lab_my_rule.lamp_first", lang, names=names)
    said = first if names else word("lab_my_rule.lamp_nobody", lang)
    count = word("lab_my_rule.lamp_criteria", lang, n=len(criteria_of(settings)))
    return f'<p class="kam-lamp"><strong>{escape(said)}</strong> {count}</p>'


def _table(ranked: Sequence[Ranked], badges: Mapping[int, str], lang: Lang) -> str:
    names = [
        f"{one.name} ({badges[row]})" if row in badges else one.name
        for row, one in enumerate(ranked)
    ]
    rows = [(name, _cells(one, lang)) for name, one in zip(names, ranked, strict=True)]
    heads = [word(f"lab_my_rule.head_{key}", lang) for key in ("score", "known", "places")]
    table = figures(word("lab_my_rule.caption", lang), rows, heads)
    return fold(table, word("lab.table", lang))


def _cells(one: Ranked, lang: Lang) -> list[str]:
    low, score, high = (_points(share, lang) for share in (one.low, one.score, one.high))
    sure = score if low == high else f"{score} ({low}-{high})"
    return [sure, _known(one, lang), places(one)]


def _points(share: float | None, lang: Lang) -> str:
    return "?" if share is None else write_count(share * 100, lang, decimals=0)


def _known(one: Ranked, lang: Lang) -> str:
    return write_percent(round(one.coverage, 2), lang)


def _notes(ranking: Ranking, lang: Lang) -> Iterator[str]:
    wide = [one.name for one in ranking.ranked if one.score is not None and one.coverage < 1]
    if wide:
        yield word("lab_my_rule.note_missing", lang, names=_names(wide))
    if (more := len(ranking.ranked) - SHOWN) > 0:
        yield word("lab_my_rule.note_more", lang, n=more)
    for reason in ("protected", "harmful"):
        if names := [one.name for one in ranking.unranked if one.reason == reason]:
            yield word(f"lab_my_rule.note_{reason}", lang, names=_names(names))


def _names(names: Sequence[str]) -> str:
    return ", ".join(names[:SHOWN])


def my_rule_scene(people: People) -> LabScene:
    """The lab for these people."""
    return LabScene(
        name="my-rule",
        settings=SETTINGS,
        positions=POSITIONS,
        html=lambda settings, lang: ranking_html(people(lang), settings, lang),
    )


LAB = my_rule_scene(sample_people)
