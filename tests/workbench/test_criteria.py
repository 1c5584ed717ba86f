"""Criteria have a name and a question, ours in both languages, own ones as they were written."""

import pytest

from kamlearn.course.languages import LANGS, Lang
from kamlearn.workbench.criteria import ask_criterion, name_criterion
from kamlearn.workbench.goals import OFFERED


@pytest.mark.parametrize("lang", LANGS)
def test_every_criterion_of_our_list_has_its_own_name_and_question(lang: Lang) -> None:
    """No two alike, and none that is only its key."""
    names = {name_criterion(column, lang) for column in OFFERED}
    questions = {ask_criterion(column, lang) for column in OFFERED}
    assert len(names) == len(questions) == len(OFFERED)
    assert not names & set(OFFERED)


def test_a_criterion_of_ones_own_is_called_as_it_was_written() -> None:
    """Also one that is called like a text of ours; where less is better, that is said."""
    assert name_criterion("caption", "en") == "caption"
    assert name_criterion("telat bayar", "id", "less") == "telat bayar (makin dikit makin bagus)"
    assert ask_criterion("caption", "en") == ask_criterion("telat bayar", "en")
