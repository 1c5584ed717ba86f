"""What the discount lab shows at one setting: the same in the page's stills and alive."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from kamlearn.core.discounts import BreakEven, break_even
from kamlearn.core.lasting_discount import (
    LastingDiscount,
    LastingEffect,
    lasting_effect,
    reference_prices,
)
from kamlearn.course.formats import write_rupiah
from kamlearn.course.languages import Lang
from kamlearn.drawing.bars import before_and_after
from kamlearn.drawing.coins import coins
from kamlearn.drawing.figures import figures
from kamlearn.drawing.lab_settings import Setting, Settings
from kamlearn.drawing.labs import Guess, LabScene
from kamlearn.drawing.own_figures import OwnFigures

PRICE, CUPS, OTHERS_CUPS = 10_000, 100, 300
"""Rupiah a cup; cups a month for A, and for the other buyers."""
STORY = OwnFigures(PRICE, PRICE / 2, CUPS, OTHERS_CUPS)
"""Of the chapter, where the margin is a slider."""
RESULTS = ("first_month", "first_year", "for_ever")
MEMORY = 0.6
"""Of the reference price. An illustration: no agreed value exists."""
NEARLY = 0.005
"""Share of the old contribution within which a result counts as break-even."""

Say = Callable[..., str]
"""Gives a text of the lab, as `LabScene.word`."""
Lamp = Literal["gain", "break_even", "loss", "impossible"]


SETTINGS = (
    Setting("margin", "percent", 1, 100, 1, 50),
    Setting("discount", "percent", 0, 95, 1, 20),
    Setting("volume", "multiple", 0, 20, 0.1, 1),
    Setting("chance", "percent", 0, 100, 5, 50),
    Setting("share", "percent", 0, 100, 5, 0),
    Setting("rate", "percent", 0.1, 5, 0.1, 1),
)

POSITIONS: tuple[Mapping[str, float], ...] = (
    {"margin": 50, "discount": 20, "volume": 1, "chance": 50},
    {"margin": 50, "discount": 20, "volume": 1.7, "chance": 0},
    {"margin": 50, "discount": 80, "volume": 10, "chance": 0},
    {"margin": 90, "discount": 80, "volume": 9, "chance": 50, "share": 10},
)


@dataclass(frozen=True)
class Scene:
    """A setting worked out."""

    settings: Settings
    need: BreakEven
    effect: LastingEffect
    figures: OwnFigures

    def written(self, result: str, lang: Lang) -> str:
        """One of `RESULTS`; the story's are round, for what is expected is no account."""
        digits = -3 if self.figures is STORY else 0
        return write_rupiah(round(getattr(self.effect, result), digits), lang)

    @property
    def lamp(self) -> Lamp:
        """How the month of the discount ends."""
        if self.need.state == "impossible":
            return "impossible"
        if abs(self.effect.first_month) <= NEARLY * self.effect.before:
            return "break_even"
        return "gain" if self.effect.first_month > 0 else "loss"


def work_out(settings: Settings, own: OwnFigures = STORY) -> Scene:
    """The scene at complete settings; where they hold no margin it is that of the figures."""
    percent = settings.get("margin")
    margin = own.margin if percent is None else percent / 100
    discount = settings["discount"] / 100
    deal = LastingDiscount(
        price=own.price,
        margin=margin,
        discount=discount,
        quantity=own.quantity,
        multiple=settings["volume"],
        keep_chance=settings["chance"] / 100,
        others_quantity=own.others,
        leak_share=settings.get("share", 0) / 100,
        monthly_rate=settings["rate"] / 100,
    )
    return Scene(settings, break_even(margin, discount), lasting_effect(deal), own)


def scene_html(scene: Scene, lang: Lang, say: Say | None = None) -> str:
    """The lamp, three figures and two pictures."""
    say = say or LAB.word
    caption = say("caption", lang)
    rows = [(say(name, lang), [scene.written(name, lang)]) for name in RESULTS]
    shown = f"{_lamp(scene, lang, say)}{_pictures(scene, lang)}{figures(caption, rows)}"
    return shown + _afterwards(scene, lang, say)


def _lamp(scene: Scene, lang: Lang, say: Say) -> str:
    said = say(
        f"lamp_{scene.lamp}",
        lang,
        change=scene.effect.first_month,
        lost=-scene.effect.first_month,
        each=scene.effect.each_after,
        multiple=scene.need.multiple or 0,
        volume=scene.settings["volume"],
    )
    name = say(f"lamp_{scene.lamp}_name", lang)
    return f'<p class="kam-lamp" data-lamp="{scene.lamp}"><strong>{name}</strong> {said}</p>'


def _pictures(scene: Scene, lang: Lang) -> str:
    before = scene.effect.before
    bars = before_and_after(lang, before=before, after=before + scene.effect.first_month)
    if scene.figures is not STORY:  # the coins are those of a cup
        return bars.svg()
    cup = coins(
        lang,
        price=PRICE,
        unit_cost=PRICE - round(PRICE * scene.settings["margin"] / 100),
        new_price=PRICE - round(PRICE * scene.settings["discount"] / 100),
    )
    return f'<div class="kam-pair">{bars.svg()}{cup.svg()}</div>'


def _afterwards(scene: Scene, lang: Lang, say: Say) -> str:
    effect = scene.effect
    notes = []
    if effect.first_month < effect.letting_go:
        notes.append(say("letting_go", lang, lost=-effect.letting_go))
    if discount := scene.settings["discount"] / 100:
        path = reference_prices(scene.figures.price, discount, MEMORY, 4)
        prices = ", ".join(write_rupiah(value, lang) for value in path)
        notes.append(say("reference", lang, prices=prices))
    return "".join(f'<p class="kam-lab-note">{note}</p>' for note in notes)


def _year(settings: Settings) -> str:
    year = round(work_out(settings).effect.first_year)
    return "even" if year == 0 else "gain" if year > 0 else "loss"


LAB = LabScene(
    name="discount",
    settings=SETTINGS,
    positions=POSITIONS,
    html=lambda settings, lang: scene_html(work_out(settings), lang),
    guess=Guess(("gain", "loss"), _year),
)
