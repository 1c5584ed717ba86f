"""The decision board over a whole desk: its lines for everyone, its buttons for one person."""

from collections.abc import Sequence
from typing import Any

from kamlearn.core.decided import CHOICES, REASONS
from kamlearn.drawing.decision_board_scene import cut_offs, desk_board_scene, map_html
from kamlearn.views.decision_board_lab import DecisionBoardView
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.decided import Judged


class DeskBoard(DecisionBoardView):
    """What is moved here changes the desk. With 2,000 people, settings for each are too many."""

    is_shared = False

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.opened: Judged | None = None
        super().__init__((), desk.lang, scene=desk_board_scene(lambda _settings, _lang: ""))

    def _moved(self, change: Any) -> None:
        if self.is_switching:
            return
        settings, bench = self.settings(), self.desk.bench
        owner = change["owner"]
        if owner in (self.controls["relation"], self.controls["worth"]):
            self.desk.apply(changes.move_lines(bench, cut_offs(settings)))
        elif self.opened:
            choice, why = int(settings["choice0"]), REASONS[int(settings["why0"])]
            # Another decision has another reason.
            said = why if owner is self.controls["why"] else "none"
            action = CHOICES[choice - 1] if choice else None
            self.desk.apply(changes.choose(bench, self.opened.person.key, action, said))

    def look(self, opened: Judged | None, listed: Sequence[Judged]) -> None:
        """The lines and the opened person's decision as they are, and the map with `listed`."""
        self.opened = opened
        lines, choice, why = self.desk.shown.cutoffs, 0, 0
        if opened:
            chosen = opened.person.chosen
            choice = CHOICES.index(chosen) + 1 if chosen else 0
            why = REASONS.index(opened.person.why)
        places = {"relation": round(lines.relation * 100, 6), "worth": round(lines.worth * 100, 6)}
        self.put({**places, "choice0": choice, "why0": why})
        self.controls["why"].layout.display = _shown(opened is not None and _is_asked(opened))
        self.controls["choice"].layout.display = _shown(opened is not None and _is_sorted(opened))
        self.result.value = self._map(listed)

    def _map(self, listed: Sequence[Judged]) -> str:
        """With the opened person in any case, last where the list does not show them."""
        named = [*listed]
        if self.opened and self.opened not in named:
            named.append(self.opened)
        keys = [one.person.key for one in named]
        chosen = keys.index(self.opened.person.key) if self.opened else -1
        known = set(keys)
        crowd = [one.decided for one in self.desk.judged if one.person.key not in known]
        cards = [one.decided for one in named]
        return map_html(cards, self.desk.shown.cutoffs, self.lang, chosen, crowd)


def _is_sorted(one: Judged) -> bool:
    return one.decided.decision.state not in ("exit", "protected")


def _is_asked(one: Judged) -> bool:
    """Whoever decides otherwise than the lines is asked why."""
    return one.decided.is_otherwise


def _shown(is_shown: bool) -> str:
    return "" if is_shown else "none"
