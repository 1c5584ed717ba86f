"""People in a picture: dots with the numbers that the table beside it gives them."""

from kamlearn.drawing.picture import colour


def dot(x: float, y: float, number: int, *, radius: float = 10, chosen: bool = False) -> str:
    """A numbered dot; a ring around the person that the learner looks at."""
    ring = (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius + 3:.1f}" fill="none" '
        f'stroke="{colour("loss")}" stroke-width="2.5"/>'
        if chosen
        else ""
    )
    return (
        f'{ring}<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{colour("curve")}"/>'
        f'<text x="{x:.1f}" y="{y + 4:.1f}" fill="{colour("paper")}" text-anchor="middle" '
        f'font-size="12" font-weight="600">{number}</text>'
    )
