"""A workbench out of kept parts: what is whole comes back, the rest is named."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.core.errors import BadInput
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Trial, Workbench
from kamlearn.workbench.salvage import Salvaged, salvage
from kamlearn.workbench.saved import save_parts

BENCH = changes.add(Workbench(capacity=7), [Contact(name) for name in ("Tini", "Budi", "Mira")])


def test_whole_parts_come_back_as_they_were() -> None:
    """Nothing is damaged."""
    assert salvage(save_parts(BENCH)) == Salvaged(BENCH)


@pytest.mark.parametrize("text", ["{", "null", "[]", '{"key":2}', '{"key":2,"contact":{"name":7}}'])
def test_a_damaged_person_is_named_and_the_others_come_back(text: str) -> None:
    """Cut off, empty, or of another shape."""
    found = salvage({**save_parts(BENCH), "person 2": text})
    assert found.damaged == ("person 2",)
    assert found.bench == replace(BENCH, people=(BENCH.people[0], BENCH.people[2]))


def test_a_person_under_the_wrong_name_is_damaged() -> None:
    """Two with one key could not be told apart."""
    parts = save_parts(BENCH)
    found = salvage({**parts, "person 2": parts["person 1"]})
    assert (found.damaged, len(found.bench.people)) == (("person 2",), 2)


def test_a_part_under_a_name_that_nobody_else_has_is_damaged_too() -> None:
    """What stands as person 9 and says that it is person 1 was mixed up on the way."""
    parts = save_parts(BENCH)
    found = salvage({"head": parts["head"], "person 9": parts["person 1"]})
    assert (found.damaged, found.bench.people) == (("person 9",), ())


@pytest.mark.parametrize("text", ["{", '{"format":"other"}'])
def test_a_damaged_head_leaves_the_people(text: str) -> None:
    """Without rule and lines; nobody who comes later gets a key that is taken."""
    found = salvage({**save_parts(BENCH), "head": text})
    assert found.damaged == ("head",)
    assert found.bench == Workbench(people=BENCH.people, added=3)


def test_a_deal_goes_with_its_person() -> None:
    """Nobody could be asked for its figures."""
    trial = Trial("big", BENCH.people[0].key, "discount")
    found = salvage({**save_parts(changes.try_deal(BENCH, trial)), "person 1": "?"})
    assert found.bench.trials == ()


def test_parts_of_a_newer_course_are_not_damaged() -> None:
    """They are refused whole, and nobody writes over them."""
    parts = save_parts(BENCH)
    parts["head"] = json.dumps({**json.loads(parts["head"]), "version": 2})
    with pytest.raises(BadInput, match="newer"):
        salvage(parts)


@settings(max_examples=50)
@given(
    st.dictionaries(
        st.sampled_from(["head", "person 1", "person 2", "person x", "person -1", "else"]),
        st.text(max_size=8) | st.sampled_from([*save_parts(BENCH).values()]),
    )
)
def test_whatever_was_kept_something_comes_back(parts: dict[str, str]) -> None:
    """And each part that holds something is either in it or named."""
    found = salvage(parts)
    keys = {f"person {person.key}" for person in found.bench.people}
    assert {name for name, text in parts.items() if text} - {"head", *keys} <= {*found.damaged}
