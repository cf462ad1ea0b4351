"""How a fact's value is said: joints, dates, conditions, states, as short words for the middle of a sentence."""

from __future__ import annotations

from datetime import date

from liftcoach.domain.activities import Activity
from liftcoach.domain.check_in import WarningSign
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.exercise import Pattern
from liftcoach.domain.joints import Joint
from liftcoach.domain.reasons import FactValue
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "values"

DAYS = (
    QT_TRANSLATE_NOOP("values", "Monday"),
    QT_TRANSLATE_NOOP("values", "Tuesday"),
    QT_TRANSLATE_NOOP("values", "Wednesday"),
    QT_TRANSLATE_NOOP("values", "Thursday"),
    QT_TRANSLATE_NOOP("values", "Friday"),
    QT_TRANSLATE_NOOP("values", "Saturday"),
    QT_TRANSLATE_NOOP("values", "Sunday"),
)
MONTHS = (
    QT_TRANSLATE_NOOP("values", "January"),
    QT_TRANSLATE_NOOP("values", "February"),
    QT_TRANSLATE_NOOP("values", "March"),
    QT_TRANSLATE_NOOP("values", "April"),
    QT_TRANSLATE_NOOP("values", "May"),
    QT_TRANSLATE_NOOP("values", "June"),
    QT_TRANSLATE_NOOP("values", "July"),
    QT_TRANSLATE_NOOP("values", "August"),
    QT_TRANSLATE_NOOP("values", "September"),
    QT_TRANSLATE_NOOP("values", "October"),
    QT_TRANSLATE_NOOP("values", "November"),
    QT_TRANSLATE_NOOP("values", "December"),
)
DAY_AND_MONTH = QT_TRANSLATE_NOOP("values", "{weekday} {day} {month}")

_SIDES = {
    "left": QT_TRANSLATE_NOOP("values", "left {part}"),
    "right": QT_TRANSLATE_NOOP("values", "right {part}"),
}
_PARTS = {
    "shoulder": QT_TRANSLATE_NOOP("values", "shoulder"),
    "elbow": QT_TRANSLATE_NOOP("values", "elbow"),
    "wrist": QT_TRANSLATE_NOOP("values", "wrist"),
    "knee": QT_TRANSLATE_NOOP("values", "knee"),
    "hip": QT_TRANSLATE_NOOP("values", "hip"),
    "ankle": QT_TRANSLATE_NOOP("values", "ankle"),
    "heel": QT_TRANSLATE_NOOP("values", "heel"),
    "forefoot": QT_TRANSLATE_NOOP("values", "front of the foot"),
    "thumb-base": QT_TRANSLATE_NOOP("values", "base of the thumb"),
    "mcp-1": QT_TRANSLATE_NOOP("values", "thumb knuckle"),
    "mcp-2": QT_TRANSLATE_NOOP("values", "index finger knuckle"),
    "mcp-3": QT_TRANSLATE_NOOP("values", "middle finger knuckle"),
    "mcp-4": QT_TRANSLATE_NOOP("values", "ring finger knuckle"),
    "mcp-5": QT_TRANSLATE_NOOP("values", "little finger knuckle"),
    "pip-1": QT_TRANSLATE_NOOP("values", "thumb joint"),
    "pip-2": QT_TRANSLATE_NOOP("values", "index finger middle joint"),
    "pip-3": QT_TRANSLATE_NOOP("values", "middle finger middle joint"),
    "pip-4": QT_TRANSLATE_NOOP("values", "ring finger middle joint"),
    "pip-5": QT_TRANSLATE_NOOP("values", "little finger middle joint"),
    "dip-2": QT_TRANSLATE_NOOP("values", "index finger end joint"),
    "dip-3": QT_TRANSLATE_NOOP("values", "middle finger end joint"),
    "dip-4": QT_TRANSLATE_NOOP("values", "ring finger end joint"),
    "dip-5": QT_TRANSLATE_NOOP("values", "little finger end joint"),
    "neck": QT_TRANSLATE_NOOP("values", "neck"),
    "upper-back": QT_TRANSLATE_NOOP("values", "upper back"),
    "lower-back": QT_TRANSLATE_NOOP("values", "lower back"),
    "sacroiliac": QT_TRANSLATE_NOOP("values", "back of the pelvis"),
    "jaw": QT_TRANSLATE_NOOP("values", "jaw"),
}

