"""The daily check-in: a minute, every answer can be left out, and the result is said before it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QSpacerItem, QWidget

from liftcoach.domain.check_in import CheckIn, WarningSign
from liftcoach.domain.measured import MeasuredDay
from liftcoach.ui.checkin.aftermath import AfterTraining
from liftcoach.ui.checkin.feelings import Feelings
from liftcoach.ui.checkin.flare import Flare
from liftcoach.ui.checkin.joints_card import JointsCard
from liftcoach.ui.checkin.more import MoreQuestions
from liftcoach.ui.checkin.same_as import copied, something_to_copy, still_same
from liftcoach.ui.checkin.warning_signs import WarningSigns
from liftcoach.ui.checkin.week_ahead import WeekAhead
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.beside_bar import BesideBar
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.day_stepper import day_words
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.joint_marks import Mark, marked
from liftcoach.ui.widgets.layout import boxed, card, column, page_area, respace, row, spaced
from liftcoach.ui.widgets.reading_width import ReadingWidth
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.widgets.two_columns import TwoColumns
from liftcoach.words.joints import joint_name

TONES = ("soft", "rest", "flare", "danger")
"""The kinds of card that an outcome may be shown on."""
_CALM_TONES = ("soft", "rest")
_INK_OF_TONE = {"soft": "primary", "rest": "rest", "flare": "flare", "danger": "danger"}


_WIDEST_PX = 1440
"""On a large screen, at 100 %: numbers to press stay within one look."""
_TALLEST_PX = 680
"""At 100 %: what the answers and the joints beside them grow to in a tall window, still seen in one look."""
_SPREAD_PX = 540
"""At 100 %: further apart, as beside the long list of joints, the scales would be lost to the eye."""
_BEFORE_WHAT_IS_BELOW = 100
"""The share of the room that is over which the scales take before the empty ground below them does."""
_BELOW_PX = 14
_ACROSS_PX = 20
_WORDS_FROM_EDGE_PX = 16


class CheckInPage(QWidget):
    """Asks for one day's answers. `warning_signs` gives each row of the list its sentence, in order.

    The page never decides what an answer means: it tells every change, and its
    owner says what today would be by `show_outcome`.
    """

    submitted = Signal(object)
    """The `CheckIn`, when the person saves."""
    changed = Signal(object)
    """The `CheckIn` as it stands after each answer."""
    joints_put_as_list = Signal(bool)
    """The person has chosen to mark joints in a list, or in the drawing."""

    def __init__(self, warning_signs: Mapping[WarningSign, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check_in: CheckIn | None = None
        self._is_past = False
        self._previous: CheckIn | None = None
        self._same_as: date | None = None
        self._feelings, self._joints = Feelings(), JointsCard()
        self._flare = Flare()
        self._signs = WarningSigns(warning_signs)
        self._after, self._more = AfterTraining(), MoreQuestions()
        self._week = WeekAhead()
        self._sections = (self._feelings, self._joints, self._flare, self._after, self._week, self._more, self._signs)
        for section in self._sections:
            section.changed.connect(self._answered)
        self._joints.changed.connect(lambda: self._after.show_joints(self._joints.report))
        self._joints.put_as_list.connect(self.joints_put_as_list)
        self._after.no_joints_said.connect(lambda: self._say_no_joints(on=True))
        self._after.no_joints_unsaid.connect(lambda: self._say_no_joints(on=False))
        self._title = Text(self.tr("How are you today?"), "h2", wrap=False)
        self._for_whom = Text("", "label", ink="primary", wrap=False)
        self._for_whom.setObjectName("for-whom")
        self._same = Button(self.tr("Same as last time"))
        self._same.setObjectName("same-as")
        self._same.clicked.connect(self._copy)
        self._same_words = Text("", "small", ink="ink2")
        self._same_words.setObjectName("same-as-words")
        self._unsaved = Text("", "label", ink="primary")
        self._unsaved.setObjectName("unsaved-answers")
        self._unsaved.hide()
        self._more_button = Button(self.tr("More questions"), kind="ghost", icon_name="caret-down")
        self._more_button.setObjectName("more")
        self._more_button.clicked.connect(self._unfold_more)
        self._more_button.make_leaver(lambda: self._more_card.isVisible())
        self._more_card = card(column(self._week, self._more), padding=18)
        self._more_card.hide()
        page = QWidget()
        self._area = page_area(page)
        self._area.viewport().installEventFilter(self)
        page.installEventFilter(self)
        parts = column(self._area, gap=0)
        self.setLayout(parts)
        questions = _in_reading_width(page)
        # Qt goes through all that is in a widget for each widget that it comes to lie in: what is full comes last.
        questions.setLayout(self._questions())
        self._footer = self._outcome_card()
        foot = row(ReadingWidth(self._footer, _WIDEST_PX), BesideBar(self._area), gap=0)
        spaced(foot, margin=4, across=_ACROSS_PX)
        self._foot = boxed(foot)
        parts.addWidget(self._foot)
        # In a very tall window the foot stands under the questions, not far below them.
        parts.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding))
        parts.setStretch(0, 1)
        self._signs.unfolded.connect(self._show_signs)
        self._signs.folded.connect(self._name_save)
        save = QShortcut(QKeySequence("Ctrl+Return"), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self._submit)

    def show_joints_as_list(self, *, on: bool) -> None:
        """Begin with the list of joints, or with the drawing."""
        self._joints.show_as_list(on=on)

    def ask(
        self,
        day: date,
        *,
        today: CheckIn | None = None,
        previous: CheckIn | None = None,
        session_day: date | None = None,
        same_allowed: bool = True,
        week_ahead: bool = False,
        smaller_week: bool | None = None,
        for_whom: str = "",
        measured_sleep: MeasuredDay | None = None,
        is_past: bool = False,
    ) -> None:
        """Ask about `day`; with `is_past` it is one that is over, whose answers are put right.

        `today` is what was already answered for this day, `previous` the last
        earlier check-in (shown beside, never filled in), `session_day` the
        training day just before, `same_allowed` false once two days running were copied.
        `measured_sleep` is shown beside the question and answers nothing.
        `week_ahead` asks how sure the person is of the week's plan, `smaller_week` is what they chose about it.
        """
        self._check_in, self._is_past = today or CheckIn(day), is_past
        self._title.setText(
            self.tr("How were you on {day}?").format(day=day_words(day)) if is_past else self.tr("How are you today?")
        )
        self._previous, self._same_as = previous, self._check_in.same_as
        self._for_whom.setText(self.tr("For {name}").format(name=for_whom) if for_whom else "")
        self._for_whom.setVisible(bool(for_whom))
        self._same.setVisible(same_allowed and something_to_copy(previous))
        self._after.setVisible(session_day is not None)
        self._after.show_answers(self._check_in, session_day)
        self._week.setVisible(week_ahead)
        self._more_button.show_text(self.tr("More: your week") if week_ahead else self.tr("More questions"))
        self._week.show_answers(self._check_in, smaller=smaller_week)
        self._feelings.show_measured_sleep(measured_sleep)
        self._show_answers()
        self._unsaved.hide()
        if is_past:
            self._unsaved.setText(
                self.tr("These are your answers of that day: where it says “today”, that day is meant.")
            )
            self._unsaved.show()
        self.show_outcome("", "")

    def answers(self) -> CheckIn:
        """The check-in as it stands. Raises RuntimeError before `ask`."""
        if self._check_in is None:
            raise RuntimeError("nothing is being asked")
        check_in = self._check_in
        for section in self._sections:
            check_in = section.answered(check_in)
        same = self._same_as
        if same is not None and self._previous is not None and not still_same(check_in, self._previous):
            same = None
        return replace(check_in, same_as=same)

    @property
    def is_past(self) -> bool:
        """Whether the answers of a day that is over are shown."""
        return self._is_past

    @property
    def wants_smaller_week(self) -> bool | None:
        """What was answered to the offer of a smaller week; None where nothing was."""
        return self._week.wants_smaller

    def show_outcome(self, title: str, text: str, *, tone: str = "soft") -> None:
        """Say what the answers change today; `tone` is one of `TONES`. Without words, say what to do."""
        self._outcome_title.setText(title or self.tr("Answer what you like. Skip\u00a0the\u00a0rest."))
        self._outcome_text.setText(text)
        self._outcome_text_below.setText(text)
        self._footer.setProperty("card", tone)
        self._outcome_title.setProperty("ink", _INK_OF_TONE[tone])
        for widget in (self._footer, self._outcome_title):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._place_outcome()
        if title:
            say(self, f"{title} {text}")

    def say_unsaved(self, words: str) -> None:
        """Say above the questions that the answers shown are not kept; with the next answer it goes."""
        self._unsaved.setText(words)
        self._unsaved.show()
        self._fill_later()
        say(self, words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place_outcome()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_footer"):
            respace(self)
            self._place_outcome()

    def _questions(self) -> QLayout:
        answers = column(self._feelings, self._flare, self._after, None, gap=8)
        # Beside the joints the scales share the room that is over, instead of leaving it below them.
        answers.setStretch(0, _BEFORE_WHAT_IS_BELOW)
        left = card(answers, padding=12)
        self._joints.add_below(self._signs)
        right = card(column(self._joints), padding=12)
        self._columns = TwoColumns(left, right)
        self._outcome_text_below = Text("")
        self._head = boxed(Flow(self._title, self._for_whom, gap=12))
        self._tools = boxed(Flow(self._more_button, self._same, gap=8))
        self._heading = row(self._head, self._same_words, self._tools, gap=16)
        # One line with the buttons beside it, whatever their height is.
        self._heading.setAlignment(self._head, Qt.AlignmentFlag.AlignVCenter)
        self._parts = column(
            self._heading,
            self._unsaved,
            self._columns,
            self._signs.sheet,
            self._more_card,
            self._outcome_text_below,
            None,
            gap=8,
        )
        return self._parts

    def _outcome_card(self) -> QWidget:
        self._outcome_title = Text("", "h3", ink="primary")
        self._outcome_title.setObjectName("outcome-title")
        self._outcome_text = Text("")
        self._outcome_text.setObjectName("outcome-text")
        self._save = Button(self.tr("Save and see my plan"), kind="primary", icon_name="arrow-right")
        self._save.setObjectName("save")
        self._save.clicked.connect(self._press_save)
        words = column(self._outcome_title, self._outcome_text, gap=2)
        foot = card(row(words, self._save, gap=16), "soft", padding=6)
        layout = foot.layout()
        assert layout is not None
        spaced(layout, across=_WORDS_FROM_EDGE_PX)
        return foot

    def _show_answers(self) -> None:
        assert self._check_in is not None
        self._feelings.show_answers(self._check_in, self._previous)
        self._more.show_answers(self._check_in, self._previous)
        self._joints.show_answers(self._check_in)
        self._flare.show_answers(self._check_in)
        self._signs.show_answers(self._check_in)
        self._name_save()
        self._show_same()

    def _copy(self) -> None:
        if self._previous is None:
            return
        self._check_in = copied(self._previous, self.answers())
        self._same_as = self._check_in.same_as
        self._feelings.show_answers(self._check_in, self._previous)
        self._joints.show_answers(self._check_in)
        self._after.show_joints(self._check_in.joints)
        say(self, self._same_sentence())
        if self.answers().warning_signs is None:
            # What is never copied is asked at once: the list, in sight.
            self._signs.unfold()
        self._answered()

    def _say_no_joints(self, *, on: bool) -> None:
        self._joints.say_none(on=on)
        self._after.show_joints(self._joints.report)

    def _answered(self) -> None:
        self._name_save()
        self._show_same()
        self._unsaved.setVisible(self._is_past)
        self.changed.emit(self.answers())

    def _show_same(self) -> None:
        words = self._same_sentence()
        self._same_words.setText(words)
        # Empty, it keeps the buttons at the end of their line; on a line of its own it would be a gap.
        self._same_words.setVisible(bool(words) or not self._columns.is_one_column)

    def _same_sentence(self) -> str:
        """What a press on "Same as last time" has stored or would store."""
        previous = self._previous
        if previous is None or (self._same.isHidden() and self._same_as is None):
            return ""
        stored = self.answers()
        taken = stored if stored.same_as is not None else copied(previous, CheckIn(stored.day))
        names = {"pain": self.tr("pain"), "fatigue": self.tr("tiredness"), "stiffness": self.tr("stiffness")}
        parts = [
            f"{words} {getattr(previous, name)}"
            for name, words in names.items()
            if getattr(previous, name) is not None and getattr(taken, name) == getattr(previous, name)
        ]
        usual = taken.joints
        if usual is not None:
            joints = dict.fromkeys((*marked(usual, Mark.TENDER), *marked(usual, Mark.SWOLLEN)))
            parts += [self.tr("usual {joint}").format(joint=joint_name(joint, in_readers_language)) for joint in joints]
        if not parts:
            return ""
        when = QLocale().toString(QDate(previous.day.year, previous.day.month, previous.day.day), "d MMMM")
        template = (
            self.tr("Copied from {day}: {answers}. Nothing else is copied.")
            if stored.same_as is not None
            else self.tr("Copies only this from {day}: {answers}.")
        )
        return template.format(day=when, answers=", ".join(parts))

    def go_to_number(self, name: str) -> None:
        """Unfold the questions on top and put the focus into one of their numbers, all of it chosen."""
        self._more_card.show()
        field = self._more.go_to_number(name)
        QTimer.singleShot(0, field, lambda: self._area.ensureWidgetVisible(field))

    def _unfold_more(self) -> None:
        self._more_card.setVisible(self._more_card.isHidden())
        if self._more_card.isVisible():
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self._more_card, 0, 0))

    def _name_save(self) -> None:
        """While the list of signs lies open and unanswered, one press answers it and saves; its words say so."""
        if not self._signs.awaits_answer:
            words = self.tr("Save what I put right") if self._is_past else self.tr("Save and see my plan")
        elif self._same_as is not None:
            words = self.tr("Nothing new on this list")
        else:
            words = self.tr("None of these: save")
        self._save.show_text(words)

    def _press_save(self) -> None:
        if self._signs.awaits_answer:
            self._signs.say_none_of_these()
        self._submit()

    def _show_signs(self) -> None:
        self._name_save()
        QTimer.singleShot(0, self, lambda: self._area.verticalScrollBar().setValue(self._signs.sheet.y()))

    def _submit(self) -> None:
        if self._feelings.is_mistaken or self._more.is_mistaken:
            self.show_outcome(self.tr("One number needs a second look."), "", tone="flare")
            if self._more.is_mistaken:
                self._more_card.show()
                self._more.focus_on_mistake()
            return
        self.submitted.emit(self.answers())

    def _fill_later(self) -> None:
        # What lies above has its place only after the next layout.
        QTimer.singleShot(0, self._columns, lambda: self._fill_height())

    def _fill_height(self) -> None:
        """Let the answers have the height that the window has for them; what needs more has more."""
        page = self._area.widget()
        above = 0 if page is None else self._columns.mapTo(page, self._columns.rect().topLeft()).y()
        # Measured by the window, for the area is made no taller than its questions.
        whole = self.height() - self._foot.height()
        room = whole - above - theme().space(_BELOW_PX)
        tallest = 0 if self._columns.is_one_column else min(round(_TALLEST_PX * theme().text_scale), room)
        self._feelings.setMaximumHeight(round(_SPREAD_PX * theme().text_scale))
        if above and self._columns.minimumHeight() != max(0, tallest):
            self._columns.setMinimumHeight(max(0, tallest))
            self._fill_later()
        elif above and page is not None:
            needed = page.heightForWidth(self._area.viewport().width())
            self._area.setMaximumHeight(min(needed, whole) if needed > 0 else whole)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Resize or (
            event.type() is QEvent.Type.LayoutRequest and watched is self._area.widget()
        ):
            self._fill_later()
        return super().eventFilter(watched, event)

    def _place_outcome(self) -> None:
        """In one column the sentence stands at the end of the questions, so that the answers keep their room."""
        narrow = self._columns.is_one_column
        self._fill_later()
        if narrow == (self._parts.indexOf(self._same_words) < 0):
            # What would be copied has a line of its own where it would be squeezed beside its button.
            self._heading.removeWidget(self._same_words)
            self._parts.removeWidget(self._same_words)
            self._heading.setStretchFactor(self._head, int(narrow))
            if narrow:
                self._parts.insertWidget(1, self._same_words)
            else:
                self._heading.insertWidget(1, self._same_words, 1)
        needed = self._head.minimumSizeHint().width() + self._tools.minimumSizeHint().width()
        around = self._heading.spacing() + 2 * theme().space(_ACROSS_PX)
        self._same_words.setVisible(bool(self._same_words.text()) or not narrow)
        fits = not narrow or needed + around <= self._area.viewport().width()
        self._heading.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
        # A day that goes on as it would have gone is said by its title; the plan gives the reasons.
        can_wait = theme().less_to_read and self._footer.property("card") in _CALM_TONES
        has_text = bool(self._outcome_text.text()) and not can_wait
        self._outcome_text.setVisible(has_text and not narrow)
        self._outcome_text_below.setVisible(has_text and narrow)


def _in_reading_width(page: QWidget) -> QWidget:
    """An empty part of a page, as wide as lines read well."""
    part = QWidget()
    layout = row(ReadingWidth(part, _WIDEST_PX), gap=0)
    spaced(layout, margin=6, across=_ACROSS_PX)
    page.setLayout(layout)
    return part
