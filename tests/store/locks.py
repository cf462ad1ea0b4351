"""Locks for tests: a cheap stretching, because what is tested is not how long a guess takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from liftcoach.store import lock_block
from liftcoach.store.converting import convert_file
from liftcoach.store.lock_block import LockBlock, Secret

PASSPHRASE = "four words of mine"
PLAIN_AND_LOCKED = ("plain", "locked")


def stretch_little(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_block, "_SCRYPT_N", 2**4)


def lock(path: Path, passphrase: str = PASSPHRASE) -> Secret:
    """Lock a closed file and return its secret."""
    secret = Secret.new()
    convert_file(path, present=None, wanted=secret, block=LockBlock.wrap(secret, passphrase, path.parent))
    return secret
