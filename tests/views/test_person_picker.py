"""Choosing one person: everyone's name travels once, the key is the value."""

from kamlearn.core.contacts import Contact
from kamlearn.views.person_picker import NOBODY, person_picker
from kamlearn.workbench.desk import number

PEOPLE = number([Contact("Bu Tini"), Contact("<img src=x onerror=alert(1)>"), Contact("Budi")], 0)


def test_the_first_is_chosen_where_one_is_shown() -> None:
    """And somebody else where the caller says so."""
    assert person_picker("Siapa", PEOPLE, "id").value == 1
    assert person_picker("Siapa", PEOPLE, "id", value=3).value == 3


def test_names_travel_as_they_are() -> None:
    """The browser puts them into the page as text."""
    picker = person_picker("Who", PEOPLE, "en")
    assert picker.names[1] == "<img src=x onerror=alert(1)>"
    assert picker.get_state()["who"] == [1, 2, 3]


def test_who_is_chosen_stays_chosen_while_there() -> None:
    """Whoever is gone leaves the choice to the first, or to nobody."""
    picker = person_picker("Siapa", PEOPLE, "id", value=2)
    picker.show(PEOPLE[1:])
    assert picker.value == 2
    picker.show(PEOPLE[2:])
    assert picker.value == 3
    picker.show([])
    assert picker.value == NOBODY


def test_in_a_list_nobody_is_chosen_until_somebody_is() -> None:
    """A list is for looking too."""
    assert person_picker("Orang", PEOPLE, "id", look="list").value == NOBODY
