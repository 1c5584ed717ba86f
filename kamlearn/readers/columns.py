"""Which columns of a table are amounts, and what each row has of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from kamlearn.core.errors import BadInput
from kamlearn.course.languages import Lang
from kamlearn.readers.figures import Figure, are_figures, read_figures
from kamlearn.readers.headings import Columns, is_sensitive
from kamlearn.readers.records import Cell, Record, text_of
from kamlearn.readers.row import Rejection


@dataclass(frozen=True)
class Taken:
    """A row's amounts, and what was no number."""

    taken: Mapping[str, float | None]
    remarks: tuple[Rejection, ...]


@dataclass(frozen=True)
class Amounts:
    """Columns of figures, by name."""

    columns: Mapping[str, Sequence[Figure]]
    cells: Mapping[str, Sequence[Cell]]
    strict: bool
    """A rule needs these columns: a cell that is no number rejects its row."""

    def of(self, at: int) -> Taken:
        """The amounts of a row; raises Rejection."""
        remarks = []
        for name, figures in self.columns.items():
            if problem := figures[at].problem:
                why = Rejection(problem, column=name, text=text_of(self.cells[name][at]))
                if self.strict or problem == "number-two-ways":
                    raise why
                remarks.append(why)
        return Taken({n: figures[at].value for n, figures in self.columns.items()}, tuple(remarks))


def choose_amounts(
    records: Sequence[Record], columns: Columns, wanted: Sequence[str], file: str, lang: Lang
) -> Amounts:
    """The columns that a rule wants; without one, every column of figures in an own table."""
    if wanted:
        chosen = {name: find_column(name, columns, file) for name in wanted}
    else:
        others = columns.others if columns.shape == "own" else ()
        chosen = {columns.headings[at]: at for at in reversed(others)}
    read, kept = {}, {}
    for name, at in sorted(chosen.items(), key=lambda item: item[1]):
        cells = [cell_of(record, at) for record in records]
        figures = read_figures(cells, lang)
        if wanted or are_figures(cells, figures):
            read[name], kept[name] = figures, cells
    return Amounts(read, kept, bool(wanted))


def cell_of(record: Record, at: int) -> Cell:
    """A cell that the row may be too short to have, or too broken to tell."""
    return None if record.problem or at >= len(record.cells) else record.cells[at]


def find_column(name: str, columns: Columns, file: str) -> int:
    """Where the column that a rule names stands."""
    if is_sensitive(name):
        raise BadInput(
            "contacts-column-sensitive",
            f"the column {name!r} is not read, because it may hold sensitive data: "
            "use another criterion, or rename the column if it holds none",
            column=name,
        )
    simple = [heading.casefold() for heading in columns.headings]
    if name.strip().casefold() in simple:
        return simple.index(name.strip().casefold())
    there = [heading for heading in columns.headings if heading and not is_sensitive(heading)]
    near = get_close_matches(name, there, n=1, cutoff=0.5)
    raise BadInput(
        "contacts-no-column",
        f"{file} has no column {name!r}: name one of {', '.join(there)}",
        file=file,
        column=name,
        near=near[0] if near else ", ".join(there[:8]),
    )
