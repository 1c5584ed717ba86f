"""Contacts as a pandas table."""

from collections.abc import Iterable

import pandas as pd

from kamlearn.core.contacts import Contact
from kamlearn.core.errors import BadInput

ABOUT = ("name", "relation", "organisation", "title", "brings", "gives")
FIELDS = (*ABOUT, "last_contact", "harmful", "scored")


def to_frame(contacts: Iterable[Contact]) -> pd.DataFrame:
    """Contacts as a table: one row each, one column for each amount.

    Parameters
    ----------
    contacts : iterable of Contact
        Such as `kamlearn.read_contacts` gives. Phones, addresses and the place in the file
        stay behind: no calculation needs them.

    Returns
    -------
    pandas.DataFrame
        The contact's own columns, then the amounts in the order in which they first come.
        An amount or a day that is not known is missing, never 0. ``scored`` is False for
        family, close friends and harmful people; `kamlearn.frames.rank_table` leaves those
        out.

    Raises
    ------
    BadInput
        ``amount-named-as-field`` where an amount has the name of one of those columns.

    Examples
    --------
    >>> table = to_frame([Contact("Ani", amounts={"spend": 5}), Contact("Budi")])
    >>> table["spend"].isna().tolist()
    [False, True]
    """
    people = list(contacts)
    columns = dict.fromkeys(column for contact in people for column in contact.amounts)
    for column in columns:
        _require_free(column)
    about = {name: [getattr(contact, name) for contact in people] for name in ABOUT}
    days = pd.Series([contact.last_contact for contact in people], dtype="datetime64[s]")
    flags = {
        name: pd.Series([getattr(contact, name) for contact in people], dtype=bool)
        for name in ("harmful", "scored")
    }
    amounts = {
        column: pd.Series([contact.amounts.get(column) for contact in people], dtype="float64")
        for column in columns
    }
    return pd.DataFrame({**about, "last_contact": days, **flags, **amounts})


def _require_free(column: str) -> None:
    if column in FIELDS:
        raise BadInput(
            "amount-named-as-field",
            f"the table has a column {column!r} already: give the amount another name",
            column=column,
        )
