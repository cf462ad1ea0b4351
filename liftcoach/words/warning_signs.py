"""What a person ticks for each warning sign, and what to do now when one stops the day."""

from __future__ import annotations

from datetime import date

from liftcoach.domain.check_in import CheckIn, WarningSign
from liftcoach.domain.day_plan import Reading, Scope, Stop, Tier, numbers_text
from liftcoach.domain.lifter import Condition
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.lifter import label
from liftcoach.words.values import CONTEXT as VALUES
from liftcoach.words.values import SIGNS, day_name, joint_name

CONTEXT = "warning-signs"

QUESTIONS: dict[WarningSign, str] = {
    WarningSign.E1: QT_TRANSLATE_NOOP(
        "warning-signs",
        "Pain or pressure in your chest, fainting, short of breath at rest, or a racing heart that makes you faint",
    ),
    WarningSign.E2: QT_TRANSLATE_NOOP(
        "warning-signs",
        "New weakness of arms or legs, clumsy hands, electric shocks when you bend your neck, a new "
        "change in your walk, "
        "numbness between your legs, new trouble holding water or stool, a drooping face, trouble speaking, "
        "swallowing or breathing, or a head that you cannot lift",
    ),
    WarningSign.E3: QT_TRANSLATE_NOOP(
        "warning-signs", "One calf, thigh or arm that is swollen and painful, or sudden shortness of breath"
    ),
    WarningSign.E4: QT_TRANSLATE_NOOP(
        "warning-signs",
        "The worst or a very sudden headache, new loss of sight, or over 50: a new headache with a sore scalp, "
        "a jaw that aches on chewing or a change in your sight; with systemic sclerosis (scleroderma): a new headache "
        "or a blood pressure that has suddenly gone up",
    ),
    WarningSign.E5: QT_TRANSLATE_NOOP(
        "warning-signs",
        "One joint that is suddenly hot, red or far worse than the others, and you feel ill, or cannot "
        "move it or stand on it",
    ),
    WarningSign.E6: QT_TRANSLATE_NOOP(
        "warning-signs", "Dark, cola-coloured urine with very painful or weak muscles after training"
    ),
    WarningSign.E7: QT_TRANSLATE_NOOP(
        "warning-signs",
        "A stiff or fused spine, and after a fall or knock: new neck or back pain, numbness or weakness",
    ),
    WarningSign.E8: QT_TRANSLATE_NOOP(
        "warning-signs",
        "Fever or feeling very cold with shaking, new confusion, fast breathing, blotchy skin or collapse; "
        "or you take steroids and you vomit, feel faint, or missed tablets while ill",
    ),
    WarningSign.E9: QT_TRANSLATE_NOOP("warning-signs", "A knock on the head while you take a blood thinner"),
    WarningSign.C1: QT_TRANSLATE_NOOP(
        "warning-signs", "A temperature of 38 °C (100.4 °F) or more, or feeling ill all over"
    ),
    WarningSign.C2: QT_TRANSLATE_NOOP(
        "warning-signs", "A new cough, chest trouble, or aches all over with feeling ill that are not your usual pain"
    ),
    WarningSign.C3: QT_TRANSLATE_NOOP("warning-signs", "A hot, red, swollen joint"),
    WarningSign.C4: QT_TRANSLATE_NOOP(
        "warning-signs", "New pain on breathing in, newly swollen legs or face, or frothy urine"
    ),
    WarningSign.C5: QT_TRANSLATE_NOOP(
        "warning-signs", "New weakness in getting up from a chair, climbing stairs or lifting your arms"
    ),
    WarningSign.C6: QT_TRANSLATE_NOOP("warning-signs", "A blood pressure above 160 over 100 at rest"),
    WarningSign.C7: QT_TRANSLATE_NOOP("warning-signs", "New pain in your neck or at the back of your head"),
    WarningSign.C8: QT_TRANSLATE_NOOP(
        "warning-signs", "Thin bones or steroid tablets, and new back pain after a small strain"
    ),
    WarningSign.C9: QT_TRANSLATE_NOOP(
        "warning-signs",
        "A finger that suddenly will not straighten, or a sudden pop, bruise or loss of use near a tendon",
    ),
    WarningSign.C10: QT_TRANSLATE_NOOP(
        "warning-signs", "Lupus or steroid tablets, and pain in the groin or hip when you put weight on it"
    ),
    WarningSign.C11: QT_TRANSLATE_NOOP(
        "warning-signs",
        "Antibiotics begun in the last 7 days, shingles, a reaction to a new infusion, "
        "or an open wound where an exercise would touch",
    ),
    WarningSign.C12: QT_TRANSLATE_NOOP(
        "warning-signs",
        "Pregnant with bleeding, leaking fluid, painful contractions, chest pain, dizziness, headache, calf pain, "
        "weakness that makes you unsteady, short of breath before you move, or the baby moving less",
    ),
    WarningSign.C13: QT_TRANSLATE_NOOP(
        "warning-signs",
        "Pregnant with high blood pressure or pre-eclampsia, a low placenta, broken waters, early "
        "labour, a stitch in "
        "the cervix, bleeding that goes on, heart or lung disease, or very low blood count",
    ),
    WarningSign.C14: QT_TRANSLATE_NOOP(
        "warning-signs",
        "A joint replaced in the last 12 weeks, or a replaced joint that gives way, newly hurts or has a wound",
    ),
    WarningSign.C15: QT_TRANSLATE_NOOP("warning-signs", "A red, painful eye that cannot bear light"),
    WarningSign.C16: QT_TRANSLATE_NOOP(
        "warning-signs",
        "High pressure in the lungs, scarred lungs, or a heart that is affected or was inflamed in the "
        "last 6 months, "
        "and no doctor has cleared you yet",
    ),
}
"""What the person ticks if it is there today."""

