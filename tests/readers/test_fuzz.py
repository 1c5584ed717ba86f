"""Whatever is in a file: an answer, one clear line, and nobody lost."""

import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.course.languages import LANGS
from kamlearn.course.words import explain
from kamlearn.readers import Reading, read_contacts

DATA = Path(__file__).parents[1] / "data" / "contacts"
SAMPLES = {path.name: path.read_bytes() for path in sorted(DATA.glob("[!.]*"))}
fuzz = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def excel_sample() -> bytes:
    book = openpyxl.Workbook()
    for row in (["Nama", "HP", "Belanja"], ["Rara", "0811-0000-0001", 5], ["Dimas", None, "=1+1"]):
        book.worksheets[0].append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


SAMPLES["k.xlsx"] = excel_sample()


def require_one_line(problem: BadInput) -> None:
    for lang in LANGS:
        assert len(explain(problem, lang).splitlines()) == 1


def survives(data: bytes, name: str) -> Reading | None:
    """A reading whose findings can all be said, or one line in each language."""
    try:
        reading = read_contacts(data, name, lang="id")
    except BadInput as problem:
        require_one_line(problem)
        return None
    places = [c.source for c in reading.contacts] + [f.place for f in reading.rejected]
    assert len(set(places)) == len(places)
    assert all(contact.name.strip() for contact in reading.contacts)
    for finding in (*reading.rejected, *reading.remarks):
        assert all(finding.message(lang) for lang in LANGS)
    return reading


@fuzz
@given(st.binary(max_size=400), st.sampled_from(["k.csv", "k.vcf", "k.xlsx"]))
def test_random_bytes(data: bytes, name: str) -> None:
    """Never a traceback, under any name, also behind the start of a real file."""
    for start in (b"", b"Nama;HP\n", b"BEGIN:VCARD\nFN:A\n", b"PK\x03\x04xl/workbook"):
        survives(start + data, name)


@pytest.mark.parametrize("name", SAMPLES)
def test_truncations(name: str) -> None:
    """Cut off anywhere, and cut off at the front."""
    data = SAMPLES[name]
    for at in range(0, len(data), max(1, len(data) // 40)):
        survives(data[:at], name)
        survives(data[at:], name)


@fuzz
@given(st.data())
def test_mutations(data: st.DataObject) -> None:
    """Real files with bytes changed, taken out, put in, or parts doubled."""
    name = data.draw(st.sampled_from(sorted(SAMPLES)))
    changed = bytearray(SAMPLES[name])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(changed) - 1))
        to = at + data.draw(st.integers(0, 30))
        new = data.draw(st.one_of(st.binary(max_size=4), st.sampled_from(SPICE)))
        changed[at:to] = new + changed[at:to] * data.draw(st.integers(0, 2))
    survives(bytes(changed), name)


SPICE = [
    *(b'"', b";", b",", b"\t", b"\n", b"\r", b"\0", b"=", b"\xff", b"\xc3", b":::", b'"""'),
    *(b"BEGIN:VCARD\n", b"END:VCARD\n", b"AGENT:\n", b"sep=,\n", b"\xef\xbb\xbf", b"1.500"),
    *(b"ENCODING=QUOTED-PRINTABLE:=C3=\n", b"1e999", "١٢٣".encode(), b"N;CHARSET=zip:"),
]

CELL = st.text("aé1 .,'=+-@%", max_size=6)


@fuzz
@given(st.lists(st.tuples(CELL, CELL, CELL), max_size=8), st.sampled_from(",;\t|"))
def test_no_row_is_lost(rows: list[tuple[str, str, str]], delimiter: str) -> None:
    """As many read and rejected as there are rows that hold anything."""
    quoted = [delimiter.join(f'"{cell}"' for cell in row) for row in rows]
    text = "\n".join([delimiter.join(("Nama", "HP", "Belanja")), *quoted])
    reading = survives(text.encode(), "k.csv")
    assert reading is not None
    assert len(reading.contacts) + len(reading.rejected) == len(rows)


STRAY = st.builds("{}{}".format, st.sampled_from(["", '"a', '" b', 'c"d']), st.text("a é;=,:'"))


@fuzz
@given(st.lists(STRAY, max_size=8))
def test_no_line_is_lost(lines: list[str]) -> None:
    """A quote that nothing closes takes no other line along: each line is a row by itself."""
    reading = survives("\n".join(["Nama;HP", *lines]).encode(), "k.csv")
    assert reading is not None
    filled = [line for line in lines if line.strip()]
    assert len(reading.contacts) + len(reading.rejected) == len(filled)


LINES = st.sampled_from(
    [
        *("FN:Rara", "TEL:0811-0000-0001", "EMAIL:a@b.test", " lanjut", "tanpa titik dua", ""),
        *("N;ENCODING=QUOTED-PRINTABLE:=C3=A9=", "=41;;", "AGENT:", "NOTE:x", "item1.TEL:1234567"),
    ]
)


@fuzz
@given(st.lists(st.lists(LINES, max_size=5), min_size=1, max_size=6))
def test_no_card_is_lost(cards: list[list[str]]) -> None:
    """As many read and rejected as cards begin, whatever stands in them."""
    cards = [[line for line in card if line != "AGENT:"] for card in cards]
    text = "".join("\n".join(["BEGIN:VCARD", *card, "END:VCARD", ""]) for card in cards)
    reading = survives(text.encode(), "k.vcf")
    assert reading is not None
    assert len(reading.contacts) + len(reading.rejected) == len(cards)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"Nama;Email\nA;" + b"a" * 500_000 + b"\n", "k.csv"),
        (b"Nama;HP\n" + b"'" * 500_000 + b";\n", "k.csv"),
        (b"Nama;HP\nA;" + b" " * 500_000 + b"x ::: \n", "k.csv"),
        (b"Nama;HP\n" + b'"a""\n' * 20_000, "k.csv"),
        (b"Nama" + b";" * 500_000 + b"\nA\n", "k.csv"),
        (b"BEGIN:VCARD\nFN:a\n" + b" a\n" * 100_000 + b"END:VCARD\n", "k.vcf"),
        (b"BEGIN:VCARD\nFN" + b';"a' * 100_000 + b"\nEND:VCARD\n", "k.vcf"),
    ],
    ids=["email", "apostrophes", "spaces", "quotes", "columns", "folds", "parameters"],
)
def test_long_cells_do_not_hang(data: bytes, name: str) -> None:
    """What took minutes when its time grew with the square of its length."""
    survives(data, name)
