"""A lab alive: controls, a guess first where it asks for one, and the scene that they give."""

from collections.abc import Mapping
from typing import Any

from ipywidgets import HTML, Button, HBox, Layout, VBox

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.figures import unfold
from kamlearn.drawing.lab_settings import Options, Setting
from kamlearn.drawing.labs import LabScene
from kamlearn.views.lab_state import LabState
from kamlearn.views.labelled_choice import LabelledChoice, labelled_choice
from kamlearn.views.labelled_slider import LabelledSlider, labelled_slider

Control = LabelledSlider | LabelledChoice


class SceneLab:
    """Any `LabScene` as widgets."""

    is_shared = True
    """Whether the page may put the settings into its address: never where they are one's own."""

    def __init__(self, scene: LabScene, lang: Lang, settings: Mapping[str, Any]) -> None:
        self.scene, self.lang = scene, lang
        self.guess: str | None = None
        start = scene.complete(settings)
        self.controls = self._make_controls(start)
        self.guesses: dict[str, Button] = {}
        self.result = HTML(self._awaited())
        self.result.add_class("kam-result")
        self.state = LabState(lab=scene.name, settings=start if self.is_shared else {})
        told = [self.state] if self.is_shared else []
        self.widget = VBox([*self.controls.values(), *self._question(), self.result, *told])
        self.widget.add_class(f"kam-{scene.name}-lab")
        for control in self.controls.values():
            control.observe(self._moved, "value")
        self._draw()

    def _make_controls(self, start: Mapping[str, float]) -> dict[str, Control]:
        """By name, in the order of the scene's settings."""
        return {s.name: self._control(s, start[s.name]) for s in self.scene.settings}

    def _control(self, setting: Setting | Options, value: float) -> Control:
        label = self.scene.word(setting.words, self.lang)
        if isinstance(setting, Setting):
            return labelled_slider(
                label,
                setting.unit,
                self.lang,
                value=value,
                minimum=setting.minimum,
                maximum=setting.maximum,
                step=setting.step,
            )
        options = self.scene.option_words(setting, self.lang)
        return labelled_choice(label, options, self.lang, value=int(value), look=setting.look)

    def _question(self) -> list[HTML | HBox]:
        """The guess, and its buttons."""
        if self.scene.guess is None:
            return []
        for key in self.scene.guess.options:
            label = self.scene.word(f"guess_{key}", self.lang)
            button = Button(description=label, layout=Layout(width="auto", height="2.5rem"))
            button.on_click(lambda _button, key=key: self._guessed(key))
            self.guesses[key] = button
        question = self.scene.word("guess_question", self.lang)
        row = HBox([*self.guesses.values()], layout=Layout(flex_flow="row wrap"))
        asked = HTML(f"<p><strong>{question}</strong></p>")
        asked.add_class("kam-asked")
        return [asked, row]

    def _awaited(self) -> str:
        """What stands in the result's place until there is a guess."""
        return f'<p class="kam-awaited">{word("lab.guess_awaited", self.lang)}</p>'

    def _guessed(self, key: str) -> None:
        self.guess = key
        self._draw()

    def _moved(self, _change: object) -> None:
        if self.is_shared:
            self.state.settings = self.settings()
        self._draw()

    def settings(self) -> dict[str, float]:
        """Where the controls stand, in the units shown."""
        return self.scene.complete({n: control.value for n, control in self.controls.items()})

    def _draw(self) -> None:
        """Nothing before a guess: it would give the answer away."""
        if self.scene.guess and not self.guess:
            return
        settings = self.settings()
        verdict = self.scene.verdict(self.guess or "", settings, self.lang)
        self.result.value = verdict + unfold(self.scene.html(settings, self.lang))
