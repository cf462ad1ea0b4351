"""A document as a file, on a printer, or as a picture of one page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QColor, QImage, QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

from liftcoach.paper.document import Document
from liftcoach.paper.styles import UNITS_A_POINT

_POINTS_AN_INCH = 72
_MOST_ALIKE = 1000


class NotWritten(Exception):
    """The file or the printer would not take the pages."""


def write_pdf(document: Document, path: Path) -> None:
    """Write a file with text that can be searched and lines that stay sharp. Raises NotWritten; leaves no half file."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.touch(mode=0o600)
    except OSError as error:
        raise NotWritten(error.strerror or str(error)) from error
    writer = QPdfWriter(str(beside))
    writer.setTitle(document.title)
    writer.setCreator("Liftcoach")
    writer.setResolution(_POINTS_AN_INCH * UNITS_A_POINT)
    try:
        draw_pages(document, writer)
        del writer
        beside.replace(path)
    except OSError as error:
        raise NotWritten(error.strerror or str(error)) from error
    finally:
        beside.unlink(missing_ok=True)


def draw_pages(document: Document, device: QPagedPaintDevice) -> None:
    """Draw every page on a device that has pages. Raises NotWritten."""
    layout = QPageLayout(document.size.page_size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    painter = QPainter()
    if not painter.begin(device):
        raise NotWritten("the page could not be opened")
    scale = device.logicalDpiX() / _POINTS_AN_INCH
    try:
        for number in range(len(document.pages)):
            if number and not device.newPage():
                raise NotWritten("a page could not be begun")
            painter.save()
            painter.scale(scale, scale)
            document.draw_page(painter, number)
            painter.restore()
    finally:
        painter.end()


def page_image(document: Document, number: int, width_px: int) -> QImage:
    """A page as it looks on white paper, so many pixels wide."""
    points = document.size.points
    scale = width_px / points.width()
    image = QImage(QSize(width_px, round(points.height() * scale)), QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    document.draw_page(painter, number)
    painter.end()
    return image


def free_name(folder: Path, stem: str) -> Path:
    """A file name that is not taken: nothing that was saved before is written over. Raises NotWritten."""
    for number in range(1, _MOST_ALIKE):
        path = folder / (f"{stem}.pdf" if number == 1 else f"{stem}-{number}.pdf")
        if not path.exists():
            return path
    raise NotWritten("there are too many files of this name")
