"""The numerical part of comparing days. The only module of this room that may load numpy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

ROUNDING = 1e-12
"""Two differences this close are the same one."""


@dataclass(frozen=True, slots=True)
class PermutedEffect:
    """A difference, its 95 % interval, and how often chance alone would give one as large."""

    effect: float
    low: float
    high: float
    chance: float


def unexplained(outcome: Sequence[float], *, by: Sequence[tuple[float, ...]]) -> list[float]:
    """What is left of `outcome` (n) after a straight line through each of the k columns of `by` (n rows of k)."""
    values = np.array(outcome, dtype=np.float64)
    design = np.column_stack([np.ones(len(values)), np.array(by, dtype=np.float64)])
    weights, *_ = np.linalg.lstsq(design, values, rcond=None)
    return [float(one) for one in values - design @ weights]


def permute_in_blocks(
    outcome: Sequence[float], exposed: Sequence[bool], blocks: Sequence[int], *, times: int, seed: int
) -> PermutedEffect | None:
    """Compare the means of exposed and other days against rotations of the exposure inside each block.

    All three have length n and are in order of time; `blocks` numbers each day's block.
    A rotation keeps how exposed days follow each other and never mixes one block's
    level with another's, so slow drifts and the pattern of a week are not taken for an effect.
    None where every block is all exposed or all not, for then there is nothing to compare.
    """
    values, is_exposed = np.array(outcome, dtype=np.float64), np.array(exposed, dtype=np.bool_)
    _, block_of = np.unique(np.array(blocks), return_inverse=True)
    sizes = np.bincount(block_of)
    centred = values - (np.bincount(block_of, weights=values) / sizes)[block_of]
    # A rotation keeps each block's share of exposed days, so one contrast's scale serves for all.
    share = (np.bincount(block_of, weights=is_exposed) / sizes)[block_of]
    spread = float(((is_exposed - share) ** 2).sum())
    if spread == 0:
        return None
    random = np.random.default_rng(seed)
    rotated = np.empty((times, len(values)), dtype=np.bool_)
    for block, size in enumerate(sizes):
        (at,) = np.nonzero(block_of == block)
        places = (np.arange(size)[None, :] + random.integers(0, size, size=times)[:, None]) % size
        rotated[:, at] = is_exposed[at][places]
    effect = float((is_exposed - share) @ centred) / spread
    by_chance = (rotated - share) @ centred / spread
    as_large = int(np.count_nonzero(np.abs(by_chance) >= abs(effect) - ROUNDING))
    low, high = np.quantile(by_chance, (0.025, 0.975))
    return PermutedEffect(effect, effect - float(high), effect - float(low), (as_large + 1) / (times + 1))
