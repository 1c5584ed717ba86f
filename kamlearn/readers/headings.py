"""Which column is what: headings as address books and people write them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

Field = Literal[
    "name",
    "given",
    "middle",
    "family",
    "nickname",
    "phone",
    "email",
    "organisation",
    "title",
    "relation",
    "close",
    "harmful",
    "brings",
    "gives",
    "last_contact",
]
Shape = Literal["google", "outlook", "linkedin", "thunderbird", "own"]

HEADINGS: dict[Field, str] = {
    "name": "nama | nama lengkap | nama kontak | nama orang | nama panggilan | full name | name "
    "| display name | contact name | pelanggan | nama pelanggan | customer | customer name "
    "| klien | client | pemasok | nama pemasok | supplier | vendor | account | account name "
    "| akun | rekanan | nama rekanan | merchant",
    "given": "first name | given name | nama depan | firstname | fname | vorname",
    "middle": "middle name | additional name | nama tengah | middlename",
    "family": "last name | family name | surname | nama belakang | nama keluarga | lastname "
    "| lname | nachname",
    "nickname": "nickname | panggilan | alias | nick name | julukan",
    "phone": "no hp | hp | nomor hp | no telp | no telepon | nomor telepon | telepon | telp | tlp "
    "| no tlp | no wa | wa | whatsapp | nomor wa | no whatsapp | nomor whatsapp | handphone "
    "| ponsel | nomor ponsel | no handphone | phone | phone number | phone numbers | telephone "
    "| tel | mobile | mobile phone | mobile number | cell | cell phone | business phone "
    "| work phone | home phone | other phone | primary phone | company main phone | main phone "
    "| car phone | assistants phone | radio phone | kontak | contact number | no kontak "
    "| nomor kontak | no hp wa | hp wa | telefon | telepon rumah | telepon kantor | iphone",
    "email": "email | e mail | surel | alamat email | email address | e mail address "
    "| alamat surel | primary email | secondary email | work email | home email | mail "
    "| email kantor | email pribadi | other email",
    "organisation": "organisation | organization | organization name | company | company name "
    "| perusahaan | nama perusahaan | kantor | instansi | organisasi | toko | nama toko | usaha "
    "| nama usaha | lembaga | pt cv | tempat kerja",
    "title": "job title | title | jabatan | posisi | position | organization title | pekerjaan "
    "| role | peran | occupation",
    "relation": "relation | relationship | hubungan | relasi | jenis hubungan | tipe relasi",
    "close": "close | dekat | akrab",
    "harmful": "harmful | membahayakan | berbahaya | bahaya",
    "brings": "brings | membawa | manfaat | manfaat buatku | what they bring | yang dia bawa "
    "| yang dibawa",
    "gives": "gives | what i can give | yang aku kasih | yang bisa aku kasih | bisa kukasih "
    "| yang kuberi",
    "last_contact": "last contact | last contacted | kontak terakhir | terakhir kontak "
    "| terakhir ketemu | terakhir dihubungi | last contact date | tanggal kontak terakhir",
}
"""Written as `plain` leaves them; numbered ones ("E-mail 2 Address") lose their number."""

MARKS_OF: dict[Shape, frozenset[str]] = {
    "google": frozenset({"e-mail 1 - value", "phone 1 - value", "group membership", "labels"}),
    "linkedin": frozenset({"connected on"}),
    "thunderbird": frozenset({"primary email", "screen name", "display name"}),
    "outlook": frozenset({"e-mail address", "e-mail display name", "business phone", "web page"}),
}
"""Headings, in small letters, that only this address book writes."""
PROOF = {"google": 1, "linkedin": 1, "thunderbird": 2, "outlook": 2}
"""How many of its marks prove a shape."""

SENSITIVE = re.compile(
    r"\b(nik|ktp|npwp|paspor|passport|bpjs|ssn|government|social security|agama|religion|keyakinan"
    r"|tanggal lahir|tgl lahir|tempat lahir|ttl|birth\w*|dob|ulang tahun|anniversary|umur|usia|age"
    r"|jenis kelamin|kelamin|gender|sex|gaji|salary|wage|penghasilan|income|kekayaan"
    r"|rekening|bank account|credit card|kartu kredit|billing\w*|kesehatan|health\w*|penyakit"
    r"|illness|disabilit\w*|difabel|medical|diagnos\w*|golongan darah|blood type|suku|ras|etnis"
    r"|ethnic\w*|race|politik|political|partai|status (kawin|perkawinan|nikah)|marital|spouse|istri"
    r"|suami|anak|children|alamat|address|street|city|postal code|zip|kode pos|domisili|catatan"
    r"|notes?|keterangan|foto|photo|gambar|sidik jari|biometri\w*|genetik\w*|hobby|hobi|location"
    r"|orientasi)\b"
)
"""Not taken, whoever asks: what could hurt when the list leaks, and free text, where it hides."""
QUALIFIERS = frozenset(
    "home work mobile main iphone other primary personal business kantor rumah pribadi kerja utama "
    "lain whatsapp wa hp".split()
)
"""Words that say which of several phones or emails: "Phone (mobile)", "Email : home"."""
ROW_NUMBERS = {"", "no", "nomor", "nr", "id", "index", "indeks", "urut", "no urut"}
"""Plain headings of columns that count rows."""
BASE: tuple[Field, ...] = (
    *("name", "given", "middle", "family", "nickname", "phone", "email", "organisation", "title"),
)
"""All that is taken from the file of a known address book."""
NEVER_TAKEN = re.compile(
    r"\b(fax|faks|pager|isdn|telex|tty tdd|callback|type|label|yomi|phonetic)\b"
)


@dataclass(frozen=True)
class Columns:
    """What each column of a table is."""

    shape: Shape
    headings: tuple[str, ...]
    fields: dict[Field, tuple[int, ...]]
    """Columns by field; several hold further phones and emails."""
    others: tuple[int, ...]
    """Columns of the learner's own, which may hold amounts."""
    left_out: tuple[str, ...]
    """Headings of columns that are not taken because they are sensitive."""


