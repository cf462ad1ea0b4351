"""The person whose data a command works on, and the one place where commands meet the coach."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol

from liftcoach.domain.day_plan import CannotPlan, DayPlan
from liftcoach.domain.measured import MeasureKind
from liftcoach.exchange.column_map import ColumnMap
from liftcoach.exchange.health_export import HealthPreview
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.exchange.preview import ImportedSession, ImportPreview
from liftcoach.exchange.workout_log import SourceApp


class Person(Protocol):
    """One open profile, as the commands need it."""

    @property
    def name(self) -> str:
        """What the profile is called."""

    @property
    def for_whom(self) -> str:
        """The name where more than one person lives here, else empty."""

    def plan(self, first: date, days: int) -> tuple[DayPlan | CannotPlan, ...]:
        """The plans of consecutive days."""

    def record(self) -> PatientRecord:
        """Everything that a patient file holds."""

    def import_keys(self, app: SourceApp) -> Collection[str]:
        """The keys of everything imported before."""

    def match(self, name: str) -> str | None:
        """The exercise that another program's name is, as it was said before or as the library knows it."""

    def measured(self) -> Collection[tuple[date, MeasureKind]]:
        """What phones' exports brought already."""

    def take_in_health(self, preview: HealthPreview, *, file_name: str) -> None:
        """Store what a phone measured."""

    def columns_of(self, header: Sequence[str]) -> ColumnMap | None:
        """What was said before that the columns of a table mean."""

    def remember_columns(self, header: Sequence[str], columns: ColumnMap) -> None:
        """Keep it for the next file like it."""

    def take_in(self, preview: ImportPreview, sessions: Sequence[ImportedSession], *, file_name: str) -> None:
        """Store an import in one transaction."""

    def close(self) -> None:
        """Close the profile's file."""
