"""The exercise library, read from one TOML file an exercise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from hashlib import sha256
from pathlib import Path
from typing import Any

from liftcoach.content.compiled_tables import NOTHING_COMPILED, CompiledTables
from liftcoach.content.exercise_checks import exercise_problems, neighbour_problems
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.exercise import Exercise, LoadKind, Muscle, Pattern, Position, Trait, WorkUnit
from liftcoach.domain.joints import JointGroup
from liftcoach.domain.lifter import Aim
from liftcoach.domain.problems import InvalidFact
from liftcoach.resources import resource

_WORDS: dict[str, Any] = {
    "pattern": Pattern,
    "position": Position,
    "load_kind": LoadKind,
    "unit": WorkUnit,
    "load_equipment": Equipment,
}
_LISTS_OF_WORDS: dict[str, Any] = {
    "primary": Muscle,
    "secondary": Muscle,
    "equipment": Equipment,
    "traits": Trait,
    "aims": Aim,
}
_TEXTS = ("steps", "other_names")
_FIELDS = {field.name for field in fields(Exercise)}
_MAY_BE_LEFT_OUT = {"id", "easier", "harder", "load_equipment", "pause_s"}
_MOTION_BEGINS = b"\n[motion"


class LibraryError(ValueError):
    """An exercise file that says something the program does not know; names file and field."""


@dataclass(frozen=True, slots=True)
class TrainedMuscles:
    """What an exercise trains, and what its work is counted in."""

    primary: tuple[Muscle, ...]
    secondary: tuple[Muscle, ...]
    unit: WorkUnit


@dataclass(frozen=True, slots=True)
class MuscleMap:
    """Exercise id to the muscles it trains.

    `digest` is the same wherever the same library is read, and changes when any
    entry does: whoever keeps sums made with the map knows when to make them again.
    """

    by_exercise: Mapping[str, TrainedMuscles]
    digest: str


class Library:
    """All exercises by id, in a fixed order."""

    def __init__(self, exercises: Mapping[str, Exercise]) -> None:
        self._exercises = dict(sorted(exercises.items()))

    @classmethod
    def shipped(cls) -> Library:
        """Read every exercise that comes with the program."""
        return cls.from_folder(resource("exercises"))

    @classmethod
    def from_folder(cls, folder: Path) -> Library:
        """Read every `*.toml` of a folder; the file's name is the exercise's id.

        Raises LibraryError naming file and field, also where neighbours do not fit.
        """
        compiled = CompiledTables.of(folder)
        exercises = {path.stem: read_exercise(path, compiled) for path in sorted(folder.glob("*.toml"))}
        for exercise_id, name, why in neighbour_problems(exercises):
            raise LibraryError(f"{exercise_id}.toml: {name}: {why}")
        return cls(exercises)

    def __getitem__(self, exercise_id: str) -> Exercise:
        return self._exercises[exercise_id]

    def get(self, exercise_id: str) -> Exercise | None:
        """The exercise, or None where the library has no such id."""
        return self._exercises.get(exercise_id)

    def __contains__(self, exercise_id: str) -> bool:
        return exercise_id in self._exercises

    def __iter__(self) -> Iterator[Exercise]:
        return iter(self._exercises.values())

    def __len__(self) -> int:
        return len(self._exercises)

    def muscles_by_exercise(self) -> MuscleMap:
        """Return what each exercise trains, with a digest of it all."""
        trained = {item.id: TrainedMuscles(item.primary, item.secondary, item.unit) for item in self}
        lines = (
            f"{exercise_id}|{','.join(item.primary)}|{','.join(item.secondary)}|{item.unit}"
            for exercise_id, item in trained.items()
        )
        return MuscleMap(trained, sha256("\n".join(lines).encode()).hexdigest())


def has_motion(exercise_id: str) -> bool:
    """Whether the file of a shipped exercise describes how it moves."""
    return _MOTION_BEGINS in resource("exercises", f"{exercise_id}.toml").read_bytes()


def words_of(path: Path) -> bytes:
    """An exercise file without its motion, which is its larger half and is read when the figure is first shown."""
    return path.read_bytes().partition(_MOTION_BEGINS)[0]


def read_exercise(path: Path, compiled: CompiledTables = NOTHING_COMPILED) -> Exercise:
    """Read one exercise file. Raises LibraryError naming file and field."""
    try:
        table = compiled.table(words_of(path))
    except ValueError as error:
        raise LibraryError(f"{path.name}: {error}") from error
    return _made(path, table)


def _made(path: Path, table: Mapping[str, Any]) -> Exercise:
    values: dict[str, Any] = {"id": path.stem}
    for name, value in table.items():
        if name not in _FIELDS or name == "id":
            raise LibraryError(f"{path.name}: unknown field {name!r}")
        try:
            values[name] = _converted(name, value)
        except ValueError as error:
            raise LibraryError(f"{path.name}: {name}: {error}") from error
    missing = sorted(_FIELDS - _MAY_BE_LEFT_OUT - values.keys())
    if missing:
        raise LibraryError(f"{path.name}: {missing[0]}: is missing")
    try:
        exercise = Exercise(**values)
    except InvalidFact as error:
        raise LibraryError(f"{path.name}: {error}") from error
    for name, why in exercise_problems(exercise):
        raise LibraryError(f"{path.name}: {name}: {why}")
    return exercise


def _converted(name: str, value: Any) -> Any:
    if name in _WORDS:
        return _WORDS[name](value)
    if name in _LISTS_OF_WORDS:
        _expect(list, value)
        return tuple(_LISTS_OF_WORDS[name](item) for item in value)
    if name in _TEXTS:
        return tuple(_expect(str, item) for item in _expect(list, value))
    if name == "demand":
        _expect(dict, value)
        return tuple(sorted((JointGroup(group), _expect(int, demand)) for group, demand in value.items()))
    return _expect({"grip": int, "pause_s": int, "one_sided": bool, "weight_bearing": bool}.get(name, str), value)


def _expect(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise ValueError(f"{value!r} is not of the kind {kind.__name__}")
    return value
