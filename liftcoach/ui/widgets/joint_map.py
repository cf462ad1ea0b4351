"""The joints on a drawing of the body: each one a real tick box, painted by us."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy, QWidget

from liftcoach.domain.check_in import JointReport
from liftcoach.domain.joints import Joint
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import ENTER_KEYS
from liftcoach.ui.widgets.joint_marks import NO_JOINTS, Mark, marks_on
from liftcoach.ui.widgets.joint_places import (
    BUTTON,
    DOORS,
    MIDDLE,
    PLACES,
    TALL,
    WIDE,
    Door,
    Limb,
    Place,
    View,
    back_limbs,
    body_limbs,
    feet_limbs,
    hand_limbs,
)
from liftcoach.ui.widgets.toggling import Toggling
from liftcoach.words.joints import joint_name

_AROUND_BADGE = 14
_DOT = 17.0
"""Radius of a joint's circle in units of the drawing; the button around it is larger."""
_SMALL_HAND = 0.25
"""The size of a hand on the body drawing, relative to the enlarged one."""
_SIDES_OF_BODY = (40.0, 128.0)
_SIDES_ELSEWHERE = (76.0, 60.0)
"""Where L and R stand: from the edge, and down."""
_STRETCH = 1.35
"""The small hand is drawn longer, so that its fingers stay apart from its name."""
_SMALL_HAND_DOWN = 62.0
"""How far below the top of its button the middle of the small hand is."""
_HAND_MIDDLE = Place(276, 165)
"""The middle of the enlarged right hand with its thumb."""


def mark_words(marks: tuple[Mark, ...]) -> str:
    """The marks of a joint in words, such as `tender, swollen`."""
    words = {
        Mark.TENDER: QCoreApplication.translate("JointMap", "tender"),
        Mark.SWOLLEN: QCoreApplication.translate("JointMap", "swollen"),
        Mark.HOT: QCoreApplication.translate("JointMap", "hot"),
    }
    return ", ".join(words[mark] for mark in marks)


def described(joint: Joint, report: JointReport) -> str:
    """A joint and its marks, such as `right wrist, swollen`."""
    return ", ".join(filter(None, (joint_name(joint, in_readers_language), mark_words(marks_on(report, joint)))))


_ROOM_PX = 80
"""What may be over above and below the drawing."""


