"""Take a person's data along as one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.problems import ProblemCode
from liftcoach.store.backups import copy_verified
from liftcoach.store.durable_files import new_part_file, place_new
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.profiles import Profiles

if TYPE_CHECKING:
    from liftcoach.coach.coach import Coach
    from liftcoach.exchange.calendar import CalendarWish
    from liftcoach.words import Translate

CALENDAR_DAYS = 28
"""Four weeks: what lies further ahead is planned anew before it comes. Our own choice."""


class Moving:
    """The file that goes out is a whole profile: another computer opens it as it is."""

    def __init__(self, profiles: Profiles) -> None:
        self._profiles = profiles

    def take_out(self, profile_id: str, path: Path) -> None:
        """Write everything of a person into one new file. Raises StoreError where that is not possible."""
        source = self._profiles.path_of(profile_id)
        with told_in_words(path):
            if path.exists():
                raise StoreError(ProblemCode.FILE_ALREADY_THERE, *facts_of(path))
            part = new_part_file(path.parent)
            try:
                copy_verified(source, part, self._profiles.keys.key_of(source))
                place_new(part, path)
            except FileExistsError as error:
                raise StoreError(ProblemCode.FILE_ALREADY_THERE, *facts_of(path)) from error
            finally:
                part.unlink(missing_ok=True)

    def take_tables(self, coach: Coach, path: Path) -> None:
        """Write everything as tables for a spreadsheet into one new archive, which reads back. Raises StoreError."""
        from liftcoach.exchange.everything_csv import everything_csv

        _write_new(path, everything_csv(coach.records.read()))

    def take_calendar(self, coach: Coach, path: Path, wish: CalendarWish, *, owner: str, translate: Translate) -> None:
        """Write the days of training ahead into a new calendar file, without sets and loads. Raises StoreError."""
        from liftcoach.exchange.calendar import plan_calendar

        now = coach.now()
        plans = [one for one in coach.planning.ahead(now.day, CALENDAR_DAYS) if isinstance(one, DayPlan)]
        _write_new(path, plan_calendar(plans, wish, owner=owner, made=now, translate=translate).encode())


def _write_new(path: Path, content: bytes) -> None:
    with told_in_words(path):
        if path.exists():
            raise StoreError(ProblemCode.FILE_ALREADY_THERE, *facts_of(path))
        part = new_part_file(path.parent)
        try:
            part.write_bytes(content)
            place_new(part, path)
        except FileExistsError as error:
            raise StoreError(ProblemCode.FILE_ALREADY_THERE, *facts_of(path)) from error
        finally:
            part.unlink(missing_ok=True)
