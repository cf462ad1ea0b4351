"""What a flare changes, by its grade, and the way back."""

from __future__ import annotations

from liftcoach.domain.check_in import FlareAnswer
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.insight.flares import FlareGrade
from liftcoach.rules.easing import NO_EASING, Easing
from liftcoach.rules.facts import Facts

GRADE_1_LOAD = 0.8
"""A fifth less."""
GRADE_1_FEWER_SETS = 1
GRADE_1_HOLD_DAYS = 7
GRADE_2_LOAD = 0.5
"""Between 40 and 50 % less: the larger cut."""
GRADE_2_LEFT = 5
FLARE_MINUTES = 15
STRICT_LEFT = 6
RETURN_SHARE = 0.7
"""The first session after a probable or strict flare starts at this share of the load before it ..."""
RETURN_STEP = 0.1
"""... and each later one adds this."""


def ease_flare(facts: Facts) -> Easing:
    """The easing that the newest flare asks for on the day; none if there is no flare to think of."""
    flare = facts.flare
    grade = flare.in_force
    if grade is FlareGrade.NONE:
        return _hold_after(facts)
    needed = (
        Fact("days_at_usual", flare.days_at_usual, "days"),
        Fact("days_needed", flare.days_needed, "days"),
    )
    if grade is FlareGrade.ABOVE_USUAL:
        why = Reason(RuleId.FLARE_ABOVE_USUAL, needed, OWN_CAUTION)
        return Easing(GRADE_1_LOAD, GRADE_1_FEWER_SETS, holds=(why,), reasons=(why,))
    if grade is FlareGrade.PROBABLE:
        why = Reason(RuleId.FLARE_PROBABLE, needed, OWN_CAUTION)
        return Easing(
            GRADE_2_LOAD,
            halves_sets=True,
            least_left=GRADE_2_LEFT,
            most_minutes=FLARE_MINUTES,
            light_kind=True,
            holds=(why,),
            reasons=(why,),
        )
    why = Reason(RuleId.FLARE_STRICT, needed, OWN_CAUTION)
    return Easing(
        GRADE_2_LOAD,
        halves_sets=True,
        most_sets=1,
        least_left=STRICT_LEFT,
        most_minutes=FLARE_MINUTES,
        light_kind=True,
        holds=(why,),
        reasons=(why,),
    )


def _hold_after(facts: Facts) -> Easing:
    flare = facts.flare
    unsure = facts.check_in is not None and facts.check_in.flare is not None
    if unsure and facts.check_in is not None and facts.check_in.flare is not None:
        unsure = facts.check_in.flare.answer is FlareAnswer.UNSURE
    if unsure:
        return Easing(holds=(Reason(RuleId.HELD_FLARE_UNSURE, (), OWN_CAUTION),))
    if flare.last_day is not None and (facts.day - flare.last_day).days <= GRADE_1_HOLD_DAYS:
        why = Reason(RuleId.HELD_AFTER_FLARE, (Fact("until_days", GRADE_1_HOLD_DAYS, "days"),), OWN_CAUTION)
        return Easing(holds=(why,))
    return NO_EASING


def return_share(facts: Facts) -> float | None:
    """The share of the load before the flare that today may reach; None when no return is under way.

    70 % in the first session after a probable or strict flare, 10 % more in each later one.
    """
    over = [one.over_since for one in facts.flares if one.grade >= FlareGrade.PROBABLE and one.over_since is not None]
    if not over:
        return None
    since = sum(1 for day in facts.run.own_days if day >= over[-1])
    share = RETURN_SHARE + RETURN_STEP * since
    return round(share, 2) if share < 1 else None
