"""Back up by itself, beside the data and at a second place that the person may choose."""

from __future__ import annotations

import hashlib
import logging
import os
import platform
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from liftcoach.domain.keeping import Backup, BackupReason, BackupState, SecondPlace
from liftcoach.domain.moment import Moment
from liftcoach.domain.numbers import checked_text
from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.store.backups import Backups
from liftcoach.store.converting import sweep_forgotten
from liftcoach.store.durable_files import is_folder, prepare_private_folder
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.profiles import Profiles

SECOND_FOLDER = "Liftcoach backups"
"""Made inside of what the person chose. Where it is gone, the stick is out: it is never made again by itself."""
_PATIENCE_S = 3
"""How long the end of the program waits for the second place."""
_SECOND = "second-backup-folder"
_SECOND_BEFORE = "second-backup-folders-before"
"""One a line: places chosen earlier, which may still hold copies."""
_NAME_THERE = "second-backup-name"
_SEEN, _FAILED, _SECOND_STATE, _SECOND_LAST = "seen", "failed", "second", "second-last"


class BackingUp:
    """Every method may be called beside the window's thread, one at a time."""

    def __init__(self, profiles: Profiles, now: Callable[[], Moment]) -> None:
        self._profiles, self._now = profiles, now

    def keep(self, profile_id: str, why: BackupReason) -> Backup:
        """Back up now, thin, and bring the second place up to date. Raises StoreError where there is no new backup."""
        path = self._profiles.path_of(profile_id)
        backups = Backups.of(path)
        made = self._keep_here(path, backups, why)
        self._copy_to_second(profile_id, backups, self._now().instant)
        assert made is not None  # noqa: S101
        return made

    def keep_if_changed(self, profile_id: str, why: BackupReason) -> Backup | None:
        """Back up unless the file is as it was at the last one; then only look after the second place."""
        path = self._profiles.path_of(profile_id)
        backups = Backups.of(path)
        made = self._keep_here(path, backups, why, only_changes=True)
        self._copy_to_second(profile_id, backups, self._now().instant)
        return made

    def keep_at_the_end(self, profile_id: str) -> None:
        """Back up a file that was just closed, unless nothing changed; what goes wrong is noted and told next time.

        A second place that does not answer, such as a network folder, is not waited for.
        """
        path = self._profiles.path_of(profile_id)
        backups = Backups.of(path)
        with suppress(StoreError):
            self._keep_here(path, backups, BackupReason.CLOSED, only_changes=True)
        if self.second_folder():
            copying = Thread(target=self._copy_to_second, args=(profile_id, backups, self._now().instant), daemon=True)
            copying.start()
            copying.join(_PATIENCE_S)

    def backups(self, profile_id: str) -> tuple[Backup, ...]:
        """Every backup of a person, newest first, also of one whose file is damaged or gone."""
        return Backups.of(self._profiles.place_of(profile_id)).listed(self._now().instant)

    def newest_whole(self, profile_id: str) -> Backup | None:
        """The newest backup that is undamaged now."""
        place = self._profiles.place_of(profile_id)
        return Backups.of(place).newest_whole(self._profiles.backup_key(place), now=self._now().instant)

    def state(self, profile_id: str) -> BackupState:
        """What the settings say. Asks no other disk: the second place is as it was found last."""
        backups = Backups.of(self._profiles.place_of(profile_id))
        there = backups.listed(self._now().instant)
        second = self.second_folder()
        found = _second_state(backups) if second else SecondPlace.NOT_CHOSEN
        last = backups.state.get(_SECOND_LAST, "") if second else ""
        return BackupState(
            last=there[0] if there else None,
            number=len(there),
            folder=str(backups.folder),
            second_folder=second,
            second=found,
            second_last=datetime.fromisoformat(last) if last else None,
            failed=backups.state.get(_FAILED, ""),
        )

    def second_folder(self) -> str:
        """What the person chose as second place; '' where they chose none."""
        return self._profiles.program_settings.get(_SECOND, "")

    def choose_second(self, folder: Path | None) -> None:
        """Keep copies at this place too from now on; None ends that, and what is there stays.

        Raises StoreError where the place cannot be written or lies inside of the data folder, and InvalidFact where
        its name cannot be kept.
        """
        settings = self._profiles.program_settings
        if folder is None:
            self._remember_second()
            settings.set(_SECOND, "")
            return
        # Nothing is made on a stick whose name could not be kept.
        checked_text("folder", str(folder))
        if folder.resolve().is_relative_to(self._profiles.folder.resolve()):
            raise StoreError(ProblemCode.SECOND_PLACE_INSIDE, *facts_of(folder / "-"))
        try:
            if not folder.is_dir():
                raise FileNotFoundError(str(folder))
            prepare_private_folder(folder / SECOND_FOLDER)
        except OSError as error:
            raise StoreError(ProblemCode.SECOND_PLACE_NOT_THERE, *facts_of(folder / "-")) from error
        self._remember_second()
        settings.set(_SECOND, str(folder))
        for entry in self._profiles.all():
            if not entry.is_example:
                _note(Backups.of(self._profiles.place_of(entry.id)), _SECOND_STATE, SecondPlace.NOT_YET.value)

    def second_backups(self, profile_id: str) -> Backups | None:
        """The backups of a person at the second place; None where none was chosen."""
        second = self.second_folder()
        return self.backups_at(second, profile_id) if second else None

    def backups_at(self, second: str, profile_id: str) -> Backups:
        """The backups of a person at a second place, chosen now or earlier."""
        return Backups(Path(second) / SECOND_FOLDER / f"{self._name_there()}-{profile_id}")

    def folders_at(self, second: str) -> tuple[Path, ...]:
        """The folders of everybody's backups at a second place, also of people who are not here any more."""
        there = (Path(second) / SECOND_FOLDER).glob(f"{self._name_there()}-*")
        return tuple(sorted(path for path in there if re.fullmatch(r"[0-9a-f]{8}-[a-z]+-\d+", path.name)))

    def _name_there(self) -> str:
        """How this data folder is called at second places: two computers may share a stick, both with a first person.

        A computer's own name changes with the network that it is in. The name that
        was given first stays, in the folder itself and not in a copy of it.
        """
        folder, settings = self._profiles.folder, self._profiles.program_settings
        kept, _, whose = settings.get(_NAME_THERE, "").partition(" ")
        number = str(folder.stat().st_ino)
        # A file that a person can edit must not name a folder elsewhere, which erasing would take away.
        if whose == number and re.fullmatch("[0-9a-f]{8}", kept):
            return kept
        where = f"{platform.node()} {folder.resolve()}"
        name = hashlib.blake2b(os.fsencode(where), digest_size=4).hexdigest()
        with suppress(StoreError):
            settings.set(_NAME_THERE, f"{name} {number}")
        return name

    def second_folders(self) -> tuple[str, ...]:
        """The second place, and those before it, whose copies stay until they are erased."""
        before = self._profiles.program_settings.get(_SECOND_BEFORE, "").splitlines()
        return tuple(dict.fromkeys(folder for folder in (self.second_folder(), *before) if folder))

    def second_folders_away(self) -> tuple[str, ...]:
        """Those of them that are not there now; what is in them is out of reach."""
        return tuple(one for one in self.second_folders() if not is_folder(Path(one) / SECOND_FOLDER))

    def _remember_second(self) -> None:
        self._profiles.program_settings.set(_SECOND_BEFORE, "\n".join(self.second_folders()))

    def _keep_here(
        self, path: Path, backups: Backups, why: BackupReason, *, only_changes: bool = False
    ) -> Backup | None:
        seen, now = _signature(path), self._now().instant
        if only_changes and backups.state.get(_SEEN, "") == seen and backups.newest() is not None:
            return None
        try:
            key = self._profiles.keys.key_of(path)
            made = backups.make(path, now, why, key)
        except StoreError as error:
            _note(backups, _FAILED, error.problem.code.value)
            raise
        _note(backups, _FAILED, "")
        _note(backups, _SEEN, seen)
        with suppress(StoreError):
            backups.thin(now, key)
        for folder in (path.parent, backups.folder):
            sweep_forgotten(folder, now)
        return made

    def _copy_to_second(self, profile_id: str, backups: Backups, now: datetime) -> None:
        second = self.second_backups(profile_id)
        if second is None:
            return
        if not is_folder(second.folder.parent):
            _note(backups, _SECOND_STATE, SecondPlace.NOT_THERE.value)
            return
        try:
            with told_in_words(second.folder):
                second.take_copies(backups, now, self._profiles.backup_key(self._profiles.place_of(profile_id)))
        except StoreError:
            gone = not is_folder(second.folder.parent)
            _note(backups, _SECOND_STATE, (SecondPlace.NOT_THERE if gone else SecondPlace.NOT_WRITABLE).value)
            return
        _note(backups, _SECOND_STATE, SecondPlace.UP_TO_DATE.value)
        _note(backups, _SECOND_LAST, now.astimezone(UTC).isoformat())


def _second_state(backups: Backups) -> SecondPlace:
    found = backups.state.get(_SECOND_STATE, "")
    return SecondPlace(found) if found in set(SecondPlace) else SecondPlace.NOT_YET


def _signature(path: Path) -> str:
    """What differs after any write, whatever the clock said: sizes and times of the file and its WAL."""
    parts = []
    for ending in ("", "-wal"):
        with suppress(FileNotFoundError):
            stat = path.with_name(path.name + ending).stat()
            # An empty WAL comes and goes with every look.
            if stat.st_size or not ending:
                parts.append(f"{stat.st_mtime_ns}:{stat.st_size}")
    return " ".join(parts)


def _note(backups: Backups, name: str, value: str) -> None:
    try:
        if backups.state.get(name, "") != value:
            prepare_private_folder(backups.folder)
            backups.state.set(name, value)
    except (LiftcoachError, OSError):
        # A full disk: the backup's own fault is told, and this is only about it.
        logging.getLogger(__name__).warning("the state of the backups could not be noted")
