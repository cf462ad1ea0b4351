"""The daily check-in, and the stops that its warning signs begin."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import Connection

from liftcoach.coach.changed import Changed
from liftcoach.coach.desk import Desk
from liftcoach.coach.planning import Planning
from liftcoach.domain.check_in import SURE_ENOUGH, CheckIn
from liftcoach.domain.day_plan import CannotPlan, DayPlan
from liftcoach.domain.days_ahead import refuse_day_ahead
from liftcoach.domain.measured import MeasuredDay, MeasureKind
from liftcoach.domain.problems import Problem
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.measured_days import MeasuredDays
from liftcoach.store.settings import Settings
from liftcoach.store.stops import Stops

SAME_AS_DAYS = 2
"""How many days running an answer may be carried over before it is asked afresh."""

WEEK_DAYS = 7
_UNSAVED = "check-in-unsaved"
_MOST_UNSAVED = 7
"""Days whose unsaved answers are kept; those left longest ago go first."""


class CheckingIn:
    """Keep answers; say what they would change before they are kept."""

    def __init__(self, desk: Desk, planning: Planning) -> None:
        self._desk = desk
        self._planning = planning

    def on(self, day: date) -> CheckIn | None:
        """The answers of a day; None while nothing was answered."""
        with self._desk.profile.reading() as connection:
            return CheckIns(connection).on(day)

    def unsaved(self, day: date) -> CheckIn | None:
        """Answers of a day, today or one that is over, that were given and not saved."""
        with self._desk.profile.reading() as connection:
            kept = _kept_unsaved(connection).get(day.isoformat())
        if kept is None:
            return None
        # Here, because a start seldom needs the shapes of the patient file.
        from liftcoach.exchange.patient_shape import CHECK_IN

        problems: list[Problem] = []
        try:
            found = CHECK_IN.decode(kept, "", problems)
        except (ValueError, TypeError, AttributeError, KeyError):
            # Written by a newer program, perhaps.
            return None
        return found if isinstance(found, CheckIn) and not problems and found.day == day else None

    def keep_unsaved(self, check_in: CheckIn) -> None:
        """Keep answers for the next start, of which nothing follows until they are saved."""
        if self._desk.profile.look_only:
            # It is said in the window already that nothing can be kept.
            return
        from liftcoach.exchange.patient_shape import CHECK_IN

        with self._desk.profile.writing() as connection:
            kept = _kept_unsaved(connection)
            kept.pop(check_in.day.isoformat(), None)
            _keep_unsaved(connection, kept | {check_in.day.isoformat(): CHECK_IN.encode(check_in)})

    def forget_unsaved(self, day: date) -> None:
        """Forget the answers of a day that were not saved."""
        if not self._desk.profile.look_only:
            with self._desk.profile.writing() as connection:
                _forget_unsaved(connection, day)

    def measured_sleep(self, day: date) -> MeasuredDay | None:
        """What a phone or watch measured of the night before; shown beside, never stored as said."""
        with self._desk.profile.reading() as connection:
            return MeasuredDays(connection).newest(MeasureKind.SLEEP, since=day, until=day)

    def latest_before(self, day: date) -> CheckIn | None:
        """The newest answers before a day."""
        with self._desk.profile.reading() as connection:
            return CheckIns(connection).latest(day)

    def may_say_same(self, day: date) -> CheckIn | None:
        """The answers that "same as last time" may copy; None after two days running of copies."""
        with self._desk.profile.reading() as connection:
            recent = CheckIns(connection).between(day - timedelta(days=SAME_AS_DAYS), day - timedelta(days=1))
        if len(recent) == SAME_AS_DAYS and all(check_in.same_as is not None for check_in in recent):
            return None
        return self.latest_before(day)

    def asks_about_week(self, day: date) -> bool:
        """Whether the question about the week's plan is due.

        It is when nobody answered it on the six days before, and as long as the
        newest of these answers leaves a smaller plan on offer.
        """
        with self._desk.profile.reading() as connection:
            before = CheckIns(connection).between(day - timedelta(days=WEEK_DAYS - 1), day - timedelta(days=1))
        newest = next((one.confidence for one in reversed(before) if one.confidence is not None), None)
        return newest is None or newest < SURE_ENOUGH

    def preview(self, check_in: CheckIn) -> DayPlan | CannotPlan:
        """The day as it would be with these answers."""
        return self._planning.with_answers(check_in)

    def put_back(self, day: date, before: CheckIn | None) -> Changed:
        """Have the answers of a day as they were before; None takes them all out. Stops stay as they are."""
        with self._desk.profile.writing() as connection:
            if before is None:
                CheckIns(connection).remove(day)
            else:
                CheckIns(connection).save(before)
        return Changed.CHECK_IN | Changed.PLAN

    def save(self, check_in: CheckIn) -> Changed:
        """Keep the answers, and with them every stop that they begin, end by its own condition, or put right.

        Raises InvalidFact for a day that has not come yet.
        """
        refuse_day_ahead("check-in", check_in.day, today=self._desk.now().day)
        with self._desk.profile.writing() as connection:
            before = CheckIns(connection).on(check_in.day)
            CheckIns(connection).save(check_in)
            _forget_unsaved(connection, check_in.day)
            # First: a sign that was ticked begins its own stop where a mistyped number's has ended.
            self._planning.end_corrected(connection, check_in.day)
            self._planning.keep_new_stops(connection, check_in.day, typed=check_in.day)
            self._planning.keep_stops_begun_again(connection, check_in.day, before)
            stops = Stops(connection)
            # Kept now: the answers that ended it are not looked at for ever.
            for stop in self._planning.ended_stops(connection, check_in.day):
                if stop.released is not None:
                    stops.end(stop)
        return Changed.CHECK_IN | Changed.PLAN


def _kept_unsaved(connection: Connection) -> dict[str, object]:
    """The answers that were not saved, by day, those kept last at the end; empty where they cannot be read."""
    try:
        kept = json.loads(Settings(connection).get(_UNSAVED, "{}"))
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    # Of before the answers of more than one day were kept.
    return {str(kept["day"]): kept} if "day" in kept else kept


def _keep_unsaved(connection: Connection, kept: Mapping[str, object]) -> None:
    newest = dict(list(kept.items())[-_MOST_UNSAVED:])
    if newest:
        Settings(connection).set(_UNSAVED, json.dumps(newest, ensure_ascii=False))
    else:
        Settings(connection).forget(_UNSAVED)


def _forget_unsaved(connection: Connection, day: date) -> None:
    kept = _kept_unsaved(connection)
    if kept.pop(day.isoformat(), None) is not None:
        _keep_unsaved(connection, kept)
