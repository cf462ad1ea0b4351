"""The window: lays out header, strips, pages and the article; what happens in them is the desk's."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from liftcoach.ui.header import Header
from liftcoach.ui.leaving import leave
from liftcoach.ui.places import TABS, Place
from liftcoach.ui.steady_hand import SteadyHand
from liftcoach.ui.strips import ExampleStrip, Messages, TextSizeStrip
from liftcoach.ui.theme.look import Look, LookChoice
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.buttons import ENTER_KEYS
from liftcoach.ui.widgets.focus_ring import FocusRing, nearest_stop
from liftcoach.ui.widgets.layout import column, has_two_columns, page_area, respace, row
from liftcoach.ui.widgets.reading_width import READING_PX, ReadingWidth
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.undo_bar import UndoBar

_ARTICLE_PX = 354
_ARTICLE_GROWTH = 0.3
_ARTICLE_FROM_PX = 1100
"""From this width, at 100 %, an article leaves the page beside it enough room."""
_WIDEST_PAGE_PX = 1240
_PAGE_MARGIN_PX = 24
_READ_THROUGH = (
    Place.SETTINGS, Place.RULES, Place.TROUBLE, Place.UNLOCK, Place.IMPORT, Place.EARLIER, Place.FROM_PAPER
)  # fmt: skip
"""Pages of words and fields below each other, kept to a width at which lines read well."""
_WIDEST_PX = {**dict.fromkeys(_READ_THROUGH, READING_PX), Place.PLAN: 1440, Place.CHARTS: 1600}
"""At 100 %. On a large screen the figure and the charts have more of it."""


_BELONGS_TO = {Place.CHECK_IN: Place.PLAN, Place.EARLIER: Place.LOG}
"""Places without a tab of their own at which one is marked."""


class MainWindow(QMainWindow):
    """Shown empty first; pages are put into their places once the store is open."""

    place_asked = Signal(object)
    """A tab or the settings were chosen: a Place."""
    closing = Signal()

    def __init__(self, look: Look | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Liftcoach")
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; False keeps it."""
        self.setMinimumSize(640, 480)
        self.resize(1280, 800)
        self.look = look or Look()
        self.look.setParent(self)
        self.header = Header()
        self.messages = Messages()
        self.example_strip = ExampleStrip()
        self._text_size = TextSizeStrip()
        self._sheets: dict[Place, _Sheet] = {}
        self._place: Place | None = None
        self._article: QWidget | None = None
        self._article_places: frozenset[Place] = frozenset()
        self._stack = QStackedWidget()
        self._side_column = column(None, margin=20)
        self._side: QScrollArea | None = None
        self._middle = row(self._stack, gap=0)
        self.undo = UndoBar()
        """Below every page, for what was decided there."""
        self.undo.button.setObjectName("undo-decision")
        # It reaches from edge to edge here, so its words begin where those of the pages do.
        self.undo.reach_across(_PAGE_MARGIN_PX)
        body = column(self.header, self.example_strip, self.messages, self._text_size, self._middle, self.undo, gap=0)
        body.setStretch(body.indexOf(self._middle), 1)
        centre = QWidget()
        centre.setProperty("ground", "page")
        centre.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        centre.setLayout(body)
        self.setCentralWidget(centre)
        self._ring = FocusRing(self)
        self._ring.lost.connect(self._keep_focus)
        self.steady_hand = SteadyHand(self)
        self._connect()
        self._show_look(self.look.choice)

    @property
    def place(self) -> Place | None:
        """Where the window is; None before anything was put into it."""
        return self._place

    @property
    def side_area(self) -> QScrollArea:
        """What scrolls the article while it lies beside the page; made when there is one to show."""
        if self._side is None:
            sheet = QWidget()
            self._side = page_area(sheet)
            self._side.hide()
            self._middle.addWidget(self._side)
            sheet.setLayout(self._side_column)
        return self._side

    def put(self, place: Place, page: QWidget, *, scrolls_itself: bool = False) -> None:
        """Put a page into its place; it replaces the one that was there.

        A page that scrolls itself, to keep its main button in sight, has no article below it.
        """
        old = self._sheets.pop(place, None)
        if old is not None:
            self._stack.removeWidget(old.area)
            old.area.deleteLater()
        self._sheets[place] = sheet = _Sheet(page, scrolls_itself=scrolls_itself, widest_px=_widest_px(place))
        self._stack.addWidget(sheet.area)

    def has(self, place: Place) -> bool:
        return place in self._sheets

    def show_place(self, place: Place) -> None:
        """Go to a place that was put."""
        before, self._place = self._place, place
        self._stack.setCurrentWidget(self._sheets[place].area)
        if place in TABS:
            self.header.tabs.show_at(TABS.index(place))
        else:
            belongs_to = _BELONGS_TO.get(place)
            self.header.tabs.show_elsewhere(
                self._name_of(place), marked=None if belongs_to is None else TABS.index(belongs_to)
            )
        has_tools = place not in (Place.WELCOME, Place.TROUBLE, Place.UNLOCK, Place.BUSY)
        self.header.show_tools(tabs=has_tools, settings=has_tools)
        self._arrange()
        if before not in (None, place):
            say(self, self._name_of(place))
            area = self._sheets[place].area
            QTimer.singleShot(0, area, lambda: self._take_up_focus(area))

    def _name_of(self, place: Place) -> str:
        """What a screen reader says when the window goes there; the welcome names its own pages."""
        names = {
            Place.PLAN: self.tr("Plan"),
            Place.LOG: self.tr("Log"),
            Place.CHARTS: self.tr("Charts"),
            Place.CHECK_IN: self.tr("Check-in"),
            Place.EARLIER: self.tr("Earlier sessions"),
            Place.SETTINGS: self.tr("Settings"),
            Place.IMPORT: self.tr("Bring my training from another app"),
            Place.PAPER: self.tr("A page to print"),
            Place.RULES: self.tr("How Liftcoach decides"),
            Place.FROM_PAPER: self.tr("From paper"),
        }
        return names.get(place, "")

    def scroll_to_top(self) -> None:
        """Show the beginning of the page that is shown."""
        if self._place is not None:
            self._sheets[self._place].scroll_to_top()

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a part of the page that is shown into sight, its beginning at the top."""
        area = self._stack.currentWidget()
        ground = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and ground is not None and ground.isAncestorOf(widget):
            area.verticalScrollBar().setValue(widget.mapTo(ground, QPoint(0, 0)).y() - theme().space(_PAGE_MARGIN_PX))

    def show_article(self, article: QWidget | None, *, beside: frozenset[Place] = frozenset({Place.PLAN})) -> None:
        """Lay an article beside the pages of `beside`, or below them where there is one column; None takes it away."""
        self._article_places = beside
        if self._article is not None and article is not self._article:
            self._article.setParent(None)
        self._article = article
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        # Not a shortcut: a page that has its own meaning for Ctrl+Enter comes first.
        if event.key() in ENTER_KEYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._press_primary()
            return
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._leave()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.steady_hand.watch()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _keep_focus(self, lost: QWidget) -> None:
        """Go on near by where what had the focus went away, such as a line that was taken out."""
        page = self._stack.currentWidget()
        # A page that is left takes its own focus along.
        if page is not None and (page.isAncestorOf(lost) or self.undo.isAncestorOf(lost)):
            spot = lost.mapTo(self, lost.rect().center())
            QTimer.singleShot(0, page, lambda: self._focus_near(page, spot))

    def _take_up_focus(self, page: QWidget) -> None:
        """Begin at the head of a page where what it last had the focus on is gone: Tab would go to the tabs."""
        if self.focusWidget() is None and page.isVisible() and self.isActiveWindow():
            self._focus_near(page, page.mapTo(self, QPoint(0, 0)))

    def _focus_near(self, page: QWidget, spot: QPoint) -> None:
        focused = QApplication.focusWidget()
        is_placed = focused is not None and focused.isVisible() and focused is not self.header.tabs
        if is_placed or not page.isVisible() or not self.isActiveWindow():
            return
        near = nearest_stop(page, self, spot)
        if near is not None:
            near.setFocus()

    def _connect(self) -> None:
        self.header.tab_chosen.connect(lambda index: self.place_asked.emit(TABS[index]))
        self.header.settings_asked.connect(lambda: self.place_asked.emit(Place.SETTINGS))
        self.header.text_size_asked.connect(self._text_size.toggle)
        self._text_size.stepped.connect(self.look.step_text)
        self.look.changed.connect(self._show_look)
        for number, place in enumerate(TABS, 1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(partial(self._ask_tab, place))
        for sequence, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            QShortcut(QKeySequence(sequence), self).activated.connect(partial(self.look.step_text, steps))

    def _ask_tab(self, place: Place) -> None:
        if self.header.tabs.isVisible():
            self.place_asked.emit(place)

    def _leave(self) -> None:
        """Leave what the focus is in; on a page that belongs to a tab, go back to it. Nothing put in is lost by it."""
        focused, page = self.focusWidget(), self._stack.currentWidget()
        for part in (self._text_size, self._article):
            if part is not None and part.isVisible() and focused is not None and part.isAncestorOf(focused):
                leave(part, focused)
                return
        if page is None or leave(page, focused) or self._place is None:
            return
        if self._text_size.isVisible():
            leave(self._text_size, None)
        elif self._article is not None and self._article.isVisible():
            leave(self._article, None)
        elif self._place in _BELONGS_TO:
            self.place_asked.emit(_BELONGS_TO[self._place])

    def _press_primary(self) -> None:
        """Do the one main thing of the page, as Ctrl+Enter promises."""
        page = self._stack.currentWidget()
        for button in page.findChildren(QPushButton) if page is not None else ():
            if button.property("kind") == "primary" and button.isVisible() and button.isEnabled():
                button.click()
                return

    def _show_look(self, choice: LookChoice) -> None:
        respace(self)
        self._text_size.show_scale(choice.text_scale)
        self._arrange()

    def _page_width(self) -> int:
        """Pixels that the place shown takes where it may have what it likes."""
        widest_px = _WIDEST_PAGE_PX if self._place is None else _widest_px(self._place)
        return round(widest_px * theme().text_scale) + 2 * theme().space(_PAGE_MARGIN_PX)

    def _arrange(self) -> None:
        two = has_two_columns(self)
        self.header.show_columns(two=two)
        self.messages.fit()
        wanted = self._article is not None and self._place in self._article_places
        beside = wanted and self.width() / theme().text_scale >= _ARTICLE_FROM_PX
        if beside or self._side is not None:
            wide = round(_ARTICLE_PX * (1 + _ARTICLE_GROWTH * (theme().text_scale - 1))) + 40
            self.side_area.setVisible(beside)
            self.side_area.setFixedWidth(wide)
            # On a large screen the two stay beside each other, in the middle.
            least = wide + self._page_width() if beside else self.width()
            spare = max(0, (self.width() - least) // 2)
            self._middle.setContentsMargins(spare, 0, spare, 0)
        if self._article is None or self._place is None:
            return
        if not wanted:
            self._article.setVisible(False)
            return
        below = self._sheets[self._place].below
        where = self._side_column if beside else below
        if where is None:
            self._article.setVisible(False)
        elif where.indexOf(self._article) < 0:
            where.insertWidget(0, self._article)
        self._article.setVisible(where is not None)


def _widest_px(place: Place) -> int:
    """How wide the page of a place grows, at 100 %."""
    return _WIDEST_PX.get(place, _WIDEST_PAGE_PX)


class _Sheet:
    """One place: a page in a scroll area, with room for the article below it."""

    def __init__(self, page: QWidget, *, scrolls_itself: bool, widest_px: int) -> None:
        self.area = page
        self.below: QVBoxLayout | None = None
        if not scrolls_itself:
            self.below = column(gap=0)
            ground = QWidget()
            self.area = page_area(ground)
            # Of the ground from the first, so that Qt goes through the page once less.
            middle = ReadingWidth(page, widest_px, parent=ground)
            ground.setLayout(column(middle, self.below, None, gap=20, margin=_PAGE_MARGIN_PX))

    def scroll_to_top(self) -> None:
        if isinstance(self.area, QScrollArea):
            self.area.verticalScrollBar().setValue(0)
