"""What keeps the first chart short: pyqtgraph without what a chart never needs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

_COPIES = "pyqtgraph.Qt."
_ITEMS = (
    "AxisItem",
    "BarGraphItem",
    "ButtonItem",
    "GraphicsItem",
    "GraphicsObject",
    "GraphicsWidget",
    "GraphicsWidgetAnchor",
    "InfiniteLine",
    "ItemGroup",
    "LabelItem",
    "LegendItem",
    "PlotCurveItem",
    "PlotDataItem",
    "PlotItem",
    "ScatterPlotItem",
    "TextItem",
    "ViewBox",
)
_NEEDED = (
    "Qt",
    "GraphicsScene",
    "Point",
    "WidgetGroup",
    "debug",
    "functions",
    "graphicsItems",
    "icons",
    "reload",
    "util",
    "widgets",
    *(f"graphicsItems.{name}" for name in _ITEMS),
    "util.cupy_helper",
    "util.mutex",
    "widgets.FileDialog",
    "widgets.GraphicsView",
    "widgets.PlotWidget",
)
"""The parts of pyqtgraph that plots of lines and bars are made of; those within a part come with it."""
_WITH_ALL_PARTS = ("Qt", "GraphicsScene", "icons", "graphicsItems.PlotItem", "graphicsItems.ViewBox")
_NOT_NEEDED_BESIDE = (
    "PySide6.QtTest",
    "numpy._core._add_newdocs",
    "numpy._core._add_newdocs_scalars",
    "numpy._typing",
)
"""Tests of widgets, and what numpy says of its own parts to who programs with them: their descriptions and types."""


def import_plots() -> None:
    """Import pyqtgraph, which then looks a name of Qt up when it first needs it.

    It copies all of them into modules of its own, and PySide makes a class only when its
    name is asked for: some 1,500 classes and enumerations, of which a chart needs few. That
    was half of pyqtgraph's import. While it copies, Qt's modules therefore list one name
    alone: the `__getattr__` by which the copies find the rest.

    And its import brings everything it has, from image viewers to other processes. What no
    chart needs stays out: its names are not there, and a module of it that is asked for later is imported then.
    """
    if "pyqtgraph" in sys.modules:
        return
    from PySide6 import QtCore, QtGui, QtWidgets

    modules: tuple[ModuleType, ...] = (QtCore, QtGui, QtWidgets)
    own_lists = [vars(module)["__dir__"] for module in modules]
    for module in modules:
        vars(module).update(__getattr__=_looking_up(module), __dir__=lambda: ["__getattr__"])
    try:
        with _left_out():
            import pyqtgraph  # noqa: F401  (for the sake of its import)
    finally:
        for module, own_list in zip(modules, own_lists, strict=True):
            vars(module)["__dir__"] = own_list
            del vars(module)["__getattr__"]


class _LeftOut(ModuleType):
    """Stands for a module while pyqtgraph is imported; every name asked of it is an empty class."""

    __all__: Sequence[str] = ()

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (_Nothing,), {})


class _Nothing:
    """What a name of a module that was left out stands for; in a type it may be told of what."""

    def __class_getitem__(cls, _of: object) -> type[_Nothing]:
        return cls


class _LeavingOut(MetaPathFinder, Loader):
    """Finds an empty module in the place of each that a chart does not need."""

    def find_spec(self, name: str, _path: Sequence[str] | None = None, _target: object = None) -> ModuleSpec | None:
        return ModuleSpec(name, self) if _is_left_out(name) else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _LeftOut(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing is in it."""


def _is_left_out(name: str) -> bool:
    if name in _NOT_NEEDED_BESIDE:
        return True
    part = name.removeprefix("pyqtgraph.")
    return part != name and part not in _NEEDED and not part.startswith(tuple(f"{each}." for each in _WITH_ALL_PARTS))


@contextmanager
def _left_out() -> Iterator[None]:
    finder = _LeavingOut()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name, module in sys.modules.items() if isinstance(module, _LeftOut)]:
            del sys.modules[name]
        for name, module in list(sys.modules.items()):
            if name.partition(".")[0] in ("pyqtgraph", "PySide6"):
                _forget_what_was_left_out(module)


def _forget_what_was_left_out(module: ModuleType) -> None:
    names = vars(module)
    for name, value in list(names.items()):
        if isinstance(value, _LeftOut) or (isinstance(value, type) and issubclass(value, _Nothing)):
            del names[name]


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
