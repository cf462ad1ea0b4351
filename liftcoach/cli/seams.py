"""What the commands ask of the rooms below: to open a person, to plan a record, to open windows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path

from liftcoach.cli.console import OK, WrongInput
from liftcoach.cli.person import Person
from liftcoach.clock import system_now
from liftcoach.coach.coach import Coach
from liftcoach.coach.planning import plan_record as plan_days_of
from liftcoach.coach.roster import Roster
from liftcoach.content.library import Library
from liftcoach.domain.day_plan import CannotPlan, DayPlan
from liftcoach.domain.measured import MeasureKind
from liftcoach.exchange.column_map import ColumnMap
from liftcoach.exchange.health_export import HealthPreview
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.exchange.preview import ImportedSession, ImportPreview
from liftcoach.exchange.workout_log import SourceApp
from liftcoach.paths import data_folder, prepared_data_folder


class OpenPerson:
    """One open profile, as the commands need it."""

    def __init__(self, name: str, coach: Coach, *, is_alone: bool = True) -> None:
        self._name, self._coach, self._is_alone = name, coach, is_alone

    @property
    def name(self) -> str:
        return self._name

    @property
    def for_whom(self) -> str:
        return "" if self._is_alone else self._name

    def plan(self, first: date, days: int) -> tuple[DayPlan | CannotPlan, ...]:
        return self._coach.planning.ahead(first, days)

    def record(self) -> PatientRecord:
        return self._coach.records.read()

    def import_keys(self, app: SourceApp) -> Collection[str]:
        return self._coach.importing.known_keys(app)

    def match(self, name: str) -> str | None:
        return self._coach.importing.match(name)

    def measured(self) -> Collection[tuple[date, MeasureKind]]:
        return self._coach.importing.measured()

    def take_in_health(self, preview: HealthPreview, *, file_name: str) -> None:
        self._coach.importing.take_in_health(preview, file_name=file_name)

    def columns_of(self, header: Sequence[str]) -> ColumnMap | None:
        return self._coach.importing.columns_of(header)

    def remember_columns(self, header: Sequence[str], columns: ColumnMap) -> None:
        self._coach.importing.remember_columns(header, columns)

    def take_in(self, preview: ImportPreview, sessions: Sequence[ImportedSession], *, file_name: str) -> None:
        self._coach.importing.take_in(preview, sessions, file_name=file_name)

    def close(self) -> None:
        self._coach.close()


def open_person(name: str | None) -> Person:
    """Open a profile by name, or the last chosen one; who the window opens next stays as it was.

    Raises WrongInput where there is none, or where they were put away.
    """
    roster, profile_id = chosen_profile(name)
    open_lock(roster, profile_id)
    present = [entry for entry in roster.people() if not entry.is_put_away]
    coach = roster.open(profile_id, remember=False)
    return OpenPerson(roster.entry(profile_id).name, coach, is_alone=len(present) < 2)


def open_lock(roster: Roster, profile_id: str) -> None:
    """Ask for the passphrase of a locked profile. Raises WrongInput where nobody can be asked, LiftcoachError else."""
    if roster.locking.is_locked(profile_id):
        from liftcoach.cli.secrets import asked_passphrase

        roster.locking.unlock(profile_id, asked_passphrase("Passphrase or recovery key: "))


def roster_here(*, may_be_first: bool = False) -> Roster:
    """The people of this computer. Raises WrongInput where there are none and nobody is about to come in."""
    if not may_be_first and not data_folder().exists():
        raise WrongInput("nobody has used Liftcoach here yet")
    return Roster(prepared_data_folder(), Library.shipped(), system_now)


def chosen_profile(name: str | None) -> tuple[Roster, str]:
    """A profile by name, or the last chosen one, whose file may be damaged.

    Raises WrongInput where there is none, or where they were put away.
    """
    roster = roster_here()
    entry = roster.entry_named(name) if name else None
    if entry is not None and entry.is_put_away:
        raise WrongInput(f"{entry.name} was put away; to bring them back, open Settings, Profiles in the window")
    found = roster.last_id() if not name else None if entry is None else entry.id
    if found is None:
        raise WrongInput(_nobody(name, roster) if name else "nobody has used Liftcoach here yet")
    return roster, found


def _nobody(name: str, roster: Roster) -> str:
    locked = [entry.id for entry in roster.people() if entry.is_locked]
    if not locked:
        return f"there is nobody called {name} here"
    calls = " or ".join(f"--profile {one}" for one in locked)
    return f"there is nobody called {name} here; a locked file tells no name, so call them by their file: {calls}"


def plan_record(record: PatientRecord, first: date, days: int) -> tuple[DayPlan | CannotPlan, ...]:
    """Plan consecutive days from a patient file alone; nothing is stored."""
    return plan_days_of(record, Library.shipped(), first=first, days=days)


def exercise_names() -> Callable[[str], str]:
    """How the library calls an exercise; a name that it does not know stays as it is."""
    library = Library.shipped()
    return lambda exercise: library[exercise].name if exercise in library else exercise


def open_window(profile: str | None, *, hidden: bool = False, opening: Path | None = None) -> int:
    """Open the window, of a profile where one is named, and with a file to look at where one is given."""
    from liftcoach.app import open_window as run_window

    if profile is not None:
        chosen_profile(profile)
    return run_window(profile, hidden=hidden, opening=opening)


def take_tour(folder: Path, screens: Sequence[str] = ()) -> int:
    """Write a picture of every screen, or of these, into a folder. Raises WrongInput for a screen there is not."""
    from liftcoach.app import take_tour as run_tour

    try:
        there_are = run_tour(folder, screens)
    except OSError as error:
        raise WrongInput(f"{folder} cannot be used as a folder for pictures: {error.strerror}") from error
    if there_are:
        unknown = ", ".join(screen for screen in screens if screen not in there_are)
        raise WrongInput(f"there is no screen {unknown}; there are {', '.join(there_are)}")
    return OK


def draw_figures(folder: Path, *, look: str, person: str) -> int:
    """Write contact sheets of all exercises into a folder. Raises WrongInput for a person who cannot be drawn."""
    from liftcoach.app import draw_figures as run_drawing

    try:
        unknown = run_drawing(folder, look=look, person=person)
    except OSError as error:
        raise WrongInput(f"{folder} cannot be used as a folder for pictures: {error.strerror}") from error
    if unknown:
        raise WrongInput(f"there is no figure called {person}; there are {', '.join(unknown)}")
    return OK
