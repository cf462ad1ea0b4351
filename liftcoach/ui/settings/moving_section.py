"""Take everything along to another computer, give it out for other programs, or erase it here."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.settings.calendar_panel import CalendarPanel
from liftcoach.ui.settings.keeping_shown import EraseShown
from liftcoach.ui.settings.section import Section
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, emptied
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text


class MovingSection(Section):
    """Erasing takes two presses at two places, and says before the second what goes."""

    take_asked = Signal()
    tables_asked = Signal()
    """Everything as tables for a spreadsheet."""
    calendar_asked = Signal(object)
    """The `CalendarWish`."""
    bring_asked = Signal()
    listed_wished = Signal(bool)
    """Whether the desktop should know the program and its files."""
    erase_looked_at = Signal()
    """The first step: show what would go."""
    erased = Signal()
    """The second step."""

    def __init__(self) -> None:
        super().__init__()
        self.show_title(
            self.tr("Move or erase"),
            self.tr(
                "One file holds everything about you. On the other computer, open it with a double click. "
                "The tables and the calendar are not locked: whoever can open them can read them."
            ),
        )
        self._take = Button(self.tr("Take everything with me"))
        self._take.setObjectName("take-everything")
        self._take.clicked.connect(self.take_asked)
        self._bring = Button(self.tr("Bring in a file from elsewhere"))
        self._bring.setObjectName("bring-file")
        self._bring.clicked.connect(self.bring_asked)
        self._tables = Button(self.tr("Save as tables for a spreadsheet"))
        self._tables.setObjectName("take-tables")
        self._tables.clicked.connect(self.tables_asked)
        self._calendar = Button(self.tr("Save a calendar of the plan"))
        self._calendar.setObjectName("calendar")
        self._calendar.make_opener()
        self._calendar.toggled.connect(self._ask_calendar)
        self._wish = column(gap=0)
        self._listed = TickBox(self.tr("Show Liftcoach in the menu, and open its files with a double click"))
        self._listed.setObjectName("listed")
        self._listed.toggled.connect(self.listed_wished)
        self._said = Text("")
        self._said.setObjectName("moved")
        self._said.hide()
        self._erase = Button(self.tr("Erase everything…"), kind="ghost")
        self._erase.setObjectName("erase")
        self._erase.clicked.connect(self.erase_looked_at)
        self._question = column(gap=0)
        for part in (
            boxed(Flow(self._take, self._bring)),
            boxed(Flow(self._tables, self._calendar)),
            boxed(self._wish),
            self._said,
            self._listed,
            boxed(Flow(self._erase)),
            boxed(self._question),
        ):
            self.fields.addWidget(part)

    def show_for(self, *, is_example: bool) -> None:
        """An example is not taken along; everything else can be done from anywhere."""
        for button in (self._take, self._tables, self._calendar):
            button.setVisible(not is_example)
        if is_example:
            self.fold()

    def fold(self) -> None:
        """Take every question away."""
        self._calendar.setChecked(False)
        self.show_erase(None)

    def _ask_calendar(self, on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        emptied(self._wish)
        if on:
            panel = CalendarPanel()
            panel.wished.connect(self.calendar_asked)
            panel.left.connect(lambda: self._calendar.setChecked(False))
            panel.left.connect(self._calendar.setFocus)
            self._wish.addWidget(panel)

    def show_listed(self, *, on: bool | None) -> None:
        """Show whether the desktop knows the program; None where its installer sees to that."""
        self._listed.setHidden(on is None)
        with QSignalBlocker(self._listed):
            self._listed.setChecked(bool(on))

    def show_said(self, words: str) -> None:
        """Say what was done, '' for nothing."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        say(self, words)

    def show_erase(self, shown: EraseShown | None) -> None:
        """Ask, with all that would go; None takes the question away."""
        emptied(self._question)
        if shown is None:
            return
        people = ", ".join(shown.people)
        lines: list[QWidget] = [
            Text(self.tr("This erases for good, for everybody on this computer:"), "h3"),
            Text(self.tr("The data of: {people}").format(people=people)),
            Text(self.tr("All backups: {number}").format(number=shown.backups)),
            Text("\n".join(shown.folders), "small", ink="ink2"),
        ]
        if shown.not_reached:
            lines.append(
                Text(
                    self.tr("Not there now, so the copies in it stay: {folder}").format(folder=shown.not_reached),
                    strong=True,
                )
            )
        lines.append(Text(self.tr("Files that you saved in other places stay. There is no way back.")))
        keep = Button(self.tr("Keep everything"), kind="primary")
        keep.setObjectName("keep-everything")
        keep.clicked.connect(lambda: self.show_erase(None))
        erase = Button(self.tr("Erase everything for good"))
        erase.setObjectName("erase-for-good")
        erase.clicked.connect(self.erased)
        lines.append(boxed(Flow(keep, erase, gap=24)))
        box = card(column(*lines, gap=8), "danger", 18)
        self._question.addWidget(box)
        keep.setFocus()
