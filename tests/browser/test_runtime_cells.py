"""Real ipywidgets in the page: every kind that the course needs, shown and answering."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.labs import LABS, find_lab
from tests.browser.python_page import Cells, PythonSite, Way, cells

pytestmark = pytest.mark.browser

SLIDER = """
import ipywidgets as w
slider, shown = w.IntSlider(description="apples", value=3), w.HTML()
def draw(_=None): shown.value = f"<i class='square'>{slider.value ** 2}</i>"
slider.observe(draw, "value"); draw()
w.VBox([slider, shown])
"""
FORM = """
toggle = w.ToggleButtons(options=["less", "more"], description="toggle")
tick, pick = w.Checkbox(description="tick"), w.Dropdown(options=["tea", "coffee"])
text, go, out = w.Text(description="text"), w.Button(description="Go"), w.Output()
@go.on_click
def _(_button):
    with out:
        print("got", toggle.value, tick.value, pick.value, text.value)
w.VBox([toggle, tick, pick, text, go, out])
"""
UPLOAD = """
upload, read = w.FileUpload(description="contacts"), w.Output()
def took(_change):
    with read:
        file = upload.value[0]
        print(file.name, bytes(file.content).decode())
upload.observe(took, "value")
w.VBox([upload, read])
"""
INTERACT = """
@w.interact(k=(0, 10), loud=False)
def square(k=2, loud=False):
    print("square", k * k, loud)
    return w.Label(f"label {k}")
