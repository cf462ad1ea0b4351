"""The repository of imports: what came in, from where, and how to take it out again."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, func, select

from liftcoach.domain.imports import ImportRecord
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.training import Origin
from liftcoach.store.columns import moment_of, moment_values
from liftcoach.store.faults import StoreError
from liftcoach.store.schema.training import import_keys, imports, measured_days, own_exercises, sessions, sets
from liftcoach.store.weekly_work import sum_again

_KEYS_AT_A_TIME = 500


class Imports:
    """Imports on one connection: the caller holds the transaction.

    The keys name each thing of a file in the importer's own way; the store only
    keeps them, so that the same thing is not taken twice.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known_keys(self) -> frozenset[str]:
        """The key of everything that was ever imported and not undone."""
        return frozenset(self._connection.execute(select(import_keys.c.key)).scalars())

    def sessions_of_others(self, app: str) -> frozenset[int]:
        """The sessions that came in by the files of other programs than this one, or with a whole record.

        A patient file and our tables say that a session came from elsewhere, and not out of which file.
        """
        with_a_record = sessions.c.import_id.is_(None) & (sessions.c.origin == Origin.IMPORTED)
        of_others = (
            select(sessions.c.id)
            .outerjoin(imports, sessions.c.import_id == imports.c.id)
            .where((imports.c.app != app) | with_a_record)
        )
        return frozenset(self._connection.execute(of_others).scalars())

    def record(self, made: ImportRecord) -> int:
        """Keep an import and return its id, to be given to `TrainingLog.add_sessions`."""
        result = self._connection.execute(
            imports.insert().values(
                file_name=made.file_name,
                app=made.app,
                digest=made.digest,
                sessions=made.sessions,
                sets=made.sets,
                left_out=made.left_out,
                days=made.days,
                timing=made.timing,
                **moment_values("made", made.at),
            )
        )
        (import_id,) = result.inserted_primary_key or (0,)
        return int(import_id)

    def keep_keys(self, import_id: int, of_sessions: Iterable[tuple[int, Iterable[str]]]) -> None:
        """Keep the keys of what each session holds, so that they go and come back with it."""
        rows = [
            {"key": key, "import_id": import_id, "session_id": session_id}
            for session_id, keys in of_sessions
            for key in keys
        ]
        if rows:
            self._connection.execute(import_keys.insert(), rows)

    def sessions_with(self, keys: Collection[str]) -> dict[str, int]:
        """Keys to the sessions that they came in with and that are still here."""
        found: dict[str, int] = {}
        asked = sorted(keys)
        for first in range(0, len(asked), _KEYS_AT_A_TIME):
            here = (
                select(import_keys.c.key, sessions.c.id)
                .join(sessions, sessions.c.id == import_keys.c.session_id)
                .where(import_keys.c.key.in_(asked[first : first + _KEYS_AT_A_TIME]))
            )
            found.update((str(key), int(session_id)) for key, session_id in self._connection.execute(here))
        return found

    def keys_of(self, session_id: int) -> frozenset[str]:
        """The keys of what a session brought from a file; none where it was logged here."""
        mine = import_keys.c.session_id == session_id
        return frozenset(self._connection.execute(select(import_keys.c.key).where(mine)).scalars())

    def adopt(self, session_id: int, keys: Collection[str]) -> None:
        """Give keys to a session that came from somebody else's file.

        Where this file's own import brought the session once, it belongs to that import again.
        """
        here = select(sessions.c.id).where(sessions.c.id == import_keys.c.session_id).exists()
        for key in sorted(keys):
            of_key = (import_keys.c.key == key) & ~here
            self._connection.execute(import_keys.update().where(of_key).values(session_id=session_id))
        rows = [{"key": key, "session_id": session_id} for key in sorted(keys)]
        self._connection.execute(import_keys.insert().prefix_with("OR IGNORE"), rows)
        mine = import_keys.c.session_id == session_id
        found = tuple(self._connection.execute(select(import_keys.c.import_id).where(mine)).scalars())
        of_session = sets.c.session_id == session_id
        count = self._connection.execute(select(func.count()).where(of_session)).scalar_one()
        # A set that the person added is nothing that undoing the import may take.
        if len(set(found)) == 1 and len(found) == count:
            self._connection.execute(sessions.update().where(sessions.c.id == session_id).values(import_id=found[0]))
            self._connection.execute(sets.update().where(of_session).values(import_id=found[0]))

    def all(self) -> tuple[ImportRecord, ...]:
        """Every import that was not undone, oldest first."""
        rows = self._connection.execute(select(imports).order_by(imports.c.id)).mappings()
        found = []
        for row in rows:
            at = moment_of(row, "made")
            assert at is not None  # noqa: S101  (the column is NOT NULL)
            names = ("file_name", "app", "digest", "sessions", "sets", "days", "left_out", "timing", "id")
            found.append(ImportRecord(at=at, **{name: row[name] for name in names}))
        return tuple(found)

    def keep_own_exercises(self, names: Iterable[str], import_id: int | None = None) -> None:
        """Keep names that the library does not know as the person's own; known ones stay as they are."""
        known = self.own_exercises()
        rows = [{"name": name, "import_id": import_id} for name in dict.fromkeys(names) if name not in known]
        if rows:
            self._connection.execute(own_exercises.insert(), rows)

    def own_exercises(self) -> tuple[str, ...]:
        """The person's own exercises by name."""
        return tuple(self._connection.execute(select(own_exercises.c.name).order_by(own_exercises.c.name)).scalars())

    def undo(self, import_id: int) -> int:
        """Take out what one import added and return how many sets, or measured days, that were.

        A session of the import in which the person logged a set of their own
        stays with that set, and so does an exercise that is still in use.
        """
        # What was moved away or taken out by itself does not come again with the same file.
        here = select(sessions.c.id).where(sessions.c.id == import_keys.c.session_id).exists()
        gone = (import_keys.c.import_id == import_id) & import_keys.c.session_id.is_not(None) & ~here
        self._connection.execute(import_keys.update().where(gone).values(import_id=None))
        of_phone = measured_days.c.import_id == import_id
        measured = self._connection.execute(measured_days.delete().where(of_phone)).rowcount
        ours = sets.c.import_id == import_id
        count, first, last = self._connection.execute(
            select(func.count(), func.min(sets.c.at_day), func.max(sets.c.at_day)).where(ours)
        ).one()
        self._connection.execute(sets.delete().where(ours))
        of_import = sessions.c.import_id == import_id
        holds_sets = select(sets.c.id).where(sets.c.session_id == sessions.c.id).exists()
        self._connection.execute(sessions.delete().where(of_import, ~holds_sets))
        # What another import added to it goes with that one.
        grown = select(func.min(sets.c.import_id)).where(sets.c.session_id == sessions.c.id).scalar_subquery()
        self._connection.execute(sessions.update().where(of_import).values(import_id=grown))
        own = own_exercises.c.import_id == import_id
        used = select(sets.c.id).where(sets.c.exercise == own_exercises.c.name).exists()
        self._connection.execute(own_exercises.delete().where(own, ~used))
        # What another import also brought goes with the last of them.
        other = select(func.min(sets.c.import_id)).where(sets.c.exercise == own_exercises.c.name).scalar_subquery()
        self._connection.execute(own_exercises.update().where(own).values(import_id=other))
        if self._connection.execute(imports.delete().where(imports.c.id == import_id)).rowcount != 1:
            raise StoreError(ProblemCode.NO_LONGER_THERE)
        if count:
            sum_again(self._connection, (first, last))
        return int(count) + measured
