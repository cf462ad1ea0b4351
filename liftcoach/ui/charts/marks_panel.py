"""Mark a day on the time axis: new tablets, an infusion, a fall, a visit. One press keeps it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from liftcoach.domain.events import Event, EventKind
from liftcoach.ui.charts.entry_panel import EntryPanel, Measured
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.charts.when_picker import WhenPicker
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.joint_picker import JointPicker
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.words.charts import CONTEXT as CHARTS
from liftcoach.words.charts import EVENT_NAMES, event_name
from liftcoach.words.dates import day_text

AT_ONCE = (
    EventKind.MEDICINE_CHANGE,
    EventKind.INFUSION,
    EventKind.VISIT,
    EventKind.FALL,
    EventKind.VACCINATION,
    EventKind.OPERATION,
    EventKind.BLOOD_TEST,
)
"""Kept by one press. The others need a word, a joint or a warning first."""
_IN_WORDS = (EventKind.MILESTONE, EventKind.OTHER)
"""Nothing without a few words."""
_LONGEST_NOTE = 120


class MarksPanel(EntryPanel):
    """The day is today unless another is chosen; a press on what happened keeps the mark."""

    reworded = Signal(object, str)
    """An event that is kept, and its new words."""

    def __init__(self) -> None:
        super().__init__(self.tr("Change words of: {name}"))
        self._changing: Event | None = None
        self._when = WhenPicker(self.tr("On which day?"), ahead=True)
        self._problem = Text("", ink="danger")
        self._problem.hide()
        what = Flow(gap=8)
        for kind in AT_ONCE:
            what.addWidget(self._button(kind, self._keep))
        what.addWidget(self._button(EventKind.INFECTION, self._ask_more))
        what.addWidget(self._button(EventKind.JOINT_INJECTION, self._ask_more))
        managed = Button(self.tr("Something you managed"))
        managed.setObjectName(f"mark-{EventKind.MILESTONE}")
        managed.clicked.connect(lambda: self._ask_more(EventKind.MILESTONE))
        other = Button(self.tr("Something else"))
        other.setObjectName(f"mark-{EventKind.OTHER}")
        other.clicked.connect(lambda: self._ask_more(EventKind.OTHER))
        what.addWidget(managed)
        what.addWidget(other)
        self._joint = JointPicker(self.tr("Into which joint?"))
        self._note = QLineEdit()
        self._note.setObjectName("mark-note")
        self._note.setMaxLength(_LONGEST_NOTE)
        self._note_title = Text("", "label")
        self._note_box = boxed(column(self._note_title, self._note, gap=4))
        self._infection = Text(
            self.tr(
                "An infection of the last 7 days stops training."
                " It goes on once you tell us whom you asked, and that you may train."
            )
        )
        self._keep_button = Button(self.tr("Keep this mark"), kind="primary")
        self._keep_button.setObjectName("keep-mark")
        self._keep_button.clicked.connect(self._keep_more)
        self._more_kind: EventKind | None = None
        for widget in (self._joint, self._note_box, self._infection, self._keep_button):
            widget.hide()
        self.fields.addWidget(self._when)
        self.fields.addWidget(Text(self.tr("What was it?"), "label"))
        self.fields.addLayout(what)
        self.fields.addWidget(self._joint)
        self.fields.addWidget(self._note_box)
        self.fields.addWidget(self._infection)
        self.fields.addLayout(row(self._keep_button, None))
        self.fields.addWidget(self._problem)

    def begin(self, today: date) -> None:
        super().begin(today)
        self._when.begin(today)
        self._note.clear()
        self._show_more(None)
        self._say("")

    def say_of(self, one: Measured) -> tuple[str, str]:
        assert isinstance(one, Event)
        return event_name(one, translated), day_text(one.on, translated)

    def begin_to_change(self, one: Measured) -> None:
        assert isinstance(one, Event)
        self._ask_more(EventKind.OTHER)
        self._changing = one
        words = self.tr("In a few words: {what}, {day}")
        named = translated(CHARTS, EVENT_NAMES[one.kind])
        self._name_note(words.format(what=named, day=day_text(one.on, translated)))
        self._note.setText(one.note)

    def _button(self, kind: EventKind, press: Callable[[EventKind], None]) -> Button:
        button = Button(translated(CHARTS, EVENT_NAMES[kind]))
        button.setObjectName(f"mark-{kind}")
        button.clicked.connect(lambda _on=False: press(kind))
        return button

    def _ask_more(self, kind: EventKind) -> None:
        words = self.tr("What did you manage? Such as: a 4 kg bag in each hand, 20 metres.")
        if kind is EventKind.OTHER:
            words = self.tr("What was it, in a few words?")
        self._name_note(words)
        self._show_more(kind)
        if kind in _IN_WORDS:
            self._note.setFocus()

    def _name_note(self, words: str) -> None:
        self._note_title.setText(words)
        self._note.setAccessibleName(words)

    def _show_more(self, kind: EventKind | None) -> None:
        self._more_kind, self._changing = kind, None
        self._joint.setVisible(kind is EventKind.JOINT_INJECTION)
        self._note_box.setVisible(kind in _IN_WORDS)
        self._infection.setVisible(kind is EventKind.INFECTION)
        self._keep_button.setVisible(kind is not None)

    def _keep_more(self) -> None:
        note, joints = " ".join(self._note.text().split()), self._joint.joints
        if self._changing is not None and (note or self._changing.kind not in _IN_WORDS):
            self.reworded.emit(self._changing, note)
        elif self._more_kind is EventKind.JOINT_INJECTION:
            if joints:
                self._keep(EventKind.JOINT_INJECTION)
            else:
                self._say(self.tr("Please choose the joint: Liftcoach spares it for a while."))
        elif self._more_kind is EventKind.INFECTION or (note and self._more_kind is not None):
            self._keep(self._more_kind, note)
        else:
            self._say(self.tr("Please write a few words, so that you know later what it was."))

    def _keep(self, kind: EventKind, note: str = "") -> None:
        day = self._when.day
        if day is None:
            self._say(self.tr("Please give the whole day: day, month and year."))
            return
        joint = self._joint.joints[0] if kind is EventKind.JOINT_INJECTION else None
        self.kept.emit(Event(kind, day, joint, note))

    def _say(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        say(self, words)
