"""The misconceptions that diagnoses name, with their aliases in the course's material.

A code that is not listed here is a slip of one exercise (a sign, a unit), not a way of thinking.
K18 and K22 have two halves, and a code for each.
"""

ALIASES = {
    "revenue-as-profit": "K01",
    "percent-as-volume": "K02",
    "increase-as-multiple": "K03",
    "volume-rescues-any-discount": "K04",
    "discount-is-temporary": "K05",
    "special-price-stays-secret": "K06",
    "market-growth-is-mine": "K07",
    "last-year-as-baseline": "K08",
    "forecast-as-fact": "K09",
    "biggest-is-key": "K10",
    "everyone-is-key": "K11",
    "one-right-rule": "K12",
    "rule-bent-for-favourite": "K13",
    "missing-as-zero": "K14",
    "loyal-is-profitable": "K15",
    "one-sale-goal": "K16",
    "salespeople-are-bad": "K17",
    "only-sellers-manage": "K18",
    "only-buyers-manage": "K18",
    "only-customers-are-accounts": "K19",
    "not-key-is-worthless": "K20",
    "release-burns-bridges": "K21",
    "friends-as-tools": "K22",
    "care-as-manipulation": "K22",
    "high-risk-must-pay": "K23",
    "long-term-can-wait": "K24",
    "close-friends-for-jobs": "K25",
    "more-contacts-is-better": "K26",
    "markup-as-margin": "K27",
    "full-cost-in-threshold": "K28",
    "score-decides": "K29",
    "my-notes-my-right": "K30",
}
