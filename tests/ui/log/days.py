"""A day of two exercises, and a store of a few lines to show the log against."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from liftcoach.content.library import Library
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.equipment import Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.moment import Moment
from liftcoach.domain.prescription import BODY, Prescription, Work, kg_load
from liftcoach.domain.training import Done, LoggedSet, Skipped
from liftcoach.ui.log.log_page import LogPage
from liftcoach.ui.log.said_set import SaidSet
from liftcoach.ui.log.set_form import Owned

MONDAY = date(2026, 3, 2)
TEN = Moment(datetime(2026, 3, 2, 10, tzinfo=UTC), MONDAY, "Etc/UTC")
FIVE_LB = OwnedLoad(Equipment.DUMBBELLS, 5, LoadUnit.LB)
OWNED = Owned(
    loads=(
        OwnedLoad(Equipment.DUMBBELLS, 8, LoadUnit.LB),
        OwnedLoad(Equipment.KETTLEBELL, 4, LoadUnit.KG),
        OwnedLoad(Equipment.DUMBBELLS, 2, LoadUnit.LB),
    )
)
STAND = Prescription("sit-to-stand", 3, Work(WorkUnit.REPETITIONS, 8, 8), BODY, reps_in_reserve=3, rest_s=90)
CURL = Prescription("arm-curl", 2, Work(WorkUnit.REPETITIONS, 6, 10), kg_load(FIVE_LB), reps_in_reserve=3, rest_s=60)
PLAN = DayPlan(MONDAY, DayKind.STRENGTH, 25, prescriptions=(STAND, CURL))


def library() -> Library:
    """The shipped exercise and one with a weight."""
    stand = Library.shipped()["sit-to-stand"]
    curl = replace(
        stand, id="arm-curl", name="Arm curl", load_kind=LoadKind.KG, load_equipment=Equipment.DUMBBELLS, one_sided=True
    )
    return Library({"sit-to-stand": stand, "arm-curl": curl})


def logged(set_id: int, asked: Prescription = STAND) -> LoggedSet:
    """A set as it was planned."""
    return LoggedSet(asked.exercise, Done(asked.work.unit, asked.work.high), asked.load, TEN, id=set_id)


class Keeper:
    """Keeps what the page tells and shows the day again, as the window does."""

    def __init__(self, page: LogPage, plan: DayPlan = PLAN, sets: tuple[LoggedSet, ...] = ()) -> None:
        self.page, self.plan, self.sets = page, plan, sets
        self.skipped: tuple[Skipped, ...] = ()
        self.is_finished = False
        self.exertion: object = "not asked"
        self._last_id = max((one.id or 0 for one in sets), default=0)
        # A connected method alone does not keep its object alive.
        page.keeper = self  # type: ignore[attr-defined]
        page.set_done.connect(self.done)
        page.set_logged.connect(self.said)
        page.undone.connect(self.undo)
        page.taken_out.connect(self.undo)
        page.set_changed.connect(self.change)
        page.corrected.connect(self.change)
        page.skipped.connect(self.skip)
        page.finished.connect(self.finish)
        self.show()

    def show(self) -> None:
        self.page.show_day(self.plan, self.sets, owned=OWNED, skipped=self.skipped, is_finished=self.is_finished)

    def done(self, asked: Prescription, warm_up: bool) -> None:  # noqa: FBT001  (a signal's argument)
        self._keep(replace(logged(0, asked), warm_up=warm_up))

    def said(self, said: SaidSet) -> None:
        self._keep(said.logged_at(TEN))

    def _keep(self, one: LoggedSet) -> None:
        self._last_id += 1
        self.sets = (*self.sets, replace(one, id=self._last_id))
        self.show()

    def undo(self, set_id: int) -> None:
        self.sets = tuple(one for one in self.sets if one.id != set_id)
        self.show()

    def change(self, changed: LoggedSet) -> None:
        self.sets = tuple(changed if one.id == changed.id else one for one in self.sets)
        self.show()

    def skip(self, skipped: Skipped) -> None:
        self.skipped = (*self.skipped, skipped)
        self.show()

    def finish(self, exertion: int | None) -> None:
        self.exertion, self.is_finished = exertion, True
        self.show()
