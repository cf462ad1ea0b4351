"""The strip at the top: the program's name, the three places and two tools."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from liftcoach.ui.places import TABS, Place
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, row, spaced
from liftcoach.ui.widgets.tab_bar import TabBar
from liftcoach.ui.widgets.text import Text

_LONGEST_NAME = 24


class Header(QFrame):
    """Two forms: wide with everything, narrow with the places and one tool."""

    tab_chosen = Signal(int)
    text_size_asked = Signal()
    settings_asked = Signal()
    article_asked = Signal()
    """Something to read beside what is shown now, or away with it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "head")
        self._logo = boxed(
            row(
                Glyph("barbell-fill", "primary", 28),
                Text("liftcoach", "h3", strong=True, wrap=False, heading=False),
                gap=8,
            )
        )
        self._profile = Text("", "label", ink="ink2", wrap=False)
        self._profile.setObjectName("profile-name")
        self._profile.hide()
        self.tabs = TabBar(
            self.tr("Places"),
            (
                (self.tr("Plan"), "calendar-dots"),
                (self.tr("Log"), "notepad"),
                (self.tr("Charts"), "chart-line-up"),
            ),
        )
        self.tabs.setObjectName("tabs")
        self.tabs.currentChanged.connect(self._choose)
        self._read = Button(kind="ghost", icon_name="book-open", name=self.tr("Something to read"))
        self._read.setObjectName("read")
        self._read.clicked.connect(self.article_asked)
        self._text_size = Button(kind="ghost", icon_name="text-aa", name=self.tr("Text size"))
        self._text_size.setObjectName("text-size")
        self._text_size.clicked.connect(self.text_size_asked)
        self._settings = Button(kind="ghost", icon_name="gear-six", name=self.tr("Settings"))
        self._settings.setObjectName("settings")
        self._settings.clicked.connect(self.settings_asked)
        layout = row(
            self._logo, self._profile, None, self.tabs, None, self._read, self._text_size, self._settings, gap=8
        )
        spaced(layout, margin=6, across=20)
        self.setLayout(layout)

    def show_profile(self, name: str) -> None:
        """Show for whom this is; an empty name hides it."""
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
        self._profile.setText(short)
        self._profile.setAccessibleName(self.tr("This is for {name}").format(name=name) if name else "")
        self._profile.setToolTip(name)
        self._profile.setVisible(bool(name))

    def show_places(self, places: Sequence[Place]) -> None:
        """Offer only the tabs that have a page."""
        for index, place in enumerate(TABS):
            self.tabs.setTabVisible(index, place in places)

    def show_tools(self, *, tabs: bool, settings: bool) -> None:
        """Show the places once there is a plan to go to, and settings once there is anybody."""
        self.tabs.setVisible(tabs)
        self._read.setVisible(tabs)
        self._settings.setVisible(settings or bool(self._profile.text()))

    def show_columns(self, *, two: bool) -> None:
        """Take the wide form, or the narrow one whose tools are found in the settings."""
        self._logo.setVisible(two or not self.tabs.isVisibleTo(self))
        self._text_size.setVisible(two or not self._settings.isVisibleTo(self))
        self._read.setVisible(two and self.tabs.isVisibleTo(self))
        self._settings.show_name(self.tr("Settings") if two else self.tr("Settings and text size"))

    def _choose(self, index: int) -> None:
        # The tab that stands for all other places can only be come to, not chosen.
        if index < len(TABS):
            self.tab_chosen.emit(index)
