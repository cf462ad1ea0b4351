"""A line for a passphrase, hidden until the person wants to see what they type."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column
from liftcoach.ui.widgets.text import Text

_LONGEST = 200


class SecretField(QWidget):
    """Enter asks for what the page is about.

    `like` is a field above that this one is shown and hidden with, instead of by a button of its own.
    """

    entered = Signal()

    def __init__(self, name: str, object_name: str, *, like: SecretField | None = None) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setObjectName(object_name)
        self._line.setAccessibleName(name)
        self._line.setMaxLength(_LONGEST)
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._line.returnPressed.connect(self.entered)
        self._shown = Button(self.tr("Show what I type"))
        self._shown.setObjectName(f"show-{object_name}")
        self._shown.setCheckable(True)
        self._shown.toggled.connect(self._show)
        self._shown.toggled.connect(lambda _on: self._line.setFocus())
        self.setFocusProxy(self._line)
        parts = column(Text(name, "label"), self._line, gap=8)
        if like is None:
            parts.addWidget(boxed(Flow(self._shown)))
        else:
            like._shown.toggled.connect(self._show)  # noqa: SLF001  (two of a kind)
        self.setLayout(parts)

    def taken(self) -> str:
        """What was typed; the line is empty after."""
        typed = self._line.text()
        self._line.clear()
        return typed

    @property
    def text(self) -> str:
        return self._line.text()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange and not self.isEnabled():
            self._shown.setChecked(False)

    def _show(self, on: bool) -> None:  # noqa: FBT001  (the signal gives it so)
        self._line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
