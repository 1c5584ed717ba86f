"""Who is a contact, and who is scored."""

import math
from dataclasses import fields

import pytest

from kamlearn.core.contacts import RELATIONS, Contact, Place
from kamlearn.core.errors import BadInput


def test_a_nickname_is_enough() -> None:
    """Nothing but a name is asked for."""
    contact = Contact("Rara")
    assert (contact.relation, contact.amounts, contact.last_contact) == ("unknown", {}, None)
    assert contact.scored


def test_there_is_no_room_for_sensitive_data() -> None:
    """The fields are the ones that the goal needs, no more (UU PDP; ethics box of chapter 10)."""
    assert {field.name for field in fields(Contact)} == {
        *("name", "relation", "close", "brings", "gives", "last_contact", "amounts"),
        *("phones", "emails", "organisation", "title", "source", "harmful", "score_anyway"),
    }


def test_family_and_close_friends_are_not_scored_unless_chosen() -> None:
    """A friend is scored; a close one is not, nor family."""
    assert Contact("Sinta", relation="friend").scored
    assert not Contact("Sinta", relation="friend", close=True).scored
    assert not Contact("Ibu", relation="family").scored
    assert Contact("Paman", relation="family", score_anyway=True).scored


@pytest.mark.parametrize("relation", RELATIONS)
def test_who_harms_is_never_scored(relation: str) -> None:
    """The veto stands above every choice."""
    contact = Contact("X", relation=relation, harmful=True, score_anyway=True)  # type: ignore[arg-type]
    assert not contact.scored


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("contact-without-name", {"name": " \t"}),
        ("unknown-relation", {"name": "Budi", "relation": "boss"}),
        ("not-a-number", {"name": "Budi", "amounts": {"spend": math.nan}}),
        ("not-a-number", {"name": "Budi", "amounts": {"spend": "10"}}),
    ],
)
def test_bad_contacts_are_refused(code: str, data: dict[str, object]) -> None:
    """Each with its reason; not known (None) is no error."""
    with pytest.raises(BadInput) as refused:
        Contact(**data)  # type: ignore[arg-type]
    assert refused.value.code == code
    assert Contact("Budi", amounts={"spend": None}).amounts == {"spend": None}


def test_a_place_says_file_and_row() -> None:
    """As people point at it."""
    assert str(Place("kontak.csv", "row", 17)) == "kontak.csv, row 17"
