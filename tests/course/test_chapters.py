"""The order of the chapters: one list, which the books, the notebooks and the catalogue follow."""

from pathlib import Path

from kamlearn.course.catalogue import exercises_folder, load_catalogue
from kamlearn.course.chapters import Chapter, read_chapters
from tests.course.samples import FOLDER


def add_exercise(folder: Path, chapter: str, slug: str) -> None:
    """A declaration that only says where it is."""
    place = folder / chapter / slug
    place.mkdir(parents=True)
    text = (
        "from kamlearn.course import Case, Exercise, Number\n"
        "exercise = Exercise(Number(unit='count', tolerance=0), ({},), lambda: Case(answer=1))\n"
    )
    (place / "exercise.py").write_text(text, encoding="utf-8")


def test_the_course_has_ten_chapters_in_the_threads_order() -> None:
    """From the salesperson to the plan; every line of the thread has its chapter."""
    chapters = read_chapters(exercises_folder())
    assert (chapters[0].slug, chapters[9].slug) == ("salesperson", "ethics-and-plan")
    assert {line for chapter in chapters for line in chapter.lines} == set(range(1, 29))


def test_every_folder_of_exercises_is_a_chapter() -> None:
    """A folder that nobody listed would end up after the last chapter."""
    assert len(read_chapters(exercises_folder())) == 10


def test_exercises_come_in_the_order_of_their_chapters(tmp_path: Path) -> None:
    """As listed; what is not listed follows by name."""
    (tmp_path / "chapters.toml").write_text(
        '[[chapter]]\nslug = "zebra"\nlines = [3]\n', encoding="utf-8"
    )
    for chapter in ("ant", "zebra", "bee"):
        add_exercise(tmp_path, chapter, f"in-{chapter}")
    assert read_chapters(tmp_path) == (Chapter("zebra", (3,)), Chapter("ant"), Chapter("bee"))
    assert list(load_catalogue(tmp_path)) == ["in-zebra", "in-ant", "in-bee"]


def test_a_teachers_folder_needs_no_list(tmp_path: Path) -> None:
    """Without one the chapters go by name."""
    add_exercise(tmp_path, "only", "one")
    assert read_chapters(tmp_path) == (Chapter("only"),)


def test_samples_share_no_slug_with_the_course() -> None:
    """A sample of the same name would hide the course's exercise from every test, or it."""
    assert not set(load_catalogue(FOLDER)) & set(load_catalogue())
