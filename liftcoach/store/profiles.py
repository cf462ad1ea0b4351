"""The people of this computer: one file each, never silently deleted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, update

from liftcoach.domain.keeping import BackupReason
from liftcoach.domain.moment import Moment
from liftcoach.domain.numbers import checked_text
from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.folder_lock import FolderLock
from liftcoach.store.durable_files import new_part_file, place_new, prepare_private_folder
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.keys import Keys
from liftcoach.store.lock_block import SIDE_FILE_ENDING
from liftcoach.store.muscle_table import MuscleTable
from liftcoach.store.opening import read_label
from liftcoach.store.profile import NO_MUSCLES, SUFFIX, Profile
from liftcoach.store.program_settings import SETTINGS_FILE, ProgramSettings
from liftcoach.store.schema import SCHEMA_VERSION
from liftcoach.store.schema.person import profile

LONGEST_NAME = 80
BACKUPS_FOLDER = "backups"
_LAST_CHOSEN = "last-profile"
_PUT_AWAY = "put-away-"


@dataclass(frozen=True, slots=True)
class ProfileEntry:
    """A line of the list. `problem` says why a file cannot be opened; it is listed all the same."""

    id: str
    name: str
    is_put_away: bool = False
    is_example: bool = False
    is_locked: bool = False
    """Locked now: its name is not known, and nothing else."""
    problem: ProblemCode | None = None


class Profiles:
    """The profiles in one folder, which nobody but its owner can enter.

    An id is the file's name; the person's name is inside the file, so that a
    file that was moved or brought back keeps it.
    """

    def __init__(self, folder: Path, now: Callable[[], Moment], lock: FolderLock | None = None) -> None:
        self.folder = self._folder = folder
        self._now = now
        self.lock = lock or FolderLock(folder)
        self.keys = Keys()
        with told_in_words(folder):
            prepare_private_folder(folder)
            if (folder / BACKUPS_FOLDER).is_dir():
                prepare_private_folder(folder / BACKUPS_FOLDER)
        if self.lock.is_held:
            self._sweep()
        self.program_settings = ProgramSettings(folder / SETTINGS_FILE)

    def all(self) -> tuple[ProfileEntry, ...]:
        """Every profile by name, those put away included."""
        found = (self._entry(path) for path in self._folder.glob(f"*{SUFFIX}"))
        return tuple(sorted(found, key=lambda entry: (_alike(entry.name), entry.id)))

    def make(self, name: str, *, is_example: bool = False, muscles: MuscleTable = NO_MUSCLES) -> Profile:
        """Make a profile and open it. Raises InvalidFact for an empty name or one that is taken."""
        accepted = self._accepted(name, besides=None)
        path = self.free_path("example" if is_example else "person")
        return Profile.create(path, name=accepted, is_example=is_example, muscles=muscles)

    def open(self, profile_id: str, *, muscles: MuscleTable | None = None, look_only: bool = False) -> Profile:
        """Open a profile. Raises StoreError where it is not there or cannot be opened."""
        path = self.path_of(profile_id)
        key = self.keys.key_of(path)
        opened = Profile.open(
            path, key, muscles=muscles, look_only=look_only, migrating=lambda: self._alone_and_backed_up(profile_id)
        )
        if not profile_id.startswith("example-"):
            opened.rescue = lambda reading: self._rescue(path, reading, key)
        return opened

    def _rescue(self, path: Path, reading: Engine, key: bytes | None) -> None:
        from liftcoach.store.backups import Backups

        Backups.of(path).rescue(reading, path, self._now().instant, key)

    def choose(self, profile_id: str, *, muscles: MuscleTable | None = None) -> Profile:
        """Open a profile and remember it for the next start."""
        opened = self.open(profile_id, muscles=muscles)
        try:
            self.program_settings.set(_LAST_CHOSEN, profile_id)
        except BaseException:
            opened.close()
            raise
        return opened

    def last_chosen(self) -> str | None:
        """The id of the profile chosen last; None where it is put away, or gone without a backup."""
        remembered = self.program_settings.get(_LAST_CHOSEN, "")
        entries = self.all()
        if remembered in {entry.id for entry in entries if not entry.is_put_away}:
            return remembered
        is_gone = bool(remembered) and remembered not in {entry.id for entry in entries}
        return remembered if is_gone and (self._folder / BACKUPS_FOLDER / remembered).is_dir() else None

    def rename(self, profile_id: str, name: str) -> None:
        """Give a profile another name. Raises InvalidFact for an empty name or one that is taken."""
        self._change(profile_id, name=self._accepted(name, besides=profile_id))

    def missing(self, profile_id: str) -> ProfileEntry:
        """The line of a person whose file is gone, with the name that the backups know."""
        path = self.place_of(profile_id)
        return ProfileEntry(profile_id, self._remembered_name(path), problem=ProblemCode.NO_SUCH_PROFILE)

    def bring_in(self, source: Path, *, name: str, go_on: Callable[[], object] = lambda: None) -> str:
        """Copy a whole file of ours in as another profile and return its id; a name that is taken gets a number.

        `go_on` is called before the copy takes its place; an exception of its own leaves nothing behind.
        """
        from liftcoach.store.backups import copy_verified

        wanted = self.free_name(name or source.stem)
        path = self.free_path()
        with told_in_words(path):
            part = new_part_file(self._folder)
            try:
                copy_verified(source, part, self.keys.key_of(source), look_only=True)
                go_on()
                place_new(part, path)
            finally:
                part.unlink(missing_ok=True)
        self._change(path.stem, name=wanted, is_put_away=False)
        return path.stem

    def put_away(self, profile_id: str) -> None:
        """Take a profile from the choice of people. Its file stays as it is."""
        self._set_away(profile_id, away=True)

    def bring_back(self, profile_id: str) -> None:
        """Offer a profile again that was put away."""
        self._set_away(profile_id, away=False)

    def free_path(self, kind: str = "person") -> Path:
        """A name for a new file that no other has, or had while its backups are still here."""
        return self._folder / f"{self._free_id(kind)}{SUFFIX}"

    def free_name(self, name: str) -> str:
        """A name like this one that nobody here has."""
        taken = {_alike(entry.name) for entry in self.all()}
        numbered = (f"{name[: LONGEST_NAME - 5]} {number}" for number in range(2, len(taken) + 3))
        return name if _alike(name) not in taken else next(one for one in numbered if _alike(one) not in taken)

    def discard_example(self, profile_id: str) -> None:
        """Delete an example, which can be made again. Raises ValueError for a real person's profile."""
        path = self.path_of(profile_id)
        if not self._entry(path).is_example:
            raise ValueError(f"{profile_id} is not an example")
        with told_in_words(path):
            for ending in ("", "-wal", "-shm", SIDE_FILE_ENDING):
                path.with_name(path.name + ending).unlink(missing_ok=True)

    def _sweep(self) -> None:
        """At a start: leave nothing of what a kill cut off."""
        places = (self.folder, *(self.folder / BACKUPS_FOLDER).glob("*/"))
        if not any(one.name.startswith(".") for place in places for one in place.iterdir()):
            return
        from liftcoach.store.converting import sweep_forgotten, sweep_unfinished

        sweep_unfinished(self.folder)
        for place in places:
            sweep_forgotten(place, self._now().instant)

    def _entry(self, path: Path) -> ProfileEntry:
        try:
            name, is_put_away, is_example = read_label(path, self.keys.key_of(path), newest=SCHEMA_VERSION)
        except StoreError as error:
            if error.problem.code is ProblemCode.LOCKED:
                return ProfileEntry(path.stem, path.stem, self._is_away(path.stem), is_locked=True)
            is_example = path.stem.startswith("example-")
            return ProfileEntry(
                path.stem, self._remembered_name(path), is_example=is_example, problem=error.problem.code
            )
        return ProfileEntry(path.stem, name or path.stem, self._is_away(path.stem, otherwise=is_put_away), is_example)

    def _remembered_name(self, path: Path) -> str:
        """What a file that cannot be read was called when it was last backed up; else its file's name."""
        from liftcoach.store.backups import Backups

        for backup in Backups.of(path).all():
            with suppress(StoreError):
                place = Path(backup.path)
                return read_label(place, self.keys.key_of(place), newest=SCHEMA_VERSION)[0] or path.stem
        return path.stem

    def _set_away(self, profile_id: str, *, away: bool) -> None:
        path = self.path_of(profile_id)
        if not self._entry(path).is_locked:
            self._change(profile_id, is_put_away=away)
        # Beside the files too: what is in a locked one cannot be asked, and this tells nothing of the person.
        self.program_settings.set(_PUT_AWAY + path.stem, away)

    def _is_away(self, profile_id: str, *, otherwise: bool = False) -> bool:
        return self.program_settings.get(_PUT_AWAY + profile_id, otherwise)

    def _change(self, profile_id: str, **values: str | bool) -> None:
        opened = self.open(profile_id)
        try:
            with opened.writing() as connection:
                connection.execute(update(profile).values(values))
        finally:
            opened.close()

    @contextmanager
    def _alone_and_backed_up(self, profile_id: str) -> Iterator[None]:
        # Most starts change no schema.
        from liftcoach.store.backups import Backups

        path = self.path_of(profile_id)
        with self.lock.held():
            Backups.of(path).make(path, self._now().instant, BackupReason.BEFORE_UPDATE, self.keys.key_of(path))
            yield

    def backup_key(self, path: Path) -> bytes | None:
        """What opens the locked ones among the backups of a file, which may be damaged or gone; None while locked."""
        from liftcoach.store.backups import Backups

        places = (path, *(Path(backup.path) for backup in Backups.of(path).all()))
        for place in places:
            with suppress(StoreError):
                if (key := self.keys.key_of(place)) is not None:
                    return key
        return None

    def place_of(self, profile_id: str) -> Path:
        """Where the file of a profile is or was. Raises StoreError for what cannot be an id."""
        path = self._folder / f"{profile_id}{SUFFIX}"
        # Ids also come from files that a person can edit: only a name in this folder is one.
        if path.parent != self._folder or not profile_id or "\0" in profile_id:
            raise StoreError(ProblemCode.NO_SUCH_PROFILE, *facts_of(path))
        return path

    def path_of(self, profile_id: str) -> Path:
        """The file of a profile, also of one that cannot be opened. Raises StoreError where it is not there."""
        path = self.place_of(profile_id)
        if path not in set(self._folder.glob(f"*{SUFFIX}")):
            raise StoreError(ProblemCode.NO_SUCH_PROFILE, *facts_of(path))
        return path

    def _free_id(self, kind: str) -> str:
        there = [*self._folder.iterdir(), *(self._folder / BACKUPS_FOLDER).glob("*")]
        numbered = (re.match(rf"{kind}-(\d+)\b", path.name) for path in there)
        return f"{kind}-{max((int(found[1]) for found in numbered if found), default=0) + 1}"

    def _accepted(self, name: str, *, besides: str | None) -> str:
        checked_text("name", name, longest=LONGEST_NAME)
        tidy = " ".join(unicodedata.normalize("NFC", name).split())
        if not tidy:
            raise InvalidFact(ProblemCode.PROFILE_NAME_EMPTY)
        taken = [entry.name for entry in self.all() if entry.id != besides and _alike(entry.name) == _alike(tidy)]
        if taken:
            raise InvalidFact(ProblemCode.PROFILE_NAME_TAKEN, Fact("name", taken[0]))
        return tidy


def _alike(name: str) -> str:
    """Names that differ in capitals or spaces alone are the same to a person in a hurry."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
