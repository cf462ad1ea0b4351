"""Connects the passphrase's card with the file."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from liftcoach.coach.keeping.locking import LockChange, Locking
from liftcoach.domain.problems import LiftcoachError, Problem
from liftcoach.ui.backup_clock import BackupClock
from liftcoach.ui.file_swap import FileSwap
from liftcoach.ui.program import Program
from liftcoach.ui.settings.lock_section import LockSection, LockShown
from liftcoach.ui.side_work import SideWork, StoppedByPerson
from liftcoach.ui.translation import in_readers_language
from liftcoach.words.locking import old_passphrase_text
from liftcoach.words.problems import problem_text


class LockController(QObject):
    """What takes long runs beside the window's thread; what replaces the file closes it first and opens it again."""

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
        self._side.ended.connect(self._end_following)
        self._follows = False
        """Whether the backups are following a change of the lock."""
        self._leaving = Event()
        """Ends the locking of earlier backups, one of which may take a second."""
        self.swap = FileSwap(
            self._side,
            close=program.put_away_file,
            reopen=program.reopen,
            is_still=lambda profile_id: profile_id == self._id,
        )
        self.swap.idle.connect(section.show_said)
        self.swap.reopened.connect(self._reopened)
        program.leaving.connect(self.wait)
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
                not_locked=self._count_not_locked() if has_lock and not self._follows else None,
                not_reached=self._locking.not_reached(self._id) if has_lock else (),
            )
        )

    def wait(self) -> None:
        """Wait for what is under way, before the file is closed; a copy that is being made is given up."""
        self._leaving.set()
        self.swap.wait()

    def _set(self, passphrase: str) -> None:
        profile_id = self._id
        self._begin(self.tr("Locking your data"), lambda: self._locking.setting(profile_id, passphrase))

    def _remove(self, present: str) -> None:
        profile_id = self._id
        self._begin(self.tr("Unlocking your data"), lambda: self._locking.removing(profile_id, present))

    def _begin(self, title: str, stretch: Callable[[], LockChange]) -> None:
        """Stretch a passphrase, which takes a second on purpose, and go on with its outcome."""
        self._clock.wait()
        if self.swap.begin(title, self.tr("Backing up…"), stretch):
            self._section.show_said("")

    def _reopened(self, change: LockChange | None, words: str) -> None:
        """The file was closed and opened again, which shows the plan: the card is to be shown once more."""
        # What is about to be locked by itself is not offered.
        self._follows = change is not None
        self.reopened.emit()
        self.changed.emit()
        if change is None:
            self._section.show_said(words)
        else:
            self._follow(change)

    def _follow(self, change: LockChange) -> None:
        """Say what holds now, while the backups follow beside the window's thread."""
        leaving = self._leaving = Event()
        unlocked = self.tr("There is no passphrase any more.")
        if change.sets:
            self._section.show_said(self.tr("Your data is locked from now on. Earlier backups are being locked too…"))
            self._section.show_recovery_key(change.recovery_key)
        else:
            self._section.show_said(unlocked)

        def tell(_: float) -> None:
            # What is left then is offered in the card the next time.
            if leaving.is_set():
                raise StoppedByPerson

        def done(left: int) -> None:
            if change.profile_id != self._id:
                return
            if change.sets:
                self._show_copies()
                is_all = not left and not self._locking.not_reached(self._id)
                words = self.tr("Your data is locked from now on, and so are the earlier backups.")
                self._section.show_said(words if is_all else self.tr("Your data is locked from now on."))
            else:
                words = self.tr("Backups that stay locked: {number}.").format(number=left) if left else ""
                away = old_passphrase_text(self._locking.out_of_reach(), in_readers_language)
                self._section.show_said(" ".join(filter(None, (unlocked, words, away))))

        def refused(problem: Problem) -> None:
            if change.sets and change.profile_id == self._id:
                self._show_copies()
            self._section.show_said(_told(problem))

        self._side.start(lambda: change.follow(tell), done, refused)

    def _show_copies(self) -> None:
        self._section.show_not_locked(self._count_not_locked(), self._locking.not_reached(self._id))

    def _count_not_locked(self) -> int:
        return len(self._locking.not_locked(self._id))

    def _end_following(self) -> None:
        self._follows = False

    def _change(self, present: str, passphrase: str) -> None:
        profile_id = self._id
        self._clock.wait()

        def change() -> None:
            self._locking.unlock(profile_id, present)
            self._locking.change(profile_id, passphrase)

        def changed(_: object) -> None:
            self.show()
            words = self.tr("The passphrase is changed. The recovery key on paper stays right.")
            away = old_passphrase_text(self._locking.out_of_reach(), in_readers_language)
            self._section.show_said(f"{words} {away}".rstrip())

        self._stretch(change, changed)

    def _show_key(self, present: str) -> None:
        profile_id = self._id

        def opened(_: object) -> None:
            if profile_id == self._id:
                self._section.show_said("")
                self._section.show_recovery_key(self._locking.recovery_key(profile_id))

        self._stretch(lambda: self._locking.unlock(profile_id, present), opened)

    def _stretch(self, act: Callable[[], object], then: Callable[[Any], object]) -> None:
        """Do what takes a second or more beside the window's thread; the card says so and waits."""

        def done(outcome: object) -> None:
            self._section.show_working(on=False)
            then(outcome)

        def refused(problem: Problem) -> None:
            self._section.show_working(on=False)
            self._section.show_said(_told(problem))

        if self._side.start(act, done, refused):
            self._section.show_working(on=True)

    def _choose_minutes(self, minutes: int) -> None:
        if self._try(lambda: self._locking.choose_minutes(self._id, minutes)):
            self.show()
            self.changed.emit()

    def _lock_copies(self) -> None:
        profile_id = self._id

        def locked(left: int) -> None:
            self.show()
            done = self.tr("The earlier copies are locked too.")
            words = self.tr("Copies that could not be locked, such as damaged ones: {number}.")
            self._section.show_said(words.format(number=left) if left else done)

        self._stretch(lambda: self._locking.lock_copies(profile_id), locked)

    def _erase_copies(self) -> None:
        profile_id = self._id

        def erased(_: object) -> None:
            self.show()
            self._section.show_said(self.tr("The earlier copies are erased."))

        self._stretch(lambda: self._locking.remove_copies(profile_id), erased)

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except LiftcoachError as error:
            self._section.show_said(_told(error.problem))
            return False
        return True


def _told(problem: Problem) -> str:
    """A problem in words."""
    return problem_text(problem, in_readers_language)
