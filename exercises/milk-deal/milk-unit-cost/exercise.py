"""E6.3: up to which unit cost does the supplier not lose by the deal?"""

from kamlearn.core.deals import Deal
from kamlearn.core.money import contribution
from kamlearn.course import NO_ANSWER, Case, Diagnosis, Exercise, Line, Number

BOXES = 100


def solve(price: int, new_price: int, multiple: float) -> Case:
    deal = Deal(price, new_price, unit_cost=new_price, multiple=multiple, quantity=BOXES)
    more_boxes = BOXES * multiple
    revenue_before, revenue_after = price * BOXES, new_price * more_boxes
    return Case(
        answer=float(deal.unit_cost_threshold.value or 0),
        diagnoses=(
            Diagnosis("revenue-as-profit", NO_ANSWER),
            Diagnosis("no-margin-kept", new_price),
            Diagnosis("price-drop-as-cost", price - new_price),
            Diagnosis("extra-money-over-all-boxes", (revenue_after - revenue_before) / more_boxes),
        ),
        fields={
            "price": price,
            "new_price": new_price,
            "multiple": multiple,
            "boxes": BOXES,
            "more_boxes": more_boxes,
            "extra_boxes": more_boxes - BOXES,
            "revenue_before": revenue_before,
            "revenue_after": revenue_after,
            "extra_revenue": revenue_after - revenue_before,
            "before_at_price": contribution(price, new_price, BOXES),
            "before": Line(revenue_before, -BOXES),
            "after": Line(revenue_after, -more_boxes),
            "limit": float(deal.unit_cost_threshold.value or 0),
        },
    )


exercise = Exercise(
    kind=Number(unit="rupiah", tolerance=50, offers_none=True),
    variants=(
        {"price": 10_000, "new_price": 6_000, "multiple": 2},
        {"price": 10_000, "new_price": 8_000, "multiple": 1.5},
        {"price": 20_000, "new_price": 12_500, "multiple": 2},
    ),
    solve=solve,
    thread=(18, 19),
)
