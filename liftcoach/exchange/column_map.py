"""What the columns of somebody's own table mean: said by the person, kept for the next file like it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.problem import ImportProblem
from liftcoach.exchange.table import Table
from liftcoach.exchange.wall_clock import fold


class Meaning(StrEnum):
    """What a column of a training log can be."""

    DATE = "date"
    TIME = "time"
    EXERCISE = "exercise"
    SETS = "sets"
    REPEATS = "repeats"
    WEIGHT = "weight"
    WEIGHT_UNIT = "weight-unit"
    SECONDS = "seconds"
    DISTANCE = "distance"
    EFFORT = "effort"
    RESERVE = "reserve"
    TITLE = "title"
    NOTE = "note"


MEANINGS = {meaning.value: meaning for meaning in Meaning}
NEEDED = (Meaning.DATE, Meaning.EXERCISE)
WORK = (Meaning.REPEATS, Meaning.SECONDS, Meaning.DISTANCE)
"""Of these, one is needed."""
_OFFERED = {
    Meaning.DATE: "date day datum fecha data jour giorno",
    Meaning.TIME: "time uhrzeit hora heure ora orario",
    Meaning.EXERCISE: "exercise ubung ejercicio exercice esercizio exercicio movement lift",
    Meaning.SETS: "sets satze series serie",
    Meaning.REPEATS: "reps repeats repetitions wiederholungen wdh repeticiones ripetizioni repeticoes",
    Meaning.WEIGHT: "weight load gewicht peso poids kg lb lbs",
    Meaning.WEIGHT_UNIT: "unit",
    Meaning.SECONDS: "seconds sekunden segundos secondes secondi",
    Meaning.DISTANCE: "distance distanz distancia distanza",
    Meaning.EFFORT: "rpe",
    Meaning.RESERVE: "rir",
    Meaning.TITLE: "workout session training",
    Meaning.NOTE: "note notes comment notiz notas",
}
"""Folded names that are offered, to be looked at before anything is read."""
_UNIT_WORDS = ("kg", "kgs", "lb", "lbs", "km", "mi", "miles", "m", "s", "sec")
_MINUTES = ("min", "mins", "minute", "minutes", "minuten", "minutos", "minuti", "minuut", "minutter", "minuter")
_HOURS = ("h", "hr", "hrs", "hour", "hours", "std", "stunden", "heures", "horas", "ore", "uren")
_SAMPLES = 3
_MOST_KEPT = 64


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Column names of a file, lower-case, with their meanings; a meaning belongs to one column at most."""

    columns: tuple[tuple[str, Meaning], ...] = ()

    def of(self, meaning: Meaning) -> str:
        """The column of a meaning; empty where none was named."""
        return next((column for column, known in self.columns if known is meaning), "")

    def meaning(self, column: str) -> Meaning | None:
        """What a column means; None where it is not used."""
        return dict(self.columns).get(column)

    def named(self, column: str, meaning: Meaning | None) -> ColumnMap:
        """The map with this column's meaning changed; another column loses the same meaning."""
        kept = tuple(one for one in self.columns if one[0] != column and one[1] is not meaning)
        return replace(self, columns=kept if meaning is None else (*kept, (column, meaning)))

    @property
    def missing(self) -> tuple[Meaning, ...]:
        """What is still needed; where no column says how much was done, repeats stand for all that could."""
        lacking = tuple(meaning for meaning in NEEDED if not self.of(meaning))
        return lacking if any(self.of(meaning) for meaning in WORK) else (*lacking, Meaning.REPEATS)

    def text(self) -> str:
        """How it is kept."""
        return json.dumps({column: meaning.value for column, meaning in self.columns}, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class UnknownTable:
    """A table of no known program: its named columns and the first rows, with what its names offer."""

    header: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    offered: ColumnMap
    written: tuple[str, ...]
    """The header as it stands in the file, with its capitals."""

    def example(self, column: str) -> str:
        """The first cell of a column that is filled."""
        place = self.header.index(column)
        return next((row[place] for row in self.samples if place < len(row) and row[place].strip()), "")


class UnknownColumns(ImportProblem):
    """A table that can be read once somebody says what its columns mean."""

    def __init__(self, code: ProblemCode, *facts: Fact, table: UnknownTable) -> None:
        self.table = table
        super().__init__(code, *facts)


def unknown_table(table: Table) -> UnknownTable:
    """What to ask about. Raises ImportProblem where the text stops being a table."""
    samples = []
    for _, cells in table.rows():
        samples.append(tuple(cells))
        if len(samples) == _SAMPLES:
            break
    return UnknownTable(table.header, tuple(samples), _offered(table.header), table.written)


def read_map(text: str, header: Iterable[str]) -> ColumnMap | None:
    """A kept map, where it can be read and fits these columns; else None."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    names = set(header) - {""}
    if not isinstance(found, dict) or len(found) > _MOST_KEPT or not set(found) <= names:
        return None
    made = ColumnMap()
    for column, meaning in found.items():
        if not isinstance(meaning, str) or meaning not in MEANINGS:
            return None
        made = made.named(column, MEANINGS[meaning])
    return None if made.missing else made


def header_key(header: Sequence[str]) -> str:
    """A short name for a set of columns, under which their map is kept."""
    return hashlib.blake2b("\x1f".join(header).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def unit_word(column: str) -> str:
    """The unit that a column's name ends in; empty where it names none.

    >>> unit_word("weight (kg)"), unit_word("load lbs"), unit_word("weight")
    ('kg', 'lbs', '')
    """
    word = _last_word(column)
    return word if word in _UNIT_WORDS else ""


def seconds_per(column: str) -> int:
    """How many seconds one of a column of times is, by the unit that its name ends in; seconds where it names none.

    >>> seconds_per("hold (min)"), seconds_per("minutes"), seconds_per("hold")
    (60, 60, 1)
    """
    word = fold(_last_word(column))
    return 60 if word in _MINUTES else 3600 if word in _HOURS else 1


def _last_word(column: str) -> str:
    words = column.replace("(", " ").replace(")", " ").replace("[", " ").replace("]", " ").replace("_", " ").split()
    return words[-1] if words else ""


def _offered(header: Sequence[str]) -> ColumnMap:
    made = ColumnMap()
    for column in header:
        unit = unit_word(column)
        bare = fold(column).replace("(", " ").replace(")", " ").replace("_", " ").split()
        name = " ".join(bare[:-1]) if unit and len(bare) > 1 else " ".join(bare)
        for meaning, names in _OFFERED.items():
            if name in names.split() and not made.of(meaning):
                made = made.named(column, meaning)
                break
    return made
