"""Everyone in the order of the rule, twenty at a time; who moved since the lock; key accounts."""

from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from ipywidgets import HTML, Button, HBox, VBox

from kamlearn.core.errors import BadInput
from kamlearn.core.standing import Standing
from kamlearn.course.words import explain, word
from kamlearn.drawing.figures import unfold
from kamlearn.drawing.my_rule_scene import SHOWN, ranked_html
from kamlearn.views.person_picker import person_picker
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.consistency import most_keys
from kamlearn.workbench.moved import Moved, find_moves
from kamlearn.workbench.people import Person

NAMED = 3
"""Of those who rose, and of those who fell."""
KEYS_NAMED = 10


class RankedPeople:
    """The order, once it was opened."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.start, self.is_showing = desk, 0, False
        self.people: tuple[Person, ...] | None = None
        self.places: dict[int, int] = {}
        self.result, self.said, self.keys = HTML(), HTML(), HTML()
        self.result.add_class("kam-result")
        self.top = self._button("top", lambda: self._turn(-len(self.places)))
        self.back = self._button("back", lambda: self._turn(-SHOWN))
        self.more = self._button("more", lambda: self._turn(SHOWN))
        self.find = person_picker(self._word("find"), (), desk.lang)
        self.find.observe(lambda _change: self._found(), "value")
        self.mark = self._button("mark", self._mark)
        self.turning = HBox([self.top, self.back, self.more], layout={"flex_flow": "row wrap"})
        self.parts = (self.result, self.turning, self.find, self.said, self.mark, self.keys)
        self.widget = VBox()

    def look(self) -> None:
        """Show the order as it is now; nothing before it was opened."""
        rule = self.desk.shown.rule
        if not self.desk.bench.is_revealed or rule is None:
            self.widget.children = ()
            return
        self.widget.children = self.parts
        try:
            self._draw(self.desk.stand(rule))
        except BadInput as problem:
            said = escape(explain(problem, self.desk.lang))
            self.result.value = f'<p role="alert">{said}</p>'

    def first_or_not(self, key: int) -> str:
        """Of this person: ``fits``, ``differs``, or ``unranked``."""
        rule, person = self.desk.shown.rule, self._person(key)
        if rule is None or person is None:
            return "unranked"
        standing = self.desk.stand(rule)
        ranks = (
            rank
            for contact, rank in zip(standing.chosen, standing.ranks, strict=True)
            if contact is person.contact
        )
        rank = next(ranks, None)
        return "unranked" if rank is None else "fits" if rank == 1 else "differs"

    def _draw(self, standing: Standing) -> None:
        self._take_people(standing)
        self.standing = standing
        self.start = min(max(self.start, 0), _last_page(standing))
        self.turning.layout.display = "none" if len(standing.order) <= SHOWN else ""
        rows = standing.order[self.start : self.start + SHOWN]
        person = self._person(self.find.value)
        key = word("workbench_rule.badge_key", self.desk.lang)
        marked = {id(each.contact) for each in self._keys()}
        badges = {n: key for n, row in enumerate(rows) if id(standing.chosen[row]) in marked}
        shown = ranked_html(
            standing.ranked(rows),
            self.desk.lang,
            chosen=person.contact if person else None,
            badges=badges,
        )
        self.result.value = f"{self._moves_html(standing)}{self._where()}{unfold(shown)}"
        self._draw_person(person)
        self.keys.value = f'<p role="status">{escape(self._keys_said())}</p>'

    def _take_people(self, standing: Standing) -> None:
        """Names travel once; places are by contact, as names may be shared."""
        if self.people is self.desk.shown.people:
            return
        self.people = self.desk.shown.people
        self.places = {id(contact): place for place, contact in enumerate(standing.chosen)}
        self.is_showing = True
        self.find.show(self.people)
        self.is_showing = False

    def _where(self) -> str:
        count = len(self.standing.order)
        fields = {"first": min(self.start + 1, count), "last": min(self.start + SHOWN, count)}
        return f'<p class="kam-lab-note" role="status">{self._word("shown", n=count, **fields)}</p>'

    def _moves_html(self, standing: Standing) -> str:
        locked = self.desk.bench.locked
        if locked is None or locked.original is None or not locked.changes:
            return ""
        moves = find_moves(self.desk.stand(locked.original), standing)
        said = self._word("moved", n=len(moves)) if moves else self._word("moved_none")
        lines = [said, *self._risen_and_fallen(moves)]
        return "".join(f'<p class="kam-lab-note">{escape(line)}</p>' for line in lines)

    def _risen_and_fallen(self, moves: tuple[Moved, ...]) -> Iterator[str]:
        risen = [each for each in moves[:NAMED] if each.now < each.was]
        fallen = [each for each in reversed(moves[-NAMED:]) if each.now > each.was]
        for key, found in (("risen", risen), ("fallen", fallen)):
            if found:
                yield self._word(key, names=", ".join(map(self._move_said, found)))

    def _move_said(self, move: Moved) -> str:
        name = self.standing.chosen[move.place].name
        return self._word("move", name=name, was=move.was, now=move.now)

    def _draw_person(self, person: Person | None) -> None:
        self.mark.layout.display = "none" if person is None else ""
        self.said.value = "" if person is None else f"<p>{escape(self._place_said(person))}</p>"
        if person is not None:
            key = "unmark" if person.is_key else "mark"
            self.mark.description = self._word(key, name=person.name)

    def _place_said(self, person: Person) -> str:
        place = self.places.get(id(person.contact))
        if place is None:
            reason = "harmful" if person.contact.harmful else "protected"
            return self._word(f"found_{reason}", name=person.name)
        rank = self.standing.ranks[place]
        if rank is None:
            return self._word("found_unscored", name=person.name)
        return self._word("found", name=person.name, place=rank)

    def _keys(self) -> list[Person]:
        return [person for person in self.desk.shown.people if person.is_key]

    def _keys_said(self) -> str:
        keys, people = self._keys(), len(self.desk.shown.people)
        most = most_keys(people)
        if not keys:
            return self._word("keys_none" if people else "no_people", n=people, most=most)
        if len(keys) > most:
            return self._word("keys_many", n=len(keys), most=most)
        names = ", ".join(person.name for person in keys[:KEYS_NAMED])
        if more := len(keys) - KEYS_NAMED if len(keys) > KEYS_NAMED else 0:
            names = self._word("keys_more", names=names, n=more)
        return self._word("keys", names=names, n=len(keys), most=most)

    def _turn(self, rows: int) -> None:
        self.start += rows
        self.look()

    def _found(self) -> None:
        """Turn to where this person stands."""
        if self.is_showing or not self.widget.children:
            return
        person = self._person(self.find.value)
        place = self.places.get(id(person.contact)) if person else None
        if place is not None:
            self.start = self.standing.order.index(place) // SHOWN * SHOWN
        self.look()

    def _mark(self) -> None:
        if person := self._person(self.find.value):
            bench = changes.place(self.desk.bench, person.key, is_key=not person.is_key)
            self.desk.apply(bench)

    def _person(self, key: int) -> Person | None:
        return next((each for each in self.desk.shown.people if each.key == key), None)

    def _word(self, key: str, **fields: Any) -> str:
        return word(f"workbench_rule.{key}", self.desk.lang, **fields)

    def _button(self, key: str, act: Callable[[], None]) -> Button:
        name = "" if key == "mark" else self._word(key)
        button = Button(description=name, layout={"width": "auto", "height": "2.75rem"})
        button.on_click(lambda _button: act())
        return button


def _last_page(standing: Standing) -> int:
    return max(len(standing.order) - 1, 0) // SHOWN * SHOWN
