"""Long work as a generator of fractions, so that a window and a terminal can show it and stop it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[float, None, T]
"""Yields how much is done, from 0 to 1, and returns the result."""


def run_steps(
    steps: Steps[T],
    *,
    progress: Callable[[float], None] = lambda _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> T | None:
    """Run to the end and return the result, or None if `cancelled` became true on the way.

    >>> def two() -> Steps[str]:
    ...     yield 0.5
    ...     return "done"
    >>> run_steps(two())
    'done'
    >>> run_steps(two(), cancelled=lambda: True)
    """
    while not cancelled():
        try:
            progress(next(steps))
        except StopIteration as end:
            result: T = end.value
            return result
    steps.close()
    return None
