"""Connects backups, checking, moving and erasing with the files."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from liftcoach.coach.changed import Changed
from liftcoach.coach.keeping.file_change import FileChange
from liftcoach.coach.keeping.restoring import RestoreChange
from liftcoach.coach.roster import Roster
from liftcoach.domain.keeping import Backup, BackupReason, RestorePreview
from liftcoach.domain.problems import LiftcoachError, Problem, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.exchange.calendar import CalendarWish
from liftcoach.ui.backup_clock import BackupClock
from liftcoach.ui.crash_report import CrashReports
from liftcoach.ui.desktop_entry import can_be_listed, is_listed, list_program
from liftcoach.ui.fault_log import LOG_FILE
from liftcoach.ui.file_swap import FileSwap
from liftcoach.ui.program import Program
from liftcoach.ui.reminders.login_start import start_at_login
from liftcoach.ui.settings.keeping_shown import EraseShown, Findings, KeepingShown
from liftcoach.ui.settings.settings_page import SettingsPage
from liftcoach.ui.side_work import SideWork
from liftcoach.ui.strips import Message
from liftcoach.ui.translation import in_readers_language
from liftcoach.words.checking import wrong_text
from liftcoach.words.keeping import salvage_lines
from liftcoach.words.problems import problem_text

UNDO_RESTORE, _HERE_ALREADY = "undo-restore", "here-already"
FILE_ENDING, TABLES_ENDING, CALENDAR_ENDING = ".liftcoach", ".zip", ".ics"


class Dialogs:
    """The system's own ways to choose a file or a folder; None where the person chose none."""

    def folder(self, parent: QWidget) -> Path | None:
        """A folder for copies."""
        name = QFileDialog.getExistingDirectory(parent, parent.tr("Choose a folder for copies"), str(Path.home()))
        return Path(name) if name else None

    def new_file(self, parent: QWidget, suggested: str) -> Path | None:
        """A name for a new file, of the kind that the suggested one has."""
        name, _ = QFileDialog.getSaveFileName(
            parent, parent.tr("Save everything as"), str(Path.home() / suggested), f"*{Path(suggested).suffix}"
        )
        return Path(name) if name else None

    def file(self, parent: QWidget) -> Path | None:
        """A person's file from elsewhere."""
        name, _ = QFileDialog.getOpenFileName(
            parent, parent.tr("Choose a file"), str(Path.home()), f"Liftcoach (*{FILE_ENDING} *.json *{TABLES_ENDING})"
        )
        return Path(name) if name else None