"""
LINKED = """
left, right = w.IntSlider(max=5), w.IntSlider(max=5)
w.jslink((left, "value"), (right, "value"))
w.HBox([left, right])
"""
ANYWIDGET = '''
import anywidget, traitlets
class Counter(anywidget.AnyWidget):
    _esm = """
    export default { render({ model, el }) {
      const button = document.createElement("button");
      const show = () => (button.textContent = "count " + model.get("value"));
      button.onclick = () => { model.set("value", model.get("value") + 1); model.save_changes(); };
      model.on("change:value", show); show(); el.append(button);
    } }"""
    _css = ".counter { color: rgb(1, 2, 3) }"
    value = traitlets.Int(0).tag(sync=True)
counter, heard = Counter(), w.Label("python saw 0")
counter.observe(lambda change: setattr(heard, "value", f"python saw {change.new}"), "value")
w.VBox([counter, heard])
'''
HANDLE = """
import asyncio
from IPython.display import display
handle = display("first", display_id=True)
await asyncio.sleep(0.01)
handle.update("second")
print("printed")
"""
CALLBACK = """
def fail(_button): raise ValueError("<b>no</b>")
bad = w.Button(description="Fail"); bad.on_click(fail)
bad
"""
SHARED = "print('the same Python', slider.value)"
ALL = [SLIDER, FORM, UPLOAD, INTERACT, LINKED, ANYWIDGET, HANDLE, CALLBACK, SHARED]


@pytest.fixture(scope="module")
def page(browser: Browser, offering: PythonSite, way: Way) -> Iterator[Cells]:
    """All cells on one page, run, on each way."""
    with cells(browser, offering, offering.write("kinds", *ALL), way) as opened:
        opened.wait()
        yield opened


def test_a_slider_moves_html(page: Cells) -> None:
    """A key on the slider, Python squares it, the HTML follows."""
    expect(page[0].locator(".square")).to_have_text("9")
    page[0].locator(".noUi-handle").press("ArrowRight")
    expect(page[0].locator(".square")).to_have_text("16")


def test_a_form_is_read_by_a_button_into_an_output(page: Cells) -> None:
    """Toggle, tick box, dropdown and text, as Python sees them when the button is pressed."""
    page[1].get_by_role("button", name="more").click()
    page[1].get_by_label("tick").check()
    page[1].locator("select").select_option("coffee")
    page[1].locator("input[type=text]").fill("<b>Sari</b>")
    page[1].get_by_role("button", name="Go").click()
    expect(page[1].locator(".widget-output")).to_have_text("got more True coffee <b>Sari</b>\n")


def test_a_file_reaches_python(page: Cells) -> None:
    """Its name and its bytes."""
    with page.page.expect_file_chooser() as chooser:
        page[2].get_by_role("button").click()
    file = {"name": "kontak.csv", "mimeType": "text/csv", "buffer": "nama\nSari ☕".encode()}
    chooser.value.set_files(file)  # type: ignore[arg-type]
    expect(page[2].locator(".widget-output")).to_contain_text("kontak.csv nama\nSari ☕")


def test_interact_draws_again(page: Cells) -> None:
    """Printed text and the returned widget, both replaced after a move."""
    expect(page[3].locator(".widget-output")).to_contain_text("square 4 False")
    expect(page[3]).to_contain_text("label 2")
    page[3].locator(".noUi-handle").press("ArrowRight")
    expect(page[3].locator(".widget-output")).to_contain_text("square 9 False")
    expect(page[3]).to_contain_text("label 3")
    expect(page[3]).not_to_contain_text("label 2")


def test_jslink_needs_no_python(page: Cells) -> None:
    """One slider takes the other along."""
    handles = page[4].locator(".noUi-handle")
    handles.first.press("ArrowRight")
    expect(handles.last).to_have_attribute("aria-valuenow", "1.0")


def test_an_anywidget_speaks_with_python(page: Cells) -> None:
    """Its own module in the page, its trait in Python."""
    page[5].get_by_role("button", name="count 0").click()
    expect(page[5]).to_contain_text("python saw 1")
    expect(page[5].get_by_role("button", name="count 1")).to_be_visible()


def test_a_display_handle_replaces(page: Cells) -> None:
    """Also after an `await` in the cell."""
    expect(page[6]).to_contain_text("'second'")
    expect(page[6]).not_to_contain_text("first")
    expect(page[6].locator(".kam-stdout")).to_have_text("printed\n")


def test_a_failing_callback_is_shown_in_its_cell(page: Cells) -> None:
    """As an alert, as text, with the line that failed."""
    page[7].get_by_role("button", name="Fail").click()
    alert = page[7].get_by_role("alert")
    expect(alert).to_contain_text("ValueError: <b>no</b>")
    expect(alert).to_contain_text('raise ValueError("<b>no</b>")')
    assert alert.locator("b").count() == 0


def test_cells_share_one_python(page: Cells) -> None:
    """What one defined, another uses; one worker only."""
    expect(page[8]).to_contain_text("the same Python 3")
    assert len(page.page.workers) == 1


TEXTS = """
import ipywidgets as w
from IPython.display import display
evil = "<img src=x onerror=alert(1)>"
print(evil)
display(w.Label(evil), w.Text(evil, description=evil), w.Button(description=evil, tooltip=evil))
display(w.Text(description=evil, description_allow_html=True))
display(w.Dropdown(options=[evil]), w.ToggleButtons(options=[evil]), {"key": evil})
raise ValueError(evil)
"""


def test_text_with_html_in_it_stays_text(browser: Browser, offering: PythonSite, way: Way) -> None:
    """In labels, values, names, options, printed text and errors."""
    with cells(browser, offering, offering.write("texts", TEXTS), way) as page:
        page.wait("error")
        expect(page[0].get_by_role("alert")).to_contain_text("<img src=x onerror=alert(1)>")
        expect(page[0].locator(".kam-stdout")).to_have_text("<img src=x onerror=alert(1)>\n")
        assert page[0].locator("img").count() == 0


ERRORS = ["1/0", "syntax error here", "raise SystemExit", "raise KeyboardInterrupt", "import numpy"]


def test_errors_of_cells_are_alerts_and_python_lives_on(
    browser: Browser, offering: PythonSite, way: Way
) -> None:
    """Also those that would end a Python elsewhere."""
    names = [
        "ZeroDivisionError",
        "SyntaxError",
        "SystemExit",
        "KeyboardInterrupt",
        "ModuleNotFound",
    ]
    with cells(browser, offering, offering.write("errors", *ERRORS), way) as page:
        page.wait("error")
        for number, name in enumerate(names):
            expect(page[number].get_by_role("alert")).to_contain_text(name)
        page.run("print('alive')")
        expect(page[0]).to_have_text("alive\n")
        expect(page[0].get_by_role("alert")).to_have_count(0)


HOSTILE = """
from IPython.display import HTML, SVG, display
evil = "globalThis.caught = true"
display(HTML(f"<p id=kept onclick='{evil}'>kept <b>bold</b><script>{evil}</script></p>"))
display(HTML(f"<img src=x onerror='{evil}'><a id=link href='javascript:{evil}'>link</a>"))
display(HTML("<meta http-equiv=refresh content='0;url=about:blank'><iframe src=x></iframe>"))
display(HTML("<form action='/x'><input name=q></form><object data=x></object><base href='/x'>"))
display(SVG(f"<svg onload='{evil}'><script>{evil}</script><circle r=3 /></svg>"))
"""


def test_shown_html_is_cleaned(browser: Browser, offering: PythonSite) -> None:
    """Text and its marks stay; scripts, handlers, frames, forms and what leads away are gone."""
    with cells(browser, offering, offering.write("hostile", HOSTILE), noisy=True) as page:
        page.wait()
        expect(page[0].locator("#kept")).to_have_text("kept bold")
        expect(page[0].locator("b, circle, #link")).to_have_count(3)
        gone = "script, iframe, form, object, base, meta, [onclick], [onerror], [onload]"
        expect(page[0].locator(gone)).to_have_count(0)
        page[0].locator("#link").evaluate("link => link.removeAttribute('target')")
        page[0].locator("#kept").click()
        page[0].locator("#link").click()
        assert page.page.evaluate("globalThis.caught") is None


def test_pictures_of_the_labs_stay_whole(browser: Browser, offering: PythonSite) -> None:
    """Cleaned, each is what Python drew."""
    labs = [find_lab(name, "id") for name in LABS]
    drawn = [lab.html(lab.complete({}), "id") for lab in labs]
    shown = "from IPython.display import HTML, display\n" + "\n".join(
        f"display(HTML({html!r}))" for html in drawn
    )
    parse = "html => { const t = document.createElement('template'); t.innerHTML = html;"
    with cells(browser, offering, offering.write("pictures", shown)) as page:
        page.wait()
        places = page[0].locator(".kam-shown")
        expect(places).to_have_count(len(drawn))
        for number, html in enumerate(drawn):
            meant = page.page.evaluate(f"{parse} return t.innerHTML; }}", html)
            assert places.nth(number).inner_html() == meant
        expect(page[0].locator("svg").first).to_be_visible()


ASKS = ["name = input('name? ')", "import sys; sys.stdin.read()"]


@pytest.mark.parametrize("lang", LANGS)
def test_input_is_refused_in_words(browser: Browser, offering: PythonSite, lang: Lang) -> None:
    """A page cannot ask: it says so at once, in its language, and Python lives on."""
    with cells(browser, offering, offering.write("asks", *ASKS, lang=lang)) as page:
        page.wait("error")
        for number in range(len(ASKS)):
            expect(page[number].get_by_role("alert")).to_contain_text(
                word("runtime.no_input", lang)
            )
        page.run("from kamlearn.course.languages import require_lang; print(require_lang(None))")
        expect(page[0]).to_have_text(f"{lang}\n")
