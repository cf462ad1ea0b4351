"""One person's file on the disk, a clock that is set by hand, and a coach that can be closed and opened again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from liftcoach.coach.coach import Coach
from liftcoach.content.library import Library
from liftcoach.domain.check_in import CheckIn, FlareAnswer, FlareReport, JointReport
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.moment import Moment
from liftcoach.exchange.patient_example import example_record
from liftcoach.store.profile import Profile
from tests.conftest import MONDAY

SIXTY: Lifter = replace(example_record().lifter, name="Maria", clinic_limits=None)


class Life:
    def __init__(self, folder: Path, library: Library) -> None:
        self.path = folder / "maria.liftcoach"
        self.library = library
        self.moment = Moment(datetime(MONDAY.year, MONDAY.month, MONDAY.day, 10, tzinfo=UTC), MONDAY, "Etc/UTC")
        self.coach = self._coach(Profile.create(self.path, name="Maria"))

    def _coach(self, profile: Profile) -> Coach:
        return Coach(profile, self.library, lambda: self.moment)

    @property
    def today(self) -> date:
        return self.moment.day

    def restart(self) -> Coach:
        self.coach.close()
        self.coach = self._coach(Profile.open(self.path))
        return self.coach

    def go_on(self, *, days: int = 0, hours: int = 0) -> None:
        later = self.moment.instant + timedelta(days=days, hours=hours)
        self.moment = Moment(later, later.date(), "Etc/UTC")

    def describe(self, who: Lifter = SIXTY) -> None:
        self.coach.knowing.describe(who)

    def plan(self) -> DayPlan:
        plan = self.coach.planning.day(self.today)
        assert isinstance(plan, DayPlan), plan
        return plan

    def calm(self, **changes: object) -> CheckIn:
        return replace(calm_on(self.today), **changes)  # type: ignore[arg-type]

    def to_a(self, kind: DayKind, **changes: object) -> DayPlan:
        """Go on, answering each morning calmly but for `changes`, to the next day of a kind."""
        for _ in range(14):
            self.coach.checking_in.save(self.calm(**changes))
            if (plan := self.plan()).kind is kind:
                return plan
            self.go_on(days=1)
        raise AssertionError(f"no {kind} day within two weeks")


def calm_on(day: date) -> CheckIn:
    return CheckIn(
        day,
        pain=2,
        fatigue=2,
        stiffness=1,
        stiffness_min=10,
        sleep_h=8,
        sleep_trouble=1,
        joints=JointReport(),
        flare=FlareReport(FlareAnswer.NO),
        warning_signs=(),
    )
