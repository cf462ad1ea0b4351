"""Nobody is held for ever: after four weeks of the same kind of reason the smallest step is offered.

Two sentences of the evidence meet here: a tender joint is not raised, and the
same reason, warning signs apart, holds for four weeks at most. Many people have
a joint that is tender on most days of their lives; kept as they are for as long
as it lasts, they would only lose. So a joint that is tender as usual for the
person holds like any other reason: after four weeks without a change the
smallest step is offered, which is more repetitions of the same load up to the
top of the row. A heavier load, a further set and a harder exercise wait until
the joint is quiet, since nobody steps up while a joint is sore. New tenderness,
and a joint that is swollen, hot or lately injected, holds for as long as it lasts.
"""

from __future__ import annotations

from datetime import date

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.insight.history import PASSING
from liftcoach.insight.joint_states import NEW_SWELLING_DAYS, JointState
from liftcoach.rules.facts import Facts

LONGEST_HOLD_DAYS = 28
NEW_TENDERNESS_DAYS = NEW_SWELLING_DAYS
"""What is called new stays new for a week, as swelling does."""
SOFT_HOLDS = frozenset(
    {
        RuleId.HELD_AFTER_FLARE,
        RuleId.HELD_FOR_SLEEP,
        RuleId.HELD_PAIN_UP,
        RuleId.HELD_SHORT_NIGHT,
        RuleId.HELD_TIMED,
    }
)
"""What only keeps an exercise as it was. A warning sign and an answer that was not given never wear out; that nobody
can tell how many repetitions a hold left is no such answer."""
PASSED_IN_FINDING = frozenset(
    {RuleId.HELD_AFTER_FLARE, RuleId.HELD_FOR_SLEEP, RuleId.HELD_SHORT_NIGHT, RuleId.HELD_NOT_RATED}
)
"""What does not keep a first load from being found: it asks for the newest outing's answers alone, and neither a
night nor a flare that is over makes a weight too heavy that left more than 5 repetitions."""


def held_long(facts: Facts, exercise_id: str, holds: tuple[Reason, ...]) -> Reason | None:
    """Why the smallest step is offered in spite of today's `holds`: such have held this exercise for four weeks.

    Days on which everything was made easier for a while are passed over.
    """
    if not holds or not all(wears_out(why) for why in holds):
        return None
    sore = {joint for why in holds if (joint := _tender(why)) is not None}
    if sore & facts.from_parts(_newly_tender, facts.check_ins):
        return None
    since = _held_since(facts, exercise_id, sore)
    if since is None or (facts.day - since).days < LONGEST_HOLD_DAYS:
        return None
    return Reason(RuleId.HELD_LONG, (Fact("days", (facts.day - since).days, "days"),), OWN_CAUTION)


def wears_out(why: Reason) -> bool:
    """A reason to hold that may do so for four weeks at most."""
    return why.rule in SOFT_HOLDS or _tender(why) is not None


def _tender(why: Reason) -> str | None:
    """The joint whose mere tenderness holds, if that is the reason."""
    if why.rule is not RuleId.HELD_FOR_JOINT:
        return None
    told = {fact.name: str(fact.value) for fact in why.facts}
    return told.get("joint") if told.get("state") == JointState.TENDER else None


def _newly_tender(check_ins: tuple[CheckIn, ...]) -> set[str]:
    """Joints that are tender and not called so as usual, for less than a week of reports without a break."""
    reports = [(one.day, one.joints) for one in check_ins if one.joints is not None]
    if not reports:
        return set()
    newest_day, newest = reports[-1]
    found = set()
    for said in newest.tender:
        began = newest_day
        for day, report in reversed(reports):
            if not any(one.joint is said.joint for one in report.tender):
                break
            began = day
        if said.counts_as_new and (newest_day - began).days < NEW_TENDERNESS_DAYS:
            found.add(str(said.joint))
    return found


def _held_since(facts: Facts, exercise_id: str, sore: set[str]) -> date | None:
    """The first day of the unbroken run of plans, up to the newest, held by a soft reason or a `sore` joint."""
    since = None
    for plan in reversed(facts.archive):
        asked = next((one for one in plan.prescriptions if one.exercise == exercise_id), None)
        if asked is None:
            continue
        rules = {why.rule for why in (*asked.reasons, *plan.reasons)}
        if rules & PASSING:
            continue
        if not any(why.rule in SOFT_HOLDS or _tender(why) in sore for why in asked.reasons):
            break
        since = plan.day
    return since
