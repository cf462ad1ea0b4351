"""What can go wrong with the disk, known without SQLAlchemy: the look is read before the first paint."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from liftcoach.domain.problems import LiftcoachError, ProblemCode
from liftcoach.domain.reasons import Fact

_OS_FAULTS = {
    errno.ENOSPC: ProblemCode.DISK_FULL,
    errno.EDQUOT: ProblemCode.DISK_FULL,
    errno.EACCES: ProblemCode.FOLDER_READ_ONLY,
    errno.EPERM: ProblemCode.FOLDER_READ_ONLY,
    errno.EROFS: ProblemCode.FOLDER_READ_ONLY,
}


class StoreError(LiftcoachError):
    """A fault of the file, the disk or another program; a person can read it and do something."""


@contextmanager
def disk_told_in_words(path: Path) -> Iterator[None]:
    """Turn the faults of the disk into StoreError; anything else passes."""
    try:
        yield
    except FileExistsError:
        # Says whose mistake it is better than any fault of the disk.
        raise
    except OSError as error:
        raise StoreError(_OS_FAULTS.get(error.errno or 0, ProblemCode.DISK_FAULT), *facts_of(path)) from error


def facts_of(path: Path) -> tuple[Fact, Fact]:
    """The file's name and its folder, for a sentence."""
    return Fact("file", path.name), Fact("folder", str(path.absolute().parent))
