"""The discount lab: guess first, then move what you like and see what it costs."""

from collections.abc import Mapping
from typing import Any, Literal

from ipywidgets import HTML, Button, HBox, VBox

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.discount_scene import SETTINGS, Scene, complete, scene_html, work_out
from kamlearn.views.labelled_slider import LabelledSlider, labelled_slider
from kamlearn.views.labs import LabState

Guess = Literal["gain", "loss"]
GUESSES: tuple[Guess, ...] = ("gain", "loss")


class DiscountLab:
    """Sliders, a guess, and the scene that they give."""

    def __init__(self, lang: Lang, settings: Mapping[str, Any]) -> None:
        self.lang = lang
        self.guess: Guess | None = None
        start = complete(settings)
        self.sliders: dict[str, LabelledSlider] = {
            setting.name: labelled_slider(
                word(f"lab.{setting.name}", lang),
                setting.unit,
                lang,
                value=start[setting.name],
                minimum=setting.minimum,
                maximum=setting.maximum,
                step=setting.step,
            )
            for setting in SETTINGS
        }
        self.question = HTML(f"<p><strong>{word('lab.guess_question', lang)}</strong></p>")
        self.buttons = [Button(description=word(f"lab.guess_{guess}", lang)) for guess in GUESSES]
        self.result = HTML()
        self.state = LabState(lab="discount", settings=start)
        self.widget = VBox(
            [*self.sliders.values(), self.question, HBox(self.buttons), self.result, self.state]
        )
        self.widget.add_class("kam-discount-lab")
        for slider in self.sliders.values():
            slider.observe(self._moved, "value")
        for guess, button in zip(GUESSES, self.buttons, strict=True):
            button.on_click(lambda _button, guess=guess: self._guessed(guess))

    def _guessed(self, guess: Guess) -> None:
        self.guess = guess
        self._draw(work_out(self.settings()))

    def _moved(self, _change: object) -> None:
        settings = self.settings()
        self.state.settings = settings
        if self.guess:
            self._draw(work_out(settings))

    def settings(self) -> dict[str, float]:
        """Where the sliders stand, in the units shown."""
        return complete({name: slider.value for name, slider in self.sliders.items()})

    def _draw(self, scene: Scene) -> None:
        self.result.value = self._beside(scene) + scene_html(scene, self.lang)

    def _beside(self, scene: Scene) -> str:
        """The guess beside what came of it."""
        year = scene.effect.first_year
        outcome = "even" if round(year) == 0 else "gain" if year > 0 else "loss"
        verdict = {"even": "even", self.guess: "fits"}.get(outcome, "differs")
        said = (
            word(f"lab.guess_was_{self.guess}", self.lang),
            word(f"lab.guess_{verdict}", self.lang),
        )
        return f'<p class="kam-guess" role="status">{" ".join(said)}</p>'
