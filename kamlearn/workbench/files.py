"""Several files of contacts at once: what could be read, and which file could not."""

from collections.abc import Iterable

from kamlearn.core.errors import BadInput
from kamlearn.course.languages import Lang
from kamlearn.readers import Reading, join, read_contacts


def read_files(
    files: Iterable[tuple[str, bytes]], lang: Lang
) -> tuple[Reading | None, tuple[BadInput, ...]]:
    """Everybody in these files, and what went wrong with the files that are none.

    Returns
    -------
    tuple
        The reading of all files that could be read, None where none could; and one error a
        file that could not. A broken file does not keep the others out.
    """
    readings, problems = [], []
    for name, data in files:
        try:
            readings.append(read_contacts(data, name, lang=lang))
        except BadInput as problem:
            problems.append(problem)
    return (join(readings) if readings else None), tuple(problems)
