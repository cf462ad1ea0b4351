"""Today's session: what, how long, with what, and the one button that starts it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QBoxLayout, QFrame, QWidget

from liftcoach.domain.choices import ChoiceKind, MoveTo
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.exercise import Exercise
from liftcoach.domain.prescription import Prescription
from liftcoach.ui.plan.exercise_row import ExerciseRow
from liftcoach.ui.plan.reason_lines import own_reason, sentence, shared_reasons, why_line
from liftcoach.ui.plan.shown import PlanShown
from liftcoach.ui.plan.warm_up_line import WarmUpLine
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, has_two_columns, row, rule, spaced
from liftcoach.ui.widgets.sight import bring_into_sight
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.wishes.other_day import OtherDay
from liftcoach.ui.wishes.wish import Alternative
from liftcoach.words.lifter import label

Picture = Callable[[Exercise], QWidget | None]
"""Makes the picture of an exercise, or None where there is none."""
Figure = Callable[[Exercise, Prescription], QWidget | None]
"""Makes the moving figure of an exercise as it is asked for, or None where there is none."""

WARM_UP = "warm-up"
"""Stands among the ids of the open exercises for the warm-up as a whole."""
_FIGURE_PX, _WIDEST_FIGURE_PX = 270, 400
_SHARE = 0.27
"""Of the card's width, for the figure."""
_LEAST_FIGURE_PX, _MOST_FIGURE_PX = 184, 520
_TAKEN_PX = 408
"""What the page's head, Start and "Not a good day" take of the height that is seen; the figure has the rest."""
_ONE_COLUMN_FIGURE_PX = 360
"""Where Start comes before the figure, nothing has to stay in sight below it."""
_PADDING_PX = 22
_ANY = (1 << 24) - 1
"""As wide as a widget may be."""


