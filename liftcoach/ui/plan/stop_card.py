"""A stop: whom to call, what to say, and how it ends. Nothing stands above it, nothing starts from it."""

from __future__ import annotations

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from liftcoach.domain.day_plan import Release, Stop, Tier
from liftcoach.domain.lifter import Contacts
from liftcoach.ui.plan.shown import PlanShown, StopWords
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.day_field import DayField
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, card, column, row, rule, spaced
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.widgets.two_columns import TwoColumns

_PANEL_PX = 16
SPOKEN_AFTER_MS = 150


class StopCard(QFrame):
    """Emergency: the number first. Care team: their number, and what to do if they cannot be reached."""

    read = Signal()
    """The person says that they have read it; the stop stays."""
    released = Signal(object)
    """A Release: who said that the person may exercise again, and when."""
    contacts_asked = Signal()
    correction_asked = Signal()
    """The person wants to put a mistyped number right."""

    def __init__(self, shown: PlanShown, stop: Stop) -> None:
        super().__init__()
        self.setProperty("card", "danger")
        self.setObjectName("stop-card")
        emergency = stop.tier is Tier.EMERGENCY
        title = self.tr("Stop, and get help now") if emergency else self.tr("Stop, and call your care team")
        head = row(Glyph("hand", "danger", 44), Text(title, "h1", ink="danger"), gap=14)
        number = shown.contacts.emergency_number if emergency else shown.contacts.care_team
        whom = self.tr("Emergency number") if emergency else self.tr("Your care team")
        sign = shown.stop_words.sign if shown.stop_words is not None else ""
        self._spoken = " ".join(filter(None, (f"{title}.", sign, f"{whom}: {number}" if number else "")))
        layout = column(head, gap=16)
        if shown.stop_words is not None:
            layout.addWidget(Text(shown.stop_words.sign, "h3"))
        for part in self._whom_to_call(shown.contacts, emergency=emergency):
            layout.addWidget(part)
        if shown.stop_words is not None and shown.stop_words.to_say:
            to_say = Text(self.tr("“{words}”").format(words=shown.stop_words.to_say), "lead")
            to_say.setObjectName("stop-to-say")
            layout.addWidget(boxed(column(Text(self.tr("You can say"), "label"), to_say, gap=2)))
        # Beside an emergency nothing is said that could wait.
        also = [words.sign for one, words in shown.further_stops if words is not None and one.tier is stop.tier]
        if also:
            told = column(Text(self.tr("You told us of this too"), "label"), gap=2)
            for sign in also:
                told.addWidget(Text(sign))
            further = boxed(told)
            further.setObjectName("further-stops")
            layout.addWidget(further)
        for words in self._what_else(shown.contacts, emergency=emergency):
            layout.addWidget(Text(words))
        layout.addWidget(self._acknowledgement(shown))
        if shown.stop_words is not None and shown.stop_words.mistyped:
            slip = MistypedNumber(shown.stop_words.mistyped)
            slip.correction_asked.connect(self.correction_asked)
            layout.addWidget(slip)
        if shown.may_release:
            layout.addWidget(rule())
            ending = StopEnding(shown, stop, shown.stop_words)
            ending.released.connect(self.released)
            layout.addWidget(ending)
        spaced(layout, margin=30)
        self.setLayout(layout)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        # The name of the page and of what has the focus there come first: what is said last is heard to its end.
        QTimer.singleShot(SPOKEN_AFTER_MS, self, lambda: say(self, self._spoken) if self.isVisible() else None)

    def _whom_to_call(self, contacts: Contacts, *, emergency: bool) -> list[QWidget]:
        if emergency:
            number = self._number(self.tr("Emergency number"), contacts.emergency_number, "emergency")
            return [card(number, padding=_PANEL_PX)]
        team = card(self._number(self.tr("Your care team"), contacts.care_team, "care-team"), padding=_PANEL_PX)
        if contacts.out_of_hours:
            others = self._number(self.tr("Cannot reach them today?"), contacts.out_of_hours, "out-of-hours")
        else:
            others = column(
                Text(self.tr("Cannot reach them today?"), "label"),
                Text(self.tr("Call your out-of-hours doctor or the nearest hospital.")),
                None,
                gap=2,
            )
        return [TwoColumns(team, card(others, padding=_PANEL_PX))]

    def _what_else(self, contacts: Contacts, *, emergency: bool) -> list[str]:
        if emergency:
            return [self.tr("Do not drive yourself. If you can, stay with someone.")]
        if contacts.emergency_number:
            words = self.tr("If it gets worse, or you feel very ill, call the emergency number: {number}.")
            return [words.format(number=contacts.emergency_number)]
        return [self.tr("If it gets worse, or you feel very ill, call the emergency number.")]

    def _number(self, words: str, number: str, name: str) -> QVBoxLayout:
        layout = column(Text(words, "label"), gap=2)
        if number:
            large = Text(number, "display")
            large.setObjectName(f"number-{name}")
            layout.addWidget(large)
            layout.addStretch(1)
        else:
            layout.addWidget(Text(self.tr("You have not told us this number yet."), ink="ink2"))
            ask = Button(self.tr("Write it down here"))
            ask.setObjectName(f"give-{name}")
            ask.clicked.connect(self.contacts_asked)
            layout.addWidget(self._numbers_by_country(ask) if name == "emergency" else boxed(row(ask, None)))
        return layout

    def _numbers_by_country(self, ask: Button) -> QWidget:
        # All of them, and none picked by the computer's language: it is often set to another country's.
        countries = (
            ("112", self.tr("Most of Europe")),
            ("999", self.tr("United Kingdom")),
            ("911", self.tr("USA, Canada")),
            ("000", self.tr("Australia")),
            ("111", self.tr("New Zealand")),
        )
        each = []
        for number, where in countries:
            country = Text(where, "small")
            country.setWordWrap(False)
            each.append(boxed(column(Text(number, "h1"), country, gap=0)))
        numbers = boxed(Flow(*each, ask, gap=28))
        numbers.setObjectName("numbers-by-country")
        return numbers

    def _acknowledgement(self, shown: PlanShown) -> QWidget:
        thanks = Text(self.tr("You have read this. It stays here until it ends."), ink="ink2")
        thanks.setObjectName("stop-was-read")
        button = Button(self.tr("I have read this"), kind="primary", icon_name="check")
        button.setObjectName("stop-read")

        def read() -> None:
            button.hide()
            thanks.show()
            self.read.emit()

        button.clicked.connect(read)
        # Shown before it has its place, it would be a window of its own for a moment, and take the keyboard.
        (button if shown.stop_read else thanks).hide()
        return boxed(column(thanks, row(button, None)))


