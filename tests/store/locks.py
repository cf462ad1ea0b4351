"""Locks for tests: a cheap stretching, because what is tested is not how long a guess takes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from liftcoach.store import lock_block
from liftcoach.store.cipher import connected, driver_for
from liftcoach.store.converting import convert_file
from liftcoach.store.lock_block import LockBlock, Secret
from liftcoach.store.profile import Profile

PASSPHRASE = "four words of mine"
PLAIN_AND_LOCKED = ("plain", "locked")


def stretch_little(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_block, "_SCRYPT_N", 2**4)


def lock(path: Path, passphrase: str = PASSPHRASE) -> Secret:
    """Lock a closed file and return its secret."""
    secret = Secret.new()
    convert_file(path, present=None, wanted=secret, block=LockBlock.wrap(secret, passphrase, path.parent))
    return secret


@dataclass(frozen=True, slots=True)
class Kept:
    """A closed file, plain or locked."""

    path: Path
    key: bytes | None = None

    @classmethod
    def of(cls, path: Path, how: str) -> Kept:
        """Lock a closed file where `how` says so; `stretch_little` first."""
        return cls(path, lock(path).raw_key if how == "locked" else None)

    @property
    def key_said(self) -> str:
        """The key as a child process is given it; no secret of anybody."""
        return "" if self.key is None else self.key.hex()

    def open(self, **options: Any) -> Profile:
        return Profile.open(self.path, self.key, **options)

    def other_program(self) -> Any:
        """A connection of somebody else, by the driver that opens it."""
        return connected(driver_for(self.path, self.key), self.path.as_uri(), self.key, isolation_level=None)
