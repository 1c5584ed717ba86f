"""The workbench as widgets: steps open when chosen, and show what others changed."""

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.views.workbench.frame import STEPS, open_workbench
from kamlearn.workbench import changes
from kamlearn.workbench.changes import add
from kamlearn.workbench.desk import Workbench


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("step", STEPS)
def test_every_step_opens_empty_and_with_people(lang: Lang, step: str) -> None:
    """In any order: nobody has to begin at the beginning."""
    frame = open_workbench(lang)
    frame.choice.value = STEPS.index(step)
    frame.desk.apply(add(Workbench(), [Contact("Bu Tini"), Contact("Budi")]))
    frame.blur.value = True
    assert frame.room.children == (frame.step.widget,)


def test_from_the_lock_to_rating_and_back_to_the_reveal() -> None:
    """An order of people who are not rated says nothing: the way there and back is a button."""
    frame = open_workbench("id")
    contacts = [Contact("Bu Tini", amounts=dict.fromkeys(("bond", "money", "trust"), 3.0))]
    frame.desk.apply(changes.aim(add(Workbench(), contacts), "founder"))
    frame.go("rule")
    rule = frame.step
    assert rule.rate_first.layout.display == "none"
    rule.rule.lock_button.click()
    assert "0 dari 1" in rule.rate_first.description
    rule.rate_first.click()
    assert STEPS[frame.choice.value] == "rate"
    assert frame.step.to_rule.layout.display == "none"
    for column in ("growth", "giving", "effort"):
        frame.desk.apply(changes.rate(frame.desk.bench, 1, column, 4))
    frame.step.to_rule.click()
    assert frame.step is rule
    assert rule.rate_first.layout.display == "none"
