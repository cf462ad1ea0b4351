"""Activities as the person reads them."""

from __future__ import annotations

from liftcoach.domain.activities import Activity
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "activities"

ACTIVITIES: dict[Activity, str] = {
    Activity.WALK: QT_TRANSLATE_NOOP("activities", "Walk"),
    Activity.SWIM: QT_TRANSLATE_NOOP("activities", "Swim"),
    Activity.CYCLE: QT_TRANSLATE_NOOP("activities", "Cycle"),
    Activity.WATER_EXERCISE: QT_TRANSLATE_NOOP("activities", "Exercise in water"),
    Activity.YOGA_OR_TAI_CHI: QT_TRANSLATE_NOOP("activities", "Yoga or tai chi"),
    Activity.DANCE: QT_TRANSLATE_NOOP("activities", "Dance"),
    Activity.GARDEN: QT_TRANSLATE_NOOP("activities", "Garden work"),
    Activity.HOUSEWORK: QT_TRANSLATE_NOOP("activities", "Housework"),
    Activity.CLASS: QT_TRANSLATE_NOOP("activities", "Exercise class"),
}


def activity_text(title: str, translate: Translate = untranslated) -> str:
    """What a session of something else is called; a person's own words stay as they are.

    >>> activity_text("swim"), activity_text("Bowls with Ann")
    ('Swim', 'Bowls with Ann')
    """
    known = {one.value: words for one, words in ACTIVITIES.items()}
    return translate(CONTEXT, known[title]) if title in known else title
