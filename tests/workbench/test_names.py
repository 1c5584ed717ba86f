"""Nicknames: short, and nobody is taken for somebody else."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.names import suggest_nickname, use_nicknames

NAMES = st.lists(
    st.sampled_from(["Tini Hartati", "Tini", "Tini Halim", "Pak Budi S", "Budi", "Bu Tini"])
)


def test_a_title_stays_with_the_first_name() -> None:
    """As people are called."""
    assert suggest_nickname("Ibu Ratna Dewi Lestari") == "Ibu Ratna"


def test_initials_tell_apart_who_would_be_called_alike() -> None:
    """As few as do it; whoever cannot be told apart keeps the whole name."""
    bench = changes.add(Workbench(), [*map(Contact, ["Tini Hartati", "Tini Halim", "Tini Halim"])])
    names = [person.name for person in use_nicknames(bench).people]
    assert names == ["Tini", "Tini H.", "Tini Halim"]


@given(NAMES)
@settings(max_examples=40)
def test_different_names_stay_different(names: list[str]) -> None:
    """However many are called Tini."""
    bench = changes.add(Workbench(), [*map(Contact, dict.fromkeys(names))])
    short = [person.name for person in use_nicknames(bench).people]
    assert len(set(short)) == len(short)
