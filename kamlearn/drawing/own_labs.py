"""The discount lab and the milk deal lab with figures of one's own."""

from collections.abc import Callable, Iterator, Mapping

from kamlearn.course.languages import Lang
from kamlearn.drawing import discount_scene, milk_deal_scene
from kamlearn.drawing.lab_settings import Setting, Settings
from kamlearn.drawing.own_figures import OwnFigures, OwnScene, step_of
from kamlearn.drawing.turning_words import turning_words


def own_discount(own: OwnFigures) -> OwnScene:
    """A discount for someone. The margin is known, and there may be no other buyers."""
    is_open = {"margin": False, "share": own.others > 0}

    def html(settings: Settings, lang: Lang) -> str:
        return discount_scene.scene_html(discount_scene.work_out(settings, own), lang, scene.word)

    scene = OwnScene(
        name="discount",
        settings=tuple(s for s in discount_scene.SETTINGS if is_open.get(s.name, True)),
        positions=(),
        html=html,
    )
    return scene


def own_milk_deal(own: OwnFigures) -> OwnScene:
    """A deal with someone who buys from the learner: B is the learner, A is the buyer."""

    def html(settings: Settings, lang: Lang) -> str:
        deal = milk_deal_scene.agree(settings, own)
        told = milk_deal_scene.Told(scene.word, lang)
        books = milk_deal_scene.books_html(deal, milk_deal_scene.both_sides(deal), told)
        return f'{books}<p class="kam-lab-note">{turning_words(deal, lang)}</p>'

    scene = OwnScene(name="milk-deal", settings=tuple(_deal_settings(own)), positions=(), html=html)
    return scene


def _deal_settings(own: OwnFigures) -> Iterator[Setting]:
    """What the figures leave open."""
    yield _price("new_price", own.price)
    yield Setting("multiple", "multiple", 0, 10, 0.1, 1)
    if own.growth:
        yield Setting("share", "percent", 0, 100, 5, 0)
    if own.shelf_price is not None:
        yield _price("shelf", own.shelf_price)


def _price(name: str, old: float) -> Setting:
    return Setting(name, "rupiah", 0, old, step_of(old), old)


OWN_LABS: Mapping[str, Callable[[OwnFigures], OwnScene]] = {
    "discount": own_discount,
    "milk-deal": own_milk_deal,
}
"""By the names that `kamlearn.workbench.desk.Trial` has."""
