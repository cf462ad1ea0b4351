"""How active the disease is: the worse of what was recorded and what the last 7 days show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from liftcoach.domain.check_in import CheckIn, FlareAnswer
from liftcoach.domain.lifter import DiseaseActivity, Lifter
from liftcoach.insight.flares import Flare, FlareGrade

STALE_AFTER_DAYS = 90
SHOWN_WINDOW_DAYS = 7

_ORDER = (DiseaseActivity.REMISSION, DiseaseActivity.LOW, DiseaseActivity.MODERATE, DiseaseActivity.HIGH)


@dataclass(frozen=True, slots=True)
class ActivityInForce:
    """`planned_as` is what the rules use; UNKNOWN is planned as MODERATE, and `recorded` says so."""

    recorded: DiseaseActivity
    shown: DiseaseActivity | None
    planned_as: DiseaseActivity
    recorded_days_ago: int | None = None


def worse_of(first: DiseaseActivity, second: DiseaseActivity | None) -> DiseaseActivity:
    """The more active of two known activities.

    >>> worse_of(DiseaseActivity.LOW, DiseaseActivity.HIGH)
    <DiseaseActivity.HIGH: 'high'>
    """
    return first if second is None else max(first, second, key=_ORDER.index)


def activity_in_force(lifter: Lifter, *, check_ins: tuple[CheckIn, ...], flare: Flare, day: date) -> ActivityInForce:
    """Combine the record (UNKNOWN when older than 90 days) with the last 7 days.

    Someone who said that they have none of the conditions has no disease
    activity to ask about. `check_ins` are oldest first and not after `day`.
    """
    shown = _shown(check_ins, flare, day)
    if lifter.conditions == ():
        return ActivityInForce(
            DiseaseActivity.REMISSION, shown, worse_of(DiseaseActivity.REMISSION, shown), recorded_days_ago=0
        )
    records = sorted((one for one in lifter.activity if one.on <= day), key=lambda one: one.on)
    days_ago = (day - records[-1].on).days if records else None
    # Two people may record on one day: then the worse of the two is believed.
    latest = [one.activity for one in records if one.on == records[-1].on]
    stale = days_ago is None or days_ago > STALE_AFTER_DAYS or DiseaseActivity.UNKNOWN in latest
    recorded = DiseaseActivity.UNKNOWN if stale else max(latest, key=_ORDER.index)
    planned = DiseaseActivity.MODERATE if recorded is DiseaseActivity.UNKNOWN else recorded
    return ActivityInForce(recorded, shown, worse_of(planned, shown), days_ago)


def _shown(check_ins: tuple[CheckIn, ...], flare: Flare, day: date) -> DiseaseActivity | None:
    """What the last 7 days show by themselves; None where they show nothing."""
    if flare.in_force >= FlareGrade.PROBABLE:
        return DiseaseActivity.HIGH
    since = day - timedelta(days=SHOWN_WINDOW_DAYS)
    for one in reversed(check_ins):
        if one.day <= since:
            break
        if one.flare is not None and one.flare.answer is FlareAnswer.YES:
            return DiseaseActivity.MODERATE
        if one.joints is not None and (one.joints.hot or any(j.counts_as_new for j in one.joints.swollen)):
            return DiseaseActivity.MODERATE
    return None
