"""The card to share is taken home as a picture, made in the page."""

from base64 import b64encode
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Download, Page

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from tests.browser.learner import PHONE, learner

pytestmark = pytest.mark.browser
LOOK = """async (png) => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const {naturalWidth: width, naturalHeight: height} = image;
  const paint = Object.assign(document.createElement("canvas"), {width, height}).getContext("2d");
  paint.drawImage(image, 0, 0);
  const greens = [...paint.getImageData(0, 0, width, height).data].filter((_, at) => at % 4 === 1);
  return [width, height, greens[0], greens.reduce((least, each) => Math.min(least, each))];
}"""
"""Its size, and how light its corner and its darkest point are."""

both = pytest.mark.parametrize("lang", LANGS)


def saved(page: Page, lang: Lang) -> Download:
    """What the link saves."""
    with page.expect_download() as started:
        page.get_by_role("link", name=word("pictures_ch10.card_save", lang)).click()
    return started.value


@both
def test_the_card_is_saved_as_a_picture_without_the_network(
    browser: Browser, site: str, lang: Lang
) -> None:
    """A PNG, 1080 pixels wide, with dark letters on light paper also from a dark page."""
    with learner(browser, viewport=PHONE, color_scheme="dark") as page:
        page.goto(f"{site}/{lang}/ethics-and-plan.html", wait_until="networkidle")
        page.context.set_offline(True)
        file = saved(page, lang)
        assert file.suggested_filename == f"{word('pictures_ch10.card_file', lang)}.png"
        png = b64encode(Path(file.path()).read_bytes()).decode()
        width, height, corner, darkest = page.evaluate(LOOK, png)
    assert (width, height) == (1080, 660)
    assert corner == 255
    assert darkest < 60


@both
def test_without_javascript_the_card_is_saved_as_a_drawing(
    browser: Browser, site: str, lang: Lang
) -> None:
    """The link itself holds the SVG."""
    with learner(browser, java_script_enabled=False) as page:
        page.goto(f"{site}/{lang}/ethics-and-plan.html")
        file = saved(page, lang)
        assert file.suggested_filename.endswith(".svg")
        assert Path(file.path()).read_text(encoding="utf-8").startswith("<svg")
