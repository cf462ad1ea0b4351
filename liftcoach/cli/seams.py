"""What the commands ask of the rooms below: to open a person, to plan a record, to open windows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from liftcoach.cli.person import Person
from liftcoach.domain.day_plan import CannotPlan, DayPlan
from liftcoach.exchange.patient_record import PatientRecord


def open_person(name: str | None) -> Person:
    """Open a profile by name, or the last chosen one. Raises WrongInput where there is none."""
    raise NotImplementedError(name)


def plan_record(record: PatientRecord, first: date, days: int) -> tuple[DayPlan | CannotPlan, ...]:
    """Plan consecutive days from a patient file alone; nothing is stored."""
    from liftcoach.content.library import Library
    from liftcoach.rules.facts import Facts
    from liftcoach.rules.planning import plan_day

    library = tuple(Library.shipped())
    trained = sorted(session.day for session in record.sessions)
    return tuple(
        plan_day(
            Facts(
                day=day,
                lifter=record.lifter,
                library=library,
                last_training_day=max((done for done in trained if done < day), default=None),
            )
        )
        for day in (first + timedelta(days=number) for number in range(days))
    )


def exercise_names() -> Callable[[str], str]:
    """How the library calls an exercise; a name that it does not know stays as it is."""
    from liftcoach.content.library import Library

    library = Library.shipped()
    return lambda exercise: library[exercise].name if exercise in library else exercise


def library_match() -> Callable[[str], str | None]:
    """The library's exercise for a name of another program, or None where it is not plainly one."""
    raise NotImplementedError


def open_window(profile: str | None) -> int:
    """Open the window, of a profile where one is named."""
    from liftcoach.app import open_window as run_window

    if profile is not None:
        raise NotImplementedError(profile)
    return run_window()


def take_tour(folder: Path) -> int:
    """Write a picture of every screen into a folder."""
    raise NotImplementedError(folder)
