"""The command line: the same coach without a window."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from liftcoach import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; without one, open the window. Return the exit status."""
    parser = argparse.ArgumentParser(prog="liftcoach", description="An offline strength coach.")
    parser.add_argument("--version", action="version", version=f"liftcoach {__version__}")
    parser.parse_args(arguments)
    from liftcoach.app import open_window

    return open_window()
