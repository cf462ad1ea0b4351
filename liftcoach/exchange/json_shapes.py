"""One description of a JSON document that writes it, reads it and makes its JSON Schema.

A shape's `decode` is given what its schema has already let through; it finds
what a schema cannot say (days that no calendar has, the domain's own limits).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, dataclass, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Protocol

from liftcoach.domain.problems import InvalidFact, Problem, ProblemCode
from liftcoach.domain.reasons import Fact

Json = Any
"""What `json` reads and writes."""
Definitions = dict[str, Json]
MOST_ITEMS = 100_000
DAY_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MOMENT_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z$"


class Unreadable:
    """What `decode` returns after it has noted a problem."""


UNREADABLE = Unreadable()


class Shape(Protocol):
    """How one kind of value looks in JSON."""

    def schema(self, definitions: Definitions) -> Json:
        """The JSON Schema; shared parts are put into `definitions`."""

    def encode(self, value: Any) -> Json:
        """The JSON of a value."""

    def decode(self, raw: Json, at: str, problems: list[Problem]) -> Any:
        """The value, or UNREADABLE after the problem was added."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number between two limits, whole or not."""

    low: float
    high: float
    whole: bool = False

    def schema(self, _definitions: Definitions) -> Json:
        return {"type": "integer" if self.whole else "number", "minimum": self.low, "maximum": self.high}

    def encode(self, value: float) -> Json:
        return int(value) if value == int(value) else value

    def decode(self, raw: Json, _at: str, _problems: list[Problem]) -> float:
        return int(raw) if self.whole else float(raw)


def whole(low: int, high: int) -> Number:
    """A whole number between two limits."""
    return Number(low, high, whole=True)


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def schema(self, _definitions: Definitions) -> Json:
        return {"type": "boolean"}

    def encode(self, value: bool) -> Json:  # noqa: FBT001
        return value

    def decode(self, raw: Json, _at: str, _problems: list[Problem]) -> bool:
        return bool(raw)


@dataclass(frozen=True, slots=True)
class TwoWords:
    """True and false as two words, such as met and not-met."""

    yes: str
    no: str

    def schema(self, _definitions: Definitions) -> Json:
        return {"enum": [self.yes, self.no]}

    def encode(self, value: bool) -> Json:  # noqa: FBT001
        return self.yes if value else self.no

    def decode(self, raw: Json, _at: str, _problems: list[Problem]) -> bool:
        return bool(raw == self.yes)


@dataclass(frozen=True, slots=True)
class Words:
    """Text of at most so many characters."""

    longest: int

    def schema(self, _definitions: Definitions) -> Json:
        return {"type": "string", "maxLength": self.longest}

    def encode(self, value: str) -> Json:
        return value

    def decode(self, raw: Json, _at: str, _problems: list[Problem]) -> str:
        return str(raw)


