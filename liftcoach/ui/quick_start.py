"""What keeps the start short: imports without a search through source text, and no garbage collection meanwhile."""

from __future__ import annotations

import builtins
import gc
from collections.abc import Iterator
from contextlib import contextmanager


def import_plainly() -> None:
    """Give `import` back to Python, after PySide was imported.

    PySide reads the source of every module that is imported after it and looks
    for its own name there, in case somebody renames its methods with
    `from __feature__ import ...`. Nobody does here. It cost a twentieth of the
    start, and the lines of all these files stayed in memory (17 MB).
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def collect_later() -> None:
    """Leave garbage uncollected until `collect_again`: a start makes many objects that stay, and little garbage."""
    gc.disable()


def collect_again() -> None:
    """Collect garbage from now on, without looking at what was there before."""
    gc.freeze()
    gc.enable()


@contextmanager
def collecting_later() -> Iterator[None]:
    """Leave garbage uncollected while a page is made or something large imported, which makes little of it.

    Within another of its kind, or within the start, the outer one says when it ends.
    """
    if not gc.isenabled():
        yield
        return
    collect_later()
    try:
        yield
    finally:
        collect_again()
