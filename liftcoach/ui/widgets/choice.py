"""One of several, or several of many: made of real buttons, so that keys and screen readers know them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLayout, QWidget

from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import column, has_two_columns, spaced
from liftcoach.ui.widgets.options import Option, TickBox

_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_ON = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_ARROWS = (*_BACK, *_ON)


class Choice(QWidget):
    """One answer out of a few, each a button with its words; nothing is chosen until the person does.

    `options` are (value, words). Pressing the chosen one again takes the answer
    back. A vertical choice has wide buttons whose words wrap. It is one stop of
    the Tab key; arrow keys go from answer to answer, and choose none. What is
    `beside` stands after the answers in their last line, and is none of them.
    """

    chosen = Signal(object)
    """The value, or None when the answer was taken back."""

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[Hashable, str]],
        *,
        vertical: bool = False,
        gap: float = 8,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values: list[Hashable] = [value for value, _ in options]
        # No QButtonGroup: of a group without a choice, Qt lets the keyboard reach only the first button.
        self._buttons: list[QAbstractButton] = []
        layout: QLayout = column(gap=gap) if vertical else Flow(gap=gap)
        for number, (_, words) in enumerate(options):
            button: QAbstractButton = _WideAnswer(words) if vertical else _Answer(words, kind="segment")
            button.setCheckable(True)
            button.setProperty("short", len(words) == 1)
            button.setAccessibleName(f"{name}: {words}")
            button.setObjectName(f"choice-{number}")
            button.clicked.connect(lambda _on=False, number=number: self._clicked(number))
            self._buttons.append(button)
            layout.addWidget(button)
        if beside is not None:
            layout.addWidget(beside)
        self.setLayout(layout)
        self._make_tab_stop(0)

    @property
    def value(self) -> Hashable | None:
        """The chosen value; None while nothing is."""
        return next(
            (known for known, button in zip(self._values, self._buttons, strict=True) if button.isChecked()), None
        )

    def choose(self, value: Hashable | None) -> None:
        """Show a value as chosen without telling anybody."""
        for known, button in zip(self._values, self._buttons, strict=True):
            button.setChecked(value is not None and known == value)
        self._make_tab_stop(0 if value is None or value not in self._values else self._values.index(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        here = next((number for number, button in enumerate(self._buttons) if button.hasFocus()), None)
        if key not in _ARROWS or here is None:
            super().keyPressEvent(event)
            return
        forwards = key in _ON
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.isRightToLeft():
            forwards = not forwards
        there = (here + (1 if forwards else -1)) % len(self._buttons)
        self._make_tab_stop(there)
        self._buttons[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self, number: int) -> None:
        self.choose(self._values[number] if self._buttons[number].isChecked() else None)
        self._make_tab_stop(number)
        self.chosen.emit(self.value)

    def _make_tab_stop(self, number: int) -> None:
        for place, button in enumerate(self._buttons):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == number else Qt.FocusPolicy.ClickFocus)


class _Answer(Button):
    """Leaves the arrow keys to its choice."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)


class _WideAnswer(Option):
    """Leaves the arrow keys to its choice."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)


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
