"""One page instead of all others: a locked file, and the one thing that opens it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from liftcoach.ui.locked.secret_field import SecretField
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, emptied
from liftcoach.ui.widgets.other_people import OtherPeople
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text

_SECOND_MS = 1000


@dataclass(frozen=True, slots=True)
class UnlockShown:
    """Which file, what went wrong before in words, seconds to wait, others to open as (id, name)."""

    file: str
    words: str = ""
    wait_s: int = 0
    others: tuple[tuple[str, str], ...] = ()
    can_leave: bool = False


class UnlockPage(QWidget):
    """Says nothing of what is in the file, because it does not know."""

    tried = Signal(str)
    """What was typed: a passphrase or a recovery key."""
    other_asked = Signal(str)
    """The id of another person to open."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._field = SecretField(self.tr("Passphrase or recovery key"), "passphrase")
        self._field.entered.connect(self._try)
        self._open = Button(self.tr("Open"), kind="primary")
        self._open.setObjectName("unlock")
        self._open.clicked.connect(self._try)
        self._back = Button(self.tr("Back"), kind="ghost")
        self._back.setObjectName("leave-unlock")
        self._back.make_leaver(forgets=lambda: bool(self._field.text))
        self._back.clicked.connect(self.left)
        self._file = Text("", "small", ink="ink2")
        self._said = Text("", "h3")
        self._said.setObjectName("unlock-said")
        self._wait = Text("")
        self._wait.setObjectName("unlock-wait")
        self._wait_s = 0
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._tick)
        self._others = column(gap=10)
        self.setLayout(
            column(
                Text(self.tr("Your data is locked"), "h1"),
                card(
                    column(
                        Text(self.tr("Type your passphrase to go on. It may take a second."), "lead"),
                        self._said,
                        self._field,
                        self._wait,
                        boxed(Flow(self._open, self._back, gap=16)),
                        Text(
                            self.tr("Forgotten? The recovery key on paper opens it too. Type it in the same place."),
                            ink="ink2",
                        ),
                        self._file,
                        gap=14,
                    )
                ),
                boxed(self._others),
                gap=18,
            )
        )

    def show_locked(self, shown: UnlockShown) -> None:
        """Show exactly this, ready to type."""
        self._file.setText(self.tr("File: {file}").format(file=shown.file))
        self._said.setText(shown.words)
        self._said.setVisible(bool(shown.words))
        self._back.setVisible(shown.can_leave)
        self._wait_s = shown.wait_s
        self._show_wait()
        emptied(self._others)
        if shown.others:
            others = OtherPeople(shown.others)
            others.asked.connect(self.other_asked)
            self._others.addWidget(others)
        self._work(on=False)
        self._field.setFocus()
        say(self, shown.words or self.tr("Your data is locked. Type your passphrase to go on."))

    def show_working(self) -> None:
        """What was typed is being tried, which takes a second; nothing else can be begun meanwhile."""
        self._said.setText(self.tr("Opening…"))
        self._said.show()
        self._work(on=True)
        say(self, self.tr("Opening…"))

    def _work(self, *, on: bool) -> None:
        for part in (self._field, self._open, self._back, *self._others_shown()):
            part.setEnabled(not on)
        if not on:
            self._show_wait()

    def _others_shown(self) -> list[Button]:
        return [one for one in self.findChildren(Button) if one.objectName().startswith("open-")]

    def _try(self) -> None:
        if self._field.text and not self._wait_s:
            self.tried.emit(self._field.taken())

    def _tick(self) -> None:
        self._wait_s = max(0, self._wait_s - 1)
        self._show_wait()

    def _show_wait(self) -> None:
        waits = self._wait_s > 0
        self._wait.setText(self.tr("You can try again in {seconds} s.").format(seconds=self._wait_s) if waits else "")
        self._wait.setVisible(waits)
        self._open.setEnabled(not waits)
        if waits != self._second.isActive():
            self._second.start() if waits else self._second.stop()
