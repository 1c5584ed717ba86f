"""Who manages whom: an arrow from the manager to the account."""

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, colour, frame, path, text

WIDTH, HEIGHT, BOX, TALL = 360, 74, 142, 60
SIDES = ("a", "b")


def who_manages(lang: Lang, manager: str) -> Picture:
    """Supermarket A on the left, milk B on the right; `manager` is ``a`` or ``b``."""
    marks: list[str] = []
    for place, side in enumerate(SIDES):
        x = 2 + place * (WIDTH - BOX - 4)
        role = "manager" if side == manager else "account"
        marks += [
            frame(x, 6, BOX, TALL, stroke="curve" if side == manager else "soft"),
            text(x + BOX / 2, 30, word(f"lab_milk_deal.side_{side}", lang), anchor="middle"),
            text(
                x + BOX / 2,
                52,
                word(f"lab_milk_deal.role_{role}_{side}", lang),
                anchor="middle",
                bold=True,
            ),
        ]
    marks += _arrow(BOX + 10, WIDTH - BOX - 10, is_back=manager == "b")
    alt = word(f"lab_milk_deal.roles_alt_{manager}", lang)
    return Picture(WIDTH, HEIGHT, tuple(marks), alt)


def _arrow(left: float, right: float, *, is_back: bool) -> list[str]:
    start, end, head = (right, left, 8) if is_back else (left, right, -8)
    y = 6 + TALL / 2
    tip = f"{end},{y:g} {end + head},{y - 6:g} {end + head},{y + 6:g}"
    return [
        path([(start, y), (end + head, y)], stroke="curve"),
        f'<polygon points="{tip}" fill="{colour("curve")}"/>',
    ]