@dataclass(frozen=True, slots=True)
class Word:
    """One of an enumeration's words."""

    enum: type[StrEnum]

    def schema(self, definitions: Definitions) -> Json:
        definitions.setdefault(self.enum.__name__, {"enum": [member.value for member in self.enum]})
        return {"$ref": f"#/$defs/{self.enum.__name__}"}

    def encode(self, value: StrEnum) -> Json:
        return value.value

    def decode(self, raw: Json, _at: str, _problems: list[Problem]) -> StrEnum:
        return self.enum(raw)


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day."""

    def schema(self, definitions: Definitions) -> Json:
        definitions.setdefault("Day", {"type": "string", "pattern": DAY_PATTERN})
        return {"$ref": "#/$defs/Day"}

    def encode(self, value: date) -> Json:
        return value.isoformat()

    def decode(self, raw: Json, at: str, problems: list[Problem]) -> date | Unreadable:
        try:
            return date.fromisoformat(raw)
        except ValueError:
            problems.append(Problem(ProblemCode.PATIENT_NOT_A_DAY, (Fact("at", at), Fact("value", raw[:40]))))
            return UNREADABLE


@dataclass(frozen=True, slots=True)
class Instant:
    """A point in time, in UTC and marked by a Z."""

    def schema(self, definitions: Definitions) -> Json:
        definitions.setdefault("Instant", {"type": "string", "pattern": MOMENT_PATTERN})
        return {"$ref": "#/$defs/Instant"}

    def encode(self, value: datetime) -> Json:
        return value.replace(tzinfo=None).isoformat() + "Z"

    def decode(self, raw: Json, at: str, problems: list[Problem]) -> datetime | Unreadable:
        try:
            return datetime.fromisoformat(raw.removesuffix("Z")).replace(tzinfo=UTC)
        except ValueError:
            problems.append(Problem(ProblemCode.PATIENT_NOT_A_MOMENT, (Fact("at", at), Fact("value", raw[:40]))))
            return UNREADABLE


@dataclass(frozen=True, slots=True)
class Listed:
    """Any number of one kind; a tuple in the domain."""

    item: Shape

    def schema(self, definitions: Definitions) -> Json:
        return {"type": "array", "maxItems": MOST_ITEMS, "items": self.item.schema(definitions)}

    def encode(self, value: Sequence[Any]) -> Json:
        return [self.item.encode(item) for item in value]

    def decode(self, raw: Json, at: str, problems: list[Problem]) -> Any:
        items = tuple(self.item.decode(item, f"{at}[{number}]", problems) for number, item in enumerate(raw))
        return UNREADABLE if any(item is UNREADABLE for item in items) else items


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers by name: an object in JSON, a tuple of pairs in the domain."""

    value: Number

    def schema(self, definitions: Definitions) -> Json:
        return {"type": "object", "maxProperties": MOST_ITEMS, "additionalProperties": self.value.schema(definitions)}

    def encode(self, value: Sequence[tuple[str, float]]) -> Json:
        return {name: self.value.encode(number) for name, number in value}

    def decode(self, raw: Json, at: str, problems: list[Problem]) -> Any:
        return tuple((name, self.value.decode(number, f"{at}.{name}", problems)) for name, number in raw.items())


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an object and the attribute it holds; `always` writes it even where it has its default."""

    name: str
    shape: Shape
    attribute: str = ""
    always: bool = False

    @property
    def field(self) -> str:
        """The attribute's name: the key's own, unless another was given."""
        return self.attribute or self.name


@dataclass(frozen=True, slots=True)
class Fields:
    """A dataclass as an object. What has its default value is left out; an unknown key is a problem.

    `without` names the attributes that never leave the program.
    """

    of: type[Any]
    keys: tuple[Key, ...]
    without: frozenset[str] = frozenset()

    def schema(self, definitions: Definitions) -> Json:
        name = self.of.__name__
        if name not in definitions:
            definitions[name] = {}
            definitions[name] = self.own_schema(definitions)
        return {"$ref": f"#/$defs/{name}"}

    def own_schema(self, definitions: Definitions) -> Json:
        """The object's schema itself, not a reference to it."""
        defaults = _defaults(self.of)
        needed = [key.name for key in self.keys if key.field not in defaults]
        return {
            "type": "object",
            "additionalProperties": False,
            **({"required": needed} if needed else {}),
            "properties": {key.name: key.shape.schema(definitions) for key in self.keys},
        }

    def encode(self, value: Any) -> Json:
        defaults = _defaults(self.of)
        found = {}
        for key in self.keys:
            held = getattr(value, key.field)
            if key.always or key.field not in defaults or held != defaults[key.field]:
                found[key.name] = key.shape.encode(held)
        return found

    def decode(self, raw: Json, at: str, problems: list[Problem]) -> Any:
        values = {
            key.field: key.shape.decode(raw[key.name], f"{at}.{key.name}" if at else key.name, problems)
            for key in self.keys
            if key.name in raw
        }
        return build(self.of, values, at, problems)


def build(make: Callable[..., Any], values: dict[str, Any], at: str, problems: list[Problem]) -> Any:
    """Make a domain object, or note why the domain refuses it."""
    if any(value is UNREADABLE for value in values.values()):
        return UNREADABLE
    try:
        return make(**values)
    except InvalidFact as error:
        problems.append(_refusal(error.problem, at))
        return UNREADABLE


def _refusal(problem: Problem, at: str) -> Problem:
    facts = {fact.name: fact for fact in problem.facts}
    place = Fact("at", f"{at} {facts['name'].value}" if "name" in facts else at)
    if problem.code is ProblemCode.OUT_OF_RANGE:
        return Problem(ProblemCode.PATIENT_OUT_OF_RANGE, (place, facts["value"], facts["low"], facts["high"]))
    if problem.code is ProblemCode.ENDS_BEFORE_IT_BEGINS:
        return Problem(ProblemCode.PATIENT_ENDS_FIRST, (place, facts["since"], facts["until"]))
    if problem.code is ProblemCode.TEXT_NOT_STORABLE:
        return Problem(ProblemCode.PATIENT_TEXT, (place,))
    return Problem(ProblemCode.PATIENT_WRONG_KIND, (place, Fact("wanted", problem.code)))


def _defaults(of: type[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in fields(of):
        if field.default is not MISSING:
            found[field.name] = field.default
        elif field.default_factory is not MISSING:
            found[field.name] = field.default_factory()
    return found