PATTERNS: dict[Pattern, str] = {
    Pattern.SQUAT: QT_TRANSLATE_NOOP("values", "sitting down and standing up"),
    Pattern.HINGE: QT_TRANSLATE_NOOP("values", "bending from the hips"),
    Pattern.PUSH: QT_TRANSLATE_NOOP("values", "pushing away"),
    Pattern.PULL: QT_TRANSLATE_NOOP("values", "pulling towards you"),
    Pattern.PRESS: QT_TRANSLATE_NOOP("values", "pressing up"),
    Pattern.RAISE: QT_TRANSLATE_NOOP("values", "raising an arm or a leg"),
    Pattern.CARRY: QT_TRANSLATE_NOOP("values", "carrying"),
    Pattern.CORE: QT_TRANSLATE_NOOP("values", "the middle of your body"),
    Pattern.CALF: QT_TRANSLATE_NOOP("values", "your calves"),
    Pattern.HIP: QT_TRANSLATE_NOOP("values", "your hips"),
    Pattern.HAND: QT_TRANSLATE_NOOP("values", "your hands"),
    Pattern.NECK: QT_TRANSLATE_NOOP("values", "your neck"),
    Pattern.BALANCE: QT_TRANSLATE_NOOP("values", "balance"),
    Pattern.MOBILITY: QT_TRANSLATE_NOOP("values", "easy movement"),
}

EQUIPMENT: dict[Equipment, str] = {
    Equipment.CHAIR: QT_TRANSLATE_NOOP("values", "a firm chair"),
    Equipment.BED: QT_TRANSLATE_NOOP("values", "a bed"),
    Equipment.WALL: QT_TRANSLATE_NOOP("values", "a free wall"),
    Equipment.WORKTOP: QT_TRANSLATE_NOOP("values", "a worktop"),
    Equipment.TABLE: QT_TRANSLATE_NOOP("values", "a table"),
    Equipment.STEP: QT_TRANSLATE_NOOP("values", "a step"),
    Equipment.MAT: QT_TRANSLATE_NOOP("values", "a mat"),
    Equipment.TOWEL: QT_TRANSLATE_NOOP("values", "a towel"),
    Equipment.SOFT_BALL: QT_TRANSLATE_NOOP("values", "a soft ball"),
    Equipment.BAG: QT_TRANSLATE_NOOP("values", "a bag"),
    Equipment.BACKPACK: QT_TRANSLATE_NOOP("values", "a backpack"),
    Equipment.BAND: QT_TRANSLATE_NOOP("values", "a band"),
    Equipment.LOOP_BAND: QT_TRANSLATE_NOOP("values", "a loop band"),
    Equipment.DOOR_ANCHOR: QT_TRANSLATE_NOOP("values", "a door anchor"),
    Equipment.DUMBBELLS: QT_TRANSLATE_NOOP("values", "dumbbells"),
    Equipment.CUFF_WEIGHTS: QT_TRANSLATE_NOOP("values", "cuff weights"),
    Equipment.KETTLEBELL: QT_TRANSLATE_NOOP("values", "a kettlebell"),
    Equipment.BARBELL: QT_TRANSLATE_NOOP("values", "a barbell"),
    Equipment.CABLE: QT_TRANSLATE_NOOP("values", "a cable machine"),
    Equipment.LEG_PRESS: QT_TRANSLATE_NOOP("values", "a leg press"),
    Equipment.LEG_EXTENSION: QT_TRANSLATE_NOOP("values", "a leg extension machine"),
    Equipment.LEG_CURL: QT_TRANSLATE_NOOP("values", "a leg curl machine"),
    Equipment.CHEST_PRESS: QT_TRANSLATE_NOOP("values", "a chest press"),
    Equipment.SEATED_ROW: QT_TRANSLATE_NOOP("values", "a seated row"),
    Equipment.PULLDOWN: QT_TRANSLATE_NOOP("values", "a pulldown"),
}

