"""What a reminder would say right now, if anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liftcoach.coach.desk import Desk
from liftcoach.coach.planning import Planning
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.reasons import Reason
from liftcoach.store.settings import Settings
from liftcoach.store.training_log import TrainingLog


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
    """What the person asked for. `hour` is local, 0 to 23; off until they switch it on."""

    on: bool = False
    hour: int = 10
    on_desktop: bool = False


SHOWN_ON = "reminder-shown-on"
QUIET_ON = "reminder-quiet-on"


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
                on=settings.get("reminder-on", default=False),
                hour=settings.get("reminder-hour", default=10),
                on_desktop=settings.get("reminder-on-desktop", default=False),
            )

    def ask_for(self, wish: ReminderWish) -> None:
        """Keep what the person asked for."""
        with self._desk.profile.writing() as connection:
            settings = Settings(connection)
            settings.set("reminder-on", wish.on)
            settings.set("reminder-hour", wish.hour)
            settings.set("reminder-on-desktop", wish.on_desktop)

    def due(self, *, local_hour: int) -> Reminder | None:
        """Today's reminder, if its hour has come, none was shown today and it is still true now."""
        wish = self.wish()
        today = self._desk.now().day
        if not wish.on or local_hour < wish.hour:
            return None
        with self._desk.profile.reading() as connection:
            settings = Settings(connection)
            if today.isoformat() in (settings.get(SHOWN_ON, ""), settings.get(QUIET_ON, "")):
                return None
            if TrainingLog(connection).sets_on(today):
                return None
        plan = self._planning.day(today)
        return reminder_of(plan) if isinstance(plan, DayPlan) else None

    def shown(self) -> None:
        """Remember that today's one reminder was shown."""
        self._remember(SHOWN_ON)

    def not_shown_yet(self) -> None:
        """Let today's reminder come once more, because the person put it off."""
        with self._desk.profile.writing() as connection:
            Settings(connection).set(SHOWN_ON, "")

    def quiet_today(self) -> None:
        """Say nothing more today."""
        self._remember(QUIET_ON)

    def _remember(self, key: str) -> None:
        with self._desk.profile.writing() as connection:
            Settings(connection).set(key, self._desk.now().day.isoformat())


def reminder_of(plan: DayPlan) -> Reminder | None:
    """What to say of a plan: nothing on a stop day, a rest day's reason, or a session that is due."""
    if plan.kind is DayKind.STOP:
        return None
    kind = ReminderKind.REST_DAY if plan.kind is DayKind.REST else ReminderKind.SESSION_DUE
    return Reminder(plan.day, kind, plan.minutes, plan.reasons)
