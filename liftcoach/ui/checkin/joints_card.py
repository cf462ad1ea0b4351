"""Which joints are tender, swollen or hot today, by drawing or by list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.check_in import CheckIn, JointReport, Onset
from liftcoach.domain.joints import Joint
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.joint_list import JointList
from liftcoach.ui.widgets.joint_map import JointMap, described, mark_words
from liftcoach.ui.widgets.joint_marks import (
    NO_JOINTS,
    ONSET_MARKS,
    Mark,
    marked,
    marks_on,
    onset_of,
    onset_open,
    toggled,
    with_onset,
)
from liftcoach.ui.widgets.joint_places import View
from liftcoach.ui.widgets.layout import boxed, column, row
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.words.joints import your_joint

_NAMED_AT_MOST = 4
"""More joints than this are counted instead of named."""
_BEFORE_WHAT_IS_BELOW = 100
"""The share of the room that is over which the drawing takes before the empty ground below its words does."""


class JointsCard(QWidget):
    """Holds a joint report that is None until a joint or "No sore joints today" was pressed."""

    changed = Signal()
    put_as_list = Signal(bool)
    """The person has chosen the list, or the drawing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._report: JointReport | None = None
        self._last: Joint | None = None
        self._asked: tuple[Mark, Joint] | None = None
        """What the question about new or usual is about."""
        self._mark = Choice(
            self.tr("What to mark"),
            [(Mark.TENDER, self.tr("Tender")), (Mark.SWOLLEN, self.tr("Swollen")), (Mark.HOT, self.tr("Hot or red"))],
        )
        self._mark.setObjectName("mark")
        # Tenderness is commoner. But who taps without looking here gets an easier day this way, never a harder one.
        self._mark.choose(Mark.SWOLLEN)
        self._mark.chosen.connect(self._mark_chosen)
        self._map, self._list = JointMap(), JointList()
        self._list.hide()
        # As list and as picture the page is laid out alike.
        self._list.setMinimumWidth(self._map.minimumSizeHint().width())
        for picture in (self._map, self._list):
            picture.pressed.connect(self._press)
        self._map.opened.connect(lambda _view: self._show())
        self._map.pointed_at.connect(self._point)
        self._words = Text("")
        self._words.setObjectName("joint-words")
        self._onset = Choice(
            self.tr("Is that new?"), [(Onset.NEW, self.tr("It is new")), (Onset.USUAL_FOR_ME, self.tr("Usual for me"))]
        )
        self._onset.setObjectName("onset")
        self._onset.chosen.connect(self._say_onset)
        self._onset_words = Text("", "small", ink="ink2")
        self._onset_row = boxed(row(self._onset_words, self._onset, gap=8))
        self._none = Button(self.tr("No sore joints today"))
        self._none.setCheckable(True)
        self._none.setObjectName("no-joints")
        self._none.clicked.connect(self._say_none)
        self._as_list = Button(self.tr("As list"), kind="ghost")
        self._as_list.setObjectName("as-list")
        self._as_list.clicked.connect(self._swap_picture)
        self._back = Button(self.tr("Whole body"), icon_name="arrow-counter-clockwise")
        self._back.setObjectName("whole-body")
        self._back.clicked.connect(lambda: self._map.open_view(View.BODY))
        self._other_hand = Button(self.tr("The other hand"), icon_name="hand")
        self._other_hand.setObjectName("other-hand")
        self._other_hand.clicked.connect(self._open_other_hand)
        question = row(Text(self.tr("Touch what is"), "label", wrap=False), self._mark, self._as_list, gap=8)
        question.setStretch(1, 1)
        self._ways = boxed(Flow(self._back, self._other_hand))
        self._parts = column(
            question,
            self._map,
            self._list,
            row(self._none, self._words),
            self._onset_row,
            self._ways,
            None,
            gap=6,
        )
        # In a tall window the drawing grows with it.
        self._parts.setStretchFactor(self._map, _BEFORE_WHAT_IS_BELOW)
        self.setLayout(self._parts)
        self._show()

    def add_below(self, question: QWidget) -> None:
        """Put a question below the joints, and above the empty ground of a card that is taller than they are."""
        self._parts.insertWidget(self._parts.count() - 1, question)

    def show_as_list(self, *, on: bool) -> None:
        """Show the joints as a list, in which each of a hand is one press, or as the drawing."""
        self._list.setVisible(on)
        self._map.setVisible(not on)
        self._show()

    @property
    def report(self) -> JointReport | None:
        """What was said; None while nothing was."""
        return self._report

    def show_answers(self, check_in: CheckIn) -> None:
        """Show a check-in's joints."""
        self._report, self._last = check_in.joints, None
        if check_in.day != self._day:
            # What was opened for one day's answers is no part of another's.
            self._day = check_in.day
            self._map.open_view(View.BODY)
        self._show()

    def answered(self, check_in: CheckIn) -> CheckIn:
        """The check-in with these joints."""
        return replace(check_in, joints=self._report)

    def say_none(self, *, on: bool) -> None:
        """Report that no joint is sore, or take that back; a joint that is marked stays marked."""
        if self._marked():
            return
        self._report = NO_JOINTS if on else None
        self._last = None
        self._show()

    def _current_mark(self) -> Mark:
        value = self._mark.value
        assert isinstance(value, Mark)
        return value

    def _mark_chosen(self, mark: Mark | None) -> None:
        # Something is always being marked: taking the choice back leaves it.
        if mark is None:
            self._mark.choose(self._shown_mark)
        self._show()

    def _press(self, joint: Joint) -> None:
        mark = self._current_mark()
        self._report = toggled(self._report or NO_JOINTS, mark, joint)
        on = joint in marked(self._report, mark)
        if not on and self._report == NO_JOINTS:
            # Taking the only mark off again is not the same as saying that nothing is sore.
            self._report = None
        self._last = joint
        self._show()
        say(self, self._words.text())
        self.changed.emit()

    def _say_onset(self, onset: Onset | None) -> None:
        if self._asked is None or self._report is None:
            return
        self._report = with_onset(self._report, *self._asked, onset)
        # The answer stays in sight, to be put right, and a second press of a shaking hand answers nothing else.
        self._show(keeps_asking=True)
        self.changed.emit()

    def _say_none(self) -> None:
        self._report = NO_JOINTS if self._none.isChecked() else None
        self._last = None
        self._show()
        self.changed.emit()

    def _swap_picture(self) -> None:
        self.show_as_list(on=self._list.isHidden())
        self.put_as_list.emit(not self._list.isHidden())

    def _open_other_hand(self) -> None:
        self._map.open_view(View.LEFT_HAND if self._map.view is View.RIGHT_HAND else View.RIGHT_HAND)

    def _point(self, name: str) -> None:
        if name:
            self._words.setText(name[:1].upper() + name[1:])
        else:
            self._show_words()

    def _show(self, *, keeps_asking: bool = False) -> None:
        report, mark = self._report or NO_JOINTS, self._current_mark()
        self._shown_mark = mark
        self._map.show_report(report, mark)
        self._list.show_report(report, mark)
        self._none.setChecked(self._report == NO_JOINTS)
        enlarged = self._list.isHidden() and self._map.view is not View.BODY
        self._ways.setVisible(enlarged)
        self._other_hand.setVisible(enlarged and self._map.view in (View.RIGHT_HAND, View.LEFT_HAND))
        self._none.setVisible(not enlarged and (self._report is None or self._report == NO_JOINTS))
        self._as_list.show_text(self.tr("As list") if self._list.isHidden() else self.tr("As picture"))
        self._show_words()
        if not keeps_asking:
            self._asked = self._to_be_asked()
        self._show_onset()

    def _show_words(self) -> None:
        report, joint = self._report, self._last
        if report is None:
            self._words.setText(self.tr("No joint marked yet."))
        elif report == NO_JOINTS:
            self._words.setText(self.tr("You said: no sore joints today."))
        elif joint is not None:
            marks = mark_words(marks_on(report, joint)) or self.tr("not marked")
            self._words.setText(
                self.tr("{joint}: {marks}.").format(joint=your_joint(joint, in_readers_language), marks=marks)
                + " "
                + self._short_count()
            )
        else:
            self._words.setText(self._count())

    def _marked(self) -> list[Joint]:
        report = self._report or NO_JOINTS
        return [joint for joint in Joint if marks_on(report, joint)]

    def _short_count(self) -> str:
        count = len(self._marked())
        return self.tr("1 joint in all.") if count == 1 else self.tr("{count} joints in all.").format(count=count)

    def _count(self) -> str:
        report = self._report or NO_JOINTS
        joints = self._marked()
        if len(joints) > _NAMED_AT_MOST:
            return self._short_count()
        named = "; ".join(described(joint, report) for joint in joints)
        return f"{named[:1].upper()}{named[1:]}."

    def _to_be_asked(self) -> tuple[Mark, Joint] | None:
        """The mark that was just set; else the first of which nobody said whether it is new."""
        mark, joint, report = self._current_mark(), self._last, self._report or NO_JOINTS
        if joint is not None and mark in ONSET_MARKS and joint in marked(report, mark):
            return mark, joint
        return onset_open(report)

    def _show_onset(self) -> None:
        self._onset_row.setVisible(self._asked is not None)
        if self._asked is None:
            return
        mark, joint = self._asked
        onset = onset_of(self._report or NO_JOINTS, mark, joint)
        self._onset.choose(onset)
        question = self.tr("Is that new? Until you say, it counts as new.")
        if joint is not self._last:
            question = f"{described(joint, self._report or NO_JOINTS)}: {question}"
            question = question[:1].upper() + question[1:]
        self._onset_words.setText("" if onset is not None and joint is self._last else question)
