"""The repository of dated events; some lie ahead."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, Connection, select

from liftcoach.domain.events import Event
from liftcoach.store.schema.keeping import events


class Events:
    """Events on one connection: the caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, event: Event) -> int:
        """Keep an event and return its id; one that was removed returns to its old place."""
        own_id = {} if event.id is None else {"id": event.id}
        result = self._connection.execute(
            events.insert().values(kind=event.kind, dated=event.on, joint=event.joint, note=event.note, **own_id)
        )
        (event_id,) = result.inserted_primary_key or (0,)
        return int(event_id)

    def remove(self, event_id: int) -> None:
        """Take an event out."""
        self._connection.execute(events.delete().where(events.c.id == event_id))

    def all(self) -> tuple[Event, ...]:
        """Every event by its date."""
        return self._found()

    def between(self, first: date, last: date) -> tuple[Event, ...]:
        """The events from `first` to `last` by their date."""
        return self._found(events.c.dated.between(first, last))

    def _found(self, *chosen: ColumnElement[bool]) -> tuple[Event, ...]:
        columns = (events.c.kind, events.c.dated, events.c.joint, events.c.note, events.c.id)
        rows = self._connection.execute(select(*columns).where(*chosen).order_by(events.c.dated, events.c.id))
        return tuple(Event(*row) for row in rows)
