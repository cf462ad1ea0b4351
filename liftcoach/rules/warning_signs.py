"""Warning signs stop a day, a joint, or heavy work. They win over everything, and silence never ends them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from liftcoach.domain.check_in import CheckIn, JointReport, ReportedJoint, SeenSign, WarningSign
from liftcoach.domain.day_plan import Ending, Reading, ReadNumber, Release, Scope, Stop, Tier
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Condition, ConsiderationKind, Lifter
from liftcoach.domain.reasons import Fact, Reason, RuleId, Source
from liftcoach.domain.sources import (
    AAS_2015,
    ACOG_WARNING_SIGNS,
    ALEXANDERSON_2018,
    BLAESS_2024,
    BLAESS_LIST_2024,
    CERVICAL_MYELOPATHY,
    FUSED_SPINE_FALL,
    GIOP_2022,
    MOVING_WITH_ARTHRITIS,
    NECK_CHECK,
    OTTAWA_HEART,
    OWN_CAUTION,
    RESISTANCE_CONTRAINDICATIONS,
    SEPTIC_JOINT_CASE,
)
from liftcoach.insight.joint_states import INJECTION_REST_DAYS
from liftcoach.rules.facts import Facts, once
from liftcoach.rules.muscle_values import ck_rise

FEVER_C = 38.0
FEVER_FREE_DAYS = 2
"""48 hours."""
HIGH_SYSTOLIC_MMHG = 160
HIGH_DIASTOLIC_MMHG = 100
"""Above either: no heavy work."""
VERY_HIGH_SYSTOLIC_MMHG = 180
VERY_HIGH_DIASTOLIC_MMHG = 110
"""Above either: no training at all. At either, with any warning sign: an emergency."""
INJECTION_WATCH_DAYS = 14
"""A hot joint within this time after an injection into it is an emergency."""
INFECTION_DAYS = 7
"""An infection that was marked as an event within this time stops training, as antibiotics begun in it do."""
REPORTED_BEFORE_DAYS = 7
"""A joint that was already hot in a report of the last 7 days did not become hot suddenly."""
LOWER_RESTART_DAYS = 7
"""For this long after a whole-day stop ended, training restarts lower."""

EMERGENCIES = frozenset(sign for sign in WarningSign if sign.value.startswith("E")) | {WarningSign.C12}
"""C12, a warning sign in pregnancy, is an emergency whatever its letter says."""
REGIONAL = frozenset({WarningSign.C3, WarningSign.C9, WarningSign.C10, WarningSign.C14})
"""These spare a joint and keep the day, where the joint is known."""
_USUAL_JOINTS = {WarningSign.C10: (Joint.LEFT_HIP, Joint.RIGHT_HIP)}
"""What is spared where the person did not say which side."""


ROW_SOURCES: dict[str, Source] = {
    "E2": CERVICAL_MYELOPATHY,
    "E5": SEPTIC_JOINT_CASE,
    "E7": FUSED_SPINE_FALL,
    "C1": OTTAWA_HEART,
    "C2": NECK_CHECK,
    "C3": MOVING_WITH_ARTHRITIS,
    "C5": ALEXANDERSON_2018,
    "C7": AAS_2015,
    "C8": GIOP_2022,
    "C10": BLAESS_LIST_2024,
    "C12": ACOG_WARNING_SIGNS,
    "C13": ACOG_WARNING_SIGNS,
    "C14": RESISTANCE_CONTRAINDICATIONS,
    "C16": BLAESS_2024,
}
"""Where a row comes from; every other row is our own caution."""


def stop_reason(stop: Stop) -> Reason:
    """Why a day stops."""
    rule = RuleId.STOP_EMERGENCY if stop.tier is Tier.EMERGENCY else RuleId.STOP_CONTACT_TEAM
    told = (Fact("row", WarningSign(stop.row)), Fact("since", stop.began))
    return Reason(rule, told, ROW_SOURCES.get(stop.row, OWN_CAUTION))


def row_reason(rule: RuleId, stop: Stop) -> Reason:
    """A reason that rests on an open or ended warning sign."""
    return Reason(rule, (Fact("row", WarningSign(stop.row)),), ROW_SOURCES.get(stop.row, OWN_CAUTION))


def stop_for(seen: SeenSign, began: date) -> Stop:
    """The stop that a ticked sign means. A regional sign without a joint stops the whole day."""
    joints = (seen.joint,) if seen.joint is not None else _USUAL_JOINTS.get(seen.sign, ())
    tier = Tier.EMERGENCY if seen.sign in EMERGENCIES else Tier.CONTACT_TEAM
    # A person who ticks C6 gives no reading: how high it is is not known, so the whole day stops.
    scope = Scope.REGION if seen.sign in REGIONAL and joints else Scope.WHOLE_DAY
    return Stop(row=seen.sign.value, tier=tier, scope=scope, began=began, joints=joints)


def raised_stops(
    check_in: CheckIn, *, earlier: tuple[CheckIn, ...], lifter: Lifter, events: tuple[Event, ...]
) -> tuple[Stop, ...]:
    """Every stop that one day's answers mean: ticked signs, temperature, blood pressure, hot joints."""
    stops = {stop_for(seen, check_in.day) for seen in check_in.warning_signs or ()}
    ticked = {stop.row for stop in stops}
    # Where the sign itself was ticked, the stop does not rest on the number.
    stops |= {stop for stop in _number_stops(check_in, lifter) if stop.row not in ticked}
    stops |= _hot_joint_stops(check_in, earlier, lifter, events)
    stops |= _injected_joint_stops(check_in, earlier, events)
    return tuple(sorted(stops, key=severity_order))


