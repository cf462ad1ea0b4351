"""The repository of stops: a warning sign wins until somebody named releases it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from liftcoach.domain.day_plan import Release, Stop
from liftcoach.domain.joints import Joint
from liftcoach.store.schema.keeping import stop_joints, stops


class Stops:
    """Stops on one connection: the caller holds the transaction. None is ever removed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, stop: Stop) -> None:
        """Keep a stop. One that is open with the same row, scope and joints stays as it began."""
        said_again = (stop.row, stop.tier, stop.scope, frozenset(stop.joints))
        known = {(one.row, one.tier, one.scope, frozenset(one.joints)) for one in self.open()}
        if stop.released is None and said_again in known:
            return
        result = self._connection.execute(
            stops.insert().values(
                sign_row=stop.row, tier=stop.tier, scope=stop.scope, began=stop.began, **_release_values(stop.released)
            )
        )
        (stop_id,) = result.inserted_primary_key or (0,)
        rows = [{"stop_id": stop_id, "position": place, "joint": joint} for place, joint in enumerate(stop.joints)]
        if rows:
            self._connection.execute(stop_joints.insert(), rows)

    def release(self, row: str, release: Release) -> int:
        """Release every open stop of a row and return how many that were."""
        is_open = (stops.c.sign_row == row) & stops.c.released_on.is_(None)
        return self._connection.execute(stops.update().where(is_open).values(_release_values(release))).rowcount

    def open(self) -> tuple[Stop, ...]:
        """The stops that nobody has released, oldest first."""
        return self._found(stops.c.released_on.is_(None))

    def all(self) -> tuple[Stop, ...]:
        """Every stop there ever was, oldest first."""
        return self._found()

    def _found(self, *chosen: ColumnElement[bool]) -> tuple[Stop, ...]:
        joints: dict[int, list[Joint]] = defaultdict(list)
        for stop_id, joint in self._connection.execute(
            select(stop_joints.c.stop_id, stop_joints.c.joint).order_by(stop_joints.c.stop_id, stop_joints.c.position)
        ):
            joints[stop_id].append(joint)
        rows = self._connection.execute(select(stops).where(*chosen).order_by(stops.c.began, stops.c.id)).mappings()
        return tuple(_stop(row, tuple(joints[row["id"]])) for row in rows)


def _release_values(release: Release | None) -> dict[str, Any]:
    if release is None:
        return {"released_by": None, "released_on": None}
    return {"released_by": release.by, "released_on": release.on}


def _stop(row: Any, joints: tuple[Joint, ...]) -> Stop:
    released = None if row["released_on"] is None else Release(row["released_by"], row["released_on"])
    return Stop(row["sign_row"], row["tier"], row["scope"], row["began"], joints, released)
