"""What the decision board shows: grow, keep, improve or release, why, and the next small step."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from kamlearn.core.contacts import Contact
from kamlearn.core.decided import CHOICES, REASONS, Decided, Scores
from kamlearn.core.portfolio import CutOffs, decide
from kamlearn.course.formats import write_count
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.decision_card import label, notes_html, reason_html
from kamlearn.drawing.decision_map import decision_map
from kamlearn.drawing.figures import figures, fold
from kamlearn.drawing.lab_settings import Options, Setting, Settings
from kamlearn.drawing.labs import Guess, LabScene
from kamlearn.drawing.sample_people import RATINGS, People, sample_people

Score = Callable[[Contact], Scores]
LINES: tuple[Setting, ...] = (
    Setting("relation", "percent", 0, 100, 5, 50),
    Setting("worth", "percent", 0, 100, 5, 50),
)


def rated(person: Contact) -> Scores:
    """Ratings ``bond`` and ``worth`` from 1 to 5 as shares."""
    bond, worth = (person.amounts.get(column) for column in ("bond", "worth"))
    return None if bond is None else (bond - 1) / 4, None if worth is None else (worth - 1) / 4


def deal_cards(people: Sequence[Contact], score: Score, settings: Settings) -> list[Decided]:
    """Everyone at these settings."""
    cutoffs = cut_offs(settings)
    return [
        _card(person, score(person), cutoffs, settings[f"choice{n}"], settings[f"why{n}"])
        for n, person in enumerate(people)
    ]


def cut_offs(settings: Settings) -> CutOffs:
    """The learner's two lines."""
    return CutOffs(settings["relation"] / 100, settings["worth"] / 100)


def _card(person: Contact, scores: Scores, cutoffs: CutOffs, choice: float, why: float) -> Decided:
    return Decided(
        person=person,
        scores=scores,
        decision=decide(*scores, cutoffs, harmful=person.harmful, scored=person.scored),
        chosen=CHOICES[int(choice) - 1] if choice else None,
        why=REASONS[int(why)],
    )


def board_html(cards: Sequence[Decided], settings: Settings, lang: Lang) -> str:
    """What is suggested for the chosen one, the map of everyone, a step, and the map's table."""
    chosen = int(settings["person"])
    board = _map(cards, cut_offs(settings), lang, chosen)
    if cards:
        board = reason_html(cards[chosen], lang) + board + notes_html(cards[chosen], lang)
    return board + _table(cards, lang)


def map_html(
    cards: Sequence[Decided],
    cutoffs: CutOffs,
    lang: Lang,
    chosen: int,
    crowd: Iterable[Decided] = (),
) -> str:
    """A map of these people by number, with the others as small dots, and a table of these."""
    return _map(cards, cutoffs, lang, chosen, crowd) + _table(cards, lang)


def _map(
    cards: Sequence[Decided],
    cutoffs: CutOffs,
    lang: Lang,
    chosen: int,
    crowd: Iterable[Decided] = (),
) -> str:
    dots = [(n, *place) for n, card in enumerate(cards) if (place := _place(card))]
    small = [place for card in crowd if (place := _place(card))]
    return decision_map(lang, dots, cutoffs, chosen, small).svg()


def _place(card: Decided) -> tuple[float, float] | None:
    """Relation and worth of whom the lines sort."""
    relation, worth = card.scores
    if card.decision.distance is None or relation is None or worth is None:
        return None
    return relation, worth


def _table(cards: Sequence[Decided], lang: Lang) -> str:
    near = word("lab_decision_board.badge_near", lang)
    rows = [
        (
            f"{number}. {card.person.name}" + (f" ({near})" if _is_marked(card) else ""),
            [*_figures(card, lang), short_label(card, lang)],
        )
        for number, card in enumerate(cards, 1)
    ]
    heads = [word(f"lab_decision_board.head_{key}", lang) for key in ("relation", "worth", "what")]
    table = figures(word("lab_decision_board.caption", lang), rows, heads)
    return fold(table, word("lab.table", lang))


def _is_marked(card: Decided) -> bool:
    """Near a line; who is exactly on it is said to be."""
    return card.is_near and card.decision.state == "decided"


def short_label(card: Decided, lang: Lang) -> str:
    """As the label, with no room for two actions."""
    if card.action is None and card.decision.state == "on-the-line":
        return word("lab_decision_board.state_on-the-line", lang)
    return label(card, lang)


def score_words(card: Decided, lang: Lang) -> Mapping[str, str]:
    """Relation and worth as they are written; nothing where no scores belong."""
    if card.decision.state in ("exit", "protected"):
        return {}
    return dict(zip(("relation", "worth"), _figures(card, lang), strict=True))


def _figures(card: Decided, lang: Lang) -> list[str]:
    """No scores where none belong."""
    if card.decision.state in ("exit", "protected"):
        return ["-", "-"]
    return [
        "?" if share is None else write_count(share * 100, lang, decimals=0)
        for share in card.scores
    ]


def most_common(people: Sequence[Contact], score: Score, settings: Settings) -> str:
    """The action that the lines suggest most often; ``mixed`` where none is alone in that."""
    cards = deal_cards(people, score, settings)
    found = [card.decision.options[0] for card in cards if card.decision.state == "decided"]
    counts = {action: found.count(action) for action in CHOICES}
    leaders = [action for action, count in counts.items() if count == max(counts.values())]
    return leaders[0] if len(leaders) == 1 else "mixed"


def decision_board_scene(
    people: People,
    size: int,
    positions: Sequence[Mapping[str, float]] = ({},),
    score: Score = rated,
) -> LabScene:
    """The board for these people, `size` of them."""
    own = (setting for n in range(size) for setting in own_settings(n))
    who = Setting("person", "count", 0, max(size - 1, 0), 1, 0)
    return LabScene(
        name="decision-board",
        settings=(*LINES, who, *own),
        positions=tuple(positions),
        html=lambda settings, lang: board_html(
            deal_cards(people(lang), score, settings), settings, lang
        ),
        guess=Guess(CHOICES, lambda settings: most_common(people(None), score, settings)),
    )


def desk_board_scene(html: Callable[[Settings, Lang], str]) -> LabScene:
    """Both lines, and the decision of one person: of whom is the caller's business."""
    return LabScene(
        name="decision-board",
        settings=(*LINES, *own_settings(0, "row")),
        positions=(),
        html=html,
    )


def own_settings(person: int, look: Literal["row", "list"] = "list") -> Iterator[Options]:
    """What is decided about someone, and why."""
    yield Options(f"choice{person}", ("suggested", *CHOICES), look=look)
    yield Options(f"why{person}", REASONS, look=look)


PEOPLE = tuple(RATINGS)
GALIH, RATNA = PEOPLE.index("galih"), PEOPLE.index("ratna")
LAB = decision_board_scene(
    sample_people,
    len(PEOPLE),
    (
        {"person": GALIH},
        {"person": RATNA},
        {"person": PEOPLE.index("client")},
        {"person": GALIH, f"choice{GALIH}": 2, f"why{GALIH}": REASONS.index("heart")},
    ),
)
