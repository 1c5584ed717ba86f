"""A forecast is not a fact: what to do when the answer flips between two of them."""

from kamlearn.core.deals import Deal
from kamlearn.course import Case, Choice, Diagnosis, Exercise


def solve(
    price: int, new_price: int, unit_cost: int, multiple: float, low: float, high: float
) -> Case:
    return Case(
        answer="range",
        diagnoses=(
            Diagnosis("forecast-as-fact", "trust"),
            Diagnosis("forecast-as-noise", "ignore"),
        ),
        fields={
            "price": price,
            "new_price": new_price,
            "multiple": multiple,
            "low": low,
            "high": high,
            "change_low": change(price, new_price, unit_cost, multiple, low),
            "change_high": change(price, new_price, unit_cost, multiple, high),
        },
    )


def change(price: int, new_price: int, unit_cost: int, multiple: float, growth: float) -> float:
    """What the deal brings per box of last year, if all of the growth came anyway."""
    deal = Deal(
        price, new_price, unit_cost, multiple=multiple, market_growth=growth, growth_share=1
    )
    return float(deal.contribution_change)


exercise = Exercise(
    kind=Choice(options=("trust", "range", "ignore")),
    variants=(
        {
            "price": 10_000,
            "new_price": 9_000,
            "unit_cost": 5_000,
            "multiple": 1.5,
            "low": 0.05,
            "high": 0.35,
        },
        {
            "price": 12_000,
            "new_price": 10_000,
            "unit_cost": 6_000,
            "multiple": 1.8,
            "low": 0.1,
            "high": 0.4,
        },
        {
            "price": 8_000,
            "new_price": 7_000,
            "unit_cost": 4_000,
            "multiple": 1.6,
            "low": 0.1,
            "high": 0.3,
        },
    ),
    solve=solve,
    thread=(17,),
)
