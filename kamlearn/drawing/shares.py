"""On whom an amount piles up, in words."""

from collections.abc import Iterator, Sequence
from html import escape

from kamlearn.core.concentration import concentration
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.portfolio_scene import list_names

FLAG_FROM = 0.1
"""A share to report, as IFRS 8 has it for customers; no danger line."""

Named = tuple[str, float | None]
"""A name, and an amount of 0 or more; None is not known."""


def shares_html(amounts: Sequence[Named], lang: Lang) -> str:
    """The largest share, how many it feels like, and who has a tenth or more.

    Raises
    ------
    BadInput
        ``negative-share``.
    """
    return "".join(f'<p class="kam-lab-note">{escape(said)}</p>' for said in _said(amounts, lang))


def _said(amounts: Sequence[Named], lang: Lang) -> Iterator[str]:
    known = [(name, amount) for name, amount in amounts if amount is not None]
    spread = concentration([amount for _, amount in known])
    if spread.top_share is None:
        yield word(f"workbench_map.{spread.reason}", lang)
    else:
        name, _ = max(known, key=lambda pair: pair[1])
        fields = {"name": name, "share": spread.top_share, "equal": round(spread.effective or 1, 1)}
        yield word("workbench_map.spread", lang, n=len(known), **fields)
        yield _flag(known, lang)
    if unknown := len(amounts) - len(known):
        yield word("workbench_map.unknown", lang, n=unknown)


def _flag(known: Sequence[tuple[str, float]], lang: Lang) -> str:
    total = sum(amount for _, amount in known)
    flagged = [name for name, amount in known if amount / total >= FLAG_FROM]
    if not flagged:
        return word("workbench_map.flag_none", lang)
    return word("workbench_map.flag", lang, names=list_names(flagged, lang))
