"""One exercise of today: name, dose and the reason that is its own; opened, other ways, how to do it, every reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liftcoach.domain.exercise import Exercise
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.reasons import Reason
from liftcoach.ui.plan.reason_lines import why_in_full, why_line
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row
from liftcoach.ui.widgets.sight import bring_into_sight
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.wishes.another_panel import AnotherPanel
from liftcoach.ui.wishes.wish import Alternative, NeverOffer, Prefer, SeeAlternatives, SeeTrend, Swap, WishesShown
from liftcoach.words.doses import dose_text


class ExerciseRow(QWidget):
    """`thumbnail` is a small picture, laid out only where there is one."""

    toggled = Signal(str, bool)
    """The exercise's id, and whether its details are open now."""
    wished = Signal(object)
    """A `Wish`."""

    def __init__(
        self,
        asked: Prescription,
        exercise: Exercise,
        *,
        why: Reason | None = None,
        thumbnail: QWidget | None = None,
        opened: bool = False,
        wishes: WishesShown | None = None,
        picture: Callable[[Exercise], QWidget | None] | None = None,
    ) -> None:
        super().__init__()
        self._asked = asked
        self._exercise = exercise
        self._wishes, self._picture = wishes, picture
        self._others = column(gap=0)
        self._another: Button | None = None
        self.setObjectName(f"exercise-{asked.exercise}")
        dose = dose_text(asked, each_side=exercise.one_sided, translate=in_readers_language)
        words = column(Text(exercise.name, "h3"), Text(dose), gap=2)
        if why is not None:
            words.addWidget(why_line(why))
        self._caret = Button(
            kind="ghost", icon_name="caret-right", name=self.tr("How to do {name}").format(name=exercise.name)
        )
        self._caret.setObjectName(f"open-{asked.exercise}")
        self._caret.make_opener()
        self._caret.toggled.connect(self._open)
        top = row(words, self._caret, gap=14)
        if wishes is not None and asked.exercise in wishes.trained:
            trend = Button(
                kind="ghost",
                icon_name="chart-line-up",
                name=self.tr("How {name} went so far").format(name=exercise.name),
            )
            trend.setObjectName(f"trend-{asked.exercise}")
            trend.clicked.connect(lambda: self.wished.emit(SeeTrend(asked.exercise)))
            top.insertWidget(1, trend)
        if thumbnail is not None:
            top.insertWidget(0, thumbnail)
        top.setStretch(0 if thumbnail is None else 1, 1)
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
        if self._wishes is not None:
            layout.addWidget(self._made_wishes(self._wishes))
            layout.addLayout(self._others)
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

    def show_alternatives(self, others: Sequence[Alternative]) -> None:
        """Show what could stand in, below the button that asked for it."""
        if self._another is None or not self._another.isChecked():
            return
        emptied(self._others)
        panel = AnotherPanel(self._exercise, others, thumbnail=self._picture)
        panel.chosen.connect(lambda other: self.wished.emit(Swap(self._exercise.id, other)))
        self._others.addWidget(panel)
        panel.show()
        bring_into_sight(panel)

    def _made_wishes(self, wishes: WishesShown) -> QWidget:
        exercise = self._exercise
        self._another = another = Button(self.tr("Another exercise"), icon_name="caret-right")
        another.setObjectName(f"another-{exercise.id}")
        another.setAccessibleName(self.tr("Another exercise instead of {name}").format(name=exercise.name))
        another.make_opener()
        another.toggled.connect(self._ask_for_others)
        never = Button(self.tr("Never offer this"), kind="ghost", icon_name="x")
        never.setObjectName(f"never-{exercise.id}")
        never.setAccessibleName(self.tr("Never offer {name}").format(name=exercise.name))
        never.clicked.connect(lambda: self.wished.emit(NeverOffer(exercise.id)))
        buttons = Flow(another, never)
        if exercise.id in wishes.swapped and exercise.id not in wishes.preferred:
            keep = Button(self.tr("Next time too"), icon_name="check")
            keep.setObjectName(f"prefer-{exercise.id}")
            keep.setAccessibleName(self.tr("Plan {name} next time too").format(name=exercise.name))
            keep.clicked.connect(lambda: self.wished.emit(Prefer(exercise.id)))
            buttons.addWidget(keep)
        return boxed(buttons)

    def _ask_for_others(self, on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        if self._another is not None:
            self._another.show_icon("caret-down" if on else "caret-right")
        emptied(self._others)
        if on:
            self.wished.emit(SeeAlternatives(self._exercise.id))