class KeepingController(QObject):
    """What takes long runs beside the window's thread; what replaces the open file closes it for a moment."""

    refused = Signal(str)
    """A sentence for the person: what could not be done and why."""
    said = Signal(object)
    """A Message for the whole window."""
    unsaid = Signal(str)
    locked_met = Signal(object, object)
    """The path of a file that needs a passphrase of its own, and what to call when it is opened."""
    found = Signal(object)
    """The section in which something is shown that was asked for in another place."""
    ended = Signal(object)
    """Everything is erased but these files, by their paths; nobody's data is open any more."""

    def __init__(
        self,
        page: SettingsPage,
        program: Program,
        clock: BackupClock,
        parent: QObject | None = None,
        *,
        dialogs: Dialogs | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._program, self._clock = page, program, clock
        self._dialogs = dialogs or Dialogs()
        self._undo: tuple[str, Backup] | None = None
        backups, check, moving = page.backups, page.check, page.moving
        backups.backup_asked.connect(self._back_up)
        backups.second_place_asked.connect(self._choose_second)
        backups.second_place_left.connect(lambda: self._try(lambda: self._roster.backing_up.choose_second(None)))
        backups.looked_into.connect(self._look_into)
        backups.restored.connect(self.restore)
        backups.brought_in.connect(lambda backup: self.bring_in(Path(backup.path), once=False))
        check.check_asked.connect(self._check)
        check.sums_asked.connect(self._sum_again)
        check.restored.connect(self.restore)
        check.salvage_asked.connect(self._salvage)
        moving.take_asked.connect(self._take)
        moving.tables_asked.connect(self._take_tables)
        moving.calendar_asked.connect(self._take_calendar)
        moving.listed_wished.connect(self._list)
        moving.bring_asked.connect(self._bring)
        moving.erase_looked_at.connect(self._look_at_erasing)
        moving.erased.connect(self._erase)
        page.faults.look_asked.connect(self.look_at_faults)
        page.faults.erase_asked.connect(self._erase_faults)
        for signal in (clock.ended, clock.failed):
            signal.connect(lambda *_: self.show())
        program.leaving.connect(self._forget)
        self._side = SideWork(self)
        # Of its own: a file that is being written meanwhile keeps nobody from asking for it.
        self._checking = SideWork(self)
        self._looking = SideWork(self)
        self._look_next: Backup | None = None
        program.leaving.connect(self.wait)
        self.swap = FileSwap(
            SideWork(self),
            close=program.put_away_file,
            reopen=program.reopen,
            is_still=lambda profile_id: profile_id == self._id,
        )
        self._done: Callable[[Any], object] = lambda _: None
        """What follows the swap that is under way."""
        self.swap.idle.connect(self.refused)
        self.swap.reopened.connect(self._swapped)

    @property
    def _roster(self) -> Roster:
        return self._program.roster

    @property
    def _id(self) -> str:
        return self._program.coach.profile.id

    def open(self) -> None:
        """Show what holds now, and forget what was found or asked before."""
        self._page.check.show_findings(None)
        self._page.moving.fold()
        self._page.moving.show_said("")
        self.show()

    def show(self) -> None:
        """Show what holds now."""
        coach = self._program.coach
        page = self._page
        for section in (page.backups, page.check):
            section.setVisible(not coach.is_example)
        page.moving.show_for(is_example=coach.is_example)
        page.moving.show_listed(on=is_listed() if can_be_listed() else None)
        page.faults.setVisible(bool(self._faults_noted()))
        if coach.is_example:
            return
        backing_up = self._roster.backing_up
        state = backing_up.state(self._id)
        failed = state.failed if state.failed in set(ProblemCode) else ""
        facts = (Fact("file", f"{self._id}{FILE_ENDING}"), Fact("folder", str(self._roster.folder)))
        page.backups.show_keeping(
            KeepingShown(
                state,
                backing_up.backups(self._id),
                problem_text(Problem(ProblemCode(failed), facts), in_readers_language) if failed else "",
                may_write=not coach.profile.look_only,
            )
        )

    def wait(self) -> None:
        """Wait for a file that is being written or examined, before it is closed."""
        self._side.wait()
        self._checking.wait()
        self._looking.wait()
        self.swap.wait()

    def restore(self, backup: Backup) -> None:
        """Put a backup in the place of the open file, with a way back."""
        self._swap_in(
            self.tr("Bringing the backup back"),
            self.tr("Backing up…"),
            lambda profile_id: self._roster.restoring.restoring(profile_id, backup),
            self._restored,
        )

    def _restored(self, change: RestoreChange) -> None:
        self._undo = None if change.before is None else (change.profile_id, change.before)
        words = self.tr("The backup is in place of what was there before.")
        self.said.emit(Message(UNDO_RESTORE, words, self.tr("Undo") if self._undo else self.tr("Close")))

    def act(self, key: str) -> bool:
        """Undo the last restore where that was pressed; whether it was."""
        if key != UNDO_RESTORE or self._undo is None:
            return False
        profile_id, before = self._undo
        if profile_id == self._id:
            # The way back stays until it was gone.
            self._swap_in(
                self.tr("Bringing back what was there before"),
                self.tr("Backing up…"),
                lambda profile_id: self._roster.restoring.restoring(profile_id, before),
                lambda _: None,
            )
        return True

    def bring_in(self, path: Path, *, once: bool = True) -> None:
        """Bring a file in as another profile, and open it. Ten years of a record take seconds to be looked through.

        `once` opens whoever is here already by this very file: one that is opened each day must not make each day
        somebody new, with a part of the log each.
        """
        restoring = self._roster.restoring
        here: list[str | None] = []

        def brought(go_on: Callable[[], object]) -> str:
            here.append(restoring.here_already(path) if once else None)
            return here[-1] or restoring.restore_as_new(path, go_on)

        def opened(profile_id: str) -> None:
            if profile_id != self._id or self._program.coach.is_example:
                self._try(lambda: self._program.switch(self._roster.open(profile_id)))
            if here[-1] is not None:
                words = self.tr("This file is here already: {name}. Nothing was brought in again.")
                name = self._roster.entry(profile_id).name
                self.said.emit(Message(_HERE_ALREADY, words.format(name=name), self.tr("Close")))

        try:
            is_locked = self._roster.locking.file_is_locked(path)
        except LiftcoachError as error:
            self.refused.emit(problem_text(error.problem, in_readers_language))
            return
        if is_locked:
            self.locked_met.emit(path, lambda: self.bring_in(path, once=once))
        elif not self.swap.make(
            self.tr("Bringing a file in"),
            self.tr("Reading it, and looking at every entry…"),
            brought,
            opened,
        ):
            self.refused.emit(self.tr("Something else is still under way. Try again in a moment."))

    def _back_up(self) -> None:
        backing_up, profile_id = self._roster.backing_up, self._id
        if self._clock.start(lambda: backing_up.keep(profile_id, BackupReason.BY_HAND)):
            self._page.backups.show_working()

    def _choose_second(self) -> None:
        folder = self._dialogs.folder(self._page)
        if folder is not None and self._try(lambda: self._roster.backing_up.choose_second(folder)):
            self._back_up()

    def _look_into(self, backup: Backup) -> None:
        # One of a lock that the file had before, such as before it was brought in from elsewhere.
        path, is_locked = Path(backup.path), False
        with suppress(LiftcoachError):
            is_locked = self._roster.locking.file_is_locked(path)
        if is_locked:
            self.locked_met.emit(path, lambda: self._look_again(backup))
            return
        self._compare(backup)

    def _compare(self, backup: Backup) -> None:
        """Every entry is compared: beside the window's thread. What was pressed last is what is looked into next."""
        profile_id, restoring, section = self._id, self._roster.restoring, self._page.backups
        section.show_looking(backup)

        def go_on() -> None:
            after, self._look_next = self._look_next, None
            if after is not None:
                self._compare(after)

        def found(preview: RestorePreview) -> None:
            # Another person's file may have been opened meanwhile.
            if profile_id == self._id:
                section.show_preview(preview)
            go_on()

        def refused(problem: Problem) -> None:
            section.show_looking(None)
            self.refused.emit(problem_text(problem, in_readers_language))
            go_on()

        if not self._looking.start(lambda: restoring.preview(profile_id, backup), found, refused):
            self._look_next = backup

    def _look_again(self, backup: Backup) -> None:
        self._page.backups.open_list()
        self._look_into(backup)
        self.found.emit(self._page.backups)

    def _check(self) -> None:
        """Years of a record take seconds: beside the window's thread."""
        profile_id, roster, check = self._id, self._roster, self._page.check

        def look() -> Findings:
            wrong = roster.mending.check(profile_id)
            is_damaged = roster.mending.is_damaged(wrong)
            newest = roster.backing_up.newest_whole(profile_id) if is_damaged else None
            preview = None if newest is None else roster.restoring.preview(profile_id, newest)
            lines = dict.fromkeys(wrong_text(one.kind, translate=in_readers_language) for one in wrong)
            return Findings(tuple(lines), is_damaged, preview)

        def found(findings: Findings) -> None:
            self.show()
            # Another person's file may have been opened meanwhile.
            check.show_findings(findings if profile_id == self._id else None)

        def refused(problem: Problem) -> None:
            check.show_findings(None)
            self.refused.emit(problem_text(problem, in_readers_language))

        if self._checking.start(look, found, refused):
            check.show_working()

    def _sum_again(self) -> None:
        """Years of a record take seconds: beside the window's thread, while the file stays open."""
        profile_id, roster, check = self._id, self._roster, self._page.check

        def summed(_: object) -> None:
            check.show_findings(None)
            self._tell(self.tr("The sums were worked out again."))
            self._program.changes.tell(Changed.LOG | Changed.PLAN)
            self.show()

        def refused(problem: Problem) -> None:
            check.show_findings(None)
            self.refused.emit(problem_text(problem, in_readers_language))

        if self._checking.start(lambda: roster.mending.sum_again(profile_id), summed, refused):
            check.show_working(self.tr("Working out the sums again…"))

    def _salvage(self) -> None:
        self._swap_in(
            self.tr("Saving what can be read"),
            self.tr("One moment…"),
            lambda profile_id: self._roster.mending.salvaging(profile_id),
            lambda change: self._tell(" ".join(salvage_lines(change.report, in_readers_language))),
        )

    def _take(self) -> None:
        profile_id = self._id
        path = self._new_file(FILE_ENDING)
        if path is None:
            return
        words = self.tr("Saved as {file}. It is not locked: whoever can open it can read it.")
        if self._roster.locking.has_lock(profile_id):
            words = self.tr("Saved as {file}. It is locked with your passphrase.")
        self._write(path, lambda: self._roster.moving.take_out(profile_id, path), words)

    def _take_tables(self) -> None:
        coach, moving = self._program.coach, self._roster.moving
        path = self._new_file(TABLES_ENDING)
        if path is not None:
            words = self.tr("Saved as {file}. It is not locked: whoever can open it can read it.")
            self._write(path, lambda: moving.take_tables(coach, path), words)

    def _take_calendar(self, wish: CalendarWish) -> None:
        coach, moving, owner = self._program.coach, self._roster.moving, self._roster.entry(self._id).name
        path = self._new_file(CALENDAR_ENDING)
        if path is not None:
            words = self.tr("Saved as {file}. Open it with your calendar, and it takes the days in.")
            self._write(
                path,
                lambda: moving.take_calendar(coach, path, wish, owner=owner, translate=in_readers_language),
                words,
            )

    def _new_file(self, ending: str) -> Path | None:
        path = self._dialogs.new_file(self._page, f"{self._roster.entry(self._id).name}{ending}")
        return None if path is None else path if path.suffix == ending else path.with_name(path.name + ending)

    def _write(self, path: Path, act: Callable[[], object], words: str) -> None:
        """Years of a record take seconds: beside the window's thread."""
        moving = self._page.moving

        def refused(problem: Problem) -> None:
            moving.show_said("")
            self.refused.emit(problem_text(problem, in_readers_language))

        if self._side.start(act, lambda _: moving.show_said(words.format(file=str(path))), refused):
            moving.show_said(self.tr("Saving…"))

    def _list(self, on: bool) -> None:  # noqa: FBT001  (the signal gives it so)
        try:
            list_program(on=on)
        except OSError:
            self.refused.emit(self.tr("This could not be set: the folder of programs cannot be written."))
        self.show()

    def _bring(self) -> None:
        path = self._dialogs.file(self._page)
        if path is not None:
            self.bring_in(path)

    def _look_at_erasing(self) -> None:
        plan = self._roster.erasing.everything()
        folders = tuple(dict.fromkeys(str(path.parent) for path in plan.paths))
        self._page.moving.show_erase(EraseShown(plan.people, plan.backups, folders, plan.not_reached))

    def _erase(self) -> None:
        roster = self._roster
        plan = roster.erasing.everything()
        self._clock.wait()
        self._program.put_away_file()
        try:
            left = roster.erasing.erase(plan)
        except LiftcoachError as error:
            self.refused.emit(problem_text(error.problem, in_readers_language))
            self._program.reopen(self._id)
            return
        # There is nobody left whom it could remind.
        with suppress(OSError):
            start_at_login(on=False)
        self.ended.emit(tuple(str(path) for path in left))

    def look_at_faults(self) -> None:
        """Show all that the program noted about its own faults."""
        self._page.faults.show_note(self._faults_noted())
        self.found.emit(self._page.faults)

    def _erase_faults(self) -> None:
        for erase in (CrashReports(self._roster.folder).erase, self._empty_log):
            with suppress(OSError):
                erase()
        self._page.faults.show_note("")
        self.show()

    def _faults_noted(self) -> str:
        parts = [CrashReports(self._roster.folder).text()]
        with suppress(OSError):
            parts.append((self._roster.folder / LOG_FILE).read_text(encoding="utf-8", errors="replace"))
        return "\n\n".join(part for part in parts if part)

    def _empty_log(self) -> None:
        # It is open to be written at its end: emptied, and not taken away.
        log = self._roster.folder / LOG_FILE
        if log.exists():
            os.truncate(log, 0)
        for older in self._roster.folder.glob(f"{LOG_FILE}.*"):
            older.unlink(missing_ok=True)

    def _forget(self) -> None:
        self._undo = self._look_next = None
        self.unsaid.emit(UNDO_RESTORE)

    def _tell(self, words: str) -> None:
        self.said.emit(Message("mended", words, self.tr("Close")))

    def _swap_in(
        self, title: str, step: str, prepare: Callable[[str], FileChange], done: Callable[[Any], object]
    ) -> None:
        """Put another file in the place of the open one, made beside the window's thread."""
        profile_id = self._id
        self._clock.wait()
        if self.swap.begin(title, step, lambda: prepare(profile_id)):
            self._done = done

    def _swapped(self, change: FileChange | None, words: str) -> None:
        if change is None:
            self.refused.emit(words)
        else:
            self._done(change)
        self.show()

    def _try(self, act: Callable[[], object], *, reshow: bool = True) -> bool:
        try:
            act()
        except LiftcoachError as error:
            self.refused.emit(problem_text(error.problem, in_readers_language))
            return False
        finally:
            if reshow:
                self.show()
        return True
