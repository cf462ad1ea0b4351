"""GymBook's export: a heading in the phone's language, so the one format that is read by position."""

from __future__ import annotations

import re
from typing import ClassVar

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.table import Table, clean_text
from liftcoach.exchange.visits import joined_visits
from liftcoach.exchange.wall_clock import fold
from liftcoach.exchange.workout_log import ParsedLog, SetType, SourceApp
from liftcoach.exchange.workout_reader import (
    METRES_PER,
    MOST_METRES,
    MOST_REPETITIONS,
    MOST_SECONDS,
    WEIGHT_UNITS,
    RowRefused,
    WorkoutReader,
)

_COLUMNS = 12
_DATE, _PROGRAM, _TIME, _EXERCISE, _SET, _WORK, _LOAD, _NOTES, _SKIPPED = 0, 1, 2, 3, 7, 8, 9, 10, 11
_DAY = re.compile(r"[0-9]{1,2}([./-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})\Z")
_CLOCK = re.compile(r"[0-9]{1,2}[:.][0-9]{2}(?: ?[AaPp]\.?[Mm]\.?)?\Z")
_YES = {"si", "yes", "ja", "oui", "sim"}
_NO = {"no", "nein", "non", "nao", "nee", ""}
_QUANTITY = re.compile(r"([+-]?[0-9]+(?:[.,][0-9]{1,2})?)\s*([^\W\d_]+\.?)?\Z")
_SECONDS_PER_WORD = {"s": 1, "sec": 1, "sek": 1, "seg": 1, "min": 60, "m": 60, "h": 3600, "ora": 3600, "ore": 3600}
_TIME_STARTS = (("sec", 1), ("sek", 1), ("seg", 1), ("min", 60), ("hour", 3600), ("stund", 3600), ("heure", 3600))
_REPEAT_STARTS = ("rip", "rep", "wied", "wdh", "herh")
_BEFORE = ("risc", "warm", "aufw", "echauf", "calent", "aquec", "opwarm")
_AFTER = ("defatic", "cool", "abwarm", "abkuhl", "retour au calme", "enfri", "arref", "afkoel")
_LIGHT_PARTS = (*_BEFORE, *_AFTER)
"""In the words for a set before or after the work; a set of the work itself has none of them."""


def is_gymbook(table: Table) -> bool:
    """Whether a table has GymBook's twelve columns, told by what stands in its first row."""
    if len(table.header) != _COLUMNS:
        return False
    cells = next((cells for _, cells in table.rows()), [])
    return (
        len(cells) == _COLUMNS
        and _DAY.match(cells[_DATE].strip()) is not None
        and _CLOCK.match(cells[_TIME].strip()) is not None
        and fold(cells[_SKIPPED].strip()) in _YES | _NO
    )


class GymBookReader(WorkoutReader):
    """Rows of GymBook; its amounts carry words, such as `20 ripetizioni` and `0,00 kg`."""

    app: ClassVar[SourceApp] = SourceApp.GYMBOOK

    def _take(self, line: int, cells: list[str]) -> None:
        if len(cells) < _COLUMNS:
            raise RowRefused(ProblemCode.ROW_WRONG_WIDTH, Fact("cells", len(cells)), Fact("columns", _COLUMNS))
        start = f"{cells[_DATE].strip()} {cells[_TIME].strip().replace('.', ':', 1)}"
        workout = self._workout(start, cells[_PROGRAM])
        exercise = self._exercise(cells[_EXERCISE])
        if fold(cells[_SKIPPED].strip()) not in _NO:
            # A word that is not known here is no proof that it was done.
            raise RowRefused(ProblemCode.ROW_SKIPPED)
        workout.add_note(line, cells[_NOTES], exercise=exercise)
        kind = fold(cells[_SET].strip())
        weight, unit, metres = self._load(cells[_LOAD], exercise)
        self._keep(
            line,
            workout,
            exercise,
            work=self._amount(cells[_WORK], metres),
            weight=weight,
            unit=unit,
            set_index=cells[_SET],
            set_type=SetType.WARM_UP if any(part in kind for part in _LIGHT_PARTS) else SetType.NORMAL,
        )

    def finish(self) -> ParsedLog:
        """The whole file. Every set has a time of its own, and a day's program is a visit."""
        return joined_visits(super().finish(), lambda workout: (workout.start.when.date(), workout.title))

    def _amount(self, text: str, metres: float | None) -> tuple[float | None, float | None, float | None]:
        if not text.strip():
            return self._work("", "", metres=metres)
        if ":" in text:
            clock = text.split()[0]
            return self._work("", self._seconds_of(clock), metres=metres)
        amount, word = _quantity(text, "repeats")
        per = _SECONDS_PER_WORD.get(word) or next((s for start, s in _TIME_STARTS if word.startswith(start)), None)
        if per is not None:
            if amount * per > MOST_SECONDS:
                raise RowRefused(ProblemCode.ROW_OUT_OF_RANGE, Fact("name", "seconds"), Fact("value", amount))
            return self._work("", f"{amount * per:.2f}", metres=metres)
        if word and not word.startswith(_REPEAT_STARTS):
            raise RowRefused(ProblemCode.ROW_BAD_NUMBER, Fact("name", "repeats"), Fact("value", clean_text(text)[:40]))
        if amount > MOST_REPETITIONS:
            raise RowRefused(ProblemCode.ROW_OUT_OF_RANGE, Fact("name", "repeats"), Fact("value", amount))
        return self._work(f"{amount:.2f}", "", metres=metres)

    def _load(self, text: str, exercise: str) -> tuple[float | None, LoadUnit | None, float | None]:
        """Weight with its unit, or a distance in metres: one cell holds either."""
        if not text.strip():
            return None, None, None
        amount, word = _quantity(text, "weight")
        if word in METRES_PER:
            metres = round(amount * METRES_PER[word], 2)
            if not 0 <= metres <= MOST_METRES:
                raise RowRefused(ProblemCode.ROW_OUT_OF_RANGE, Fact("name", "distance"), Fact("value", amount))
            return None, None, metres or None
        weight = self._weight(f"{amount:.2f}", exercise=exercise)
        if word and word not in WEIGHT_UNITS:
            raise RowRefused(ProblemCode.ROW_WEIGHT_UNIT, Fact("value", clean_text(word)[:40]))
        return weight, WEIGHT_UNITS.get(word) if weight is not None else None, None


def _quantity(text: str, name: str) -> tuple[float, str]:
    """A number and the word behind it, folded."""
    found = _QUANTITY.match(" ".join(clean_text(text).split()))
    if found is None or not found[1].isascii() or len(found[1]) > len("100000000.00"):
        raise RowRefused(ProblemCode.ROW_BAD_NUMBER, Fact("name", name), Fact("value", clean_text(text)[:40]))
    return float(found[1].replace(",", ".")), fold(found[2] or "").removesuffix(".")
