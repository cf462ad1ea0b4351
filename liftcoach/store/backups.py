"""The backups of one person's file: copies that were read from end to end before they got their names."""

from __future__ import annotations

import filecmp
import logging
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine

from liftcoach.domain.keeping import Backup, BackupReason
from liftcoach.domain.problems import ProblemCode
from liftcoach.store.cipher import first_bytes, is_locked
from liftcoach.store.contents import hold_the_same, require_whole
from liftcoach.store.durable_files import new_part_file, place_new, prepare_private_folder
from liftcoach.store.engine import open_engine, open_for_schema_changes
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.lock_block import carry_block
from liftcoach.store.opening import check_identity
from liftcoach.store.profile import SUFFIX
from liftcoach.store.profiles import BACKUPS_FOLDER
from liftcoach.store.program_settings import ProgramSettings
from liftcoach.store.thinning import worth_keeping

NO_THINNING_FOR = timedelta(days=30)
"""After damage or a restore: long enough to notice at the next visit that something is missing. Our own choice."""
_NO_CLOCK = datetime.max.replace(tzinfo=UTC) - timedelta(days=2)
"""Nothing lies ahead of it."""
_CLOCK_PUT_RIGHT = timedelta(days=1)
"""More than a clock is put back by day to day. A backup further ahead is from a clock that was wrong."""
_NAME = re.compile(rf"(\d{{4}}-\d\d-\d\dT\d{{6}}Z)(?:_(\d+))?-([a-z-]+){re.escape(SUFFIX)}")
_STAMP = "%Y-%m-%dT%H%M%SZ"
_STATE_FILE = "state.json"
_HOLD_UNTIL = "no-thinning-until"


class Backups:
    """One folder of backups of one file. A locked file's backups are locked with the same key."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state = ProgramSettings(folder / _STATE_FILE)

    @classmethod
    def of(cls, profile: Path) -> Backups:
        """The backups that lie beside a person's file."""
        return cls(profile.parent / BACKUPS_FOLDER / profile.stem)

    def all(self) -> tuple[Backup, ...]:
        """Every backup, newest first; what has another kind of name is not one."""
        found = (self._listed(path) for path in self.folder.glob(f"*{SUFFIX}"))
        return tuple(sorted((one for one in found if one), key=_order, reverse=True))

    def listed(self, now: datetime) -> tuple[Backup, ...]:
        """The same, with those last that lie ahead of `now`: a clock that was wrong made them, longer ago than it said.

        Else a day on which the clock ran years ahead would for years be offered as the newest.
        """
        return tuple(sorted(self.all(), key=lambda one: one.at > now + _CLOCK_PUT_RIGHT))

    def newest(self) -> Backup | None:
        """The newest one there is."""
        return next(iter(self.all()), None)

    def newest_whole(self, key: bytes | None = None, *, now: datetime = _NO_CLOCK) -> Backup | None:
        """The newest one that still is undamaged, read from end to end now; None where none is."""
        for one in self.listed(now):
            with suppress(StoreError):
                verify(Path(one.path), key)
                return one
        return None

    def make(self, source: Path, at: datetime, why: BackupReason, key: bytes | None = None) -> Backup:
        """Copy a file that may be in use, check the copy, and only then give it its name.

        Where nothing changed since the newest one, that is the backup. Raises
        StoreError; a damaged file is never made into a backup, and from then on
        nothing is thinned.
        """
        try:
            with self._prepared_part(source) as part:
                copy_verified(source, part, key)
                newest = self.newest()
                if newest is not None and _same(part, Path(newest.path), key):
                    part.unlink()
                    return newest
                path = self._free(at, why)
                place_new(part, path)
        except StoreError as error:
            if error.problem.code in (ProblemCode.DAMAGED_INSIDE, ProblemCode.NOT_OURS_OR_DAMAGED):
                self.hold(at)
                raise StoreError(ProblemCode.DAMAGED_INSIDE, *facts_of(source)) from error
            raise
        made = self._listed(path)
        assert made is not None  # noqa: S101  (the name is ours)
        return made

    def rescue(self, reading: Engine, source: Path, at: datetime, key: bytes | None = None) -> Backup:
        """Keep what an open file holds that is no longer in its place: nobody can open it again. Raises StoreError."""
        with self._prepared_part(source) as part:
            _copy_open(reading, source, part, key)
            path = self._free(at, BackupReason.WHILE_OPEN)
            place_new(part, path)
        self.hold(at)
        made = self._listed(path)
        assert made is not None  # noqa: S101  (the name is ours)
        return made

    def hold(self, now: datetime) -> None:
        """Thin nothing for some time: something went wrong, and an old backup may be the one that is needed."""
        with suppress(StoreError, OSError):
            prepare_private_folder(self.folder)
            self.state.set(_HOLD_UNTIL, (now + NO_THINNING_FOR).strftime(_STAMP))

    def thin(self, now: datetime, key: bytes | None = None) -> int:
        """Remove what `worth_keeping` leaves out and return how many that were.

        Only after the newest one that stays was read again from end to end, so
        that the last good one is never removed.
        """
        there = self.all()
        keep = worth_keeping((one.at for one in there), now)
        surplus = [one for one in there if one.at not in keep]
        if not surplus or now < self._held_until():
            return 0
        try:
            verify(Path(there[0].path), key)
        except StoreError:
            self.hold(now)
            return 0
        for one in surplus:
            with told_in_words(Path(one.path)):
                Path(one.path).unlink(missing_ok=True)
        return len(surplus)

    def take_copies(self, source: Backups, now: datetime, key: bytes | None = None) -> None:
        """Bring over what is worth keeping of another place and not here yet, each checked after it was copied.

        An older one that is damaged at the other place, or of a lock whose key is not known, is passed over.
        Raises StoreError where this place cannot be written, and where the newest cannot be brought over.
        """
        there = source.all()
        keep = worth_keeping((one.at for one in there), now)
        here = {Path(one.path).name for one in self.all()}
        # A place that is full has room again, where something is there that is kept no longer.
        self.thin(now, key)
        # Newest first: where there is no room for all, it is the one that would be needed.
        for one in there:
            path = Path(one.path)
            if one.at not in keep or (path.name in here and _are_locked_alike(path, self.folder / path.name)):
                continue
            with self._prepared_part(path) as part:
                shutil.copyfile(path, part)
                try:
                    verify(part, key)
                except StoreError:
                    if one is there[0] or _is_whole(path, key):
                        raise
                    continue
                if path.name in here:
                    # A lock was set or removed since: the copy follows.
                    part.replace(self.folder / path.name)
                else:
                    place_new(part, self.folder / path.name)
        self.thin(now, key)

    @contextmanager
    def _prepared_part(self, source: Path) -> Iterator[Path]:
        with told_in_words(source):
            prepare_private_folder(self.folder)
            part = new_part_file(self.folder)
            try:
                yield part
            finally:
                for ending in ("", "-journal", "-wal", "-shm"):
                    part.with_name(part.name + ending).unlink(missing_ok=True)

    def _listed(self, path: Path) -> Backup | None:
        found = _NAME.fullmatch(path.name)
        if found is None or found[3] not in set(BackupReason):
            return None
        try:
            at = datetime.strptime(found[1], _STAMP).replace(tzinfo=UTC)
            size = path.stat().st_size
        except (ValueError, OSError):
            return None
        return Backup(str(path), at, BackupReason(found[3]), size)

    def _free(self, at: datetime, why: BackupReason) -> Path:
        stamp = at.astimezone(UTC).strftime(_STAMP)
        same = [_order(one)[1] for one in self.all() if one.at.strftime(_STAMP) == stamp]
        number = f"_{max(same) + 1}" if same else ""
        return self.folder / f"{stamp}{number}-{why.value}{SUFFIX}"

    def _held_until(self) -> datetime:
        try:
            until = self.state.get(_HOLD_UNTIL, "")
            return datetime.strptime(until, _STAMP).replace(tzinfo=UTC) if until else datetime.min.replace(tzinfo=UTC)
        except (StoreError, ValueError):
            logging.getLogger(__name__).warning("the state of the backups cannot be read; nothing is thinned")
            return datetime.max.replace(tzinfo=UTC)