SIGNS: dict[WarningSign, str] = {
    WarningSign.E1: QT_TRANSLATE_NOOP("values", "chest pain, fainting or trouble breathing"),
    WarningSign.E2: QT_TRANSLATE_NOOP("values", "new weakness, numbness or trouble with speech"),
    WarningSign.E3: QT_TRANSLATE_NOOP("values", "one swollen, painful arm or leg"),
    WarningSign.E4: QT_TRANSLATE_NOOP(
        "values", "a sudden headache, a change in your sight or very high blood pressure"
    ),
    WarningSign.E5: QT_TRANSLATE_NOOP("values", "one joint that is suddenly hot or far worse"),
    WarningSign.E6: QT_TRANSLATE_NOOP("values", "dark urine with bad muscle pain"),
    WarningSign.E7: QT_TRANSLATE_NOOP("values", "new neck or back pain after a fall or knock"),
    WarningSign.E8: QT_TRANSLATE_NOOP("values", "shaking with fever, confusion or collapse"),
    WarningSign.E9: QT_TRANSLATE_NOOP("values", "a knock on the head while on a blood thinner"),
    WarningSign.C1: QT_TRANSLATE_NOOP("values", "fever or feeling ill"),
    WarningSign.C2: QT_TRANSLATE_NOOP("values", "a new cough, chest trouble or aches with feeling ill"),
    WarningSign.C3: QT_TRANSLATE_NOOP("values", "a hot, red, swollen joint"),
    WarningSign.C4: QT_TRANSLATE_NOOP("values", "pain on breathing in, new swelling or frothy urine"),
    WarningSign.C5: QT_TRANSLATE_NOOP(
        "values", "new weakness of your thighs or upper arms, or a blood value of your muscles (CK) that goes up"
    ),
    WarningSign.C6: QT_TRANSLATE_NOOP("values", "high blood pressure"),
    WarningSign.C7: QT_TRANSLATE_NOOP("values", "new pain in your neck or the back of your head"),
    WarningSign.C8: QT_TRANSLATE_NOOP("values", "new back pain after a small strain"),
    WarningSign.C9: QT_TRANSLATE_NOOP("values", "a finger or tendon that suddenly stopped working"),
    WarningSign.C10: QT_TRANSLATE_NOOP("values", "pain in your groin or hip when you put weight on it"),
    WarningSign.C11: QT_TRANSLATE_NOOP("values", "an infection, shingles, an infusion reaction or an open wound"),
    WarningSign.C12: QT_TRANSLATE_NOOP("values", "a warning sign in pregnancy"),
    WarningSign.C13: QT_TRANSLATE_NOOP("values", "a pregnancy that needs special care"),
    WarningSign.C14: QT_TRANSLATE_NOOP("values", "a replaced joint that is new, loose, painful or not healed"),
    WarningSign.C15: QT_TRANSLATE_NOOP("values", "a red, painful eye that cannot bear light"),
    WarningSign.C16: QT_TRANSLATE_NOOP("values", "heart or lung trouble that was not cleared yet"),
}

ACTIVITIES: dict[Activity, str] = {
    Activity.WALK: QT_TRANSLATE_NOOP("values", "a walk"),
    Activity.SWIM: QT_TRANSLATE_NOOP("values", "a swim"),
    Activity.CYCLE: QT_TRANSLATE_NOOP("values", "a cycle ride"),
    Activity.WATER_EXERCISE: QT_TRANSLATE_NOOP("values", "exercise in water"),
    Activity.YOGA_OR_TAI_CHI: QT_TRANSLATE_NOOP("values", "yoga or tai chi"),
    Activity.DANCE: QT_TRANSLATE_NOOP("values", "dancing"),
    Activity.GARDEN: QT_TRANSLATE_NOOP("values", "work in the garden"),
    Activity.HOUSEWORK: QT_TRANSLATE_NOOP("values", "housework"),
    Activity.CLASS: QT_TRANSLATE_NOOP("values", "an exercise class"),
}

