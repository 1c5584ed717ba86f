"""The discount lab as widgets: guess first, then every move shows at once."""

import pytest

import kamlearn
from kamlearn.core.errors import BadInput
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.discount_scene import LAB, SETTINGS, scene_html, work_out
from kamlearn.views.labelled_slider import LabelledSlider
from kamlearn.views.scene_lab import SceneLab


def guessed(lang: Lang, **settings: float) -> SceneLab:
    lab = SceneLab(LAB, lang, settings)
    lab.guesses["gain"].click()
    return lab


@pytest.mark.parametrize("lang", LANGS)
def test_no_result_before_a_guess(lang: Lang) -> None:
    """Moving a slider does not give it away."""
    lab = SceneLab(LAB, lang, {})
    lab.controls["discount"].value = 80
    assert "<svg" not in lab.result.value
    lab.guesses["loss"].click()
    assert word("lab_discount.guess_was_loss", lang) in lab.result.value
    assert word("lab_discount.lamp_impossible_name", lang) in lab.result.value


def test_every_slider_changes_the_result() -> None:
    """Each of the six matters somewhere."""
    for setting in SETTINGS:
        lab = guessed("id", margin=50, discount=20, volume=1, chance=50, share=10, rate=1)
        before = lab.result.value
        lab.controls[setting.name].value = setting.maximum
        assert lab.result.value != before, setting.name


def test_the_lab_shows_what_the_still_shows() -> None:
    """The same settings, the same drawing, and the page is told the settings."""
    lab = guessed("en", margin=90)
    lab.controls["discount"].value = 80
    settings = LAB.complete({"margin": 90, "discount": 80})
    assert lab.result.value.endswith(scene_html(work_out(settings), "en"))
    assert lab.state.settings == settings


@pytest.mark.parametrize("lang", LANGS)
def test_sliders_have_names_and_units(lang: Lang) -> None:
    """For screen readers, and beside the field."""
    for slider in SceneLab(LAB, lang, {}).controls.values():
        assert isinstance(slider, LabelledSlider)
        assert slider.label
        assert slider.unit_name
        assert slider.sign
        assert slider.minimum <= slider.value <= slider.maximum
        assert "{typed:text}" in slider.words["not_a_number"]


def test_unknown_lab_is_named() -> None:
    """With what there is."""
    with pytest.raises(BadInput, match="discount"):
        kamlearn.lab("milk", lang="id")
