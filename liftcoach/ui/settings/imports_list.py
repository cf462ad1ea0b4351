"""What came from other programs, each of it with a way to take it out again."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.settings.shown import ImportShown
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, emptied, row
from liftcoach.ui.widgets.text import Text


class ImportsList(QWidget):
    """Newest first. Taking one out is asked twice, because it can only be undone by another import."""

    undone = Signal(int)
    """The id of the import to take out."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[ImportShown, ...] = ()
        self._lines = column(gap=10)
        self._title = Text(self.tr("Brought in so far"), "h3")
        self.setLayout(column(self._title, boxed(self._lines), gap=8))
        self.hide()

    def show_imports(self, imports: tuple[ImportShown, ...]) -> None:
        """Show exactly these."""
        self.setVisible(bool(imports))
        if imports == self._shown:
            return
        self._shown = imports
        emptied(self._lines)
        for one in reversed(imports):
            self._lines.addWidget(self._line(one))

    def _line(self, one: ImportShown) -> QWidget:
        day = QLocale().toString(QDate(one.on.year, one.on.month, one.on.day), QLocale.FormatType.LongFormat)
        template = self.tr("{days} measured days, {day}") if one.days else self.tr("{sets} sets, {day}")
        words = template.format(sets=QLocale().toString(one.sets), days=QLocale().toString(one.days), day=day)
        undo = Button(self.tr("Take it out again"))
        undo.setObjectName(f"undo-import-{one.id}")
        undo.setAccessibleName(self.tr("Take out again: {file}").format(file=one.file_name))
        undo.make_opener()
        sure = Button(self.tr("Yes, take it out"))
        sure.setObjectName(f"undo-import-surely-{one.id}")
        sure.clicked.connect(lambda: self.undone.emit(one.id))
        question = boxed(
            column(
                Text(self.tr("Only what this file brought goes. What you logged here stays.")), row(sure, None), gap=6
            )
        )
        question.hide()
        undo.toggled.connect(question.setVisible)
        return boxed(
            column(Text(one.file_name, "label"), Text(words, "small", ink="ink2"), boxed(Flow(undo)), question, gap=4)
        )
