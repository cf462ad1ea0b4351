"""What a dated event asks for: a blood test ahead, an infusion or a vaccination just past.

Joint injections are joint states (`insight.joint_states`), falls call for
balance work (`selection`), and an operation waits for a clearance (`screening`).
"""

from __future__ import annotations

from datetime import date

from liftcoach.domain.events import EventKind
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION, PETTERSSON_2008
from liftcoach.rules.easing import NO_EASING, Easing, largest
from liftcoach.rules.facts import Facts

BLOOD_TEST_DAYS = 7
"""Unaccustomed lifting raises liver and muscle values for at least 7 days (Pettersson 2008)."""
BLOOD_TEST_NEAR_DAYS = 2
"""48 hours: a hard session may raise inflammation values the day after."""
NEAR_LEFT = 5
NEAR_FEWER_SETS = 1
QUIET_AFTER_DAYS = {EventKind.INFUSION: 1, EventKind.VACCINATION: 2}
"""The day itself and so many after it are kept light; no study says how many."""
QUIET_LEFT = 5
_QUIET_RULES = {EventKind.INFUSION: RuleId.AFTER_INFUSION, EventKind.VACCINATION: RuleId.AFTER_VACCINATION}


def ease_events(facts: Facts) -> Easing:
    """The easing of every dated event that bears on the day."""
    return largest(_blood_test(facts), *(_quiet_after(facts, kind) for kind in QUIET_AFTER_DAYS))


def _blood_test(facts: Facts) -> Easing:
    """Nothing new in the week before a test, not even a first session; nothing hard in the two days before it."""
    ahead = _next(facts, EventKind.BLOOD_TEST)
    if ahead is None or (ahead - facts.day).days > BLOOD_TEST_DAYS:
        return NO_EASING
    told = (Fact("on", ahead),)
    if not facts.run.days or facts.run.is_over(facts.day):
        why = Reason(RuleId.BLOOD_TEST_FIRST, told, PETTERSSON_2008)
        return Easing(is_mobility=True, is_gentle=True, holds=(why,), reasons=(why,))
    held = Reason(RuleId.HELD_BLOOD_TEST, told, PETTERSSON_2008)
    if (ahead - facts.day).days > BLOOD_TEST_NEAR_DAYS:
        return Easing(holds=(held,), reasons=(held,))
    near = Reason(RuleId.BLOOD_TEST_NEAR, told, OWN_CAUTION)
    return Easing(fewer_sets=NEAR_FEWER_SETS, least_left=NEAR_LEFT, holds=(held,), reasons=(held, near))


def _next(facts: Facts, kind: EventKind) -> date | None:
    return min((one.on for one in facts.events if one.kind is kind and one.on >= facts.day), default=None)


def _quiet_after(facts: Facts, kind: EventKind) -> Easing:
    days = QUIET_AFTER_DAYS[kind]
    past = [one.on for one in facts.events if one.kind is kind and 0 <= (facts.day - one.on).days <= days]
    if not past:
        return NO_EASING
    why = Reason(_QUIET_RULES[kind], (Fact("on", max(past)),), OWN_CAUTION)
    return Easing(least_left=QUIET_LEFT, holds=(why,), reasons=(why,))
