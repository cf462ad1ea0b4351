"""A day's plan as JSON text and back: what is read equals what was kept.

The shape follows the domain's own dataclasses, so a field that is added there
is kept without a change here. Reading is strict: an unknown field, a missing
one without a default, a value of another type or a word that the domain does
not have is refused, never guessed.
"""

from __future__ import annotations

import json
import math
import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.numbers import checked_text

_T = TypeVar("_T")
_LONGEST_TEXT = 10_000


class PlanCodecError(ValueError):
    """A kept plan that is not in the shape of the domain; says where."""


def encode_plan(plan: DayPlan) -> str:
    """Return a plan as JSON text. Raises InvalidFact for text that a file cannot hold.

    >>> from liftcoach.domain.day_plan import DayKind
    >>> decode_plan(encode_plan(DayPlan(date(2026, 3, 2), DayKind.REST))).kind
    <DayKind.REST: 'rest'>
    """
    return json.dumps(_encoded(plan), ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def decode_plan(text: str) -> DayPlan:
    """Return the plan that a JSON text holds. Raises PlanCodecError."""
    try:
        tree = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError) as error:
        raise PlanCodecError(f"not JSON: {error}") from error
    plan = _decoded(DayPlan, tree, "plan")
    assert isinstance(plan, DayPlan)  # noqa: S101  (for the type checker)
    return plan


def _encoded(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _encoded(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_encoded(item) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        checked_text("text", value, longest=_LONGEST_TEXT)
        return value
    if type(value) is date:
        return {"date": value.isoformat()}
    if value is None or isinstance(value, bool | int) or (isinstance(value, float) and math.isfinite(value)):
        return value
    raise PlanCodecError(f"cannot keep {value!r}")


def _decoded(kind: Any, tree: Any, where: str) -> Any:
    if get_origin(kind) in (Union, types.UnionType):
        return _decoded_union(get_args(kind), tree, where)
    if get_origin(kind) is tuple:
        return _decoded_tuple(get_args(kind), tree, where)
    if is_dataclass(kind) and isinstance(kind, type):
        return _decoded_dataclass(kind, tree, where)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _built(kind, _of_type(str, tree, where), where=where)
    if kind is date:
        if not isinstance(tree, dict) or set(tree) != {"date"}:
            raise PlanCodecError(f"{where}: not a date")
        return _built(date.fromisoformat, _of_type(str, tree["date"], where), where=where)
    if kind is float and type(tree) is int:
        # The domain lets a whole number stand for a float, and so it comes back whole.
        return tree
    return _of_type(kind, tree, where)


def _decoded_union(kinds: tuple[Any, ...], tree: Any, where: str) -> Any:
    if tree is None and type(None) in kinds:
        return None
    exact = type(tree)
    if exact in kinds:
        return tree
    for kind in kinds:
        if kind is type(None) or kind in (str, int, float, bool):
            continue
        return _decoded(kind, tree, where)
    if float in kinds:
        return _decoded(float, tree, where)
    raise PlanCodecError(f"{where}: a value of type {exact.__name__}")


def _decoded_tuple(kinds: tuple[Any, ...], tree: Any, where: str) -> tuple[Any, ...]:
    items = _of_type(list, tree, where)
    if len(kinds) > 1 and kinds[1] is Ellipsis:
        kinds = (kinds[0],) * len(items)
    if len(kinds) != len(items):
        raise PlanCodecError(f"{where}: {len(items)} items")
    return tuple(
        _decoded(kind, item, f"{where}[{place}]") for place, (kind, item) in enumerate(zip(kinds, items, strict=True))
    )


def _decoded_dataclass(kind: Any, tree: Any, where: str) -> Any:
    given = _of_type(dict, tree, where)
    hints = _hints(kind)
    unknown = given.keys() - hints.keys()
    optional = {
        field.name for field in fields(kind) if field.default is not MISSING or field.default_factory is not MISSING
    }
    missing = hints.keys() - given.keys() - optional
    if unknown or missing:
        raise PlanCodecError(f"{where}: unknown {sorted(unknown)}, missing {sorted(missing)}")
    values = {name: _decoded(hints[name], item, f"{where}.{name}") for name, item in given.items()}
    return _built(kind, where=where, **values)


def _built(make: Any, *values: Any, where: str, **named: Any) -> Any:
    try:
        return make(*values, **named)
    except ValueError as error:
        raise PlanCodecError(f"{where}: {error}") from error


def _of_type(kind: type[_T], tree: Any, where: str) -> _T:
    if type(tree) is not kind:
        raise PlanCodecError(f"{where}: a value of type {type(tree).__name__}")
    return tree


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _refuse_constant(word: str) -> Any:
    raise PlanCodecError(f"{word} is not a number")


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise PlanCodecError("a field stands twice")
    return found
