"""The workbench as widgets: steps open when chosen, and show what others changed."""

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.views.workbench.frame import STEPS, open_workbench
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
