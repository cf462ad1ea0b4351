"""The page on which something is shown before it is printed, without any printer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liftcoach.paper.blocks import Words
from liftcoach.paper.document import Document, PaperSize, Section
from liftcoach.paper.output import NotWritten
from liftcoach.paper.printers import print_on, printer_names
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import Place
from liftcoach.ui.printing.page_view import PageView
from liftcoach.ui.printing.paper_page import PaperPage
from liftcoach.ui.printing.print_desk import Paper, PrintDesk
from tests.paper.pdf_text import page_texts
from tests.ui.seen import button, has_button, press, press_words, texts


def made(size: PaperSize, large: bool) -> Document:  # noqa: FBT001
    words = "Large" if large else "Usual"
    return Document("A page", (Section((Words(words),)), Section((Words("Second"),))), size, "foot")


PAPER = Paper("Print it", "a-page", made, has_large=True)


class Desk:
    def __init__(self, window: MainWindow, folder: Path, printers: tuple[str, ...] = ()) -> None:
        self.page = PaperPage()
        window.put(Place.PAPER, self.page)
        window.show_place(Place.PAPER)
        self.desk = PrintDesk(self.page, self.page, folder=lambda: folder, printers=lambda: printers)
        self.desk.show(PAPER)
        QApplication.processEvents()


def test_without_a_printer_the_page_is_saved_and_its_place_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = Desk(window, tmp_path / "documents").page
    assert not has_button(page, "print")
    assert "No printer is set up" in texts(page)
    press(qtbot, page, "save-paper")
    assert str(tmp_path / "documents" / "a-page.pdf") in texts(page)
    assert "Usual" in page_texts(tmp_path / "documents" / "a-page.pdf")[0]
    press(qtbot, page, "save-paper")
    assert str(tmp_path / "documents" / "a-page-2.pdf") in texts(page)


def test_a_folder_that_takes_nothing_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    page = Desk(window, tmp_path / "file").page
    press(qtbot, page, "save-paper")
    assert "Nothing could be saved" in texts(page)


def test_paper_and_large_print_are_chosen(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = Desk(window, tmp_path).page
    assert "Usual" in page.findChildren(PageView)[0].accessibleDescription()
    press(qtbot, page, "large-print")
    press_words(qtbot, page, "Letter")
    QApplication.processEvents()
    shown = [view for view in page.findChildren(PageView) if view.isVisible()]
    assert [view.accessibleName() for view in shown] == ["Page 1 of 2", "Page 2 of 2"]
    assert "Large" in shown[0].accessibleDescription()
    letter = PaperSize.LETTER.points
    assert shown[0].heightForWidth(1000) == round(1000 * letter.height() / letter.width())


def test_the_usual_printer_is_one_press_and_one_that_is_gone_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = Desk(window, tmp_path, printers=("Study", "Hall")).page
    assert button(page, "print").accessibleName() == "Print on Study"
    assert button(page, "print-1").accessibleName() == "Print on Hall"
    assert "No printer" not in texts(page)
    press(qtbot, page, "print")
    assert "Study did not take the pages" in texts(page)


def test_a_page_is_never_cut(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = Desk(window, tmp_path).page
    for view in page.findChildren(PageView):
        qtbot.waitUntil(lambda view=view: view.height() >= view.heightForWidth(view.width()))
        assert view.width() > 300


def test_asking_for_printers_needs_none(qapp: QApplication) -> None:
    assert isinstance(printer_names(), tuple)
    with pytest.raises(NotWritten):
        print_on("a printer that is not there", made(PaperSize.A4, large=False))
