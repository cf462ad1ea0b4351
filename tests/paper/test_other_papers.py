"""The page for the doctor, and the sheet of rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from liftcoach.content.hazards import shipped_hazards
from liftcoach.domain.reasons import RuleId, Standing
from liftcoach.paper.blocks import TableRow
from liftcoach.paper.charts_paper import PaperChart, charts_document
from liftcoach.paper.document import Document, PaperSize
from liftcoach.paper.for_doctor import DoctorPage, Wish, doctor_document
from liftcoach.paper.output import page_image, write_pdf
from liftcoach.paper.rules_paper import rules_document
from liftcoach.words.rules_sheet import hazard_table, rules_sheet
from tests.paper.pdf_text import page_texts, squeezed
from tests.paper.test_session_paper import LONG_NAME, margins_are_white

pytestmark = pytest.mark.usefixtures("fonts")
DOCTOR = DoctorPage(
    date(2026, 3, 2),
    "Maria",
    1958,
    15,
    tuple(Wish(name, "1 set of 8. Keep it easy all the way.") for name in ("Sit to stand", "Wall push-up")),
    ("Because of your heart, please ask your doctor before you do more.",),
    ("Lupus",),
)


def rules_paper(size: PaperSize) -> Document:
    rows = tuple((one.hazard, one.cause, one.harm, one.control) for one in shipped_hazards())
    return rules_document(rules_sheet("1.2.3"), hazard_table(rows), size, foot="Liftcoach 1.2.3")


@pytest.mark.parametrize("size", PaperSize)
def test_the_page_for_the_doctor_is_one_page_with_room_for_the_answer(size: PaperSize, tmp_path: Path) -> None:
    write_pdf(doctor_document(DOCTOR, size, foot="Liftcoach · Maria"), tmp_path / "doctor.pdf")
    (text,) = page_texts(tmp_path / "doctor.pdf")
    for words in (
        "Maria, born 1958", "1 set of 8", "Because of your heart", "build up strength training step by step",
        "Most days a week", "Joints to spare", "Signature", "Profession", "Date", "it stays as easy as this",
    ):  # fmt: skip
        assert squeezed(words) in text, words


@pytest.mark.parametrize("size", PaperSize)
def test_the_page_for_the_doctor_stays_one_page_with_much_to_say(size: PaperSize) -> None:
    full = replace(
        DOCTOR,
        name=LONG_NAME,
        wishes=tuple(
            Wish(LONG_NAME[:60], "2 sets of 8 on each side, very light band. Keep it easy.") for _ in range(9)
        ),
        reasons=tuple(
            f"{number}. {DOCTOR.reasons[0]} Until then the plan is gentle and seated." for number in range(4)
        ),
        conditions=tuple("Mixed or not yet named connective tissue disease" for _ in range(4)),
    )
    made = doctor_document(full, size, foot=f"Liftcoach · {LONG_NAME}")
    assert len(made.pages) == 1
    assert margins_are_white(page_image(made, 0, 595))
    assert "more of the same kind" in made.words_of(0)


def test_without_a_block_the_page_says_that_nothing_is_asked(tmp_path: Path) -> None:
    words = doctor_document(replace(DOCTOR, reasons=(), wishes=()), PaperSize.A4, foot="").words_of(0)
    assert "The program asks for nothing now" in words
    assert "Until you have agreed" not in words


@pytest.mark.parametrize("size", PaperSize)
def test_every_rule_is_on_paper_and_our_own_cautions_come_first_with_room_to_sign(
    size: PaperSize, tmp_path: Path
) -> None:
    made = rules_paper(size)
    write_pdf(made, tmp_path / "rules.pdf")
    texts = page_texts(tmp_path / "rules.pdf")
    whole = "".join(texts)
    assert all(squeezed(rule.value) in whole for rule in RuleId)
    assert all(squeezed(one.control) in whole for one in shipped_hazards())
    sheet = rules_sheet("1.2.3")
    assert sheet.parts[0].standing is Standing.PROPOSED
    first_published = next(number for number, text in enumerate(texts) if squeezed("We read the source itself") in text)
    for number, text in enumerate(texts[:first_published]):
        assert "Signature" in text, number
        assert squeezed(f"Page {number + 1} of {len(texts)}") in text


@pytest.mark.parametrize("size", PaperSize)
def test_the_sheet_keeps_within_its_pages_and_every_page_of_a_table_has_its_heads(size: PaperSize) -> None:
    made = rules_paper(size)
    for page in made.pages:
        room = made.room(to_sign=page.to_sign)
        assert sum(block.height(made.width) for block in page.blocks) <= room + 0.01
    for number in (0, len(made.pages) - 1):
        assert margins_are_white(page_image(made, number, 595))
    words = [made.words_of(number) for number in range(len(made.pages))]
    with_signs = [text for text in words if "\nC5\n" in text or "\nE2\n" in text]
    assert with_signs
    assert all("What happens" in text for text in with_signs)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("size", PaperSize)
def test_the_days_of_a_chart_s_table_stand_on_one_line(size: PaperSize, *, large: bool) -> None:
    heads = ("Week", "Sets", "Sessions", "Weight lifted, kg", "Bigger jump", "Flare")
    rows = tuple((f"Week of {day} November 2026", "12", "3", "1,234.5", "yes", "yes") for day in (2, 9, 16, 23))
    chart = PaperChart("How much", "", "", "", QImage(10, 10, QImage.Format.Format_RGB32), heads, rows, 4)
    document = charts_document("Charts", "", [chart], size, foot="", large=large)
    said = [block for page in document.pages for block in page.blocks if isinstance(block, TableRow)]
    assert len(said) == 3, "and the first stands with its heading"
    for row in said:
        assert row.row.height(document.width) == row.row.blocks[1].height(1000)
