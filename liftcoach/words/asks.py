"""A sentence for each question that would let the coach plan, or plan less cautiously."""

from __future__ import annotations

from liftcoach.domain.day_plan import AskedFact
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "asks"

QUESTIONS: dict[AskedFact, str] = {
    AskedFact.YEAR_OF_BIRTH: QT_TRANSLATE_NOOP("asks", "In which year were you born?"),
    AskedFact.SCREENING: QT_TRANSLATE_NOOP(
        "asks",
        "Any trouble with heart, lungs or kidneys, recent operations or broken bones, or a pregnancy?",
    ),
    AskedFact.WARNING_SIGNS: QT_TRANSLATE_NOOP("asks", "Do you have any of the warning signs today?"),
    AskedFact.CONDITIONS: QT_TRANSLATE_NOOP("asks", "Which illnesses of the joints, muscles or bones do you have?"),
    AskedFact.CHECK_IN: QT_TRANSLATE_NOOP("asks", "How are you today? The check-in takes a minute."),
    AskedFact.DISEASE_ACTIVITY: QT_TRANSLATE_NOOP("asks", "How active is your illness at the moment?"),
    AskedFact.EQUIPMENT: QT_TRANSLATE_NOOP("asks", "What do you have to train with?"),
    AskedFact.EXPERIENCE: QT_TRANSLATE_NOOP("asks", "How used are you to strength training?"),
    AskedFact.MEDICINES: QT_TRANSLATE_NOOP(
        "asks", "Which medicines do you take now? Please tell us even if it is none."
    ),
    AskedFact.STEROID_DOSE: QT_TRANSLATE_NOOP("asks", "How many mg of steroid do you take a day?"),
    AskedFact.PREGNANCY: QT_TRANSLATE_NOOP("asks", "Are you pregnant at the moment?"),
    AskedFact.JOINTS: QT_TRANSLATE_NOOP("asks", "Which of your joints are tender, swollen or hot now, if any?"),
    AskedFact.ONSET: QT_TRANSLATE_NOOP("asks", "Which of your sore joints are newly sore, and which as usual for you?"),
    AskedFact.SLEEP: QT_TRANSLATE_NOOP("asks", "How long did you sleep last night?"),
    AskedFact.NEXT_MORNING: QT_TRANSLATE_NOOP("asks", "How did your joints feel the morning after your last session?"),
    AskedFact.FLOOR: QT_TRANSLATE_NOOP("asks", "Can you get down to the floor and up again by yourself?"),
    AskedFact.CARE: QT_TRANSLATE_NOOP("asks", "Do you have a hernia, high pressure in the eye or a damaged retina?"),
    AskedFact.MUSCLE_RANGE: QT_TRANSLATE_NOOP(
        "asks", "What is the top of the range that your laboratory printed beside your CK?"
    ),
    AskedFact.CLOCK: QT_TRANSLATE_NOOP("asks", "Is the date of this computer right?"),
}


def ask_text(fact: AskedFact, translate: Translate = untranslated) -> str:
    """The question as the person reads it."""
    return translate(CONTEXT, QUESTIONS[fact])
