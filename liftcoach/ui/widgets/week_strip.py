"""Seven days side by side: what was, what is today, what comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from liftcoach.ui.theme.icons import icon_pixmap
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.layout import emptied, row

_DISC_PX = 46
_LINE = 1.35


class Mark(StrEnum):
    DONE = "done"
    STRENGTH = "strength"
    GENTLE = "gentle"
    MOBILITY = "mobility"
    REST = "rest"
    STOP = "stop"
    NOTHING = "nothing"
    """A day past on which nothing was logged."""
    UNKNOWN = "unknown"
    """A day whose plan waits for answers."""


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of the strip."""

    day: date
    mark: Mark
    today: bool = False


_ICONS = {
    Mark.DONE: "check",
    Mark.STRENGTH: "barbell",
    Mark.GENTLE: "person-simple-walk",
    Mark.MOBILITY: "person-simple-walk",
    Mark.REST: "moon-stars",
    Mark.STOP: "hand",
}


class WeekStrip(QWidget):
    """The days as buttons; each says its name, its date and what it holds."""

    day_told = Signal(str)
    """What the pressed day holds, in words: narrow days show only an icon."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("This week"))
        self._days: tuple[WeekDay, ...] = ()
        self._row: QHBoxLayout = row(gap=4)
        self.setLayout(self._row)

    def show_week(self, days: Sequence[WeekDay]) -> None:
        """Show these days; none hides the strip."""
        self.setVisible(bool(days))
        if tuple(days) == self._days:
            return
        self._days = tuple(days)
        emptied(self._row)
        for shown in days:
            name = self._name(shown)
            button = DayButton(shown, self._word(shown.mark), name)
            button.clicked.connect(lambda _on=False, name=name: self.day_told.emit(name))
            self._row.addWidget(button, 1)
            button.show()

    def _word(self, mark: Mark) -> str:
        return {
            Mark.DONE: self.tr("Done"),
            Mark.STRENGTH: self.tr("Strength"),
            Mark.GENTLE: self.tr("Gentle"),
            Mark.MOBILITY: self.tr("Mobility"),
            Mark.REST: self.tr("Rest"),
            Mark.STOP: self.tr("Stop"),
            Mark.NOTHING: self.tr("Nothing"),
            Mark.UNKNOWN: self.tr("No plan"),
        }[mark]

    def _said(self, mark: Mark) -> str:
        """The word with what a narrow day has no room for."""
        longer = {Mark.NOTHING: self.tr("Nothing logged"), Mark.UNKNOWN: self.tr("No plan yet")}
        return longer.get(mark) or self._word(mark)

    def _name(self, shown: WeekDay) -> str:
        day = QDate(shown.day.year, shown.day.month, shown.day.day)
        when = QLocale().toString(day, self.tr("dddd d MMMM"))
        if shown.today:
            when = self.tr("Today, {day}").format(day=when)
        return f"{when}: {self._said(shown.mark)}"


class DayButton(QAbstractButton):
    """One day: its name, a disc with an icon, and a word. Today is framed."""

    def __init__(self, shown: WeekDay, word: str, name: str) -> None:
        super().__init__()
        self._shown = shown
        self._word = word
        self.setObjectName(f"day-{shown.day.isoformat()}")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        look = theme()
        line = look.type_px("small") * _LINE
        return QSize(look.target(), round(look.target(_DISC_PX) + 2 * line + 26))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, today = theme(), self._shown.today
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if today:
            painter.setPen(QPen(look.colour("primary"), 2.5))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(face, 16, 16)
        line = look.type_px("small") * _LINE
        above = QRectF(face.x(), face.y() + 6, face.width(), line)
        below = QRectF(face.x(), face.bottom() - line - 6, face.width(), line)
        disc = min(look.target(_DISC_PX), face.width() - 6)
        centre = QPointF(face.center().x(), (above.bottom() + below.top()) / 2)
        painter.setFont(look.font("small", 700 if today else 500))
        painter.setPen(look.colour("primary" if today else "ink2"))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self._day_word(face.width()))
        self._paint_disc(painter, centre, disc)
        font = look.font("small", 600 if today else 400)
        if QFontMetricsF(font).horizontalAdvance(self._word) <= face.width():
            painter.setFont(font)
            painter.setPen(look.colour("ink" if today else "ink2"))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()

    def _day_word(self, width: float) -> str:
        short = QLocale().dayName(self._shown.day.isoweekday(), QLocale.FormatType.ShortFormat)
        wanted = [self.tr("Today")] if self._shown.today else []
        metrics = QFontMetricsF(theme().font("small", 700))
        return next((word for word in (*wanted, short) if metrics.horizontalAdvance(word) <= width), short[:1])

    def _paint_disc(self, painter: QPainter, centre: QPointF, disc: float) -> None:
        look, mark = theme(), self._shown.mark
        pen, brush, ink = QPen(look.colour("control"), 2), Qt.BrushStyle.NoBrush, "ink2"
        filled = {
            Mark.DONE: ("primary", "on_primary"),
            Mark.REST: ("rest_soft", "rest"),
            Mark.STOP: ("danger_soft", "danger"),
        }.get(mark, ("primary_soft", "primary") if self._shown.today else None)
        if filled is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(filled[0]))
            ink = filled[1]
        else:
            painter.setPen(pen)
            painter.setBrush(brush)
        painter.drawEllipse(centre, disc / 2 - 1, disc / 2 - 1)
        if mark in _ICONS:
            side = round(disc * 0.52)
            at = centre - QPointF(side / 2, side / 2)
            painter.drawPixmap(at, icon_pixmap(_ICONS[mark], look.palette[ink], side))