def _number_stops(check_in: CheckIn, lifter: Lifter) -> set[Stop]:
    stops = _pressure_stops(check_in, lifter)
    if check_in.temperature_c is not None and check_in.temperature_c >= FEVER_C:
        number = ReadNumber(Reading.TEMPERATURE, check_in.temperature_c, "°C")
        stops.add(replace(stop_for(SeenSign(WarningSign.C1), check_in.day), numbers=(number,)))
    return stops


def _pressure_stops(check_in: CheckIn, lifter: Lifter) -> set[Stop]:
    typed = ((Reading.SYSTOLIC, check_in.systolic_mmhg), (Reading.DIASTOLIC, check_in.diastolic_mmhg))
    numbers = tuple(ReadNumber(reading, value, "mmHg") for reading, value in typed if value is not None)
    systolic, diastolic = check_in.systolic_mmhg or 0, check_in.diastolic_mmhg or 0
    stops = set()
    high = systolic > HIGH_SYSTOLIC_MMHG or diastolic > HIGH_DIASTOLIC_MMHG
    beyond = systolic > VERY_HIGH_SYSTOLIC_MMHG or diastolic > VERY_HIGH_DIASTOLIC_MMHG
    at_least = systolic >= VERY_HIGH_SYSTOLIC_MMHG or diastolic >= VERY_HIGH_DIASTOLIC_MMHG
    scleroderma = lifter.may_have(Condition.SYSTEMIC_SCLEROSIS)
    # While a doctor is still finding out, a high reading alone asks for the care team before anything else is done;
    # together with a sign it is taken as it would be in systemic sclerosis.
    feels_it = any(seen.sign is not WarningSign.C6 for seen in check_in.warning_signs or ())
    alone = high and scleroderma is Condition.SYSTEMIC_SCLEROSIS
    if alone or (at_least and feels_it) or (high and scleroderma is not None and feels_it):
        # An emergency that a sign has a part in is none that a mistyped number made.
        emergency = stop_for(SeenSign(WarningSign.E4), check_in.day)
        stops.add(replace(emergency, numbers=numbers if alone else ()))
    if high:
        scope = Scope.WHOLE_DAY if beyond or scleroderma is not None else Scope.LIMIT
        stops.add(Stop(WarningSign.C6.value, Tier.CONTACT_TEAM, scope, check_in.day, numbers=numbers))
    return stops


def _hot_joint_stops(
    check_in: CheckIn, earlier: tuple[CheckIn, ...], lifter: Lifter, events: tuple[Event, ...]
) -> set[Stop]:
    hot = _said_hot(check_in) or frozenset()
    # A hot joint that was not named: where none was hot before, it grew hot lately.
    unnamed = any(seen.sign is WarningSign.C3 and seen.joint is None for seen in check_in.warning_signs or ())
    if not (hot or unnamed):
        return set()
    stops = {stop_for(SeenSign(WarningSign.C3, joint), check_in.day) for joint in hot}
    ill, lowered = _feels_ill(check_in), _lowers_immunity(lifter, check_in.day)
    worrying = tuple(
        sorted(
            joint
            for joint in hot
            if (ill and _became_hot_lately(joint, check_in.day, earlier))
            or (
                joint not in _hot_lately(check_in.day, earlier)
                and (lowered or _is_replaced(joint, lifter) or _was_injected(joint, check_in.day, events))
            )
        )
    )
    if worrying or (unnamed and (ill or lowered) and not _hot_lately(check_in.day, earlier)):
        stops.add(Stop(WarningSign.E5.value, Tier.EMERGENCY, Scope.WHOLE_DAY, check_in.day, worrying))
    return stops


