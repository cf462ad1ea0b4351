"""A chart of what is measured now and then, with the way to add a result below its title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.charts.chart_card import ChartCard
from liftcoach.ui.charts.entry_panel import EntryPanel, Measured
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import boxed, column


class EntryCard(ChartCard):
    """The form is made when it is first opened; most visits to the charts never open it."""

    kept = Signal(object)
    taken_out = Signal(object)
    opened = Signal()

    def __init__(self, icon_name: str, *, add: str, make_form: Callable[[], EntryPanel]) -> None:
        self._open_form = Button(add, kind="ghost", icon_name="plus")
        self._open_form.setObjectName("add-result")
        self._slot = boxed(column(gap=0))
        super().__init__(icon_name, action=self._open_form, below_title=self._slot)
        self._add, self._make_form = add, make_form
        self._kept: tuple[Measured, ...] = ()
        self._today = date.min
        self.form: EntryPanel | None = None
        self._slot.hide()
        self._open_form.clicked.connect(lambda: self.open_form(shown=self._slot.isHidden()))
        self._open_form.make_leaver(
            lambda: not self._slot.isHidden(), lambda: self.form is not None and self.form.has_something
        )

    def show_kept(self, kept: Sequence[Measured], today: date) -> None:
        """What can be taken out again, oldest first."""
        self._kept, self._today = tuple(kept), today
        if self.form is not None:
            self.form.go_on(today)
            self.form.show_kept(self._kept)

    def open_form(self, *, shown: bool) -> None:
        """Open the form with empty fields, or put it away."""
        if shown and self.form is None:
            self.form = self._make_form()
            self.form.kept.connect(self.kept)
            self.form.taken_out.connect(self.taken_out)
            layout = self._slot.layout()
            assert layout is not None
            layout.addWidget(self.form)
        if shown and self.form is not None:
            self.form.begin(self._today)
            self.form.show_kept(self._kept)
            self.opened.emit()
        self._slot.setVisible(shown)
        self._open_form.show_icon("x" if shown else "plus")
        self._open_form.show_text(self.tr("Close") if shown else self._add)
        if shown and isinstance(first := self._slot.nextInFocusChain(), QWidget):
            first.setFocus(Qt.FocusReason.OtherFocusReason)
