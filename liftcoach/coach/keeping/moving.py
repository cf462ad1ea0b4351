"""Take a person's data along as one file."""

from __future__ import annotations

from pathlib import Path

from liftcoach.domain.problems import ProblemCode
from liftcoach.store.backups import copy_verified
from liftcoach.store.durable_files import new_part_file, place_new
from liftcoach.store.faults import StoreError, facts_of, told_in_words
from liftcoach.store.profiles import Profiles


class Moving:
    """The file that goes out is a whole profile: another computer opens it as it is."""

    def __init__(self, profiles: Profiles) -> None:
        self._profiles = profiles

    def take_out(self, profile_id: str, path: Path) -> None:
        """Write everything of a person into one new file. Raises StoreError where that is not possible."""
        source = self._profiles.path_of(profile_id)
        with told_in_words(path):
            if path.exists():
                raise StoreError(ProblemCode.FILE_ALREADY_THERE, *facts_of(path))
            part = new_part_file(path.parent)
            try:
                copy_verified(source, part, self._profiles.keys.key_of(source))
                place_new(part, path)
            except FileExistsError as error:
                raise StoreError(ProblemCode.FILE_ALREADY_THERE, *facts_of(path)) from error
            finally:
                part.unlink(missing_ok=True)
