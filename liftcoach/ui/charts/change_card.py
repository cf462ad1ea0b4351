"""What changed since the last visit, or since some months ago: in words, and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal

from liftcoach.insight.changes import Change
from liftcoach.ui.charts.answer_card import AnswerCard
from liftcoach.ui.charts.translated import translated
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.layout import emptied
from liftcoach.ui.widgets.text import Text
from liftcoach.words.changes import big_text, heads, note_of, row_of, sentences
from liftcoach.words.dates import day_text

_DAYS_A_MONTH = 30
_MOST_VISITS = 2


class ChangeCard(AnswerCard):
    """The day is chosen by one press: the last visits that were marked, or one, three or six months ago."""

    since_chosen = Signal(object)
    """A date."""
    page_asked = Signal(object)
    """The date since which a page to take to a visit is wanted."""

    def __init__(self) -> None:
        self._days: tuple[date, ...] = ()
        self._choice: Choice | None = None
        self._page: Button | None = None
        super().__init__("chart-line-up")
        self.name(self.tr("What changed since then?"))
        self._page = Button(self.tr("Print this on one page"), kind="ghost", icon_name="printer")
        self._page.setObjectName("changes-on-paper")
        self._page.clicked.connect(self._ask_for_page)
        self._page.hide()
        self.more.addWidget(self._page)

    def show_days(self, visits: Sequence[date], today: date) -> None:
        """Offer the newest visits, and three times ago."""
        words = {
            today - timedelta(days=_DAYS_A_MONTH): self.tr("1 month ago"),
            today - timedelta(days=3 * _DAYS_A_MONTH): self.tr("3 months ago"),
            today - timedelta(days=6 * _DAYS_A_MONTH): self.tr("6 months ago"),
        }
        past = sorted({day for day in visits if day < today}, reverse=True)[:_MOST_VISITS]
        visited = {day: self.tr("Visit on {day}").format(day=day_text(day, translated)) for day in past}
        options = tuple((visited | {day: said for day, said in words.items() if day not in visited}).items())
        days = tuple(day for day, _ in options)
        if days == self._days:
            return
        self._days = days
        emptied(self.asking)
        hint = "" if visited else self.tr("Mark a clinic visit above, and you can choose its day here.")
        self._choice = Choice(self.tr("Since when?"), options)
        self._choice.setObjectName("since-when")
        self._choice.chosen.connect(self._chosen)
        self.asking.addWidget(self._choice)
        if hint:
            self.asking.addWidget(Text(hint, "small", ink="ink2"))

    def show_changes(self, day: date, found: Sequence[Change]) -> None:
        """Show what changed since a day."""
        self.show_answer(
            big_text(day, found, translated),
            sentences(found, translated),
            note_of(found, translated),
            heads=heads(translated),
            rows=[row_of(each, translated) for each in found],
        )
        if self._page is not None:
            self._page.setVisible(bool(found))

    def forget(self) -> None:
        super().forget()
        if self._page is not None:
            self._page.hide()
        if self._choice is not None:
            self._choice.choose(None)

    def _ask_for_page(self) -> None:
        if self._choice is not None and isinstance(self._choice.value, date):
            self.page_asked.emit(self._choice.value)

    def _chosen(self, day: object) -> None:
        if isinstance(day, date):
            self.since_chosen.emit(day)
        else:
            self.forget()
