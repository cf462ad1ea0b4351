"""What stands in a calendar, where others may read it."""

from __future__ import annotations

from liftcoach.domain.day_plan import DayKind
from liftcoach.words import QT_TRANSLATE_NOOP

CONTEXT = "calendar"
NAME = QT_TRANSLATE_NOOP("calendar", "My time")
NAME_OPEN = QT_TRANSLATE_NOOP("calendar", "Liftcoach")
TITLE = QT_TRANSLATE_NOOP("calendar", "Time for me")
TITLES_OPEN = {
    DayKind.STRENGTH: QT_TRANSLATE_NOOP("calendar", "Strength training"),
    DayKind.GENTLE: QT_TRANSLATE_NOOP("calendar", "Gentle movement"),
    DayKind.MOBILITY: QT_TRANSLATE_NOOP("calendar", "Gentle movement"),
}
ABOUT = QT_TRANSLATE_NOOP("calendar", "About {minutes} minutes. Liftcoach looks at the day itself before you begin.")
