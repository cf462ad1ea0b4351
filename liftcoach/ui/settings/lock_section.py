"""The passphrase of a person's file: what it means, set, changed and removed; and when the window locks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.locked.secret_field import SecretField
from liftcoach.ui.settings.section import Section
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, emptied
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.words.locking import before_setting, not_locked_text, not_reached_text, recovery_lines

_MINUTES = (5, 15, 30, 60, 0)


@dataclass(frozen=True, slots=True)
class LockShown:
    """How the open person's file stands. `not_locked` copies can be read by anybody; None while they are locked."""

    has_lock: bool = False
    is_installed: bool = True
    may_write: bool = True
    minutes: int = 0
    not_locked: int | None = 0
    not_reached: tuple[str, ...] = ()
    """Second places that were away when the passphrase was set and are away now."""


class LockSection(Section):
    """Every step that touches the passphrase asks for the present one first."""

    set_asked = Signal(str)
    changed = Signal(str, str)
    """The present passphrase and the new one."""
    removed = Signal(str)
    key_asked = Signal(str)
    print_asked = Signal(str)
    """The recovery key, to go on paper."""
    lock_asked = Signal()
    minutes_chosen = Signal(int)
    copies_locked = Signal()
    copies_erased = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.show_title(self.tr("Passphrase"))
        self._standing = column(gap=12)
        self._form = column(gap=12)
        self._not_locked = column(gap=0)
        self._said = Text("", "h3")
        self._said.setObjectName("lock-said")
        self._said.hide()
        self._standing_box, self._form_box = boxed(self._standing), boxed(self._form)
        for part in (self._standing_box, self._said, self._form_box):
            self.fields.addWidget(part)

    def show_lock(self, shown: LockShown) -> None:
        """Show how it stands; a form that is open closes."""
        emptied(self._standing)
        emptied(self._form)
        add = self._standing.addWidget
        if not shown.is_installed:
            add(
                Text(
                    self.tr(
                        "Liftcoach can lock your data with a passphrase, but a part for it is missing here. "
                        'To add the part, install Liftcoach with its extra “lock”: pip install "liftcoach[lock]"'
                    )
                )
            )
            return
        if not shown.has_lock:
            add(Text(self.tr("Your data has no passphrase: whoever can use this computer as you can read it.")))
            if shown.may_write:
                begin = self._button("set-passphrase", self.tr("Set a passphrase"), self._ask_to_set)
                add(boxed(Flow(begin)))
            return
        add(Text(self.tr("Your data is locked with your passphrase.")))
        self._not_locked = column(gap=0)
        add(boxed(self._not_locked))
        self.show_not_locked(shown.not_locked, shown.not_reached)
        add(Text(self.tr("Lock when I have not touched anything for"), "label"))
        wait = Choice(
            self.tr("Lock when I have not touched anything for"),
            [
                (number, self.tr("{number} minutes").format(number=number) if number else self.tr("Never"))
                for number in _MINUTES
            ],
        )
        wait.choose(shown.minutes)
        wait.chosen.connect(lambda value: self.minutes_chosen.emit(shown.minutes if value is None else value))
        add(wait)
        add(Text(self.tr("It also locks when the computer goes to sleep, or else as soon as it wakes up."), ink="ink2"))
        buttons = Flow(self._button("lock-now", self.tr("Lock now"), self.lock_asked.emit), gap=10)
        if shown.may_write:
            for name, words, act in (
                ("change-passphrase", self.tr("Change the passphrase"), self._ask_to_change),
                ("recovery-key", self.tr("Show the recovery key"), self._ask_for_key),
                ("remove-passphrase", self.tr("Remove the passphrase"), self._ask_to_remove),
            ):
                buttons.addWidget(self._button(name, words, act))
        add(boxed(buttons))

    def show_not_locked(self, count: int | None, not_reached: tuple[str, ...] = ()) -> None:
        """Offer to lock or erase so many copies that anybody can read; None while they are being locked.

        `not_reached` are places where there may be more of them, out of reach now.
        """
        emptied(self._not_locked)
        if count is None:
            return
        if count or not not_reached:
            none_left = Text(self.tr("Your backups are locked too."))
            self._not_locked.addWidget(self._copies(count) if count else none_left)
        if not_reached:
            words = Text(not_reached_text(not_reached, in_readers_language))
            self._not_locked.addWidget(card(column(words), "flare", 16))

    def show_said(self, words: str) -> None:
        """Say what was done or could not be, '' for nothing."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        say(self, words)

    def show_working(self, *, on: bool) -> None:
        """A passphrase is being tried or made, which takes a second: nothing in the card can be pressed meanwhile."""
        if on:
            self.show_said(self.tr("One moment…"))
        for part in (self._standing_box, self._form_box):
            part.setEnabled(not on)

    def show_recovery_key(self, key: str) -> None:
        """Show the key, to be printed or written down."""
        emptied(self._form)
        title, spelt, use, care = recovery_lines(key, in_readers_language)
        # With spaces, because large text has to be able to wrap.
        shown = Text(spelt.replace("-", " "), "h1")
        shown.setObjectName("shown-recovery-key")
        shown.setAccessibleName(" ".join(spelt.replace("-", " ")))
        paper = self._button("print-recovery-key", self.tr("Print it"), lambda: self.print_asked.emit(key), "primary")
        kept = self._button("kept-recovery-key", self.tr("I have kept it"), lambda: emptied(self._form))
        lines = column(Text(title, "h2"), shown, Text(use), Text(care, strong=True), boxed(Flow(paper, kept)), gap=10)
        self._form.addWidget(card(lines, "soft", 18))
        paper.setFocus()

    def _copies(self, count: int) -> QWidget:
        erase = self._button("erase-copies", self.tr("Erase them"), self._ask_to_erase)
        lock = self._button("lock-copies", self.tr("Lock them too"), self.copies_locked.emit, "primary")
        words = Text(not_locked_text(count, in_readers_language), "h3")
        return card(column(words, boxed(Flow(lock, erase, gap=16)), gap=8), "flare", 16)

    def _ask_to_set(self) -> None:
        first_line, *others = before_setting(in_readers_language)
        lines = [Text(first_line, "h3", heading=False), *(Text(line) for line in others)]
        help_text = Text(self.tr("At least 8 signs. Four words that you remember together are strong."), ink="ink2")
        first = SecretField(self.tr("New passphrase"), "new-passphrase")
        again = SecretField(self.tr("The same again"), "same-passphrase", like=first)

        def act() -> None:
            if self._are_the_same(first, again):
                self.set_asked.emit(first.text)

        self._ask([*lines, help_text], [first, again], self.tr("Lock my data"), act)

    def _ask_to_change(self) -> None:
        present = SecretField(self.tr("Present passphrase or recovery key"), "present-passphrase")
        first = SecretField(self.tr("New passphrase"), "new-passphrase")
        again = SecretField(self.tr("The same again"), "same-passphrase", like=first)

        def act() -> None:
            if self._are_the_same(first, again):
                self.changed.emit(present.taken(), first.text)

        self._ask([], [present, first, again], self.tr("Change it"), act)

    def _ask_for_key(self) -> None:
        present = SecretField(self.tr("Present passphrase or recovery key"), "present-passphrase")
        self._ask([], [present], self.tr("Show the recovery key"), lambda: self.key_asked.emit(present.taken()))

    def _ask_to_remove(self) -> None:
        present = SecretField(self.tr("Present passphrase or recovery key"), "present-passphrase")
        words = Text(self.tr("Your file and your backups are unlocked. Whoever can open them can read them then."))
        self._ask([words], [present], self.tr("Remove the passphrase"), lambda: self.removed.emit(present.taken()))

    def _ask_to_erase(self) -> None:
        words = Text(self.tr("The backups from before the passphrase are erased for good. Newer ones stay."))
        self._ask([words], [], self.tr("Erase them for good"), self.copies_erased.emit)

    def _are_the_same(self, first: SecretField, again: SecretField) -> bool:
        if first.text == again.text:
            self.show_said("")
            return True
        self.show_said(self.tr("The two are not the same. Please type them again."))
        return False

    def _ask(self, lines: list[Text], fields: list[SecretField], words: str, act: Callable[[], object]) -> None:
        emptied(self._form)
        self.show_said("")
        do_it = self._button("do-lock", words, act, "primary")
        leave = self._button("leave-lock", self.tr("Leave it as it is"), lambda: emptied(self._form))
        leave.make_leaver(forgets=None)
        if fields:
            fields[-1].entered.connect(act)
        self._form.addWidget(card(column(*lines, *fields, boxed(Flow(do_it, leave, gap=16)), gap=12), "soft", 18))
        (fields[0] if fields else leave).setFocus()

    @staticmethod
    def _button(name: str, words: str, act: Callable[[], object], kind: str = "plain") -> Button:
        button = Button(words, kind=kind)
        button.setObjectName(name)
        button.clicked.connect(lambda _on=False: act())
        return button