def plain(heading: str) -> str:
    """A heading without case, punctuation, numbering and brackets.

    >>> plain("E-mail 2 Address"), plain("No. HP (WA)"), plain("last_contact")
    ('e mail address', 'no hp wa', 'last contact')
    """
    text = unicodedata.normalize("NFKC", heading).casefold().replace("'", "").replace("\ufeff", "")
    words = re.sub(r"[\W_]+", " ", text).split()
    kept = [word for word in words if not word.isdecimal()]
    return " ".join(kept).removesuffix(" value").removesuffix(" values")


@cache
def known_headings() -> dict[str, Field]:
    """Field by plain heading."""
    return {text.strip(): field for field, texts in HEADINGS.items() for text in texts.split("|")}


def field_of(heading: str) -> Field | None:
    """The field that a heading names."""
    simple = plain(heading)
    if NEVER_TAKEN.search(simple):
        return None
    field = known_headings().get(simple)
    if field or not QUALIFIERS.intersection(simple.split()):
        return field
    bare = known_headings().get(" ".join(w for w in simple.split() if w not in QUALIFIERS))
    return bare if bare in ("phone", "email") else None


def is_sensitive(heading: str) -> bool:
    """Whether a column with this heading is never taken."""
    return not field_of(heading) and bool(SENSITIVE.search(plain(heading)))


def recognised(cells: Sequence[str]) -> int:
    """How many of a row's cells are headings of a contact; 0 where none of them is a name."""
    found = [field for cell in cells if len(cell) < 60 and (field := field_of(cell))]
    names = {"name", "given", "family", "nickname", "organisation"}
    return len(found) if names.intersection(found) else 0


def find_shape(headings: Sequence[str]) -> Shape:
    """Which address book wrote these headings; ``own`` for anybody's own table."""
    written = {heading.strip().lower() for heading in headings}
    for shape, marks in MARKS_OF.items():
        if len(marks & written) >= PROOF[shape]:
            return shape
    return "own"


def read_headings(headings: Sequence[str]) -> Columns:
    """What each column is."""
    shape = find_shape(headings)
    fields: dict[Field, tuple[int, ...]] = {}
    others, left_out = [], []
    for at, heading in enumerate(headings):
        field = field_of(heading)
        if shape == "outlook" and plain(heading) == "title":
            continue  # there it is "Mr." or "Ibu"; the position is "Job Title"
        if field and (shape == "own" or field in BASE):
            fields[field] = (*fields.get(field, ()), at)
        elif is_sensitive(heading):
            left_out.append(heading.strip())
        elif plain(heading) not in ROW_NUMBERS:
            others.append(at)
    return Columns(shape, tuple(headings), fields, tuple(others), tuple(left_out))