class JointMap(QWidget):
    """One drawing at a time: the body, or a hand, the feet or the back enlarged. It never mirrors.

    It shows a report and tells which joint was pressed; what a press means is decided outside.
    """

    pressed = Signal(object)
    """A `Joint`."""
    opened = Signal(object)
    """A `View`, when another drawing came to be shown."""
    pointed_at = Signal(str)
    """The name of the joint under the pointer or the focus; empty when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Left and right are the body's own: a language written from the right changes nothing here.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._report, self._mark, self._view = NO_JOINTS, Mark.SWOLLEN, View.BODY
        self._joints = {view: {joint: _JointButton(joint, self) for joint in places} for view, places in PLACES.items()}
        self._doors = [_DoorButton(door, self) for door in DOORS]
        self.show_report(NO_JOINTS, Mark.SWOLLEN)
        self.open_view(View.BODY)

    @property
    def view(self) -> View:
        """The drawing shown."""
        return self._view

    def show_report(self, report: JointReport, mark: Mark) -> None:
        """Show a report; `mark` is the set whose joints are ticked."""
        self._report, self._mark = report, mark
        for buttons in self._joints.values():
            for joint, button in buttons.items():
                marks = marks_on(report, joint)
                button.show_marks(marks, on=mark in marks, name=described(joint, report))
        for door in self._doors:
            door.show_report(report)

    def open_view(self, view: View) -> None:
        """Show another drawing."""
        self._view = view
        self.setAccessibleName(_view_name(view))
        for shown, buttons in self._joints.items():
            for button in buttons.values():
                button.setVisible(shown is view)
        for door in self._doors:
            door.setVisible(view is View.BODY)
        self.update()
        self.opened.emit(view)

    def button(self, joint: Joint) -> QAbstractButton:
        """The button of a joint in the drawing shown. Raises KeyError where it is not in it."""
        return self._joints[self._view][joint]

    def scale(self) -> float:
        """Pixels for one unit of the drawing: as large as its words need, and larger where there is room."""
        wanted = max(theme().target(BUTTON) / BUTTON, self.height() / TALL)
        return max(1.0, min(self.width() / WIDE, wanted))

    def sizeHint(self) -> QSize:  # noqa: N802
        grown = theme().target(BUTTON) / BUTTON
        return QSize(round(WIDE * grown), round(TALL * grown))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(round(WIDE), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return round(TALL * max(1.0, min(width / WIDE, theme().target(BUTTON) / BUTTON)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        # Nested layouts squeeze it unless it insists on its height.
        self.setMinimumHeight(self.heightForWidth(self.width()))
        # In a card much taller than the drawing can be, its words stay near it.
        self.setMaximumHeight(max(self.minimumHeight(), round(self.width() * TALL / WIDE) + _ROOM_PX))
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_doors"):
            self.setMinimumHeight(self.heightForWidth(self.width()))
            self.updateGeometry()
            self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self._view is not View.BODY:
            self.open_view(View.BODY)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._left(), self._top())
        painter.scale(self.scale(), self.scale())
        if self._view is View.BODY:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("surface2"))
            painter.drawEllipse(QPointF(MIDDLE, 30), 25, 29)
        painter.setClipRect(QRectF(0, 0, WIDE, TALL))
        _paint_limbs(painter, _LIMBS[self._view]())
        self._paint_sides(painter)
        painter.end()

    def _paint_sides(self, painter: QPainter) -> None:
        """L and R, always."""
        look = theme()
        font = look.font("body", 700)
        font.setPixelSize(max(20, round(look.type_px("body") / self.scale())))
        painter.setFont(font)
        painter.setPen(look.colour("ink2"))
        right = self.tr("R", "short for right")
        left = self.tr("L", "short for left")
        if self._view is View.RIGHT_HAND:
            painter.drawText(QPointF(10, 34), f"{right}  {_view_name(self._view)}")
        elif self._view is View.LEFT_HAND:
            words = f"{_view_name(self._view)}  {left}"
            painter.drawText(QPointF(WIDE - 10 - painter.fontMetrics().horizontalAdvance(words), 34), words)
        else:
            inset, down = _SIDES_OF_BODY if self._view is View.BODY else _SIDES_ELSEWHERE
            painter.drawText(QPointF(inset, down), right)
            painter.drawText(QPointF(WIDE - inset - painter.fontMetrics().horizontalAdvance(left), down), left)

    def _left(self) -> float:
        return (self.width() - WIDE * self.scale()) / 2

    def _top(self) -> float:
        return max(0.0, (self.height() - TALL * self.scale()) / 2)

    def _place(self) -> None:
        scale, left, top = self.scale(), self._left(), self._top()
        side = round(BUTTON * scale)
        for view, buttons in self._joints.items():
            for joint, button in buttons.items():
                at = PLACES[view][joint]
                button.setGeometry(
                    QRect(round(left + at.x * scale - side / 2), round(top + at.y * scale - side / 2), side, side)
                )
        for door in self._doors:
            middle, tall = door.door.middle, door.door.tall * scale
            # The name of a part is longer in other languages.
            wide = max(door.door.wide, door.badge_wide()) * scale
            door.setGeometry(
                QRectF(left + middle.x * scale - wide / 2, top + middle.y * scale - tall / 2, wide, tall).toRect()
            )


class _JointButton(Toggling, QCheckBox):
    """One joint: plain, or with its marks."""

    def __init__(self, joint: Joint, owner: JointMap) -> None:
        super().__init__(owner)
        self._joint, self._owner = joint, owner
        self._marks: tuple[Mark, ...] = ()
        self.setObjectName(f"joint-{joint}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: owner.pressed.emit(joint))
        self.hear_toggles()

    def show_marks(self, marks: tuple[Mark, ...], *, on: bool, name: str) -> None:
        self._marks = marks
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in ENTER_KEYS and not event.modifiers():
            self.click()
        elif event.key() == Qt.Key.Key_Escape:
            self._owner.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self._owner.pointed_at.emit(self.accessibleName())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._owner.pointed_at.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._owner.pointed_at.emit(self.accessibleName())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(self.rect().center()) + QPointF(0.5, 0.5))
        painter.scale(self._owner.scale(), self._owner.scale())
        _paint_joint(painter, self._marks, _DOT, pointed_at=self.underMouse())
        painter.end()


class _DoorButton(QAbstractButton):
    """A part of the body that opens larger; it shows the marks inside it in small."""

    def __init__(self, door: Door, owner: JointMap) -> None:
        super().__init__(owner)
        self.door, self._owner = door, owner
        self._report = NO_JOINTS
        self.setObjectName(f"open-{door.view}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda: owner.open_view(door.view))

    def show_report(self, report: JointReport) -> None:
        """Show the marks inside and count them in words."""
        self._report = report
        count = len(self._marked())
        name = _view_name(self.door.view)
        self.setAccessibleName(self.tr("{part}: opens larger, {count} marked").format(part=name, count=count))
        self.setToolTip(self.tr("{part}: press to open it larger").format(part=name))
        self.update()

    def _marked(self) -> list[Joint]:
        # The wrist lies in the hand's drawing too, and has its own button on the body.
        inside = [joint for joint in PLACES[self.door.view] if joint not in PLACES[View.BODY]]
        return [joint for joint in inside if marks_on(self._report, joint)]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in ENTER_KEYS and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, door = self._owner.scale(), self.door
        painter.scale(scale, scale)
        look = theme()
        # The drawing is as wide as the door; its badge may need more.
        painter.translate((self.width() / scale - door.wide) / 2, 0)
        if self.underMouse():
            painter.setPen(QPen(look.colour("primary"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(1, 1, door.wide - 2, door.tall - 2), 12, 12)
        if door.view in (View.RIGHT_HAND, View.LEFT_HAND):
            self._paint_hand(painter, door)
        else:
            self._paint_badge(painter, QPointF(door.wide / 2, door.tall / 2))
        painter.end()

    def _paint_hand(self, painter: QPainter, door: Door) -> None:
        middle = _HAND_MIDDLE if door.view is View.RIGHT_HAND else Place(WIDE - _HAND_MIDDLE.x, _HAND_MIDDLE.y)
        painter.save()
        painter.translate(door.wide / 2, _SMALL_HAND_DOWN)
        painter.scale(_SMALL_HAND, _SMALL_HAND * _STRETCH)
        painter.translate(-middle.x, -middle.y)
        _paint_limbs(painter, _LIMBS[door.view]()[1:])
        painter.restore()
        marked = self._marked()
        for joint, place in PLACES[door.view].items():
            if joint in marked:
                painter.save()
                painter.translate(
                    door.wide / 2 + (place.x - middle.x) * _SMALL_HAND,
                    _SMALL_HAND_DOWN + (place.y - middle.y) * _SMALL_HAND * _STRETCH,
                )
                _paint_joint(painter, marks_on(self._report, joint), 7, pointed_at=False)
                painter.restore()
        self._paint_badge(painter, QPointF(door.wide / 2, door.tall - 14))

    def badge_wide(self) -> float:
        """How wide the badge is with a count, in units of the drawing."""
        words = f"{_short_view_name(self.door.view)} 8"
        return QFontMetricsF(self._badge_font()).horizontalAdvance(words) + _AROUND_BADGE + 2

    def _badge_font(self) -> QFont:
        look = theme()
        font = look.font("small", 600)
        font.setPixelSize(max(13, round(look.type_px("small") / self._owner.scale() * 0.9)))
        return font

    def _paint_badge(self, painter: QPainter, at: QPointF) -> None:
        """A pill with the part's short name, so that the person sees that there is more to open."""
        look = theme()
        painter.setFont(self._badge_font())
        text = _short_view_name(self.door.view)
        count = len(self._marked())
        if count:
            text = f"{text} {count}"
        wide = painter.fontMetrics().horizontalAdvance(text) + _AROUND_BADGE
        tall = painter.fontMetrics().height() + 4
        pill = QRectF(at.x() - wide / 2, at.y() - tall / 2, wide, tall)
        painter.setPen(QPen(look.colour("series2" if count else "control"), 2 if count else 1.4))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(pill, tall / 2, tall / 2)
        painter.setPen(look.colour("ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


_LIMBS = {
    View.BODY: body_limbs,
    View.RIGHT_HAND: lambda: hand_limbs("right"),
    View.LEFT_HAND: lambda: hand_limbs("left"),
    View.FEET: feet_limbs,
    View.BACK: back_limbs,
}


def _view_name(view: View) -> str:
    return {
        View.BODY: QCoreApplication.translate("JointMap", "Whole body"),
        View.RIGHT_HAND: QCoreApplication.translate("JointMap", "Right hand"),
        View.LEFT_HAND: QCoreApplication.translate("JointMap", "Left hand"),
        View.FEET: QCoreApplication.translate("JointMap", "Ankles and feet"),
        View.BACK: QCoreApplication.translate("JointMap", "Back"),
    }[view]


def _short_view_name(view: View) -> str:
    if view in (View.RIGHT_HAND, View.LEFT_HAND):
        return QCoreApplication.translate("JointMap", "Hand")
    return QCoreApplication.translate("JointMap", "Feet") if view is View.FEET else _view_name(view)


def _paint_limbs(painter: QPainter, limbs: tuple[Limb, ...]) -> None:
    ink = theme().colour("surface2")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for limb in limbs:
        path = QPainterPath(QPointF(limb.points[0].x, limb.points[0].y))
        for point in limb.points[1:]:
            path.lineTo(point.x, point.y)
        round_pen = QPen(ink, limb.thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(round_pen)
        painter.drawPath(path)


def _paint_joint(painter: QPainter, marks: tuple[Mark, ...], radius: float, *, pointed_at: bool) -> None:
    """A circle at the origin: ring when tender, filled with a plus when swollen, flame when hot."""
    look = theme()
    middle = QPointF(0, 0)
    swollen, tender = Mark.SWOLLEN in marks, Mark.TENDER in marks
    painter.setPen(QPen(look.colour("primary" if pointed_at else "control"), 2.4 if pointed_at else 1.6))
    painter.setBrush(look.colour("series2" if swollen else "surface"))
    painter.drawEllipse(middle, radius, radius)
    if tender:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("series2"), radius * 0.3))
        painter.drawEllipse(middle, radius * (1.12 if swollen else 0.8), radius * (1.12 if swollen else 0.8))
        if swollen:
            painter.setPen(QPen(look.colour("surface"), radius * 0.12))
            painter.drawEllipse(middle, radius * 0.88, radius * 0.88)
    if swollen:
        arm = radius * 0.42
        painter.setPen(
            QPen(look.colour("surface"), max(1.6, radius * 0.2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        painter.drawLine(QPointF(-arm, 0), QPointF(arm, 0))
        painter.drawLine(QPointF(0, -arm), QPointF(0, arm))
    if Mark.HOT in marks:
        _paint_flame(
            painter, QPointF(0, 0) if not (swollen or tender) else QPointF(radius * 0.9, -radius * 0.9), radius
        )


def _paint_flame(painter: QPainter, at: QPointF, radius: float) -> None:
    tall = radius * 0.72
    flame = QPainterPath(at + QPointF(0, -tall))
    flame.cubicTo(
        at + QPointF(tall * 1.1, -tall * 0.1), at + QPointF(tall * 0.9, tall * 0.9), at + QPointF(0, tall * 0.9)
    )
    flame.cubicTo(
        at + QPointF(-tall * 0.9, tall * 0.9),
        at + QPointF(-tall * 0.8, tall * 0.1),
        at + QPointF(-tall * 0.35, -tall * 0.1),
    )
    flame.quadTo(at + QPointF(-tall * 0.1, -tall * 0.35), at + QPointF(0, -tall))
    painter.setPen(QPen(theme().colour("surface"), 1.5))
    painter.setBrush(theme().colour("danger"))
    painter.drawPath(flame)
