"""Which column is what."""

import pytest

from kamlearn.readers.headings import field_of, is_sensitive, plain, read_headings


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Nama Depan", "given"),
        ("NAMA LENGKAP", "name"),
        ("No. HP (WA)", "phone"),
        ("Phone 2 - Value", "phone"),
        ("Phone : mobile", "phone"),
        ("E-mail 2 Address", "email"),
        ("Organization 1 - Name", "organisation"),
        ("Phone 1 - Type", None),
        ("Business Fax", None),
        ("Given Name Yomi", None),
        ("Home Address", None),
        ("No", None),
    ],
)
def test_headings_of_contacts(heading: str, field: str | None) -> None:
    """In any case and punctuation; a row's number is no phone."""
    assert field_of(heading) == field


@pytest.mark.parametrize(
    "heading",
    ["NIK", "No. KTP", "Agama", "Tanggal Lahir", "Birthday", "Gaji (Rp)", "Kesehatan", "Catatan"],
)
def test_sensitive_columns_are_never_taken(heading: str) -> None:
    """Whatever is in them; the reading says so."""
    assert is_sensitive(heading)
    assert read_headings(["Nama", heading]).left_out == (heading,)


def test_business_columns_are_not_sensitive() -> None:
    """Margin, distance, growth and the like."""
    for heading in ("Margin", "Belanja", "Jarak (km)", "Pertumbuhan", "Alamat Email"):
        assert not is_sensitive(heading)


def test_headings_lose_their_dress() -> None:
    """Case, marks, numbers."""
    assert plain("  E-mail 1 - Value ") == "e mail"
    assert plain("last_contact") == "last contact"
