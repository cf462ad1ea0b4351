"""The Plan page: one day, its reasons, and one main button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QEvent, QLocale, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from liftcoach.domain.choices import MoveTo
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan, Stop
from liftcoach.domain.reasons import Reason
from liftcoach.ui.plan.question_cards import AskCard
from liftcoach.ui.plan.reason_lines import sentence, shared_reasons, waits_for_doctor, why_in_full
from liftcoach.ui.plan.rest_card import RestCard
from liftcoach.ui.plan.shown import PlanShown, StopWords
from liftcoach.ui.plan.stop_card import SPOKEN_AFTER_MS, MistypedNumber, StopCard, StopEnding
from liftcoach.ui.plan.today_card import Figure, Picture, TodayCard
from liftcoach.ui.plan.under_age import UnderAgeCard
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.in_full import InFull
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, has_two_columns, row
from liftcoach.ui.widgets.reading_width import ReadingWidth
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Aside, InShort, Text
from liftcoach.ui.widgets.week_strip import WeekStrip
from liftcoach.ui.wishes.wish import Alternative, ComeBack, Move, NeverOffer, Pause, Swap, TakeBack, Wish

_NOON, _EVENING = 12, 18

_REASONS_PX = 660
"""At 100 %: sentences of about 75 signs a line."""


class PlanPage(QWidget):
    """Shows what `show_plan` gives it; asks nobody."""

    started = Signal()
    eased = Signal(object)
    as_planned = Signal()
    answer_asked = Signal(object)
    """The AskedFact that the person wants to answer now."""
    stop_read = Signal()
    released = Signal(object, object)
    """A Stop, and the Release that ends it."""
    contacts_asked = Signal()
    correction_asked = Signal(object)
    """The Stop whose number the person wants to put right."""
    articles_asked = Signal()
    print_asked = Signal()
    doctor_page_asked = Signal()
    wished = Signal(object)
    """A `Wish`."""

    def __init__(self, *, figure: Figure | None = None, thumbnail: Picture | None = None) -> None:
        super().__init__()
        self._figure = figure
        self._thumbnail = thumbnail
        self._shown: PlanShown | None = None
        self._opened: frozenset[str] = frozenset()
        self._today_card: TodayCard | None = None
        self._goes_to = ""
        self._spoken_stops: set[Stop] = set()
        self._greeting = Text("", "h1")
        self._greeting.setObjectName("greeting")
        self._headline = boxed(column(gap=0))
        self._week = WeekStrip()
        self._chosen_day = Text("", ink="ink2")
        self._chosen_day.setObjectName("chosen-day")
        self._chosen_day.hide()
        self._week.day_told.connect(self._tell_day)
        self._first, self._cards = column(gap=18), column(gap=18)
        self._further = boxed(self._cards)
        self._days = boxed(column(self._week, self._chosen_day, gap=8))
        self._head = boxed(column(self._greeting, self._headline, gap=4))
        self._parts = column(
            self._head,
            self._days,
            boxed(self._first),
            self._further,
            gap=14,
        )
        self.setLayout(self._parts)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_parts"):
            self._arrange()

    def _arrange(self) -> None:
        """With large text the week comes after today, whose button should be in sight."""
        place = 1 if has_two_columns(self) else 2
        if self._parts.indexOf(self._days) != place:
            self._parts.removeWidget(self._days)
            self._parts.insertWidget(place, self._days)
            self._order_keys()

    def _order_keys(self) -> None:
        """Let the keyboard go as the eye does."""
        first = self._first.parentWidget()
        if first is not None:
            pair = (self._days, first) if has_two_columns(self) else (first, self._days)
            QWidget.setTabOrder(*pair)

    @property
    def shows_stop(self) -> bool:
        """Whether the day is stopped."""
        plan = None if self._shown is None else self._shown.plan
        return isinstance(plan, DayPlan) and plan.kind is DayKind.STOP

    def show_plan(self, shown: PlanShown) -> None:
        """Replace what is shown by this day; what was open stays open and the focus stays where it was."""
        if shown == self._shown:
            return
        self._shown = shown
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        name, self._goes_to = self._goes_to or name, ""
        self._today_card = None
        self._greeting.setText(self._greeting_words(shown))
        self._show_headline(shown)
        self._chosen_day.hide()
        stopped = isinstance(shown.plan, DayPlan) and shown.plan.stop is not None and shown.plan.kind is DayKind.STOP
        # Nothing stands above a stop, and no room is left for it.
        self._head.setVisible(not stopped)
        self._days.setVisible(not stopped and not shown.under_age)
        self._week.show_week(() if stopped or shown.under_age else shown.week)
        emptied(self._first)
        emptied(self._cards)
        for layout, cards in zip((self._first, self._cards), self._made_cards(shown), strict=True):
            for made in cards:
                layout.addWidget(made)
                # Qt would show it only after the next turn of the event loop, too late for the focus.
                made.show()
        self._further.setVisible(self._cards.count() > 0)
        self._order_keys()
        again = [child for child in self.findChildren(QWidget, name) if child.isVisible()] if name else []
        if again:
            again[0].setFocus()

    def _made_cards(self, shown: PlanShown) -> tuple[list[QWidget], list[QWidget]]:
        """The cards that are the day itself, and those that say more about it."""
        plan = shown.plan
        if shown.under_age:
            kind_words = UnderAgeCard()
            kind_words.articles_asked.connect(self.articles_asked)
            return [ReadingWidth(kind_words, in_the_middle=False)], []
        if isinstance(plan, CannotPlan):
            missing = AskCard(plan.missing, needed=True)
            missing.answered.connect(self.answer_asked)
            return [missing], []
        if plan.kind is DayKind.STOP and plan.stop is not None:
            stop = StopCard(shown, plan.stop)
            stop.read.connect(self.stop_read)
            stop.released.connect(lambda release, of=plan.stop: self.released.emit(of, release))
            stop.contacts_asked.connect(self.contacts_asked)
            stop.correction_asked.connect(lambda of=plan.stop: self.correction_asked.emit(of))
            return [ReadingWidth(stop)], []
        first: list[QWidget] = []
        if plan.stop is not None:
            first = [self._region_stop(shown, plan.stop, shown.stop_words, may_release=shown.may_release)]
            first += [self._region_stop(shown, stop, words, may_release=True) for stop, words in shown.further_stops]
        first.append(self._rest(shown, plan) if plan.kind is DayKind.REST else self._today(shown, plan))
        more: list[QWidget] = []
        if plan.asks:
            asks = AskCard(plan.asks, needed=False)
            asks.answered.connect(self.answer_asked)
            more.append(asks)
        if self._unsaid(plan):
            more.append(self._why(shown, plan))
        return first, more

    def _today(self, shown: PlanShown, plan: DayPlan) -> QFrame:
        today = TodayCard(shown, plan, figure=self._figure, thumbnail=self._thumbnail, opened=self._opened)
        today.started.connect(self.started)
        today.eased.connect(self.eased)
        today.as_planned.connect(self.as_planned)
        today.row_toggled.connect(self._remember_row)
        today.print_asked.connect(self.print_asked)
        today.wished.connect(self._wish)
        self._today_card = today
        return today

    def _rest(self, shown: PlanShown, plan: DayPlan) -> QFrame:
        rest = RestCard(shown, plan)
        rest.as_planned.connect(self.as_planned)
        rest.wished.connect(self._wish)
        return rest

    def _region_stop(self, shown: PlanShown, stop: Stop, words: StopWords | None, *, may_release: bool) -> QFrame:
        """A stop that concerns some joints, or heavy work, only: the rest of the day goes on without them."""
        layout = column(
            row(Glyph("hand", "flare", 24), Text(self.tr("Call your care team about this"), "h3"), gap=10), gap=6
        )
        sign = (words.sign if words is not None else "") or self.tr("A warning sign has not been looked at yet.")
        layout.addWidget(Text(sign))
        if shown.contacts.care_team:
            layout.addWidget(Text(shown.contacts.care_team, "h2", heading=False))
        if words is not None and words.mistyped:
            slip = MistypedNumber(words.mistyped)
            slip.correction_asked.connect(lambda: self.correction_asked.emit(stop))
            layout.addWidget(slip)
        if may_release:
            ending = StopEnding(shown, stop, words)
            ending.released.connect(lambda release: self.released.emit(stop, release))
            layout.addWidget(ending)
        elif words is not None and words.ends:
            layout.addWidget(Text(words.ends))
        made = card(layout, "flare", 18)
        made.setObjectName("region-stop")
        if stop not in self._spoken_stops:
            # Once: it stands here on each day until it is released.
            self._spoken_stops.add(stop)
            said = f"{self.tr('Call your care team about this')}. {sign}"
            QTimer.singleShot(SPOKEN_AFTER_MS, made, lambda: say(made, said))
        return made

    def _why(self, shown: PlanShown, plan: DayPlan) -> QFrame:
        title = self.tr("Why rest today?") if plan.kind is DayKind.REST else self.tr("Why this much today?")
        full = column(gap=10)
        for reason in self._unsaid(plan):
            # The card of a rest day begins with these sentences.
            full.addLayout(why_in_full(reason, with_sentence=plan.kind is not DayKind.REST))
        reasons = InFull(
            title,
            ReadingWidth(boxed(full), _REASONS_PX, in_the_middle=False),
            name="why-today",
            waits=not waits_for_doctor(plan.reasons),
            icon_name="info",
        )
        layout = column(reasons, gap=10)
        if shown.may_print and waits_for_doctor(plan.reasons):
            for_doctor = Button(self.tr("Print a page for your doctor"), icon_name="printer")
            for_doctor.setObjectName("print-for-doctor")
            for_doctor.clicked.connect(self.doctor_page_asked)
            layout.addLayout(row(for_doctor, None))
        made = card(layout, "soft", 18)
        made.setObjectName("why-card")
        return made

    def _unsaid(self, plan: DayPlan) -> list[Reason]:
        """The day's reasons that do not stand above the exercises already."""
        said = {sentence(reason) for reason in shared_reasons(plan.prescriptions)}
        return [reason for reason in plan.reasons if sentence(reason) not in said]

    def _greeting_words(self, shown: PlanShown) -> str:
        if shown.hour < _NOON:
            words, plain = self.tr("Good morning, {name}"), self.tr("Good morning")
        elif shown.hour < _EVENING:
            words, plain = self.tr("Good afternoon, {name}"), self.tr("Good afternoon")
        else:
            words, plain = self.tr("Good evening, {name}"), self.tr("Good evening")
        return words.format(name=shown.name) if shown.name else plain

    def _show_headline(self, shown: PlanShown) -> None:
        day = shown.plan.day
        when = QLocale().toString(QDate(day.year, day.month, day.day), self.tr("dddd d MMMM"))
        verdict = self._verdict(shown)
        spans = [(f"{when}. ", False), *([(verdict, True)] if verdict else [])]
        short = InShort.of_spans(spans, ink="ink2")
        short.setObjectName("headline-in-short")
        if shown.headline:
            spans.insert(1, (f"{shown.headline} ", False))
        line = Aside.of_spans(spans, ink="ink2")
        line.setObjectName("headline")
        layout = self._headline.layout()
        assert layout is not None
        emptied(layout)
        for one in (line, short):
            layout.addWidget(one)
            one.show()

    def _verdict(self, shown: PlanShown) -> str:
        plan = shown.plan
        if shown.under_age or isinstance(plan, CannotPlan):
            return ""
        return {
            DayKind.STRENGTH: self.tr("A steady day: train as planned."),
            DayKind.GENTLE: self.tr("A gentle day: short and light."),
            DayKind.MOBILITY: self.tr("A day to keep moving, without effort."),
            DayKind.REST: self.tr("A day to rest."),
            DayKind.STOP: self.tr("No training today."),
        }[plan.kind]

    def show_alternatives(self, exercise: str, others: Sequence[Alternative]) -> None:
        """Show what could stand in for one of today's exercises."""
        if self._today_card is not None:
            self._today_card.show_alternatives(exercise, others)

    def show_moves(self, moves: Sequence[MoveTo]) -> None:
        """Show where today's session could go."""
        if self._today_card is not None:
            self._today_card.show_moves(moves)

    def _wish(self, wish: Wish) -> None:
        # What was chosen opens where the other one stood, so that its reason is read.
        if isinstance(wish, Swap):
            self._opened = self._opened - {wish.exercise} | {wish.other}
            self._goes_to = f"open-{wish.other}"
        elif isinstance(wish, NeverOffer):
            self._opened = self._opened - {wish.exercise}
            self._goes_to = "start"
        elif isinstance(wish, Move | Pause | ComeBack | TakeBack):
            self._goes_to = "start" if isinstance(wish, ComeBack | TakeBack) else "take-back-rest"
        self.wished.emit(wish)

    def _tell_day(self, words: str) -> None:
        self._chosen_day.setText(words)
        self._chosen_day.setVisible(bool(words))

    def _remember_row(self, exercise: str, opened: bool) -> None:  # noqa: FBT001  (the row's signal gives it so)
        self._opened = self._opened | {exercise} if opened else self._opened - {exercise}
