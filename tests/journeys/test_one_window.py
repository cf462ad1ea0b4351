"""There is one window: nothing else ever flashes up and takes the keyboard away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.places import TABS, Place
from tests.journeys.person import Person
from tests.journeys.welcoming import be_known


class Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_other_window_flashes_up_on_the_way_through_all_pages(person: Person) -> None:
    watch = Watch()
    application = QApplication.instance()
    assert application is not None
    assert person.window.isVisible()
    application.installEventFilter(watch)
    try:
        be_known(person)
        person.press("answer-check-in")
        person.press("warning-signs")
        for place in TABS:
            person.go(place)
        person.press("settings")
        person.press("change-person")
        person.press("bring-training")
        person.press("leave-import")
        person.press("leave-settings")
        person.go(Place.PLAN)
        person.press("not-a-good-day")
        person.press("start")
        person.press("done-as-planned")
        person.press("read")
    finally:
        application.removeEventFilter(watch)
    assert watch.seen == []
    assert isinstance(person.window, MainWindow)
    assert person.window.isActiveWindow()
