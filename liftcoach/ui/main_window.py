"""The window: lays out header, strips, pages and the article; what happens in them is the desk's."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QPushButton, QScrollArea, QStackedWidget, QWidget

from liftcoach.ui.header import Header
from liftcoach.ui.places import TABS, Place
from liftcoach.ui.strips import ExampleStrip, Messages, TextSizeStrip
from liftcoach.ui.theme.look import Look, LookChoice
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.focus_ring import FocusRing
from liftcoach.ui.widgets.layout import column, has_two_columns, page_area, respace, row

_ARTICLE_PX = 354
_ARTICLE_GROWTH = 0.3
_WIDEST_PAGE_PX = 1180
_PAGE_MARGIN_PX = 24


class MainWindow(QMainWindow):
    """Shown empty first; pages are put into their places once the store is open."""

    place_asked = Signal(object)
    """A tab or the settings were chosen: a Place."""
    closing = Signal()

    def __init__(self, look: Look | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Liftcoach")
        self.setMinimumSize(640, 480)
        self.resize(1280, 800)
        self.look = look or Look(parent=self)
        self.header = Header()
        self.messages = Messages()
        self.example_strip = ExampleStrip()
        self._text_size = TextSizeStrip()
        self._sheets: dict[Place, _Sheet] = {}
        self._place: Place | None = None
        self._article: QWidget | None = None
        self._stack = QStackedWidget()
        self._side_sheet = QWidget()
        self._side_column = column(None, margin=20)
        self._side_sheet.setLayout(self._side_column)
        self._side = page_area(self._side_sheet)
        self._side.hide()
        body = column(
            self.header, self.example_strip, self.messages, self._text_size, row(self._stack, self._side, gap=0), gap=0
        )
        body.setStretch(body.count() - 1, 1)
        centre = QWidget()
        centre.setProperty("ground", "page")
        centre.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        centre.setLayout(body)
        self.setCentralWidget(centre)
        self._ring = FocusRing(self)
        self._connect()
        self._show_look(self.look.choice)

    @property
    def place(self) -> Place | None:
        """Where the window is; None before anything was put into it."""
        return self._place

    @property
    def side_area(self) -> QScrollArea:
        """What scrolls the article while it lies beside the page."""
        return self._side

    def put(self, place: Place, page: QWidget) -> None:
        """Put a page into its place; it replaces the one that was there."""
        old = self._sheets.pop(place, None)
        if old is not None:
            self._stack.removeWidget(old.area)
            old.area.deleteLater()
        self._sheets[place] = sheet = _Sheet(page)
        self._stack.addWidget(sheet.area)

    def has(self, place: Place) -> bool:
        return place in self._sheets

    def show_place(self, place: Place) -> None:
        """Go to a place that was put."""
        self._place = place
        self._stack.setCurrentWidget(self._sheets[place].area)
        if place in TABS:
            blocked = self.header.tabs.blockSignals(True)
            self.header.tabs.setCurrentIndex(TABS.index(place))
            self.header.tabs.blockSignals(blocked)
        self.header.show_tools(tabs=place is not Place.WELCOME, settings=place is not Place.WELCOME)
        self._arrange()

    def scroll_to_top(self) -> None:
        """Show the beginning of the page that is shown."""
        if self._place is not None:
            self._sheets[self._place].area.verticalScrollBar().setValue(0)

    def show_article(self, article: QWidget | None) -> None:
        """Lay an article beside the page, or below it where there is one column; None takes it away."""
        if self._article is not None and article is not self._article:
            self._article.setParent(None)
        self._article = article
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.closing.emit()
        super().closeEvent(event)

    def _connect(self) -> None:
        self.header.tab_chosen.connect(lambda index: self.place_asked.emit(TABS[index]))
        self.header.settings_asked.connect(lambda: self.place_asked.emit(Place.SETTINGS))
        self.header.text_size_asked.connect(self._text_size.toggle)
        self._text_size.stepped.connect(self.look.step_text)
        self.look.changed.connect(self._show_look)
        keys = [(f"Ctrl+{number}", lambda place=place: self._ask_tab(place)) for number, place in enumerate(TABS, 1)]
        keys += [
            ("Ctrl++", lambda: self.look.step_text(1)),
            ("Ctrl+=", lambda: self.look.step_text(1)),
            ("Ctrl+-", lambda: self.look.step_text(-1)),
            ("Ctrl+0", lambda: self.look.step_text(0)),
            ("Ctrl+Return", self._press_primary),
            ("Ctrl+Enter", self._press_primary),
        ]
        for sequence, act in keys:
            QShortcut(QKeySequence(sequence), self).activated.connect(act)

    def _ask_tab(self, place: Place) -> None:
        if self.header.tabs.isVisible():
            self.place_asked.emit(place)

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

    def _arrange(self) -> None:
        two = has_two_columns(self)
        self.header.show_columns(two=two)
        for sheet in self._sheets.values():
            sheet.fit()
        beside = two and self._article is not None and self._place is not Place.WELCOME
        self._side.setVisible(beside)
        self._side.setFixedWidth(round(_ARTICLE_PX * (1 + _ARTICLE_GROWTH * (theme().text_scale - 1))) + 40)
        if self._article is None or self._place is None:
            return
        where = self._side_column if beside else self._sheets[self._place].layout
        if where.indexOf(self._article) < 0:
            where.insertWidget(0 if beside else 1, self._article)
            self._article.setVisible(True)


class _Sheet:
    """One place: a page in a scroll area, with room for the article below it."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self.layout = column(page, None, gap=20, margin=_PAGE_MARGIN_PX)
        ground = QWidget()
        ground.setLayout(self.layout)
        self.area = page_area(ground)

    def fit(self) -> None:
        """Keep lines short enough to read on a wide screen."""
        self._page.setMaximumWidth(round(_WIDEST_PAGE_PX * theme().text_scale))
