"""What each gap in what is known asks of the person."""

from __future__ import annotations

from liftcoach.domain.day_plan import AskedFact
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "asks"

QUESTIONS: dict[AskedFact, str] = {
    AskedFact.YEAR_OF_BIRTH: QT_TRANSLATE_NOOP("asks", "The year you were born."),
    AskedFact.SCREENING: QT_TRANSLATE_NOOP("asks", "Your heart, lungs, kidneys and recent operations."),
    AskedFact.WARNING_SIGNS: QT_TRANSLATE_NOOP("asks", "Whether you have any of the warning signs today."),
    AskedFact.CONDITIONS: QT_TRANSLATE_NOOP("asks", "Which conditions you live with."),
    AskedFact.CHECK_IN: QT_TRANSLATE_NOOP("asks", "How you are today. It takes a minute."),
    AskedFact.DISEASE_ACTIVITY: QT_TRANSLATE_NOOP("asks", "How active your disease is at the moment."),
    AskedFact.EQUIPMENT: QT_TRANSLATE_NOOP("asks", "What you have at hand to train with."),
    AskedFact.EXPERIENCE: QT_TRANSLATE_NOOP("asks", "How used to strength training you are."),
    AskedFact.MEDICINES: QT_TRANSLATE_NOOP("asks", "Which medicines you take now."),
    AskedFact.PREGNANCY: QT_TRANSLATE_NOOP("asks", "Whether you are pregnant, or have had a baby lately."),
    AskedFact.JOINTS: QT_TRANSLATE_NOOP("asks", "Which joints are sore or swollen."),
    AskedFact.SLEEP: QT_TRANSLATE_NOOP("asks", "How you slept."),
    AskedFact.NEXT_MORNING: QT_TRANSLATE_NOOP("asks", "How your joints were the morning after training."),
    AskedFact.TWO_HOURS_AFTER: QT_TRANSLATE_NOOP("asks", "How your joints were two hours after training."),
    AskedFact.CLOCK: QT_TRANSLATE_NOOP("asks", "Whether the date on this computer is right."),
}


def ask_text(fact: AskedFact, translate: Translate = untranslated) -> str:
    """What the person is asked for, as one short sentence."""
    return translate(CONTEXT, QUESTIONS[fact])
