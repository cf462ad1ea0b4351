"""The list at the top of the settings: one press goes to a section."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame

from liftcoach.ui.settings.section import Section
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import spaced

_SEEN_OR_NOT = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class SectionIndex(QFrame):
    """A button for every section that is there, in the page's order and with the section's own title."""

    asked = Signal(object)
    """The `Section` to go to."""

    def __init__(self, sections: Mapping[str, Section]) -> None:
        super().__init__()
        self.setProperty("card", "soft")
        self.setAccessibleName(self.tr("All settings"))
        self._buttons: dict[Section, Button] = {}
        lines = Flow(gap=8)
        spaced(lines, margin=16)
        for name, section in sections.items():
            button = Button(section.title)
            button.setObjectName(f"section-{name}")
            button.clicked.connect(lambda _on=False, section=section: self.asked.emit(section))
            lines.addWidget(button)
            self._buttons[section] = button
            section.installEventFilter(self)
        self.setLayout(lines)

    def focus(self, section: Section) -> None:
        """Give the keyboard to the button of a section."""
        self._buttons[section].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(watched, Section) and event.type() in _SEEN_OR_NOT:
            self._buttons[watched].setVisible(event.type() is QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)
