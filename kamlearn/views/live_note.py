"""A sentence that screen readers hear when it changes: the region is there before the words."""

import anywidget
import traitlets

from kamlearn.course.languages import Lang
from kamlearn.views.bundle import bundled


class LiveNote(anywidget.AnyWidget):
    """A status to hear when there is a pause, or trouble to hear at once. Text, never HTML."""

    _esm = bundled("live-note-widget.js")
    _css = bundled("workbench.css")

    good = traitlets.Unicode().tag(sync=True)
    trouble = traitlets.Unicode().tag(sync=True)
    lang = traitlets.Unicode("id").tag(sync=True)

    def say(self, good: str = "", trouble: str = "") -> None:
        """Say this instead of what was said."""
        with self.hold_sync():
            self.good, self.trouble = good, trouble

    def take_focus(self) -> None:
        """Bring the learner here: what they stood on is gone, or what comes next is below."""
        self.send({"kind": "focus"})


def live_note(lang: Lang) -> LiveNote:
    """A note that says nothing yet."""
    return LiveNote(lang=lang)
