"""The repository of the person: everything they told us, in one read and one save."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from liftcoach.domain.equipment import OwnedLoad
from liftcoach.domain.lifter import (
    ActivityRecord,
    Clearance,
    ClinicLimits,
    Consideration,
    Contacts,
    Lifter,
    Medicine,
)
from liftcoach.store.schema import person

_ID = 1
_OF_LIFTER = {"lifter_id": _ID}


class LifterRecord:
    """One person on one connection: the caller holds the transaction.

    The name is the profile's: there is one name, and the list of profiles shows it.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def read(self) -> Lifter:
        """The person; one of whom only the name is known before anything was said."""
        name = self._connection.execute(select(person.profile.c.name)).scalar_one()
        row = self._connection.execute(select(person.lifter)).mappings().first()
        if row is None:
            return Lifter(name=name)
        conditions = tuple(one for (one,) in self._list(person.lifter_conditions))
        equipment = tuple(one for (one,) in self._list(person.lifter_equipment))
        return Lifter(
            name=name,
            year_of_birth=row["year_of_birth"],
            sex=row["sex"],
            body_mass_kg=row["body_mass_kg"],
            days=tuple(one for (one,) in self._list(person.lifter_days)),
            time_of_day=row["time_of_day"],
            minutes=row["minutes"],
            regularly_active=row["regularly_active"],
            experience=row["experience"],
            contacts=Contacts(row["care_team"], row["out_of_hours"], row["emergency_number"], row["country"]),
            conditions=conditions if row["conditions_asked"] else None,
            activity=tuple(ActivityRecord(*one) for one in self._list(person.lifter_activity)),
            considerations=tuple(Consideration(*one) for one in self._list(person.lifter_considerations)),
            medicines=tuple(Medicine(*one) for one in self._list(person.lifter_medicines)),
            medicines_asked_on=row["medicines_asked_on"],
            clearances=tuple(Clearance(*one) for one in self._list(person.lifter_clearances)),
            clinic_limits=self._clinic_limits(),
            equipment=equipment if row["equipment_asked"] else None,
            bands=tuple(one for (one,) in self._list(person.lifter_bands)),
            loads=tuple(OwnedLoad(*one) for one in self._list(person.lifter_loads)),
            aims=tuple(one for (one,) in self._list(person.lifter_aims)),
        )

    def save(self, who: Lifter) -> None:
        """Keep the person as they are now, in the place of what was kept before."""
        # Their lists go with the row.
        self._connection.execute(person.lifter.delete())
        self._connection.execute(person.profile.update().values(name=who.name))
        self._connection.execute(
            person.lifter.insert().values(
                id=_ID,
                year_of_birth=who.year_of_birth,
                sex=who.sex,
                body_mass_kg=who.body_mass_kg,
                time_of_day=who.time_of_day,
                minutes=who.minutes,
                regularly_active=who.regularly_active,
                experience=who.experience,
                care_team=who.contacts.care_team,
                out_of_hours=who.contacts.out_of_hours,
                emergency_number=who.contacts.emergency_number,
                country=who.contacts.country,
                conditions_asked=who.conditions is not None,
                equipment_asked=who.equipment is not None,
                medicines_asked_on=who.medicines_asked_on,
            )
        )
        self._keep(person.lifter_days, ((one,) for one in who.days))
        self._keep(person.lifter_conditions, ((one,) for one in who.conditions or ()))
        self._keep(person.lifter_activity, ((one.activity, one.said_by, one.on) for one in who.activity))
        self._keep(
            person.lifter_considerations,
            ((one.kind, one.answer, one.joint, one.on, one.asked_on) for one in who.considerations),
        )
        self._keep(
            person.lifter_medicines,
            (
                (one.name, one.medicine_class, one.since, one.until, one.dose_mg_a_day, one.asked_on)
                for one in who.medicines
            ),
        )
        self._keep(person.lifter_clearances, ((one.what_for, one.by, one.on, one.until) for one in who.clearances))
        self._keep_clinic_limits(who.clinic_limits)
        self._keep(person.lifter_equipment, ((one,) for one in who.equipment or ()))
        self._keep(person.lifter_bands, ((one,) for one in who.bands))
        self._keep(person.lifter_loads, ((one.equipment, one.number, one.unit) for one in who.loads))
        self._keep(person.lifter_aims, ((one,) for one in who.aims))

    def _clinic_limits(self) -> ClinicLimits | None:
        row = self._connection.execute(select(person.clinic_limits)).mappings().first()
        if row is None:
            return None
        return ClinicLimits(
            by=row["given_by"],
            on=row["given_on"],
            days_a_week=row["days_a_week"],
            most_kg=tuple((exercise, kg) for exercise, kg in self._list(person.clinic_most_kg)),
            joints_to_spare=tuple(one for (one,) in self._list(person.clinic_joints_to_spare)),
            leave_out=tuple(one for (one,) in self._list(person.clinic_leave_out)),
            keep=tuple(one for (one,) in self._list(person.clinic_keep)),
        )

    def _keep_clinic_limits(self, limits: ClinicLimits | None) -> None:
        if limits is None:
            return
        self._connection.execute(
            person.clinic_limits.insert().values(
                **_OF_LIFTER, given_by=limits.by, given_on=limits.on, days_a_week=limits.days_a_week
            )
        )
        self._keep(person.clinic_most_kg, limits.most_kg)
        self._keep(person.clinic_joints_to_spare, ((one,) for one in limits.joints_to_spare))
        self._keep(person.clinic_leave_out, ((one,) for one in limits.leave_out))
        self._keep(person.clinic_keep, ((one,) for one in limits.keep))

    def _list(self, table: Table) -> Sequence[Any]:
        return self._connection.execute(select(*_own_columns(table)).order_by(table.c.position)).all()

    def _keep(self, table: Table, items: Iterable[Sequence[Any]]) -> None:
        names = [column.name for column in _own_columns(table)]
        rows = [
            _OF_LIFTER | {"position": place} | dict(zip(names, item, strict=True)) for place, item in enumerate(items)
        ]
        if rows:
            self._connection.execute(table.insert(), rows)


def _own_columns(table: Table) -> list[Any]:
    """The columns that hold the item itself, in the order of its fields."""
    return [column for column in table.c if column.name not in ("lifter_id", "position")]
