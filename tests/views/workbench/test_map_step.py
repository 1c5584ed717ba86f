"""Everyone on maps: relation and worth, horizon and risk, and on whom it piles up."""

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.core.portfolio import CutOffs
from kamlearn.course.formats import write_percent
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.portfolio_map import cell_of
from kamlearn.drawing.sample_people import sample_people
from kamlearn.views.cell_map import NO_CELL
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.lines_map import LinesMap, find_near, list_around
from kamlearn.views.workbench.map_step import FACES, MapStep, open_step
from kamlearn.views.workbench.piled_up import PiledUp
from kamlearn.views.workbench.places_map import PlacesMap
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench

BAD = "<img src=x onerror=alert(1)>"


def said(key: str, **fields: object) -> str:
    return word(f"workbench_map.{key}", "id", **fields)


def opened(bench: Workbench, face: str, lang: Lang = "id") -> MapStep:
    step = open_step(Desk(bench, lang))
    step.desk.listeners.append(step.look)
    step.which.value = [*FACES].index(face)
    step.look()
    return step


def story(lang: Lang = "id", *, is_revealed: bool = True) -> Workbench:
    bench = changes.aim(changes.add(Workbench(), sample_people(lang)), "founder")
    return changes.reveal(bench) if is_revealed else bench


def many(size: int) -> Workbench:
    people = [
        Contact(f"P{n}", amounts={"trust": 1.0 + n % 5, "money": 3.0, "giving": 3.0, "bond": 4.0})
        for n in range(size)
    ]
    return changes.reveal(changes.aim(changes.add(Workbench(), people), "founder"))


def lines(step: MapStep) -> LinesMap:
    assert isinstance(step.face, LinesMap)
    return step.face


def places(step: MapStep) -> PlacesMap:
    assert isinstance(step.face, PlacesMap)
    return step.face


def piled(step: MapStep) -> PiledUp:
    assert isinstance(step.face, PiledUp)
    return step.face


def test_scores_stay_hidden_until_the_order_was_opened() -> None:
    """The map would give away who is first."""
    step = opened(story(is_revealed=False), "lines")
    assert lines(step).widget.children == (lines(step).locked,)
    step.desk.apply(changes.reveal(step.desk.bench))
    assert "<svg" in lines(step).result.value


def test_moving_a_line_moves_the_desks_line_and_who_is_near() -> None:
    """And the slider follows when another step moves it."""
    step = opened(story(), "lines")
    lines(step).lines["relation"].value = 75
    assert step.desk.bench.cutoffs == CutOffs(0.75, 0.5)
    decided = [one.decided for one in step.desk.judged]
    near = sum(1 for one in decided if one.is_near and one.decision.state == "decided")
    assert said("near" if near else "near_none", n=near) in lines(step).result.value
    step.desk.apply(changes.move_lines(step.desk.bench, CutOffs(0.25, 0.6)))
    assert [each.value for each in lines(step).lines.values()] == [25, 60]


def test_close_friends_and_the_harmful_are_counted_not_drawn() -> None:
    """Nisa, the client, and Kak Mira with whom something is not known."""
    step = opened(story(), "lines")
    states = [one.decided.decision.state for one in step.desk.judged]
    hidden = sum(1 for state in states if state not in ("decided", "on-the-line"))
    assert hidden >= 2
    assert said("unsorted", n=hidden) in lines(step).result.value


def test_twenty_are_named_the_chosen_one_and_the_nearest_among_them() -> None:
    """Of two hundred; whoever is looked for is on top of the table."""
    step = opened(many(200), "lines")
    step.who.value = 150
    listed = list_around(step.desk.judged, 150)
    assert len(listed) == 20
    assert listed[0].person.key == 150
    assert lines(step).result.value.count('<th scope="row">') == 20
    assert "P149" in lines(step).result.value
    assert said("listed") in lines(step).result.value


def test_the_nearest_come_first() -> None:
    """On the line, then a tenth away and less."""
    near = [one.decided for one in find_near(Desk(many(30), "id").judged)]
    assert near == sorted(near, key=lambda one: one.decision.distance or 0)
    assert all(one.is_near for one in near)


