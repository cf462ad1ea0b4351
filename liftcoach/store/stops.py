"""The repository of stops: a warning sign wins until somebody named releases it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, select

from liftcoach.domain.day_plan import ReadNumber, Release, Stop
from liftcoach.domain.joints import Joint
from liftcoach.store.schema.keeping import stop_joints, stop_numbers, stops


class Stops:
    """Stops on one connection: the caller holds the transaction. None is ever removed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, stop: Stop) -> None:
        """Keep a stop. One that is open with the same row, scope and joints stays as it began.

        One that a mistyped number may have begun does not stand for a sign beside that number.
        """
        if stop.released is None and any(_is_same(one, stop) for one in self.open()):
            return
        result = self._connection.execute(
            stops.insert().values(
                sign_row=stop.row,
                tier=stop.tier,
                scope=stop.scope,
                began=stop.began,
                told_on=stop.told_on,
                **_release_values(stop.released),
            )
        )
        (stop_id,) = result.inserted_primary_key or (0,)
        self._keep(stop_joints, stop_id, [{"joint": joint} for joint in stop.joints])
        self._keep_numbers(stop_id, stop.numbers)

    def release(self, stop: Stop, release: Release) -> int:
        """Release the open stops that this one includes and that had begun by then, and return how many that were."""
        seen = [one for one in self.open() if stop.includes(one) and one.began <= release.on]
        for one in seen:
            self.end(replace(one, released=release))
        return len(seen)

    def end(self, stop: Stop) -> None:
        """Keep the release and the corrected numbers of this one stop, which was open until now."""
        is_open = (stops.c.sign_row == stop.row) & (stops.c.began == stop.began) & stops.c.released_on.is_(None)
        same = (stops.c.tier == stop.tier) & (stops.c.scope == stop.scope)
        for stop_id, found in self._by_id(is_open, same).items():
            if found.joints == stop.joints and bool(found.numbers) is bool(stop.numbers):
                self._connection.execute(
                    stops.update().where(stops.c.id == stop_id).values(_release_values(stop.released))
                )
                self._connection.execute(stop_numbers.delete().where(stop_numbers.c.stop_id == stop_id))
                self._keep_numbers(stop_id, stop.numbers)

    def reopen(self, stop: Stop, release: Release) -> None:
        """Take this release back: the stop is open as it was. One that has begun again since stays the only one."""
        if any(_is_same(one, stop) for one in self.open()):
            return
        same = (stops.c.sign_row == stop.row) & (stops.c.began == stop.began)
        by = (stops.c.released_on == release.on) & (stops.c.released_by == release.by)
        for stop_id, found in reversed(self._by_id(same, by).items()):
            if replace(found, released=None) == stop:
                self._connection.execute(stops.update().where(stops.c.id == stop_id).values(_release_values(None)))
                return

    def open(self) -> tuple[Stop, ...]:
        """The stops that nobody has released, oldest first."""
        return tuple(self._by_id(stops.c.released_on.is_(None)).values())

    def all(self) -> tuple[Stop, ...]:
        """Every stop there ever was, oldest first."""
        return tuple(self._by_id().values())

    def _keep_numbers(self, stop_id: int, numbers: Sequence[ReadNumber]) -> None:
        rows = [
            {"reading": one.reading, "value": one.value, "unit": one.unit, "corrected": one.corrected}
            for one in numbers
        ]
        self._keep(stop_numbers, stop_id, rows)

    def _keep(self, table: Table, stop_id: int, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            placed = [{"stop_id": stop_id, "position": place, **row} for place, row in enumerate(rows)]
            self._connection.execute(table.insert(), placed)

    def _by_id(self, *chosen: ColumnElement[bool]) -> dict[int, Stop]:
        joints: dict[int, list[Joint]] = defaultdict(list)
        for stop_id, joint in self._connection.execute(
            select(stop_joints.c.stop_id, stop_joints.c.joint).order_by(stop_joints.c.stop_id, stop_joints.c.position)
        ):
            joints[stop_id].append(joint)
        numbers: dict[int, list[ReadNumber]] = defaultdict(list)
        for stop_id, _place, *number in self._connection.execute(
            select(stop_numbers).order_by(stop_numbers.c.stop_id, stop_numbers.c.position)
        ):
            numbers[stop_id].append(ReadNumber(*number))
        rows = self._connection.execute(select(stops).where(*chosen).order_by(stops.c.began, stops.c.id)).mappings()
        return {row["id"]: _stop(row, tuple(joints[row["id"]]), tuple(numbers[row["id"]])) for row in rows}


def _is_same(known: Stop, stop: Stop) -> bool:
    same = (known.row, known.tier, known.scope) == (stop.row, stop.tier, stop.scope)
    rests_on_number = known.may_be_mistyped(stop.began) and not stop.numbers
    return same and set(known.joints) == set(stop.joints) and not rests_on_number


def _release_values(release: Release | None) -> dict[str, Any]:
    if release is None:
        return {"released_by": None, "released_on": None, "ended_how": None}
    return {"released_by": release.by, "released_on": release.on, "ended_how": release.how}


def _stop(row: Any, joints: tuple[Joint, ...], numbers: tuple[ReadNumber, ...]) -> Stop:
    released = None
    if row["released_on"] is not None:
        released = Release(row["released_by"], row["released_on"], row["ended_how"])
    return Stop(
        row["sign_row"],
        row["tier"],
        row["scope"],
        row["began"],
        joints,
        released,
        numbers,
        row["told_on"],
    )
