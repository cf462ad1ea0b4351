"""How long and how regularly a person has trained without a long gap."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from liftcoach.domain.training import Origin, Session, TrainingDay
from liftcoach.insight.history import ExerciseHistory, heaviness

LONGEST_GAP_IN_A_RUN_DAYS = 28
"""A longer gap begins a new run."""


@dataclass(frozen=True, slots=True)
class TrainingRun:
    """The newest run of training days without a gap of more than 28 days.

    `days` are the training days of the run, oldest first, own and imported;
    `own_days` only those logged here. `weeks_of_increase` counts calendar weeks
    in a row, ending with the last one, in which some exercise went above all it
    had been before: coming back from an easier day is no increase.
    """

    days: tuple[date, ...] = ()
    own_days: tuple[date, ...] = ()
    last_day: date | None = None
    weeks_of_increase: int = 0
    is_after_gap: bool = False
    """There was training before it, which a gap of more than 28 days ended."""
    weeks_raised: frozenset[date] = field(default=frozenset(), repr=False, compare=False)
    """The Mondays of weeks in which some exercise went above all it had been before."""

    def days_since_last(self, day: date) -> int | None:
        """Days from the newest training day to `day`."""
        return None if self.last_day is None else (day - self.last_day).days

    def is_over(self, day: date) -> bool:
        """The gap since the last training is so long that a new run has to begin."""
        since = self.days_since_last(day)
        return since is not None and since > LONGEST_GAP_IN_A_RUN_DAYS


def training_run(
    sessions: tuple[Session, ...],
    histories: tuple[ExerciseHistory, ...],
    day: date,
    earlier: tuple[TrainingDay, ...] = (),
) -> TrainingRun:
    """The run that ends with the newest training day before `day`. `earlier` are training days before the sessions."""
    known = {TrainingDay(session.day, session.origin) for session in sessions if session.sets} | {*earlier}
    days = sorted({each.day for each in known if each.day < day})
    if not days:
        return TrainingRun()
    run = [days[-1]]
    for one in reversed(days[:-1]):
        if (run[-1] - one).days > LONGEST_GAP_IN_A_RUN_DAYS:
            break
        run.append(one)
    run.reverse()
    own = {each.day for each in known if each.origin is Origin.OWN}
    raised = _weeks_raised(histories)
    return TrainingRun(
        days=tuple(run),
        own_days=tuple(one for one in run if one in own),
        last_day=days[-1],
        weeks_of_increase=_weeks_of_increase(raised, day),
        is_after_gap=len(run) < len(days),
        weeks_raised=raised,
    )


def later_in_run(run: TrainingRun, day: date) -> TrainingRun:
    """The same run seen from a later day, before which nothing more was trained."""
    weeks = _weeks_of_increase(run.weeks_raised, day)
    return run if weeks == run.weeks_of_increase else replace(run, weeks_of_increase=weeks)


def week_start(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _weeks_raised(histories: tuple[ExerciseHistory, ...]) -> frozenset[date]:
    raised = set()
    for history in histories:
        best: tuple[float, float] | None = None
        for outing in reversed(history.own):
            done = (heaviness(outing.load), outing.sets * outing.amount)
            if best is not None and done > best:
                raised.add(week_start(outing.day))
            best = done if best is None else max(best, done)
    return frozenset(raised)


def _weeks_of_increase(raised: frozenset[date], day: date) -> int:
    weeks, monday = 0, week_start(day) - timedelta(days=7)
    while monday in raised:
        weeks, monday = weeks + 1, monday - timedelta(days=7)
    return weeks
