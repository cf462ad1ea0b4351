"""Whose file can be opened instead, where one cannot be opened now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import boxed, column, row, spaced
from liftcoach.ui.widgets.text import Text


class OtherPeople(QFrame):
    """A card with a line and a button for each; `people` are (id, name)."""

    asked = Signal(str)
    """The id of the person to open."""

    def __init__(self, people: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setProperty("card", "card")
        lines = column(Text(self.tr("Other people here"), "h2"), gap=10)
        for profile_id, name in people:
            other = Button(self.tr("Open"))
            other.setObjectName(f"open-{profile_id}")
            other.setAccessibleName(self.tr("Open: {name}").format(name=name))
            other.clicked.connect(lambda _on=False, profile_id=profile_id: self.asked.emit(profile_id))
            line = row(Text(name, "h3"), other)
            line.setStretch(0, 1)
            lines.addWidget(boxed(line))
        spaced(lines, margin=22)
        self.setLayout(lines)
