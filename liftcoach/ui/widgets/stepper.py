"""Less and more: two large buttons around a value, in place of spin boxes and sliders."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.layout import column, row
from liftcoach.ui.widgets.number_field import NumberField, plain_number
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.step_button import fit_step_buttons, step_button
from liftcoach.ui.widgets.text import Text

_FIELD_PADDING_PX = 20
_LINE_PX = 4
"""Room below a typed value for its line."""


class Stepper(QWidget):
    """A number with a minus and a plus button; it can also be typed. No wheel changes it.

    It may start empty: the first press of minus or plus then shows `start`.
    With `small` it takes no more room than its targets need, to stand beside other answers.
    """

    changed = Signal(object)
    """The number, or None while there is none."""

    def __init__(
        self,
        title: str,
        unit: str,
        *,
        low: float,
        high: float,
        step: float = 1,
        start: float | None = None,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._unit, self._small = title, unit, small
        self._low, self._high, self._step = low, high, step
        self._start = low if start is None else start
        whole = step == int(step) and low == int(low)
        self._field = NumberField(
            self.tr("{title}, {unit}").format(title=title, unit=unit), low=low, high=high, whole=whole
        )
        self._field.setProperty("kind", "value")
        self._field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._field.setObjectName("value")
        self._field.changed.connect(self._typed)
        self._less = step_button("minus", self.tr("Less: {title}").format(title=title), "less", small=small)
        self._more = step_button("plus", self.tr("More: {title}").format(title=title), "more", small=small)
        self._less.clicked.connect(lambda: self._move(-1))
        self._more.clicked.connect(lambda: self._move(1))
        below = Text(unit, "small", ink="ink2", wrap=False)
        below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = column(self._field, below, gap=0)
        self.setLayout(row(self._less, middle, self._more, gap=4 if small else 8))
        self.setAccessibleName(title)
        self._fit()

    @property
    def value(self) -> float | None:
        """The number shown; None while the field is empty or mistaken."""
        return self._field.value

    @property
    def is_mistaken(self) -> bool:
        """Whether something was typed that cannot be the answer."""
        return self._field.is_mistaken

    def choose(self, value: float | None) -> None:
        """Show a number without telling anybody."""
        self._field.show_value(value)
        self._allow()

    def start_from(self, value: float) -> None:
        """What the first press of minus or plus shows."""
        self._start = value

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_more"):
            self._fit()

    def _move(self, direction: int) -> None:
        value = self._field.value
        moved = self._start if value is None else value + direction * self._step
        moved = max(self._low, min(self._high, moved))
        self.choose(moved)
        say(self, f"{self._title}: {plain_number(moved)} {self._unit}")
        self.changed.emit(moved)

    def _typed(self, value: float | None) -> None:
        self._allow()
        self.changed.emit(value)

    def _allow(self) -> None:
        value = self._field.value
        # A button that is off may not hold the focus: it would jump to another widget.
        self._less.setEnabled(value is None or value > self._low or self._less.hasFocus())
        self._more.setEnabled(value is None or value < self._high or self._more.hasFocus())

    def _fit(self) -> None:
        metrics = QFontMetrics(theme().font("h1", 700, tabular=True))
        longest = max(
            (plain_number(self._low), plain_number(self._high), plain_number(self._high - self._step)), key=len
        )
        fit_step_buttons(self._less, self._more, small=self._small)
        self._field.setFixedHeight(metrics.height() + _LINE_PX)
        room = longest if self._small else longest + "0"
        self._field.setFixedWidth(metrics.horizontalAdvance(room) + theme().space(_FIELD_PADDING_PX))


class LadderStepper(QWidget):
    """A value out of a few, in order, such as the weights that a person owns; it cannot be typed."""

    changed = Signal(object)
    """The value now shown."""

    def __init__(
        self, title: str, rungs: Sequence[tuple[object, str]], *, unit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title, self._rungs, self._at = title, tuple(rungs), 0
        self._shown = Text("", "h1", wrap=False)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setObjectName("value")
        below = Text(unit, "small", ink="ink2", wrap=False)
        below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._less = step_button("minus", self.tr("Less: {title}").format(title=title), "less")
        self._more = step_button("plus", self.tr("More: {title}").format(title=title), "more")
        self._less.clicked.connect(lambda: self._move(-1))
        self._more.clicked.connect(lambda: self._move(1))
        self.setLayout(row(self._less, column(self._shown, below, gap=0), self._more, gap=8))
        self._show()
        self._fit()

    @property
    def value(self) -> object:
        """The value shown."""
        return self._rungs[self._at][0]

    def choose(self, value: object) -> None:
        """Show one of the values without telling anybody."""
        self._at = next(at for at, (known, _) in enumerate(self._rungs) if known == value)
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_more"):
            self._fit()

    def _move(self, direction: int) -> None:
        self._at = max(0, min(len(self._rungs) - 1, self._at + direction))
        self._show()
        say(self, f"{self._title}: {self._rungs[self._at][1]}")
        self.changed.emit(self.value)

    def _show(self) -> None:
        words = self._rungs[self._at][1]
        self._shown.setText(words)
        self.setAccessibleName(f"{self._title}: {words}")
        self._less.setEnabled(self._at > 0 or self._less.hasFocus())
        self._more.setEnabled(self._at < len(self._rungs) - 1 or self._more.hasFocus())

    def _fit(self) -> None:
        metrics = QFontMetrics(theme().font("h1", 700))
        widest = max(metrics.horizontalAdvance(words) for _, words in self._rungs)
        fit_step_buttons(self._less, self._more)
        self._shown.setFixedHeight(metrics.height() + _LINE_PX)
        self._shown.setMinimumWidth(widest + theme().space(_FIELD_PADDING_PX))
