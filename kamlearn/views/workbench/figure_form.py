"""Price, cost and units as a learner types them, and out of the columns of a file."""

from collections.abc import Callable, Mapping

from ipywidgets import Button, HBox, Text, VBox

from kamlearn.core.errors import BadInput
from kamlearn.course.formats import write_count
from kamlearn.course.kinds import Unit
from kamlearn.course.languages import Lang
from kamlearn.course.numbers import read_number
from kamlearn.course.words import word
from kamlearn.drawing.own_figures import OwnFigures
from kamlearn.views.labelled_choice import LabelledChoice, labelled_choice
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.workbench.goals import OFFERED
from kamlearn.workbench.people import BOND, Person

FIELDS: Mapping[str, Unit] = {
    "price": "rupiah",
    "cost": "rupiah",
    "quantity": "count",
    "others": "count",
    "growth": "percent",
    "shelf": "rupiah",
}
OPTIONAL = ("others", "growth", "shelf")
FROM_COLUMN = ("price", "cost", "quantity")
RATINGS = (*OFFERED, BOND, "worth")
"""Columns that are no figures."""


class FigureForm:
    """Text fields, because people write Rp1,5 juta; read when the button asks for it."""

    def __init__(self, lang: Lang, act: Callable[[], None]) -> None:
        self.lang = lang
        self.fields = {name: self._field(name) for name in FIELDS}
        self.use = plain_button(self._word("use"), act)
        self.column: LabelledChoice | None = None
        self.amounts: tuple[float, ...] = ()
        self.take = {name: self._take_button(name) for name in FROM_COLUMN}
        self.columns = VBox()
        self.widget = VBox([self.columns, *self.fields.values(), self.use])
        self.widget.add_class("kam-stacked")

    def offer(self, person: Person) -> None:
        """The figures that came with this person, to pick one from."""
        amounts = person.contact.amounts.items()
        found = {name: value for name, value in amounts if value and name not in RATINGS}
        self.amounts = tuple(found.values())
        self.column = None
        self.columns.children = ()
        if found:
            said = [f"{name}: {write_count(value, self.lang)}" for name, value in found.items()]
            options = [self._word("column_none"), *said]
            self.column = labelled_choice(self._word("column"), options, self.lang, look="list")
            buttons = HBox([*self.take.values()], layout={"flex_flow": "row wrap"})
            self.columns.children = (self.column, buttons)

    def fill(self, own: OwnFigures | None) -> None:
        """With these figures, or empty."""
        values: Mapping[str, float | None] = {}
        if own:
            values = {
                "price": own.price,
                "cost": own.unit_cost,
                "quantity": own.quantity,
                "others": own.others or None,
                "growth": own.growth * 100 or None,
                "shelf": own.shelf_price,
            }
        for name, field in self.fields.items():
            value = values.get(name)
            field.value = "" if value is None else write_count(value, self.lang)

    def read(self) -> OwnFigures:
        """What was typed.

        Raises
        ------
        BadInput
            ``figure-missing``, ``figure-unreadable``, ``figure-not-positive``,
            ``typed-two-ways``, ``cost-over-price``.
        """
        price, quantity = self._above_zero("price"), self._above_zero("quantity")
        cost = self._cost(price)
        if cost >= price:
            message = f"the cost {cost} must be below the price {price}"
            raise BadInput("cost-over-price", message, cost=cost, price=price)
        others, growth, shelf = (self._read(name) for name in OPTIONAL)
        return OwnFigures(price, cost, quantity, others or 0, (growth or 0) / 100, shelf)

    def _cost(self, price: float) -> float:
        if self.fields["cost"].value.strip().endswith("%"):
            margin = self._read("cost", "percent") or 0
            return price * (100 - margin) / 100
        return self._needed("cost")

    def _above_zero(self, name: str) -> float:
        value = self._needed(name)
        if value <= 0:
            label = self._word(name)
            raise BadInput("figure-not-positive", f"{name} must be above 0", name=label)
        return value

    def _needed(self, name: str) -> float:
        value = self._read(name)
        if value is None:
            raise BadInput("figure-missing", f"{name} is empty", name=self._word(name))
        return value

    def _read(self, name: str, unit: Unit | None = None) -> float | None:
        """None where nothing was typed."""
        text = self.fields[name].value
        typed = read_number(text, self.lang, unit or FIELDS[name])
        if len(typed.readings) > 1:
            raise BadInput("typed-two-ways", f"{text!r} reads in two ways", typed=text)
        if typed.problem or any(value < 0 for value in typed.readings):
            fields = {"name": self._word(name), "typed": text}
            raise BadInput("figure-unreadable", f"{name}: {text!r} is no figure", **fields)
        return typed.readings[0] if typed.readings else None

    def _field(self, name: str) -> Text:
        return Text(description=self._word(name))

    def _take_button(self, name: str) -> Button:
        said = self._word("column_as", field=self._word(f"column_{name}"))
        return plain_button(said, lambda: self._take(name))

    def _take(self, name: str) -> None:
        if self.column and self.column.value:
            amount = self.amounts[self.column.value - 1]
            self.fields[name].value = write_count(amount, self.lang)

    def _word(self, key: str, **fields: object) -> str:
        return word(f"workbench_deal.{key}", self.lang, **fields)
