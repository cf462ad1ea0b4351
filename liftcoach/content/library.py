"""The exercise library, read from one TOML file an exercise."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from liftcoach.domain.equipment import Equipment
from liftcoach.domain.exercise import Exercise, LoadKind, Muscle, Pattern, Position, Trait, WorkUnit
from liftcoach.domain.joints import JointGroup
from liftcoach.domain.lifter import Aim
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
    "steps": str,
    "other_names": str,
}
_FIELDS = {field.name for field in fields(Exercise)}
_NOT_OF_THE_EXERCISE = {"motion"}


class LibraryError(ValueError):
    """An exercise file that says something the program does not know; names file and field."""


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
        """Read every `*.toml` of a folder; the file's name is the exercise's id."""
        return cls({path.stem: read_exercise(path) for path in sorted(folder.glob("*.toml"))})

    def __getitem__(self, exercise_id: str) -> Exercise:
        return self._exercises[exercise_id]

    def __contains__(self, exercise_id: str) -> bool:
        return exercise_id in self._exercises

    def __iter__(self) -> Iterator[Exercise]:
        return iter(self._exercises.values())

    def __len__(self) -> int:
        return len(self._exercises)


def read_exercise(path: Path) -> Exercise:
    """Read one exercise file. Raises LibraryError naming file and field."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    values: dict[str, Any] = {"id": path.stem}
    for name, value in table.items():
        if name in _NOT_OF_THE_EXERCISE:
            continue
        if name not in _FIELDS:
            raise LibraryError(f"{path.name}: unknown field {name!r}")
        try:
            values[name] = _converted(name, value)
        except ValueError as error:
            raise LibraryError(f"{path.name}: {name}: {error}") from error
    try:
        return Exercise(**values)
    except TypeError as error:
        raise LibraryError(f"{path.name}: {error}") from error


def _converted(name: str, value: Any) -> Any:
    if name in _WORDS:
        return _WORDS[name](value)
    if name in _LISTS_OF_WORDS:
        return tuple(_LISTS_OF_WORDS[name](item) for item in value)
    if name == "demand":
        return tuple(sorted((JointGroup(group), int(demand)) for group, demand in value.items()))
    return value
