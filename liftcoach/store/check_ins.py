"""The repository of check-ins: one for each day, every answer as it was given or left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select

from liftcoach.domain.check_in import SCALES, Aftermath, CheckIn, FlareReport, JointReport, ReportedJoint, SeenSign
from liftcoach.store.columns import moment_of, moment_values
from liftcoach.store.schema import check_ins as schema
from liftcoach.store.schema.check_ins import check_ins

_PLAIN = (
    *SCALES,
    "stiffness_min",
    "sleep_h",
    "temperature_c",
    "systolic_mmhg",
    "diastolic_mmhg",
    "water_met",
    "protein_met",
    "note",
    "same_as",
)
"""The answers that are one column each, by the field's name."""
_LISTS = (
    schema.check_in_tender,
    schema.check_in_swollen,
    schema.check_in_hot,
    schema.check_in_dactylitis,
    schema.check_in_signs,
    schema.check_in_worse_joints,
)

_Lists = dict[str, dict[date, list[tuple[Any, ...]]]]


class CheckIns:
    """Check-ins on one connection: the caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, said: CheckIn) -> None:
        """Keep a day's check-in, in the place of an earlier one of that day."""
        self.remove(said.day)
        self._connection.execute(check_ins.insert().values(_values(said)))
        joints = said.joints or JointReport()
        worse = () if said.aftermath is None else said.aftermath.worse_joints
        self._keep(schema.check_in_tender, said.day, ((one.joint, one.onset) for one in joints.tender))
        self._keep(schema.check_in_swollen, said.day, ((one.joint, one.onset) for one in joints.swollen))
        self._keep(schema.check_in_hot, said.day, ((one,) for one in joints.hot))
        self._keep(schema.check_in_dactylitis, said.day, ((one,) for one in joints.dactylitis))
        self._keep(schema.check_in_signs, said.day, ((one.sign, one.joint) for one in said.warning_signs or ()))
        self._keep(schema.check_in_worse_joints, said.day, ((one,) for one in worse))

    def on(self, day: date) -> CheckIn | None:
        """The check-in of a day, or None where there is none."""
        return next(iter(self.between(day, day)), None)

    def between(self, first: date, last: date) -> tuple[CheckIn, ...]:
        """The check-ins from `first` to `last`, oldest first; the same few queries however many there are."""
        rows = self._connection.execute(
            select(check_ins).where(check_ins.c.day.between(first, last)).order_by(check_ins.c.day)
        ).all()
        if not rows:
            return ()
        lists: _Lists = {table.name: self._list(table, table.c.day.between(first, last)) for table in _LISTS}
        return tuple(_check_in(row._mapping, lists) for row in rows)  # noqa: SLF001  (SQLAlchemy's public name)

    def latest(self, before: date) -> CheckIn | None:
        """The newest check-in of a day before `before`."""
        day = self._connection.execute(select(func.max(check_ins.c.day)).where(check_ins.c.day < before)).scalar_one()
        return None if day is None else self.on(day)

    def latest_of_joints(self, before: date) -> CheckIn | None:
        """The newest check-in of a day before `before` that says how the joints were."""
        asked = select(func.max(check_ins.c.day)).where(check_ins.c.joints_asked.is_(True), check_ins.c.day < before)
        day = self._connection.execute(asked).scalar_one()
        return None if day is None else self.on(day)

    def days(self, first: date, last: date) -> tuple[date, ...]:
        """The days from `first` to `last` that have a check-in, oldest first."""
        found = select(check_ins.c.day).where(check_ins.c.day.between(first, last)).order_by(check_ins.c.day)
        return tuple(self._connection.execute(found).scalars())

    def first_day(self) -> date | None:
        """The day of the oldest check-in; None while there is none."""
        found: date | None = self._connection.execute(select(func.min(check_ins.c.day))).scalar_one()
        return found

    def remove(self, day: date) -> None:
        """Take a day's check-in out, with all its answers."""
        self._connection.execute(check_ins.delete().where(check_ins.c.day == day))

    def _keep(self, table: Table, day: date, items: Iterable[tuple[Any, ...]]) -> None:
        names = [column.name for column in table.c][2:]
        rows = [
            {"day": day, "position": place} | dict(zip(names, item, strict=True)) for place, item in enumerate(items)
        ]
        if rows:
            self._connection.execute(table.insert(), rows)

    def _list(self, table: Table, chosen: ColumnElement[bool]) -> dict[date, list[tuple[Any, ...]]]:
        by_day: dict[date, list[tuple[Any, ...]]] = defaultdict(list)
        for day, _place, *item in self._connection.execute(
            select(table).where(chosen).order_by(table.c.day, table.c.position)
        ):
            by_day[day].append(tuple(item))
        return by_day


def _values(said: CheckIn) -> dict[str, Any]:
    flare, after = said.flare, said.aftermath
    return {
        "day": said.day,
        **moment_values("answered", said.answered_at),
        **{name: getattr(said, name) for name in _PLAIN},
        "joints_asked": said.joints is not None,
        "flare": None if flare is None else flare.answer,
        "flare_severity": None if flare is None else flare.severity,
        "flare_since": None if flare is None else flare.since,
        "warning_signs_asked": said.warning_signs is not None,
        "aftermath_of": None if after is None else after.session_day,
        "two_hours_after": None if after is None else after.two_hours_after,
        "next_morning": None if after is None else after.next_morning,
    }


def _check_in(row: Any, lists: _Lists) -> CheckIn:
    day = row["day"]

    def listed(table: Table) -> Sequence[tuple[Any, ...]]:
        return lists[table.name].get(day, ())

    joints = JointReport(
        tender=tuple(ReportedJoint(*one) for one in listed(schema.check_in_tender)),
        swollen=tuple(ReportedJoint(*one) for one in listed(schema.check_in_swollen)),
        hot=tuple(one for (one,) in listed(schema.check_in_hot)),
        dactylitis=tuple(one for (one,) in listed(schema.check_in_dactylitis)),
    )
    signs = tuple(SeenSign(*one) for one in listed(schema.check_in_signs))
    worse = tuple(one for (one,) in listed(schema.check_in_worse_joints))
    return CheckIn(
        day=day,
        answered_at=moment_of(row, "answered"),
        joints=joints if row["joints_asked"] else None,
        flare=None
        if row["flare"] is None
        else FlareReport(row["flare"], severity=row["flare_severity"], since=row["flare_since"]),
        warning_signs=signs if row["warning_signs_asked"] else None,
        aftermath=None
        if row["aftermath_of"] is None
        else Aftermath(row["aftermath_of"], row["two_hours_after"], row["next_morning"], worse),
        **{name: row[name] for name in _PLAIN},
    )
