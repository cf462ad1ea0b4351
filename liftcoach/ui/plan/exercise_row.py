"""One exercise of today: name, dose and the reason that is its own; opened, how it is done and every reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.exercise import Exercise
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import Reason
from liftcoach.ui.plan.reason_lines import why_in_full, why_line
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.layout import card, column, row
from liftcoach.ui.widgets.text import Text
from liftcoach.words.doses import dose_text


class ExerciseRow(QWidget):
    """`thumbnail` is a small picture, laid out only where there is one."""

    toggled = Signal(str, bool)
    """The exercise's id, and whether its details are open now."""

    def __init__(
        self,
        asked: Prescription,
        exercise: Exercise,
        *,
        why: Reason | None = None,
        thumbnail: QWidget | None = None,
        opened: bool = False,
    ) -> None:
        super().__init__()
        self._asked = asked
        self._exercise = exercise
        self.setObjectName(f"exercise-{asked.exercise}")
        dose = dose_text(asked, each_side=exercise.one_sided, translate=in_readers_language)
        words = column(Text(exercise.name, "h3"), Text(dose), gap=2)
        if why is not None:
            words.addWidget(why_line(why))
        self._caret = Button(
            kind="ghost", icon_name="caret-right", name=self.tr("How to do {name}").format(name=exercise.name)
        )
        self._caret.setObjectName(f"open-{asked.exercise}")
        self._caret.setCheckable(True)
        self._caret.toggled.connect(self._open)
        top = row(words, self._caret, gap=14)
        if thumbnail is not None:
            top.insertWidget(0, thumbnail)
        top.setStretch(top.indexOf(self._caret) - 1, 1)
        self._column = column(top, gap=8)
        self.setLayout(self._column)
        self._details: QWidget | None = None
        self._caret.setChecked(opened)

    def _open(self, opened: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        if opened and self._details is None:
            self._details = self._made_details()
            self._column.addWidget(self._details)
        if self._details is not None:
            self._details.setVisible(opened)
        self._caret.show_icon("caret-down" if opened else "caret-right")
        self.toggled.emit(self._asked.exercise, opened)

    def _made_details(self) -> QWidget:
        exercise = self._exercise
        layout = column(gap=6)
        for title, text in (
            (self.tr("What it is good for"), exercise.good_for),
            (self.tr("Get ready"), exercise.set_up),
        ):
            layout.addWidget(Text(title, "label"))
            layout.addWidget(Text(text))
        layout.addWidget(Text(self.tr("Do it"), "label"))
        for number, step in enumerate(exercise.steps, 1):
            layout.addWidget(Text(f"{number}. {step}"))
        for title, text in (
            (self.tr("Breathe"), exercise.breathing),
            (self.tr("A common slip"), exercise.mistake),
        ):
            layout.addWidget(Text(title, "label"))
            layout.addWidget(Text(text))
        if self._asked.reasons:
            layout.addWidget(Text(self.tr("Why this, and why this much"), "label"))
            for reason in self._asked.reasons:
                layout.addLayout(why_in_full(reason))
        details = card(layout, "soft", 16)
        details.setObjectName(f"details-{exercise.id}")
        return details
