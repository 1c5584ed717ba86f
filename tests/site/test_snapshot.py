"""The optional snapshot: the site is built without it where none can be made."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kamlearn.cli import site
from kamlearn.core.errors import BadInput
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.site.snapshot import add_snapshot, find_chromium, made_from

MANIFEST = {
    "engine": "pyodide-1/",
    "abi": {},
    "files": {"library.zip": {"path": "library-1.zip", "bytes": 1}},
}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Python's files before there is a snapshot."""
    (tmp_path / "manifest.json").write_text(json.dumps(MANIFEST), encoding="utf-8")
    return tmp_path


@pytest.fixture
def no_chromium(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without a browser."""
    monkeypatch.delenv("KAMLEARN_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("no_chromium")
def test_no_browser_is_a_clear_refusal(made: Path) -> None:
    """Nothing is written, and the manifest names no snapshot."""
    assert find_chromium() is None
    with pytest.raises(BadInput) as refused:
        add_snapshot(made)
    assert refused.value.code == "no-chromium"
    assert json.loads((made / "manifest.json").read_text(encoding="utf-8")) == MANIFEST
    assert [place.name for place in made.iterdir()] == ["manifest.json"]


def test_the_named_browser_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever names one means it."""
    monkeypatch.setenv("KAMLEARN_CHROMIUM", "/opt/mine")
    assert find_chromium() == "/opt/mine"


def test_a_fitting_snapshot_is_not_made_again(
    monkeypatch: pytest.MonkeyPatch, made: Path, no_chromium: None
) -> None:
    """Made from the same engine and library, it stays; no browser is needed."""
    name = f"snapshot-{made_from(MANIFEST)}-1.bin"
    files = {**MANIFEST["files"], "snapshot.bin": {"path": name, "bytes": 1}}  # type: ignore[dict-item]
    (made / "manifest.json").write_text(json.dumps({**MANIFEST, "files": files}))
    (made / name).write_bytes(b"1")
    assert add_snapshot(made) == made / name


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.usefixtures("no_chromium")
def test_the_command_says_so_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], made: Path, lang: Lang
) -> None:
    """One line on standard error in the reader's language; the build is not stopped."""

    class Checkout:
        python = made

        @staticmethod
        def runtime_missing() -> list[str]:
            return []

    monkeypatch.setattr(site, "find_checkout", Checkout)
    site.try_snapshot(lang)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.strip().splitlines() == [word("errors.no-chromium", lang)]


def test_a_browser_that_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch, made: Path) -> None:
    """A wrong path in KAMLEARN_CHROMIUM: the reason in one line, no traceback."""
    monkeypatch.setenv("KAMLEARN_CHROMIUM", str(made / "no-browser"))
    with ThreadPoolExecutor(1) as apart:  # Playwright of other tests may have a loop here
        problem = apart.submit(add_snapshot, made).exception()
    assert isinstance(problem, BadInput)
    assert problem.code == "snapshot-failed"
    assert "\n" not in problem.fields["problem"]
