"""Marking joints as tender, swollen or hot, one mark at a time."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from liftcoach.domain.check_in import JointReport, Onset, ReportedJoint
from liftcoach.domain.joints import Joint


class Mark(StrEnum):
    """The three separate sets of a joint report."""

    TENDER = "tender"
    SWOLLEN = "swollen"
    HOT = "hot"


ONSET_MARKS = (Mark.TENDER, Mark.SWOLLEN)
"""Marks that are either new or usual for the person."""
NO_JOINTS = JointReport()


def marked(report: JointReport, mark: Mark) -> tuple[Joint, ...]:
    """The joints that carry a mark."""
    return report.hot if mark is Mark.HOT else tuple(item.joint for item in _reported(report, mark))


def marks_on(report: JointReport, joint: Joint) -> tuple[Mark, ...]:
    """The marks that one joint carries."""
    return tuple(mark for mark in Mark if joint in marked(report, mark))


def onset_of(report: JointReport, mark: Mark, joint: Joint) -> Onset | None:
    """Whether a mark is new or usual; None where that was not said, or the joint does not carry it."""
    found = () if mark is Mark.HOT else _reported(report, mark)
    return next((item.onset for item in found if item.joint is joint), None)


def toggled(report: JointReport, mark: Mark, joint: Joint) -> JointReport:
    """The report with a mark set or taken off. Of a fresh mark nobody said yet whether it is new.

    >>> marked(toggled(NO_JOINTS, Mark.SWOLLEN, Joint.LEFT_KNEE), Mark.SWOLLEN)
    (<Joint.LEFT_KNEE: 'left-knee'>,)
    """
    if mark is Mark.HOT:
        hot = tuple(known for known in report.hot if known is not joint)
        return replace(report, hot=hot if joint in report.hot else _ordered((*hot, joint)))
    if joint in marked(report, mark):
        return _with(report, mark, tuple(item for item in _reported(report, mark) if item.joint is not joint))
    return _with(report, mark, (*_reported(report, mark), ReportedJoint(joint)))


def with_onset(report: JointReport, mark: Mark, joint: Joint, onset: Onset | None) -> JointReport:
    """The report with what the person says about how long a mark has been there; None takes it back."""
    kept = (ReportedJoint(joint, onset) if item.joint is joint else item for item in _reported(report, mark))
    return _with(report, mark, tuple(kept))


def onset_open(report: JointReport) -> tuple[Mark, Joint] | None:
    """The first mark of which nobody said whether it is new."""
    return next(
        (
            (mark, item.joint)
            for mark in (Mark.SWOLLEN, Mark.TENDER)
            for item in _reported(report, mark)
            if item.onset is None
        ),
        None,
    )


def usual_only(report: JointReport) -> JointReport:
    """The joints that are tender or swollen as usual; nothing new and nothing hot.

    >>> usual_only(toggled(NO_JOINTS, Mark.TENDER, Joint.NECK)) == NO_JOINTS
    True
    """
    return JointReport(
        tender=tuple(item for item in report.tender if item.onset is Onset.USUAL_FOR_ME),
        swollen=tuple(item for item in report.swollen if item.onset is Onset.USUAL_FOR_ME),
    )


def _reported(report: JointReport, mark: Mark) -> tuple[ReportedJoint, ...]:
    return report.tender if mark is Mark.TENDER else report.swollen


def _with(report: JointReport, mark: Mark, items: tuple[ReportedJoint, ...]) -> JointReport:
    ordered = tuple(sorted(items, key=lambda item: _ORDER[item.joint]))
    return replace(report, tender=ordered) if mark is Mark.TENDER else replace(report, swollen=ordered)


def _ordered(joints: tuple[Joint, ...]) -> tuple[Joint, ...]:
    return tuple(sorted(joints, key=_ORDER.__getitem__))


_ORDER = {joint: place for place, joint in enumerate(Joint)}
