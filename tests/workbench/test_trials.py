"""Deals that are kept: named by person, replaced, renamed and removed."""

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.core.errors import BadInput
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Trial, Workbench

TWO = changes.add(Workbench(), [Contact("Ani"), Contact("Budi")])


def kept(*trials: Trial) -> Workbench:
    bench = TWO
    for trial in trials:
        bench = changes.try_deal(bench, trial)
    return bench


def names(bench: Workbench) -> list[tuple[int, str]]:
    return [(each.key, each.name) for each in bench.trials]


def test_a_name_belongs_to_a_person() -> None:
    """Two people may each have a deal of the same name; one person may not."""
    bench = kept(Trial("A", 1, "discount"), Trial("B", 1, "discount"), Trial("A", 2, "discount"))
    assert names(bench) == [(1, "A"), (1, "B"), (2, "A")]
    again = changes.try_deal(bench, Trial("A", 1, "milk-deal"))
    assert names(again) == names(bench)
    assert again.trials[0].lab == "milk-deal"


def test_renaming_keeps_the_place() -> None:
    """And refuses a name that is taken, or none."""
    bench = kept(Trial("A", 1, "discount"), Trial("B", 1, "discount"))
    assert names(changes.rename_trial(bench, 1, "A", "C")) == [(1, "C"), (1, "B")]
    assert changes.rename_trial(bench, 1, "A", "A") is bench
    assert changes.rename_trial(bench, 2, "A", "C") is bench
    for other, code in (("B", "trial-name-taken"), (" ", "trial-without-name")):
        with pytest.raises(BadInput) as problem:
            changes.rename_trial(bench, 1, "A", other)
        assert problem.value.code == code


def test_dropping_takes_one() -> None:
    """Of this person."""
    bench = kept(Trial("A", 1, "discount"), Trial("A", 2, "discount"))
    assert names(changes.drop_trial(bench, 1, "A")) == [(2, "A")]
    assert names(changes.drop_trial(bench, 1, "Z")) == names(bench)
    assert names(changes.remove(bench, 2)) == [(1, "A")]


def test_a_deal_needs_a_person_and_a_name() -> None:
    """Neither is made up."""
    for trial, code in (
        (Trial("A", 9, "discount"), "nobody-with-key"),
        (Trial("", 1, "discount"), "trial-without-name"),
    ):
        with pytest.raises(BadInput) as problem:
            changes.try_deal(TWO, trial)
        assert problem.value.code == code
