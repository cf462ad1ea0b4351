"""Backups: the last good one, a second place, and bringing one back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liftcoach.domain.keeping import Backup, RestorePreview, SecondPlace
from liftcoach.ui.moments import moment_text
from liftcoach.ui.settings.keeping_shown import KeepingShown
from liftcoach.ui.settings.section import Section
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row, rule
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.words.keeping import contents_lines, loss_lines, reason_text, second_place_text

_FIRST_SHOWN = 5
"""Backups that are listed at first; older ones on request."""


class BackupSection(Section):
    """A restore is looked at first and done second; nothing here loses anything for good."""

    backup_asked = Signal()
    second_place_asked = Signal()
    """The person wants to choose a folder."""
    second_place_left = Signal()
    looked_into = Signal(object)
    """A Backup to look into."""
    restored = Signal(object)
    """The Backup to put in the place of the file."""
    brought_in = Signal(object)
    """The Backup to bring in as another profile."""

    def __init__(self) -> None:
        super().__init__()
        self.show_title(
            self.tr("Backups"),
            self.tr("Liftcoach makes copies of your data by itself, and reads each of them to the end to check it."),
        )
        self._last = Text("", "h3")
        self._last.setObjectName("last-backup")
        self._number = Text("", "small", ink="ink2")
        self._failed = Text("", ink="danger")
        self._failed.setObjectName("backup-failed")
        self._second = Text("")
        self._second.setObjectName("second-place")
        self._glyph = Glyph("check-circle-fill", "good", 28)
        self._now = self._button("back-up-now", self.tr("Back up now"))
        self._now.clicked.connect(self.backup_asked)
        self._choose = self._button("choose-second-place", "")
        self._choose.clicked.connect(self.second_place_asked)
        self._leave = self._button("leave-second-place", self.tr("Keep no copies there"))
        self._leave.clicked.connect(self.second_place_left)
        self._open = self._button("show-backups", self.tr("Bring back a backup"), icon_name="arrow-counter-clockwise")
        self._open.make_opener()
        self._list = column(gap=8)
        self._shelf = boxed(self._list)
        self._open.toggled.connect(self._shelf.setVisible)
        head = row(self._glyph, column(self._last, self._number, gap=2))
        head.setStretch(1, 1)
        for part in (
            boxed(head),
            self._failed,
            boxed(Flow(self._now)),
            rule(),
            self._second,
            boxed(Flow(self._choose, self._leave)),
            rule(),
            boxed(Flow(self._open)),
            self._shelf,
        ):
            self.fields.addWidget(part)
        self._shelf.hide()
        self._shown: KeepingShown | None = None
        self._older = False
        self._previews: dict[str, QVBoxLayout] = {}
        self._looked_at: QVBoxLayout | None = None
        """Where it is said that a backup is being looked into."""

    def show_keeping(self, shown: KeepingShown) -> None:
        """Show exactly this."""
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        state = shown.state
        if state.last is None:
            self._last.setText(self.tr("No backup yet"))
            self._number.setText(self.tr("The first one is made when you close Liftcoach."))
        else:
            self._last.setText(self.tr("Last good backup: {when}").format(when=moment_text(state.last.at)))
            self._number.setText(self._number_text(state.number, state.folder))
        self._glyph.setVisible(state.last is not None and not shown.failed)
        if before is not None and (before.state.last, before.failed) != (state.last, shown.failed):
            say(self, shown.failed or self._last.text())
        self._failed.setText(shown.failed)
        self._failed.setVisible(bool(shown.failed))
        self._second.setText(second_place_text(state.second, state.second_folder, in_readers_language))
        has_second = state.second is not SecondPlace.NOT_CHOSEN
        self._choose.show_text(self.tr("Choose another place") if has_second else self.tr("Choose a second place"))
        self._leave.setVisible(has_second)
        for button in (self._now, self._choose, self._leave):
            button.setEnabled(shown.may_write)
        self._open.setVisible(bool(shown.backups))
        self._fill_list()

    def open_list(self) -> None:
        """Show every backup."""
        self._older = True
        self._open.setChecked(True)
        self._fill_list()

    def show_working(self) -> None:
        """A backup is being made beside the window."""
        self._now.setEnabled(False)
        self._last.setText(self.tr("Backing up…"))
        self._shown = None

    def show_looking(self, backup: Backup | None) -> None:
        """Say below its line that a backup is being looked into; None for none any more."""
        if self._looked_at is not None:
            emptied(self._looked_at)
        self._looked_at = None if backup is None else self._previews.get(backup.path)
        if self._looked_at is not None:
            words = self.tr("Looking into it…")
            emptied(self._looked_at)
            self._looked_at.addWidget(Text(words, ink="ink2"))
            say(self, words)

    def show_preview(self, preview: RestorePreview) -> None:
        """Open what one backup holds, below its line."""
        place = self._previews.get(preview.backup.path)
        if place is None or self._shown is None:
            return
        emptied(place)
        if place is self._looked_at:
            # What stands there now is no word of waiting.
            self._looked_at = None
        lines = column(gap=6)
        for line in contents_lines(preview.holds, in_readers_language):
            lines.addWidget(Text(line))
        for line in loss_lines(preview, in_readers_language):
            lines.addWidget(Text(line, strong=True))
        if self._shown.may_write:
            put = Button(self.tr("Put it in place of my data"))
            put.setObjectName("restore")
            put.clicked.connect(lambda: self.restored.emit(preview.backup))
            beside = Button(self.tr("Bring it in as another profile"))
            beside.setObjectName("restore-beside")
            beside.clicked.connect(lambda: self.brought_in.emit(preview.backup))
            lines.addWidget(Text(self.tr("What you have now is backed up first, so this can be undone."), ink="ink2"))
            lines.addWidget(boxed(Flow(put, beside)))
        place.addWidget(card(lines, "soft", 14))

    def _fill_list(self) -> None:
        emptied(self._list)
        self._previews, self._looked_at = {}, None
        backups = self._shown.backups if self._shown is not None else ()
        listed = backups if self._older else backups[:_FIRST_SHOWN]
        for number, one in enumerate(listed):
            if number:
                self._list.addWidget(rule())
            self._list.addWidget(self._line(number, one))
        if len(listed) < len(backups):
            older = Button(self.tr("Show older ones"), kind="ghost")
            older.setObjectName("older-backups")
            older.clicked.connect(self._show_older)
            self._list.addWidget(boxed(Flow(older)))

    def _line(self, number: int, one: Backup) -> QWidget:
        look = Button(self.tr("Look into it"))
        look.setObjectName(f"look-into-{number + 1}")
        look.setAccessibleName(self.tr("Look into the backup of {when}").format(when=moment_text(one.at)))
        look.clicked.connect(lambda: self.looked_into.emit(one))
        self._previews[one.path] = preview = column(gap=0)
        why = reason_text(one.why, in_readers_language)
        told = Text(why[:1].upper() + why[1:], "small", ink="ink2")
        line = row(column(Text(moment_text(one.at), "label"), told, gap=2), look)
        line.setStretch(0, 1)
        return boxed(column(boxed(line), boxed(preview), gap=8))

    def _show_older(self) -> None:
        self._older = True
        self._fill_list()

    def _number_text(self, number: int, folder: str) -> str:
        if number == 1:
            return self.tr("One backup, in {folder}").format(folder=folder)
        return self.tr("{number} backups, in {folder}").format(number=number, folder=folder)

    def _button(self, name: str, words: str, *, icon_name: str = "") -> Button:
        button = Button(words, icon_name=icon_name)
        button.setObjectName(name)
        return button
