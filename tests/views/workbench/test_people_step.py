"""Putting people on the desk: nothing before it is accepted, and nothing lost by a slip."""

import pytest

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.views.workbench.desk import Desk
from kamlearn.views.workbench.people_step import PeopleStep, open_step
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench


def opened(lang: Lang = "id", typed: str = "") -> PeopleStep:
    """The step on a desk of its own, with these people."""
    desk = Desk(Workbench(), lang)
    step = open_step(desk)
    desk.listeners.append(step.look)
    step.look()
    if typed:
        type_in(step, typed)
        step.adding.add.click()
    return step


def type_in(step: PeopleStep, text: str) -> None:
    step.entry._handle_custom_msg({"kind": "text", "text": text}, [])


def give(step: PeopleStep, *files: tuple[str, str]) -> None:
    step.drop._handle_custom_msg({"kind": "begin"}, [])
    for name, text in files:
        step.drop._handle_custom_msg({"kind": "file", "name": name}, [])
        step.drop._handle_custom_msg({"kind": "piece"}, [memoryview(text.encode())])
    step.drop._handle_custom_msg({"kind": "end"}, [])


def names(step: PeopleStep) -> list[str]:
    return [person.name for person in step.desk.bench.people]


@pytest.mark.parametrize("lang", LANGS)
def test_nobody_is_added_before_it_is_accepted(lang: Lang) -> None:
    """Seen first, with a button that says how many."""
    step = opened(lang)
    type_in(step, "Bu Tini - pelanggan\nBudi\n")
    assert names(step) == []
    assert "Bu Tini" in step.adding.told.value
    assert step.adding.add.description == word("workbench_people.add", lang, n=2)
    step.adding.add.click()
    assert names(step) == ["Bu Tini", "Budi"]
    assert step.note.good == word("workbench_people.added", lang, n=2)


def test_cancel_adds_nobody_and_the_field_keeps_its_text() -> None:
    """Looking is not deciding."""
    step = opened()
    sent: list[object] = []
    step.entry.send = lambda content, buffers=None: sent.append(content)  # type: ignore[method-assign]
    type_in(step, "Budi")
    step.adding.cancel.click()
    assert names(step) == []
    assert {"kind": "clear"} not in sent
    assert step.adding.told.value == ""


def test_nothing_typed_is_said() -> None:
    """With what to do."""
    step = opened()
    type_in(step, " \n ")
    assert step.note.trouble == word("workbench_people.nothing_typed", "id")


def test_who_is_there_already_is_asked_about() -> None:
    """Left out unless the learner says that it is somebody else."""
    step = opened(typed="Nama;No HP\nBu Tini;0812-0000-0001\n")
    type_in(step, "Nama;No HP\nTini H;0812-0000-0001\n")
    assert step.adding.add.disabled
    (choice,) = step.adding.choices.values()
    choice.value = 1
    assert not step.adding.add.disabled
    step.adding.add.click()
    assert names(step) == ["Bu Tini", "Tini H"]


def test_of_two_new_ones_alike_the_second_can_stay_out() -> None:
    """Both come in where nothing is said: nobody is merged silently."""
    table = "Nama;No HP\nBu Tini;0812-0000-0001\nBudi;\nTini H;0812-0000-0001\n"
    assert names(opened(typed=table)) == ["Bu Tini", "Budi", "Tini H"]
    step = opened()
    type_in(step, table)
    (choice,) = step.adding.choices.values()
    choice.value = 1
    step.adding.add.click()
    assert names(step) == ["Bu Tini", "Budi"]


def test_more_pairs_than_one_can_judge_are_decided_together() -> None:
    """Ten by one, the rest in one go."""
    rows = [f"{name};0812-0000-{n:04}" for n, name in enumerate(["Orang"] * 14)]
    first = "Nama;No HP\n" + "\n".join(f"{row[:5]}{n}{row[5:]}" for n, row in enumerate(rows))
    step = opened(typed=first)
    assert len(names(step)) == 14
    type_in(step, first.replace("Orang", "Kawan"))
    assert len(step.adding.choices) == 10
    assert step.adding.rest is not None
    step.adding.rest.value = 1
    step.adding.add.click()
    assert len(names(step)) == 18


def test_several_files_and_a_broken_one() -> None:
    """What can be read is offered, the other is named with what to do."""
    step = opened()
    give(
        step, ("a.csv", "Nama\nTini\n"), ("b.csv", ""), ("c.vcf", "BEGIN:VCARD\nFN:Budi\nEND:VCARD")
    )
    assert "b.csv" in step.note.trouble
    step.adding.add.click()
    assert names(step) == ["Tini", "Budi"]


