"""“Erase everything”: says what it erases, and does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from liftcoach.coach.keeping.backing_up import BackingUp
from liftcoach.store.erasing import files_of_ours, remove
from liftcoach.store.profiles import BACKUPS_FOLDER, Profiles
from liftcoach.store.program_settings import SETTINGS_FILE


@dataclass(frozen=True, slots=True)
class ErasePlan:
    """What would go: people by name, how many backups, and the folders; `not_reached` are second places not there."""

    people: tuple[str, ...]
    backups: int
    paths: tuple[Path, ...]
    not_reached: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """One line a thing, for whoever has to see exactly what goes."""
        return (*self.people, *(str(path) for path in self.paths))


class Erasing:
    """Every file must be closed in this program. Files that the person exported elsewhere are not known here."""

    def __init__(self, profiles: Profiles, backing_up: BackingUp) -> None:
        self._profiles, self._backing_up = profiles, backing_up

    def everything(self) -> ErasePlan:
        """What erasing everything would take away; nothing is changed."""
        entries = self._profiles.all()
        people = tuple(entry.name for entry in entries if not entry.is_example)
        ours = files_of_ours(self._profiles.folder)
        backups_folder = self._profiles.folder / BACKUPS_FOLDER
        ids = {path.name for path in backups_folder.glob("*")} | {entry.id for entry in entries}
        backups = sum(len(self._backing_up.backups(one)) for one in ids)
        paths, not_reached = list(ours), self._backing_up.second_folders_away()
        for second in self._backing_up.second_folders():
            if second not in not_reached:
                paths += self._backing_up.folders_at(second)
        # Elsewhere first, and last what knows of it: erasing that was cut off goes on where it was.
        paths.sort(key=lambda path: (path.is_relative_to(self._profiles.folder), path.name == SETTINGS_FILE))
        return ErasePlan(people, backups, tuple(paths), ", ".join(not_reached))

    def erase(self, plan: ErasePlan) -> tuple[Path, ...]:
        """Erase exactly that and return what could not be. Needs the folder's lock.

        Where something elsewhere is left, so is what knows of its place: it can be tried again.
        """
        knows = tuple(path for path in plan.paths if path.name == SETTINGS_FILE)
        with self._profiles.lock.held():
            left = remove(path for path in plan.paths if path not in knows)
            away = any(not path.is_relative_to(self._profiles.folder) for path in left)
            return left if away else (*left, *remove(knows))