CALL_EMERGENCY = QT_TRANSLATE_NOOP("warning-signs", "Call the emergency number now.")
CALL_EMERGENCY_ON = QT_TRANSLATE_NOOP("warning-signs", "Call the emergency number now: {number}.")
CALL_TEAM = QT_TRANSLATE_NOOP("warning-signs", "Stop training. Call your care team today or tomorrow.")
CALL_TEAM_TODAY = QT_TRANSLATE_NOOP("warning-signs", "Stop training. Call your care team today.")
SPARE_REGION = QT_TRANSLATE_NOOP(
    "warning-signs", "Leave your {joints} alone, and ask your care team about it. The rest of your plan goes on."
)
NOTHING_HEAVY = QT_TRANSLATE_NOOP(
    "warning-signs", "Nothing heavy today, and do not hold your breath. Ask your care team about it."
)
AND = QT_TRANSLATE_NOOP("warning-signs", "{first} and {second}")

SPECIAL: dict[str, str] = {
    "E5": QT_TRANSLATE_NOOP(
        "warning-signs", "Go to a hospital today, now if you feel ill: this joint needs to be looked at the same day."
    ),
    "E7": QT_TRANSLATE_NOOP(
        "warning-signs",
        "Keep still. Do not bend or straighten your neck. Call the emergency number now and say that "
        "your spine is fused.",
    ),
    "C12": QT_TRANSLATE_NOOP("warning-signs", "Ring your maternity unit or the emergency number now."),
}
"""Rows whose first step is not the tier's."""

SAME_DAY = frozenset({"C1", "C6", "C15"})
"""C6 stops a whole day only where it is very high, or where a doctor is still finding out what the illness is."""
RELEASE: dict[Tier, str] = {
    Tier.EMERGENCY: QT_TRANSLATE_NOOP(
        "warning-signs",
        "Training waits until you tell us who saw you, when, and that you may exercise.",
    ),
    Tier.CONTACT_TEAM: QT_TRANSLATE_NOOP(
        "warning-signs", "This waits until you tell us whom you asked, when, and that you may exercise."
    ),
}
RELEASE_FEVER = QT_TRANSLATE_NOOP(
    "warning-signs",
    "Training waits until you have said for 48 hours that you have no fever. Or tell us who said that you "
    "may exercise.",
)

RELEASE_CLEARANCE = QT_TRANSLATE_NOOP(
    "warning-signs",
    "Has your doctor said that you may do more? Write it down in Settings, under “What your doctor has agreed to”.",
)
NUMBER_STAYS = QT_TRANSLATE_NOOP(
    "warning-signs", "If you typed a wrong number, please put it right. It does not end this, though."
)
SAY_EMERGENCY = QT_TRANSLATE_NOOP("warning-signs", "I need help now. I have this: {sign}.")
SAY_TODAY = QT_TRANSLATE_NOOP("warning-signs", "I have this since today: {sign}. What should I do?")
SAY_SINCE = QT_TRANSLATE_NOOP("warning-signs", "I have this since {day}: {sign}. What should I do?")
SAY_JOINTS = QT_TRANSLATE_NOOP("warning-signs", "It is my {joints}.")
SAY_ILLNESS = QT_TRANSLATE_NOOP("warning-signs", "My illness: {conditions}.")
_NO_NAME = frozenset({Condition.OTHER, Condition.NOT_SURE})


