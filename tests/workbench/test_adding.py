"""People come in by typing, pasting or a file: seen first, nobody twice, nobody silently merged."""

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.core.errors import BadInput
from kamlearn.core.rules import Criterion
from kamlearn.readers import read_contacts
from kamlearn.workbench.adding import accept, preview, read_pasted
from kamlearn.workbench.changes import add, weigh
from kamlearn.workbench.decided import rank_all
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.names import blur, suggest_nickname

TABLE = b"Nama;No HP;Belanja\nBu Tini;0812-0000-0001;1,5 juta\n;;10rb\nPak Budi;;\n"


def test_lines_become_people_with_what_they_are() -> None:
    """One line each; what the person is may follow."""
    reading = read_pasted("Bu Tini - pelanggan\n\n  Pak Budi, pemasok\nMira\n", "id")
    assert [(c.name, c.relation) for c in reading.contacts] == [
        ("Bu Tini", "customer"),
        ("Pak Budi", "supplier"),
        ("Mira", "unknown"),
    ]


@pytest.mark.parametrize("line", ["Tini, yang di gang sebelah", "Jean-Luc", "a;b", "=1+1"])
def test_a_line_that_names_no_relation_stays_whole(line: str) -> None:
    """Nothing that was typed is dropped."""
    assert read_pasted(f"{line}\nAni", "id").contacts[0].name == line


def test_a_table_and_a_card_may_be_pasted_too() -> None:
    """As a spreadsheet copies it, with tabs."""
    pasted = read_pasted("Nama\tBelanja\nRara\t10rb\n", "id")
    assert pasted.contacts[0].amounts == {"Belanja": 10_000.0}
    card = read_pasted("BEGIN:VCARD\nVERSION:3.0\nFN:Rara\nEND:VCARD\n", "en")
    assert card.contacts[0].name == "Rara"


def test_nothing_pasted_says_so() -> None:
    """Instead of adding nobody in silence."""
    with pytest.raises(BadInput) as caught:
        read_pasted(" \n", "id")
    assert caught.value.code == "contacts-empty"


def test_nothing_is_added_before_it_is_accepted_and_then_once() -> None:
    """Read, rejected with its row, and the same file again adds nobody."""
    reading = read_contacts(TABLE, "teman.csv", lang="id")
    seen = preview(Workbench(), reading)
    assert [c.name for c in seen.new] == ["Bu Tini", "Pak Budi"]
    assert [(f.where, f.reason) for f in seen.rejected] == [("row 3", "no-name")]
    bench = accept(Workbench(), seen)
    again = preview(bench, reading)
    assert (again.new, len(again.already_there)) == ((), 2)
    assert accept(bench, again) == bench


def test_who_may_be_the_same_is_asked_about() -> None:
    """A shared number: left out unless the learner says that it is somebody else."""
    bench = add(Workbench(), [Contact("Tini Hartati", phones=("+62 812 0000 0001",))])
    seen = preview(bench, read_contacts(TABLE, "teman.csv", lang="id"))
    assert [[c.name for c in pair.contacts] for pair in seen.undecided] == [
        ["Tini Hartati", "Bu Tini"]
    ]
    assert [p.name for p in accept(bench, seen).people] == ["Tini Hartati", "Pak Budi"]
    both = accept(bench, seen, also=[0], without=[0])
    assert [p.name for p in both.people] == ["Tini Hartati", "Bu Tini"]
    assert len({p.key for p in both.people}) == 2


def test_who_may_be_twice_in_one_file_is_shown_side_by_side() -> None:
    """Nobody is merged; both are new."""
    seen = preview(Workbench(), read_pasted("Nama;HP\nTini;081200000001\nBu T;081200000001", "id"))
    assert [[c.name for c in pair.contacts] for pair in seen.alike] == [["Tini", "Bu T"]]
    assert len(seen.new) == 2


def test_figures_of_a_file_do_not_pass_for_ratings() -> None:
    """A column "money" in rupiah keeps its figures, under a name of its own."""
    reading = read_contacts(b"name;money;trust\nAni;500000;4\n", lang="en")
    assert preview(Workbench(), reading).new[0].amounts == {"money *": 500_000.0, "trust": 4.0}


def test_figures_do_not_pass_for_ratings_of_ones_own_criterion_either() -> None:
    """Added to a rule first, in a file later: the order of everyone would break."""
    own = Criterion("sabar", 3, scale="rating")
    bench = weigh(add(Workbench(), [Contact("Ani", amounts={"sabar": 4.0})]), [own])
    table = read_pasted("nama;sabar\nBudi;700\nCitra;5", "id")
    bench = accept(bench, preview(bench, table))
    assert [each.contact.amounts for each in bench.people[1:]] == [{"sabar *": 700}, {"sabar": 5}]
    assert len(rank_all(bench).ranked) == 3


def test_nicknames_are_short_and_differ() -> None:
    """Title and first name, initials where somebody has that already."""
    assert suggest_nickname("Bu Tini Hartati Putri", {"Bu Tini", "Bu Tini H."}) == "Bu Tini H. P."
    assert suggest_nickname("Madonna", {"Madonna"}) == "Madonna"


def test_blurred_people_show_nothing_of_themselves() -> None:
    """On a projector; keys and ratings stay, so that all else works."""
    contact = Contact("Bu Tini", brings="x1", gives="x2", phones=("0812",), amounts={"trust": 4})
    bench = add(Workbench(), [contact])
    person = blur(bench.find(1), "id")
    assert person.name == "Orang 1"
    assert person.contact.amounts == {"trust": 4}
    assert not any(each in repr(person) for each in ("Tini", "x1", "x2", "0812"))
