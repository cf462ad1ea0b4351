"""A start that cannot open the file at once: locked, or in trouble."""

from __future__ import annotations

from collections.abc import Callable

from liftcoach.coach.coach import Coach
from liftcoach.coach.roster import Roster
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.ui.main_window import MainWindow

Opened = Callable[[Coach], Callable[[str], object]]
"""What follows when somebody's file is open; it gives a way to tell them something."""


def show_refusal(window: MainWindow, roster: Roster, error: LiftcoachError, opened: Opened, *, profile_id: str) -> None:
    """Ask for the passphrase of a locked file; of any other, say what is the matter and what can be done."""
    if error.problem.code is not ProblemCode.LOCKED:
        from liftcoach.ui.trouble.trouble import Trouble

        Trouble(window, roster, error, opened, profile_id=profile_id)
        return
    from liftcoach.ui.locked.unlock import Unlock

    def go_on(wanted: str) -> None:
        try:
            coach = roster.open(wanted)
        except LiftcoachError as refused:
            show_refusal(window, roster, refused, opened, profile_id=wanted)
            return
        opened(coach)

    asking = Unlock(window, roster, roster.locking.place_of(profile_id))
    asking.opened.connect(lambda: go_on(profile_id))
    asking.other_asked.connect(go_on)