def _injected_joint_stops(check_in: CheckIn, earlier: tuple[CheckIn, ...], events: tuple[Event, ...]) -> set[Stop]:
    """A joint that is worse more than 48 hours after an injection into it has to be seen the same day.

    Newly sore counts as newly swollen does: an infected joint may be neither hot nor red, and come without a fever.
    """
    report = check_in.joints or JointReport()
    before = next((one.joints for one in reversed(earlier) if one.joints is not None), JointReport())
    newly = _new_in(report.swollen, before.swollen) | _new_in(report.tender, before.tender)
    worse = newly | set(check_in.aftermath.worse_joints if check_in.aftermath is not None else ())
    injected = tuple(sorted(joint for joint in worse if _is_past_the_injection(joint, check_in.day, events)))
    if not injected:
        return set()
    return {Stop(WarningSign.E5.value, Tier.EMERGENCY, Scope.WHOLE_DAY, check_in.day, injected)}


def _new_in(now: tuple[ReportedJoint, ...], before: tuple[ReportedJoint, ...]) -> set[Joint]:
    """The joints that are not called usual and were not named in the report before."""
    return {one.joint for one in now if one.counts_as_new} - {one.joint for one in before}


def _is_past_the_injection(joint: Joint, day: date, events: tuple[Event, ...]) -> bool:
    """Injected more than 48 hours ago, and still within the two weeks in which it is watched."""
    return any(
        one.kind is EventKind.JOINT_INJECTION
        and one.joint is joint
        and INJECTION_REST_DAYS < (day - one.on).days <= INJECTION_WATCH_DAYS
        for one in events
    )


def _said_hot(check_in: CheckIn) -> frozenset[Joint] | None:
    """The joints that a day calls hot, in its joint report or as a warning sign; None where it says nothing of them."""
    named = {seen.joint for seen in check_in.warning_signs or () if seen.sign is WarningSign.C3}
    if check_in.joints is None and not named:
        return None
    reported = check_in.joints.hot if check_in.joints is not None else ()
    return frozenset((*reported, *(joint for joint in named if joint is not None)))


def _hot_lately(day: date, earlier: tuple[CheckIn, ...]) -> frozenset[Joint]:
    """The joints that were hot in the newest report of the week before the day."""
    week = (_said_hot(one) for one in reversed(earlier) if 0 < (day - one.day).days <= REPORTED_BEFORE_DAYS)
    return next((hot for hot in week if hot is not None), frozenset())


def _became_hot_lately(joint: Joint, day: date, earlier: tuple[CheckIn, ...]) -> bool:
    """Its unbroken run of hot reports began within the last 7 days: who falls ill then may have an infected joint."""
    since = day
    for one in reversed(earlier):
        hot = _said_hot(one)
        if hot is None:
            continue
        if joint not in hot:
            break
        since = one.day
    return (day - since).days <= REPORTED_BEFORE_DAYS


def _feels_ill(check_in: CheckIn) -> bool:
    ill = {WarningSign.C1, WarningSign.C2, WarningSign.E8}
    ticked = {seen.sign for seen in check_in.warning_signs or ()}
    return bool(ticked & ill) or (check_in.temperature_c or 0) >= FEVER_C


def _lowers_immunity(lifter: Lifter, day: date) -> bool:
    return any(
        one.medicine_class.suppresses_immunity
        and (one.since is None or one.since <= day)
        and (one.until is None or one.until >= day)
        for one in lifter.medicines
    )


def _is_replaced(joint: Joint, lifter: Lifter) -> bool:
    return any(one.joint in (joint, None) for one in lifter.considered(ConsiderationKind.JOINT_REPLACEMENT))


def _was_injected(joint: Joint, day: date, events: tuple[Event, ...]) -> bool:
    return any(
        one.kind is EventKind.JOINT_INJECTION
        and one.joint in (joint, None)
        and 0 <= (day - one.on).days <= INJECTION_WATCH_DAYS
        for one in events
    )


