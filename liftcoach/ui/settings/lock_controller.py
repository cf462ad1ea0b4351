"""Connects the passphrase's card with the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from liftcoach.coach.keeping.locking import Locking, PreparedLock
from liftcoach.domain.problems import LiftcoachError, Problem
from liftcoach.ui.backup_clock import BackupClock
from liftcoach.ui.program import Program
from liftcoach.ui.settings.lock_section import LockSection, LockShown
from liftcoach.ui.side_work import SideWork
from liftcoach.ui.translation import in_readers_language
from liftcoach.words.problems import problem_text


class LockController(QObject):
    """What converts the file closes it first and opens it again after."""

    changed = Signal()
    """A lock was set or removed, or the minutes were."""
    reopened = Signal()
    """The file was closed and opened again, which shows the plan: the card is to be shown once more."""

    def __init__(
        self, section: LockSection, program: Program, clock: BackupClock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._section, self._program, self._clock = section, program, clock
        self._side = SideWork(self)
        program.leaving.connect(self._side.wait)
        section.set_asked.connect(self._set)
        section.changed.connect(self._change)
        section.removed.connect(self._remove)
        section.key_asked.connect(self._show_key)
        section.minutes_chosen.connect(self._choose_minutes)
        section.copies_locked.connect(self._lock_copies)
        section.copies_erased.connect(self._erase_copies)

    @property
    def _locking(self) -> Locking:
        return self._program.roster.locking

    @property
    def _id(self) -> str:
        return self._program.coach.profile.id

    def open(self) -> None:
        """Show how it stands, and forget what was said before."""
        self._section.show_said("")
        self.show()

    def show(self) -> None:
        """Show how it stands."""
        coach = self._program.coach
        self._section.setVisible(not coach.is_example)
        if coach.is_example:
            return
        has_lock = self._locking.has_lock(self._id)
        self._section.show_lock(
            LockShown(
                has_lock=has_lock,
                is_installed=self._locking.is_installed,
                may_write=not coach.profile.look_only,
                minutes=self._locking.minutes(self._id),
                not_locked=len(self._locking.not_locked(self._id)) if has_lock else 0,
            )
        )

    def wait(self) -> None:
        """Wait for a passphrase that is being stretched, before the file is closed."""
        self._side.wait()

    def _set(self, passphrase: str) -> None:
        profile_id = self._id

        def lock(prepared: PreparedLock) -> None:
            keys: list[str] = []
            if profile_id == self._id and self._replacing(
                lambda: keys.append(self._locking.set_prepared(profile_id, prepared))
            ):
                self._section.show_said(self.tr("Your data is locked from now on."))
                self._section.show_recovery_key(keys[0])

        self._stretch(lambda: self._locking.prepare(profile_id, passphrase), lock)

    def _change(self, present: str, passphrase: str) -> None:
        profile_id = self._id
        self._clock.wait()

        def change() -> None:
            self._locking.unlock(profile_id, present)
            self._locking.change(profile_id, passphrase)

        def changed(_: object) -> None:
            self.show()
            self._section.show_said(self.tr("The passphrase is changed. The recovery key on paper stays right."))

        self._stretch(change, changed)

    def _remove(self, present: str) -> None:
        profile_id, left = self._id, [0]

        def remove() -> None:
            left[0] = self._locking.remove(profile_id)

        def opened(_: object) -> None:
            if profile_id == self._id and self._replacing(remove):
                words = self.tr("There is no passphrase any more.")
                if left[0]:
                    words += " " + self.tr("Backups that stay locked: {number}.").format(number=left[0])
                self._section.show_said(words)

        self._stretch(lambda: self._locking.unlock(profile_id, present), opened)

    def _show_key(self, present: str) -> None:
        profile_id = self._id

        def opened(_: object) -> None:
            if profile_id == self._id:
                self._section.show_said("")
                self._section.show_recovery_key(self._locking.recovery_key(profile_id))

        self._stretch(lambda: self._locking.unlock(profile_id, present), opened)

    def _stretch(self, act: Callable[[], object], then: Callable[[Any], object]) -> None:
        """Do what takes a second, on purpose, beside the window's thread; the card says so and waits."""

        def done(outcome: object) -> None:
            self._section.show_working(on=False)
            then(outcome)

        def refused(problem: Problem) -> None:
            self._section.show_working(on=False)
            self._section.show_said(problem_text(problem, in_readers_language))

        if self._side.start(act, done, refused):
            self._section.show_working(on=True)

    def _choose_minutes(self, minutes: int) -> None:
        if self._try(lambda: self._locking.choose_minutes(self._id, minutes)):
            self.show()
            self.changed.emit()

    def _lock_copies(self) -> None:
        left: list[int] = []
        if self._try(lambda: left.append(self._locking.lock_copies(self._id))):
            self.show()
            done = self.tr("The earlier copies are locked too.")
            words = self.tr("Copies that could not be locked, such as damaged ones: {number}.")
            self._section.show_said(words.format(number=left[0]) if left[0] else done)

    def _erase_copies(self) -> None:
        if self._try(lambda: self._locking.remove_copies(self._id)):
            self.show()
            self._section.show_said(self.tr("The earlier copies are erased."))

    def _replacing(self, act: Callable[[], object]) -> bool:
        profile_id = self._id
        self._clock.wait()
        self._program.put_away_file()
        refused = ""
        try:
            act()
        except LiftcoachError as error:
            refused = problem_text(error.problem, in_readers_language)
        self._try(lambda: self._program.reopen(profile_id))
        self.reopened.emit()
        self.changed.emit()
        self._section.show_said(refused)
        return not refused

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except LiftcoachError as error:
            self._section.show_said(problem_text(error.problem, in_readers_language))
            return False
        return True
