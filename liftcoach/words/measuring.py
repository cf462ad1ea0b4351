"""The words of entering results: parts of scores, tests of function, and what an entry comes to."""

from __future__ import annotations

from liftcoach.domain.events import LabResult
from liftcoach.domain.outcomes import OutcomeKind, OutcomeResult
from liftcoach.insight.charting import Measure
from liftcoach.insight.charting_measured import in_drawn_unit
from liftcoach.insight.score_parts import Part
from liftcoach.insight.scores import MG_L_PER_MG_DL, band_of
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.charts import activity_name, measure_name, valued
from liftcoach.words.dates import day_text

CONTEXT = "measuring"

PART_NAMES: dict[Part, str] = {
    Part.TENDER: QT_TRANSLATE_NOOP("measuring", "Tender joints that your clinician counted, 0 to 28"),
    Part.SWOLLEN: QT_TRANSLATE_NOOP("measuring", "Swollen joints that your clinician counted, 0 to 28"),
    Part.ESR_MM_H: QT_TRANSLATE_NOOP("measuring", "ESR, mm/h"),
    Part.CRP_MG_L: QT_TRANSLATE_NOOP("measuring", "CRP"),
    Part.GLOBAL_100: QT_TRANSLATE_NOOP("measuring", "Your own rating at that visit, 0 to 100 (if it was taken)"),
    Part.GLOBAL: QT_TRANSLATE_NOOP("measuring", "Your own rating of the illness, 0 to 10"),
    Part.CLINICIAN_GLOBAL: QT_TRANSLATE_NOOP("measuring", "Your clinician's rating, 0 to 10"),
    Part.BACK_PAIN: QT_TRANSLATE_NOOP("measuring", "Back pain, 0 to 10"),
    Part.PERIPHERAL: QT_TRANSLATE_NOOP("measuring", "Pain or swelling in other joints, 0 to 10"),
    Part.STIFFNESS_LENGTH: QT_TRANSLATE_NOOP("measuring", "Length of morning stiffness as the form scores it, 0 to 10"),
    Part.ANSWER_1: QT_TRANSLATE_NOOP("measuring", "Answer 1 of your clinic's form, 0 to 10"),
    Part.ANSWER_2: QT_TRANSLATE_NOOP("measuring", "Answer 2, 0 to 10"),
    Part.ANSWER_3: QT_TRANSLATE_NOOP("measuring", "Answer 3, 0 to 10"),
    Part.ANSWER_4: QT_TRANSLATE_NOOP("measuring", "Answer 4, 0 to 10"),
    Part.ANSWER_5: QT_TRANSLATE_NOOP("measuring", "Answer 5, 0 to 10"),
    Part.ANSWER_6: QT_TRANSLATE_NOOP("measuring", "Answer 6, 0 to 10"),
    Part.FUNCTION_10: QT_TRANSLATE_NOOP("measuring", "Function as your clinic's form gives it, 0 to 10"),
    Part.FUNCTION_3: QT_TRANSLATE_NOOP("measuring", "Function as your clinic's form gives it, 0 to 3"),
    Part.PAIN: QT_TRANSLATE_NOOP("measuring", "Pain, 0 to 10"),
}
TEST_STEPS: dict[OutcomeKind, tuple[str, ...]] = {
    OutcomeKind.CHAIR_STANDS_30_S: (
        QT_TRANSLATE_NOOP("measuring", "Put a firm chair without wheels, about 43 cm high, against a wall."),
        QT_TRANSLATE_NOOP("measuring", "Sit in the middle, feet flat, arms crossed over your chest."),
        QT_TRANSLATE_NOOP(
            "measuring", "At “Go”, stand up fully and sit down again, as often as you can in 30 seconds."
        ),
        QT_TRANSLATE_NOOP("measuring", "Count full stands. If you use your arms, the count is 0."),
    ),
    OutcomeKind.FIVE_STANDS: (
        QT_TRANSLATE_NOOP("measuring", "Put a firm chair without wheels against a wall."),
        QT_TRANSLATE_NOOP("measuring", "Sit with your arms crossed over your chest."),
        QT_TRANSLATE_NOOP("measuring", "At “Go”, stand up fully and sit down five times, as fast as feels steady."),
        QT_TRANSLATE_NOOP("measuring", "Press “Stop the clock” when you sit after the fifth."),
    ),
    OutcomeKind.GAIT_SPEED: (
        QT_TRANSLATE_NOOP(
            "measuring", "Measure a straight, clear way, such as 4 metres. Use your stick if you do at home."
        ),
        QT_TRANSLATE_NOOP("measuring", "Begin to walk two steps before the start, at your usual pace."),
        QT_TRANSLATE_NOOP(
            "measuring", "Time it from the start to the end line. It is easier with somebody at the clock."
        ),
    ),
    OutcomeKind.GRIP_RIGHT: (
        QT_TRANSLATE_NOOP("measuring", "Type what a grip meter at your clinic showed for the right hand."),
    ),
    OutcomeKind.GRIP_LEFT: (
        QT_TRANSLATE_NOOP("measuring", "Type what a grip meter at your clinic showed for the left hand."),
    ),
}
_CRP_BOTH = QT_TRANSLATE_NOOP("measuring", "CRP {mg_l} mg/L, which is the same as {mg_dl} mg/dL.")
_CRP_BOTH_BELOW = QT_TRANSLATE_NOOP("measuring", "CRP under {mg_l} mg/L, which is the same as under {mg_dl} mg/dL.")
_COMES_TO = QT_TRANSLATE_NOOP("measuring", "{what}: {value}.")
_COMES_TO_BAND = QT_TRANSLATE_NOOP("measuring", "{what}: {value}, {band}.")
_CAUTION = QT_TRANSLATE_NOOP("measuring", "Do not change medicine because of this. Take it to your care team.")
_MET = QT_TRANSLATE_NOOP("measuring", "The four remission rules of 2022 are met.")
_NOT_MET = QT_TRANSLATE_NOOP("measuring", "The four remission rules of 2022 are not all met.")
_KEPT_ON = QT_TRANSLATE_NOOP("measuring", "{what} {value}, {day}")
_UNDER = QT_TRANSLATE_NOOP("measuring", "under {value} {unit}")


