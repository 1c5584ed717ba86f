"""Where a view says something about the learner's rule."""

from html import escape
from typing import Protocol

from ipywidgets import HTML


class HtmlNote(HTML):  # type: ignore[misc]  # ipywidgets ships no types
    """What is said about the rule, as any page has it."""

    def say(self, said: str) -> None:
        """Say this instead of what was said."""
        self.value = f'<p role="status">{escape(said)}</p>'

    def take_focus(self) -> None:
        """Leave it where it is."""


class Note(Protocol):
    """Where something is said."""

    def say(self, said: str) -> None:
        """Say this instead of what was said."""

    def take_focus(self) -> None:
        """Bring the learner here: the button that they pressed is gone."""
