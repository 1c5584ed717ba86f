"""E4.1: how much more must be sold to earn back a modest discount?"""

from kamlearn.core.discounts import break_even
from kamlearn.core.money import contribution, margin, unit_contribution
from kamlearn.course import NO_ANSWER, Case, Diagnosis, Exercise, Line, Number

CUPS = 100


def solve(price: int, unit_cost: int, new_price: int) -> Case:
    discount = (price - new_price) / price
    share = margin(price, unit_cost)
    need = break_even(share, discount)
    each_before = unit_contribution(price, unit_cost)
    each_after = unit_contribution(new_price, unit_cost)
    return Case(
        answer=need.increase * 100,
        diagnoses=(
            Diagnosis("percent-as-volume", discount * 100),
            Diagnosis("share-of-old-margin", discount / share * 100),
            Diagnosis("revenue-as-profit", discount / (1 - discount) * 100),
            Diagnosis("whole-volume-as-increase", need.multiple * 100, score=0.5),
            Diagnosis("multiple-for-percent", need.multiple, score=0.5, tolerance=0.01),
            Diagnosis("fraction-for-percent", need.increase, score=0.5, tolerance=0.01),
            Diagnosis("impossible-too-soon", NO_ANSWER),
            *_markup_as_margin(discount, each_before / unit_cost),
        ),
        fields={
            "price": price,
            "unit_cost": unit_cost,
            "discount": discount,
            "new_price": new_price,
            "lost": price - new_price,
            "each_before": each_before,
            "each_after": each_after,
            "cups": CUPS,
            "before": contribution(price, unit_cost, CUPS),
            "more_cups": Line(CUPS, CUPS / 100),
            "earned": Line(CUPS * each_after, CUPS / 100 * each_after),
            "increase": need.increase,
            "multiple": need.multiple,
        },
    )


def _markup_as_margin(discount: float, markup: float) -> tuple[Diagnosis, ...]:
    """Where price is twice the cost, the same number is revenue taken for profit."""
    if markup == 1:
        return ()
    return (Diagnosis("markup-as-margin", discount / (markup - discount) * 100),)


exercise = Exercise(
    kind=Number(unit="percent", tolerance=0.5, offers_none=True),
    variants=(
        {"price": 10_000, "unit_cost": 5_000, "new_price": 8_000},
        {"price": 20_000, "unit_cost": 12_000, "new_price": 18_000},
        {"price": 20_000, "unit_cost": 8_000, "new_price": 15_000},
    ),
    solve=solve,
    thread=(12,),
    revision=2,
)
