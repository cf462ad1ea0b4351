"""Every sentence that the program can show: the window's, the rooms of words, the articles and the exercises."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE, RESOURCES = ROOT / "liftcoach", ROOT / "resources"
MARKERS = {"tr", "QT_TRANSLATE_NOOP", "translate"}
SPOKEN_FIELDS = ("name", "good_for", "set_up", "steps", "breathing", "mistake")
"""Of an exercise file; its other names are for finding it, and are never said."""
FEWEST_OF_A_SENTENCE = 3
"""Of fewer words, it is an option, a key or a file's name."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence or a few, and where it stands."""

    where: str
    text: str


def every_string() -> tuple[Said, ...]:
    """All of them."""
    return (*of_the_window(), *of_the_words(), *of_the_articles(), *of_the_exercises(), *of_the_command_line())


def of_the_window() -> Iterator[Said]:
    """What is translated by the window."""
    for path in sorted((PACKAGE / "ui").rglob("*.py")):
        yield from _marked(path)


def of_the_words() -> Iterator[Said]:
    """What is translated outside Qt: the words, and what paper says."""
    for room in ("words", "paper", "cli", "painting", "content", "coach"):
        for path in sorted((PACKAGE / room).rglob("*.py")):
            yield from _marked(path)


def of_the_articles() -> Iterator[Said]:
    for path in sorted((RESOURCES / "articles").rglob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("+++", 2)
        about = tomllib.loads(head)
        yield Said(path.name, ". ".join((about["title"], about["sure"])))
        for part in body.split("\n\n"):
            if part.strip():
                yield Said(path.name, part.strip().lstrip("#> "))


def of_the_exercises() -> Iterator[Said]:
    for path in sorted((RESOURCES / "exercises").glob("*.toml")):
        parsed = tomllib.loads(path.read_text(encoding="utf-8"))
        for field in SPOKEN_FIELDS:
            for text in _texts(parsed.get(field, ())):
                yield Said(path.name, text)
        for phase in parsed.get("motion", {}).get("phases", ()):
            yield Said(path.name, phase["words"])


def of_the_command_line() -> Iterator[Said]:
    """What is printed as it stands there, in English alone; a gap stands for what is put in."""
    for path in (PACKAGE / "app.py", *sorted((PACKAGE / "cli").rglob("*.py"))):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            text = _plain(node)
            if id(node) not in parts | told and len(text.split()) >= FEWEST_OF_A_SENTENCE:
                yield Said(f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}", text)


def _plain(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_plain(part) or "{gap}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _marked(path: Path) -> Iterator[Said]:
    """The last argument of each call that marks a string for translation."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or _called(node.func) not in MARKERS or not node.args:
            continue
        last = node.args[0] if _called(node.func) == "tr" else node.args[-1]
        if isinstance(last, ast.Constant) and isinstance(last.value, str):
            yield Said(f"{path.relative_to(ROOT)}:{node.lineno}", last.value)


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
