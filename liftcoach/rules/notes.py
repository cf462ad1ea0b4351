"""What to mind while training, which changes no number."""

from __future__ import annotations

from datetime import timedelta

from liftcoach.domain.check_in import SURE_ENOUGH
from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import Ending, numbers_text
from liftcoach.domain.lifter import Answer, Condition, ConsiderationKind, TimeOfDay
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import BLAESS_2024, MOVING_WITH_ARTHRITIS, OWN_CAUTION, PARODIS_2023, STIFF_MORNINGS
from liftcoach.insight.flares import FlareGrade
from liftcoach.insight.history import ALWAYS_STOP, STOP_RISE
from liftcoach.insight.joint_states import JointState
from liftcoach.rules.facts import Facts

WEEK_DAYS = 7
USUAL_PAIN = 4
"""From here, 0 to 10, the median of 28 days is told as the usual pain: its rise is what counts in a session too."""
STIFF_MORNING_MIN = 30
"""From so many minutes, usually, a later hour is suggested to somebody who trains in the morning."""


def notes_of(facts: Facts) -> tuple[Reason, ...]:
    """What to mind while training, that changes no number."""
    lifter = facts.lifter
    notes = list(_corrected_today(facts))
    if lifter.answer(ConsiderationKind.RAYNAUD) is Answer.YES:
        notes.append(Reason(RuleId.KEEP_HANDS_WARM, (), PARODIS_2023))
    light = lifter.may_have(Condition.LUPUS) or lifter.may_have(Condition.MYOSITIS)
    if light or lifter.answer(ConsiderationKind.PHOTOSENSITIVITY) is Answer.YES:
        notes.append(Reason(RuleId.KEEP_OUT_OF_SUN, (), BLAESS_2024))
    resting = [one.joint for one in facts.joints if one.state in (JointState.HOT, JointState.SWOLLEN_NEW)]
    if resting:
        notes.append(Reason(RuleId.MOVE_JOINT_GENTLY, (Fact("joint", resting[0]),), MOVING_WITH_ARTHRITIS))
    elif facts.flare.in_force >= FlareGrade.PROBABLE:
        notes.append(Reason(RuleId.MOVE_ALL_GENTLY, (), MOVING_WITH_ARTHRITIS))
    unsure = _unsure_of_week(facts)
    if unsure is not None:
        notes.append(Reason(RuleId.SMALLER_WEEK_OFFERED, (Fact("confidence", unsure, "0-10"),), OWN_CAUTION))
    notes += _usual_pain(facts)
    stiff_min = _stiff_minutes(facts)
    if lifter.time_of_day is TimeOfDay.MORNING and stiff_min >= STIFF_MORNING_MIN:
        notes.append(Reason(RuleId.LATER_IN_DAY, (Fact("minutes", round(stiff_min), "min"),), STIFF_MORNINGS))
    if lifter.answer(ConsiderationKind.DIZZINESS) is Answer.YES:
        notes.append(Reason(RuleId.STAND_UP_SLOWLY, (), OWN_CAUTION))
    return tuple(notes)


def _usual_pain(facts: Facts) -> tuple[Reason, ...]:
    """Said aloud to somebody whose pain is always there: in a session its rise counts, as for everybody."""
    own = facts.baseline.pain
    if not own.is_known or own.median is None or own.median < USUAL_PAIN:
        return ()
    said = (
        Fact("pain", round(own.median), "0-10"),
        Fact("rise", STOP_RISE, "0-10"),
        Fact("top", ALWAYS_STOP, "0-10"),
    )
    return (Reason(RuleId.USUAL_PAIN, said, OWN_CAUTION),)


def _stiff_minutes(facts: Facts) -> float:
    """How long the joints are usually stiff in the morning; today's answer while the usual is not known."""
    own = facts.baseline.stiffness_min
    if own.is_known:
        return own.median or 0
    return (facts.check_in.stiffness_min or 0) if facts.check_in is not None else 0


def _corrected_today(facts: Facts) -> tuple[Reason, ...]:
    """Each stop that a mistyped number began and that ended today as it was put right, with both numbers."""
    return tuple(
        Reason(
            RuleId.NUMBER_CORRECTED,
            (Fact("was", numbers_text(stop.numbers)), Fact("now", numbers_text(stop.numbers, corrected=True))),
            OWN_CAUTION,
        )
        for stop in facts.stops
        if stop.released is not None and stop.released.how is Ending.NUMBER_CORRECTED and stop.released.on == facts.day
    )


def _unsure_of_week(facts: Facts) -> int | None:
    """How sure the person was of this week's plan, if that was under 7 and no smaller week was chosen."""
    if any(one.kind is ChoiceKind.SMALLER_WEEK and one.is_on(facts.day) for one in facts.choices):
        return None
    said = [one.confidence for one in facts.said_since(facts.day - timedelta(days=WEEK_DAYS - 1))]
    newest = next((confidence for confidence in reversed(said) if confidence is not None), None)
    return newest if newest is not None and newest < SURE_ENOUGH else None
