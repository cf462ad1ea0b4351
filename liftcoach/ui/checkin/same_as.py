"""What "same as last time" may copy, and what it never may."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from liftcoach.domain.check_in import CheckIn, JointReport
from liftcoach.ui.widgets.joint_marks import NO_JOINTS, usual_only

COPIED_SCALES = ("pain", "fatigue", "stiffness")


def copied(previous: CheckIn, onto: CheckIn) -> CheckIn:
    """Fill what was left out today from an earlier day: three scales and the joints that are usual.

    What was answered today stays. New joints, hot joints, warning signs and all
    the rest are never carried over. No usual joints is not "no sore joints", so
    it leaves the joints unanswered; so does an earlier day with a new or hot joint,
    since its usual ones alone would say that the new one is well again. Marks the
    day copied from, unless nothing was.
    """
    taken: dict[str, Any] = {
        name: getattr(previous, name)
        for name in COPIED_SCALES
        if getattr(onto, name) is None and getattr(previous, name) is not None
    }
    joints = onto.joints
    if joints is None and previous.joints is not None:
        usual = usual_only(previous.joints)
        joints = usual if usual == previous.joints and usual != NO_JOINTS else None
    if not taken and joints is onto.joints:
        return onto
    return replace(onto, **taken, joints=joints, same_as=previous.day)


def something_to_copy(previous: CheckIn | None) -> bool:
    """Whether an earlier check-in has anything that may be copied."""
    return previous is not None and copied(previous, CheckIn(previous.day)).same_as is not None


def still_same(check_in: CheckIn, previous: CheckIn) -> bool:
    """Whether anything copied is still as it was copied; if not, nothing of that day is left."""
    usual: JointReport | None = None if previous.joints is None else usual_only(previous.joints)
    scales = any(
        getattr(previous, name) is not None and getattr(previous, name) == getattr(check_in, name)
        for name in COPIED_SCALES
    )
    return scales or (usual not in (None, NO_JOINTS) and check_in.joints == usual)
