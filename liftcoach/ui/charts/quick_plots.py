"""What keeps the first chart short: pyqtgraph without a class for every name of Qt."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType

_COPIES = "pyqtgraph.Qt."


def import_plots() -> None:
    """Import pyqtgraph, which then looks a name of Qt up when it first needs it.

    It copies all of them into modules of its own, and PySide makes a class only when its
    name is asked for: some 1,500 classes and enumerations, of which a chart needs few. That
    was half of pyqtgraph's import. While it copies, Qt's modules therefore list one name
    alone: the `__getattr__` by which the copies find the rest.
    """
    if "pyqtgraph" in sys.modules:
        return
    from PySide6 import QtCore, QtGui, QtWidgets

    modules: tuple[ModuleType, ...] = (QtCore, QtGui, QtWidgets)
    own_lists = [vars(module)["__dir__"] for module in modules]
    for module in modules:
        vars(module).update(__getattr__=_looking_up(module), __dir__=lambda: ["__getattr__"])
    try:
        import pyqtgraph  # noqa: F401  (for the sake of its import)
    finally:
        for module, own_list in zip(modules, own_lists, strict=True):
            vars(module)["__dir__"] = own_list
            del vars(module)["__getattr__"]


def _looking_up(module: ModuleType) -> Callable[[str], object]:
    copy = _COPIES + module.__name__.rpartition(".")[2]
    asked: set[str] = set()

    def look_up(name: str) -> object:
        # Lent to Qt's own module too while the copies are made: what that does not have comes back here.
        if name in asked:
            raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
        asked.add(name)
        try:
            found: object = getattr(module, name)
        finally:
            asked.discard(name)
        if copy in sys.modules:
            vars(sys.modules[copy])[name] = found
        return found

    return look_up
