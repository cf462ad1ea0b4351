"""What every place of entry on this page has: a way to keep one thing, and a list of those that are kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from liftcoach.domain.events import Event, LabResult
from liftcoach.domain.outcomes import OutcomeResult
from liftcoach.ui.about_me.growing_list import GrowingList
from liftcoach.ui.charts.when_picker import WhenPicker
from liftcoach.ui.widgets.layout import column, spaced
from liftcoach.ui.widgets.text import Text

Measured = Event | LabResult | OutcomeResult
MOST_LISTED = 12


class EntryPanel(QFrame):
    """A soft card below a title. Nothing in it is filled in before the person does."""

    kept = Signal(object)
    """What the person wants kept: an Event, a LabResult or an OutcomeResult."""
    taken_out = Signal(object)

    def __init__(self, change: str = "") -> None:
        super().__init__()
        self.setProperty("card", "soft")
        self.today = date.min
        self._listed: tuple[Measured, ...] = ()
        self.fields = column(gap=12)
        self._list_title = Text(self.tr("Kept so far"), "label")
        self._list = GrowingList(self.tr("Take out: {name}"), change)
        self._list.taken_out.connect(lambda number: self.taken_out.emit(self._listed[number]))
        self._list.change_asked.connect(lambda number: self.begin_to_change(self._listed[number]))
        layout = column(gap=16)
        spaced(layout, margin=18)
        layout.addLayout(self.fields)
        layout.addWidget(self._list_title)
        layout.addWidget(self._list)
        self.setLayout(layout)
        self._list_title.hide()

    def begin(self, today: date) -> None:
        """Begin with empty fields."""
        self.today = today

    @property
    def has_something(self) -> bool:
        """Whether closing it would lose what was written."""
        return any(line.text().strip() for line in self.findChildren(QLineEdit) if line.isVisibleTo(self))

    def go_on(self, today: date) -> None:
        """Midnight has passed while the fields stand open."""
        self.today = today
        for when in self.findChildren(WhenPicker):
            when.go_on(today)

    def begin_to_change(self, one: Measured) -> None:
        """Open what is kept to be said otherwise; only lists with a button for it ask."""

    def say_of(self, one: Measured) -> tuple[str, str]:
        """What a line of the list says, and what stands small below it."""
        raise NotImplementedError

    def show_kept(self, kept: Sequence[Measured]) -> None:
        """List what is kept, newest first."""
        self._listed = tuple(reversed(kept))[:MOST_LISTED]
        self._list.show_lines(tuple(self.say_of(each) for each in self._listed))
        self._list_title.setVisible(bool(self._listed))
