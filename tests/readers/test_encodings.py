"""No letter becomes two."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.readers.encodings import LOST, decode, is_text

TEXT = "Nama;Kota\nFrançois;Café\nNéng;Bandung — “kopi” €5\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_encodings_that_people_have(data: bytes, encoding: str) -> None:
    """With and without a byte order mark; the mark is no part of the text."""
    assert decode(data) == (TEXT, encoding)
    assert is_text(data)


def test_a_broken_byte_does_not_spoil_the_other_letters() -> None:
    """A cut UTF-8 file stays UTF-8; "FranÃ§ois" (twenty#5511) never comes out."""
    text, encoding = decode(TEXT.encode()[:-10] + b"\xc3\n")
    assert encoding == "utf-8"
    assert "François" in text
    assert text.count(LOST) >= 1


def test_pictures_are_no_text() -> None:
    """Nor is anything else full of control characters."""
    assert not is_text(bytes(range(32)) * 40)
    assert is_text(b"a\x00b\x07" + b"Rara;1\n" * 100)


@settings(max_examples=60)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), min_size=1))
def test_utf8_and_utf16_come_back(text: str) -> None:
    """Whatever the letters."""
    assert decode(text.encode("utf-8"))[0] == text
    assert decode(b"\xff\xfe" + text.encode("utf-16-le"))[0] == text
