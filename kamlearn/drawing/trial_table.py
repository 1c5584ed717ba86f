"""Deals tried out, side by side: what each leaves, what it needs, and where it turns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from kamlearn.core.deals import Deal
from kamlearn.core.turning_points import Threshold
from kamlearn.course.formats import write_count, write_percent, write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing import discount_scene, milk_deal_scene
from kamlearn.drawing.figures import Row, figures
from kamlearn.drawing.own_figures import OwnFigures, restore_figures
from kamlearn.drawing.own_labs import OWN_LABS
from kamlearn.drawing.turning_words import turning_words
from kamlearn.workbench.desk import Trial


@dataclass(frozen=True)
class Tried:
    """A trial worked out."""

    trial: Trial
    settings: Mapping[str, float]
    own: OwnFigures
    deal: Deal
    """One period of it; a discount's too."""
    changes: Mapping[str, float]
    """Rupiah against leaving all as it is, by ``first_month``, ``first_year``, ``for_ever``, or
    ``gain``."""

    @property
    def counts(self) -> float:
        """By what trials of the same lab are compared: a year of a discount, else the gain."""
        return self.changes.get("first_year", self.changes.get("gain", 0))


def work_out(trial: Trial) -> Tried | None:
    """The trial with its results; None where its figures cannot be used."""
    own = restore_figures(trial.settings)
    if own is None or trial.lab not in OWN_LABS:
        return None
    settings = OWN_LABS[trial.lab](own).complete(trial.settings)
    if trial.lab == "discount":
        effect = discount_scene.work_out(settings, own).effect
        changes = {name: getattr(effect, name) for name in discount_scene.RESULTS}
        return Tried(trial, settings, own, _month(settings, own), changes)
    deal = milk_deal_scene.agree(settings, own)
    return Tried(trial, settings, own, deal, {"gain": float(deal.contribution_change)})


def _month(settings: Mapping[str, float], own: OwnFigures) -> Deal:
    """The month of the discount as a deal."""
    new_price = round(own.price * (1 - settings["discount"] / 100), 2)
    return Deal(own.price, new_price, own.unit_cost, settings["volume"], quantity=own.quantity)


def find_best(tried: Sequence[Tried]) -> tuple[Tried, ...]:
    """The one that leaves most, of each lab with at least two different results."""
    found = []
    for lab in OWN_LABS:
        rivals = sorted((t for t in tried if t.trial.lab == lab), key=lambda t: t.counts)
        if len(rivals) > 1 and rivals[-1].counts > rivals[-2].counts:
            found.append(rivals[-1])
    return tuple(found)


def trial_html(one: Tried, lang: Lang, *, is_best: bool) -> str:
    """A small table of one trial, and the sentence where it turns."""
    badge = _word(f"best_{_sign(one.counts)}", lang) if is_best else ""
    caption = f"{one.trial.name}. {badge}" if badge else one.trial.name
    turning = f'<p class="kam-lab-note">{escape(turning_words(one.deal, lang))}</p>'
    return figures(caption, _rows(one, lang)) + turning


def _rows(one: Tried, lang: Lang) -> list[Row]:
    prices = [write_rupiah(price, lang) for price in (one.own.price, float(one.deal.new_price))]
    rows: list[Row] = [
        (_word("row_kind", lang), [_word(f"lab_{one.trial.lab}", lang)]),
        (_word("row_price", lang), [" → ".join(prices)]),
        (_word("row_multiple", lang), [_times(float(one.deal.multiple), lang)]),
        *((_word(f"row_{n}", lang), [_signed(v, lang)]) for n, v in one.changes.items()),
        (_word("row_needed", lang), [needed_words(one.deal.multiple_needed, lang)]),
    ]
    if one.trial.lab == "discount":
        rows.append(
            (_word("row_chance", lang), [write_percent(one.settings["chance"] / 100, lang)])
        )
    return rows


def needed_words(needed: Threshold, lang: Lang) -> str:
    """How much has to be sold for a gain, in few words."""
    if needed.state == "possible" and needed.value is not None and needed.gains:
        return _word(f"needed_{needed.gains}", lang, times=_times(float(needed.value), lang))
    return _word(f"needed_{needed.state}", lang)


def _sign(change: float) -> str:
    return "gain" if change > 0 else "loss" if change < 0 else "even"


def _times(value: float, lang: Lang) -> str:
    return f"{write_count(value, lang)}×"


def _signed(amount: float, lang: Lang) -> str:
    return ("+" if amount >= 0.5 else "") + write_rupiah(amount, lang)


def _word(key: str, lang: Lang, **fields: object) -> str:
    return word(f"workbench_deal.{key}", lang, **fields)