def _order(one: Backup) -> tuple[datetime, int]:
    """By time; those of one second are numbered."""
    found = _NAME.fullmatch(Path(one.path).name)
    return one.at, int(found[2]) if found is not None and found[2] else 1


def copy_verified(source: Path, part: Path, key: bytes | None = None, *, look_only: bool = False) -> None:
    """Copy a file that may be in use into an empty one, as a file that stands alone, and read all of it.

    In one step, because a copy in small steps begins again at every write, and
    never by copying the file itself: what lies in its WAL would be missing.
    `look_only` leaves even the source's header alone. Raises StoreError where
    the copy has damage.
    """
    check_identity(source)
    engines = open_engine(source, key, look_only=look_only)
    try:
        _copy_open(engines.reading, source, part, key)
    finally:
        engines.dispose()


def _copy_open(reading: Engine, source: Path, part: Path, key: bytes | None) -> None:
    target = open_for_schema_changes(part, key, journal="DELETE")
    try:
        with told_in_words(source):
            raw_from, raw_to = reading.raw_connection(), target.raw_connection()
            try:
                assert raw_from.driver_connection is not None  # noqa: S101
                raw_from.driver_connection.backup(raw_to.driver_connection, pages=-1)
            finally:
                raw_to.close()
                raw_from.close()
            # The copy says of itself that it has a WAL; connecting again ends that.
            with target.connect() as connection:
                require_whole(connection, part)
            target.dispose()
            carry_block(source, part)
    except StoreError as error:
        # The copy is not what the person knows by name.
        is_damaged = error.problem.code is ProblemCode.BACKUP_NOT_WHOLE
        code = ProblemCode.DAMAGED_INSIDE if is_damaged else error.problem.code
        raise StoreError(code, *facts_of(source)) from error
    finally:
        target.dispose()


def verify(path: Path, key: bytes | None = None) -> None:
    """Read a backup from end to end. Raises StoreError where anything in it is damaged."""
    check_identity(path)
    engines = open_engine(path, key, look_only=True)
    try:
        with told_in_words(path), engines.reading.begin() as connection:
            require_whole(connection, path)
    finally:
        engines.dispose()


def _is_whole(path: Path, key: bytes | None) -> bool:
    try:
        verify(path, key)
    except StoreError:
        return False
    return True


def _are_locked_alike(one: Path, other: Path) -> bool:
    return (first_bytes(one) == first_bytes(other)) if is_locked(one) else not is_locked(other)


_CHANGE_COUNTERS = (slice(24, 28), slice(92, 100))
"""In SQLite's header: they count writes and say nothing about what is in the file."""


def _same(one: Path, other: Path, key: bytes | None) -> bool:
    """Whether two closed files hold the same, whatever their counters say."""
    if is_locked(one) or is_locked(other):
        return first_bytes(one) == first_bytes(other) and hold_the_same(one, other, key)
    if one.stat().st_size != other.stat().st_size:
        return False
    if filecmp.cmp(one, other, shallow=False):
        return True
    contents = [bytearray(path.read_bytes()) for path in (one, other)]
    for content in contents:
        for counter in _CHANGE_COUNTERS:
            content[counter] = bytes(counter.stop - counter.start)
    return contents[0] == contents[1]
