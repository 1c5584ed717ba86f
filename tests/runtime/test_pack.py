"""Packing for the page: what goes along, in which shape, and what stays at home."""

import json
import marshal
import sys
import zipfile
from importlib.util import MAGIC_NUMBER, module_from_spec, spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

SOURCE = Path(__file__).parents[2] / "kamlearn" / "runtime" / "pack.py"
HEAD = 16
"""Bytes before the code in a compiled file: a mark of this Python, flags, a hash."""


def load() -> ModuleType:
    spec = spec_from_file_location("pack", SOURCE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PACK = load()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A small package with tests, caches and other files beside its code."""
    folder = tmp_path / "fruit"
    for name in ("__init__.py", "apple.py", "words.toml", "tests/test_apple.py", "sub/pear.py"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"NAME = {name!r}\n", encoding="utf-8")
    for name in ("fast.so", "types.pyi", "py.typed", "view.js", "__pycache__/apple.pyc"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"not for the page")
    return folder


def unpack(file: Path) -> dict[str, bytes]:
    """As unpack.js reads it: a line of names and sizes, then one file after the other."""
    index, data = file.read_bytes().split(b"\n", 1)
    found, start = {}, 0
    for name, size in json.loads(index):
        found[name] = data[start : start + size]
        start += size
    assert start == len(data)
    return found


def value(compiled: bytes) -> tuple[CodeType, object]:
    """The code of a compiled file, and what it calls NAME when it runs."""
    code = marshal.loads(compiled[HEAD:])  # noqa: S302 (our own bytes)
    assert isinstance(code, CodeType)
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102 (our own code)
    return code, names["NAME"]


def test_a_package_goes_without_tests_caches_and_what_a_page_cannot_use(
    package: Path, tmp_path: Path
) -> None:
    """Code and data stay as they are; every name is the one that the page imports."""
    PACK.pack(str(tmp_path / "out"), {"garden/fruit": str(package)}, [])
    assert unpack(tmp_path / "out") == {
        f"garden/fruit/{name}": (package / name).read_bytes()
        for name in ("__init__.py", "apple.py", "words.toml", "sub/pear.py")
    }


def test_a_single_file_is_packed_under_the_name_it_is_given(package: Path, tmp_path: Path) -> None:
    """A module that is no package; the names of several entries do not mix."""
    entries = {"pear.py": str(package / "sub/pear.py"), "apple.py": str(package / "apple.py")}
    PACK.pack(str(tmp_path / "out"), entries, [])
    assert list(unpack(tmp_path / "out")) == ["apple.py", "pear.py"]


@pytest.mark.parametrize("name", ["ipywidgets/embed.py", "traitlets/config/loader.py"])
def test_parts_of_packages_that_nothing_in_the_page_imports_stay_at_home(
    name: str, tmp_path: Path
) -> None:
    """Named one by one; what merely starts with the same letters goes along."""
    package, _, inside = name.partition("/")
    file = tmp_path / package / inside
    file.parent.mkdir(parents=True)
    file.write_text("")
    beside = file.parent.with_name(f"{file.parent.name}_more") / file.name
    beside.parent.mkdir()
    beside.write_text("")
    folders = {place.name: str(place) for place in tmp_path.iterdir()}
    PACK.pack(str(tmp_path / "out"), folders, [])
    assert list(unpack(tmp_path / "out")) == [beside.relative_to(tmp_path).as_posix()]


def test_what_a_start_imports_is_compiled_for_its_place_in_the_page(
    package: Path, tmp_path: Path
) -> None:
    """Byte code with this Python's mark, unchecked; a traceback names the page's place."""
    PACK.pack(str(tmp_path / "out"), {"fruit": str(package)}, ["/kam/fruit/apple.py"])
    files = unpack(tmp_path / "out")
    assert "fruit/apple.py" not in files
    assert files["fruit/__init__.py"].startswith(b"NAME")
    compiled = files["fruit/apple.pyc"]
    assert compiled.startswith(MAGIC_NUMBER + b"\x01\0\0\0")
    code, name = value(compiled)
    assert (code.co_filename, name) == ("/kam/fruit/apple.py", "apple.py")


def test_a_compiled_file_is_one_that_python_imports(package: Path, tmp_path: Path) -> None:
    """Without its source beside it, as in the page."""
    PACK.pack(str(tmp_path / "out"), {"fruit": str(package)}, ["/kam/fruit/apple.py"])
    (tmp_path / "apple.pyc").write_bytes(unpack(tmp_path / "out")["fruit/apple.pyc"])
    spec = spec_from_file_location("apple", tmp_path / "apple.pyc")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.NAME == "apple.py"


def test_the_same_sources_give_the_same_bytes(package: Path, tmp_path: Path) -> None:
    """A reader who has a file keeps it: its name carries a hash of its content."""
    entries, started = {"fruit": str(package)}, ["/kam/fruit/apple.py"]
    PACK.pack(str(tmp_path / "one"), entries, started)
    (package / "apple.py").touch()
    PACK.pack(str(tmp_path / "two"), dict(reversed(entries.items())), started)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_standard_library_goes_without_what_cannot_work_in_a_page(tmp_path: Path) -> None:
    """No processes, sockets or terminals; what a start imports is compiled; nothing deflated."""
    names = ["json/__init__.py", "sqlite3/dbapi2.py", "pdb.py", "encodings/mac_latin2.py", "os.py"]
    with zipfile.ZipFile(tmp_path / "all.zip", "w", zipfile.ZIP_DEFLATED) as whole:
        whole.mkdir("json")
        for name in names:
            whole.writestr(name, f"NAME = {name!r}\n")
    PACK.slim(str(tmp_path / "slim.zip"), str(tmp_path / "all.zip"), [f"{PACK.STDLIB}/os.py"])
    with zipfile.ZipFile(tmp_path / "slim.zip") as slim:
        assert slim.namelist() == ["json/__init__.py", "os.pyc"]
        entries = {(entry.compress_type, entry.date_time) for entry in slim.infolist()}
        assert entries == {(zipfile.ZIP_STORED, (2020, 1, 1, 0, 0, 0))}
        assert value(slim.read("os.pyc"))[1] == "os.py"


@pytest.mark.parametrize(
    ("name", "impossible"),
    [
        ("code.py", True),
        ("codecs.py", False),
        ("http/server.py", True),
        ("http/client.py", False),
        ("cmd.py", True),
        ("encodings/mac_roman.py", True),
        ("encodings/utf_8.py", False),
        ("profile.py", True),
        ("unittest/mock.py", True),
    ],
)
def test_only_whole_names_stay_at_home(name: str, impossible: bool) -> None:
    """`code` goes and `codecs` stays; only a name that ends in _ stands for all that follow."""
    assert PACK.is_impossible(name) is impossible


@settings(max_examples=30)
@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}\.txt", fullmatch=True), st.binary(max_size=40)))
def test_whatever_is_packed_comes_out_again(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]
) -> None:
    """Also empty files, and lines and braces in what they hold."""
    folder = tmp_path_factory.mktemp("any")
    (folder / "in").mkdir()
    for name, data in files.items():
        (folder / "in" / name).write_bytes(data)
    PACK.pack(str(folder / "out"), {"in": str(folder / "in")}, [])
    assert unpack(folder / "out") == {f"in/{name}": files[name] for name in sorted(files)}


def test_the_files_that_are_imported_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the names that `started` takes; a module made by hand has no file to tell."""
    monkeypatch.setitem(sys.modules, "made_by_hand", ModuleType("made_by_hand"))
    told = PACK.imported()
    assert json.__file__ in told
    assert all(isinstance(place, str) for place in told)
