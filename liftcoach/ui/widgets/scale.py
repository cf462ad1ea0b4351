"""A row of numbers to answer with: large, spoken, and empty until the person answers."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from liftcoach.ui.theme.theme import theme
from liftcoach.ui.theme.tokens import TARGET_PX
from liftcoach.ui.widgets.buttons import ENTER_KEYS
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import column, row
from liftcoach.ui.widgets.roles import TAKEN_BACK
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.widgets.toggling import Toggling

NUMBERS_0_TO_10 = tuple(str(number) for number in range(11))
SECOND_DIGIT_WITHIN_S = 1.0
"""How long after a 1 a 0 still makes it 10."""
PAIN_RAMP = (
    "#2E7D5B", "#3F8A56", "#5F8F3F", "#7D8E2C", "#9A8A1E", "#B07F16", "#BF6F16", "#C85E1C", "#CC4A22", "#C0352A",
    "#A1261E",
)  # fmt: skip
"""The second cue beside the number: a bar from green to red under each cell."""
_FACES = ((2, "smiley-fill"), (5, "smiley-meh-fill"), (7, "smiley-nervous-fill"), (10, "smiley-sad-fill"))
_DIGITS = {Qt.Key(Qt.Key.Key_0.value + digit): digit for digit in range(10)}
_CELL_RADIUS_PX = 10
_FACE_PX = 22
_HEAD_GAP_PX = 8
_ROUNDED_UP_PX = 2
_ENDS_PX = 110
"""At 100 %: the least that the words of both ends have beside a question on one line."""


class Scale(QWidget):
    """A question answered by one of a row of numbers, 0 to 10 unless `labels` says otherwise.

    The value is the number's place in the row. `words` holds one word for each
    number, or none; `ends` are the words of the first and the last. Pressing the
    chosen number again takes the answer back. A pain scale adds a face and a bar of colour.
    `ticks` gives seconds for telling 1 and then 0 from 10.
    """

    chosen = Signal(object)
    """The number, or None when the answer was taken back."""

    def __init__(
        self,
        title: str,
        *,
        ends: tuple[str, str],
        words: Sequence[str] = (),
        labels: Sequence[str] = NUMBERS_0_TO_10,
        pain: bool = False,
        ticks: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._words, self._pain, self._ticks = title, tuple(words), pain, ticks
        self._ends = self.tr("{first} {low}, {last} {high}").format(
            first=labels[0], low=ends[0], last=labels[-1], high=ends[1]
        )
        self._value: int | None = None
        self._last: int | None = None
        self._one_pressed_at: float | None = None
        self.setAccessibleName(f"{title}. {self._ends}")
        self._heading = Text(title, "label")
        self._beside = Text(self._ends, "small", ink="ink2")
        self._answer = Text("", "h3", wrap=False, heading=False)
        self._answer.setObjectName("answer")
        self._face = Glyph(_FACES[0][1], "ink2", _FACE_PX)
        self._face.hide()
        self._cells = [
            _Cell(label, self._spoken(number, label, ends), number, self) for number, label in enumerate(labels)
        ]
        cells = QHBoxLayout()
        cells.setContentsMargins(0, 0, 0, 0)
        cells.setSpacing(0)
        for cell in self._cells:
            cells.addWidget(cell, 1)
        self.setLayout(
            column(row(self._heading, self._beside, self._face, self._answer, gap=_HEAD_GAP_PX), cells, gap=2)
        )
        self._keep_head_height()
        self._move_tab_stop()

    @property
    def value(self) -> int | None:
        """The chosen number; None while nothing is."""
        return self._value

    @property
    def is_pain(self) -> bool:
        """Whether cells carry the bar of colour."""
        return self._pain

    @property
    def cells(self) -> tuple[QRadioButton, ...]:
        """The real buttons, first number first."""
        return tuple(self._cells)

    def choose(self, value: int | None) -> None:
        """Show a number as chosen without telling anybody."""
        self._value = value
        for number, cell in enumerate(self._cells):
            # Radio buttons refuse to have none chosen, and no answer is an answer that can be given.
            cell.setAutoExclusive(value is not None)
            cell.setChecked(number == value)
            cell.setAutoExclusive(True)
        self._answer.setText(self._shown())
        self._face.setVisible(self._pain and value is not None)
        if value is not None:
            self._face.show_icon(next(name for most, name in _FACES if value <= most))
        self._move_tab_stop()
        self._fit_question()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit_question()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        # A question on one line may break: the numbers and the answer alone say how narrow the scale may be.
        least = super().minimumSizeHint()
        cells = sum(cell.minimumSizeHint().width() for cell in self._cells)
        return QSize(min(least.width(), max(cells, self._answer_width() + theme().space(_ENDS_PX))), least.height())

    def show_last(self, value: int | None) -> None:
        """Say in small print what the answer was last time; it is never an answer itself."""
        self._last = value
        left_out = value is None or theme().less_to_read
        last = "" if left_out else self.tr(" · last time {number}").format(number=value)
        self._beside.setText(self._ends + last)

    def answer_with(self, value: int | None) -> None:
        """Take an answer from the person: show it, speak it and tell."""
        self.choose(value)
        say(self, f"{self._title}: {self._shown()}" if value is not None else self.tr("Answer taken back"))
        self.chosen.emit(value)

    def press(self, number: int) -> None:
        """A press on one number; on the chosen one it takes the answer back."""
        self.answer_with(None if number == self._value else number)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, last = event.key(), len(self._cells) - 1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        digit = _DIGITS.get(Qt.Key(key))
        if digit is not None:
            self._type(digit)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if (key == Qt.Key.Key_Right) is not self.isRightToLeft() else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._focus_on(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.answer_with(None)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_cells"):
            self.show_last(self._last)
            self._keep_head_height()
            self._fit_question()
            for cell in self._cells:
                cell.updateGeometry()

    def _type(self, digit: int) -> None:
        last, now = len(self._cells) - 1, self._ticks()
        soon = self._one_pressed_at is not None and now - self._one_pressed_at <= SECOND_DIGIT_WITHIN_S
        self._one_pressed_at = now if digit == 1 else None
        if digit == 0 and soon and last >= 10:
            self._focus_on(10)
        elif digit <= last:
            self._focus_on(digit)

    def _step(self, by: int) -> None:
        # Nothing chosen yet: the first key chooses where the focus stands, it does not jump past it.
        start = next((number for number, cell in enumerate(self._cells) if cell.hasFocus()), 0)
        self._focus_on(start if self._value is None else max(0, min(len(self._cells) - 1, self._value + by)))

    def _focus_on(self, number: int) -> None:
        self.answer_with(number)
        self._cells[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _move_tab_stop(self) -> None:
        """One stop for the Tab key in the whole row, as with radio buttons."""
        stop = self._value or 0
        for number, cell in enumerate(self._cells):
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == stop else Qt.FocusPolicy.ClickFocus)

    def _shown(self) -> str:
        if self._value is None:
            return ""
        label = self._cells[self._value].text()
        return f"{label} · {self._words[self._value]}" if self._words else label

    def _spoken(self, number: int, label: str, ends: tuple[str, str]) -> str:
        word = self._words[number] if self._words else {0: ends[0]}.get(number, "")
        return f"{self._title}: {label}, {word}" if word else f"{self._title}: {label}"

    def _answer_width(self) -> int:
        if self._value is None:
            return 0
        # By the look in force: labels are dressed in it only after their scale.
        words = QFontMetrics(theme().font("h3", 600)).horizontalAdvance(self._answer.text())
        face = self._face.sizeHint().width() + theme().space(_HEAD_GAP_PX) if self._pain else 0
        return face + words + theme().space(_HEAD_GAP_PX)

    def _fit_question(self) -> None:
        """Keep the question on one line as long as the words beside it have room."""
        one_line = QFontMetrics(theme().font("label", 600)).horizontalAdvance(self._title) + _ROUNDED_UP_PX
        ends = round(_ENDS_PX * theme().text_scale)
        fits = one_line + ends + self._answer_width() <= self.width()
        self._heading.setMinimumWidth(one_line if fits else theme().space(_ENDS_PX))
        self._heading.setMaximumWidth(one_line if fits else self.maximumWidth())

    def _keep_head_height(self) -> None:
        """Room for the answer from the start, so that answering moves nothing."""
        self._answer.setMinimumHeight(QFontMetrics(theme().font("h3", 600)).height())


class _Cell(Toggling, QRadioButton):
    """One number: a radio button painted by us."""

    def __init__(self, label: str, name: str, number: int, scale: Scale) -> None:
        super().__init__(scale)
        self._scale, self._number = scale, number
        self.setObjectName(f"number-{number}")
        self.setProperty(TAKEN_BACK, True)  # noqa: FBT003  (Qt asks for it so)
        self.setText(label)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._pressed)
        self.hear_toggles()

    def sizeHint(self) -> QSize:  # noqa: N802
        look = theme()
        metrics = QFontMetrics(look.font("body", 700, tabular=True))
        tall = max(look.target(), round(metrics.height() * 1.5))
        return QSize(max(TARGET_PX, metrics.horizontalAdvance(self.text()) + 8), tall)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in ENTER_KEYS and not event.modifiers():
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            self._scale.keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, on = theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The gap between cells is painted, not laid out: it can be pressed too.
        face = QRectF(self.rect()).adjusted(2, 1, -2, -1)
        ground = "ink" if on else "primary_soft" if self.underMouse() else "surface2"
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(look.colour("control"), 1.4))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(face, _CELL_RADIUS_PX, _CELL_RADIUS_PX)
        lift = 0.0
        if self._scale.is_pain:
            thick = 5 * (1 + 0.6 * (look.text_scale - 1))
            lift = thick / 2 + 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(PAIN_RAMP[self._number]))
            painter.drawRoundedRect(QRectF(face.x() + 6, face.bottom() - thick - 4, face.width() - 12, thick), 2, 2)
        painter.setPen(look.colour("surface" if on else "ink"))
        painter.setFont(look.font("body", 700 if on else 500, tabular=True))
        painter.drawText(face.translated(0, -lift), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _toggled(self, on: bool) -> None:  # noqa: FBT001  (the signal gives it so)
        # The number chosen before goes out by itself: it is not taken back by anybody.
        if on:
            super()._toggled(on)

    def _pressed(self) -> None:
        self._scale.press(self._number)
