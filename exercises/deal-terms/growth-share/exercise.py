"""E7.2: up to which share of the market's growth, coming anyway, can the deal still gain?"""

from kamlearn.core.deals import Deal
from kamlearn.course import Case, Diagnosis, Ends, Exercise, Interval, Line


def solve(price: int, new_price: int, multiple: float, growth: float) -> Case:
    deal = Deal(
        price, new_price, unit_cost=0, multiple=multiple, market_growth=growth, growth_share=0
    )
    share = 100 * float(deal.growth_share_threshold.value or 0)
    limit = float(deal.revenue_change or 0)
    return Case(
        answer=(0, share),
        diagnoses=(
            Diagnosis("market-growth-is-mine", Ends(low=0, high=100)),
            Diagnosis("other-side-of-limit", Ends(low=share, high=100), score=0.5),
            Diagnosis("limit-as-share", Ends(high=100 * limit), score=0.5),
            Diagnosis("growth-as-share", Ends(high=100 * growth)),
        ),
        fields={
            "price": price,
            "new_price": new_price,
            "multiple": multiple,
            "growth": growth,
            "limit": limit,
            "share": share / 100,
            "with_deal": deal.supplier.after.contribution,
            "own_growth": Line(0, growth / 100, of="high"),
            "without": Line(price, price * growth / 100, of="high"),
        },
    )


exercise = Exercise(
    kind=Interval(unit="percent", tolerance=0.5),
    variants=(
        {"price": 10_000, "new_price": 6_000, "multiple": 2, "growth": 0.35},
        {"price": 10_000, "new_price": 7_000, "multiple": 1.6, "growth": 0.4},
        {"price": 8_000, "new_price": 5_000, "multiple": 2, "growth": 0.4},
    ),
    solve=solve,
    thread=(17, 19),
)
