"""The command line: the same coach without a window. Qt is loaded only by what opens windows."""

from __future__ import annotations

from collections.abc import Sequence

from liftcoach.cli.commands import run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; without one, open the window. Return the exit status."""
    return run(arguments)
