"""Pictures of chapter 3: where the hours go, and what a small chance looks like."""

from kamlearn.drawing.hours_split import hours_split
from kamlearn.drawing.ten_tries import ten_tries


def test_the_plan_is_the_one_of_the_lab() -> None:
    """Seven hours for Galih, four for four others, eleven where there are ten."""
    picture = hours_split("id")
    marks = "".join(picture.marks)
    assert marks.count("<rect") == 5
    assert "Galih: 7 jam" in marks
    assert "empat orang: 4 jam" in marks
    assert "11 jam" in picture.alt


def test_one_try_in_ten_pays_and_all_cost() -> None:
    """One full coin, nine empty rings, ten coins paid."""
    marks = "".join(ten_tries("en", chance=0.1).marks)
    assert marks.count("<circle") == 20
    assert marks.count("stroke-dasharray") == 9
