"""Which day a session belongs to that goes on after midnight."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection

from liftcoach.domain.moment import Moment
from liftcoach.store.check_ins import CheckIns
from liftcoach.store.training_log import TrainingLog

SESSION_GOES_ON = timedelta(hours=6)
"""After its last set (or its start): a session left open for longer was forgotten."""
_ONE_DAY = timedelta(days=1)


def on_session_day(connection: Connection, now: Moment) -> Moment:
    """The moment, on the day before while a session of that day goes on.

    It goes on until it is finished, until it was left alone for `SESSION_GOES_ON`,
    or until the new day was begun with a check-in or a session of its own: a
    warning sign that is told after midnight must meet the plan at once.
    """
    day_before = now.day - _ONE_DAY
    log = TrainingLog(connection)
    newest = log.newest_of_open_session(day_before)
    if newest is None or not timedelta() <= now.instant - newest <= SESSION_GOES_ON:
        return now
    if log.has_own_session(now.day) or CheckIns(connection).on(now.day) is not None:
        return now
    return replace(now, day=day_before)
