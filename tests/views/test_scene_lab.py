"""Any lab as widgets: a guess first, then the scene of where its controls stand."""

from collections.abc import Mapping

import pytest

import kamlearn
from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.figures import unfold
from kamlearn.drawing.lab_settings import Options, Setting
from kamlearn.drawing.labs import LABS, find_lab
from kamlearn.views.labelled_choice import LabelledChoice, labelled_choice
from kamlearn.views.labs import OWN_VIEWS, load_all
from kamlearn.views.scene_lab import SceneLab

PLAIN = [name for name in LABS if name not in OWN_VIEWS]
each = pytest.mark.parametrize("name", PLAIN)
both = pytest.mark.parametrize("lang", LANGS)


def opened(name: str, lang: Lang = "id", **settings: float) -> SceneLab:
    """A lab that shows its scene, guessed at where it asks for that."""
    lab = SceneLab(find_lab(name, lang), lang, settings)
    for button in [*lab.guesses.values()][:1]:
        assert "<svg" not in lab.result.value
        button.click()
    return lab


def moves(name: str, setting: Setting | Options, position: Mapping[str, float]) -> bool:
    """Whether a control changes what is seen on its way from one end to the other."""
    lab = opened(name, "id", **position)
    last = setting.maximum if isinstance(setting, Setting) else len(setting.keys) - 1
    seen = set()
    for end in (setting.minimum if isinstance(setting, Setting) else 0, last):
        lab.controls[setting.name].value = end
        assert lab.state.settings[setting.name] == end
        seen.add(lab.result.value)
    return len(seen) > 1


@each
@both
def test_the_lab_shows_what_the_still_shows(name: str, lang: Lang) -> None:
    """At every position that the page draws."""
    scene = find_lab(name, lang)
    for position in scene.positions:
        lab = opened(name, lang, **position)
        assert lab.settings() == scene.complete(position)
        assert lab.result.value.endswith(unfold(scene.html(scene.complete(position), lang)))


@each
def test_every_control_changes_something_and_tells_the_page(name: str) -> None:
    """A control that moves nothing, at any position, would only be in the way."""
    scene = find_lab(name, "id")
    for setting in scene.settings:
        assert any(moves(name, setting, position) for position in scene.positions), setting.name


@each
@both
def test_every_control_has_a_name(name: str, lang: Lang) -> None:
    """And each option of a choice its words."""
    scene = find_lab(name, lang)
    lab = SceneLab(scene, lang, {})
    for setting in scene.settings:
        control = lab.controls[setting.name]
        assert control.label
        if isinstance(setting, Options):
            assert isinstance(control, LabelledChoice)
            assert len({*control.options}) == len(setting.keys)


def test_a_choice_knows_its_place() -> None:
    """The value is the place in the list, whatever the look."""
    choice = labelled_choice("Who?", ["A", "B"], "en", value=1, look="flip")
    assert (choice.value, choice.options, choice.look) == (1, ["A", "B"], "flip")


@pytest.mark.parametrize("name", LABS)
def test_every_lab_opens_by_its_name(name: str) -> None:
    """As in a notebook: `kamlearn.lab("milk-deal")`."""
    assert f"kam-{name}-lab" in kamlearn.lab(name, lang="en")._dom_classes


def test_everything_that_labs_need_can_be_loaded_at_once() -> None:
    """For a snapshot of Python's memory."""
    load_all()
