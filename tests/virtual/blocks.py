"""Blocks of invented lives, lived on all cores and kept, so that a run that was stopped goes on where it was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

from tests.virtual.outcomes import Outcome, outcome

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / ".prove" / "patients"
WRITTEN_IN = ("liftcoach/domain", "liftcoach/insight", "liftcoach/rules", "liftcoach/content", "tests/virtual")


@dataclass(frozen=True)
class Block:
    """Some patients under one policy, in one arm."""

    policy: str
    first: int
    count: int
    weeks: int
    harm: bool

    @property
    def file(self) -> Path:
        arm = "harm" if self.harm else "plain"
        return (
            KEPT / fingerprint() / f"{self.policy.replace(' ', '-')}-{arm}-{self.weeks}-{self.first}-{self.count}.json"
        )


@cache
def fingerprint() -> str:
    """Of all that decides how an invented life goes."""
    seen = sha256()
    files = [
        file for folder in WRITTEN_IN for file in (ROOT / folder).rglob("*.py") if not file.name.startswith("test_")
    ]
    for file in sorted((*files, *(ROOT / "resources" / "exercises").rglob("*.toml"))):
        seen.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes())
    return seen.hexdigest()[:16]


def lived(block: Block) -> list[Outcome]:
    """The outcomes of a block, from what is kept or lived now."""
    if not block.file.exists():
        seeds = range(block.first, block.first + block.count)
        found = [outcome(block.policy, seed, block.weeks, harm=block.harm) for seed in seeds]
        block.file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = block.file.with_suffix(".part")
        unfinished.write_text(json.dumps([asdict(one) for one in found]), encoding="utf-8")
        unfinished.replace(block.file)
    return [Outcome(**{**one, "broken": tuple(one["broken"])}) for one in json.loads(block.file.read_text("utf-8"))]


def all_lived(blocks: list[Block], cores: int) -> Iterator[tuple[Block, list[Outcome]]]:
    """Every block as it is finished, on so many processes."""
    with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
        pending = {pool.submit(lived, block): block for block in blocks}
        for done in as_completed(pending):
            yield pending[done], done.result()
