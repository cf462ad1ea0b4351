"""A lock's secret written for people: on paper in a drawer, it opens the file when the passphrase is forgotten."""

from __future__ import annotations

import hashlib

from liftcoach.domain.problems import ProblemCode
from liftcoach.store.disk_faults import StoreError
from liftcoach.store.lock_block import SECRET_BYTES, Secret

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, which are mistaken for others."""
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})
_BITS = 5
_CHECK_BITS = 12
"""With 128 bits of secret this makes 28 signs, seven groups of four. One mistyping in 4,096 is not noticed here."""
_SIGN_COUNT = (SECRET_BYTES * 8 + _CHECK_BITS) // _BITS
_GROUP = 4


def recovery_key(secret: Secret) -> str:
    """Spell a secret in groups of four signs.

    >>> recovery_key(Secret(bytes(16)))
    '0000-0000-0000-0000-0000-0000-00X0'
    """
    number = int.from_bytes(secret.value, "big") << _CHECK_BITS | _check(secret.value)
    signs = [_SIGNS[number >> _BITS * place & 2**_BITS - 1] for place in reversed(range(_SIGN_COUNT))]
    return "-".join("".join(signs[begin : begin + _GROUP]) for begin in range(0, _SIGN_COUNT, _GROUP))


def read_recovery_key(typed: str) -> Secret:
    """The secret, whatever the capitals and the spaces. Raises StoreError where a sign is wrong or missing."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum()).translate(_READ_AS)
    if len(signs) != _SIGN_COUNT or not set(signs) <= set(_SIGNS):
        raise StoreError(ProblemCode.RECOVERY_KEY_MISTYPED)
    number = 0
    for sign in signs:
        number = number << _BITS | _SIGNS.index(sign)
    value = (number >> _CHECK_BITS).to_bytes(SECRET_BYTES, "big")
    if _check(value) != number & 2**_CHECK_BITS - 1:
        raise StoreError(ProblemCode.RECOVERY_KEY_MISTYPED)
    return Secret(value)


def _check(value: bytes) -> int:
    digest = hashlib.blake2b(value, digest_size=2, person=b"liftcoach check").digest()
    return int.from_bytes(digest, "big") >> 16 - _CHECK_BITS
