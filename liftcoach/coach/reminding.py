"""What a reminder would say right now, if anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liftcoach.coach.desk import Desk
from liftcoach.coach.planning import Planning
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.reasons import Reason
from liftcoach.store.choices import Choices
from liftcoach.store.settings import Settings
from liftcoach.store.training_log import TrainingLog

LATER_H = 1
"""How long "Remind me later" waits."""


class ReminderKind(StrEnum):
    REST_DAY = "rest-day"
    SESSION_DUE = "session-due"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of one day; the window shows its reasons, the desktop shows nothing about health."""

    day: date
    kind: ReminderKind
    minutes: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ReminderWish:
    """What the person asked for. `hour` is local, 0 to 23; everything is off until they switch it on."""

    on: bool = False
    hour: int = 10
    on_desktop: bool = False
    when_closed: bool = False
    """Whether to stay, in the tray or minimised, when the window is closed."""


_ON, _HOUR, _ON_DESKTOP, _WHEN_CLOSED = "reminder-on", "reminder-hour", "reminder-on-desktop", "reminder-when-closed"
_ASKED_WHEN_CLOSED = "reminder-when-closed-asked"
_SHOWN_ON, _QUIET_ON = "reminder-shown-on", "reminder-quiet-on"
_PUT_OFF_ON, _PUT_OFF_TO_HOUR = "reminder-put-off-on", "reminder-put-off-to-hour"


class Reminding:
    """Reminders are worked out afresh each time: a stored one could be stale and wrong."""

    def __init__(self, desk: Desk, planning: Planning) -> None:
        self._desk = desk
        self._planning = planning

    def wish(self) -> ReminderWish:
        """What the person asked for."""
        with self._desk.profile.reading() as connection:
            settings = Settings(connection)
            return ReminderWish(
                on=settings.get(_ON, default=False),
                hour=settings.get(_HOUR, default=10),
                on_desktop=settings.get(_ON_DESKTOP, default=False),
                when_closed=settings.get(_WHEN_CLOSED, default=False),
            )

    def ask_for(self, wish: ReminderWish) -> None:
        """Keep what the person asked for."""
        with self._desk.profile.writing() as connection:
            settings = Settings(connection)
            settings.set(_ON, wish.on)
            settings.set(_HOUR, wish.hour)
            settings.set(_ON_DESKTOP, wish.on_desktop)
            settings.set(_WHEN_CLOSED, wish.when_closed)
            if wish.when_closed:
                settings.set(_ASKED_WHEN_CLOSED, value=True)

    def was_asked_about_closing(self) -> bool:
        """Whether the person was asked once if reminders should come when the window is closed."""
        with self._desk.profile.reading() as connection:
            return Settings(connection).get(_ASKED_WHEN_CLOSED, default=False)

    def asked_about_closing(self) -> None:
        """Remember that the question was asked, so that it is not asked again."""
        with self._desk.profile.writing() as connection:
            Settings(connection).set(_ASKED_WHEN_CLOSED, value=True)

    def due(self, *, local_hour: int) -> Reminder | None:
        """Today's reminder, if its hour has come, none was shown today and it is still true now."""
        wish = self.wish()
        today = self._desk.now().day
        if not wish.on or local_hour < wish.hour:
            return None
        with self._desk.profile.reading() as connection:
            settings = Settings(connection)
            if today.isoformat() in (settings.get(_SHOWN_ON, ""), settings.get(_QUIET_ON, "")):
                return None
            is_put_off = settings.get(_PUT_OFF_ON, "") == today.isoformat()
            if is_put_off and local_hour < settings.get(_PUT_OFF_TO_HOUR, 0):
                return None
        return self.true_now()

    def true_now(self) -> Reminder | None:
        """What is true of today at this moment, whatever was shown before; None where there is nothing to say.

        Nothing is said while reminders are off, on a stop day, after training
        began today, in a pause, or when the person chose to rest today, moved the
        session or did something else in its place.
        """
        today = self._desk.now().day
        if not self.wish().on:
            return None
        with self._desk.profile.reading() as connection:
            # A walk besides leaves the session to be done.
            done = TrainingLog(connection).sessions_between(today, today)
            has_begun = any(one.sets or not one.title for one in done)
            if has_begun or any(_bids_rest(one, today) for one in Choices(connection).all()):
                return None
        plan = self._planning.day(today)
        return reminder_of(plan) if isinstance(plan, DayPlan) else None

    def shown(self) -> None:
        """Remember that today's one reminder was shown."""
        self._remember(_SHOWN_ON)

    def put_off(self, *, local_hour: int) -> None:
        """Let today's reminder come once more in an hour; after the last hour of the day it does not come."""
        with self._desk.profile.writing() as connection:
            settings = Settings(connection)
            settings.set(_SHOWN_ON, "")
            settings.set(_PUT_OFF_ON, self._desk.now().day.isoformat())
            settings.set(_PUT_OFF_TO_HOUR, local_hour + LATER_H)

    def quiet_today(self) -> None:
        """Say nothing more today."""
        self._remember(_QUIET_ON)

    def _remember(self, key: str) -> None:
        with self._desk.profile.writing() as connection:
            Settings(connection).set(key, self._desk.now().day.isoformat())


_REST_OF_TODAY = frozenset({ChoiceKind.REST_TODAY, ChoiceKind.DAY_MOVED, ChoiceKind.DID_SOMETHING_ELSE})


def reminder_of(plan: DayPlan) -> Reminder | None:
    """What to say of a plan: nothing on a stop day, a rest day's reason, or a session that is due."""
    if plan.kind is DayKind.STOP:
        return None
    kind = ReminderKind.REST_DAY if plan.kind is DayKind.REST else ReminderKind.SESSION_DUE
    return Reminder(plan.day, kind, plan.minutes, plan.reasons)


def _bids_rest(choice: Choice, today: date) -> bool:
    if choice.kind is ChoiceKind.PAUSE:
        return choice.day is not None and choice.day <= today and (choice.until is None or today <= choice.until)
    return choice.kind in _REST_OF_TODAY and choice.day == today