class TodayCard(QFrame):
    """Figure and Start beside the list where there is room; with one column Start comes before both."""

    started = Signal()
    eased = Signal(object)
    """A ChoiceKind: shorter, gentler or rest."""
    as_planned = Signal()
    row_toggled = Signal(str, bool)
    print_asked = Signal()
    wished = Signal(object)
    """A `Wish`."""

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
        self._thumbnail, self._opened, self._wishes = thumbnail, opened, shown.wishes
        self._by_exercise: dict[str, ExerciseRow] = {}
        self._presses: list[Button] = []
        self._other_day: OtherDay | None = None
        self._title = boxed(self._made_title(plan))
        self._facts = self._made_facts(plan, shown.exercises)
        asked = plan.prescriptions[0] if plan.prescriptions else None
        first = None if asked is None else shown.exercises.get(asked.exercise)
        self._figure = figure(first, asked) if figure is not None and first is not None and asked is not None else None
        self._actions = boxed(self._made_actions(shown))
        self._rows = boxed(self._made_rows(plan, shown.exercises))
        self._left, self._right = column(None, gap=14), column(None, gap=8)
        self._sides = row(gap=24)
        spaced(self._sides, margin=_PADDING_PX)
        self._left_side = boxed(self._left)
        self._sides.addWidget(self._left_side)
        self._sides.addWidget(boxed(self._right), 1)
        self.setLayout(self._sides)
        self._two: bool | None = None
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        viewport = self._viewport()
        if viewport is not None:
            # A strip above the page leaves it less of the window without changing this card.
            viewport.installEventFilter(self)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Resize and hasattr(self, "_two"):
            self._arrange()
        return super().eventFilter(watched, event)

    def _viewport(self) -> QWidget | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QAbstractScrollArea):
            above = above.parentWidget()
        return None if above is None else above.viewport()

    def _seen_height(self) -> int:
        """How much of the page's height is seen at once, pixels."""
        viewport = self._viewport()
        return self.window().height() if viewport is None else viewport.height()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        # A card that is just put into its page is arranged when it is shown: Qt goes through its parts meanwhile,
        # and none of them may change its place under Qt's feet.
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_two") and self.isVisible():
            self._arrange()

    def _arrange(self) -> None:
        two = has_two_columns(self) and self._figure is not None
        # The words on the buttons are longer in other languages.
        asked = max(button.sizeHint().width() for button in self._presses)
        figure = max(theme().space(_FIGURE_PX), min(theme().space(_WIDEST_FIGURE_PX), round(self.width() * _SHARE)))
        wide = max(figure, asked) if two else 0
        for button in self._presses:
            button.setMinimumWidth(wide)
        self._actions.setMaximumWidth(wide or _ANY)
        if self._figure is not None:
            tall = _figure_height(self._seen_height()) if two else theme().target(_ONE_COLUMN_FIGURE_PX)
            self._figure.setFixedHeight(tall)
            self._figure.setMinimumWidth(wide)
            self._figure.setMaximumWidth(wide or _ANY)
        if two == self._two:
            return
        self._two = two
        for part in (self._title, self._actions, self._other_day, self._facts, self._rows, self._figure):
            if part is not None:
                self._left.removeWidget(part)
                self._right.removeWidget(part)
        # With one column the button comes first: a person should not scroll to begin.
        left: tuple[QWidget | None, ...] = (self._figure, self._actions)
        right: tuple[QWidget | None, ...] = (self._title, self._other_day, self._facts, self._rows)
        if not two:
            left = ()
            right = (self._title, self._actions, self._other_day, self._facts, self._rows, self._figure)
        for layout, parts in ((self._left, left), (self._right, right)):
            for place, part in enumerate(part for part in parts if part is not None):
                layout.insertWidget(place, part)
        self._left_side.setVisible(two)

    def show_alternatives(self, exercise: str, others: Sequence[Alternative]) -> None:
        """Show what could stand in for one of the exercises."""
        found = self._by_exercise.get(exercise)
        if found is not None:
            found.show_alternatives(others)

    def show_moves(self, moves: Sequence[MoveTo]) -> None:
        """Show where the session could go, if that is still asked for."""
        if self._other_day is not None:
            self._other_day.show_moves(moves)

    def _made_title(self, plan: DayPlan) -> QBoxLayout:
        title = {
            DayKind.GENTLE: self.tr("A gentle session"),
            DayKind.MOBILITY: self.tr("Easy movement"),
        }.get(plan.kind, self.tr("Today’s session"))
        return column(Text(title, "h2"))

    def _made_facts(self, plan: DayPlan, exercises: Mapping[str, Exercise]) -> QWidget:
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
        return boxed(column(facts, *(why_line(reason) for reason in shared_reasons(plan.prescriptions)), gap=4))

    def _made_rows(self, plan: DayPlan, exercises: Mapping[str, Exercise]) -> QBoxLayout:
        said = {sentence(reason) for reason in (*plan.reasons, *shared_reasons(plan.prescriptions))}
        rows = column(gap=8)
        if plan.warm_up:
            names = [exercises[asked.exercise].name for asked in plan.warm_up]
            line = WarmUpLine(
                names,
                [self._row_of(asked, exercises, said) for asked in plan.warm_up],
                opened=WARM_UP in self._opened,
            )
            line.toggled.connect(lambda opened: self.row_toggled.emit(WARM_UP, opened))
            rows.addWidget(line)
        for number, asked in enumerate(plan.prescriptions):
            if number or plan.warm_up:
                rows.addWidget(rule())
            rows.addWidget(self._row_of(asked, exercises, said))
        return rows

    def _row_of(self, asked: Prescription, exercises: Mapping[str, Exercise], said: Iterable[str]) -> ExerciseRow:
        exercise = exercises[asked.exercise]
        made = ExerciseRow(
            asked,
            exercise,
            why=own_reason(asked, said),
            thumbnail=None if self._thumbnail is None else self._thumbnail(exercise),
            opened=asked.exercise in self._opened,
            wishes=self._wishes,
            picture=self._thumbnail,
        )
        made.toggled.connect(self.row_toggled)
        made.wished.connect(self.wished)
        self._by_exercise[asked.exercise] = made
        return made

    def _made_actions(self, shown: PlanShown) -> QBoxLayout:
        words = self.tr("Go on with the session") if shown.started else self.tr("Start session")
        start = Button(words, kind="primary", icon_name="play")
        start.setObjectName("start")
        start.clicked.connect(self.started)
        self._presses.append(start)
        actions = Flow(start, gap=10)
        made = column(boxed(actions), gap=10)
        if shown.may_ease and shown.eased:
            back = Button(self.tr("As planned after all"), kind="ghost")
            back.setObjectName("as-planned")
            back.clicked.connect(self.as_planned)
            actions.addWidget(back)
            self._presses.append(back)
        if shown.may_ease:
            bad = Button(self.tr("Not a good day"), icon_name="cloud-rain")
            bad.setObjectName("not-a-good-day")
            bad.make_opener()
            actions.addWidget(bad)
            self._presses.append(bad)
            offers = self._made_offers()
            offers.hide()
            bad.toggled.connect(offers.setVisible)
            bad.toggled.connect(lambda on: bring_into_sight(offers) if on else None)
            made.addWidget(offers)
        if shown.may_print:
            # Of its own width, after the buttons that fill theirs: it changes nothing of today.
            printing = Button(self.tr("Print"), kind="ghost", icon_name="printer", name=self.tr("Print this session"))
            printing.setObjectName("print-session")
            printing.clicked.connect(self.print_asked)
            made.addLayout(row(printing, None))
        if shown.wishes is not None:
            self._other_day = OtherDay(shown.wishes)
            self._other_day.wished.connect(self.wished)
            actions.addWidget(self._other_day.button)
            self._presses.append(self._other_day.button)
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


def _figure_height(seen_px: int) -> int:
    fitting = seen_px - _TAKEN_PX
    # Words and buttons under the stage grow with the text.
    return max(theme().target(_LEAST_FIGURE_PX), min(theme().target(_MOST_FIGURE_PX), fitting))


def _things_of(plan: DayPlan, exercises: Mapping[str, Exercise]) -> tuple[Equipment, ...]:
    """What to get ready, each once, in the order of the list of equipment."""
    asked = {thing for one in (*plan.warm_up, *plan.prescriptions) for thing in exercises[one.exercise].equipment}
    return tuple(thing for thing in Equipment if thing in asked)
