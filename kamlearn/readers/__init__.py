"""Files of contacts, of every kind that people really have."""

import os
from collections.abc import Sequence

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import Lang, require_lang
from kamlearn.readers.files import find_kind, load
from kamlearn.readers.reading import FileRead, Finding, Reading, join

__all__ = ["Contact", "FileRead", "Finding", "Reading", "join", "read_contacts"]


def read_contacts(
    source: str | os.PathLike[str] | bytes,
    name: str | None = None,
    amounts: Sequence[str] = (),
    lang: str | None = None,
) -> Reading:
    """Read a file of contacts: CSV of any usual dialect, Excel (.xlsx) or vCard.

    Every row or card ends in `contacts` or in `rejected`, once. No formula is run and
    nothing is fetched.

    Parameters
    ----------
    source : path or bytes
        The file, or what is in it; at most 20 MB and 200,000 rows.
    name : str, optional
        What to call it in messages; default the file's own name.
    amounts : list of str
        Columns that a rule needs, by their headings. A cell there that is no number rejects
        its row; an empty one is not known (None). Without it, columns of figures become
        amounts by themselves in people's own tables, and none in those of address books.
    lang : "id" or "en", optional
        Whose decimal separator counts where a column does not show it: comma in ``id``,
        point in ``en``. Default from the environment's locale, else Indonesian.

    Raises
    ------
    BadInput
        ``file-missing``, ``contacts-folder``, ``contacts-empty``, ``contacts-too-large``,
        ``contacts-too-many-rows``, ``contacts-too-many-columns``, ``contacts-wrong-kind``,
        ``contacts-xls-old``, ``contacts-xlsx-locked``, ``contacts-xlsx-broken``,
        ``contacts-unpacks-too-large``, ``contacts-no-cards``, ``contacts-no-headings``,
        ``contacts-no-column``,
        ``contacts-column-sensitive``, ``unknown-language``.

    Examples
    --------
    >>> reading = read_contacts(b"Nama;Belanja\\nRara;Rp 1,5 juta\\n;10rb\\n", lang="id")
    >>> reading.contacts[0].name, reading.contacts[0].amounts
    ('Rara', {'Belanja': 1500000.0})
    >>> reading.rejected[0].where, reading.rejected[0].reason
    ('row 3', 'no-name')
    """
    known = require_lang(lang)
    data, file = load(source, name)
    kind = find_kind(data, file)
    if kind == "vcard":
        from kamlearn.readers.vcard import read_vcards

        return read_vcards(data, file)
    if kind == "xlsx":
        from kamlearn.readers.excel import read_xlsx

        return read_xlsx(data, file, amounts, known)
    return read_csv(data, file, amounts, known)


def read_csv(data: bytes, file: str, amounts: Sequence[str], lang: Lang) -> Reading:
    """The contacts of a CSV file."""
    from kamlearn.readers.dialect import open_csv
    from kamlearn.readers.table import read_table

    head, rest, about = open_csv(data, file)
    return read_table(head, rest, about, amounts, lang)
