"""A small fuzzer that keeps what reaches new lines, for where atheris cannot be had."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from random import Random
from types import FrameType
from typing import Any

from tests.fuzzing.targets import Target, survives

_OURS = "/liftcoach/exchange/"
_LONGEST = 64 * 1024
SLOWEST_S = 10.0
"""A file this small that takes longer is a finding too."""

Line = tuple[str, int]


def fuzz(target: Target, *, seconds: float, seed: int, clock: Callable[[], float] = time.monotonic) -> tuple[int, int]:
    """Fuzz for a while; return the inputs tried and the lines reached. Raises what the target must not raise."""
    random, kept, reached, tried = Random(seed), [*target.seeds], set[Line](), 0
    end = clock() + seconds
    for data in target.seeds:
        reached |= lines_of(target, data)
    while clock() < end:
        data = changed(random, random.choice(kept), target, kept)
        began = clock()
        new = found(target, data) - reached
        if clock() - began > SLOWEST_S:
            raise Slow(data)
        tried += 1
        if new:
            reached |= new
            kept.append(data)
    return tried, len(reached)


class Finding(Exception):
    """An input that a parser does not survive."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        super().__init__(f"{len(data)} bytes: {data[:200]!r}")


class Slow(Finding):
    """An input that takes too long."""


def found(target: Target, data: bytes) -> set[Line]:
    """The lines that an input reaches. Raises Finding."""
    try:
        return lines_of(target, data)
    except Exception as error:
        raise Finding(data) from error


def lines_of(target: Target, data: bytes) -> set[Line]:
    """Every line of the parsers' own room that runs."""
    lines: set[Line] = set()

    def trace(frame: FrameType, event: str, _argument: Any) -> Any:
        if _OURS not in frame.f_code.co_filename:
            return None
        if event == "line":
            lines.add((frame.f_code.co_filename, frame.f_lineno))
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        survives(target, data)
    finally:
        sys.settrace(before)
    return lines


def changed(random: Random, data: bytes, target: Target, others: list[bytes]) -> bytes:
    """An input with a few changes: bytes turned, parts taken out, doubled, swapped or put in."""
    made = bytearray(data)
    for _ in range(random.randint(1, 6)):
        at = random.randint(0, len(made))
        to = min(len(made), at + random.randint(1, 40))
        match random.randint(0, 5):
            case 0 if made:
                made[at % len(made)] = random.randint(0, 255)
            case 1:
                del made[at:to]
            case 2:
                made[at:at] = made[at:to]
            case 3:
                made[at:to] = random.choice(target.words or [bytes([random.randint(0, 255)])])
            case 4:
                made[at:at] = random.choice(target.words or [bytes([random.randint(0, 255)])])
            case _:
                other = random.choice(others)
                start = random.randint(0, len(other))
                made[at:to] = other[start : start + random.randint(1, 60)]
    return bytes(made[:_LONGEST])
