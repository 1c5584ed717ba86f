"""pandas in and out: tables of what-ifs for lessons, contacts as a table, large rankings."""

from kamlearn.frames.contacts import to_frame
from kamlearn.frames.decisions import decide_table
from kamlearn.frames.ranking import RankedTable, rank_table
from kamlearn.frames.scenarios import scenarios

__all__ = ["RankedTable", "decide_table", "rank_table", "scenarios", "to_frame"]
