"""How far a day's session is: which exercise is next and which of its sets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.training import LoggedSet, Skipped, SkipReason


@dataclass(frozen=True, slots=True)
class Step:
    """One exercise of the day with what was done of it."""

    asked: Prescription
    warm_up: bool
    done: tuple[LoggedSet, ...] = ()
    skipped: SkipReason | None = None

    @property
    def is_over(self) -> bool:
        """Whether all sets are done, or the exercise was skipped."""
        return self.skipped is not None or len(self.done) >= self.asked.sets


def steps_of(plan: DayPlan, sets: Sequence[LoggedSet], skipped: Sequence[Skipped] = ()) -> tuple[Step, ...]:
    """The day's exercises in order, warm-up first, each with its own sets.

    Where an exercise comes twice, the earlier one is filled first; sets beyond
    the plan stay with the last.
    """
    planned = [(asked, True) for asked in plan.warm_up] + [(asked, False) for asked in plan.prescriptions]
    reasons = {item.exercise: item.reason for item in skipped}
    left = list(sets)
    steps = []
    for place, (asked, warm_up) in enumerate(planned):
        mine = [one for one in left if one.exercise == asked.exercise and one.warm_up == warm_up]
        again = any(later.exercise == asked.exercise and flag == warm_up for later, flag in planned[place + 1 :])
        mine = mine[: asked.sets] if again else mine
        left = [one for one in left if one not in mine]
        steps.append(Step(asked, warm_up, tuple(mine), reasons.get(asked.exercise)))
    return tuple(steps)


def unplanned(plan: DayPlan | None, sets: Sequence[LoggedSet]) -> tuple[LoggedSet, ...]:
    """Sets of the day that no step of the plan asks for."""
    if plan is None:
        return tuple(sets)
    known = {id(one) for step in steps_of(plan, sets) for one in step.done}
    return tuple(one for one in sets if id(one) not in known)


def next_step(steps: Sequence[Step], after: int = -1) -> int | None:
    """The first exercise that is not over, looking on from `after` and then from the start; None when all are."""
    order = [*range(after + 1, len(steps)), *range(after + 1)]
    return next((place for place in order if not steps[place].is_over), None)


def no_longer_skipped(before: Sequence[Step], now: Sequence[Step]) -> int | None:
    """The exercise that was left out before and is not now, in the same session; None where there is none."""
    if [step.asked for step in before] != [step.asked for step in now]:
        return None
    pairs = enumerate(zip(before, now, strict=True))
    return next((place for place, (old, new) in pairs if old.skipped is not None and new.skipped is None), None)
