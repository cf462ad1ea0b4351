"""One of several, or several of many: made of real buttons, so that keys and screen readers know them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QLayout, QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import column, has_two_columns, spaced
from liftcoach.ui.widgets.options import Option, TickBox


class Choice(QWidget):
    """One answer out of a few, each a button with its words; nothing is chosen until the person does.

    `options` are (value, words). Pressing the chosen one again takes the answer
    back. A vertical choice has wide buttons whose words wrap.
    """

    chosen = Signal(object)
    """The value, or None when the answer was taken back."""

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[Hashable, str]],
        *,
        vertical: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values: list[Hashable] = [value for value, _ in options]
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        layout: QLayout = column(gap=8) if vertical else Flow(gap=8)
        for number, (_, words) in enumerate(options):
            button: QAbstractButton = Option(words) if vertical else Button(words, kind="segment")
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words}")
            button.setObjectName(f"choice-{number}")
            self._group.addButton(button, number)
            layout.addWidget(button)
        self.setLayout(layout)
        self._group.idClicked.connect(self._clicked)

    @property
    def value(self) -> Hashable | None:
        """The chosen value; None while nothing is."""
        checked = [number for number in range(len(self._values)) if self._button(number).isChecked()]
        return self._values[checked[0]] if checked else None

    def choose(self, value: Hashable | None) -> None:
        """Show a value as chosen without telling anybody."""
        for number, known in enumerate(self._values):
            self._button(number).setChecked(value is not None and known == value)

    def _clicked(self, number: int) -> None:
        on = self._button(number).isChecked()
        self.choose(self._values[number] if on else None)
        self.chosen.emit(self.value)

    def _button(self, number: int) -> QAbstractButton:
        return self._group.button(number)


class TickList(QWidget):
    """Several out of many, in columns of tick boxes; one column where the window is narrow."""

    changed = Signal()

    def __init__(
        self, name: str, options: Sequence[tuple[Hashable, str]], *, columns: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._columns = columns
        self._boxes: dict[Hashable, TickBox] = {}
        self._grid = QGridLayout(self)
        spaced(self._grid, gap=8, margin=0)
        for value, words in options:
            box = TickBox(words)
            box.setObjectName(f"tick-{value}")
            box.clicked.connect(self.changed)
            self._boxes[value] = box
        self._arranged = 0
        self._arrange(columns)

    @property
    def values(self) -> tuple[Hashable, ...]:
        """The ticked values in the order of the list."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def tick(self, values: Sequence[Hashable]) -> None:
        """Show exactly these as ticked without telling anybody."""
        for value, box in self._boxes.items():
            box.setChecked(value in values)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange(self._columns if has_two_columns(self) else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._arranged:
            return
        self._arranged = columns
        for number, box in enumerate(self._boxes.values()):
            self._grid.addWidget(box, number // columns, number % columns)
        for number in range(self._columns):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
