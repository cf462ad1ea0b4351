"""Does training agree with me? Worked out only when it is asked, and how is told beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from liftcoach.insight.agreement_shown import AgreementShown
from liftcoach.ui.charts.answer_card import AnswerCard
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.text import Text
from liftcoach.words.agreement import heads, how_worked_out, row_of, say


class AgreementCard(AnswerCard):
    """Says what stands clear of chance, or what is missing to tell; never a cause."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__("heartbeat")
        self.name(self.tr("Does training agree with me?"))
        about = self.tr("This compares your mornings after training days with those after rest days.")
        self._ask = Button(self.tr("Compare my days"))
        self._ask.setObjectName("compare-my-days")
        self._ask.clicked.connect(self.asked)
        self._how = Button("", kind="ghost", icon_name="info")
        self._how.setObjectName("how-worked-out")
        self._how.clicked.connect(lambda: self._set_steps(shown=self._steps.isHidden()))
        self._how.make_leaver(lambda: not self._steps.isHidden())
        self._steps: Text = Text("")
        self._steps.setObjectName("steps")
        self.asking.addWidget(Text(about))
        self.asking.addLayout(Flow(self._ask, self._how, gap=12))
        self.asking.addWidget(self._steps)
        *steps, proved = how_worked_out(translated)
        numbered = [f"{number}. {step}" for number, step in enumerate(steps, start=1)]
        self._steps.setText("\n".join((*numbered, proved)))
        self._set_steps(shown=False)

    def show_agreement(self, found: AgreementShown) -> None:
        """Show what the comparison says."""
        self.show_answer(
            say(found.big, translated),
            [say(each, translated) for each in found.text],
            "",
            heads=heads(translated),
            rows=[row_of(each, translated) for each in found.comparisons],
        )

    def _set_steps(self, *, shown: bool) -> None:
        self._steps.setVisible(shown)
        self._how.show_text(self.tr("Hide how") if shown else self.tr("How this is worked out"))
