"""Shows a document, prints it, and saves it where it can be found again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QObject

from liftcoach.paper.document import Document, PaperSize
from liftcoach.paper.output import NotWritten, free_name, write_pdf
from liftcoach.paper.printers import print_on, printer_names
from liftcoach.ui.printing.folders import documents_folder
from liftcoach.ui.printing.paper_page import PaperPage

Make = Callable[[PaperSize, bool], Document]
"""Makes the document on a paper, in usual or large print."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Something that can be printed. `stem` is the beginning of its file's name."""

    title: str
    stem: str
    make: Make
    has_large: bool = False


class PrintDesk(QObject):
    """One page for every document; `folder` is where files go, the documents folder unless told otherwise."""

    def __init__(
        self,
        page: PaperPage,
        parent: QObject | None = None,
        *,
        folder: Callable[[], Path] | None = None,
        printers: Callable[[], Sequence[str]] = printer_names,
    ) -> None:
        super().__init__(parent)
        self._page, self._folder, self._printers = page, folder or documents_folder, printers
        self._paper: Paper | None = None
        self._document: Document | None = None
        self._size, self._large = usual_size(), False
        page.size_chosen.connect(self._choose_size)
        page.large_chosen.connect(self._choose_large)
        page.print_asked.connect(self._print)
        page.save_asked.connect(self._save)

    def show(self, paper: Paper, *, large: bool = False) -> None:
        """Show something to print; `large` print from the start where it has it."""
        self._paper, self._large = paper, large and paper.has_large
        self._show()

    def _show(self) -> None:
        if self._paper is None:
            return
        self._document = self._paper.make(self._size, self._large)
        self._page.show_document(
            self._paper.title,
            self._document,
            tuple(self._printers()),
            large=self._large if self._paper.has_large else None,
        )

    def _choose_size(self, size: PaperSize) -> None:
        self._size = size
        self._show()

    def _choose_large(self, large: bool) -> None:  # noqa: FBT001  (the signal gives it so)
        self._large = large
        self._show()

    def _print(self, printer: str) -> None:
        if self._document is None:
            return
        try:
            print_on(printer, self._document)
        except NotWritten:
            self._page.show_outcome(
                self.tr("{printer} did not take the pages. Is it switched on?").format(printer=printer)
            )
        else:
            self._page.show_outcome(self.tr("Sent to {printer}.").format(printer=printer))

    def _save(self) -> None:
        if self._document is None or self._paper is None:
            return
        folder = self._folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = free_name(folder, self._paper.stem)
            write_pdf(self._document, path)
        except (NotWritten, OSError):
            self._page.show_outcome(self.tr("Nothing could be saved in {folder}.").format(folder=folder))
        else:
            self._page.show_outcome(self.tr("Saved as {path}").format(path=path))


def usual_size() -> PaperSize:
    """Letter where inches are used in the United States' way, else A4."""
    is_us = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.LETTER if is_us else PaperSize.A4
