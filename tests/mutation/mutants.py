"""Small faults planted into the rules' source, one at a time: what a slip of the hand would look like."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "liftcoach"
RULES = PACKAGE / "rules"
TOLERANCE = 1e-6
"""Numbers under this only absorb the error of floating point: no fault."""
TENTH = 0.1

Enums = Mapping[str, tuple[str, ...]]
"""The members of each enumeration, by the class's name."""

COMPARED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
COUNTED: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
}
TYPES = frozenset({"annotation", "returns", "decorator_list", "bases"})
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}
NOT_ABOUT_CONDUCT = frozenset({"dataclass", "field", "cast", "TypeVar", "ParamSpec", "TypeVarTuple"})
"""Calls that shape the code and not what it does."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault: in which module and line, within which function, and what it turns into what."""

    module: str
    line: int
    within: str
    before: str
    after: str
    place: int
    """Number of the node in the module's tree."""
    variant: int

    @property
    def name(self) -> str:
        """The same from run to run, as long as the module's text is the same."""
        return f"{self.module}:{self.line}:{self.place}:{self.variant}"

    @property
    def told(self) -> str:
        """One line for a person."""
        return f"liftcoach/rules/{self.module}.py:{self.line}  {self.within}:  {self.before}  ->  {self.after}"


def enums_of(files: Iterable[Path]) -> Enums:
    """The enumerations that some files define."""
    found = {}
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            bases = {base.id for base in node.bases if isinstance(base, ast.Name)} if _is_class(node) else set()
            if any(base.endswith("Enum") for base in bases):
                assert isinstance(node, ast.ClassDef)
                targets = (one.targets[0] for one in node.body if isinstance(one, ast.Assign))
                found[node.name] = tuple(one.id for one in targets if isinstance(one, ast.Name) and one.id.isupper())
    return found


def _is_class(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef)


def known_enums() -> Enums:
    """The enumerations that the rules speak in."""
    return enums_of(sorted(file for room in ("domain", "insight", "rules") for file in (PACKAGE / room).glob("*.py")))


def all_mutants(enums: Enums) -> tuple[Mutant, ...]:
    """Every fault that can be planted into the rules, in the order of files and lines."""
    files = sorted(file for file in RULES.glob("*.py") if file.stem != "__init__")
    return tuple(one for file in files for one in mutants_in(file.read_text(encoding="utf-8"), file.stem, enums))


def mutants_in(source: str, module: str, enums: Enums) -> Iterator[Mutant]:
    """Every fault that can be planted into one module's source."""
    tree = ast.parse(source)
    for site in _sites(tree):
        for variant, (before, after, _) in enumerate(_faults(site, enums)):
            line = getattr(site.node, "lineno", 0)
            yield Mutant(module, line, site.within, _short(before), _short(after), site.place, variant)


def mutated(source: str, mutant: Mutant, enums: Enums) -> ast.Module:
    """The module's tree with the fault planted."""
    tree = ast.parse(source)
    site = next(one for one in _sites(tree) if one.place == mutant.place)
    _, after, plant = _faults(site, enums)[mutant.variant]
    assert _short(after) == mutant.after, "the source is not the one that the fault was found in"
    plant(after)
    return ast.fix_missing_locations(tree)


class _Site:
    """A node that may be mutated, with the way to put another in its place."""

    def __init__(self, node: ast.AST, parent: ast.AST, name: str, index: int | None, place: int, within: str) -> None:
        self.node, self.parent, self.name, self.index = node, parent, name, index
        self.place, self.within = place, within

    def replace(self, other: ast.AST) -> None:
        ast.copy_location(other, self.node)
        if self.index is None:
            setattr(self.parent, self.name, other)
        else:
            getattr(self.parent, self.name)[self.index] = other


def _sites(tree: ast.Module) -> Iterator[_Site]:
    """Every node that has to do with conduct: no docstrings, types, decorators or lists of names."""
    numbered = {id(node): place for place, node in enumerate(ast.walk(tree))}

    def below(node: ast.AST, within: str) -> Iterator[_Site]:
        for name, value in ast.iter_fields(node):
            if name in TYPES or (name == "keywords" and isinstance(node, ast.ClassDef)):
                continue
            items = enumerate(value) if isinstance(value, list) else ((None, value),)
            for index, child in items:
                if not isinstance(child, ast.AST) or _is_left_alone(child):
                    continue
                inner = child.name if isinstance(child, ast.FunctionDef | ast.ClassDef) else within
                yield _Site(child, node, name, index, numbered[id(child)], inner)
                yield from below(child, inner)

    yield from below(tree, "module")


def _is_left_alone(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NOT_ABOUT_CONDUCT:
        return True
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _is_a_type(node.value):
        return True
    return isinstance(node, ast.Import | ast.ImportFrom)


def _is_a_type(value: ast.expr) -> bool:
    """An alias such as `Guard = Callable[[Facts, DayPlan], DayPlan]`."""
    named = value.value if isinstance(value, ast.Subscript) else None
    return isinstance(named, ast.Name) and named.id in ("Callable", "tuple", "dict", "Mapping")


Fault = tuple[ast.AST, ast.AST, "Planter"]


class _Planter:
    """Puts the fault where it belongs."""

    def __init__(self, site: _Site) -> None:
        self.site = site

    def __call__(self, after: ast.AST) -> None:
        self.site.replace(after)


Planter = _Planter


def _faults(site: _Site, enums: Enums) -> list[Fault]:
    node = site.node
    found: list[ast.AST] = []
    if isinstance(node, ast.Compare):
        found += _of_compare(node)
    elif isinstance(node, ast.BoolOp):
        other = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
        found.append(ast.BoolOp(other, node.values))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        found.append(node.operand)
    elif isinstance(node, ast.BinOp) and type(node.op) in COUNTED:
        found.append(ast.BinOp(node.left, COUNTED[type(node.op)](), node.right))
    elif isinstance(node, ast.Constant):
        found += _of_constant(node)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLED:
        found.append(ast.Call(ast.Name(CALLED[node.func.id], ast.Load()), node.args, node.keywords))
    elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in enums:
        found += _of_member(node, node.value.id, enums)
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        found.append(ast.Return(ast.Constant(None)))
    elif isinstance(node, ast.AugAssign | ast.Continue | ast.Break) or _is_effect(node):
        found.append(ast.Pass())
    if site.name in ("test", "ifs") and not isinstance(node, ast.Compare) and not isinstance(node, ast.UnaryOp):
        assert isinstance(node, ast.expr)
        found.append(ast.UnaryOp(ast.Not(), node))
    return [(node, other, _Planter(site)) for other in found]


def _of_compare(node: ast.Compare) -> Iterator[ast.AST]:
    for index, operator in enumerate(node.ops):
        ops = list(node.ops)
        ops[index] = COMPARED[type(operator)]()
        yield ast.Compare(node.left, ops, node.comparators)


def _of_constant(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1)
    elif isinstance(value, float) and abs(value) > TOLERANCE:
        yield ast.Constant(value + TENTH * abs(value))
        yield ast.Constant(value - TENTH * abs(value))


def _of_member(node: ast.Attribute, name: str, enums: Enums) -> Iterator[ast.AST]:
    members = enums[name]
    if node.attr in members and len(members) > 1:
        other = members[(members.index(node.attr) + 1) % len(members)]
        yield ast.Attribute(ast.Name(name, ast.Load()), other, ast.Load())


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_effect(node: ast.AST) -> bool:
    """A statement that is there for what it does: a call whose answer nobody takes."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 90 else text[:60] + " ... " + text[-25:]
