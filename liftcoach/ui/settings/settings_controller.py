"""Connects the settings with the coach, the roster and the look."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from liftcoach import __version__
from liftcoach.coach.changed import Changed
from liftcoach.coach.coach import Coach
from liftcoach.coach.reminding import ReminderWish
from liftcoach.domain.lifter import Lifter
from liftcoach.domain.problems import LiftcoachError
from liftcoach.painting.looks import DEFAULT_PERSON
from liftcoach.ui.program import Program
from liftcoach.ui.reminders.login_start import start_at_login, starts_at_login
from liftcoach.ui.reminders.reminders import Reminders
from liftcoach.ui.settings.settings_page import SettingsPage
from liftcoach.ui.settings.shown import ExampleShown, ImportShown, ProfileShown, ReminderShown, SettingsShown
from liftcoach.ui.theme.look import Look
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.wishes.wishes import Wishes
from liftcoach.words.examples import example_about
from liftcoach.words.problems import problem_text


class SettingsController(QObject):
    """Everything that holds for a person or for the program."""

    locked_asked = Signal(str)
    """The id of a person who was chosen and whose file is locked."""
    refused = Signal(str)
    """A sentence for the person: what could not be done and why."""

    def __init__(
        self,
        page: SettingsPage,
        program: Program,
        look: Look,
        reminders: Reminders,
        parent: QObject | None = None,
        *,
        wishes: Wishes | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._program, self._look, self._reminders = page, program, look, reminders
        self._wishes = wishes
        self._desktop_answers = True
        page.look_chosen.connect(look.choose)
        page.reminder_wished.connect(self._wish)
        page.figure_chosen.connect(lambda person: program.changes.tell(program.coach.picturing.look_like(person)))
        page.login_wished.connect(self._start_at_login)
        page.end_asked.connect(reminders.closing.end)
        page.described.connect(self._describe)
        page.events.added.connect(lambda event: program.changes.tell(program.coach.measuring.keep(event).changed))
        page.events.taken_out.connect(lambda event: program.changes.tell(program.coach.measuring.take_out(event)))
        page.profiles.made.connect(lambda name: self._try(lambda: program.switch(program.roster.make(name))))
        page.profiles.chosen.connect(self._open)
        page.profiles.renamed.connect(lambda one, name: self._roster(lambda: program.roster.rename(one, name)))
        page.profiles.put_away.connect(self._put_away)
        page.profiles.brought_back.connect(lambda one: self._roster(lambda: program.roster.bring_back(one)))
        page.example_asked.connect(self.open_example)
        page.example_left.connect(lambda: self._try(lambda: program.switch(program.roster.open_last())))
        page.import_undone.connect(self._undo_import)
        look.changed.connect(self._show_look)
        reminders.notes.delivered.connect(self._note_delivered)
        program.changes.happened.connect(self._happened)

    def open(self) -> None:
        """Show what holds now, and find out whether the desktop answers."""
        self.show()
        if not self._program.coach.is_example:
            self._reminders.notes.ask_whether_heard()

    def show(self) -> None:
        """Show what holds now."""
        coach, roster = self._program.coach, self._program.roster
        wish = None if coach.is_example else coach.reminding.wish()
        self._page.show_settings(
            SettingsShown(
                look=self._look.choice,
                figure=coach.picturing.person() or DEFAULT_PERSON,
                lifter=self._program.lifter,
                events=coach.measuring.history().events,
                reminder=None if wish is None else self._reminder_shown(wish),
                profiles=tuple(
                    ProfileShown(
                        entry.id, entry.name, entry.id == coach.profile.id, entry.is_put_away, is_locked=entry.is_locked
                    )
                    for entry in roster.people()
                ),
                examples=tuple(
                    ExampleShown(
                        one.id,
                        one.name,
                        example_about(one.id, in_readers_language),
                        is_open=coach.is_example and coach.knowing.lifter().name == one.name,
                    )
                    for one in roster.examples()
                ),
                may_import=not coach.is_example,
                imports=tuple(
                    ImportShown(one.id or 0, one.file_name, one.at.day, one.sets, one.days)
                    for one in coach.importing.all()
                ),
                data_folder=str(roster.folder),
                version=__version__,
                is_example=coach.is_example,
                choices=coach.wishing.standing(),
                exercise_names={one.id: one.name for one in coach.library},
                today=coach.now().day,
            )
        )

    def open_example(self, example_id: str) -> None:
        """Open an example patient, made anew."""
        self._try(lambda: self._program.switch_to_example(example_id))

    def _open(self, profile_id: str) -> None:
        if self._program.roster.entry(profile_id).is_locked:
            self.locked_asked.emit(profile_id)
        elif profile_id != self._program.coach.profile.id:
            self._try(lambda: self._program.switch(self._program.roster.open(profile_id)))

    def _put_away(self, profile_id: str) -> None:
        roster = self._program.roster
        self._try(lambda: roster.put_away(profile_id))
        if profile_id == self._program.coach.profile.id:
            self._try(lambda: self._program.switch(self._opened_instead()))
        else:
            self._program.changes.tell(Changed.PROFILE)

    def _opened_instead(self) -> Coach:
        return self._program.roster.open_last()

    def _wish(self, wish: ReminderShown) -> None:
        asked = ReminderWish(wish.on, wish.hour, wish.on_desktop, wish.when_closed)
        self._try(lambda: self._program.coach.reminding.ask_for(asked))
        self._program.changes.tell(Changed.SETTINGS)

    def _reminder_shown(self, wish: ReminderWish) -> ReminderShown:
        return ReminderShown(
            wish.on,
            wish.hour,
            wish.on_desktop,
            desktop_answers=self._desktop_answers,
            when_closed=wish.when_closed,
            has_tray=self._reminders.tray.is_there(),
            at_login=starts_at_login(),
        )

    def _start_at_login(self, on: bool) -> None:  # noqa: FBT001  (the signal gives it so)
        try:
            start_at_login(on=on)
        except OSError:
            self.refused.emit(
                self.tr("This could not be set: the folder of programs that start by themselves cannot be written.")
            )
        self.show()

    def _describe(self, who: Lifter) -> None:
        """Keep what the person said about themselves, with a way back."""
        program = self._program
        before, stops = program.coach.knowing.lifter(), program.coach.knowing.open_stops()
        is_same = who == program.lifter
        program.describe(who)
        # A stop is ended by whoever looked at it.
        if self._wishes is None or is_same or program.coach.knowing.open_stops() != stops:
            return

        def put_back() -> Changed:
            program.describe(before)
            return Changed.LIFTER

        self._wishes.offer(self.tr("Your answers are kept."), put_back)

    def _undo_import(self, import_id: int) -> None:
        self._try(lambda: self._program.changes.tell(self._program.coach.importing.undo(import_id)[0]))
        self.show()

    def _note_delivered(self, delivered: bool) -> None:  # noqa: FBT001  (the signal gives it so)
        if delivered != self._desktop_answers:
            self._desktop_answers = delivered
            self.show()

    def _show_look(self) -> None:
        if self._page.isVisible():
            self.show()

    def _happened(self, changed: Changed) -> None:
        if changed & (Changed.LIFTER | Changed.PROFILE | Changed.SETTINGS | Changed.PLAN) and self._page.isVisible():
            self.show()

    def _roster(self, act: Callable[[], object]) -> None:
        self._try(act)
        self._program.changes.tell(Changed.PROFILE)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except LiftcoachError as error:
            self.refused.emit(problem_text(error.problem, in_readers_language))