def test_invented_people_come_and_go() -> None:
    """And whoever is one's own stays."""
    step = opened(typed="Citra")
    step.sample.click()
    assert len(names(step)) == 11
    assert step.sample.description == word("workbench_people.sample_away", "id")
    step.sample.click()
    assert names(step) == ["Citra"]


def test_one_person_is_opened_and_changed() -> None:
    """Each field goes to the desk as it is changed."""
    step = opened(typed="Bu Tini Hartati\nBudi")
    step.list.picker.value = 1
    fields = step.list.editor.fields
    fields["relation"].value = "friend"
    fields["close"].value = True
    fields["gives"].value = " dengerin ceritanya "
    step.list.editor.nickname.click()
    contact = step.desk.bench.find(1).contact
    assert (contact.name, contact.relation, contact.close) == ("Bu Tini", "friend", True)
    assert contact.gives == "dengerin ceritanya"
    used = word("workbench_people.nickname_used", "id", name="Bu Tini")
    assert step.list.editor.kind.good == used
    assert step.list.picker.notes[0] == "teman · dekat"


def test_harm_is_met_with_kind_words() -> None:
    """And takes the person out of every score."""
    step = opened(typed="Budi")
    step.list.picker.value = 1
    step.list.editor.fields["harmful"].value = True
    assert step.desk.bench.find(1).contact.scored is False
    assert step.list.editor.kind.good == word("workbench_people.harmful_note", "id")


def test_a_name_cannot_be_emptied() -> None:
    """The old one comes back, and it is said why."""
    step = opened(typed="Budi")
    step.list.picker.value = 1
    step.list.editor.fields["name"].value = "  "
    assert names(step) == ["Budi"]
    assert step.list.editor.fields["name"].value == "Budi"
    assert step.list.editor.kind.trouble


def test_a_removal_can_be_undone() -> None:
    """Whole: ratings, place in the list; until something else is changed."""
    step = opened(typed="Ani\nBudi\nCitra")
    step.desk.apply(changes.rate(step.desk.bench, 2, "trust", 4))
    before = step.desk.bench.people
    step.list.picker.value = 2
    step.list.editor.remove.click()
    assert names(step) == ["Ani", "Citra"]
    step.list.undo.click()
    assert step.desk.bench.people == before
    assert step.list.undo.layout.display == "none"


def test_nicknames_for_everybody_can_be_undone() -> None:
    """Keys stay, so ratings stay with their people."""
    step = opened(typed="Bu Tini Hartati\nBudi Santoso")
    step.list.nicknames.click()
    assert names(step) == ["Bu Tini", "Budi"]
    step.list.undo.click()
    assert names(step) == ["Bu Tini Hartati", "Budi Santoso"]


def test_no_name_shows_while_names_are_blurred() -> None:
    """In the preview, the list, the fields and on buttons; and no number becomes a name."""
    step = opened(typed="Bu Tini Hartati\nBudi")
    step.list.picker.value = 1
    step.desk.blur(True)
    assert "Tini" not in step.note.good
    type_in(step, "Nama;No HP\nCitra;0812-0000-0001\nCitra K;0812-0000-0001\n")
    editor = step.list.editor
    seen = [
        *step.list.picker.names,
        step.adding.told.value,
        *(getattr(each, "value", "") for each in step.adding.pairs.children),
        editor.fields["name"].value,
        editor.nickname.description,
        step.note.good,
    ]
    assert not [text for text in seen for name in ("Tini", "Budi", "Citra") if name in str(text)]
    assert editor.fields["name"].disabled
    editor.fields["close"].value = True
    step.desk.blur(False)
    assert names(step) == ["Bu Tini Hartati", "Budi"]
    assert editor.fields["name"].value == "Bu Tini Hartati"


def test_names_are_text() -> None:
    """Whatever somebody is called."""
    evil = "<img src=x onerror=alert(1)>"
    step = opened()
    type_in(step, f"Nama;No HP\n{evil};0812-0000-0001\n{evil} X;0812-0000-0001\n")
    shown = [step.adding.told.value, *(getattr(c, "value", "") for c in step.adding.pairs.children)]
    assert "<img" not in " ".join(map(str, shown))
    step.adding.add.click()
    assert names(step)[0] == evil
