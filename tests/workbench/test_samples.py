"""Invented people: there once, gone in one go, and nobody else with them."""

from kamlearn.core.contacts import Contact
from kamlearn.drawing.sample_people import sample_people
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Trial, Workbench
from kamlearn.workbench.samples import add_samples, has_samples, is_sample, remove_samples
from kamlearn.workbench.saved import restore, save

OWN = changes.add(Workbench(), [Contact("Citra")])
BOTH = add_samples(OWN, sample_people("id"))


def test_they_go_and_the_learners_own_people_stay() -> None:
    """With the deals tried with them; keys are not used again."""
    tried = changes.try_deal(BOTH, Trial("coba", BOTH.people[-1].key, "discount"))
    left = remove_samples(tried)
    assert [person.name for person in left.people] == ["Citra"]
    assert left.trials == ()
    assert left.added == BOTH.added == 11


def test_they_are_known_whatever_is_changed_about_them() -> None:
    """A new name, a rating, and a journey through a file."""
    changed = changes.describe(changes.rate(BOTH, 2, "trust", 1), 2, name="Nama lain")
    again = restore(save(changed))
    assert is_sample(again.find(2))
    assert not is_sample(again.find(1))


def test_they_come_once() -> None:
    """Whoever was taken off comes back, in another language too; nobody is there twice."""
    assert add_samples(BOTH, sample_people("en")) == BOTH
    fewer = changes.remove(BOTH, 2)
    assert len(add_samples(fewer, sample_people("id")).people) == 11
    assert not has_samples(OWN)
