"""Remarks in words: every one speaks both languages, and names only whom one may see."""

from dataclasses import replace

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import all_words
from kamlearn.workbench import changes
from kamlearn.workbench.consistency import Remark, find_remarks
from kamlearn.workbench.decided import judge_all
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.names import blur
from kamlearn.workbench.remarks import STEPS, say, say_all, say_checked

FIELDS = {"name": "Bu Tini", "n": 3, "most": 1, "hours": 10, "minutes": 7.5, "found": "sakit"}
TINI = changes.add(Workbench(), [Contact("Bu Tini"), Contact("Budi")])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", STEPS)
def test_every_remark_ends_with_a_next_step_and_does_not_scold(code: str, lang: Lang) -> None:
    """At least a fact and what to do; nobody is told that something is wrong."""
    said = say(Remark(code, FIELDS, (1,)), TINI, lang)
    assert said.count(". ") + said.count("? ") + said.count("! ") + 1 >= 2
    assert "{" not in said
    assert not any(scold in said.lower() for scold in ("salah", "wrong", "error", "harusnya"))


def test_every_remark_that_there_is_has_words() -> None:
    """Also the one of an empty desk."""
    assert [said.step for said in say_all(find_remarks(Workbench(), ()), Workbench(), "en")] == [
        "people"
    ]
    assert all(f"workbench_check.{code}" in all_words("id") for code in STEPS)


def test_the_same_of_many_is_said_once() -> None:
    """With everyone whom it is about, and the others in their order."""
    remarks = [
        Remark("missing-as-zero", {"name": "Budi"}, (2,)),
        Remark("friends-as-tools", {"n": 3}),
        Remark("missing-as-zero", {"name": "Bu Tini"}, (1,)),
    ]
    first, second = say_all(remarks, TINI, "id")
    assert (first.code, first.keys) == ("missing-as-zero", (2, 1))
    assert "Budi" in first.text
    assert "Tini" not in first.text
    assert second.code == "friends-as-tools"


def test_blurred_names_stay_blurred() -> None:
    """And so does the word out of the notes."""
    shown = replace(TINI, people=tuple(blur(person, "id") for person in TINI.people))
    said = say(Remark("my-notes-my-right", FIELDS, (1,)), shown, "id")
    assert "Orang 1" in said
    assert "Tini" not in said
    assert "sakit" not in said


def test_what_was_checked_is_counted() -> None:
    """So that "everything agrees" says about what."""
    said = say_checked(changes.place(TINI, 1, is_key=True), judge_all(TINI), "en")
    assert "people 2" in said
    assert "key 1 (at most 1)" in said
