"""The rest between two sets; while it lasts, the set just done can be rated."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.training import LoggedSet
from liftcoach.ui.log.set_rating import SetRating
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import card, column, row, rule
from liftcoach.ui.widgets.text import Aside, Text
from liftcoach.ui.widgets.timer_ring import TimerRing, seconds_passed

LONGER_BY_S = 30
_LINES_SO_FAR = 2
"""As many exercises as the card has room for without scrolling."""


@dataclass(frozen=True, slots=True)
class Longer:
    """So many seconds were added to the rest after a set."""

    set_id: int
    seconds: int


class RestPanel(QWidget):
    """Ring, +30 s and Skip, and below them the ratings of the set that was just logged."""

    over = Signal()
    """The rest ran out or was skipped."""
    rated = Signal(object)
    """The `LoggedSet` with its new ratings."""
    lengthened = Signal(object)
    """A `Longer`, with all that was added so far."""

    def __init__(self, ticks: Callable[[], float] = seconds_passed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set: LoggedSet | None = None
        self._added_s = 0
        self.ring = TimerRing(ticks)
        self.ring.ended.connect(self.over)
        self._title = Text("", "h3")
        self._title.setObjectName("rest-title")
        self._longer = Button(self.tr("+30 s"), name=self.tr("30 seconds more"))
        self._longer.setObjectName("longer")
        self._longer.clicked.connect(self._lengthen)
        self._skip = Button(self.tr("Skip the rest"), kind="ghost", icon_name="skip-forward")
        self._skip.setObjectName("skip-rest")
        self._skip.clicked.connect(self._end)
        words = column(
            None,
            self._title,
            Aside(self.tr("Sit down, breathe out slowly, loosen your hands."), ink="ink2"),
            Flow(self._longer, self._skip),
            None,
            gap=8,
        )
        self._rating = SetRating()
        self._rating.changed.connect(self._rate)
        self._next, self._so_far = Text(""), Text("", ink="ink2")
        self._next.setObjectName("rest-next")
        self._so_far.setObjectName("rest-so-far")
        self._around = card(
            column(Text(self.tr("Then"), "label", ink="rest"), self._next, self._so_far, gap=4), "rest", padding=14
        )
        self.setLayout(
            column(
                row(self.ring, words, gap=20),
                rule(),
                Text(self.tr("If you like, say how that set was"), "label", ink="ink2"),
                self._rating,
                self._around,
                None,
            )
        )

    def show_around(self, upcoming: str, so_far: Sequence[str]) -> None:
        """Say what comes after the rest and what was done before it."""
        self._next.setText(upcoming)
        newest = so_far[-_LINES_SO_FAR:]
        self._so_far.setText(self.tr("Done so far: {what}").format(what=", ".join(newest)) if newest else "")
        self._so_far.setVisible(bool(newest))

    def begin(
        self, seconds: float, title: str, logged: LoggedSet, *, whole_s: float, take_focus: bool, added_s: int = 0
    ) -> None:
        """Start the rest after a set, or go on with what is left of its `whole_s`, of which `added_s` were added."""
        self._set, self._added_s = logged, added_s
        self._title.setText(title)
        self._rating.show_set(logged)
        self.ring.start(seconds, whole_s=whole_s)
        if take_focus:
            # A hasty second key press makes the rest longer; it never logs another set.
            self._longer.setFocus()

    def show_set(self, logged: LoggedSet) -> None:
        """Follow a change of the set that is being rated."""
        if self._set != logged:
            self._set = logged
            self._rating.show_set(logged)

    @property
    def logged(self) -> LoggedSet | None:
        """The set that this rest follows."""
        return self._set

    def stop(self) -> None:
        """End the rest without telling."""
        self.ring.stop()

    def _lengthen(self) -> None:
        if not self.ring.is_running:
            return
        self.ring.add(LONGER_BY_S)
        self._added_s += LONGER_BY_S
        if self._set is not None and self._set.id is not None:
            self.lengthened.emit(Longer(self._set.id, self._added_s))

    def _end(self) -> None:
        self.ring.stop()
        self.over.emit()

    def _rate(self) -> None:
        if self._set is None:
            return
        self._set = replace(
            self._set,
            reps_in_reserve=self._rating.reps_in_reserve,
            pain=self._rating.pain,
            hurt_joint=self._rating.hurt_joint,
        )
        self.rated.emit(self._set)
