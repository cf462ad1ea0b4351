"""What keeps the import of SQLAlchemy short: what no SQLite file needs stays out until it is asked for."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

_LATER = ("asyncio", "importlib.metadata")
"""Event loops, which bring OpenSSL; and a look at what is installed, which brings the reading of mail."""


class _Later(ModuleType):
    """Stands for a module while SQLAlchemy is imported, and gives what is asked of it later out of the real one."""

    def __getattr__(self, name: str) -> object:
        # What Python itself asks of a module must not bring the real one.
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(_real(self.__name__), name)


class _Asyncio(_Later):
    @staticmethod
    def iscoroutine(found: object) -> bool:
        """SQLAlchemy takes this one to itself while it is imported."""
        return bool(_real("asyncio").iscoroutine(found))


def import_sqlalchemy() -> None:
    """Import SQLAlchemy without asyncio and the look at what is installed: a tenth of its import, and 5 MB."""
    if "sqlalchemy" in sys.modules:
        return
    for name in _LATER:
        if name not in sys.modules:
            _stand_in(name)
    try:
        import sqlalchemy
        import sqlalchemy.dialects.sqlite  # noqa: F401  (for the sake of its import)
    finally:
        for name in _LATER:
            _take_away(name)


def _stand_in(name: str) -> None:
    later = sys.modules[name] = _Asyncio(name) if name == "asyncio" else _Later(name)
    package, _, last = name.rpartition(".")
    if package:
        # Where Python would put the real one, and will once that is imported.
        setattr(import_module(package), last, later)


def _real(name: str) -> ModuleType:
    _take_away(name)
    return import_module(name)


def _take_away(name: str) -> None:
    if isinstance(sys.modules.get(name), _Later):
        del sys.modules[name]
