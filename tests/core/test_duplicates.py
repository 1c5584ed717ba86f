"""Nobody twice, nobody merged silently."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact, Place
from kamlearn.core.duplicates import add_contacts, find_duplicates, phone_key

RARA = Contact("Rara Putri", phones=("0811-0000-0001",), emails=("Rara@contoh.test",))
ROWS = [Contact(name, source=Place("k.csv", "row", n)) for n, name in enumerate("ABC", start=2)]


def test_the_same_number_in_other_writings() -> None:
    """With and without the country's code, the zero, spaces; short ones stay as they are."""
    writings = ["0811 0000-0001", "+62811 0000 0001", "62 (0)811 00000001", "0062 81100000001"]
    assert len({phone_key(phone) for phone in writings}) == 1
    assert phone_key("110") != phone_key("112")


def test_an_edited_name_is_shown_beside_the_old_one() -> None:
    """The phone tells; nobody is added, nobody merged."""
    edited = replace(RARA, name="Bu Rara (kopi)")
    result = add_contacts([edited], [RARA])
    assert result.contacts == (edited,)
    (pair,) = result.undecided
    assert (pair.likeness, pair.contacts) == ("same-phone", (edited, RARA))


def test_an_edited_name_without_phone_is_found_by_its_row() -> None:
    """The same file read again: row 3 was renamed; a new row is no duplicate."""
    edited = [ROWS[0], replace(ROWS[1], name="Bos Besar"), ROWS[2]]
    new = Contact("D", source=Place("k.csv", "row", 5))
    result = add_contacts(edited, [*ROWS, new])
    assert [pair.likeness for pair in result.undecided] == ["same-place"]
    assert result.added == (new,)
    assert len(result.already_there) == 2


def test_a_row_put_in_between_is_no_duplicate() -> None:
    """Everybody moves one row down and is still there."""
    new = Contact("Z", source=Place("k.csv", "row", 2))
    moved = [replace(c, source=Place("k.csv", "row", n)) for n, c in enumerate(ROWS, start=3)]
    assert add_contacts(ROWS, [new, *moved]).added == (new,)


def test_who_may_be_the_same() -> None:
    """By phone, email, name in another order, or a name with a slip of the pen."""
    others = {
        "same-phone": Contact("Toko", phones=("+6281100000001",)),
        "same-email": Contact("Toko", emails=("rara@CONTOH.test",)),
        "same-name": Contact("PUTRI, Rara"),
        "similar-name": Contact("Rara Putry"),
    }
    for likeness, other in others.items():
        (found,) = find_duplicates([RARA, Contact("Dimas"), other])
        assert (found.likeness, found.contacts) == (likeness, (RARA, other))


def test_different_people_are_left_in_peace() -> None:
    """Numbered shops and short names are alike by nature."""
    names = ["Toko 12", "Toko 13", "Bu Ani", "Bu Ana", "Rara Putri", "Dimas Putra", "Rara"]
    assert find_duplicates([Contact(name) for name in names]) == ()


def test_many_with_one_phone_are_one_group() -> None:
    """A switchboard's number does not pair everybody with everybody."""
    office = [Contact(f"Orang {n}", phones=("021-500000",)) for n in range(2000)]
    (group,) = find_duplicates(office)
    assert len(group.contacts) == 2000


CONTACTS = st.builds(
    Contact,
    st.sampled_from(["Rara", "Dimas", "Sinta Dewi", "sinta  dewi", "1"]),
    phones=st.lists(st.sampled_from(["0811-00001", "+62811 00001", "110"]), max_size=2).map(tuple),
    emails=st.lists(st.sampled_from(["a@b.c", "A@b.c"]), max_size=1).map(tuple),
)


@settings(max_examples=60)
@given(st.lists(CONTACTS, max_size=6), st.lists(CONTACTS, max_size=6))
def test_adding_twice_is_adding_once(existing: list[Contact], read: list[Contact]) -> None:
    """Everybody read is added, there already or undecided; a second time nobody is added."""
    once = add_contacts(existing, read)
    assert len(once.added) + len(once.already_there) + len(once.undecided) == len(read)
    assert add_contacts(once.contacts, read).added == ()
