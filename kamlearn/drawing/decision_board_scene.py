"""What the decision board shows: grow, keep, improve or release, why, and the next small step."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from kamlearn.core.contacts import Contact
from kamlearn.core.decided import CHOICES, REASONS, Decided, Scores
from kamlearn.core.portfolio import CutOffs, decide
from kamlearn.course.formats import write_count
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.decision_card import label, person_html
from kamlearn.drawing.decision_map import decision_map
from kamlearn.drawing.figures import figures, fold
from kamlearn.drawing.lab_settings import Options, Setting, Settings
from kamlearn.drawing.labs import Guess, LabScene
from kamlearn.drawing.sample_people import RATINGS, People, sample_people

Score = Callable[[Contact], Scores]


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


def board_html(
    people: Sequence[Contact], settings: Settings, lang: Lang, score: Score = rated
) -> str:
    """The chosen person's card, the map of everyone and its table."""
    cards = deal_cards(people, score, settings)
    chosen = int(settings["person"])
    dots = [
        (n, relation, worth)
        for n, card in enumerate(cards)
        if card.decision.state in ("decided", "on-the-line")
        for relation, worth in [card.scores]
        if relation is not None and worth is not None
    ]
    picture = decision_map(lang, dots, cut_offs(settings), chosen)
    own = person_html(cards[chosen], lang) if cards else ""
    return f"{own}{picture.svg()}{_table(cards, lang)}"


def _table(cards: Sequence[Decided], lang: Lang) -> str:
    near = word("lab_decision_board.badge_near", lang)
    rows = [
        (
            f"{number}. {card.person.name}" + (f" ({near})" if _is_marked(card) else ""),
            [*_figures(card, lang), _short(card, lang)],
        )
        for number, card in enumerate(cards, 1)
    ]
    heads = [word(f"lab_decision_board.head_{key}", lang) for key in ("relation", "worth", "what")]
    table = figures(word("lab_decision_board.caption", lang), rows, heads)
    return fold(table, word("lab.table", lang))


def _is_marked(card: Decided) -> bool:
    """Near a line; who is exactly on it is said to be."""
    return card.is_near and card.decision.state == "decided"


def _short(card: Decided, lang: Lang) -> str:
    """As the label, with no room for two actions."""
    if card.action is None and card.decision.state == "on-the-line":
        return word("lab_decision_board.state_on-the-line", lang)
    return label(card, lang)


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
    shared = (
        Setting("relation", "percent", 0, 100, 5, 50),
        Setting("worth", "percent", 0, 100, 5, 50),
        Setting("person", "count", 0, max(size - 1, 0), 1, 0),
    )
    own = (setting for n in range(size) for setting in _settings(n))
    return LabScene(
        name="decision-board",
        settings=(*shared, *own),
        positions=tuple(positions),
        html=lambda settings, lang: board_html(people(lang), settings, lang, score),
        guess=Guess(CHOICES, lambda settings: most_common(people(None), score, settings)),
    )


def _settings(person: int) -> Iterator[Options]:
    yield Options(f"choice{person}", ("suggested", *CHOICES), look="list")
    yield Options(f"why{person}", REASONS, look="list")


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
