"""Which backups stay: many of the last days, few of long ago."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

ALL_FOR = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
_RULES: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (DAILY, lambda at: at.date()),
    (WEEKLY, lambda at: at.isocalendar()[:2]),
    (MONTHLY, lambda at: (at.year, at.month)),
)


def worth_keeping(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The times to keep: all of two days, then the newest of 12 days, of 10 weeks and of 9 months before.

    A rule counts only days, weeks or months from which no finer rule kept
    anything, and counts those that have a backup, so that a computer that was
    off for a year loses nothing by it. What lies ahead of `now`, because the
    clock was set back, is kept. The newest of all is always kept.

    >>> from datetime import UTC
    >>> at = [datetime(2026, 3, day, hour, tzinfo=UTC) for day in (1, 8) for hour in (9, 10)]
    >>> sorted(one.day * 100 + one.hour for one in worth_keeping(at, at[-1]))
    [110, 809, 810]
    """
    newest_first = sorted(set(times), reverse=True)
    kept = set(newest_first[:1]) | {at for at in newest_first if at > now - ALL_FOR}
    for most, period in _RULES:
        covered = {period(at) for at in kept}
        more = 0
        for at in newest_first:
            if more == most:
                break
            if period(at) not in covered:
                covered.add(period(at))
                kept.add(at)
                more += 1
    return frozenset(kept)
