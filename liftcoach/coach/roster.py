"""The people (and example patients) whose files live here, and the coach of the chosen one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from liftcoach.coach.coach import Coach
from liftcoach.coach.desk import GIVING, REPLACING
from liftcoach.content.library import Library
from liftcoach.domain.keeping import BackupReason
from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.folder_lock import FolderLock
from liftcoach.resources import resource
from liftcoach.store.disk_faults import StoreError
from liftcoach.store.muscle_table import MuscleTable
from liftcoach.store.profile import Profile
from liftcoach.store.profiles import ProfileEntry, Profiles
from liftcoach.store.program_settings import ProgramSettings
from liftcoach.store.settings import Settings

if TYPE_CHECKING:
    from liftcoach.coach.keeping.backing_up import BackingUp
    from liftcoach.coach.keeping.erasing import Erasing
    from liftcoach.coach.keeping.handing_over import HandingOver
    from liftcoach.coach.keeping.locking import Locking
    from liftcoach.coach.keeping.mending import Mending
    from liftcoach.coach.keeping.moving import Moving
    from liftcoach.coach.keeping.restoring import Restoring
    from liftcoach.exchange.patient_record import PatientRecord

UNNAMED = "Me"
"""How a profile is listed until its person has said a name."""
_UNNAMED = re.compile(rf"{UNNAMED}( \d+)?")


@dataclass(frozen=True, slots=True)
class Example:
    """An invented patient that is shipped: its file's name and what to call them."""

    id: str
    name: str


def said_name(listed: str) -> str:
    """The name that a person said; empty where the list had to make one up.

    >>> said_name("Maria"), said_name("Me"), said_name("Me 2")
    ('Maria', '', '')
    """
    return "" if _UNNAMED.fullmatch(listed) else listed


