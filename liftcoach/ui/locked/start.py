"""A start that cannot open the file at once: locked, or in trouble."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from liftcoach.coach.coach import Coach
from liftcoach.coach.roster import Roster
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.ui.main_window import MainWindow

RESTORABLE = frozenset({ProblemCode.NOT_OURS_OR_DAMAGED, ProblemCode.DAMAGED_INSIDE, ProblemCode.NO_SUCH_PROFILE})
"""For what a backup is offered."""
Opened = Callable[[Coach], Callable[[str], object]]
"""What follows when somebody's file is open; it gives a way to tell them something."""


def show_refusal(window: MainWindow, roster: Roster, error: LiftcoachError, opened: Opened, *, profile_id: str) -> None:
    """Ask for the passphrase of a locked file; of any other, say what is the matter and what can be done."""
    is_locked = error.problem.code is ProblemCode.LOCKED
    locked = roster.locking.place_of(profile_id) if is_locked else _left_locked(roster, error, profile_id)
    if locked is None:
        _show_trouble(window, roster, error, opened, profile_id=profile_id)
        return
    from liftcoach.ui.locked.unlock import Unlock

    def go_on(wanted: str) -> None:
        try:
            opened(roster.open(wanted))
        except LiftcoachError as refused:
            show_refusal(window, roster, refused, opened, profile_id=wanted)

    asking = Unlock(window, roster, locked, can_leave=not is_locked)
    asking.opened.connect(lambda: go_on(profile_id))
    asking.other_asked.connect(go_on)
    asking.left.connect(lambda: _show_trouble(window, roster, error, opened, profile_id=profile_id))


def _left_locked(roster: Roster, error: LiftcoachError, profile_id: str) -> Path | None:
    """Of a file that is gone or damaged: what is left that its passphrase opens, such as its newest backup."""
    return roster.locking.left_locked(profile_id) if error.problem.code in RESTORABLE else None


def _show_trouble(
    window: MainWindow, roster: Roster, error: LiftcoachError, opened: Opened, *, profile_id: str
) -> None:
    from liftcoach.ui.trouble.trouble import Trouble

    Trouble(window, roster, error, opened, profile_id=profile_id)
