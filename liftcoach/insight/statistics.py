"""The numerical part of comparing days. The only module of this room that may load numpy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
ROUNDING = 1e-12
"""Two differences this close are the same one."""


@dataclass(frozen=True, slots=True)
class PermutedEffect:
    """A difference, its 95 % interval, and how often chance alone would give one as large."""

    effect: float
    low: float
    high: float
    chance: float


def permute_in_blocks(
    outcome: Sequence[float],
    exposed: Sequence[bool],
    blocks: Sequence[int],
    *,
    beside: Sequence[tuple[float, ...]],
    times: int,
    seed: int,
) -> PermutedEffect | None:
    """Compare the means of exposed and other days against rotations of the exposure inside each block.

    All have length n and are in order of time; `blocks` numbers each day's block and `beside` gives k other
    numbers of each day. What a straight line through those explains is taken out of the outcome and out of
    the exposure alike (Frisch and Waugh 1933): out of the outcome alone, it would take part of the effect along.
    A rotation keeps how exposed days follow each other and never mixes one block's
    level with another's, so slow drifts and the pattern of a week are not taken for an effect.
    None where every block is all exposed or all not, for then there is nothing to compare, and where
    the other numbers tell the exposed days exactly.
    """
    values, is_exposed = np.array(outcome, dtype=np.float64), np.array(exposed, dtype=np.bool_)
    _, block_of = np.unique(np.array(blocks), return_inverse=True)
    sizes = np.bincount(block_of)
    if not np.any((share := np.bincount(block_of, weights=is_exposed) / sizes) * (1 - share)):
        return None
    design = np.column_stack([np.ones(len(values)), np.array(beside, dtype=np.float64).reshape(len(values), -1)])
    directions, scales, _ = np.linalg.svd(design, full_matrices=False)
    directions = directions[:, scales > ROUNDING * scales[0]]

    left = values - directions @ (directions.T @ values)

    def compared(days: Matrix) -> tuple[Matrix, Matrix]:
        """The difference that each row of exposed days makes, and how much of it the other numbers leave open."""
        open_share = days.sum(axis=1) - np.square(days @ directions).sum(axis=1)
        return (days @ left) / np.maximum(open_share, ROUNDING), open_share

    (effect,), (spread,) = compared(is_exposed[None, :].astype(np.float64))
    if spread <= ROUNDING * len(values):
        return None
    random = np.random.default_rng(seed)
    rotated = np.empty((times, len(values)), dtype=np.bool_)
    for block, size in enumerate(sizes):
        (at,) = np.nonzero(block_of == block)
        places = (np.arange(size)[None, :] + random.integers(0, size, size=times)[:, None]) % size
        rotated[:, at] = is_exposed[at][places]
    by_chance, _ = compared(rotated.astype(np.float64))
    as_large = int(np.count_nonzero(np.abs(by_chance) >= abs(effect) - ROUNDING))
    low, high = np.quantile(by_chance, (0.025, 0.975))
    return PermutedEffect(float(effect), float(effect - high), float(effect - low), (as_large + 1) / (times + 1))
