"""The deal step: somebody's own figures in the course's labs, and scenarios side by side."""

from collections.abc import Mapping
from typing import Any

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.views.scene_lab import SceneLab
from kamlearn.views.workbench.deal_step import LABS, DealStep, open_step
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Trial, Workbench

both = pytest.mark.parametrize("lang", LANGS)
TINI = Contact("Bu Tini", amounts={"trust": 4.0, "harga": 25_000.0})
BAD = "<img src=x onerror=alert(1)>"


def said(key: str, lang: Lang = "en", **fields: object) -> str:
    return word(f"workbench_deal.{key}", lang, **fields)


def step_for(*people: Contact, lang: Lang = "en") -> DealStep:
    desk = Desk(changes.add(Workbench(), people), lang)
    step = open_step(desk)
    desk.listeners.append(step.look)
    step.look()
    return step


def typed(lang: Lang = "en", figures: Mapping[str, str] | None = None) -> DealStep:
    """With Bu Tini's figures, as the discount lab's chapter has them unless given."""
    step = step_for(TINI, Contact("Budi"), lang=lang)
    usual = {"price": "10000", "cost": "5000", "quantity": "100"}
    for name, text in {**usual, **(figures or {})}.items():
        step.form.fields[name].value = text
    step.form.use.click()
    return step


def lab_of(step: DealStep) -> SceneLab:
    assert step.lab is not None
    return step.lab


def cards(step: DealStep) -> list[Any]:
    """What stands in each card: its table, then a name and buttons."""
    return [card.children for card in step.kept.cards.children]  # type: ignore[attr-defined,unused-ignore]


def tables(step: DealStep) -> list[str]:
    return [table.value for table, *_acts in cards(step)]


def kept(step: DealStep, name: str) -> str:
    step.name.value = name
    step.keep.click()
    return tables(step)[-1]


@both
def test_the_lab_opens_with_own_figures(lang: Lang) -> None:
    """100 units at Rp5,000 become 100 at Rp3,000: Rp200,000 less in the first month."""
    step = typed(lang)
    assert {"id": "-Rp200.000", "en": "-Rp200,000"}[lang] in lab_of(step).result.value
    assert "margin" not in lab_of(step).controls
    assert "share" not in lab_of(step).controls


@pytest.mark.parametrize(
    ("cost", "unit_cost"), [("5000", 5_000), ("Rp5,000", 5_000), ("40%", 6_000), ("5k", 5_000)]
)
def test_a_cost_or_a_margin(cost: str, unit_cost: float) -> None:
    """Whichever the learner knows."""
    step = typed(figures={"cost": cost})
    assert step.own is not None
    assert step.own.unit_cost == unit_cost


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ({"price": ""}, "figure-missing"),
        ({"price": "many"}, "figure-unreadable"),
        ({"quantity": "0"}, "figure-not-positive"),
        ({"cost": "-5"}, "figure-unreadable"),
        ({"quantity": "1.500"}, "typed-two-ways"),
        ({"cost": "10000"}, "cost-over-price"),
        ({"cost": "0%"}, "cost-over-price"),
        ({"others": "some"}, "figure-unreadable"),
    ],
)
def test_figures_that_cannot_be_used_are_named(figures: dict[str, str], code: str) -> None:
    """And no lab opens with them."""
    step = typed(figures=figures)
    name = next(iter(figures))
    fields = {"name": said(name), "typed": figures[name], "cost": 10_000, "price": 10_000}
    assert step.note.trouble == word(f"errors.{code}", "en", **fields)
    assert step.lab is None
    assert step.saving.layout.display == "none"


@both
def test_the_milk_deal_with_own_figures(lang: Lang) -> None:
    """Rp6,000 instead of Rp10,000 and twice as many: Rp300,000 less a month."""
    step = typed(lang)
    step.choice.value = LABS.index("milk-deal")
    assert list(lab_of(step).controls) == ["new_price", "multiple"]
    lab_of(step).controls["new_price"].value = 6_000
    lab_of(step).controls["multiple"].value = 2
    html = lab_of(step).result.value
    assert {"id": "-Rp300.000", "en": "-Rp300,000"}[lang] in html
    assert said("lab_milk_deal_lamp_loss", lang) in html
    assert "Supermarket" not in html
    lab_of(step).controls["multiple"].value = 6
    assert said("lab_milk_deal_both_unknown", lang) in lab_of(step).result.value


def test_growth_and_the_other_sides_price_open_more() -> None:
    """Only where they are known."""
    step = typed(figures={"growth": "35%", "shelf": "12000", "others": "300"})
    assert "share" in lab_of(step).controls
    step.choice.value = LABS.index("milk-deal")
    assert list(lab_of(step).controls) == ["new_price", "multiple", "share", "shelf"]
    assert said("lab_milk_deal_side_a") in lab_of(step).result.value


