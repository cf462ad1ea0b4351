"""A set as the person says it was, before it has a time and a place in the log."""

from __future__ import annotations

from dataclasses import dataclass

from liftcoach.domain.joints import Joint
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import Load
from liftcoach.domain.training import Done, LoggedSet


@dataclass(frozen=True, slots=True)
class SaidSet:
    """Work and load; effort, pain and the joint are None unless they were answered."""

    exercise: str
    done: Done
    load: Load
    reps_in_reserve: int | None = None
    pain: int | None = None
    hurt_joint: Joint | None = None
    side: str = ""
    warm_up: bool = False

    def logged_at(self, moment: Moment) -> LoggedSet:
        """The set with its time, ready to be stored."""
        return LoggedSet(
            self.exercise,
            self.done,
            self.load,
            moment,
            reps_in_reserve=self.reps_in_reserve,
            pain=self.pain,
            hurt_joint=self.hurt_joint,
            side=self.side,
            warm_up=self.warm_up,
        )
