"""What the discount lab shows: four lamps, settings from anywhere, stills without Python."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.discount_scene import LAB, POSITIONS, SETTINGS, scene_html, work_out
from kamlearn.drawing.lab_form import lab_form


@pytest.mark.parametrize(
    ("settings", "lamp"),
    [
        ({"margin": 50, "discount": 20, "volume": 2}, "gain"),
        ({"margin": 50, "discount": 25, "volume": 2}, "break_even"),
        ({"margin": 50, "discount": 20, "volume": 1}, "loss"),
        ({"margin": 50, "discount": 50, "volume": 20}, "impossible"),
        ({"margin": 50, "discount": 80, "volume": 20}, "impossible"),
        ({"margin": 90, "discount": 80, "volume": 9}, "break_even"),
        ({"margin": 50, "discount": 0, "volume": 1}, "break_even"),
    ],
)
@pytest.mark.parametrize("lang", LANGS)
def test_the_lamp_says_how_the_month_ends(
    settings: dict[str, float], lamp: str, lang: Lang
) -> None:
    """In words as well, in both languages."""
    scene = work_out(LAB.complete(settings))
    assert scene.lamp == lamp
    html = scene_html(scene, lang)
    assert f'data-lamp="{lamp}"' in html
    assert html.count("<svg") == 2


def test_the_worked_example() -> None:
    """100 cups at Rp5,000 become 100 at Rp3,000, every month if A keeps asking."""
    scene = work_out(LAB.complete({"margin": 50, "discount": 20, "chance": 100, "rate": 1}))
    assert scene.effect.first_month == pytest.approx(-200_000)
    assert scene.effect.for_ever == pytest.approx(-20_200_000)
    assert "-Rp20.200.000" in scene_html(scene, "id")


@given(
    settings=st.dictionaries(
        st.text(max_size=8) | st.sampled_from([s.name for s in SETTINGS]),
        st.none()
        | st.booleans()
        | st.floats()
        | st.text(max_size=5)
        | st.integers()
        | st.lists(st.integers(), max_size=2),
    )
)
def test_settings_from_anywhere_become_settings(settings: dict[str, Any]) -> None:
    """A shared address may hold anything; the lab shows something sensible."""
    given_settings = LAB.complete(settings)
    assert list(given_settings) == [setting.name for setting in SETTINGS]
    for setting in SETTINGS:
        assert setting.minimum <= given_settings[setting.name] <= setting.maximum
    assert scene_html(work_out(given_settings), "id")


@pytest.mark.parametrize("lang", LANGS)
def test_stills_are_all_in_the_page(lang: Lang) -> None:
    """Without JavaScript the first is open and the others can be opened."""
    html = lab_form("discount", lang)
    assert html.count('<details class="kam-still"') == len(POSITIONS)
    assert html.count(" open>") == 1
    assert " style=" not in html
