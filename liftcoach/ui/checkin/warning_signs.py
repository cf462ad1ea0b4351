"""Warning signs: asked afresh every day, and answered with none only by someone who has seen the list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget

from liftcoach.domain.check_in import CheckIn, SeenSign, WarningSign
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.joint_picker import JointPicker
from liftcoach.ui.widgets.layout import boxed, card, column, row
from liftcoach.ui.widgets.options import TickBox
from liftcoach.ui.widgets.roles import name_group
from liftcoach.ui.widgets.text import Text

CONCERN_A_JOINT = (WarningSign.E5, WarningSign.C3, WarningSign.C9, WarningSign.C10, WarningSign.C14)
"""Rows that spare one joint or ask about one."""


class WarningSigns(QWidget):
    """One button that unfolds the list. The list itself is `sheet`, which its page places where there is room."""

    changed = Signal()
    unfolded = Signal()
    folded = Signal()

    def __init__(self, sentences: Mapping[WarningSign, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none_said = False
        self._open = Button(self.tr("Any of these today?"), icon_name="caret-down")
        self._open.setObjectName("warning-signs")
        self._open.clicked.connect(self._fold)
        self._words = Text("", "small", ink="ink2")
        self._words.setObjectName("warning-words")
        self.setLayout(row(self._open, self._words))
        self._ticks: dict[WarningSign, TickBox] = {}
        self._which: dict[WarningSign, JointPicker] = {}
        self.sheet = self._sheet(sentences)
        self._show()

    def show_answers(self, check_in: CheckIn) -> None:
        """Show what was said on this same day; another day's answer is never passed in."""
        seen = check_in.warning_signs
        self._none_said = seen == ()
        for sign, tick in self._ticks.items():
            found = next((item for item in seen or () if item.sign is sign), None)
            tick.setChecked(found is not None)
            if sign in self._which:
                self._which[sign].choose((found.joint,) if found is not None and found.joint is not None else ())
        self.sheet.hide()
        self._show()

    def answered(self, check_in: CheckIn) -> CheckIn:
        """The check-in with these signs; None while neither a sign nor "None of these" was pressed."""
        seen = tuple(self._seen(sign) for sign, tick in self._ticks.items() if tick.isChecked())
        return replace(check_in, warning_signs=seen or (() if self._none_said else None))

    @property
    def awaits_answer(self) -> bool:
        """Whether the list lies open and nothing was said about it yet."""
        ticked = any(tick.isChecked() for tick in self._ticks.values())
        return not self.sheet.isHidden() and not ticked and not self._none_said

    def unfold(self) -> None:
        """Lay the list open, unless it is."""
        if self.sheet.isHidden():
            self._fold()

    def say_none_of_these(self) -> None:
        """What a press on "None of these" says."""
        self._none.setChecked(True)
        self._say_none()

    def _seen(self, sign: WarningSign) -> SeenSign:
        picked = self._which[sign].joints if sign in self._which else ()
        return SeenSign(sign, picked[0] if picked else None)

    def _sheet(self, sentences: Mapping[WarningSign, str]) -> QFrame:
        self._none = Button(self.tr("None of these"))
        self._none.setObjectName("none-of-these")
        self._none.setCheckable(True)
        self._none.clicked.connect(self._say_none)
        layout = column(Text(self.tr("Any of these today?"), "h3"), gap=8)
        layout.addWidget(Text(self.tr("Tick what is there now, even if it seems small. We ask every day."), ink="ink2"))
        for sign, words in sentences.items():
            tick = TickBox(words)
            tick.setObjectName(f"sign-{sign}")
            tick.clicked.connect(self._tick)
            self._ticks[sign] = tick
            layout.addWidget(tick)
            if sign in CONCERN_A_JOINT:
                which = JointPicker(self.tr("Which joint is it?"))
                which.setObjectName(f"which-{sign}")
                which.changed.connect(self.changed)
                self._which[sign] = which
                layout.addWidget(which)
        done = Button(self.tr("Back to the questions"), kind="ghost")
        done.setObjectName("fold-signs")
        done.make_leaver()
        done.clicked.connect(self._fold)
        layout.addWidget(boxed(Flow(self._none, done, gap=12)))
        sheet = card(layout)
        name_group(sheet, self.tr("Any of these today?"))
        sheet.hide()
        return sheet

    def _tick(self) -> None:
        self._none_said = False
        self._show()
        self.changed.emit()

    def _say_none(self) -> None:
        self._none_said = self._none.isChecked()
        if self._none_said:
            for tick in self._ticks.values():
                tick.setChecked(False)
        self._show()
        self.changed.emit()

    def _fold(self) -> None:
        self.sheet.setVisible(self.sheet.isHidden())
        if self.sheet.isHidden():
            self._open.setFocus()
            self.folded.emit()
        else:
            first: QAbstractButton = next(iter(self._ticks.values()), self._none)
            first.setFocus()
            self.unfolded.emit()

    def _show(self) -> None:
        count = sum(tick.isChecked() for tick in self._ticks.values())
        for sign, which in self._which.items():
            which.setVisible(self._ticks[sign].isChecked())
        self._none.setChecked(self._none_said)
        if count:
            self._words.setText(self.tr("You ticked {count}.").format(count=count))
        elif self._none_said:
            self._words.setText(self.tr("You said: none of these."))
        else:
            self._words.setText(self.tr("Warning signs come first. Please read the list."))
