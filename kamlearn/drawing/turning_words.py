"""On which assumption a deal's answer turns, in words: the same in the page and the terminal."""

from kamlearn.core.deal_terms import Assumption
from kamlearn.core.deals import Deal
from kamlearn.core.exact import Amount
from kamlearn.course.formats import write_count, write_percent, write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.course.words import word

IN_RUPIAH = ("unit_cost", "new_unit_cost", "fixed_cost")
IN_MULTIPLES = ("multiple", "baseline")


def turning_words(deal: Deal, lang: Lang) -> str:
    """One sentence: the assumption nearest to turning the answer, or that none can."""
    point = deal.turning_point
    if point is None:
        return word("deals.turns_nowhere", lang)
    name = word(f"deals.assumption_{point.assumption}", lang)
    assumed = _write(point.assumption, point.assumed, lang)
    if not point.move:
        return word("deals.turns_here", lang, name=name, assumed=assumed)
    limit = _write(point.assumption, point.threshold, lang)
    move = ("+" if point.move > 0 else "") + write_percent(point.move, lang)
    return word("deals.turns_on", lang, name=name, assumed=assumed, threshold=limit, move=move)


def _write(assumption: Assumption, value: Amount, lang: Lang) -> str:
    if assumption in IN_RUPIAH:
        return write_rupiah(value, lang)
    multiple = assumption in IN_MULTIPLES
    return f"{write_count(value, lang)}×" if multiple else write_percent(value, lang)
