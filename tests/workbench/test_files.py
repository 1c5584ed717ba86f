"""Several files at once: a broken one does not keep the others out."""

from kamlearn.workbench.files import read_files


def test_what_can_be_read_is_read() -> None:
    """And each file that could not is named."""
    reading, problems = read_files(
        [("a.csv", b"Nama\nTini\n"), ("b.csv", b""), ("c.csv", b"Nama\nBudi\nTini\n")], "id"
    )
    assert reading is not None
    assert [contact.name for contact in reading.contacts] == ["Tini", "Budi"]
    assert [(problem.code, problem.fields["file"]) for problem in problems] == [
        ("contacts-empty", "b.csv")
    ]


def test_nothing_readable_is_no_reading() -> None:
    """Only the trouble."""
    reading, problems = read_files([("a.csv", b"1;2\n"), ("b.xls", b"\xd0\xcf\x11\xe0")], "en")
    assert reading is None
    assert len(problems) == 2
