"""What the milk deal lab shows: two ledgers, who manages whom, and where the answer turns."""

from collections.abc import Mapping

from kamlearn.core.deals import Deal
from kamlearn.core.exact import Amount, exact
from kamlearn.core.ledgers import Ledger
from kamlearn.course.formats import write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.figures import figures, fold
from kamlearn.drawing.kraljic_square import kraljic_square
from kamlearn.drawing.lab_settings import Options, Setting, Settings
from kamlearn.drawing.labs import Guess, LabScene
from kamlearn.drawing.ledger_bars import ledger_bars
from kamlearn.drawing.turning_words import turning_words

PRICE, SHELF_PRICE, BOXES, GROWTH = 10_000, 12_000, 100, 0.35
"""Rupiah a box that B gets and A asks for, boxes last year; the market's growth is a forecast."""
IMPACT = 0.8
"""Of milk on A's profit, 0 to 1: ours."""
RISK = {"two": 0.25, "one": 0.8}
"""Of A's supply, by how many suppliers are left: ours."""

MANAGER = Options("manager", ("buyer", "seller"), look="flip")
SUPPLIERS = Options("suppliers", tuple(RISK))
LINES = [(line, p) for line in ("revenue", "contribution") for p in ("baseline", "after")]
"""Of both ledgers."""
SETTINGS = (
    MANAGER,
    Setting("new_price", "rupiah", 0, 10_000, 500, 6_000),
    Setting("multiple", "multiple", 0.5, 8, 0.1, 2),
    Setting("unit_cost", "rupiah", 0, 9_000, 500, 5_000),
    Setting("share", "percent", 0, 100, 5, 0),
    Setting("shelf", "rupiah", 4_000, 12_000, 500, 8_000),
    SUPPLIERS,
)
POSITIONS: tuple[Mapping[str, float], ...] = (
    {},
    {"unit_cost": 1_000},
    {"new_price": 8_500, "shelf": 10_500, "suppliers": 1},
)


def agree(settings: Settings) -> Deal:
    """The deal at complete settings."""
    return Deal(
        price=PRICE,
        new_price=settings["new_price"],
        unit_cost=settings["unit_cost"],
        multiple=settings["multiple"],
        market_growth=GROWTH,
        growth_share=exact(settings["share"]) / 100,
        quantity=BOXES,
        shelf_price=SHELF_PRICE,
        new_shelf_price=settings["shelf"],
    )


def ending(settings: Settings) -> str:
    """How B ends, against having no deal: ``gain``, ``loss`` or ``even``."""
    deal = agree(settings)
    if not deal.contribution_change:
        return "even"
    return "gain" if deal.gains else "loss"


def scene_html(settings: Settings, lang: Lang) -> str:
    """What it means for both, both ledgers with their roles, and A's map of suppliers."""
    deal = agree(settings)
    sides = _sides(deal, settings)
    bars = ledger_bars(
        lang,
        [(_side(s, lang), led.baseline.contribution, led.after.contribution) for s, led in sides],
    )
    return (
        f"{_lamp(deal, ending(settings), lang)}{bars.svg()}{_ledgers(sides, lang)}"
        f"{_turns(deal, lang)}{_maps(settings, lang)}"
    )


def _sides(deal: Deal, settings: Settings) -> list[tuple[str, Ledger]]:
    """The manager's ledger first."""
    market = deal.supermarket
    both = [("b", deal.supplier)] + ([("a", market)] if market else [])
    return both if MANAGER.key(settings) == "seller" else both[::-1]


def _side(side: str, lang: Lang) -> str:
    return LAB.word(f"side_{side}", lang)


def _lamp(deal: Deal, end: str, lang: Lang) -> str:
    ledgers = ("b", deal.supplier), ("a", deal.supermarket)
    said = [_result(side, ledger, lang) for side, ledger in ledgers if ledger]
    both = LAB.word("both_yes" if deal.win_win else "both_no", lang)
    name = LAB.word(f"lamp_{end}", lang)
    return (
        f'<p class="kam-lamp" data-lamp="{end}"><strong>{name}</strong> '
        f"{' '.join(said)} <strong>{both}</strong></p>"
    )


def _result(side: str, ledger: Ledger, lang: Lang) -> str:
    outcome = "gain" if ledger.gains else "loss" if ledger.change else "equal"
    revenue = ledger.revenue_change or 0
    if outcome == "loss" and revenue > 0:
        outcome = "trap"
    change, name = abs(ledger.change), _side(side, lang)
    return LAB.word(f"result_{outcome}", lang, side=name, change=change, revenue=revenue)


def _ledgers(sides: list[tuple[str, Ledger]], lang: Lang) -> str:
    """The manager's book in the first column, the account's beside it."""
    books = [ledger for _, ledger in sides]
    roles = [LAB.word(f"role_{role}", lang) for role in ("manager", "account")]
    rows = [(LAB.word("row_role", lang), roles)]
    for line, period in LINES:
        amounts = [write_rupiah(getattr(getattr(book, period), line), lang) for book in books]
        rows.append((LAB.word(f"row_{line}_{period}", lang), amounts))
    result = LAB.word("row_change", lang), [_signed(book.change, lang) for book in books]
    without, with_deal = (getattr(books[0], period).units for period in ("baseline", "after"))
    caption = LAB.word("caption", lang, without=without, after=with_deal)
    table = figures(caption, rows, [_side(side, lang) for side, _ in sides], result=result)
    return fold(table, LAB.word("both_books", lang))


def _signed(amount: Amount, lang: Lang) -> str:
    return ("+" if amount > 0 else "") + write_rupiah(amount, lang)


def _turns(deal: Deal, lang: Lang) -> str:
    """The assumption on which the answer turns, and the limit of B's cost."""
    said, point, cost = [turning_words(deal, lang)], deal.turning_point, deal.unit_cost_threshold
    if not point or point.assumption != "unit_cost":
        key = f"deals.unit_cost_{cost.reason or cost.gains}"
        said.append(word(key, lang, value=cost.value))
    return f'<p class="kam-lab-note">{" ".join(said)}</p>'


def _maps(settings: Settings, lang: Lang) -> str:
    """What the manager looks at, and where B stands for A."""
    manager, suppliers = MANAGER.key(settings), SUPPLIERS.key(settings)
    square = kraljic_square(
        lang, profit_impact=IMPACT, supply_risk=RISK[suppliers], earlier_risk=RISK["two"]
    )
    notes = LAB.word(f"seen_{manager}", lang), LAB.word(f"left_{suppliers}", lang)
    before, after = (f'<p class="kam-lab-note">{note}</p>' for note in notes)
    return f"{before}{square.svg()}{after}"


LAB = LabScene(
    name="milk-deal",
    settings=SETTINGS,
    positions=POSITIONS,
    html=scene_html,
    guess=Guess(("gain", "loss"), ending),
)
