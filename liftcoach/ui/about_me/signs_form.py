"""Warning signs: asked before the first plan, and never carried over."""

from __future__ import annotations

from collections.abc import Mapping

from liftcoach.domain.check_in import SeenSign, WarningSign
from liftcoach.domain.lifter import Lifter
from liftcoach.ui.about_me.form import Form
from liftcoach.ui.widgets.choice import TickList
from liftcoach.ui.widgets.options import TickBox


class SignsForm(Form):
    """`words` says each sign that is asked for in plain words, in the order to ask."""

    def __init__(self, words: Mapping[WarningSign, str]) -> None:
        super().__init__("")
        self.title = self.tr("Before you start")
        self.help_text = self.tr("These are signs that come before any training. Tick what you have now.")
        question = self.tr("Do you have any of these today?")
        self._signs = TickList(question, tuple(words.items()))
        self._signs.changed.connect(self._ticked)
        self._none = TickBox(self.tr("None of these today"))
        self._none.setObjectName("no-sign")
        self._none.clicked.connect(self._none_ticked)
        self.ask(question, self._signs, self._none)

    def show_lifter(self, who: Lifter) -> None:
        # Signs are never carried over: not from another day, and not from whoever answered here before.
        self._signs.tick(())
        self._none.setChecked(False)

    @property
    def seen(self) -> tuple[SeenSign, ...] | None:
        """What was ticked; empty if the person said none; None if nothing was said."""
        ticked = tuple(SeenSign(sign) for sign in self._signs.values if isinstance(sign, WarningSign))
        return ticked if ticked or self._none.isChecked() else None

    def _ticked(self) -> None:
        self._none.setChecked(False)
        self.changed.emit()

    def _none_ticked(self) -> None:
        if self._none.isChecked():
            self._signs.tick(())
        self.changed.emit()
