"""A part of many people, twenty at a time, each a button that opens them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from ipywidgets import HTML, Button, HBox, VBox

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.views.workbench.buttons import plain_button

AT_ONCE = 20
Each = TypeVar("Each")


class PeopleButtons:
    """Buttons that stay where they are: only what they say changes."""

    def __init__(
        self, lang: Lang, open_key: Callable[[int], None], turned: Callable[[], None]
    ) -> None:
        self.lang, self.open_key, self.turned = lang, open_key, turned
        self.start = 0
        self.keys: list[int] = []
        self.buttons = [self._button(n) for n in range(AT_ONCE)]
        self.place = HTML()
        self.back, self.more = (
            plain_button(word(f"workbench_decide.{key}", lang), partial(self._turn, by))
            for key, by in (("back", -AT_ONCE), ("more", AT_ONCE))
        )
        self.widget = VBox([*self.buttons, self.place, HBox([self.back, self.more])])

    def part(self, everyone: Sequence[Each]) -> Sequence[Each]:
        """Those whose turn it is."""
        if self.start >= len(everyone):
            self.start = 0
        return everyone[self.start : self.start + AT_ONCE]

    def show(self, people: Sequence[tuple[int, str]], count: int) -> None:
        """These keys and texts, a part of `count`."""
        self.keys = [key for key, _ in people]
        for button, (_, text) in zip(self.buttons, people, strict=False):
            button.description = text
        for n, button in enumerate(self.buttons):
            button.layout.display = "" if n < len(people) else "none"
        self.back.disabled = self.start == 0
        self.more.disabled = self.start + AT_ONCE >= count
        self.place.value = f'<p role="status">{self._place(len(people), count)}</p>'

    def _place(self, shown: int, count: int) -> str:
        if not shown:
            return word("workbench_decide.list_empty", self.lang)
        first, last = self.start + 1, self.start + shown
        return word("workbench_decide.list_place", self.lang, first=first, last=last, n=count)

    def _button(self, place: int) -> Button:
        button = plain_button("", lambda: self.open_key(self.keys[place]))
        button.layout.max_width = "34rem"
        return button

    def _turn(self, by: int) -> None:
        self.start = max(self.start + by, 0)
        self.turned()
