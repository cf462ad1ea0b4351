"""What lets a passphrase open a locked file: the file's secret, wrapped, in a block that travels with the file.

A lock has one random secret of 128 bits. The key that SQLCipher is given is
derived from it and never changes, so that a new passphrase only wraps the
secret anew, every backup opens with the same key, and a recovery key on paper
(the secret itself, written for people) stays right. The wrapping is scrypt from
the standard library and, under its result as raw key, a SQLCipher database of
one row, which is encrypted and authenticated as every locked file is.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from liftcoach.domain.problems import ProblemCode
from liftcoach.store.cipher import (
    KEY_BYTES,
    LOCKED_MAGIC,
    MARK_BYTES,
    cipher_driver,
    connected,
    first_bytes,
    is_locked,
)
from liftcoach.store.disk_faults import StoreError, disk_told_in_words, facts_of
from liftcoach.store.durable_files import PART_ENDING, PART_PREFIX, owned, write_whole
from liftcoach.store.raw_reading import read_at

SIDE_FILE_ENDING = "-lock"
"""Beside an open file, as SQLite's own `-wal` is: SQLite cuts off what stands behind its last page."""
SECRET_BYTES = 16
SHORTEST_PASSPHRASE = 8
"""Characters. Our own choice: short enough to be typed with sore hands, and scrypt makes each guess dear."""
LONGEST_PASSPHRASE = 200
_SCRYPT_N, _SCRYPT_R, _SCRYPT_P = 2**17, 8, 1
"""OWASP's password storage cheat sheet, 2023: 128 MiB and about a second on an old computer."""
_MOST_N, _MOST_R_TIMES_P = 2**20, 16
_MAGIC = b"LiftcoachLockV1\n"
_MEMORY = Path("/dev/shm")  # noqa: S108  (a folder of our own is made in it)
_DIGEST_BYTES, _LENGTH_BYTES = 32, 4
_LONGEST_BLOCK = 65_536


@dataclass(frozen=True, slots=True)
class Secret:
    """A lock's random secret. `mark` begins every file of the lock, and tells nothing about the secret."""

    value: bytes

    @classmethod
    def new(cls) -> Secret:
        return cls(secrets.token_bytes(SECRET_BYTES))

    @property
    def mark(self) -> bytes:
        """16 bytes, the same in every file of this lock."""
        return LOCKED_MAGIC + self._derived(b"liftcoach mark", MARK_BYTES - len(LOCKED_MAGIC))

    @property
    def raw_key(self) -> bytes:
        """What SQLCipher is given."""
        return self._derived(b"liftcoach key", KEY_BYTES) + self.mark

    def _derived(self, purpose: bytes, length: int) -> bytes:
        return hashlib.blake2b(self.value, digest_size=length, person=purpose).digest()

    def __repr__(self) -> str:
        # No log and no fault report ever holds one.
        return "Secret(…)"


@dataclass(frozen=True, slots=True)
class LockBlock:
    """A wrapped secret with all that unwrapping needs but the passphrase."""

    mark: bytes
    n: int
    r: int
    p: int
    salt: bytes
    wrapped: bytes

    @classmethod
    def wrap(cls, secret: Secret, passphrase: str, folder: Path) -> LockBlock:
        """Wrap a secret with a fresh salt. `folder` is where an encrypted part file may be for a moment."""
        salt = secrets.token_bytes(MARK_BYTES)
        key = _stretched(passphrase, salt, _SCRYPT_N, _SCRYPT_R, _SCRYPT_P) + salt
        with tempfile.TemporaryDirectory(dir=folder, prefix=owned(PART_PREFIX), suffix=PART_ENDING) as room:
            path = Path(room) / "wrapped"
            with closing(connected(cipher_driver(path), f"{path.as_uri()}?mode=rwc", key)) as connection:
                connection.execute("CREATE TABLE secret (value BLOB NOT NULL) STRICT")
                connection.execute("INSERT INTO secret VALUES (?)", (secret.value,))
                connection.commit()
            return cls(secret.mark, _SCRYPT_N, _SCRYPT_R, _SCRYPT_P, salt, path.read_bytes())

    def unwrap(self, passphrase: str, path: Path) -> Secret:
        """The secret of the file at `path`. Raises StoreError for a wrong passphrase.

        The block's own digest was right, so a failure is the passphrase's and not damage.
        """
        driver = cipher_driver(path)
        key = _stretched(passphrase, self.salt, self.n, self.r, self.p) + self.salt
        with (
            disk_told_in_words(path),
            _as_file(self.wrapped) as wrapped,
            closing(connected(driver, f"{wrapped.as_uri()}?mode=ro&immutable=1", key)) as connection,
        ):
            try:
                (value,) = connection.execute("SELECT value FROM secret").fetchone()
            except driver.DatabaseError as error:
                raise StoreError(ProblemCode.WRONG_PASSPHRASE, *facts_of(path)) from error
        return Secret(value)

    def to_bytes(self) -> bytes:
        """The block as it stands behind a file: magic, length, facts and wrapped secret, digest, length, magic."""
        facts = {"mark": self.mark.hex(), "n": self.n, "r": self.r, "p": self.p, "salt": self.salt.hex()}
        body = json.dumps(facts | {"wrapped": self.wrapped.hex()}, sort_keys=True).encode()
        length = len(body).to_bytes(_LENGTH_BYTES, "big")
        return body + hashlib.sha256(body).digest() + length + _MAGIC

    @classmethod
    def from_end_of(cls, content: bytes) -> LockBlock | None:
        """The block at the end of some bytes; None where there is none, or a damaged one."""
        if not content.endswith(_MAGIC):
            return None
        rest = content[: -len(_MAGIC)]
        length = int.from_bytes(rest[-_LENGTH_BYTES:], "big")
        body_and_digest = rest[-_LENGTH_BYTES - _DIGEST_BYTES - length : -_LENGTH_BYTES]
        body, digest = body_and_digest[:-_DIGEST_BYTES], body_and_digest[-_DIGEST_BYTES:]
        if len(body) != length or hashlib.sha256(body).digest() != digest:
            return None
        try:
            facts = json.loads(body)
            numbers = [facts[name] for name in "nrp"]
            mark, salt, wrapped = (bytes.fromhex(facts[name]) for name in ("mark", "salt", "wrapped"))
        except (ValueError, KeyError, TypeError):
            return None
        # A made-up file must not make this computer stretch for hours.
        sound = all(type(number) is int and number > 0 for number in numbers)
        if not sound or len(mark) != MARK_BYTES or len(salt) != MARK_BYTES:
            return None
        n, r, p = numbers
        return cls(mark, n, r, p, salt, wrapped) if n <= _MOST_N and r * p <= _MOST_R_TIMES_P else None


