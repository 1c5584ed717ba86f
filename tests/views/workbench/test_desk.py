"""The desk: changed in one place, looked at as often as one likes, worked out once."""

from kamlearn.core.contacts import Contact
from kamlearn.core.rules import Criterion
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench

TINI = Contact("Bu Tini", relation="customer", amounts={"trust": 5.0, "bond": 4.0})
BENCH = changes.weigh(
    changes.add(Workbench(), [TINI, Contact("Budi")]), [Criterion("trust", 3, scale="rating")]
)


def test_listeners_hear_of_every_change() -> None:
    """So that no view shows what was."""
    heard = []
    desk = Desk(BENCH, "id")
    desk.listeners.append(lambda: heard.append(len(desk.bench.people)))
    desk.apply(changes.remove(desk.bench, 2))
    desk.blur(True)
    assert heard == [1, 1]


def test_blurred_names_appear_nowhere() -> None:
    """Not in the ranking, not in the decisions; the bench itself keeps them."""
    desk = Desk(BENCH, "id")
    desk.blur(True)
    seen = repr((desk.shown, desk.ranking, desk.judged))
    assert "Tini" not in seen
    assert "Budi" not in seen
    assert desk.bench is BENCH


def test_names_come_back_and_later_changes_are_blurred_too() -> None:
    """Whoever is added while the projector is on is a number at once."""
    desk = Desk(BENCH, "id")
    desk.blur(True)
    desk.apply(changes.add(desk.bench, [Contact("Citra")]))
    assert [person.name for person in desk.shown.people] == ["Orang 1", "Orang 2", "Orang 3"]
    desk.blur(False)
    assert desk.shown.people[2].name == "Citra"


def test_a_ranking_is_worked_out_again_only_when_it_may_differ() -> None:
    """Hours do not change who is first; a rating does."""
    desk = Desk(BENCH, "id")
    first = desk.ranking
    desk.apply(changes.place(desk.bench, 1, hours=3))
    assert desk.ranking is first
    desk.apply(changes.rate(desk.bench, 2, "trust", 1))
    assert [each.name for each in desk.ranking.ranked] == ["Bu Tini", "Budi"]
    assert desk.judged[0].decided.action == "grow"


def test_a_figure_that_does_not_fit_the_rule_leaves_nobody_ranked() -> None:
    """A file edited by hand: every step still opens, and the rule step says what is wrong."""
    odd = changes.add(BENCH, [Contact("Citra", amounts={"trust": 70.0, "bond": 3.0})])
    desk = Desk(odd, "id")
    assert desk.ranking.ranked == ()
    assert [one.decided.decision.state for one in desk.judged] == ["ask"] * 3
