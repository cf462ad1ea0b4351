"""Other exercises in place of one: each with its picture, its own dose and its reason; one press chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from liftcoach.domain.exercise import Exercise
from liftcoach.domain.reasons import RuleId
from liftcoach.ui.plan.reason_lines import own_reason, sentence
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, row, rule, spaced
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.wishes.wish import Alternative
from liftcoach.words.doses import dose_text

Picture = Callable[[Exercise], QWidget | None]
FIRST_SHOWN = 4
"""So many can be taken in at once; the rest come when they are asked for."""


class AnotherPanel(QFrame):
    """Inline, under the exercise that it is about."""

    chosen = Signal(str)
    """The id of the exercise to do instead."""

    def __init__(
        self, planned: Exercise, others: Sequence[Alternative], *, thumbnail: Picture | None = None, kind: str = "card"
    ) -> None:
        super().__init__()
        self.setProperty("card", kind)
        self.setObjectName(f"others-{planned.id}")
        self.setAccessibleName(self.tr("Instead of {name}").format(name=planned.name))
        self._planned, self._thumbnail = planned, thumbnail
        self._rows = column(gap=10)
        layout = column(Text(self.tr("Instead of {name}").format(name=planned.name), "h3"), gap=10)
        if others:
            layout.addWidget(
                Text(
                    self.tr("All of these fit your joints and your things today."),
                    "small",
                    ink="ink2",
                )
            )
            self._add(others[:FIRST_SHOWN])
        else:
            layout.addWidget(
                Text(self.tr("Nothing else for this fits your joints and your things today. Skipping it is fine."))
            )
        layout.addWidget(boxed(self._rows))
        rest = tuple(others[FIRST_SHOWN:])
        if rest:
            more = Button(self.tr("Show {count} more").format(count=len(rest)), kind="ghost", icon_name="caret-down")
            more.setObjectName("more-others")
            more.clicked.connect(lambda: self._show_rest(more, rest))
            layout.addWidget(boxed(Flow(more)))
        spaced(layout, margin=16)
        self.setLayout(layout)

    def _show_rest(self, more: Button, rest: Sequence[Alternative]) -> None:
        first = self._add(rest)
        first.setFocus()
        more.hide()

    def _add(self, some: Sequence[Alternative]) -> Button:
        buttons = []
        for one in some:
            if self._rows.count():
                self._rows.addWidget(rule())
            made, choose = self._row(one)
            self._rows.addWidget(made)
            buttons.append(choose)
        return buttons[0]

    def _row(self, one: Alternative) -> tuple[QWidget, Button]:
        exercise = one.exercise
        words = column(
            Text(exercise.name, "h3"),
            Text(dose_text(one.asked, each_side=exercise.one_sided, translate=in_readers_language)),
            gap=2,
        )
        # That it was asked for is known to whoever asks.
        known = [sentence(why) for why in one.asked.reasons if why.rule is RuleId.SWAP_CHOSEN]
        why = own_reason(one.asked, known)
        if why is not None:
            words.addWidget(Text(sentence(why), "small", ink="ink2"))
        choose = Button(self.tr("Do this"), icon_name="check")
        choose.setObjectName(f"choose-{exercise.id}")
        choose.setAccessibleName(
            self.tr("Do {other} instead of {name}").format(other=exercise.name, name=self._planned.name)
        )
        choose.clicked.connect(lambda: self.chosen.emit(exercise.id))
        words.addWidget(boxed(Flow(choose)))
        line = row(boxed(words), gap=14)
        picture = self._thumbnail(exercise) if self._thumbnail is not None else None
        if picture is not None:
            line.insertWidget(0, picture)
        return boxed(line), choose
