"""Today's session: what, how long, with what, and the one button that starts it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.prescription import Prescription
from liftcoach.ui.plan.exercise_row import ExerciseRow
from liftcoach.ui.plan.shown import PlanShown
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, has_two_columns, rule, spaced
from liftcoach.ui.widgets.text import Text
from liftcoach.words.lifter import label

Picture = Callable[[Exercise], QWidget | None]
"""Makes the picture of an exercise, or None where there is none."""
Figure = Callable[[Exercise, Prescription], QWidget | None]
"""Makes the moving figure of an exercise as it is asked for, or None where there is none."""

_FIGURE_PX = 270
_PADDING_PX = 22


class TodayCard(QFrame):
    """A figure beside the list where there is room; with one column Start comes before both."""

    started = Signal()
    eased = Signal(object)
    """A ChoiceKind: shorter, gentler or rest."""
    as_planned = Signal()
    row_toggled = Signal(str, bool)

    def __init__(
        self,
        shown: PlanShown,
        plan: DayPlan,
        *,
        figure: Figure | None = None,
        thumbnail: Picture | None = None,
        opened: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__()
        self.setProperty("card", "card")
        self.setObjectName("today-card")
        self._title = boxed(self._made_title(plan, shown.exercises))
        self._rows = boxed(self._made_rows(plan, shown.exercises, thumbnail, opened))
        asked = plan.prescriptions[0] if plan.prescriptions else None
        first = None if asked is None else shown.exercises.get(asked.exercise)
        self._figure = figure(first, asked) if figure is not None and first is not None and asked is not None else None
        self._actions = boxed(self._made_actions(shown))
        self._side = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spaced(self._side, gap=24)
        self._list = column(gap=8)
        self._column = column(gap=14)
        spaced(self._column, margin=_PADDING_PX)
        self._column.addLayout(self._side)
        self.setLayout(self._column)
        self._two: bool | None = None
        self._arrange(two=True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange(two=has_two_columns(self))

    def _arrange(self, *, two: bool) -> None:
        if self._figure is not None:
            self._figure.setMaximumWidth(theme().space(_FIGURE_PX) if two else 1 << 20)
        if two == self._two:
            return
        self._two = two
        for widget in (self._title, self._rows, self._actions, self._figure):
            if widget is not None:
                self._list.removeWidget(widget)
                self._side.removeWidget(widget)
                self._column.removeWidget(widget)
        self._side.removeItem(self._list)
        # With one column the button comes first: a person should not scroll to begin.
        parts = (self._title, self._rows) if two else (self._title, self._actions, self._rows)
        for part in parts:
            self._list.addWidget(part)
        self._side.setDirection(QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.BottomToTop)
        if self._figure is not None:
            self._side.addWidget(self._figure)
        self._side.addLayout(self._list, 1)
        if two:
            self._column.addWidget(self._actions)

    def _made_title(self, plan: DayPlan, exercises: Mapping[str, Exercise]) -> QBoxLayout:
        title = {
            DayKind.GENTLE: self.tr("A gentle session"),
            DayKind.MOBILITY: self.tr("Easy movement"),
        }.get(plan.kind, self.tr("Today’s session"))
        count = len(plan.prescriptions)
        parts = [
            self.tr("About {minutes} minutes").format(minutes=plan.minutes),
            self.tr("1 exercise") if count == 1 else self.tr("{count} exercises").format(count=count),
        ]
        ready = _things_of(plan, exercises)
        if ready:
            parts.append(", ".join(label(thing, in_readers_language).lower() for thing in ready))
        facts = Text(" · ".join(parts), ink="ink2")
        facts.setObjectName("today-facts")
        return column(Text(title, "h2"), facts, gap=4)

    def _made_rows(
        self, plan: DayPlan, exercises: Mapping[str, Exercise], thumbnail: Picture | None, opened: frozenset[str]
    ) -> QBoxLayout:
        rows = column(gap=10)
        parts = ((self.tr("Warm up first"), plan.warm_up), (self.tr("Then"), plan.prescriptions))
        for title, prescriptions in parts:
            if plan.warm_up and prescriptions:
                rows.addWidget(Text(title, "label", ink="ink2"))
            for number, asked in enumerate(prescriptions):
                exercise = exercises[asked.exercise]
                picture = thumbnail(exercise) if thumbnail is not None else None
                shown = ExerciseRow(asked, exercise, thumbnail=picture, opened=asked.exercise in opened)
                shown.toggled.connect(self.row_toggled)
                if number:
                    rows.addWidget(rule())
                rows.addWidget(shown)
        return rows

    def _made_actions(self, shown: PlanShown) -> QBoxLayout:
        words = self.tr("Go on with the session") if shown.started else self.tr("Start session")
        start = Button(words, kind="primary", icon_name="play")
        start.setObjectName("start")
        start.clicked.connect(self.started)
        actions = Flow(start, gap=10)
        made = column(boxed(actions), gap=10)
        if shown.may_ease and shown.eased:
            back = Button(self.tr("As planned after all"), kind="ghost")
            back.setObjectName("as-planned")
            back.clicked.connect(self.as_planned)
            actions.addWidget(back)
        if shown.may_ease:
            bad = Button(self.tr("Not a good day"), icon_name="cloud-rain")
            bad.setObjectName("not-a-good-day")
            bad.setCheckable(True)
            actions.addWidget(bad)
            offers = self._made_offers()
            offers.hide()
            bad.toggled.connect(offers.setVisible)
            made.addWidget(offers)
        return made

    def _made_offers(self) -> QWidget:
        choices = Flow(gap=8)
        for kind, words, icon_name in (
            (ChoiceKind.SHORTER_TODAY, self.tr("Shorter"), "timer"),
            (ChoiceKind.GENTLER_TODAY, self.tr("Gentler"), "person-simple-walk"),
            (ChoiceKind.REST_TODAY, self.tr("Rest today"), "moon-stars"),
        ):
            button = Button(words, icon_name=icon_name)
            button.setObjectName(f"ease-{kind}")
            button.clicked.connect(lambda _on=False, kind=kind: self.eased.emit(kind))
            choices.addWidget(button)
        text = Text(self.tr("That is fine. What would suit you today? You can change it back."))
        offers = card(column(text, boxed(choices), gap=10), "soft", 16)
        offers.setObjectName("offers")
        return offers


def _things_of(plan: DayPlan, exercises: Mapping[str, Exercise]) -> tuple[Equipment, ...]:
    """What to get ready, each once, in the order of the list of equipment."""
    asked = {thing for one in (*plan.warm_up, *plan.prescriptions) for thing in exercises[one.exercise].equipment}
    return tuple(thing for thing in Equipment if thing in asked)
