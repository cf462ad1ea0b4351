"""What the blood says about muscles: creatine kinase against the laboratory's own range.

Laboratories count it in different units, so results are compared as multiples
of the upper end of the range that came with each. What a result without a range
says is not known: its range is asked for, and until then the plan is as careful
as for a high one.
"""

from __future__ import annotations

from datetime import date

from liftcoach.domain.events import LabResult, LabTest

CK_STALE_DAYS = 90


def ck_is_high(labs: tuple[LabResult, ...], day: date) -> bool:
    """The newest creatine kinase of the last 90 days lies above the laboratory's range."""
    newest = next(iter(_newest_first(labs, day)), None)
    return newest is not None and _times_the_top(newest) > 1


def ck_rise(labs: tuple[LabResult, ...], day: date) -> LabResult | None:
    """The newest creatine kinase where it is high and above the one before it; else None.

    No source says how much of a rise counts, so any does.
    """
    lately = _newest_first(labs, day)
    if len(lately) < 2:
        return None
    newest, before = _times_the_top(lately[0]), _times_the_top(lately[1])
    return lately[0] if newest > max(1, before) and before > 0 else None


def range_missing(labs: tuple[LabResult, ...], day: date) -> date | None:
    """The day of a creatine kinase that nothing can be said of without its range; None where there is none.

    The newest counts, and where that is high the one before it, above which it may have risen.
    """
    asked_of = _newest_first(labs, day)[: 2 if ck_is_high(labs, day) else 1]
    return next((one.on for one in asked_of if not one.high), None)


def _newest_first(labs: tuple[LabResult, ...], day: date) -> tuple[LabResult, ...]:
    """One of each day: of two the higher counts, as nobody can say which is the right one."""
    by_day: dict[date, LabResult] = {}
    for one in labs:
        if one.test is LabTest.CK and 0 <= (day - one.on).days <= CK_STALE_DAYS:
            by_day[one.on] = max(by_day.get(one.on, one), one, key=_times_the_top)
    return tuple(by_day[on] for on in sorted(by_day, reverse=True))


def _times_the_top(result: LabResult) -> float:
    return result.value / result.high if result.high else 0.0
