"""Connects the passphrase's card with the file."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from liftcoach.coach.keeping.locking import LockChange, Locking
from liftcoach.domain.problems import LiftcoachError, Problem, ProblemCode
from liftcoach.ui.backup_clock import BackupClock
from liftcoach.ui.program import Program
from liftcoach.ui.settings.lock_section import LockSection, LockShown
from liftcoach.ui.side_work import SideWork
from liftcoach.ui.translation import in_readers_language
from liftcoach.words.problems import problem_text

_LONGEST_WAIT_MS = 100
"""For another program, in the window's thread."""
_TRIES = 3
"""How often a file is copied that another program writes into meanwhile."""


class _Stopped(Exception):
    """The person asked for it, or the file is being left."""


class LockController(QObject):
    """What takes long runs beside the window's thread; what replaces the file closes it first and opens it again."""

    changed = Signal()
    """A lock was set or removed, or the minutes were."""
    reopened = Signal()
    """The file was closed and opened again, which shows the plan: the card is to be shown once more."""
    busy = Signal(str, str)
    """Nothing can be entered until `idle` or `reopened`: what is being done, and its first step."""
    step_begun = Signal(str)
    progressed = Signal(float)
    """How much of the copying is done, 0 to 1."""
    idle = Signal()
    """Nothing was changed; the card is to be shown as it was left."""

    def __init__(
        self, section: LockSection, program: Program, clock: BackupClock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._section, self._program, self._clock = section, program, clock
        self._side = SideWork(self)
        self._after_end = QTimer(self)
        self._after_end.setSingleShot(True)
        self._after_end.timeout.connect(self._look_for_fault)
        self._side.ended.connect(self._after_end.start)
        self._title = ""
        self._stop: Event | None = None
        """Of a lock that is being set or removed."""
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
                not_locked=len(self._locking.not_locked(self._id)) if has_lock else 0,
            )
        )

    def stop(self) -> None:
        """Give up a lock that is being set or removed; the file stays as it is."""
        if self._stop is not None:
            self._stop.set()

    def wait(self) -> None:
        """Wait for what is under way, before the file is closed; a copy that is being made is given up."""
        self.stop()
        self._side.wait()

    def _set(self, passphrase: str) -> None:
        profile_id = self._id
        self._begin(self.tr("Locking your data"), lambda: self._locking.setting(profile_id, passphrase))

    def _remove(self, present: str) -> None:
        profile_id = self._id
        self._begin(self.tr("Unlocking your data"), lambda: self._locking.removing(profile_id, present))

    def _begin(self, title: str, stretch: Callable[[], LockChange]) -> None:
        """Stretch a passphrase, which takes a second on purpose, and go on with its outcome."""
        stop = Event()
        if self._side.start(stretch, lambda change: self._copy(change, stop, _TRIES), self._refuse):
            self._stop, self._title = stop, title
            self._section.show_said("")
            self.busy.emit(title, self.tr("One moment…"))

    def _copy(self, change: LockChange, stop: Event, tries: int) -> None:
        """Make the converted copy beside the window's thread, while the file stays open and nothing is entered."""
        if stop.is_set() or change.profile_id != self._id:
            self._give_up(change, self.tr("Stopped. Nothing was changed."))
            return
        progress = self.progressed

        def tell(done: float) -> None:
            if stop.is_set():
                raise _Stopped
            progress.emit(done)

        def act() -> None:
            with suppress(_Stopped):
                change.copy(tell)

        self._clock.wait()
        self.step_begun.emit(self.tr("Backing up…"))
        self._side.start(act, lambda _: self._swap(change, stop, tries - 1), self._refuse)

    def _swap(self, change: LockChange, stop: Event, tries: int) -> None:
        """Close the file, put the copy in its place, and open it: the only part in the window's thread."""
        if stop.is_set() or change.profile_id != self._id:
            self._give_up(change, self.tr("Stopped. Nothing was changed."))
            return
        self._stop = None
        self._program.put_away_file()
        taken, refused = False, Problem(ProblemCode.IN_USE_ELSEWHERE)
        try:
            taken = change.take_place(wait_ms=_LONGEST_WAIT_MS)
        except LiftcoachError as error:
            refused, tries = error.problem, 0
        if not taken:
            change.drop()
        self._try(lambda: self._program.reopen(change.profile_id))
        if not taken and tries:
            self._stop = stop
            self.busy.emit(self._title, self.tr("One moment…"))
            self._copy(change, stop, tries)
            return
        self.reopened.emit()
        self.changed.emit()
        if taken:
            self._follow(change)
        else:
            self._section.show_said(_told(refused))

    def _follow(self, change: LockChange) -> None:
        """Say what holds now, while the backups follow beside the window's thread."""
        unlocked = self.tr("There is no passphrase any more.")
        if change.sets:
            self._section.show_said(self.tr("Your data is locked from now on."))
            self._section.show_recovery_key(change.recovery_key)
        else:
            self._section.show_said(unlocked)

        def done(left: int) -> None:
            if left and change.profile_id == self._id:
                words = self.tr("Backups that stay locked: {number}.").format(number=left)
                self._section.show_said(f"{unlocked} {words}")

        self._side.start(change.follow, done, lambda problem: self._section.show_said(_told(problem)))

    def _give_up(self, change: LockChange, words: str) -> None:
        change.drop()
        self._end(words)

    def _refuse(self, problem: Problem) -> None:
        self._end(_told(problem))

    def _look_for_fault(self) -> None:
        """A fault of the program ends the work and tells nobody else."""
        if self._stop is not None and not self._side.is_running:
            self._end(self.tr("Something went wrong in Liftcoach. Nothing was changed."))

    def _end(self, words: str) -> None:
        self._stop = None
        self.idle.emit()
        self._section.show_said(words)

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
