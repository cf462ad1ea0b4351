"""The state of each joint that is not quiet, from the latest joint report and what is known for good."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liftcoach.domain.check_in import CheckIn, JointReport
from liftcoach.domain.events import Event, EventKind
from liftcoach.domain.joints import Digit, Joint
from liftcoach.domain.lifter import ConsiderationKind, Lifter

NEW_SWELLING_DAYS = 7
"""Swelling that is not called usual stays new for this long."""
RECENT_REPLACEMENT_DAYS = 12 * 7
INJECTION_REST_DAYS = 2
"""48 hours."""
INJECTION_LIGHT_DAYS = 7
QUIET_WEEKS_OF_DAMAGED_JOINT = 6
LONGEST_UNASKED_DAYS = 14
"""Own caution (PROPOSED): after longer than this without a joint report nobody knows that a damaged joint was quiet."""


class JointState(StrEnum):
    """Why a joint is not simply quiet. One joint may have several."""

    HOT = "hot"
    SWOLLEN_NEW = "swollen-new"
    SWOLLEN_USUAL = "swollen-usual"
    TENDER = "tender"
    DAMAGED = "damaged"
    REPLACED_RECENTLY = "replaced-recently"
    REPLACED = "replaced"
    UNSTABLE = "unstable"
    INJECTED_NOW = "injected-now"
    INJECTED_LATELY = "injected-lately"


MUST_REST = frozenset({JointState.HOT, JointState.SWOLLEN_NEW, JointState.REPLACED_RECENTLY})
"""States in which nothing may load the joint."""


@dataclass(frozen=True, slots=True, order=True)
class JointFinding:
    """One state of one joint. `quiet_weeks` is counted for damaged joints only, as far as it matters: up to six."""

    joint: Joint
    state: JointState
    quiet_weeks: int = 0


@dataclass(frozen=True, slots=True)
class JointsSaid:
    """What was said about joints, whatever the day: what holds on any, and what changes with time alone."""

    always: frozenset[JointFinding]
    """The newest report, and joints that are unstable."""
    replaced_on: tuple[tuple[Joint, date | None], ...]
    quiet_since: Mapping[Joint, date | None]
    """Of the damaged joints, since when they are quiet."""


def joints_said(lifter: Lifter, check_ins: tuple[CheckIn, ...]) -> JointsSaid:
    """Read the joint reports, and what is known for good, once. `check_ins` are oldest first."""
    replaced = lifter.considered(ConsiderationKind.JOINT_REPLACEMENT)
    damaged = {one.joint for one in lifter.considered(ConsiderationKind.DAMAGED_JOINT) if one.joint is not None}
    unstable = lifter.considered(ConsiderationKind.HYPERMOBILE_OR_UNSTABLE_JOINT)
    return JointsSaid(
        _reported(check_ins)
        | {JointFinding(one.joint, JointState.UNSTABLE) for one in unstable if one.joint is not None},
        tuple((one.joint, one.on) for one in replaced if one.joint is not None),
        {joint: _quiet_since(joint, check_ins) for joint in damaged},
    )


def joint_findings(
    *,
    lifter: Lifter,
    check_ins: tuple[CheckIn, ...],
    events: tuple[Event, ...],
    day: date,
    said: JointsSaid | None = None,
) -> tuple[JointFinding, ...]:
    """All states of all joints on `day`, sorted. `check_ins` are oldest first and not after `day`.

    The newest joint report counts however old it is: a joint does not cool down
    because nobody was asked. `said` is what `joints_said` made of them, where it is known already.
    """
    said = said or joints_said(lifter, check_ins)
    found = {*said.always, *_replaced_and_damaged(said, day), *_injected(events, day)}
    return tuple(sorted(found, key=lambda one: (one.joint.value, one.state.value)))


def latest_joint_report(check_ins: tuple[CheckIn, ...]) -> CheckIn | None:
    """The newest check-in that answers the joint question."""
    return next((one for one in reversed(check_ins) if one.joints is not None), None)


def _reported(check_ins: tuple[CheckIn, ...]) -> frozenset[JointFinding]:
    reports = [(one.day, one.joints) for one in check_ins if one.joints is not None]
    if not reports:
        return frozenset()
    last_day, last = reports[-1]
    found = {JointFinding(joint, JointState.HOT) for joint in last.hot}
    found |= {JointFinding(one.joint, JointState.TENDER) for one in last.tender}
    for digit in last.dactylitis:
        found |= {JointFinding(joint, JointState.SWOLLEN_NEW) for joint in joints_of_digit(digit)}
    for one in last.swollen:
        is_new = one.counts_as_new and (last_day - _new_since(reports, one.joint)).days < NEW_SWELLING_DAYS
        found.add(JointFinding(one.joint, JointState.SWOLLEN_NEW if is_new else JointState.SWOLLEN_USUAL))
    return frozenset(found)


def _new_since(reports: list[tuple[date, JointReport]], joint: Joint) -> date:
    """The first day of the unbroken run of reports that call this joint swollen, and not as usual."""
    since = reports[-1][0]
    for day, report in reversed(reports):
        if not any(one.joint is joint and one.counts_as_new for one in report.swollen):
            break
        since = day
    return since


def joints_of_digit(digit: Digit) -> tuple[Joint, ...]:
    """The joints of a finger that is swollen as a whole; a toe stands for the front of the foot.

    >>> [str(joint) for joint in joints_of_digit(Digit.LEFT_FINGER_1)]
    ['left-mcp-1', 'left-pip-1']
    """
    side, kind, number = digit.value.split("-")
    if kind == "toe":
        return (Joint(f"{side}-forefoot"),)
    names = [f"{side}-{row}-{number}" for row in ("mcp", "pip", "dip")]
    return tuple(Joint(name) for name in names if name in set(Joint))


def _replaced_and_damaged(said: JointsSaid, day: date) -> set[JointFinding]:
    found = set()
    for joint, on in said.replaced_on:
        recent = on is None or (day - on).days < RECENT_REPLACEMENT_DAYS
        found.add(JointFinding(joint, JointState.REPLACED_RECENTLY if recent else JointState.REPLACED))
    for joint, since in said.quiet_since.items():
        weeks = 0 if since is None else min((day - since).days // 7, QUIET_WEEKS_OF_DAMAGED_JOINT)
        found.add(JointFinding(joint, JointState.DAMAGED, weeks))
    return found


def _quiet_since(joint: Joint, check_ins: tuple[CheckIn, ...]) -> date | None:
    """The first of the newest reports in a row in which the joint was neither tender nor swollen nor hot.

    More than a fortnight between two reports ends the row: nobody was asked how it was meanwhile.
    """
    quiet_since = before = None
    for one in check_ins:
        if one.joints is None:
            continue
        named = {item.joint for item in (*one.joints.tender, *one.joints.swollen)} | set(one.joints.hot)
        if joint in named:
            quiet_since = None
        elif quiet_since is None or before is None or (one.day - before).days > LONGEST_UNASKED_DAYS:
            quiet_since = one.day
        before = one.day
    return quiet_since


def _injected(events: tuple[Event, ...], day: date) -> set[JointFinding]:
    found = set()
    for event in events:
        days = (day - event.on).days
        if event.kind is not EventKind.JOINT_INJECTION or event.joint is None or days < 0:
            continue
        if days <= INJECTION_REST_DAYS:
            found.add(JointFinding(event.joint, JointState.INJECTED_NOW))
        elif days <= INJECTION_LIGHT_DAYS:
            found.add(JointFinding(event.joint, JointState.INJECTED_LATELY))
    return found
