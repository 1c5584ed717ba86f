"""Cards one by one: what old and broken exporters do to them."""

import pytest

from kamlearn.readers import Reading, read_contacts


def read(*lines: str, encoding: str = "utf-8") -> Reading:
    card = "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])
    return read_contacts(card.encode(encoding), "k.vcf", lang="id")


def test_folded_lines_are_one() -> None:
    """A space or a tab at the start continues the line (RFC 6350 3.2)."""
    (contact,) = read("FN:Rara Ayu ", " Putri", "ORG:Kopi", "\tRara").contacts
    assert (contact.name, contact.organisation) == ("Rara Ayu Putri", "KopiRara")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=A9ng", "Néng"),
        ("FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:N=E9ng", "Néng"),
        ("FN;ENCODING=QUOTED-PRINTABLE:N=E9ng", "Néng"),
        ("FN;ENCODING=b:TsOpbmc=", "Néng"),
        ("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:N=C3=A9ng", "Néng"),
        ("FN;CHARSET=rot13;ENCODING=QUOTED-PRINTABLE:N=E9ng", "Néng"),
        ("FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=83=7E=83=8B=83=4E", "ミルク"),
    ],
)
def test_names_in_every_encoding(line: str, name: str) -> None:
    """Also where the card says another one than it uses, or one that is no text's."""
    assert [contact.name for contact in read(line).contacts] == [name]


def test_a_name_out_of_its_parts() -> None:
    """Given, middle, family; without any, the nickname, then the organisation."""
    assert read("N:Putri;Rara;Ayu;Bu;S.E.").contacts[0].name == "Rara Ayu Putri"
    assert read("FN:", "NICKNAME:Ra").contacts[0].name == "Ra"
    assert read("ORG:CV Susu;Jual").contacts[0].name == "CV Susu"
    assert read(r"N:Susu\; Segar;;;;").contacts[0].name == "Susu; Segar"


def test_phones_keep_their_pauses() -> None:
    """An escaped semicolon is part of the number (nextcloud contacts#1297)."""
    (contact,) = read("FN:Rara", r"TEL;TYPE=FAX:205246\;\;\,12", "TEL:").contacts
    assert contact.phones == ("205246;;,12",)


def test_a_colon_in_quotes_ends_no_name() -> None:
    """RFC 6350 3.3: a parameter in quotes may hold one."""
    (contact,) = read('TEL;X-NOTE="jam: 9;10":0811-0000-0001', "FN:Rara").contacts
    assert contact.phones == ("0811-0000-0001",)


def test_unfolded_pictures_and_notes_break_nothing() -> None:
    """What is not taken may be as broken as it likes; what is taken may not."""
    assert read("FN:Rara", "PHOTO;ENCODING=b:/9j/4AAQ", "SkZJRgABAQ==", "NOTE:satu", "dua").contacts
    (rejected,) = read("FN:Rara", "Putri").rejected
    assert (rejected.reason, rejected.fields) == ("card-broken-line", {"line": 4})


def test_broken_letters_reject_their_card_alone() -> None:
    """In a file that is otherwise UTF-8."""
    good = "BEGIN:VCARD\nFN:François é è ê\nEND:VCARD\n".encode()
    bad = b"BEGIN:VCARD\nFN:In\xe8s\nEND:VCARD\n"
    reading = read_contacts(good + bad + good, "k.vcf")
    assert [f.reason for f in reading.rejected] == ["bytes-lost", "repeated"]
    assert [c.name for c in reading.contacts] == ["François é è ê"]


def test_cards_in_utf16_and_glued_files() -> None:
    """A byte order mark at the start, or in the middle where files were put together."""
    card = "BEGIN:VCARD\r\nFN:Néng {}\r\nEND:VCARD\r\n"
    wide = read_contacts(b"\xff\xfe" + card.format(1).encode("utf-16-le"), "k.vcf")
    assert [c.name for c in wide.contacts] == ["Néng 1"]
    glued = card.format(1).encode("utf-8-sig") + card.format(2).encode("utf-8-sig")
    assert [c.name for c in read_contacts(glued, "k.vcf").contacts] == ["Néng 1", "Néng 2"]