def test_a_tap_places_the_chosen_person_and_the_table_says_so() -> None:
    """On the desk, and nobody else."""
    step = opened(story(), "places")
    step.who.value = 3
    places(step).map.value = cell_of(("long", "speculative"))
    person = step.desk.bench.find(3)
    assert (person.horizon, person.risk) == ("long", "speculative")
    others = [each for each in step.desk.bench.people if each.key != 3]
    assert {each.horizon for each in others} == {"not-known"}
    assert word("lab_portfolio.risk_speculative", "id") in places(step).result.value
    places(step).map.value = cell_of(("unknown", "low"))
    assert step.desk.bench.find(3).horizon == "not-known"


def test_hours_are_planned_and_held_against_the_month() -> None:
    """Not planned is not zero; a plan can be taken back."""
    step = opened(story(), "places")
    assert said("unplanned", n=10) in places(step).result.value
    places(step).hours.value = 12
    assert step.desk.bench.find(1).hours == 12
    assert word("lab_portfolio.lamp_over", "id", n=2) in places(step).result.value
    places(step).capacity.value = 20
    assert step.desk.bench.capacity == 20
    assert word("lab_portfolio.lamp_left", "id", n=8) in places(step).result.value
    places(step).unplan.click()
    assert step.desk.bench.find(1).hours is None


def test_the_map_follows_who_is_chosen() -> None:
    """Choosing moves nobody."""
    step = opened(changes.place(story(), 2, horizon="short", risk="high", hours=3), "places")
    before = step.desk.bench
    step.who.value = 2
    assert (places(step).map.value, places(step).hours.value) == (cell_of(("short", "high")), 3)
    assert step.desk.bench is before


def test_a_table_of_twenty_around_the_chosen_one() -> None:
    """Up to the last of two hundred."""
    step = opened(many(200), "places")
    for key, first, last in ((1, 1, 20), (100, 90, 109), (200, 181, 200)):
        step.who.value = key
        html = places(step).result.value
        assert html.count('<th scope="row">') == 20
        assert f">{first}. P{first - 1}<" in html
        assert f">{last}. P{last - 1}<" in html


def test_where_money_piles_up() -> None:
    """A tenth or more is a flag; what is not known is not zero."""
    omzet = {"Ani": 60.0, "Budi": 31.0, "Citra": 9.0, "Doni": None}
    people = [Contact(name, amounts={"omzet": amount}) for name, amount in omzet.items()]
    step = opened(changes.add(Workbench(), people), "shares")
    html = piled(step).money.value
    assert write_percent(0.6, "id") in html
    assert said("flag", names="Ani, Budi") in html
    assert said("unknown", n=1) in html
    assert said("time_none") in piled(step).time.value
    step.desk.apply(changes.place(step.desk.bench, 2, hours=4))
    assert said("spread", name="Budi", share=1, n=1, equal=1) in piled(step).time.value


def test_figures_below_zero_are_explained() -> None:
    """Shares of a loss say nothing."""
    people = [Contact("Ani", amounts={"omzet": -5.0}), Contact("Budi", amounts={"laba": 0.0})]
    step = opened(changes.add(Workbench(), people), "shares")
    assert said("nothing-to-share") in piled(step).money.value
    piled(step).column.value = 1
    assert 'role="alert"' in piled(step).money.value


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("lang", LANGS)
def test_nobody_and_names_that_are_markup(face: str, lang: Lang) -> None:
    """An empty desk says what to do; names stay text on every map."""
    step = opened(Workbench(), face, lang)
    assert step.room.children == ()
    bench = changes.add(story(lang), [Contact(BAD, amounts={"bond": 3.0, "trust": 5.0, "x": 5.0})])
    step.desk.apply(changes.place(bench, 11, hours=3, risk="speculative"))
    step.who.value = 11
    shown = repr([repr(each) for each in step.face.widget.children])
    assert "<img" not in shown.replace(f"label={word('lab_portfolio.place', lang, name=BAD)!r}", "")


@pytest.mark.parametrize("face", FACES)
def test_blurred_names_appear_on_no_map(face: str) -> None:
    """Neither in the tables nor in what is said."""
    bench = changes.place(story(), 3, hours=9, risk="speculative", horizon="long")
    step = opened(bench, face)
    step.who.value = 3
    step.desk.blur(True)
    shown = repr([repr(each) for each in step.face.widget.children]) + repr(step.who.names)
    assert not [each.name for each in bench.people if each.name in shown]


def test_nobody_to_place_disables_the_map() -> None:
    """There is no cell for nobody."""
    face = PlacesMap(Desk(Workbench(), "id"))
    face.look(0)
    assert face.map.value == NO_CELL
