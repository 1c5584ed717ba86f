"""Files as address books write them and people keep them; everybody in them is invented."""

from pathlib import Path

import pytest

from kamlearn.readers import Reading, read_contacts
from kamlearn.readers.reading import REASONS, Finding

DATA = Path(__file__).parents[1] / "data" / "contacts"

NAMES = {
    "google-old.csv": ["Rara Ayu Putri", "François Muñoz", "Pak Bos", "Toko Susu Jaya"],
    "google-new.csv": ["Dimas Santoso", "Sinta Dewi Lestari"],
    "outlook-classic.csv": ["André Wijaya", "Koperasi Melati"],
    "outlook-web.csv": ["Wulan Halim"],
    "linkedin.csv": ["Joko Nugroho", "Ayu, MBA Utami", "Reza Pratama"],
    "thunderbird.csv": ["Fitri Saputra"],
    "apple-numbers.csv": ["Bagas Siregar"],
    "kontak-titik-koma.csv": ["Tini Lestari", "Budi", "Ibu Wati"],
    "kontak-utf16-tab.csv": ["Néng Intan", 'Asep "Kasep" Sunandar'],
    "daftar-dengan-judul.csv": ["Toko Satu", "Toko Dua", "Toko Tiga", 'Toko "Empat", Cabang Utara'],
    "baris-rusak.csv": ["Satu", "Tiga", "Empat", "Enam Sekawan", '5" Tujuh'],
    "terpotong.csv": ["François", "Zoé"],
    "apple.vcf": [
        "Rara Ayu Putri",
        "Susu Segar Sekali Panjang Sekali Namanya Sampai Harus Dilipat Dua Baris",
    ],
    "android-2.1.vcf": ["François Muñoz", "Néng Intan", "Bu Wati Bandung Lama"],
    "nokia-agent.vcf": ["José Muñoz", "André Wijaya"],
    "v4.vcf": ["Dimas Santoso", "Koperasi; Melati"],
    "rusak.vcf": ["Satu", "Tiga", "Enam"],
}
REJECTED = {
    "google-old.csv": [("row 6", "no-name")],
    "linkedin.csv": [("row 7", "row-empty")],
    "kontak-titik-koma.csv": [("row 5", "no-name")],
    "baris-rusak.csv": [("row 3", "quote-open"), ("row 6", "too-many-cells")],
    "terpotong.csv": [("row 4", "bytes-lost")],
    "apple.vcf": [("card 3", "group-card")],
    "rusak.vcf": [
        ("line 1", "outside-card"),
        ("card 2", "card-not-closed"),
        ("card 4", "card-broken-line"),
        ("card 6", "no-name"),
        ("card 7", "card-not-closed"),
        ("line 23", "card-not-opened"),
    ],
}
KINDS = {
    "google-old.csv": ("google", "utf-8"),
    "google-new.csv": ("google", "utf-8"),
    "outlook-classic.csv": ("outlook", "cp1252"),
    "outlook-web.csv": ("outlook", "utf-8"),
    "linkedin.csv": ("linkedin", "utf-8"),
    "thunderbird.csv": ("thunderbird", "utf-8"),
    "kontak-titik-koma.csv": ("own", "utf-8"),
    "kontak-utf16-tab.csv": ("own", "utf-16-le"),
}


def read(file: str) -> Reading:
    return read_contacts(DATA / file, lang="id")


def reasons(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.where, finding.reason) for finding in findings]


@pytest.mark.parametrize("file", NAMES)
def test_everybody_in_the_file_is_read(file: str) -> None:
    """Names whole and in order, with their accents (twenty#5511, monica#4729)."""
    assert [contact.name for contact in read(file).contacts] == NAMES[file]


@pytest.mark.parametrize("file", NAMES)
def test_the_others_are_rejected_with_place_and_reason(file: str) -> None:
    """Each broken row or card alone, with words in both languages."""
    reading = read(file)
    assert reasons(reading.rejected) == REJECTED.get(file, [])
    for finding in (*reading.rejected, *reading.remarks):
        assert finding.message("id") != finding.message("en")
        assert finding.file == file


@pytest.mark.parametrize("file", KINDS)
def test_the_reading_says_what_the_file_is(file: str) -> None:
    """Which address book wrote it, and in which encoding."""
    reading = read(file)
    assert (reading.files[0].shape, reading.encoding) == KINDS[file]
    assert reading.format == "csv"


def test_every_file_is_tested() -> None:
    """No sample lies unused."""
    assert {path.name for path in DATA.glob("[!.]*")} == NAMES.keys()


def test_every_reason_has_words() -> None:
    """In both languages, and none is left over."""
    from kamlearn.course.words import section

    for lang in ("id", "en"):
        said = {key for key in section("contacts", lang) if key.startswith("reason_")}
        assert said == {f"reason_{reason}" for reason in REASONS}


