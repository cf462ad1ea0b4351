"""Whose data is open, and how somebody else's is opened."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from liftcoach.coach.changed import Changed
from liftcoach.coach.coach import Coach
from liftcoach.coach.roster import Roster, said_name
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.problems import LiftcoachError
from liftcoach.ui.changes import Changes

EVERYTHING = ~Changed.NOTHING


class Program(QObject):
    """The one coach that every controller asks; it changes when another person is chosen."""

    leaving = Signal()
    """Another person is about to be opened: what is kept for this one has to be kept now."""

    def __init__(self, roster: Roster, coach: Coach, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.roster = roster
        self.coach = coach
        self.changes = Changes(self)

    @property
    def for_whom(self) -> str:
        """The open person's name where more than one lives here, else empty."""
        present = [entry for entry in self.roster.people() if not entry.is_put_away]
        if len(present) < 2 and not self.coach.is_example:
            return ""
        return self.roster.entry(self.coach.profile.id).name

    @property
    def lifter(self) -> Lifter:
        """The open person as they described themselves; a name that only the list gave them is left out."""
        who = self.coach.knowing.lifter()
        return replace(who, name=said_name(who.name))

    @property
    def lifter_on_paper(self) -> Lifter:
        """The same, by the name in the header where one stands there: papers of two people get mixed up too."""
        return replace(self.lifter, name=self.for_whom or self.lifter.name)

    def describe(self, who: Lifter) -> None:
        """Keep what the person said about themselves, and call their profile by their name."""
        if not who.name.strip():
            who = replace(who, name=self.roster.entry(self.coach.profile.id).name)
        changed = self.coach.knowing.describe(who)
        self.roster.call(self.coach.profile.id, who.name)
        self.changes.tell(changed | Changed.PROFILE)

    def switch(self, coach: Coach) -> None:
        """Open another person's data; the one before is closed and saved, and locked where it has a passphrase."""
        self.leaving.emit()
        before = self.coach
        if coach.profile.id != before.profile.id:
            self._close(before)
            if before.profile.has_lock:
                # Whoever comes next at this computer is not asked in.
                self.roster.locking.lock_again(before.profile.id)
        self.coach = coach
        self.changes.tell(EVERYTHING)

    def switch_to_example(self, example_id: str) -> None:
        """Open an example made anew; an example that was open is closed before its file goes."""
        self.leaving.emit()
        if self.coach.is_example:
            self.coach.close()
        self.coach, before = self.roster.open_example(example_id), self.coach
        if not before.is_example:
            self._close(before)
        self.changes.tell(EVERYTHING)

    def put_away_file(self) -> None:
        """Close the open file, because it is about to be replaced; `reopen` or `switch` has to follow."""
        self.leaving.emit()
        self.coach.close()

    def reopen(self, profile_id: str) -> None:
        """Open a person after `put_away_file`. Raises LiftcoachError."""
        self.coach = self.roster.open(profile_id)
        self.changes.tell(EVERYTHING)

    def close(self) -> None:
        """Close the open file, and back it up where it changed."""
        self._close(self.coach)

    def _close(self, coach: Coach) -> None:
        coach.close()
        if not coach.is_example and not coach.profile.look_only:
            with suppress(LiftcoachError):
                # What goes wrong is noted, and told in the settings and at the next start.
                self.roster.backing_up.keep_at_the_end(coach.profile.id)
