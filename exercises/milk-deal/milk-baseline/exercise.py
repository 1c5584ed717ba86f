"""E6.4: the forecast would have come anyway: with what is the deal to be compared?"""

from kamlearn.core.deals import Deal
from kamlearn.course import Case, Choice, Diagnosis, Exercise

BOXES = 100


def solve(unit_cost: int, growth: float, multiple: float) -> Case:
    deal = Deal(
        price=10_000,
        new_price=6_000,
        unit_cost=unit_cost,
        multiple=multiple,
        market_growth=growth,
        growth_share=1,
        quantity=BOXES,
    )
    ledger = deal.supplier
    right, slip = ("gain", "loss") if deal.gains else ("loss", "gain")
    return Case(
        answer=right,
        diagnoses=(
            Diagnosis("last-year-as-baseline", "gain-last-year"),
            Diagnosis("market-growth-is-mine", "gain-market"),
            Diagnosis("gain-overlooked" if deal.gains else "loss-overlooked", slip),
        ),
        fields={
            "unit_cost": unit_cost,
            "growth": growth,
            "multiple": multiple,
            "boxes": BOXES,
            "price": 10_000,
            "new_price": 6_000,
            "boxes_anyway": float(ledger.baseline.units),
            "boxes_deal": float(ledger.after.units),
            "left_last_year": float(ledger.before.contribution),
            "left_anyway": float(ledger.baseline.contribution),
            "left_deal": float(ledger.after.contribution),
            "change": float(ledger.change),
        },
    )


exercise = Exercise(
    kind=Choice(options=("gain-last-year", "gain-market", "gain", "loss")),
    variants=(
        {"unit_cost": 1_000, "growth": 0.35, "multiple": 2},
        {"unit_cost": 500, "growth": 0.1, "multiple": 2},
        {"unit_cost": 2_000, "growth": 0.2, "multiple": 2.2},
    ),
    solve=solve,
    thread=(17, 19),
)
