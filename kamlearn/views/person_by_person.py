"""A lab about people alive: what is set for each of them shows for one at a time."""

from collections.abc import Mapping, Sequence
from typing import Any

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import Lang
from kamlearn.drawing.lab_settings import Options, Setting
from kamlearn.drawing.labs import LabScene
from kamlearn.views.labelled_choice import labelled_choice
from kamlearn.views.scene_lab import Control, SceneLab


class PersonByPerson(SceneLab):
    """A scene with a setting ``person``, and settings with the person's number at their end.

    A phone has no room for everyone's controls at once.
    """

    def __init__(
        self, scene: LabScene, people: Sequence[Contact], lang: Lang, settings: Mapping[str, Any]
    ) -> None:
        self.people = tuple(people)
        self.values = scene.complete(settings)
        self.is_switching = False
        super().__init__(scene, lang, self.values)

    @property
    def person(self) -> int:
        """The place of the chosen one in the list."""
        return int(self.values.get("person", 0))

    def _make_controls(self, start: Mapping[str, float]) -> dict[str, Control]:
        """By the key of their words: those of a person are there once."""
        controls: dict[str, Control] = {}
        for setting in self.scene.settings:
            if setting.name == "person":
                controls["person"] = self._list_of_people(int(start["person"]))
            elif setting.name in (setting.words, f"{setting.words}{self.person}"):
                controls[setting.words] = self._control(setting, start[setting.name])
        return controls

    def _list_of_people(self, chosen: int) -> Control:
        names = [each.name for each in self.people] or ["-"]
        label = self.scene.word("person", self.lang)
        return labelled_choice(label, names, self.lang, value=chosen, look="list")

    def _moved(self, change: Any) -> None:
        if self.is_switching:
            return
        if change["owner"] is self.controls.get("person"):
            self.put({"person": change["new"]})
        super()._moved(change)

    def put(self, settings: Mapping[str, float]) -> None:
        """With these settings; the controls stand where they and the chosen one's are."""
        self.values = {**self.values, **settings}
        self.is_switching = True
        for setting in (*self._everyones(), *self._own()):
            self.controls[setting.words].value = self._typed(setting)
        self.is_switching = False

    def _typed(self, setting: Setting | Options) -> float:
        value = self.values[setting.name]
        return value if isinstance(setting, Setting) else int(value)

    def _everyones(self) -> list[Setting | Options]:
        return [s for s in self.scene.settings if s.name == s.words != "person"]

    def _own(self) -> list[Setting | Options]:
        return [s for s in self.scene.settings if s.name == f"{s.words}{self.person}"]

    def settings(self) -> dict[str, float]:
        """Everyone's, also of those whose controls do not show."""
        own = {setting.words: setting.name for setting in self._own()}
        moved = {own.get(words, words): each.value for words, each in self.controls.items()}
        self.values = self.scene.complete({**self.values, **moved})
        return self.values
