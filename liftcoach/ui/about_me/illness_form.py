"""Conditions, and how active the disease is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QLocale

from liftcoach.domain.lifter import ActivityRecord, Condition, DiseaseActivity, Lifter, SaidBy
from liftcoach.ui.about_me.form import Form
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.choice import Choice, TickList
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.text import Text
from liftcoach.words.lifter import label


class IllnessForm(Form):
    """None of them is an answer too, and so is that nobody knows yet."""

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("Your conditions")
        self.help_text = self.tr("Tick all that a doctor has told you that you have.")
        name = self.tr("Which of these do you have?")
        self._conditions = TickList(
            name,
            tuple((one, label(one, in_readers_language)) for one in Condition if one is not Condition.NOT_SURE),
            columns=2,
        )
        self._none = TickBox(self.tr("None of these"))
        self._none.setObjectName("no-condition")
        self._not_sure = TickBox(label(Condition.NOT_SURE, in_readers_language))
        self._not_sure.setObjectName("condition-not-sure")
        self._conditions.changed.connect(lambda: self._untick(self._none, self._not_sure))
        self._none.clicked.connect(lambda: self._untick(self._not_sure, conditions=True))
        self._not_sure.clicked.connect(lambda: self._untick(self._none, conditions=True))
        self.ask(name, self._conditions, self._none, self._not_sure)
        question = self.tr("How is your illness at the moment?")
        self._activity = Choice(
            question,
            tuple((activity, label(activity, in_readers_language)) for activity in DiseaseActivity),
            vertical=True,
        )
        self._activity.setObjectName("activity")
        self._activity.chosen.connect(self.changed)
        self._before = Text("", "small", ink="ink2")
        self._before.setObjectName("activity-before")
        self._activity_block = self.ask(question, self._before, self._activity)
        self._show_activity_question()

    def show_lifter(self, who: Lifter) -> None:
        self._conditions.tick(who.conditions or ())
        self._none.setChecked(who.conditions == ())
        self._not_sure.setChecked(Condition.NOT_SURE in (who.conditions or ()))
        # Never chosen beforehand: what was said once would be kept again as said today.
        self._activity.choose(None)
        newest = who.activity[-1] if who.activity else None
        self._before.setVisible(newest is not None)
        if newest is not None:
            day = QLocale().toString(
                QDate(newest.on.year, newest.on.month, newest.on.day), QLocale.FormatType.LongFormat
            )
            said = label(newest.activity, in_readers_language)
            self._before.setText(self.tr("On {day}: {answer}").format(day=day, answer=said))
        self._show_activity_question()

    def described(self, who: Lifter, today: date) -> Lifter:
        ticked = tuple(value for value in self._conditions.values if isinstance(value, Condition))
        if self._not_sure.isChecked():
            ticked = (Condition.NOT_SURE,)
        conditions = ticked if ticked or self._none.isChecked() else None
        said = self._activity.value
        records = who.activity
        if isinstance(said, DiseaseActivity) and self._activity_block.isVisibleTo(self):
            kept = tuple(record for record in records if record.on != today or record.said_by is SaidBy.CLINICIAN)
            records = (*kept, ActivityRecord(said, SaidBy.LIFTER, today))
        return replace(who, conditions=conditions, activity=records)

    def _untick(self, *boxes: TickBox, conditions: bool = False) -> None:
        for box in boxes:
            box.setChecked(False)
        if conditions and (self._none.isChecked() or self._not_sure.isChecked()):
            self._conditions.tick(())
        self._show_activity_question()
        self.changed.emit()

    def _show_activity_question(self) -> None:
        self._activity_block.setVisible(bool(self._conditions.values) or self._not_sure.isChecked())
