"""Deals tried with one person, side by side: opened again, renamed, removed."""

from collections.abc import Callable
from html import escape

from ipywidgets import HTML, HBox, Layout, Text, VBox, Widget

from kamlearn.core.errors import BadInput
from kamlearn.course.words import explain, word
from kamlearn.drawing.trial_table import Tried, find_best, trial_html, work_out
from kamlearn.views.live_note import live_note
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Trial

Look = tuple[tuple[Trial, Trial], bool]
"""A trial as it is and as it may be seen, and whether it is the best."""
SIDE = "16rem"
"""As wide as the figures of one trial are: on a phone they stand below each other."""


class TrialList:
    """What stands here is shown from `Desk.shown` and changed by place: names may be blurred."""

    def __init__(self, desk: Desk, reopen: Callable[[Trial], None]) -> None:
        self.desk, self.reopen = desk, reopen
        self.note = live_note(desk.lang)
        self.seen: tuple[tuple[Trial, Trial], ...] | None = None
        self.made: list[tuple[Look, VBox]] = []
        self.none = HTML(f"<p>{self._word('none_tried')}</p>")
        self.cards = HBox(layout=Layout(flex_flow="row wrap", align_items="flex-start"))
        heading = HTML(f"<h3>{self._word('tried')}</h3>")
        self.widget = VBox([heading, self.note, self.none, self.cards])

    def look(self, key: int) -> None:
        """This person's trials as they are now."""
        pairs = zip(self.desk.bench.trials, self.desk.shown.trials, strict=True)
        own = tuple(pair for pair in pairs if pair[0].key == key)
        if own == self.seen:
            return
        self.seen = own
        tried = [work_out(shown) for _, shown in own]
        best = find_best([one for one in tried if one])
        self.none.layout.display = "none" if own else ""
        looks = [(pair, one in best) for pair, one in zip(own, tried, strict=True)]
        self.made = [(look, self._card(look, one)) for look, one in zip(looks, tried, strict=True)]
        self.cards.children = tuple(card for _, card in self.made)

    def _card(self, look: Look, one: Tried | None) -> VBox:
        """The one that stands there already, where nothing of it changed."""
        for made, card in self.made:
            if made == look:
                return card
        return self._make_card(look, one)

    def _make_card(self, look: Look, one: Tried | None) -> VBox:
        (real, shown), is_best = look
        if one:
            html = trial_html(one, self.desk.lang, is_best=is_best)
        else:
            html = f"<p>{escape(self._word('unusable', name=shown.name))}</p>"
        card: list[Widget] = [HTML(html)]
        if not self.desk.is_blurred:
            card += self._acts(real, is_usable=one is not None)
        card_box = VBox(card, layout=Layout(flex=f"1 1 {SIDE}", max_width="24rem"))
        card_box.add_class("kam-stacked")
        return card_box

    def _acts(self, real: Trial, *, is_usable: bool) -> list[Widget]:
        name = Text(value=real.name, description=self._word("name"), continuous_update=False)
        acts = [
            plain_button(self._word("rename"), lambda: self._rename(real, name.value)),
            plain_button(self._word("drop"), lambda: self._drop(real)),
        ]
        if is_usable:
            acts.insert(0, plain_button(self._word("open"), lambda: self.reopen(real)))
        for button in acts:
            button.tooltip = real.name
        return [name, HBox(acts, layout=Layout(flex_flow="row wrap"))]

    def _rename(self, real: Trial, name: str) -> None:
        try:
            bench = changes.rename_trial(self.desk.bench, real.key, real.name, name.strip())
        except BadInput as problem:
            self.note.say(trouble=explain(problem, self.desk.lang))
            return
        self.note.say(self._word("renamed", name=name.strip()))
        self.note.take_focus()
        self.desk.apply(bench)

    def _drop(self, real: Trial) -> None:
        self.note.say(self._word("dropped", name=real.name))
        self.note.take_focus()
        self.desk.apply(changes.drop_trial(self.desk.bench, real.key, real.name))

    def _word(self, key: str, **fields: object) -> str:
        return word(f"workbench_deal.{key}", self.desk.lang, **fields)
