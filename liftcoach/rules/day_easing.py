"""Everything that makes a whole day easier, or keeps it from being raised, taken together."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from liftcoach.domain.day_plan import Stop
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.insight.history import was_worse
from liftcoach.rules.cautions import LIMITED_LEFT, nothing_heavy
from liftcoach.rules.dose import DoseState, experience_state
from liftcoach.rules.easing import NO_EASING, Easing, largest
from liftcoach.rules.event_easing import ease_events
from liftcoach.rules.facts import Facts, aftermaths
from liftcoach.rules.flare import ease_flare
from liftcoach.rules.gentle import ease_choices, ease_fatigue, ease_recovery, ease_sleep, gentle
from liftcoach.rules.screening import MODERATE_LEFT, Start, StartTier
from liftcoach.rules.warning_signs import restarts_lower, row_reason

HALF_WEEK_DAYS = 7
DELOAD_AFTER_WEEKS = 4
DELOAD_LOAD = 0.9
DELOAD_LEFT = 3
"""A lighter week never goes near failure."""
AFTER_STOP_LOAD = 0.8
"""For the first week after a warning sign ended."""
PAIN_UP = 1
"""Mean pain of the last 7 days this far above the 7 days before: nothing is raised."""


def ease_day(facts: Facts, start: Start, stops: tuple[Stop, ...], gaps: Easing) -> Easing:
    """The largest reduction of all that bear on the day, with every reason."""
    recovery = ease_recovery(facts)
    return largest(
        ease_flare(facts),
        ease_choices(facts),
        _from_tier(start),
        recovery,
        ease_fatigue(facts, already_easier=bool(recovery.reasons)),
        ease_sleep(facts),
        _half_week(facts),
        _deload(facts),
        _after_stop(facts),
        _holds(facts, stops),
        ease_events(facts),
        _nothing_heavy(facts),
        gaps,
    )


def _half_week(facts: Facts) -> Easing:
    """Half the sets for a week after two sessions in a row left joints worse."""
    said, days = aftermaths(facts), facts.run.own_days
    # The week lasts, whatever the sessions in it leave: one of them that went well, or was not asked about, is no end.
    if any(
        (facts.day - second).days <= HALF_WEEK_DAYS
        and all(day in said and was_worse(said[day]) for day in (first, second))
        for first, second in pairwise(days)
    ):
        why = Reason(RuleId.HALF_WEEK, (Fact("days", HALF_WEEK_DAYS, "days"),), OWN_CAUTION)
        return Easing(halves_sets=True, holds=(why,), reasons=(why,))
    return NO_EASING


def _deload(facts: Facts) -> Easing:
    """Every fifth week lighter, only after four weeks of real increases by someone past the novice rows."""
    experienced = experience_state(facts) is not DoseState.NOVICE
    if not experienced or facts.run.weeks_of_increase < DELOAD_AFTER_WEEKS:
        return NO_EASING
    why = Reason(RuleId.DELOAD, (Fact("weeks", facts.run.weeks_of_increase, "weeks"),), OWN_CAUTION)
    return Easing(load=DELOAD_LOAD, halves_sets=True, least_left=DELOAD_LEFT, holds=(why,), reasons=(why,))


def _after_stop(facts: Facts) -> Easing:
    ended = restarts_lower(facts)
    if ended is None:
        return NO_EASING
    why = row_reason(RuleId.RESTART_AFTER_STOP, ended)
    return Easing(load=AFTER_STOP_LOAD, fewer_sets=1, holds=(why,), reasons=(why,))


def _holds(facts: Facts, stops: tuple[Stop, ...]) -> Easing:
    """Why nothing is raised today, although nothing is taken away."""
    holds: list[Reason] = []
    if stops:
        holds.append(row_reason(RuleId.HELD_FOR_SIGN, stops[0]))
    if _pain_is_up(facts):
        holds.append(Reason(RuleId.HELD_PAIN_UP, (Fact("rise", PAIN_UP, "0-10"),), OWN_CAUTION))
    return Easing(holds=tuple(holds)) if holds else NO_EASING


def _pain_is_up(facts: Facts) -> bool:
    """Mean pain of 7 days against the 7 before; without answers on both sides it is not known, so up."""
    ends = [facts.day - timedelta(days=days) for days in (0, 7, 14)]
    said = facts.said_since(ends[2])
    last = [one.pain for one in said if ends[1] < one.day <= ends[0] and one.pain is not None]
    before = [one.pain for one in said if ends[2] < one.day <= ends[1] and one.pain is not None]
    if not last:
        return True
    return bool(before) and sum(last) / len(last) - sum(before) / len(before) >= PAIN_UP


def _nothing_heavy(facts: Facts) -> Easing:
    why = nothing_heavy(facts)
    return NO_EASING if why is None else Easing(least_left=LIMITED_LEFT, reasons=(why,))


def _from_tier(start: Start) -> Easing:
    if start.tier is StartTier.MOBILITY:
        return Easing(is_mobility=True, is_gentle=True, holds=start.reasons, reasons=start.reasons)
    if start.tier is StartTier.GENTLE:
        return replace(gentle(start.reasons[-1]), reasons=start.reasons)
    if start.tier is StartTier.MODERATE:
        return Easing(least_left=MODERATE_LEFT, reasons=start.reasons)
    return NO_EASING