MISTYPED = QT_TRANSLATE_NOOP(
    "warning-signs",
    "This comes from the number you typed today: {numbers}. If that was a slip, type the right one today. If that "
    "one is not high, this ends.",
)
MISTYPED_RESULT = QT_TRANSLATE_NOOP(
    "warning-signs",
    "This comes from the result you typed today: {numbers}. If that was a slip, take it out today and type the right "
    "one, with its range and the same date. If that one is not high, this ends. Another date's result that you "
    "put right does not end it.",
)


def question_text(sign: WarningSign, translate: Translate = untranslated) -> str:
    """What the person ticks."""
    return translate(CONTEXT, QUESTIONS[sign])


def sign_text(stop: Stop, translate: Translate = untranslated) -> str:
    """What was told, in a few words."""
    return translate(VALUES, SIGNS[WarningSign(stop.row)])


def what_to_do(stop: Stop, translate: Translate = untranslated, *, emergency_number: str = "") -> str:
    """What to do now, plain and short, by row, tier and scope."""
    if stop.row in SPECIAL:
        return translate(CONTEXT, SPECIAL[stop.row])
    if stop.tier is Tier.EMERGENCY:
        if emergency_number:
            return translate(CONTEXT, CALL_EMERGENCY_ON).format(number=emergency_number)
        return translate(CONTEXT, CALL_EMERGENCY)
    if stop.scope is Scope.REGION:
        return translate(CONTEXT, SPARE_REGION).format(joints=_joints(stop, translate))
    if stop.scope is Scope.LIMIT:
        return translate(CONTEXT, NOTHING_HEAVY)
    return translate(CONTEXT, CALL_TEAM_TODAY if stop.row in SAME_DAY else CALL_TEAM)


def what_to_say(
    stop: Stop, today: date, conditions: tuple[Condition, ...] = (), translate: Translate = untranslated
) -> str:
    """What the person can say on the telephone: what it is, since when, and the illness they live with.

    >>> from liftcoach.domain.day_plan import Scope
    >>> fever = Stop("C1", Tier.CONTACT_TEAM, Scope.WHOLE_DAY, date(2026, 3, 2))
    >>> what_to_say(fever, date(2026, 3, 2), (Condition.LUPUS,))
    'I have this since today: fever or feeling ill. What should I do? My illness: Lupus.'
    """
    since = SAY_TODAY if stop.began >= today else SAY_SINCE
    first = translate(CONTEXT, SAY_EMERGENCY if stop.tier is Tier.EMERGENCY else since)
    said = [first.format(sign=sign_text(stop, translate), day=day_name(stop.began, translate))]
    if stop.joints:
        said.append(translate(CONTEXT, SAY_JOINTS).format(joints=_joints(stop, translate)))
    named = "; ".join(label(one, translate) for one in conditions if one not in _NO_NAME)
    if named:
        said.append(translate(CONTEXT, SAY_ILLNESS).format(conditions=named))
    return " ".join(said)


def how_it_ends(stop: Stop, translate: Translate = untranslated, *, beside: CheckIn | None = None) -> str:
    """What has to happen before training goes on. Nothing ends by itself but a fever.

    `beside` are the answers of the day on which it began, for one that no right
    number ends: where it could have come from a number, that is said.
    """
    words = translate(CONTEXT, RELEASE_FEVER if stop.row == WarningSign.C1.value else RELEASE[stop.tier])
    stays = beside is not None and (bool(stop.numbers) or _has_number(stop, beside))
    return f"{words} {translate(CONTEXT, NUMBER_STAYS)}" if stays else words


def _has_number(stop: Stop, beside: CheckIn) -> bool:
    pressure = beside.systolic_mmhg is not None or beside.diastolic_mmhg is not None
    typed = {"C1": beside.temperature_c is not None, "C6": pressure, "E4": pressure}
    return typed.get(stop.row, False)


def clearance_ends_it(translate: Translate = untranslated) -> str:
    """How that ends which waits for a clearance, and is no sign that anybody told of."""
    return translate(CONTEXT, RELEASE_CLEARANCE)


def mistyped_text(stop: Stop, translate: Translate = untranslated) -> str:
    """How a stop that a mistyped number began alone is put right."""
    of_blood = any(one.reading is Reading.CREATINE_KINASE for one in stop.numbers)
    return translate(CONTEXT, MISTYPED_RESULT if of_blood else MISTYPED).format(numbers=numbers_text(stop.numbers))


def _joints(stop: Stop, translate: Translate) -> str:
    text = ""
    for joint in stop.joints:
        name = joint_name(joint, translate)
        text = translate(CONTEXT, AND).format(first=text, second=name) if text else name
    return text
