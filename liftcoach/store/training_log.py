"""The repository of what was done."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select
from sqlalchemy.exc import IntegrityError

from liftcoach.domain.moment import Moment
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.training import LoggedSet, Origin, Session, Skipped, SkipReason, TrainingDay
from liftcoach.store.columns import moment_values
from liftcoach.store.faults import StoreError
from liftcoach.store.schema.training import import_keys, removed_imported_sets, sessions, sets, skipped
from liftcoach.store.training_rows import (
    SET_COLUMNS,
    insert_many_sessions,
    insert_many_sets,
    insert_set,
    session_of,
    session_row,
    session_values,
    set_of,
    set_row,
    set_values,
)
from liftcoach.store.weekly_work import sum_again

SETS_AT_A_TIME = 2000
"""How many sets of an import are written between two reports of progress."""


class TrainingLog:
    """Sessions and sets, on one connection: the caller holds the transaction.

    Sets keep the order in which they were logged, whatever the clock said, and
    the day that they were lived on. Every write sums the touched days and weeks
    again.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin_session(self, at: Moment, title: str = "") -> int:
        """Return the id of the day's own session that is not finished yet, or of a new one."""
        found = self._connection.execute(
            select(func.max(sessions.c.id)).where(
                sessions.c.day == at.day, sessions.c.origin == Origin.OWN, sessions.c.finished_utc.is_(None)
            )
        ).scalar_one()
        if found is not None:
            return int(found)
        begun = Session(day=at.day, started=at, title=title)
        return _new_id(self._connection.execute(sessions.insert().values(session_values(begun))))

    def finish_session(
        self,
        session_id: int,
        *,
        at: Moment,
        minutes: int | None = None,
        exertion: int | None = None,
        note: str = "",
    ) -> None:
        """Say that a session is over. Raises StoreError where it is not there any more."""
        # The domain's own checks of minutes, exertion and note.
        said = Session(day=at.day, started=at, finished=at, minutes=minutes, exertion=exertion, note=note)
        values = {"minutes": said.minutes, "exertion": said.exertion, "note": said.note}
        changed = self._connection.execute(
            sessions.update().where(sessions.c.id == session_id).values(**values, **moment_values("finished", at))
        )
        _require(changed.rowcount)

    def add_set(self, session_id: int, done: LoggedSet) -> int:
        """Store one set and return its id.

        A set that `remove_set` gave back has its id still, and returns to its
        old place. Raises StoreError where the session is not there any more.
        """
        import_id = None if done.id is None else self._import_of_removed(done.id)
        try:
            set_id = insert_set(self._connection, done, session_id, import_id)
        except IntegrityError as error:
            if "FOREIGN KEY" in str(error.orig):
                raise StoreError(ProblemCode.NO_LONGER_THERE) from error
            raise
        sum_again(self._connection, (done.at.day,), only_added=True)
        return set_id

    def change_set(self, done: LoggedSet) -> LoggedSet:
        """Replace the set that has `done.id` and return what it was. It stays in its session and place."""
        before = self._set(done.id)
        self._connection.execute(sets.update().where(sets.c.id == done.id).values(set_values(done)))
        # Two sums, because the days may lie years apart.
        for day in {before.at.day, done.at.day}:
            sum_again(self._connection, (day,))
        return before

    def session(self, session_id: int) -> Session | None:
        """A session with its sets; None where it is not there any more."""
        return next(iter(self._sessions(sessions.c.id == session_id)), None)

    def sets_with(self, ids: Iterable[int]) -> tuple[LoggedSet, ...]:
        """Those of some sets that are there, in the order they were logged."""
        return self._sets(sets.c.id.in_(tuple(ids)))

    def remove_set(self, set_id: int) -> LoggedSet:
        """Take one set out and return it, so that `add_set` can put it back."""
        before = self._set(set_id)
        import_id = self._connection.execute(select(sets.c.import_id).where(sets.c.id == set_id)).scalar_one()
        if import_id is not None:
            self._connection.execute(removed_imported_sets.insert().values(set_id=set_id, import_id=import_id))
        self._connection.execute(sets.delete().where(sets.c.id == set_id))
        sum_again(self._connection, (before.at.day,))
        return before

    def remove_session(self, session_id: int) -> Session:
        """Take a session out with all its sets and return it, so that `put_back_session` can put it back."""
        found = self._sessions(sessions.c.id == session_id)
        _require(len(found))
        imported = select(sets.c.id, sets.c.import_id).where(
            sets.c.session_id == session_id, sets.c.import_id.is_not(None)
        )
        self._connection.execute(removed_imported_sets.insert().from_select(["set_id", "import_id"], imported))
        self._connection.execute(sessions.delete().where(sessions.c.id == session_id))
        sum_again(self._connection, (one.at.day for one in found[0].sets))
        return found[0]

    def put_back_session(self, removed: Session) -> None:
        """Put a session that was taken out into its old place, with its ids, and its import if that stands."""
        brought_by = select(import_keys.c.import_id).where(import_keys.c.session_id == removed.id).limit(1)
        places = {"id": removed.id, "import_id": self._connection.execute(brought_by).scalar()}
        self._connection.execute(sessions.insert().values(session_values(removed) | places))
        for one in removed.sets:
            import_id = None if one.id is None else self._import_of_removed(one.id)
            places = {"id": one.id, "session_id": removed.id, "import_id": import_id}
            self._connection.execute(sets.insert().values(set_values(one) | places))
        for left_out in removed.skipped:
            self.skip(removed.id or 0, left_out)
        sum_again(self._connection, (one.at.day for one in removed.sets))

    def trained_of(self, exercises: Iterable[str]) -> frozenset[str]:
        """Those of some exercises that have a set of work."""
        asked = select(sets.c.exercise).where(sets.c.exercise.in_(tuple(exercises)), sets.c.warm_up.is_(False))
        return frozenset(self._connection.execute(asked.distinct()).scalars())

    def reopen_session(self, session_id: int) -> None:
        """Say that a session goes on after all, and forget how hard it was as a whole."""
        self._connection.execute(
            sessions.update()
            .where(sessions.c.id == session_id)
            .values(minutes=None, exertion=None, **moment_values("finished", None))
        )

    def describe_session(self, session_id: int, *, minutes: int | None, exertion: int | None) -> None:
        """Say how long a session was and how hard, 0 to 10; None where that is not known.

        Raises StoreError where it is not there any more.
        """
        changed = self._connection.execute(
            sessions.update().where(sessions.c.id == session_id).values(minutes=minutes, exertion=exertion)
        )
        _require(changed.rowcount)

    def skip(self, session_id: int, left_out: Skipped) -> None:
        """Keep that an exercise was left out of a session, and why."""
        self._connection.execute(
            skipped.insert().values(session_id=session_id, exercise=left_out.exercise, reason=left_out.reason)
        )

    def take_back_skip(self, session_id: int, exercise: str) -> None:
        """Forget that an exercise was left out of a session."""
        of_exercise = (skipped.c.session_id == session_id) & (skipped.c.exercise == exercise)
        self._connection.execute(skipped.delete().where(of_exercise))

    def add_sessions(
        self,
        done: Sequence[Session],
        import_id: int | None = None,
        progress: Callable[[int], None] | None = None,
        grown: Mapping[int, int] | None = None,
    ) -> tuple[int, ...]:
        """Store many sessions with their sets and return their ids.

        `grown` names, by place, the session that is there already and gets only
        the sets. `progress` is told how many sets are written; an exception of its
        own cancels, and the caller's transaction then keeps nothing.
        """
        there = grown or {}
        fresh = itertools.count(self._next_id(sessions))
        ids = tuple(there[place] if place in there else next(fresh) for place in range(len(done)))
        if not ids:
            return ()
        insert_many_sessions(
            self._connection,
            [session_row(one, ids[place], import_id) for place, one in enumerate(done) if place not in there],
        )
        rows = (set_row(one, id_, import_id) for id_, session in zip(ids, done, strict=True) for one in session.sets)
        written = 0
        while part := list(itertools.islice(rows, SETS_AT_A_TIME)):
            insert_many_sets(self._connection, part)
            written += len(part)
            if progress is not None:
                progress(written)
        left_out = [
            {"session_id": id_, "exercise": one.exercise, "reason": one.reason}
            for id_, session in zip(ids, done, strict=True)
            for one in session.skipped
        ]
        if left_out:
            self._connection.execute(skipped.insert(), left_out)
        sum_again(self._connection, (one.at.day for session in done for one in session.sets))
        return ids

    def sets_on(self, day: date) -> tuple[LoggedSet, ...]:
        """The sets of one day in the order they were logged."""
        return self._sets(sets.c.at_day == day)

    def sets_of(self, exercise: str, since: date | None = None) -> tuple[LoggedSet, ...]:
        """Every set of an exercise, oldest day first, from the day `since` on."""
        chosen = sets.c.exercise == exercise
        if since is not None:
            chosen &= sets.c.at_day >= since
        rows = self._connection.execute(select(*SET_COLUMNS).where(chosen).order_by(sets.c.at_day, sets.c.id))
        return tuple(map(set_of, rows))

    def sets_of_any(self, exercises: Iterable[str], since: date) -> tuple[LoggedSet, ...]:
        """Every set of several exercises, oldest day first, from the day `since` on; one query."""
        chosen = sets.c.exercise.in_(tuple(exercises)) & (sets.c.at_day >= since)
        rows = self._connection.execute(select(*SET_COLUMNS).where(chosen).order_by(sets.c.at_day, sets.c.id))
        return tuple(map(set_of, rows))

    def sessions_between(self, first: date, last: date) -> tuple[Session, ...]:
        """The sessions from `first` to `last` with their sets, oldest first; two queries however many there are."""
        return self._sessions(sessions.c.day.between(first, last))

    def newest_of_open_session(self, day: date) -> datetime | None:
        """When the day's own session that is not finished was last added to, or began; None where there is none."""
        is_open = (sessions.c.day == day) & (sessions.c.origin == Origin.OWN) & sessions.c.finished_utc.is_(None)
        began, added_to = self._connection.execute(
            select(func.max(sessions.c.started_utc), func.max(sets.c.at_utc)).join(sets, isouter=True).where(is_open)
        ).one()
        return max((at for at in (began, added_to) if at is not None), default=None)

    def has_own_session(self, day: date) -> bool:
        """Whether a session of the plan was begun here on a day, with or without a set."""
        own = (sessions.c.day == day) & (sessions.c.origin == Origin.OWN) & (sessions.c.title == "")
        return self._connection.execute(select(sessions.c.id).where(own).limit(1)).first() is not None

    def last_training_day(self, before: date) -> date | None:
        """The newest day with a set, before `before`."""
        newest: date | None = self._connection.execute(
            select(func.max(sets.c.at_day)).where(sets.c.at_day < before)
        ).scalar_one()
        return newest

    def training_days(self, before: date, *, most: int) -> tuple[TrainingDay, ...]:
        """The newest days with a set, before `before`, newest first: at most so many."""
        worked = select(sets.c.id).where(sets.c.session_id == sessions.c.id).exists()
        rows = self._connection.execute(
            select(sessions.c.day, sessions.c.origin)
            .where(sessions.c.day < before, worked)
            .group_by(sessions.c.day, sessions.c.origin)
            .order_by(sessions.c.day.desc(), sessions.c.origin)
            .limit(most)
        )
        return tuple(TrainingDay(day, Origin(origin)) for day, origin in rows)

    def record_began(self) -> date | None:
        """The first day with a set; None while there is none."""
        found: date | None = self._connection.execute(select(func.min(sets.c.at_day))).scalar_one()
        return found

    def exercises_trained(self) -> tuple[str, ...]:
        """Every exercise that has a set of work, the one done last first."""
        newest = func.max(sets.c.at_day)
        rows = self._connection.execute(
            select(sets.c.exercise)
            .where(sets.c.warm_up.is_(False))
            .group_by(sets.c.exercise)
            .order_by(newest.desc(), func.count().desc(), sets.c.exercise)
        )
        return tuple(rows.scalars())

    def _sets(self, chosen: ColumnElement[bool]) -> tuple[LoggedSet, ...]:
        rows = self._connection.execute(select(*SET_COLUMNS).where(chosen).order_by(sets.c.id))
        return tuple(map(set_of, rows))

    def _set(self, set_id: int | None) -> LoggedSet:
        found = self._sets(sets.c.id == set_id)
        _require(len(found))
        return found[0]

    def _sessions(self, chosen: ColumnElement[bool]) -> tuple[Session, ...]:
        left_out: dict[int, list[Skipped]] = defaultdict(list)
        heads: dict[int, Session] = {}
        rows = self._connection.execute(
            select(sessions, skipped.c.exercise.label("skipped_exercise"), skipped.c.reason.label("skipped_reason"))
            .join(skipped, isouter=True)
            .where(chosen)
            .order_by(sessions.c.day, sessions.c.id, skipped.c.id)
        )
        for row in rows.mappings():
            heads.setdefault(row["id"], session_of(row))
            if row["skipped_exercise"] is not None:
                left_out[row["id"]].append(Skipped(row["skipped_exercise"], SkipReason(row["skipped_reason"])))
        done: dict[int, list[LoggedSet]] = defaultdict(list)
        for found_row in self._connection.execute(
            select(*SET_COLUMNS).join(sessions).where(chosen).order_by(sets.c.id)
        ):
            one = set_of(found_row)
            done[one.session_id or 0].append(one)
        return tuple(replace(head, sets=tuple(done[id_]), skipped=tuple(left_out[id_])) for id_, head in heads.items())

    def _import_of_removed(self, set_id: int) -> int | None:
        removed = removed_imported_sets.c.set_id == set_id
        import_id = self._connection.execute(select(removed_imported_sets.c.import_id).where(removed)).scalar()
        self._connection.execute(removed_imported_sets.delete().where(removed))
        return import_id

    def _next_id(self, table: Any) -> int:
        newest = self._connection.exec_driver_sql(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)
        ).scalar()
        return int(newest or 0) + 1


def _new_id(result: Any) -> int:
    (new_id,) = result.inserted_primary_key
    return int(new_id)


def _require(rows: int) -> None:
    if rows != 1:
        raise StoreError(ProblemCode.NO_LONGER_THERE)
