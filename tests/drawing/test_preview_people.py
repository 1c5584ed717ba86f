"""The preview: everything that was read is accounted for, and names are text."""

import pytest

from kamlearn.core.contacts import Contact
from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.preview_people import AT_MOST, pair_html, preview_html
from kamlearn.readers import read_contacts
from kamlearn.workbench.adding import preview
from kamlearn.workbench.changes import add
from kamlearn.workbench.desk import Workbench

CSV = "Nama;Hubungan;NIK;No HP\nBu Tini;pelanggan;317;0812-0000-0001\n;teman;1;\nBudi;entah;2;x\n"


@pytest.mark.parametrize("lang", LANGS)
def test_every_row_is_accounted_for(lang: Lang) -> None:
    """Added, or rejected with its place and what helps; sensitive columns are named."""
    seen = preview(Workbench(), read_contacts(CSV.encode(), "kontak.csv", lang=lang))
    html = preview_html(seen, lang)
    assert "Bu Tini" in html
    assert {"id": "kontak.csv, baris 3", "en": "kontak.csv, row 3"}[lang] in html
    assert "NIK" in html
    assert "317" not in html


def test_names_are_text_everywhere() -> None:
    """Whatever somebody is called."""
    evil = "<img src=x onerror=alert(1)>"
    there = add(Workbench(), [Contact(evil, phones=("0812-0000-0001",))])
    rows = f"Nama;No HP\n{evil} X;0812-0000-0001\n{evil} Y;0812-0000-0002\n"
    seen = preview(there, read_contacts(rows.encode(), f"{evil}.csv", lang="id"))
    html = preview_html(seen, "id") + pair_html(
        seen.undecided[0], ("a", "b"), "id", with_names=True
    )
    assert "<img" not in html
    assert html.count("&lt;img") >= 3


def test_long_lists_are_cut_and_say_so() -> None:
    """The count still says how many there are."""
    rows = "Nama\n" + "".join(f"Orang {n}\n" for n in range(300))
    html = preview_html(
        preview(Workbench(), read_contacts(rows.encode(), "a.csv", lang="id")), "id"
    )
    assert html.count("<li>") == AT_MOST + 1
    assert "300 orang baru" in html
    assert "280 lagi" in html


def test_on_a_projector_only_the_counts_show() -> None:
    """No name, no phone, no cell of the file."""
    there = add(Workbench(), [Contact("Citra", phones=("0812-0000-0001",))])
    seen = preview(there, read_contacts(CSV.encode(), "kontak.csv", lang="id"))
    pair = pair_html(seen.undecided[0], ("a", "b"), "id", with_names=False)
    html = preview_html(seen, "id", with_names=False) + pair
    assert not {name for name in ("Tini", "Budi", "Citra", "0812", "entah") if name in html}
    assert "1 gak kebaca" in html or "2 gak kebaca" in html
