"""What can be printed of whoever is here. Each page is shown before it is printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from liftcoach.domain.day_plan import DayPlan

if TYPE_CHECKING:
    from liftcoach.ui.charts.charts_tab import ChartsTab
    from liftcoach.ui.pictures import Pictures
    from liftcoach.ui.printing.print_desk import Paper
    from liftcoach.ui.program import Program


class Printing:
    """Makes the papers and gives each to `show`. The papers' own modules come with the first one."""

    def __init__(self, program: Program, pictures: Pictures, show: Callable[[Paper], object]) -> None:
        self._program, self._pictures, self._show = program, pictures, show

    def session(self) -> None:
        """Today's session, to be taken to where the training is."""
        from liftcoach.ui.printing.papers import session_to_print

        coach = self._program.coach
        plan = coach.planning.day(self._today())
        if isinstance(plan, DayPlan):
            self._show(
                session_to_print(
                    plan,
                    self._program.lifter_on_paper,
                    coach.library,
                    self._pictures.motion_of,
                    person=self._pictures.person,
                    is_example=coach.is_example,
                )
            )

    def for_doctor(self) -> None:
        """The page that asks a doctor what this person may do."""
        from liftcoach.ui.printing.papers import doctor_to_print

        coach = self._program.coach
        who = self._program.lifter_on_paper
        self._show(
            doctor_to_print(coach.planning.week(), who, coach.library, self._today(), is_example=coach.is_example)
        )

    def charts(self, tab: ChartsTab) -> None:
        """The charts as the tab shows them."""
        from liftcoach.ui.printing.papers import charts_to_print

        shown, coach = tab.charts_for_paper(), self._program.coach
        self._show(charts_to_print(*shown, self._program.lifter_on_paper, self._today(), is_example=coach.is_example))

    def for_visit(self, since: date | None) -> None:
        """What changed since a day, or since the last visit."""
        from liftcoach.ui.printing.papers import visit_to_print

        coach = self._program.coach
        self._show(visit_to_print(coach.charting.visit(since), self._program.lifter, is_example=coach.is_example))

    def rules(self) -> None:
        """Every rule, for a clinician to sign."""
        from liftcoach.ui.printing.papers import rules_to_print

        self._show(rules_to_print(self._today()))

    def recovery_key(self, key: str) -> None:
        """The key that opens a locked file whose passphrase is forgotten."""
        from liftcoach.ui.printing.papers import recovery_to_print

        self._show(recovery_to_print(key, self._today()))

    def _today(self) -> date:
        return self._program.coach.now().day