@contextmanager
def _as_file(wrapped: bytes) -> Iterator[Path]:
    """A file of its own for a moment: in memory where the disk is full, whose data must still be there to look at."""
    places = [None, *([_MEMORY] if _MEMORY.is_dir() else [])]
    for place in places:
        with ExitStack() as leaving:
            try:
                room = leaving.enter_context(tempfile.TemporaryDirectory(prefix="liftcoach-", dir=place))
                path = Path(room) / "wrapped"
                path.write_bytes(wrapped)
            except OSError:
                if place is places[-1]:
                    raise
                continue
            yield path
            return


def checked_passphrase(passphrase: str) -> str:
    """A passphrase that can be set. Raises StoreError for one that is too short or too long."""
    if not SHORTEST_PASSPHRASE <= len(passphrase) <= LONGEST_PASSPHRASE or not passphrase.strip():
        raise StoreError(ProblemCode.PASSPHRASE_TOO_SHORT)
    return passphrase


def side_file(path: Path) -> Path:
    """Where the block of an open file is."""
    return path.with_name(path.name + SIDE_FILE_ENDING)


def blocks_of(path: Path) -> tuple[LockBlock, ...]:
    """The blocks of a file that are whole: beside it, which is the newer one, and at its end. Raises OSError."""
    places = [place for place in (side_file(path), path) if place.is_file()]
    found = [LockBlock.from_end_of(read_at(place, -_LONGEST_BLOCK, _LONGEST_BLOCK)) for place in places]
    return tuple(block for block in found if block is not None)


def mark_of(path: Path) -> bytes | None:
    """The mark of the lock that a file has, also one whose beginning is damaged; None for a file without a lock.

    Raises OSError where it cannot be read.
    """
    begins = first_bytes(path) if path.is_file() else b""
    if begins.startswith(LOCKED_MAGIC) and len(begins) == MARK_BYTES:
        return begins
    if begins.startswith(b"SQLite"):
        # One whose lock was being set or removed when the power went.
        return None
    return next((block.mark for block in blocks_of(path)), None)


def keep_beside(path: Path, block: LockBlock) -> None:
    """Put the block beside a file, durably, before SQLite may cut off what is at its end."""
    write_whole(side_file(path), block.to_bytes())


def put_at_end(path: Path, block: LockBlock) -> None:
    """Let a closed file carry its block, so that it can be moved alone. SQLite reads on without seeing it."""
    content = block.to_bytes()
    with path.open("rb+") as stream:
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - _LONGEST_BLOCK))
        there = LockBlock.from_end_of(stream.read())
        if there == block:
            return
        if there is not None:
            size -= len(there.to_bytes())
            stream.truncate(size)
        stream.seek(size)
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def keep_block_safe(path: Path) -> None:
    """Before a file is written: have its block beside it, and no block beside a file without a lock."""
    if not is_locked(path):
        side_file(path).unlink(missing_ok=True)
    else:
        mark, blocks = first_bytes(path), blocks_of(path)
        fitting = [block for block in blocks if block.mark == mark]
        # One that came from elsewhere under a name that another had before.
        if fitting and (not side_file(path).is_file() or fitting[0] != blocks[0]):
            keep_beside(path, fitting[0])


def complete_at_rest(path: Path) -> None:
    """After a file was closed: put its block at its end. Does nothing while another program has it open."""
    if path.with_name(f"{path.name}-wal").exists() or not path.is_file() or not is_locked(path):
        return
    fitting = [block for block in blocks_of(path) if block.mark == first_bytes(path)]
    if fitting:
        put_at_end(path, fitting[0])


def carry_block(source: Path, target: Path) -> None:
    """Give a closed copy of a locked file the block of what it was copied from. Raises OSError."""
    if is_locked(target):
        fitting = [block for block in blocks_of(source) if block.mark == first_bytes(target)]
        if fitting:
            put_at_end(target, fitting[0])


def _stretched(passphrase: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    # Typed on another keyboard, the same letters may come as other code points.
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(typed, salt=salt, n=n, r=r, p=p, dklen=KEY_BYTES, maxmem=256 * n * r)
