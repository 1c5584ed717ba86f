"""The exercise card in a notebook: the page's form and script, with the model as its store."""

from typing import Any

import anywidget
import traitlets

from kamlearn.course.exercise import Exercise
from kamlearn.course.languages import Lang
from kamlearn.drawing.form import exercise_form
from kamlearn.views.bundle import bundled


class ExerciseCard(anywidget.AnyWidget):
    """A card that judges answers in the browser and tells Python what was answered."""

    _esm = bundled("card-widget.js")
    _css = bundled("card.css")

    html = traitlets.Unicode().tag(sync=True)
    lang = traitlets.Unicode("id").tag(sync=True)
    record: dict[str, Any] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]
    """The learner's latest answer to each variant: answer, attempts, state, code, at."""

    @classmethod
    def of(cls, exercise: Exercise, lang: Lang, variant: int = 0) -> "ExerciseCard":
        """The card of an exercise."""
        return cls(html=exercise_form(exercise, lang, variant), lang=lang)