OTHERS: dict[str, str] = {
    "hot": QT_TRANSLATE_NOOP("values", "hot"),
    "swollen-new": QT_TRANSLATE_NOOP("values", "newly swollen"),
    "swollen-usual": QT_TRANSLATE_NOOP("values", "swollen"),
    "tender": QT_TRANSLATE_NOOP("values", "tender"),
    "damaged": QT_TRANSLATE_NOOP("values", "damaged"),
    "replaced-recently": QT_TRANSLATE_NOOP("values", "newly replaced"),
    "replaced": QT_TRANSLATE_NOOP("values", "replaced"),
    "unstable": QT_TRANSLATE_NOOP("values", "not steady"),
    "injected-now": QT_TRANSLATE_NOOP("values", "just injected"),
    "injected-lately": QT_TRANSLATE_NOOP("values", "injected this week"),
    "novice": QT_TRANSLATE_NOOP("values", "you are starting out"),
    "established": QT_TRANSLATE_NOOP("values", "you train regularly"),
    "advanced": QT_TRANSLATE_NOOP("values", "your clinic agreed to heavier work"),
    "moderate-activity": QT_TRANSLATE_NOOP("values", "your illness may be active"),
    "high-activity": QT_TRANSLATE_NOOP("values", "your illness is very active"),
    "myositis-active": QT_TRANSLATE_NOOP("values", "your muscles may be inflamed"),
    "myositis-stable": QT_TRANSLATE_NOOP("values", "your myositis is steady"),
    "older-start": QT_TRANSLATE_NOOP("values", "muscles over 65 need longer to adapt"),
    "thin-bones": QT_TRANSLATE_NOOP("values", "your bones are thinner and need care"),
    "not-sure": QT_TRANSLATE_NOOP("values", "an illness that has no name yet"),
    "osteoporosis": QT_TRANSLATE_NOOP("values", "thin bones"),
    "broken-spine-bone": QT_TRANSLATE_NOOP("values", "a bone in your spine was broken"),
    "fibromyalgia-beside": QT_TRANSLATE_NOOP("values", "you have fibromyalgia"),
    "damaged-joint": QT_TRANSLATE_NOOP("values", "it crosses a damaged joint"),
    "hot-joint": QT_TRANSLATE_NOOP("values", "one of your joints is hot"),
    "vertebral-fracture": QT_TRANSLATE_NOOP("values", "a broken bone in your spine"),
    "neck-instability": QT_TRANSLATE_NOOP("values", "your neck"),
    "fused-spine": QT_TRANSLATE_NOOP("values", "your stiff spine"),
    "joint-replacement": QT_TRANSLATE_NOOP("values", "your replaced joint"),
    "recent-surgery": QT_TRANSLATE_NOOP("values", "your recent operation"),
    "recent-fracture": QT_TRANSLATE_NOOP("values", "your recent broken bone"),
    "blood-thinner": QT_TRANSLATE_NOOP("values", "your blood thinner"),
    "kidney-involvement": QT_TRANSLATE_NOOP("values", "your kidneys"),
    "heart-disease": QT_TRANSLATE_NOOP("values", "your heart"),
    "heart-inflammation": QT_TRANSLATE_NOOP("values", "your heart inflammation"),
    "lung-disease": QT_TRANSLATE_NOOP("values", "your lungs"),
    "pulmonary-hypertension": QT_TRANSLATE_NOOP("values", "the high pressure in your lungs"),
    "stroke-or-clot": QT_TRANSLATE_NOOP("values", "your stroke or blood clot"),
    "diabetes": QT_TRANSLATE_NOOP("values", "your diabetes"),
    "high-blood-pressure": QT_TRANSLATE_NOOP("values", "your blood pressure"),
    "after-birth": QT_TRANSLATE_NOOP("values", "your baby’s birth"),
    "pregnancy": QT_TRANSLATE_NOOP("values", "pregnancy"),
    "dizziness": QT_TRANSLATE_NOOP("values", "dizziness"),
    "falls": QT_TRANSLATE_NOOP("values", "a fall in the last year"),
    "cannot-rise-from-floor": QT_TRANSLATE_NOOP("values", "getting to the floor and up again is hard"),
    "walking-aid": QT_TRANSLATE_NOOP("values", "your walking aid"),
    "hernia": QT_TRANSLATE_NOOP("values", "your hernia"),
    "eye-pressure": QT_TRANSLATE_NOOP("values", "your eyes"),
    "myositis": QT_TRANSLATE_NOOP("values", "your myositis"),
    "steroid": QT_TRANSLATE_NOOP("values", "steroid tablets"),
    "age": QT_TRANSLATE_NOOP("values", "your age"),
    "pain": QT_TRANSLATE_NOOP("values", "more pain than usual"),
    "fatigue": QT_TRANSLATE_NOOP("values", "more tiredness than usual"),
    "stiffness": QT_TRANSLATE_NOOP("values", "a longer stiff morning"),
    "sleep": QT_TRANSLATE_NOOP("values", "two poor nights"),
    "exertion": QT_TRANSLATE_NOOP("values", "a last session that felt harder than usual"),
    "weaker": QT_TRANSLATE_NOOP("values", "less strength than usual in two sessions"),
    "not-set": QT_TRANSLATE_NOOP("values", "not set yet"),
    "body": QT_TRANSLATE_NOOP("values", "your own weight"),
    "hold": QT_TRANSLATE_NOOP("values", "a gentle hold"),
    "very-light": QT_TRANSLATE_NOOP("values", "the very light band"),
    "light": QT_TRANSLATE_NOOP("values", "the light band"),
    "medium": QT_TRANSLATE_NOOP("values", "the medium band"),
    "heavy": QT_TRANSLATE_NOOP("values", "the heavy band"),
    "very-heavy": QT_TRANSLATE_NOOP("values", "the very heavy band"),
    "repetitions": QT_TRANSLATE_NOOP("values", "repeats"),
    "seconds": QT_TRANSLATE_NOOP("values", "seconds"),
    "metres": QT_TRANSLATE_NOOP("values", "metres"),
}


