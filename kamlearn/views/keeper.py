"""What keeps the workbench: the page's own copy of it and, when asked to, the device."""

from collections.abc import Mapping
from typing import Any

import anywidget
import traitlets

from kamlearn.core.errors import BadInput
from kamlearn.course.words import all_words
from kamlearn.views.bundle import bundled
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.salvage import salvage
from kamlearn.workbench.saved import save_parts

WORDS = "workbench_keeper."


class Keeper(anywidget.AnyWidget):
    """Hands each change of a desk to the page, and takes back what the page has.

    Python itself keeps nothing. In the page the copy outlives a restart of Python, and
    "remember on this device" writes it into the browser's database; a notebook has no page
    of ours, so nothing is handed out there. One for a desk: `desk.keeper`. As a widget it
    shows the choice, what is kept where, and "erase everything".
    """

    _esm = bundled("keeper.js")
    _css = bundled("keeper.css")

    lang = traitlets.Unicode("id").tag(sync=True)
    words: dict[str, str] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]
    remembers = traitlets.Bool(False).tag(sync=True)
    """Whether the device keeps the workbench."""
    problem = traitlets.Unicode().tag(sync=True)
    """Why something is not kept that should be: a code of people-copy.js; empty for none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(lang=desk.lang, words=_words(desk))
        self.desk = desk
        self.is_linked = False
        self.sent = desk.bench
        desk.keeper = self
        desk.listeners.append(self.hand_out)
        self.on_msg(self._heard)

    def hand_out(self) -> None:
        """Give the page what changed since it was told last."""
        bench, before = self.desk.bench, self.sent
        if self.is_linked and bench is not before:
            self.sent = bench
            self.send({"kind": "parts", "parts": save_parts(bench, before)})

    def erase(self) -> None:
        """Empty the workbench, here, in the page and on the device."""
        self._take(Workbench())
        if self.is_linked:
            self.send({"kind": "erase"})

    def _heard(self, _widget: object, content: Any, _buffers: object) -> None:
        kind = content.get("kind")
        if kind == "begin":
            self._begin(content["parts"], content["from"])
        elif kind == "replace":
            self._replace(content["parts"])
        elif kind == "erased":
            self._take(Workbench())

    def _begin(self, parts: Mapping[str, str], source: str) -> None:
        self.is_linked = True
        # Somebody may have been quicker than the browser's database.
        early = self.desk.bench.contacts
        if parts and not self._replace(parts):
            return
        if early and parts:
            self.desk.apply(changes.add(self.desk.bench, early))
        else:
            self.hand_out()
        if source == "device":
            self.send({"kind": "restored", "people": len(self.desk.bench.people)})

    def _replace(self, parts: Mapping[str, str]) -> bool:
        """Take what the page has; False where a newer kamlearn wrote it."""
        try:
            found = salvage(parts)
        except BadInput:
            self.send({"kind": "newer"})
            return False
        if found.damaged:
            self.send({"kind": "damaged", "names": list(found.damaged)})
            self.send({"kind": "parts", "parts": save_parts(found.bench, found.bench)})
        self._take(found.bench)
        return True

    def _take(self, bench: Workbench) -> None:
        """A workbench that the page has already."""
        self.sent = bench
        self.desk.apply(bench)


def _words(desk: Desk) -> dict[str, str]:
    """Its texts, with open places, which the page fills."""
    found = all_words(desk.lang).items()
    return {key.removeprefix(WORDS): text for key, text in found if key.startswith(WORDS)}
