"""All figures at a glance: each exercise at start, middle and end, to be looked at one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from liftcoach.figure.motion import Instant, Motion
from liftcoach.painting.looks import DEFAULT_PERSON, PEOPLE, Look
from liftcoach.painting.scene import Scene
from liftcoach.painting.stills import finish_instant, start_instant

CELL_PX = 260
CAPTION_PX = 26
EXERCISES_A_ROW = 2
EXERCISES_A_SHEET = 12
_PICTURES = 3


def middle_instant(motion: Motion) -> Instant:
    """Half way through the phase that reaches the finish."""
    for number, phase in enumerate(motion.phases):
        if motion.finish in phase.through:
            return motion.at(motion.phase_start_s(number) + phase.seconds / 2)
    return motion.at(motion.seconds / 4)


def contact_sheets(entries: Sequence[tuple[str, Motion]], look: Look, *, person: str = DEFAULT_PERSON) -> list[QImage]:
    """Sheets of twelve exercises, each a row of three pictures over its name."""
    pages = [entries[at : at + EXERCISES_A_SHEET] for at in range(0, len(entries), EXERCISES_A_SHEET)]
    return [_sheet(page, look, person) for page in pages]


def _sheet(entries: Sequence[tuple[str, Motion]], look: Look, person: str) -> QImage:
    rows = -(-len(entries) // EXERCISES_A_ROW)
    width, height = CELL_PX * _PICTURES, CELL_PX + CAPTION_PX
    sheet = QImage(width * EXERCISES_A_ROW, height * rows, QImage.Format.Format_RGB32)
    sheet.fill(QColor(look.stage))
    painter = QPainter(sheet)
    for number, (name, motion) in enumerate(entries):
        left, top = number % EXERCISES_A_ROW * width, number // EXERCISES_A_ROW * height
        scene = Scene.of(motion, look, PEOPLE[person])
        instants = (start_instant(motion), middle_instant(motion), finish_instant(motion))
        for place, instant in enumerate(instants):
            area = QRectF(left + place * CELL_PX + 6, top + 6, CELL_PX - 12, CELL_PX - 12)
            scene.draw(painter, area, instant, ghost=motion.ghost and place == _PICTURES - 1)
        painter.setPen(QColor(look.ink))
        painter.drawText(QRectF(left, top + CELL_PX, width, CAPTION_PX), Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return sheet