def severity_order(stop: Stop) -> tuple[int, int, str, date, tuple[str, ...], bool]:
    """Sort key: emergencies first, then the whole day, limits and regions; then row and date; signs, then numbers."""
    tiers, scopes = (Tier.EMERGENCY, Tier.CONTACT_TEAM), (Scope.WHOLE_DAY, Scope.LIMIT, Scope.REGION)
    told = (stop.row, stop.began, tuple(stop.joints), bool(stop.numbers))
    return (tiers.index(stop.tier), scopes.index(stop.scope), *told)


def all_stops(facts: Facts) -> tuple[Stop, ...]:
    """Every stop known on the day, released ones too: those stored, and those that check-ins mean.

    A check-in's stop counts as stored when a stop of the same row, scope and
    joints began by its day and was not released before it.
    """
    return facts.from_parts(_all_stops, facts.stops, facts.check_ins, facts.lifter, facts.events)


def _all_stops(
    stored: tuple[Stop, ...], check_ins: tuple[CheckIn, ...], lifter: Lifter, events: tuple[Event, ...]
) -> tuple[Stop, ...]:
    # Ended as they are found: a fever that went away must not cover the next one.
    stops = [_ended(stop, check_ins) for stop in stored]
    for index, check_in in enumerate(check_ins):
        raised = raised_stops(check_in, earlier=check_ins[:index], lifter=lifter, events=events)
        new = [stop for stop in raised if not any(_covers(known, stop) for known in stops)]
        stops += [_ended(_for_good_after_correction(stop, stored), check_ins) for stop in new]
    return tuple(sorted(stops, key=severity_order))


def _for_good_after_correction(stop: Stop, stored: tuple[Stop, ...]) -> Stop:
    """A number of that day was put right once and is high again: this was no slip, and correcting it ends nothing."""
    corrected = any(
        one.row == stop.row
        and one.began == stop.began
        and one.released is not None
        and one.released.how is Ending.NUMBER_CORRECTED
        for one in stored
    )
    return replace(stop, numbers=()) if corrected else stop


def begun_after_release(facts: Facts, before: CheckIn | None) -> tuple[Stop, ...]:
    """What a day's answers tell of anew on the very day on which somebody named released it: it is there again.

    `before` is what was answered of that day until now. What it said too was
    looked at, and is released with it.
    """
    check_in, earlier = facts.check_in, facts.check_ins[:-1]
    if check_in is None:
        return ()
    raised, said = (
        () if one is None else raised_stops(one, earlier=earlier, lifter=facts.lifter, events=facts.events)
        for one in (check_in, before)
    )
    new = [stop for stop in raised if not any(one.includes(stop) for one in said)]
    looked_at = [one for one in facts.stops if one.released is not None and one.released.on == check_in.day]
    return tuple(stop for stop in new if any(_covers(known, stop) for known in looked_at))


def new_stops(facts: Facts) -> tuple[Stop, ...]:
    """Stops in force that are not stored yet: the coach stores them before anything else."""
    return tuple(stop for stop in stops_in_force(facts) if stop not in facts.stops)


def stops_ended(facts: Facts) -> tuple[Stop, ...]:
    """Stored stops that met their stated condition, with the release to store."""
    ended = (_ended(stop, facts.check_ins) for stop in facts.stops if stop.released is None)
    return tuple(stop for stop in ended if stop.released is not None)


def stops_of_record(
    stored: Iterable[Stop],
    *,
    check_ins: Iterable[CheckIn],
    lifter: Lifter,
    events: Iterable[Event],
    labs: Iterable[LabResult],
    day: date,
) -> tuple[Stop, ...]:
    """Open stops that a whole record means, however old, and that are not among its own: silence released none."""
    said = tuple(sorted((one for one in check_ins if one.day <= day), key=lambda one: one.day))
    kept, results, happened = tuple(stored), tuple(labs), tuple(events)
    known = list(_all_stops(kept, said, lifter, happened))
    for on in sorted({one.on for one in results if one.test is LabTest.CK and one.on <= day}):
        known += [stop for stop in _muscle_stops(lifter, results, on) if not any(_covers(one, stop) for one in known)]
    for stop in _infection_stops(happened, day):
        known += [] if any(_covers(one, stop) for one in known) else [stop]
    return tuple(stop for stop in known if stop.released is None and stop not in kept)


@once
def stops_in_force(facts: Facts) -> tuple[Stop, ...]:
    """Unreleased stops that began by the day, worst first."""
    known = all_stops(facts)
    apart = (*_muscle_stops(facts.lifter, facts.labs, facts.day), *_infection_stops(facts.events, facts.day))
    new = (stop for stop in apart if not any(_covers(one, stop) for one in known))
    without_check_in = tuple(_for_good_after_correction(stop, facts.stops) for stop in new)
    in_force = [
        one for one in (*known, *without_check_in) if one.began <= facts.day and not _released_by(one, facts.day)
    ]
    return facts.as_before(tuple(sorted(in_force, key=severity_order)), "stops in force")