@both
def test_scenarios_stand_side_by_side(lang: Lang) -> None:
    """The better one is said to be, in words; both name where the answer turns."""
    step = typed(lang)
    first = kept(step, "A")
    assert {"id": "-Rp200.000", "en": "-Rp200,000"}[lang] in first
    lab_of(step).controls["volume"].value = 2
    assert said("best_gain", lang) in kept(step, "B")
    both_cards = tables(step)
    assert said("best_gain", lang) not in both_cards[0]
    for row in ("first_month", "first_year", "for_ever", "needed"):
        assert all(said(f"row_{row}", lang) in card for card in both_cards)
    for assumption, card in zip(("baseline", "multiple"), both_cards, strict=True):
        assert word(f"deals.assumption_{assumption}", lang) in card


def test_a_scenario_opens_again_as_it_was() -> None:
    """Figures, lab and where the sliders stood."""
    step = typed()
    lab_of(step).controls["discount"].value = 35
    kept(step, "A")
    step.form.fields["price"].value = "20000"
    step.form.use.click()
    step.choice.value = LABS.index("milk-deal")
    open_again = cards(step)[0][-1].children[0]
    open_again.click()
    assert (lab_of(step).scene.name, lab_of(step).settings()["discount"]) == ("discount", 35)
    assert step.form.fields["price"].value == "10,000"
    assert step.name.value == "A"


def test_a_scenario_is_renamed_and_removed() -> None:
    """No two of one person share a name."""
    step = typed()
    kept(step, "A")
    kept(step, "B")

    def act(place: int, button: int, name: str | None = None) -> None:
        field, buttons = cards(step)[place][1:]
        field.value = name or field.value
        buttons.children[button].click()

    act(0, 1, "B")
    assert step.kept.note.trouble == word("errors.trial-name-taken", "en", name="B")
    act(0, 1, "C")
    assert [each.name for each in step.desk.bench.trials] == ["C", "B"]
    act(0, 2)
    assert [each.name for each in step.desk.bench.trials] == ["B"]


def test_other_cards_stay_where_they_are() -> None:
    """Whoever stands on a button there does not lose it."""
    step = typed()
    kept(step, "A")
    lab_of(step).controls["discount"].value = 90
    kept(step, "B")
    first = step.kept.cards.children[0]
    kept(step, "C")
    assert step.kept.cards.children[0] is first


def test_the_same_name_replaces_and_says_so() -> None:
    """Of this person only: somebody else may have a scenario of that name."""
    step = typed()
    kept(step, "A")
    step.picker.value = 2
    assert step.lab is None
    for name, text in (("price", "500"), ("cost", "100"), ("quantity", "3")):
        step.form.fields[name].value = text
    step.form.use.click()
    kept(step, "A")
    assert len(step.desk.bench.trials) == 2
    kept(step, "A")
    assert len(step.desk.bench.trials) == 2
    assert step.kept.note.good == said("replaced", name="A")
    step.picker.value = 1
    assert step.form.fields["price"].value == "10,000"


def test_a_name_is_offered_and_needed() -> None:
    """Scenario 1, then 2."""
    step = typed()
    assert step.name.value == "Scenario 1"
    step.keep.click()
    assert step.name.value == "Scenario 2"
    step.name.value = " "
    step.keep.click()
    assert step.kept.note.trouble == word("errors.trial-without-name", "en")


def test_a_figure_out_of_a_file_only_when_it_is_picked() -> None:
    """Ratings are not offered."""
    step = step_for(TINI)
    assert step.form.fields["price"].value == ""
    assert step.form.column is not None
    assert step.form.column.options == ["none", "harga: 25,000"]
    step.form.take["price"].click()
    assert step.form.fields["price"].value == ""
    step.form.column.value = 1
    step.form.take["price"].click()
    assert step.form.fields["price"].value == "25,000"


def test_blurred_scenarios_have_numbers() -> None:
    """A scenario's name may hold a person's."""
    step = typed()
    kept(step, "Diskon Bu Tini")
    step.desk.blur(True)
    ((table, *acts),) = cards(step)
    assert "Tini" not in table.value
    assert not acts
    assert step.saving.layout.display == "none"
    step.desk.blur(False)
    assert "Tini" in tables(step)[0]


@both
def test_names_stay_text(lang: Lang) -> None:
    """Of people and of scenarios."""
    step = step_for(Contact(BAD), lang=lang)
    trial = Trial(BAD, 1, "discount", {"price": 10.0, "unit_cost": 5.0, "quantity": 1.0})
    step.desk.apply(changes.try_deal(step.desk.bench, trial))
    broken = Trial(f"{BAD}2", 1, "elsewhere", {})
    step.desk.apply(changes.try_deal(step.desk.bench, broken))
    html = "".join(tables(step))
    assert html.count("&lt;img") == 2
    assert "<img" not in html


def test_nothing_of_it_is_for_the_address() -> None:
    """The price that somebody pays is nobody else's business."""
    step = typed()
    lab_of(step).controls["discount"].value = 35
    assert dict(lab_of(step).state.settings) == {}
    assert lab_of(step).state not in lab_of(step).widget.children


@both
def test_an_empty_desk_says_so(lang: Lang) -> None:
    """And fills when somebody comes."""
    step = step_for(lang=lang)
    assert step.nobody.layout.display == ""
    step.desk.apply(changes.add(step.desk.bench, [TINI]))
    assert step.nobody.layout.display == "none"
    assert step.picker.value == 1
