"""One person's own settings, kept in their file."""

from __future__ import annotations

import math
from typing import TypeVar

from sqlalchemy import Connection, select

from liftcoach.domain.problems import InvalidFact, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.store.schema.keeping import settings

SettingValue = str | int | float | bool
_Value = TypeVar("_Value", str, int, float, bool)

_KINDS: dict[type, str] = {str: "text", int: "whole", float: "real", bool: "flag"}


class Settings:
    """Settings on one connection: the caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: _Value) -> _Value:
        """What was set, or `default` where nothing of its kind was."""
        row = self._connection.execute(select(settings.c.kind, settings.c.value).where(settings.c.key == key)).first()
        if row is None or row.kind != _KINDS[type(default)]:
            return default
        kind = type(default)
        return kind(int(row.value)) if kind is bool else kind(row.value)

    def texts_of(self, prefix: str) -> dict[str, str]:
        """Every text whose key begins so, by key."""
        rows = self._connection.execute(
            select(settings.c.key, settings.c.value).where(
                settings.c.key.startswith(prefix, autoescape=True), settings.c.kind == _KINDS[str]
            )
        )
        return {row.key: row.value for row in rows}

    def set(self, key: str, value: SettingValue) -> None:
        """Keep text, a number or yes and no."""
        if isinstance(value, float) and not math.isfinite(value):
            raise InvalidFact(ProblemCode.NOT_A_NUMBER, Fact("name", key), Fact("value", str(value)))
        kept = str(int(value)) if isinstance(value, bool) else str(value)
        self._connection.execute(settings.delete().where(settings.c.key == key))
        self._connection.execute(settings.insert().values(key=key, kind=_KINDS[type(value)], value=kept))

    def forget(self, key: str) -> None:
        """Return to the default."""
        self._connection.execute(settings.delete().where(settings.c.key == key))
