"""Dates that the plan keeps in mind: blood tests, infusions, injections, falls."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal

from liftcoach.domain.events import Event, EventKind
from liftcoach.ui.about_me.growing_list import GrowingList
from liftcoach.ui.settings.section import Section
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.day_field import DayField
from liftcoach.ui.widgets.joint_picker import JointPicker
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.words.joints import joint_name
from liftcoach.words.lifter import label

_ASKED = (
    EventKind.BLOOD_TEST,
    EventKind.INFUSION,
    EventKind.JOINT_INJECTION,
    EventKind.VACCINATION,
    EventKind.FALL,
    EventKind.OPERATION,
)
"""What some rule reads. An infection is a warning sign, and is told in the check-in."""


class EventsSection(Section):
    """The dates so far, newest first, and a folded form for one more."""

    added = Signal(object)
    """The Event to keep."""
    taken_out = Signal(object)
    """The Event to take out."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.show_title(
            self.tr("Dates to plan around"),
            self.tr("Blood tests, infusions, injections: the days before or after them are planned more gently."),
        )
        self._today = today
        self._events: tuple[Event, ...] = ()
        self._list = GrowingList(self.tr("Take out: {name}"))
        self._list.taken_out.connect(lambda number: self.taken_out.emit(self._events[number]))
        self._opener = Button(self.tr("Add a date"), icon_name="plus")
        self._opener.setObjectName("add-date")
        self._opener.make_opener(forgets=lambda: False)
        what, when = self.tr("What is it?"), self.tr("On which day?")
        self._kind = Choice(what, tuple((one, label(one, in_readers_language)) for one in _ASKED))
        self._kind.setObjectName("event-kind")
        self._kind.chosen.connect(lambda _kind: self._show_joint())
        now = today()
        self._on = DayField(when, latest=QDate(now.year, now.month, now.day))
        self._on.setObjectName("event-on")
        self._joint = JointPicker(self.tr("Which joint?"))
        self._joint.setObjectName("event-joint")
        self._problem = Text("", ink="danger")
        self._problem.setObjectName("event-problem")
        self._problem.hide()
        keep = Button(self.tr("Keep this date"), icon_name="check")
        keep.setObjectName("keep-date")
        keep.clicked.connect(self._keep)
        self._form = boxed(
            column(
                Text(what, "label"),
                self._kind,
                self._joint,
                Text(when, "label"),
                self._on,
                self._problem,
                row(keep, None),
                gap=10,
            )
        )
        self._form.hide()
        self._opener.toggled.connect(self._toggle)
        self.fields.addWidget(self._list)
        self.fields.addLayout(row(self._opener, None))
        self.fields.addWidget(self._form)
        self._show_joint()

    def show_events(self, events: tuple[Event, ...]) -> None:
        """Show exactly these; what is being typed stays."""
        self._events = tuple(sorted(events, key=lambda one: one.on, reverse=True))
        self._list.show_lines(tuple((label(one.kind, in_readers_language), _about(one)) for one in self._events))

    def _toggle(self, opened: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        self._kind.choose(None)
        self._joint.choose(())
        self._on.show_day(None)
        self._problem.hide()
        self._show_joint()
        self._form.setVisible(opened)

    def _show_joint(self) -> None:
        self._joint.setVisible(self._kind.value is EventKind.JOINT_INJECTION)

    def _keep(self) -> None:
        problem = self._mistake()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        kind, on = self._kind.value, self._on.day
        if problem or not isinstance(kind, EventKind) or on is None:
            say(self, problem)
            return
        joint = next(iter(self._joint.joints), None) if kind is EventKind.JOINT_INJECTION else None
        self.added.emit(Event(kind, on, joint))
        self._opener.setChecked(False)
        say(self, self.tr("Kept. The plan uses it from now on."))

    def _mistake(self) -> str:
        kind = self._kind.value
        if kind is None or self._on.day is None:
            return self.tr("Please say what it is and on which day.")
        if kind is EventKind.JOINT_INJECTION and not self._joint.joints:
            return self.tr("Please pick which joint it is.")
        if kind is EventKind.FALL and self._on.day > self._today():
            return self.tr("Please check the day: it lies ahead.")
        return ""


def _about(event: Event) -> str:
    day = QLocale().toString(QDate(event.on.year, event.on.month, event.on.day), QLocale.FormatType.LongFormat)
    joint = "" if event.joint is None else joint_name(event.joint, in_readers_language)
    return " · ".join(part for part in (day, joint, event.note) if part)
