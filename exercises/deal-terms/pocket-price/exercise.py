"""E7.3: what a bottle leaves after everything that comes off, on the invoice and behind it."""

from kamlearn.core.waterfall import Deduction, price_waterfall
from kamlearn.course import Case, Diagnosis, Exercise, Number


def solve(
    list_price: int, discount: int, delivery: int, bonus: int, late: int, unit_cost: int
) -> Case:
    hidden = {"delivery": delivery, "bonus": bonus, "late": late}
    items = [Deduction(name, amount, on_invoice=False) for name, amount in hidden.items()]
    falls = price_waterfall(list_price, [Deduction("discount", discount), *items])
    off = discount + sum(hidden.values())
    return Case(
        answer=falls.pocket_price - unit_cost,
        diagnoses=(
            Diagnosis("off-invoice-forgotten", falls.invoice_price - unit_cost),
            Diagnosis("discount-forgotten", list_price - sum(hidden.values()) - unit_cost),
            Diagnosis("deductions-forgotten", list_price - unit_cost),
            Diagnosis("pocket-as-contribution", falls.pocket_price, score=0.5),
            Diagnosis("deductions-as-rest", off),
        ),
        fields={
            "list_price": list_price,
            "discount": discount,
            **hidden,
            "hidden": sum(hidden.values()),
            "unit_cost": unit_cost,
            "invoice": falls.invoice_price,
            "pocket": falls.pocket_price,
            "left": falls.pocket_price - unit_cost,
        },
    )


exercise = Exercise(
    kind=Number(unit="rupiah", tolerance=10),
    variants=(
        {
            "list_price": 10_000,
            "discount": 1_200,
            "delivery": 500,
            "bonus": 200,
            "late": 100,
            "unit_cost": 5_000,
        },
        {
            "list_price": 12_000,
            "discount": 1_800,
            "delivery": 600,
            "bonus": 300,
            "late": 300,
            "unit_cost": 5_500,
        },
        {
            "list_price": 20_000,
            "discount": 2_800,
            "delivery": 1_000,
            "bonus": 500,
            "late": 500,
            "unit_cost": 9_000,
        },
    ),
    solve=solve,
    thread=(12,),
)