class MistypedNumber(QWidget):
    """The way back from a slip of the finger, where a number alone began the stop."""

    correction_asked = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        button = Button(self.tr("Typed a wrong number? Correct it here"))
        button.setObjectName("correct-number")
        button.clicked.connect(self.correction_asked)
        text = Text(words)
        text.setObjectName("mistyped")
        self.setLayout(column(text, row(button, None), gap=8))


class StopEnding(QWidget):
    """The way in which a stop ends that has no condition of its own, of the whole day or of some joints."""

    released = Signal(object)
    """A Release: who said that the person may exercise again, and when."""

    def __init__(self, shown: PlanShown, stop: Stop, about: StopWords | None) -> None:
        super().__init__()
        self._stop = stop
        opener = Button(self.tr("I was seen, and may exercise again"))
        opener.setObjectName("open-release")
        opener.make_opener(forgets=lambda: False)
        form = self._release_form(shown)
        form.hide()
        opener.toggled.connect(form.setVisible)
        words = self.tr("It ends when a doctor or nurse has seen you and said that you may exercise.")
        if about is not None and about.ends:
            words = about.ends
        text = Text(words)
        self.setLayout(column(text, row(opener, None), form, gap=10))

    def _release_form(self, shown: PlanShown) -> QWidget:
        who = QLineEdit()
        who.setObjectName("released-by")
        who.setAccessibleName(self.tr("Who saw you and said so?"))
        today = QDate(shown.plan.day.year, shown.plan.day.month, shown.plan.day.day)
        when = DayField(self.tr("On which day?"), latest=today)
        when.setObjectName("released-on")
        problem = Text("", ink="danger")
        problem.setObjectName("release-problem")
        problem.hide()
        keep = Button(self.tr("Keep this"), icon_name="check")
        keep.setObjectName("release")

        def submit() -> None:
            by, day = who.text().strip(), when.day
            if not by:
                problem.setText(self.tr("Please write who saw you, such as “Nurse Khan”."))
            elif day is None or day > shown.plan.day or day < self._stop.began:
                problem.setText(self.tr("Please give a day from when this began until today."))
            else:
                problem.hide()
                self.released.emit(Release(by=by, on=day))
                return
            problem.show()
            say(problem, problem.text())

        keep.clicked.connect(submit)
        return card(
            column(
                Text(self.tr("Who saw you and said so?"), "label"),
                who,
                Text(self.tr("On which day?"), "label"),
                when,
                problem,
                row(keep, None),
                gap=8,
            )
        )
