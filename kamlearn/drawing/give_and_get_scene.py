"""What the give-and-get lab shows: a price on its way to the pocket, and what both sides keep."""

from collections.abc import Mapping

from kamlearn.core.exact import Amount
from kamlearn.course.formats import write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.drawing.figures import figures
from kamlearn.drawing.give_get import UNIT_COST, USUAL_WAIT, Terms
from kamlearn.drawing.lab_settings import Options, Setting, Settings
from kamlearn.drawing.labs import Guess, LabScene
from kamlearn.drawing.waterfall_bars import waterfall_bars

SORTS = Options("sorts", ("all", "fewer"))
DELIVERY = Options("delivery", ("brought", "fetched"))
ASKED = Options("asked", ("no", "yes"), look="flip")
SETTINGS = (
    Setting("discount", "percent", 0, 40, 5, 40),
    Setting("contract", "count", 0, 24, 6, 0),
    Setting("wait", "count", 0, USUAL_WAIT, 1, USUAL_WAIT),
    SORTS,
    DELIVERY,
    ASKED,
)
POSITIONS: tuple[Mapping[str, float], ...] = (
    {},
    {"discount": 10, "wait": 0, "contract": 12, "delivery": 1},
    {"discount": 10, "wait": 0, "contract": 12, "delivery": 1, "asked": 1},
)


def agree(settings: Settings) -> Terms:
    """The terms at complete settings."""
    return Terms(
        discount=settings["discount"],
        contract=settings["contract"],
        wait=settings["wait"],
        is_narrow=SORTS.key(settings) == "fewer",
        is_fetched=DELIVERY.key(settings) == "fetched",
    )


def is_asked(settings: Settings) -> bool:
    """Whether A has said what the terms cost it."""
    return ASKED.key(settings) == "yes"


def ending(settings: Settings) -> str:
    """Whether both gain: ``yes``, ``no``, or ``unknown`` until A is asked."""
    both = agree(settings).is_win_win(is_asked=is_asked(settings))
    return {True: "yes", False: "no", None: "unknown"}[both]


def scene_html(settings: Settings, lang: Lang) -> str:
    """What it means for both, the waterfall, and what each term moves."""
    terms = agree(settings)
    falls = waterfall_bars(lang, terms.waterfall, UNIT_COST)
    return (
        f"{_lamp(settings, lang)}{falls.svg()}{_ledgers(settings, lang)}"
        f'<p class="kam-lab-note">{LAB.word(_note(settings), lang)}</p>'
    )


def _lamp(settings: Settings, lang: Lang) -> str:
    terms, end = agree(settings), ending(settings)
    lamp = {"yes": "gain", "no": "loss", "unknown": "break_even"}[end]
    known = is_asked(settings) or not terms.asks_something
    said = _result("b", terms.supplier_change, lang)
    other = _result("a", terms.buyer_change, lang) if known else LAB.word("a_unknown", lang)
    name = LAB.word(f"lamp_{end}", lang)
    return f'<p class="kam-lamp" data-lamp="{lamp}"><strong>{name}</strong> {said} {other}</p>'


def _result(side: str, change: Amount, lang: Lang) -> str:
    outcome = "gain" if change > 0 else "loss" if change < 0 else "equal"
    return LAB.word(f"{side}_{outcome}", lang, change=abs(change))


def _ledgers(settings: Settings, lang: Lang) -> str:
    """What each term moves, in both books, against last year's terms."""
    terms, usual = agree(settings), Terms()
    amounts = {step.name: step.amount for step in terms.waterfall.steps}
    moved = {step.name: step.amount - amounts[step.name] for step in usual.waterfall.steps}
    others = terms.buyer_parts
    rows = [
        (LAB.word(f"row_{name}", lang), [_signed(moved[name], lang), _other(settings, name, lang)])
        for name in others
        if moved[name] or others[name]
    ]
    known = is_asked(settings) or not terms.asks_something
    total = _signed(terms.buyer_change, lang) if known else "?"
    result = LAB.word("row_result", lang), [_signed(terms.supplier_change, lang), total]
    heads = [LAB.word(f"side_{side}", lang) for side in "ba"]
    return figures(LAB.word("caption", lang), rows, heads, result=result)


def _other(settings: Settings, name: str, lang: Lang) -> str:
    """A's side of one term; what the discount brings it, everyone can see."""
    terms = agree(settings)
    hidden = terms.asks_something and name != "discount" and not is_asked(settings)
    return "?" if hidden else _signed(terms.buyer_parts[name], lang)


def _signed(amount: Amount, lang: Lang) -> str:
    return ("+" if amount > 0 else "") + write_rupiah(amount, lang)


def _note(settings: Settings) -> str:
    terms = agree(settings)
    if terms.left < 0:
        return "note_below_cost"
    if terms.discount and not terms.asks_something:
        return "note_for_nothing"
    return f"note_{ending(settings)}"


LAB = LabScene(
    name="give-and-get",
    settings=SETTINGS,
    positions=POSITIONS,
    html=scene_html,
    guess=Guess(("yes", "no", "unknown"), ending),
)
