"""What to mind while training, which changes no number."""

from __future__ import annotations

from liftcoach.domain.lifter import Answer, Condition, ConsiderationKind
from liftcoach.domain.reasons import Reason, RuleId
from liftcoach.domain.sources import BLAESS_2024, OWN_CAUTION, PARODIS_2023
from liftcoach.rules.facts import Facts


def notes_of(facts: Facts) -> tuple[Reason, ...]:
    """What to mind while training, that changes no number."""
    lifter = facts.lifter
    notes = []
    if lifter.answer(ConsiderationKind.RAYNAUD) is Answer.YES:
        notes.append(Reason(RuleId.KEEP_HANDS_WARM, (), PARODIS_2023))
    light = lifter.may_have(Condition.LUPUS) or lifter.may_have(Condition.MYOSITIS)
    if light or lifter.answer(ConsiderationKind.PHOTOSENSITIVITY) is Answer.YES:
        notes.append(Reason(RuleId.KEEP_OUT_OF_SUN, (), BLAESS_2024))
    if lifter.answer(ConsiderationKind.DIZZINESS) is Answer.YES:
        notes.append(Reason(RuleId.STAND_UP_SLOWLY, (), OWN_CAUTION))
    return tuple(notes)
