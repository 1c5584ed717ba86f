"""The misconceptions that diagnoses name, with their aliases in the course's material.

A code that is not listed here is a slip of one exercise (a sign, a unit), not a way of thinking.
"""

ALIASES = {
    "revenue-as-profit": "K01",
    "percent-as-volume": "K02",
    "increase-as-multiple": "K03",
    "volume-rescues-any-discount": "K04",
    "discount-is-temporary": "K05",
}
