"""No word is cut: at 200 %, in a language 40 % longer, and mirrored from right to left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea

from liftcoach.content.library import Library
from liftcoach.ui.main_window import MainWindow
from liftcoach.ui.plan.shown import PlanShown
from liftcoach.ui.theme.look import LookChoice, ThemeChoice
from tests.ui.looks import clipped
from tests.ui.test_every_screen import SCREENS, Screens

WIDTH_PX, HEIGHT_PX = 1024, 640
LONGER = 0.4
"""The share by which a language may be longer than English."""


class Longer(QTranslator):
    """A language whose words are 40 % longer; those beside a mark or a blank to fill stay as they are."""

    def translate(self, _context: str, source: str, _about: str = "", _number: int = -1) -> str:  # type: ignore[override]
        return "".join(
            f"{word}{word[: max(1, round(len(word) * LONGER))]} " if word.isalpha() else f"{word} "
            for word in source.split(" ")
        ).rstrip()

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def tongue(request: pytest.FixtureRequest) -> Iterator[str]:
    """The language and direction that the window is made in."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    longer = Longer()
    if request.param == "longer":
        QCoreApplication.installTranslator(longer)
    if request.param == "mirrored":
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield request.param
    QCoreApplication.removeTranslator(longer)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("tongue", "scale"), [("english", 2.0), ("longer", 1.0), ("longer", 2.0), ("mirrored", 2.0)], indirect=["tongue"]
)
def test_no_word_is_cut(tongue: str, scale: float, window: MainWindow, shown: PlanShown, library: Library) -> None:
    screens = Screens(window, shown, library)
    window.resize(WIDTH_PX, HEIGHT_PX)
    window.look.choose(LookChoice(ThemeChoice.LIGHT, scale))
    cut: list[str] = []
    for name in SCREENS:
        screens.show(name)
        for _ in range(4):
            QApplication.processEvents()
        cut += [f"{name}: {found}" for found in clipped(window)]
        cut += [
            f"{name}: {area.widget().minimumSizeHint().width()} in {area.viewport().width()}"
            for area in window.findChildren(QScrollArea)
            if area.isVisible() and area.widget().minimumSizeHint().width() > area.viewport().width()
        ]
        cut += [
            f"{name}: {button.objectName()} outside"
            for button in window.findChildren(QAbstractButton)
            if button.isVisible()
            and not 0 <= button.mapTo(window, button.rect().topLeft()).x() <= WIDTH_PX - button.width()
        ]
    assert "\n".join(dict.fromkeys(cut)) == ""
