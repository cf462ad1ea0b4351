"""What the person has read: articles, where they stopped in them, and stops."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from liftcoach.coach.desk import Desk
from liftcoach.domain.day_plan import Stop
from liftcoach.store.settings import Settings

_CLOSED_ON = "article-closed-on"
"""The day on which an article was closed last."""


@dataclass(frozen=True, slots=True)
class ArticleMark:
    """An article as it was left: when it was first opened (None: never) and how far it was read, 0 to 1."""

    opened: datetime | None = None
    place: float = 0.0
    closed: bool = False


class Reading:
    """Kept for one person, so that two people at one computer do not close each other's articles."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def article(self, article_id: str) -> ArticleMark:
        """How an article was left."""
        with self._desk.profile.reading() as connection:
            settings = Settings(connection)
            opened = settings.get(f"article-opened.{article_id}", "")
            return ArticleMark(
                datetime.fromisoformat(opened) if opened else None,
                settings.get(f"article-place.{article_id}", 0.0),
                settings.get(f"article-closed.{article_id}", default=False),
            )

    def open_article(self, article_id: str) -> ArticleMark:
        """Remember that an article was opened; give where the person stopped in it."""
        before = self.article(article_id)
        mark = replace(before, opened=before.opened or self._desk.now().instant, closed=False)
        self.leave_article(article_id, mark)
        return mark

    def leave_article(self, article_id: str, mark: ArticleMark) -> None:
        """Keep how an article was left."""
        if self.article(article_id) == mark:
            return
        if self._desk.profile.look_only:
            # Where somebody stopped reading is not worth a fault.
            return
        with self._desk.profile.writing() as connection:
            settings = Settings(connection)
            settings.set(f"article-opened.{article_id}", "" if mark.opened is None else mark.opened.isoformat())
            settings.set(f"article-place.{article_id}", float(mark.place))
            settings.set(f"article-closed.{article_id}", mark.closed)

    def closed_today(self) -> bool:
        """Whether an article was closed on this day: none is offered on it any more."""
        with self._desk.profile.reading() as connection:
            return Settings(connection).get(_CLOSED_ON, "") == self._desk.now().day.isoformat()

    def close_for_today(self) -> None:
        """Remember that an article was closed on this day."""
        if self._desk.profile.look_only or self.closed_today():
            return
        with self._desk.profile.writing() as connection:
            Settings(connection).set(_CLOSED_ON, self._desk.now().day.isoformat())

    def has_read_stop(self, stop: Stop) -> bool:
        """Whether the person said that they read this stop; it stays in force all the same."""
        with self._desk.profile.reading() as connection:
            return Settings(connection).get(_key(stop), default=False)

    def read_stop(self, stop: Stop) -> None:
        """Remember that the person read this stop."""
        with self._desk.profile.writing() as connection:
            Settings(connection).set(_key(stop), value=True)


def _key(stop: Stop) -> str:
    # With its scope and the number of joints: a stop that grew wider is shown afresh.
    return f"stop-read.{stop.began.isoformat()}.{stop.row}.{stop.scope}.{len(stop.joints)}"
