"""pandas in and out: tables of what-ifs for lessons, contacts as a table, large rankings."""

from kamlearn.frames.scenarios import scenarios

__all__ = ["scenarios"]
