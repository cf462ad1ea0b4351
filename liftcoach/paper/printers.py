"""The printers of this computer. Qt's printing is loaded only when somebody is about to print."""

from __future__ import annotations

from liftcoach.paper.document import Document
from liftcoach.paper.output import NotWritten, draw_pages


def printer_names() -> tuple[str, ...]:
    """The printers by name, the usual one first; none where the system knows of none."""
    from PySide6.QtPrintSupport import QPrinterInfo

    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: (name != usual, name)))


def print_on(printer_name: str, document: Document) -> None:
    """Print every page. Raises NotWritten where the printer is not there any more or does not take the pages."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    info = QPrinterInfo.printerInfo(printer_name)
    if info.isNull():
        raise NotWritten(printer_name)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(document.title)
    draw_pages(document, printer)
