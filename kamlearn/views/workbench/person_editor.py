"""What the learner notes about one person, besides ratings."""

from collections.abc import Callable
from typing import Any

from ipywidgets import HTML, Checkbox, Dropdown, Text, VBox

from kamlearn.core.contacts import RELATIONS, Relation
from kamlearn.core.errors import BadInput
from kamlearn.course.words import explain, word
from kamlearn.views.live_note import live_note
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.names import suggest_nickname
from kamlearn.workbench.people import Person

FIELDS = ("name", "relation", "close", "harmful", "gives")


class PersonEditor:
    """One person's fields, the same widgets for everybody. `remove` hears who shall go."""

    def __init__(self, desk: Desk, remove: Callable[[Person], None]) -> None:
        self.desk = desk
        self.person: Person | None = None
        self.is_showing = False
        self.fields = {name: self._field(name) for name in FIELDS}
        self.kind, self.hidden = live_note(desk.lang), HTML()
        self.nickname = plain_button("", self._use_nickname)
        self.remove = plain_button(self._word("remove"), lambda: self._remove(remove))
        self.widget = VBox(
            [
                self.hidden,
                self.fields["name"],
                self.nickname,
                self.fields["relation"],
                self.fields["close"],
                self.fields["harmful"],
                self.kind,
                self.fields["gives"],
                self.remove,
            ],
            layout={"display": "none"},
        )
        self.widget.add_class("kam-stacked")

    def look(self, person: Person | None) -> None:
        """Show this person of `Desk.shown`, or nobody."""
        if person is self.person:
            return
        self.person = person
        self.widget.layout.display = "none" if person is None else ""
        if person is not None:
            self._show(person)

    def _show(self, person: Person) -> None:
        self.is_showing = True
        for name, field in self.fields.items():
            field.value = getattr(person.contact, name)
        self.is_showing = False
        for name in ("name", "gives"):
            self.fields[name].disabled = self.desk.is_blurred
        self.hidden.value = f"<p>{self._word('blurred_edit')}</p>" if self.desk.is_blurred else ""
        self._offer_nickname(person)
        self._be_kind(person)

    def _offer_nickname(self, person: Person) -> None:
        """Not while names are blurred: the button would say one."""
        offered = person.name if self.desk.is_blurred else self._suggest(person)
        self.nickname.layout.display = "none" if offered == person.name else ""
        self.nickname.description = self._word("nickname", name=offered)

    def _suggest(self, person: Person) -> str:
        others = {each.name for each in self.desk.bench.people if each.key != person.key}
        return suggest_nickname(person.name, others)

    def _be_kind(self, person: Person) -> None:
        contact = person.contact
        near = contact.close or contact.relation == "family"
        key = "harmful_note" if contact.harmful else "close_note" if near else ""
        self.kind.say(self._word(key) if key else "")

    def _changed(self, name: str, value: Any) -> None:
        if self.is_showing or self.person is None:
            return
        said = value.strip() if isinstance(value, str) else value
        try:
            bench = changes.describe(self.desk.bench, self.person.key, **{name: said})
        except BadInput as problem:
            self._show(self.person)
            self.kind.say(trouble=explain(problem, self.desk.lang))
            return
        self.desk.apply(bench)

    def _use_nickname(self) -> None:
        if self.person is None:
            return
        self._changed("name", self._suggest(self.person))
        # The button has nothing more to offer and is gone.
        self.kind.say(self._word("nickname_used", name=self.person.name))
        self.kind.take_focus()

    def _remove(self, remove: Callable[[Person], None]) -> None:
        if self.person is not None:
            remove(self.person)

    def _field(self, name: str) -> Any:
        field = self._make(name)
        field.observe(lambda change: self._changed(name, change["new"]), "value")
        return field

    def _make(self, name: str) -> Any:
        label = self._word(name)
        if name == "relation":
            known = [(self._relation(relation), relation) for relation in RELATIONS]
            return Dropdown(description=label, options=known, value="unknown")
        if name in ("close", "harmful"):
            return Checkbox(description=label, indent=False)
        hint = self._word("gives_hint") if name == "gives" else ""
        return Text(description=label, placeholder=hint, continuous_update=False)

    def _relation(self, relation: Relation) -> str:
        return word(f"workbench_out.relation_{relation}", self.desk.lang)

    def _word(self, key: str, **fields: object) -> str:
        return word(f"workbench_people.{key}", self.desk.lang, **fields)
