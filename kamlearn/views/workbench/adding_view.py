"""Who would be added: looked at, decided about, and only then on the desk."""

from collections.abc import Callable

from ipywidgets import HTML, HBox, VBox

from kamlearn.core.duplicates import Duplicate
from kamlearn.course.words import word
from kamlearn.drawing.preview_people import pair_html, preview_html
from kamlearn.views.labelled_choice import LabelledChoice, labelled_choice
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench.adding import Preview, accept

ASKED = 10
"""Pairs that are asked about one by one; nobody decides fifty in a row with care."""
HEADS = {"undecided": ("pair_here", "pair_read"), "alike": ("pair_first", "pair_second")}
OPTIONS = {
    "undecided": ("undecided_same", "undecided_other"),
    "alike": ("alike_keep", "alike_drop"),
}


class AddingView:
    """A preview with its choices. `settled` hears how many were added, None when none should."""

    def __init__(self, desk: Desk, settled: Callable[[int | None], None]) -> None:
        self.desk, self.settled = desk, settled
        self.seen: Preview | None = None
        self.told, self.pairs = HTML(), VBox()
        self.choices: dict[tuple[str, int], LabelledChoice] = {}
        self.rest: LabelledChoice | None = None
        self.shown_as: bool | None = None
        self.add = plain_button("", self._add)
        self.add.add_class("kam-main")
        self.cancel = plain_button(self._word("cancel"), self._cancel)
        buttons = HBox([self.add, self.cancel], layout={"flex_flow": "row wrap"})
        self.widget = VBox([self.told, self.pairs, buttons], layout={"display": "none"})

    def open(self, seen: Preview) -> None:
        """Show this preview."""
        self.seen, self.shown_as = seen, None
        self.choices, self.rest = {}, None
        self.look()
        self.widget.layout.display = ""

    def look(self) -> None:
        """With names, or without them on a projector; the choices stay as they are."""
        if self.seen is None or self.shown_as == self.desk.is_blurred:
            return
        self.shown_as = self.desk.is_blurred
        self.told.value = preview_html(self.seen, self.desk.lang, with_names=not self.shown_as)
        self.pairs.children = [
            *self._ask("undecided", self.seen.undecided),
            *self._ask_rest(len(self.seen.undecided) - ASKED),
            *self._ask("alike", self._alike(self.seen)),
        ]
        self._count()

    @property
    def also(self) -> set[int]:
        """Places of those who are somebody else after all."""
        found = self._chosen("undecided")
        if self.seen and self.rest and self.rest.value:
            found |= set(range(ASKED, len(self.seen.undecided)))
        return found

    @property
    def without(self) -> set[int]:
        """Places among the new ones of those who shall stay out."""
        if self.seen is None:
            return set()
        alike = self._alike(self.seen)
        out = {id(alike[place].contacts[1]) for place in self._chosen("alike")}
        return {place for place, each in enumerate(self.seen.new) if id(each) in out}

    def _chosen(self, kind: str) -> set[int]:
        return {n for (name, n), choice in self.choices.items() if name == kind and choice.value}

    def _ask(self, kind: str, pairs: tuple[Duplicate, ...]) -> list[HTML | LabelledChoice]:
        if not pairs:
            return []
        asked: list[HTML | LabelledChoice] = [self._paragraph(kind, len(pairs))]
        heads = self._word(HEADS[kind][0]), self._word(HEADS[kind][1])
        for place, pair in enumerate(pairs[:ASKED]):
            html = pair_html(pair, heads, self.desk.lang, with_names=not self.desk.is_blurred)
            asked += [HTML(html), self._choice(kind, place)]
        if kind == "alike" and len(pairs) > ASKED:
            asked.append(self._paragraph("alike_rest", len(pairs) - ASKED))
        return asked

    def _choice(self, kind: str, place: int) -> LabelledChoice:
        if (kind, place) not in self.choices:
            options = [self._word(option) for option in OPTIONS[kind]]
            label = f"{place + 1}. {self._word('undecided_choice')}"
            self.choices[kind, place] = self._watched(label, options)
        return self.choices[kind, place]

    def _ask_rest(self, count: int) -> list[LabelledChoice]:
        if count > 0 and self.rest is None:
            options = [self._word(f"undecided_rest_{name}") for name in ("same", "other")]
            label = word("workbench_people.undecided_rest", self.desk.lang, n=count)
            self.rest = self._watched(label, options)
        return [self.rest] if self.rest else []

    def _watched(self, label: str, options: list[str]) -> LabelledChoice:
        choice = labelled_choice(label, options, self.desk.lang)
        choice.observe(lambda _change: self._count(), "value")
        return choice

    def _alike(self, seen: Preview) -> tuple[Duplicate, ...]:
        """Two and two: three who share a phone are asked about twice."""
        return tuple(
            Duplicate(group.likeness, (group.contacts[0], other))
            for group in seen.alike
            for other in group.contacts[1:]
        )

    def _count(self) -> None:
        if self.seen is None:
            return
        count = len(self.seen.new) - len(self.without) + len(self.also)
        key = "add_one" if count == 1 else "add"
        self.add.description = word(f"workbench_people.{key}", self.desk.lang, n=count)
        self.add.disabled = not count

    def _add(self) -> None:
        if self.seen is None:
            return
        before = len(self.desk.bench.people)
        bench = accept(self.desk.bench, self.seen, self.also, self.without)
        self._close(len(bench.people) - before)
        self.desk.apply(bench)

    def _cancel(self) -> None:
        self._close(None)

    def _close(self, added: int | None) -> None:
        self.seen = None
        self.widget.layout.display = "none"
        self.told.value, self.pairs.children = "", ()
        self.settled(added)

    def _paragraph(self, key: str, count: int) -> HTML:
        return HTML(f"<p>{word(f'workbench_people.{key}', self.desk.lang, n=count)}</p>")

    def _word(self, key: str) -> str:
        return word(f"workbench_people.{key}", self.desk.lang)