def test_google_joins_values_in_one_cell() -> None:
    """`:::` parts them; every numbered column counts (owncloud contacts#818)."""
    rara, *_ = read("google-old.csv").contacts
    assert rara.phones == ("+62 811-0000-0001", "0811 0000 0002", "022-000001")
    assert rara.emails == ("rara@contoh.test", "rara.putri@contoh.test", "halo@kopirara.test")
    assert (rara.organisation, rara.title) == ("Kopi Rara", "Pendiri")


def test_nothing_but_contact_fields_is_taken_from_address_books() -> None:
    """No spouse, no salary, no birthday; the reading says what was left out."""
    reading = read("google-new.csv")
    assert all(contact.amounts == {} for contact in reading.contacts)
    assert {"Birthday", "Notes", "Photo"} <= set(reading.files[0].left_out)
    assert "Wati" not in repr(reading)
    assert "9000000" not in repr(reading)


def test_outlook_titles_are_not_positions() -> None:
    """ "Bapak" is how he is addressed; the position is in Job Title."""
    andre, melati = read("outlook-classic.csv").contacts
    assert (andre.title, andre.organisation) == ("Direktur", "CV Susu Segar")
    assert andre.phones == ("022-000021", "022-000022", "0811-0000-0023")
    assert andre.emails == ("andre@sususegar.test",)
    assert melati.name == melati.organisation


def test_people_of_an_own_table() -> None:
    """Relation, last contact and figures in Indonesian; days first, as row 2 shows."""
    tini, budi, wati = read("kontak-titik-koma.csv").contacts
    assert tini.phones == ("0811-0000-0060", "0811-0000-0061")
    assert (tini.relation, budi.relation, wati.relation) == ("customer", "supplier", "family")
    assert str(tini.last_contact) == "2026-10-21"
    assert str(budi.last_contact) == "2026-11-03"
    assert tini.amounts == {"Belanja": 1_500_000, "Diskon": 0.2}
    assert budi.amounts == {"Belanja": 1_500_000, "Diskon": 0.125}
    assert wati.amounts == {"Belanja": 10_000, "Diskon": None}
    assert wati.phones == ()
    assert read("kontak-titik-koma.csv").files[0].left_out == ("Agama", "Catatan")


def test_a_column_shows_what_its_comma_means() -> None:
    """2,5 km settles that 1,250 km is one and a quarter; a word is no figure and is said."""
    reading = read("daftar-dengan-judul.csv")
    assert [c.amounts["Jarak (km)"] for c in reading.contacts] == [3, 1.25, 2.5, 4]
    assert [c.amounts["Margin"] for c in reading.contacts] == [0.125, 0.08, None, 0.1]
    assert reasons(reading.remarks) == [("row 7", "not-a-number")]
    assert reading.contacts[0].source is not None
    assert reading.contacts[0].source.where == "row 5"


def test_a_phone_that_a_spreadsheet_spoilt_is_said() -> None:
    """8,11E+11 has lost its last digits (twenty#11024)."""
    reading = read("baris-rusak.csv")
    assert reasons(reading.remarks) == [("row 5", "phone-as-number")]
    assert reading.contacts[2].phones == ()


def test_cards_of_apple() -> None:
    """Grouped properties all count (monica#5911); escapes are undone."""
    rara, susu = read("apple.vcf").contacts
    assert rara.emails == ("rara@contoh.test", "halo@kopirara.test")
    assert rara.phones == ("+62 811-0000-0001", "022-000001")
    assert (rara.organisation, rara.title) == ("Kopi Rara", "Pendiri, peracik")
    assert susu.organisation == "CV Susu Segar"
    assert "kacang" not in repr(read("apple.vcf"))


def test_cards_inside_cards_are_no_contacts() -> None:
    """The secretary's phone is not José's, and what follows her is."""
    jose, _ = read("nokia-agent.vcf").contacts
    assert (jose.phones, jose.emails) == (("021-000110",), ("jose@contoh.test",))


def test_cards_of_version_4() -> None:
    """Phones and emails as addresses (RFC 6350 6.4)."""
    dimas, _ = read("v4.vcf").contacts
    assert dimas.phones == ("+62-813-0000-0011 ext 12",)
    assert dimas.emails == ("dimas@pasarmaju.test",)


def test_invisible_marks_are_taken_off_phones() -> None:
    """iPhones wrap numbers in direction marks."""
    (bagas,) = read("apple-numbers.csv").contacts
    assert bagas.phones == ("+62 811 0000 0050", "+62 811 0000 0051")


@pytest.mark.parametrize("file", NAMES)
def test_reading_twice_adds_nobody_twice(file: str) -> None:
    """Also where the second reading comes out of another copy (monica#5932)."""
    from kamlearn.core.duplicates import add_contacts
    from kamlearn.readers import join

    first, second = read(file), read_contacts((DATA / file).read_bytes(), "salinan", lang="id")
    both = join([first, second])
    assert both.contacts == first.contacts
    assert len(both.rejected) == 2 * len(first.rejected) + len(first.contacts)
    again = add_contacts(first.contacts, second.contacts)
    assert (again.contacts, again.undecided) == (first.contacts, ())