def part_name(part: Part, translate: Translate = untranslated) -> str:
    """What to type for one part of a score."""
    return translate(CONTEXT, PART_NAMES[part])


def steps_of_test(kind: OutcomeKind, translate: Translate = untranslated) -> tuple[str, ...]:
    """How a test of function is done, step by step."""
    return tuple(translate(CONTEXT, step) for step in TEST_STEPS[kind])


def crp_in_both_units(mg_l: float, translate: Translate = untranslated, *, below: bool = False) -> str:
    """A CRP in both units, to be seen before it is kept.

    >>> crp_in_both_units(12)
    'CRP 12 mg/L, which is the same as 1.2 mg/dL.'
    >>> crp_in_both_units(5, below=True)
    'CRP under 5 mg/L, which is the same as under 0.5 mg/dL.'
    """
    return translate(CONTEXT, _CRP_BOTH_BELOW if below else _CRP_BOTH).format(
        mg_l=f"{mg_l:g}", mg_dl=f"{mg_l / MG_L_PER_MG_DL:g}"
    )


def score_comes_to(kind: OutcomeKind, value: float, translate: Translate = untranslated) -> str:
    """A score's value with the level that its makers give it.

    >>> score_comes_to(OutcomeKind.CDAI, 13)
    'CDAI: 13, moderate activity.'
    >>> score_comes_to(OutcomeKind.REMISSION_RULES, 3)
    'Boolean remission: 3 of 4 rules.'
    """
    band = band_of(kind, value)
    what, shown = _name(Measure(kind.value), translate), valued(value, Measure(kind.value), translate)
    if band is None:
        return translate(CONTEXT, _COMES_TO).format(what=what, value=shown)
    return translate(CONTEXT, _COMES_TO_BAND).format(what=what, value=shown, band=activity_name(band, translate))


def remission_text(is_met: bool, translate: Translate = untranslated) -> str:  # noqa: FBT001
    """Whether all four remission rules are met."""
    return translate(CONTEXT, _MET if is_met else _NOT_MET)


def score_caution(translate: Translate = untranslated) -> str:
    """What stands wherever a score is asked for or told."""
    return translate(CONTEXT, _CAUTION)


def result_text(result: LabResult | OutcomeResult, translate: Translate = untranslated) -> str:
    """A kept result with its date; a blood test in the unit that it was written in."""
    day = day_text(result.on, translate)
    if isinstance(result, LabResult):
        names = {"crp": Measure.CRP_MG_L, "esr": Measure.ESR_MM_H}
        what = _name(names[result.test], translate) if in_drawn_unit(result) is not None else result.test.upper()
        value = f"{result.value:g} {result.unit}"
        if result.below:
            value = translate(CONTEXT, _UNDER).format(value=f"{result.value:g}", unit=result.unit)
        return translate(CONTEXT, _KEPT_ON).format(what=what, value=value, day=day)
    measure = Measure(result.kind.value)
    value = valued(result.value, measure, translate)
    return translate(CONTEXT, _KEPT_ON).format(what=_name(measure, translate), value=value, day=day)


def _name(measure: Measure, translate: Translate) -> str:
    return measure_name(measure, translate).partition(",")[0]
