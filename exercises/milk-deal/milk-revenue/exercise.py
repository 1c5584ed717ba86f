"""E6.2: a lower price and more boxes: what happens to revenue?"""

from kamlearn.core.deals import Deal
from kamlearn.course import Case, Diagnosis, Exercise, Line, Number

BOXES = 100


def solve(price: int, new_price: int, multiple: float) -> Case:
    deal = Deal(price, new_price, unit_cost=0, multiple=multiple, quantity=BOXES)
    ledger = deal.supplier
    change = float(deal.revenue_change or 0)
    volume, cut = multiple - 1, new_price / price - 1
    return Case(
        answer=change * 100,
        diagnoses=(
            Diagnosis("volume-as-revenue", volume * 100),
            Diagnosis("price-as-revenue", cut * 100),
            Diagnosis("percents-added", (volume + cut) * 100),
            Diagnosis("whole-for-change", 100 + change * 100, score=0.5),
            Diagnosis("fraction-for-percent", change, score=0.5, tolerance=0.01),
            Diagnosis("multiple-for-percent", 1 + change, score=0.5, tolerance=0.01),
        ),
        fields={
            "price": price,
            "new_price": new_price,
            "multiple": multiple,
            "boxes": BOXES,
            "more_boxes": BOXES * multiple,
            "revenue_before": float(ledger.baseline.revenue),
            "revenue_after": float(ledger.after.revenue),
            "claimed": Line(BOXES * price, BOXES * price / 100),
            "change": change,
            "double_needs": 2 * price / new_price,
        },
    )


exercise = Exercise(
    kind=Number(unit="percent", tolerance=0.5),
    variants=(
        {"price": 10_000, "new_price": 6_000, "multiple": 2},
        {"price": 12_000, "new_price": 9_000, "multiple": 1.5},
        {"price": 8_000, "new_price": 6_000, "multiple": 2},
    ),
    solve=solve,
    thread=(18,),
)