class Roster:
    """Make, rename, choose, put away and bring back profiles; no person's file is ever deleted here."""

    def __init__(
        self, folder: Path, library: Library, now: Callable[[], Moment], *, lock: FolderLock | None = None
    ) -> None:
        self._profiles = Profiles(folder, now, lock)
        self._library = library
        self._now = now
        self._muscles = MuscleTable.of(library)
        self.folder = folder

    @property
    def lock(self) -> FolderLock:
        """Whoever replaces or removes whole files holds it."""
        return self._profiles.lock

    @cached_property
    def backing_up(self) -> BackingUp:
        """Backups of everybody."""
        from liftcoach.coach.keeping.backing_up import BackingUp

        return BackingUp(self._profiles, self._now)

    @cached_property
    def restoring(self) -> Restoring:
        """Backups put back."""
        from liftcoach.coach.keeping.restoring import Restoring

        def make_of(record: PatientRecord, path: Path) -> None:
            coach = Coach(Profile.create(path, muscles=self._muscles), self._library, self._now)
            try:
                coach.records.fill(record)
            finally:
                coach.close()

        return Restoring(self._profiles, self.backing_up, self._now, make_of)

    @cached_property
    def locking(self) -> Locking:
        """Files under a passphrase."""
        from liftcoach.coach.keeping.locking import Locking

        return Locking(self._profiles, self.backing_up, self._now)

    @cached_property
    def mending(self) -> Mending:
        """Files examined and put right."""
        from liftcoach.coach.keeping.mending import Mending

        return Mending(self._profiles, self.backing_up, self._muscles, self._now)

    @cached_property
    def moving(self) -> Moving:
        """A person's data as one file."""
        from liftcoach.coach.keeping.moving import Moving

        return Moving(self._profiles)

    @cached_property
    def handing_over(self) -> HandingOver:
        """Entries that were made for the wrong person."""
        from liftcoach.coach.keeping.handing_over import HandingOver

        def open_other(profile_id: str) -> Coach:
            is_example = self.entry(profile_id).is_example
            return self._coach(self._profiles.open(profile_id, muscles=self._muscles), is_example=is_example)

        return HandingOver(open_other)

    @cached_property
    def erasing(self) -> Erasing:
        """Everything that is kept here, erased on request."""
        from liftcoach.coach.keeping.erasing import Erasing

        return Erasing(self._profiles, self.backing_up)

    def was_replaced_when_cut_off(self, profile_id: str) -> bool | None:
        """Whether a replacement of a file that the program's end cut off had taken place; None where none was.

        It is told once. Raises StoreError.
        """
        if not self.program_settings.get(REPLACING + profile_id, ""):
            return None
        from liftcoach.coach.keeping.file_change import was_cut_off

        return was_cut_off(self._profiles, profile_id)

    @property
    def program_settings(self) -> ProgramSettings:
        """What holds for the program and not for one person: the look, the window."""
        return self._profiles.program_settings

    def people(self) -> tuple[ProfileEntry, ...]:
        """Every real person by name, those put away included."""
        return tuple(entry for entry in self._profiles.all() if not entry.is_example)

    def entry(self, profile_id: str) -> ProfileEntry:
        """One line of the list."""
        found = (entry for entry in self._profiles.all() if entry.id == profile_id)
        # One whose file is gone has no line any more, and may still have backups.
        return next(found, None) or self._profiles.missing(profile_id)

    def open(self, profile_id: str, *, remember: bool = True) -> Coach:
        """Open a profile and remember it for the next start. Raises StoreError.

        Where the folder cannot be written or its disk is full, it is opened to look at.
        """
        is_example = any(entry.id == profile_id and entry.is_example for entry in self._profiles.all())
        # An example never opens by itself, so it is not remembered.
        open_it = self._profiles.open if is_example or not remember else self._profiles.choose
        try:
            profile = open_it(profile_id, muscles=self._muscles)
        except StoreError as error:
            if error.problem.code not in (ProblemCode.FOLDER_READ_ONLY, ProblemCode.DISK_FULL):
                raise
            profile = self._profiles.open(profile_id, look_only=True)
        coach = self._coach(profile, is_example=is_example)
        if not is_example and not profile.look_only:
            with profile.reading() as connection:
                was_cut_off = bool(Settings(connection).get(GIVING, ""))
            if was_cut_off:
                self.handing_over.go_on(coach)
        return coach

    def _coach(self, profile: Profile, *, is_example: bool = False) -> Coach:
        if is_example or profile.look_only:
            return Coach(profile, self._library, self._now, is_example=is_example)
        return Coach(profile, self._library, self._now, back_up=lambda why: self.backing_up.keep(profile.id, why))

    def last(self, *, remember: bool = True) -> Coach | None:
        """Open the person chosen last, else the first there is; None where nobody is.

        A file that is damaged or gone is never passed over for another person's, nor
        for a new one: that would look as if everything was lost. Raises StoreError.
        """
        last = self.last_id()
        return None if last is None else self.open(last, remember=remember)

    def last_id(self) -> str | None:
        """Whose turn it is at a start: chosen last, else the first whose file can be opened, else the first."""
        last = self._profiles.last_chosen()
        present = sorted((entry for entry in self.people() if not entry.is_put_away), key=lambda one: bool(one.problem))
        return last or (present[0].id if present else None)

    def open_last(self) -> Coach:
        """As `last`, but where nobody is here yet somebody new is made."""
        return self.last() or self.make()

    def named(self, name: str, *, remember: bool = True) -> Coach | None:
        """Open a person by name, whatever its capitals; None where nobody who is offered is called that."""
        entry = self.entry_named(name)
        return None if entry is None or entry.is_put_away else self.open(entry.id, remember=remember)

    def entry_named(self, name: str) -> ProfileEntry | None:
        """A person's line of the list by name, whatever its capitals, put away or not."""
        people = self.people()
        found = [entry for entry in people if entry.name.casefold() == name.strip().casefold()]
        # The name of a locked profile is inside of it: it is called by its file.
        found += [entry for entry in people if entry.is_locked and entry.id == name.strip()]
        return found[0] if found else None

    def make(self, name: str = "") -> Coach:
        """Make a profile and open it. Raises InvalidFact for a name that is taken."""
        opened = self._profiles.make(name or self._profiles.free_name(UNNAMED), muscles=self._muscles)
        opened.close()
        return self.open(opened.id)

    def rename(self, profile_id: str, name: str) -> None:
        """Give a profile another name. Raises InvalidFact for an empty or taken one."""
        self._profiles.rename(profile_id, name)

    def call(self, profile_id: str, name: str) -> None:
        """List a profile by what its person wants to be called, with a number where that is taken."""
        if not name.strip() or self.entry(profile_id).name == name:
            return
        try:
            self._profiles.rename(profile_id, name)
        except InvalidFact:
            self._profiles.rename(profile_id, self._profiles.free_name(name))

    def put_away(self, profile_id: str) -> None:
        """Take a person from the choice; the file stays, and is backed up, unless it is locked now and so untouched."""
        if not self.entry(profile_id).is_locked:
            self.backing_up.keep(profile_id, BackupReason.BEFORE_PUT_AWAY)
        self._profiles.put_away(profile_id)

    def bring_back(self, profile_id: str) -> None:
        """Offer a person again."""
        self._profiles.bring_back(profile_id)

    def examples(self) -> tuple[Example, ...]:
        """The invented patients that are shipped."""
        return _shipped_examples()

    def open_example(self, example_id: str) -> Coach:
        """Open an example patient, made new each time, with its last day in the week that is just past."""
        # Most starts open no example, and its file's shapes are long to import.
        from liftcoach.exchange.patient_file import load_patient_file

        record = load_patient_file(resource("examples", f"{example_id}.json"))
        for entry in self._profiles.all():
            if entry.is_example:
                self._profiles.discard_example(entry.id)
        profile = self._profiles.make(f"Example {record.lifter.name}", is_example=True, muscles=self._muscles)
        coach = Coach(profile, self._library, self._now, is_example=True)
        coach.records.fill(moved_to_past_week(record, today=self._now().day))
        return coach


@cache
def _shipped_examples() -> tuple[Example, ...]:
    # Half a year of each is checked when it is opened; only to list them would take half a second.
    return tuple(
        Example(path.stem, json.loads(path.read_bytes())["lifter"]["name"])
        for path in sorted(resource("examples").glob("*.json"))
    )


def moved_to_past_week(record: PatientRecord, *, today: date) -> PatientRecord:
    """Shift all dates by whole weeks, so that weekdays stay and the last day lies in the week before `today`."""
    from liftcoach.coach.shifting import shifted

    last = max(said.day for said in record.check_ins)
    weeks = (today - timedelta(days=1) - last).days // 7
    return shifted(record, timedelta(weeks=weeks))
