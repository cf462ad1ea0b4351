"""The repository of laboratory results."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, Connection, select

from liftcoach.domain.events import LabResult
from liftcoach.store.schema.keeping import labs


class Labs:
    """Laboratory results on one connection: the caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, result: LabResult) -> int:
        """Keep a result and return its id; one that was removed returns to its old place."""
        own_id = {} if result.id is None else {"id": result.id}
        made = self._connection.execute(
            labs.insert().values(
                test=result.test,
                dated=result.on,
                value=result.value,
                unit=result.unit,
                low=result.low,
                high=result.high,
                below=result.below,
                **own_id,
            )
        )
        (lab_id,) = made.inserted_primary_key or (0,)
        return int(lab_id)

    def remove(self, lab_id: int) -> None:
        """Take a result out."""
        self._connection.execute(labs.delete().where(labs.c.id == lab_id))

    def all(self) -> tuple[LabResult, ...]:
        """Every result by its date."""
        return self._found()

    def between(self, first: date, last: date) -> tuple[LabResult, ...]:
        """The results from `first` to `last` by their date."""
        return self._found(labs.c.dated.between(first, last))

    def _found(self, *chosen: ColumnElement[bool]) -> tuple[LabResult, ...]:
        of = labs.c
        columns = (of.test, of.dated, of.value, of.unit, of.low, of.high, of.below, of.id)
        rows = self._connection.execute(select(*columns).where(*chosen).order_by(labs.c.dated, labs.c.id))
        return tuple(LabResult(*row) for row in rows)
