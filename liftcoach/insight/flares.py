"""Is there a flare, how bad, and is it over? From what the person answered, against their own usual."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from liftcoach.domain.check_in import CheckIn, FlareAnswer
from liftcoach.insight.baseline import WINDOW_DAYS, flare_sum, usual

LOOK_BACK_DAYS = 28
GRADE_1_RISE = 2
"""Pain or stiffness this far above the own 28-day median, 0 to 10."""
PROBABLE_SUM = 20
"""Sum of the five flare answers over the last 7 days, 0 to 50."""
PROBABLE_RISE = 10
STRICT_SEVERITY = 4
"""A strict flare is worse than this, 0 to 10 ..."""
STRICT_DAYS = 7
"""... and lasts longer than this."""
SUM_WINDOW_DAYS = 7


class FlareGrade(IntEnum):
    """0 none, 1 some days above usual, 2 a probable flare, 3 a strict one (without hot joint or illness)."""

    NONE = 0
    ABOVE_USUAL = 1
    PROBABLE = 2
    STRICT = 3


DAYS_AT_USUAL_TO_RETURN = {
    FlareGrade.NONE: 0,
    FlareGrade.ABOVE_USUAL: 2,
    FlareGrade.PROBABLE: 3,
    FlareGrade.STRICT: 5,
}
"""Answered days at the own usual before a flare counts as over."""


@dataclass(frozen=True, slots=True)
class Flare:
    """The newest flare of the last 28 days.

    `grade` is the worst of the run; `over_since` is the day on which enough
    answered days at the own usual had passed, or None while it lasts.
    """

    grade: FlareGrade = FlareGrade.NONE
    began: date | None = None
    last_day: date | None = None
    days_at_usual: int = 0
    over_since: date | None = None

    @property
    def in_force(self) -> FlareGrade:
        """The grade that still bounds today's training."""
        return FlareGrade.NONE if self.over_since is not None else self.grade

    @property
    def days_needed(self) -> int:
        """Answered days at the own usual that this grade asks for."""
        return DAYS_AT_USUAL_TO_RETURN[self.grade]


NO_FLARE = Flare()
"""None to think of. It stands for most days, so it is made once."""


def grade_of_day(check_in: CheckIn, before: tuple[CheckIn, ...]) -> FlareGrade:
    """The grade that one day's answers show, against the 28 days `before` it (oldest first, without the day)."""
    says = check_in.flare
    if says is None or says.answer is not FlareAnswer.YES:
        pain = usual(one.pain for one in before).rise(check_in.pain)
        stiffness = usual(one.stiffness for one in before).rise(check_in.stiffness)
        return FlareGrade.ABOVE_USUAL if max(pain, stiffness) >= GRADE_1_RISE else FlareGrade.NONE
    lasts = (check_in.day - (says.since or _said_since(check_in.day, before))).days > STRICT_DAYS
    # How bad it is may be left out: that is not zero.
    if lasts and (says.severity is None or says.severity > STRICT_SEVERITY):
        return FlareGrade.STRICT
    first = check_in.day - timedelta(days=SUM_WINDOW_DAYS)
    total = flare_sum((*(one for one in before if one.day > first), check_in))
    rise = usual(flare_sum((one,)) for one in before).rise(total)
    probable = total is not None and (total >= PROBABLE_SUM or rise >= PROBABLE_RISE)
    return FlareGrade.PROBABLE if probable else FlareGrade.ABOVE_USUAL


def _said_since(day: date, before: tuple[CheckIn, ...]) -> date:
    """Where it was left open since when a flare lasts: the first of the days up to this one that all called it one.

    Days that say neither yes or no nor how much it hurts tell nothing; a start that was named earlier counts.
    """
    for one in reversed(before):
        if one.flare is None and one.pain is None:
            continue
        if one.flare is None or one.flare.answer is not FlareAnswer.YES:
            break
        day = one.day
        if one.flare.since is not None:
            return one.flare.since
    return day


def newest_flare(check_ins: tuple[CheckIn, ...], day: date) -> Flare:
    """The newest flare of the last 28 days; one without a grade if there was none."""
    return next(reversed(flares_until(check_ins, day)), NO_FLARE)


def grading(check_ins: tuple[CheckIn, ...]) -> Callable[[CheckIn], FlareGrade]:
    """How to grade any of these days, oldest first; each is graded when it is first asked about, and only once."""
    graded: dict[date, FlareGrade] = {}

    def grade(check_in: CheckIn) -> FlareGrade:
        if check_in.day not in graded:
            first = bisect_left(check_ins, check_in.day - timedelta(days=WINDOW_DAYS), key=_day_of)
            before = check_ins[first : bisect_left(check_ins, check_in.day, key=_day_of)]
            graded[check_in.day] = grade_of_day(check_in, before)
        return graded[check_in.day]

    return grade


def _day_of(check_in: CheckIn) -> date:
    return check_in.day


def flares_until(
    check_ins: tuple[CheckIn, ...], day: date, grade_of: Callable[[CheckIn], FlareGrade] | None = None
) -> tuple[Flare, ...]:
    """Walk the answered days of the last 28 and return the flares, oldest first. `check_ins` are oldest first.

    `grade_of` is the `grading` of these check-ins, where several days are asked about.
    """
    grade_of = grade_of or grading(check_ins)
    flares: list[Flare] = []
    first = bisect_left(check_ins, day - timedelta(days=LOOK_BACK_DAYS), key=_day_of)
    for check_in in check_ins[first : bisect_right(check_ins, day, key=_day_of)]:
        grade = grade_of(check_in)
        last = flares.pop() if flares and flares[-1].over_since is None else NO_FLARE
        following = _next(last, check_in, grade)
        if following.grade is not FlareGrade.NONE:
            flares.append(following)
    return tuple(flares)


def _next(flare: Flare, check_in: CheckIn, grade: FlareGrade) -> Flare:
    """A flare that lasts, or none yet, after one more day of answers."""
    if grade is not FlareGrade.NONE:
        return Flare(max(grade, flare.grade), flare.began or check_in.day, check_in.day)
    if flare.grade is FlareGrade.NONE or not _says_enough(check_in):
        return flare
    days = flare.days_at_usual + 1
    over = check_in.day if days >= flare.days_needed else None
    return Flare(flare.grade, flare.began, flare.last_day, days, over)


def _says_enough(check_in: CheckIn) -> bool:
    """A day counts as usual only if it was answered and is not a copy or an unsure one."""
    unsure = check_in.flare is not None and check_in.flare.answer is FlareAnswer.UNSURE
    return check_in.pain is not None and check_in.same_as is None and not unsure
