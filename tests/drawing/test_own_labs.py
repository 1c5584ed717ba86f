"""The two deal labs with one's own figures: the same sums as in the chapters, other words."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing import discount_scene, milk_deal_scene
from kamlearn.drawing.lab_settings import Setting
from kamlearn.drawing.own_figures import OwnFigures, restore_figures, step_of
from kamlearn.drawing.own_labs import OWN_LABS, own_discount, own_milk_deal

both = pytest.mark.parametrize("lang", LANGS)
CUP = OwnFigures(10_000, 5_000, 100, others=300)
MILK = OwnFigures(10_000, 5_000, 100, growth=0.35, shelf_price=12_000)
STORY = ("Rara", "cup", "Kantor", "Office", "Susu B", "Milk B", "Supermarket", "kotak", "boxes")
prices = st.integers(2, 10_000_000).map(float)


def test_the_chapters_figures_give_the_chapters_results() -> None:
    """Office A's discount, and the milk deal of the thread."""
    given_settings = {"discount": 20, "volume": 1.7, "chance": 50, "share": 10, "rate": 1}
    story = discount_scene.work_out({"margin": 50, **given_settings})
    assert discount_scene.work_out(given_settings, CUP).effect == story.effect
    deal = {"new_price": 6_000, "multiple": 2, "share": 0, "shelf": 8_000}
    assert milk_deal_scene.agree(deal, MILK) == milk_deal_scene.agree({**deal, "unit_cost": 5_000})


@both
@pytest.mark.parametrize("lab", OWN_LABS)
def test_the_storys_people_are_not_in_it(lab: str, lang: Lang) -> None:
    """A learner reads of themselves, wherever the sliders stand."""
    scene = OWN_LABS[lab](replace(MILK, others=300))
    for setting in scene.settings:
        assert isinstance(setting, Setting)
        for value in (setting.minimum, setting.maximum):
            html = scene.html(scene.complete({setting.name: value}), lang)
            assert not [name for name in STORY if name in html]
    labels = " ".join(scene.word(setting.words, lang) for setting in scene.settings)
    assert not [name for name in (*STORY, " A ", " B ") if name in labels]


def test_what_is_not_known_is_not_moved() -> None:
    """No other buyers, no growth, no shelf price: no sliders for them."""
    bare = OwnFigures(10_000, 5_000, 100)
    assert [s.name for s in own_discount(bare).settings] == ["discount", "volume", "chance", "rate"]
    assert [s.name for s in own_milk_deal(bare).settings] == ["new_price", "multiple"]
    names = [s.name for s in own_milk_deal(MILK).settings]
    assert names == ["new_price", "multiple", "share", "shelf"]


@given(prices, st.integers(0, 99), st.integers(1, 100_000))
@settings(max_examples=30, deadline=None)
def test_any_price_has_a_lab(price: float, cost: int, quantity: int) -> None:
    """From Rp2 to ten million, at both ends of every slider; and figures come back as kept."""
    own = OwnFigures(price, price * cost / 100, quantity, others=quantity, growth=0.1)
    assert restore_figures(own.save()) == own
    for make in OWN_LABS.values():
        scene = make(own)
        for end in ("minimum", "maximum"):
            ends = {s.name: getattr(s, end) for s in scene.settings}
            assert "kam-lamp" in scene.html(scene.complete(ends), "id")


@pytest.mark.parametrize(
    "saved",
    [
        {},
        {"price": 10.0, "unit_cost": 5.0},
        {"price": 0.0, "unit_cost": 0.0, "quantity": 1.0},
        {"price": 10.0, "unit_cost": 10.0, "quantity": 1.0},
        {"price": 10.0, "unit_cost": -1.0, "quantity": 1.0},
        {"price": 10.0, "unit_cost": 5.0, "quantity": 0.0},
    ],
)
def test_figures_that_cannot_be_used_are_none(saved: dict[str, float]) -> None:
    """A file may hold anything; nothing breaks."""
    assert restore_figures(saved) is None


def test_slider_steps_are_round() -> None:
    """A hundred to a thousand of them, whatever the price."""
    for price in (1, 999, 1_000, 25_000, 1_000_000):
        assert price / step_of(price) <= 1_000
        assert price < 1_000 or price / step_of(price) >= 100
