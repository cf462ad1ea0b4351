"""Who the moving figure looks like."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup

from liftcoach.figure.motion import Motion
from liftcoach.painting.stills import portrait
from liftcoach.ui.settings.section import Section
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.figure_stage import current_look
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed

_PICTURE_PX = 96


class FigureSection(Section):
    """A picture of each person who can be drawn; every press is in force at once."""

    chosen = Signal(str)
    """The name of the person to draw."""

    def __init__(self, sample: Motion | None) -> None:
        super().__init__()
        self.show_title(
            self.tr("Who the figure looks like"),
            self.tr("Choose who shows you the exercises. Only the picture changes."),
        )
        self._sample = sample
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        flow = Flow(gap=8)
        for person, words in self._people():
            button = Button(words, kind="segment")
            button.setCheckable(True)
            button.setObjectName(f"figure-{person}")
            button.setAccessibleName(self.tr("Figure: {words}").format(words=words))
            button.clicked.connect(lambda _on=False, person=person: self.chosen.emit(person))
            self._group.addButton(button)
            self._buttons[person] = button
            flow.addWidget(button)
        self.fields.addWidget(boxed(flow))
        self._paint()

    def show_person(self, person: str) -> None:
        """Show who is drawn now."""
        if person in self._buttons:
            self._buttons[person].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_buttons"):
            self._paint()

    def _people(self) -> tuple[tuple[str, str], ...]:
        return (
            ("ash", self.tr("Short grey hair")),
            ("birch", self.tr("White hair to the chin")),
            ("cedar", self.tr("Cropped black hair")),
            ("elm", self.tr("Head scarf")),
            ("hazel", self.tr("Brown hair in a bun")),
            ("oak", self.tr("Bald on top")),
            ("rowan", self.tr("Short white hair")),
            ("willow", self.tr("Dark hair to the chin")),
        )

    def _paint(self) -> None:
        if self._sample is None:
            return
        side = theme().target(_PICTURE_PX)
        for person, button in self._buttons.items():
            picture = portrait(self._sample, current_look(), side, person=person, ratio=self.devicePixelRatioF())
            button.setIcon(QIcon(picture))
            button.setIconSize(QSize(side, side))
