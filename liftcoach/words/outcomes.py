"""What a day's answers make of today, in a title and a sentence or two."""

from __future__ import annotations

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.reasons import reason_text

CONTEXT = "outcomes"
TITLES: dict[DayKind, str] = {
    DayKind.STRENGTH: QT_TRANSLATE_NOOP("outcomes", "Today: train as planned"),
    DayKind.GENTLE: QT_TRANSLATE_NOOP("outcomes", "Today: a short, gentle day"),
    DayKind.MOBILITY: QT_TRANSLATE_NOOP("outcomes", "Today: easy moving only"),
    DayKind.REST: QT_TRANSLATE_NOOP("outcomes", "Today: a rest day"),
    DayKind.STOP: QT_TRANSLATE_NOOP("outcomes", "Please stop and read this first"),
}
HEADLINES: dict[DayKind, str] = {
    DayKind.STRENGTH: QT_TRANSLATE_NOOP("outcomes", "A steady day: train as planned."),
    DayKind.GENTLE: QT_TRANSLATE_NOOP("outcomes", "Today is a short, gentle day."),
    DayKind.MOBILITY: QT_TRANSLATE_NOOP("outcomes", "Today is for easy moving."),
    DayKind.REST: QT_TRANSLATE_NOOP("outcomes", "Today is a rest day."),
}
MOST_REASONS = 2


def outcome_title(plan: DayPlan | CannotPlan, translate: Translate = untranslated) -> str:
    """What kind of day it is; empty where no plan can be made yet."""
    return "" if isinstance(plan, CannotPlan) else translate(CONTEXT, TITLES[plan.kind])


def outcome_text(plan: DayPlan | CannotPlan, translate: Translate = untranslated) -> str:
    """The first reasons of the day."""
    return " ".join(reason_text(why, translate) for why in plan.reasons[:MOST_REASONS])


PAIN = QT_TRANSLATE_NOOP("outcomes", "pain {pain}")
FATIGUE = QT_TRANSLATE_NOOP("outcomes", "tiredness {fatigue}")
SLEEP = QT_TRANSLATE_NOOP("outcomes", "{hours} hours of sleep")
TODAY_YOU_SAID = QT_TRANSLATE_NOOP("outcomes", "You said: {answers}.")


def headline_text(said: CheckIn, translate: Translate = untranslated) -> str:
    """Today's answers in one sentence; empty where none of them was given."""
    parts = []
    if said.sleep_h is not None:
        parts.append(translate(CONTEXT, SLEEP).format(hours=f"{said.sleep_h:g}"))
    if said.pain is not None:
        parts.append(translate(CONTEXT, PAIN).format(pain=said.pain))
    if said.fatigue is not None:
        parts.append(translate(CONTEXT, FATIGUE).format(fatigue=said.fatigue))
    return translate(CONTEXT, TODAY_YOU_SAID).format(answers=", ".join(parts)) if parts else ""