def spoken(value: FactValue, translate: Translate = untranslated) -> str:
    """A fact's value as words for the middle of a sentence.

    >>> from liftcoach.domain.joints import Joint
    >>> spoken(Joint.LEFT_MCP_2), spoken(date(2026, 11, 23)), spoken(0.5)
    ('left index finger knuckle', 'Monday 23 November', '0.5')
    """
    if isinstance(value, Joint):
        return joint_name(value, translate)
    if isinstance(value, date):
        return day_name(value, translate)
    for words in (PATTERNS, EQUIPMENT, SIGNS, ACTIVITIES, OTHERS):
        if isinstance(value, str) and value in words:
            return translate(CONTEXT, words[value])  # type: ignore[index]
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def joint_name(joint: Joint, translate: Translate = untranslated) -> str:
    """A joint in everyday words.

    >>> joint_name(Joint.RIGHT_KNEE), joint_name(Joint.NECK)
    ('right knee', 'neck')
    """
    part = translate(CONTEXT, _PARTS[joint.value.removeprefix(f"{joint.side}-") if joint.side else joint.value])
    return translate(CONTEXT, _SIDES[joint.side]).format(part=part) if joint.side else part


def day_name(day: date, translate: Translate = untranslated) -> str:
    """A date as weekday, day and month; the order is the translator's."""
    return translate(CONTEXT, DAY_AND_MONTH).format(
        weekday=translate(CONTEXT, DAYS[day.weekday()]), day=day.day, month=translate(CONTEXT, MONTHS[day.month - 1])
    )
