"""A rest day, equal in rank to a training day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QWidget

from liftcoach.domain.choices import ChoiceKind
from liftcoach.domain.day_plan import DayPlan
from liftcoach.ui.plan.shown import PlanShown
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, column, row, spaced
from liftcoach.ui.widgets.text import Aside, Text
from liftcoach.ui.wishes.other_day import OtherDay
from liftcoach.ui.wishes.wish import ComeBack, TakeBack, WishesShown
from liftcoach.words.reasons import reason_text
from liftcoach.words.values import day_name


class RestCard(QFrame):
    """Why today rests, three things that help, and when it goes on."""

    as_planned = Signal()
    wished = Signal(object)
    """A `Wish`."""

    def __init__(self, shown: PlanShown, plan: DayPlan) -> None:
        super().__init__()
        self.setProperty("card", "rest")
        self.setObjectName("rest-card")
        # The next session has a line of its own below.
        with_next = shown.next_session is None
        reasons = [reason_text(reason, in_readers_language, with_next=with_next) for reason in plan.reasons]
        layout = column(row(Glyph("moon-stars-fill", "rest", 44), Text(self.tr("Rest day"), "h1", ink="rest"), gap=14))
        for sentence in reasons or [self.tr("Today is for rest. Resting is part of the plan.")]:
            layout.addWidget(Text(sentence, "lead"))
        layout.addSpacing(6)
        layout.addWidget(
            self._thing(
                "person-simple-walk",
                self.tr("Gentle moving is welcome"),
                self.tr("A stroll, or your usual loosening-up, for 5 to 10 minutes."),
            )
        )
        layout.addWidget(
            self._thing(
                "hand",
                self.tr("Leave heavy gripping"),
                self.tr("Give your hands a day without tight jars and heavy bags."),
            )
        )
        if shown.next_session is not None:
            layout.addWidget(
                self._thing(
                    "barbell",
                    self.tr("Next session: {day}").format(day=self._day_words(plan.day, shown.next_session)),
                    self.tr("You need not do anything for it today."),
                )
            )
        else:
            layout.addWidget(
                self._thing(
                    "drop-fill", self.tr("Eat, drink, sleep"), self.tr("That is what muscles are built from overnight.")
                )
            )
        if shown.eased and shown.may_ease:
            back = Button(self.tr("As planned after all"))
            back.setObjectName("as-planned")
            back.clicked.connect(self.as_planned)
            layout.addLayout(row(back, None))
        if shown.wishes is not None:
            layout.addWidget(self._made_wishes(shown.wishes))
        spaced(layout, margin=30)
        self.setLayout(layout)

    def _made_wishes(self, wishes: WishesShown) -> QWidget:
        """A way out of the choice that made this a rest day, or into a pause."""
        chosen = wishes.rests_for
        if chosen is not None:
            words = {
                ChoiceKind.PAUSE: self.tr("I am back"),
                ChoiceKind.DAY_MOVED: self.tr("Do it today after all"),
            }.get(chosen.kind, self.tr("Plan today’s session after all"))
            back = Button(words, icon_name="arrow-counter-clockwise")
            back.setObjectName("take-back-rest")
            wish = ComeBack() if chosen.kind is ChoiceKind.PAUSE else TakeBack(chosen)
            back.clicked.connect(lambda: self.wished.emit(wish))
            return boxed(Flow(back))
        other = OtherDay(wishes)
        other.wished.connect(self.wished)
        return boxed(column(boxed(Flow(other.button)), other, gap=10))

    def _thing(self, icon_name: str, title: str, text: str) -> QWidget:
        words = column(Text(title, "h3"), Aside(text), gap=0)
        line = row(Glyph(icon_name, "rest", 28), words, gap=16)
        line.setStretch(1, 1)
        return boxed(line)

    def _day_words(self, today: date, day: date) -> str:
        if day - today == timedelta(days=1):
            return self.tr("tomorrow, {day}").format(day=QLocale().dayName(day.isoweekday()))
        return day_name(day, in_readers_language)