def _muscle_stops(lifter: Lifter, labs: tuple[LabResult, ...], day: date) -> tuple[Stop, ...]:
    """Where muscles are or may be inflamed, a rising creatine kinase asks for the care team as new weakness does."""
    risen = None if lifter.may_have(Condition.MYOSITIS) is None else ck_rise(labs, day)
    if risen is None:
        return ()
    numbers = (
        ReadNumber(Reading.CREATINE_KINASE, risen.value, risen.unit),
        ReadNumber(Reading.CREATINE_KINASE_TOP, risen.high or 0.0, risen.unit),
    )
    return (replace(stop_for(SeenSign(WarningSign.C5), risen.on), numbers=numbers),)


def _infection_stops(events: tuple[Event, ...], day: date) -> tuple[Stop, ...]:
    """Whether antibiotics were begun is not asked of a marked infection: until it is known, the care team is asked."""
    days = {one.on for one in events if one.kind is EventKind.INFECTION and 0 <= (day - one.on).days <= INFECTION_DAYS}
    return tuple(stop_for(SeenSign(WarningSign.C11), on) for on in sorted(days))


def restarts_lower(facts: Facts) -> Stop | None:
    """The whole-day stop that ended within the last 7 days, if any."""
    ended = [
        stop
        for stop in all_stops(facts)
        if stop.scope is Scope.WHOLE_DAY
        and stop.released is not None
        and stop.released.how is not Ending.NUMBER_CORRECTED
        and 0 <= (facts.day - stop.released.on).days < LOWER_RESTART_DAYS
    ]
    return max(ended, key=lambda stop: (stop.released.on if stop.released else date.min, stop.row), default=None)


def _released_by(stop: Stop, day: date) -> bool:
    return stop.released is not None and stop.released.on <= day


def _covers(known: Stop, stop: Stop) -> bool:
    # Nobody looked at a person whose number was put right: what is there afterwards is there anew.
    if known.released is not None and known.released.how is Ending.NUMBER_CORRECTED:
        return False
    # A number that may prove mistyped says nothing of a sign that was ticked beside it.
    if known.may_be_mistyped(stop.began) and not stop.numbers:
        return False
    same = known.row == stop.row and set(known.joints) >= set(stop.joints)
    # A limit does not cover a whole day, nor a region an unknown joint.
    as_wide = known.scope is stop.scope or known.scope is Scope.WHOLE_DAY
    open_then = known.began <= stop.began and (known.released is None or known.released.on > stop.began)
    # A sign that was there on the day on which somebody looked was looked at; a fever of the day on which it had ended
    # came back.
    seen = known.released is not None and known.released.how is Ending.SEEN and known.released.on >= stop.began
    return (same and as_wide and (open_then or seen)) or _was_asked_about(known, stop)


WEIGHED_AFRESH = {
    WarningSign.E5.value: WarningSign.C3.value,
    WarningSign.E4.value: WarningSign.C6.value,
    WarningSign.C6.value: WarningSign.C6.value,
}
"""What the same answers would mean once a medicine or an illness was told later, and what they began at the time."""


def _was_asked_about(known: Stop, stop: Stop) -> bool:
    """A later word on medicines makes no emergency of a joint or a reading that a clinician looked at meanwhile."""
    return (
        known.released is not None
        and WEIGHED_AFRESH.get(stop.row) == known.row
        and set(known.joints) >= set(stop.joints)
        and known.began <= stop.began < known.released.on
    )


def _ended(stop: Stop, check_ins: Iterable[CheckIn]) -> Stop:
    """The stop, released if it is a fever that stayed away for 48 hours of answers."""
    if stop.released is not None or stop.row != WarningSign.C1.value:
        return stop
    clear_since = None
    for check_in in check_ins:
        if check_in.day < stop.began:
            continue
        if _is_feverish(check_in):
            clear_since = None
        elif check_in.warning_signs is not None and check_in.day > stop.began:
            clear_since = clear_since or check_in.day
            if check_in.day - clear_since >= timedelta(days=FEVER_FREE_DAYS):
                return replace(stop, released=Release("", check_in.day, Ending.FEVER_GONE))
    return stop


def _is_feverish(check_in: CheckIn) -> bool:
    return _feels_ill(check_in)
