"""Today's session on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.paper.document import Document, PaperSize
from liftcoach.paper.output import NotWritten, free_name, page_image, write_pdf
from liftcoach.paper.session import PaperExercise, PaperSession, session_document
from tests.paper.pdf_text import page_texts, squeezed

IDS = ("sit-to-stand", "wall-push-up", "heel-raise", "towel-squeeze", "ankle-circle")
LONG_NAME = "Wilhelmina-Theodora-Maximiliana-Konstantinopolitanska of the Uninterrupted " + "W" * 60
WHITE = QColor("#FFFFFF").rgb()
pytestmark = pytest.mark.usefixtures("fonts")


@pytest.fixture(scope="module")
def exercises(library: Library) -> tuple[PaperExercise, ...]:
    motions = Motions.shipped()
    return tuple(
        PaperExercise(
            library[one].name,
            "2 sets of 8, light band. Stop while 3 more feel possible.",
            2,
            "Rest 90 seconds between sets.",
            library[one].steps,
            "Two good sessions in a row: from 6 to 8 repeats.",
            motions.motion_of(library[one]),
        )
        for one in IDS
    )


@pytest.fixture
def session(exercises: tuple[PaperExercise, ...]) -> PaperSession:
    return PaperSession(
        date(2026, 3, 2),
        "Maria",
        25,
        exercises,
        exercises[:2],
        ready="firm chair, exercise band",
        emergency_number="112",
        care_team="020 7946 0018",
    )


def printed(session: PaperSession, size: PaperSize = PaperSize.A4, *, large: bool = False, mark: str = "") -> Document:
    return session_document(session, size, foot=f"Liftcoach · {session.name}", mark=mark, large=large)


def margins_are_white(image: QImage) -> bool:
    edge = image.width() * 36 // 595
    across = [
        (x, y)
        for x in range(0, image.width(), 3)
        for y in (*range(0, edge, 5), *range(image.height() - 18, image.height(), 5))
    ]
    down = [
        (x, y)
        for y in range(0, image.height(), 3)
        for x in (*range(0, edge, 5), *range(image.width() - edge, image.width(), 5))
    ]
    return all(image.pixel(x, y) == WHITE for x, y in (*across, *down))


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("count", [1, 3, 5])
def test_a_session_of_up_to_five_exercises_is_one_page(session: PaperSession, size: PaperSize, count: int) -> None:
    assert len(printed(replace(session, exercises=session.exercises[:count]), size).pages) == 1


@pytest.mark.parametrize("large", [False, True])
def test_when_to_stop_stands_on_the_first_page_of_several(session: PaperSession, *, large: bool) -> None:
    many = replace(session, exercises=session.exercises * 3)
    made = printed(many, large=large)
    assert len(made.pages) > 1
    assert "Stop and call 112" in made.words_of(0)
    assert sum(made.words_of(number).count("Stop and call 112") for number in range(len(made.pages))) == 1


def test_the_file_holds_words_that_can_be_searched(session: PaperSession, tmp_path: Path) -> None:
    write_pdf(printed(session), tmp_path / "session.pdf")
    (text,) = page_texts(tmp_path / "session.pdf")
    for words in (
        "Your session, Maria", "Monday 2 March 2026", "For this day only", "Warm up first", "1. Sit to stand",
        "2 sets of 8, light band", "Stop and call 112 for chest pain", "020 7946 0018", "Page 1 of 1", "Liftcoach",
    ):  # fmt: skip
        assert squeezed(words) in text, words


def test_a_screen_reader_is_told_what_the_page_says(session: PaperSession) -> None:
    said = printed(session).words_of(0)
    assert "1. Sit to stand" in said
    assert "2 boxes to tick, one a set" in said
    assert "Stop and call 112" in said


def test_an_example_says_so_on_every_page(session: PaperSession, tmp_path: Path) -> None:
    made = printed(session, large=True, mark="Example, not you")
    assert len(made.pages) > 1
    write_pdf(made, tmp_path / "example.pdf")
    assert all(squeezed("Example, not you") in text for text in page_texts(tmp_path / "example.pdf"))


def test_a_page_printed_before_the_check_in_says_so(session: PaperSession) -> None:
    assert "before today’s check-in" not in printed(session).words_of(0)
    assert "before today’s check-in" in printed(replace(session, check_in_open=True)).words_of(0)


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("look", ["usual", "large"])
def test_nothing_leaves_the_page_however_long_the_names_are(
    session: PaperSession,
    size: PaperSize,
    look: str,
    tmp_path: Path,
) -> None:
    long = replace(
        session,
        name=LONG_NAME,
        care_team=LONG_NAME,
        ready=LONG_NAME,
        exercises=(*(replace(one, name=LONG_NAME, sets=9) for one in session.exercises[:2]), *session.exercises[2:]),
    )
    made = printed(long, size, large=look == "large")
    for number, page in enumerate(made.pages):
        assert sum(block.height(made.width) for block in page.blocks) <= made.room() + 0.01
        assert margins_are_white(page_image(made, number, 595))
    write_pdf(made, tmp_path / "long.pdf")
    assert squeezed(LONG_NAME) in "".join(page_texts(tmp_path / "long.pdf"))


def test_large_print_is_larger_and_says_the_same(session: PaperSession) -> None:
    usual, large = printed(session), printed(session, large=True)
    assert len(large.pages) > len(usual.pages)
    said = "\n".join(large.words_of(number) for number in range(len(large.pages)))
    assert all(line in said for line in usual.words_of(0).splitlines())


def test_the_same_session_makes_the_same_pages(session: PaperSession) -> None:
    assert page_image(printed(session), 0, 400) == page_image(printed(session), 0, 400)


def test_lines_stay_sharp_because_no_page_is_a_picture(session: PaperSession, tmp_path: Path) -> None:
    write_pdf(printed(session), tmp_path / "session.pdf")
    assert b"/Subtype /Image" not in (tmp_path / "session.pdf").read_bytes()


def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(session: PaperSession, tmp_path: Path) -> None:
    with pytest.raises(NotWritten):
        write_pdf(printed(session), tmp_path / "missing" / "session.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "session.pdf").write_text("mine")
    assert free_name(tmp_path, "session") == tmp_path / "session-2.pdf"
