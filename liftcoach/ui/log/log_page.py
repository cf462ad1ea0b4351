"""Log what was done: one click a set, or a few when it was different."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from liftcoach.content.library import Library
from liftcoach.domain.day_plan import CannotPlan, DayKind, DayPlan
from liftcoach.domain.prescription import Prescription
from liftcoach.domain.training import LoggedSet, Skipped, SkipReason
from liftcoach.ui.log.done_list import DoneList
from liftcoach.ui.log.exercise_card import ExerciseCard
from liftcoach.ui.log.finish_panel import FinishPanel
from liftcoach.ui.log.progress import Step, next_step, no_longer_skipped, steps_of, unplanned
from liftcoach.ui.log.rest_panel import Longer, RestPanel
from liftcoach.ui.log.set_form import Owned, SetForm
from liftcoach.ui.log.set_words import aim_words, set_words, skip_words
from liftcoach.ui.plan.reason_lines import why_in_full
from liftcoach.ui.theme.theme import theme
from liftcoach.ui.theme.tokens import TARGET_PX
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.beside_bar import BesideBar
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.choice import Choice
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.glyph import Glyph
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, page_area, respace, row, rule, spaced
from liftcoach.ui.widgets.reading_width import ReadingWidth
from liftcoach.ui.widgets.set_dots import SetDots
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Text
from liftcoach.ui.widgets.timer_ring import seconds_passed
from liftcoach.ui.widgets.two_columns import TwoColumns
from liftcoach.ui.widgets.undo_bar import UndoBar
from liftcoach.ui.wishes.another_panel import AnotherPanel, Picture
from liftcoach.ui.wishes.did_panel import DidPanel
from liftcoach.ui.wishes.wish import Alternative, SeeAlternatives, SeeTrend, Swap, WishesShown
from liftcoach.words.reasons import reason_text

DOUBLE_PRESS_S = 0.7
"""A second press on Done within this time is a trembling hand, not a second set."""


_WIDEST_PX = 1680
"""On a large screen, at 100 %: the figure has the room, and the words beside it stay near."""
_TALLEST_PX = 1000
"""The two cards on a large screen, at 100 %: a taller picture would be no clearer."""
_MARGIN_PX = 16
_FOOT_MARGIN_PX = 8
_FOOT_FROM_PX = 560
"""From this height of the page, at 100 %, its buttons stand in the foot, always in sight."""
REST_NEWS_FOR_S = 15 * 60
"""A rest that ended while the program was closed is told of so long; later it is no news any more."""


class _Now(Enum):
    """What the right card shows."""

    SET = auto()
    REST = auto()
    FINISH = auto()


class LogPage(QWidget):
    """Shows one day's session. `figure` takes its place in the left card; `ticks` gives seconds, `sound` sounds.

    Nothing is stored here: the page tells what was pressed, its owner stores it
    and shows the day again. Rest and undo follow only a set that came back stored.
    """

    set_done = Signal(object, bool)
    """The `Prescription` done as planned, and whether it was part of the warm-up."""
    set_logged = Signal(object)
    """A `SaidSet`."""
    undone = Signal(int)
    """The id of a set to take out again."""
    set_changed = Signal(object)
    """A `LoggedSet`, rated in the rest after it."""
    corrected = Signal(object)
    """A `LoggedSet`, put right in the list of the day."""
    taken_out = Signal(int)
    """The id of a set of the list that was not done after all."""
    skipped = Signal(object)
    """A `Skipped`."""
    skip_taken_back = Signal(str)
    """The id of an exercise that was left out and is done now."""
    reopened = Signal()
    """The finished session goes on after all."""
    finished = Signal(object)
    """The session's exertion, 0 to 10, or None."""
    exercise_shown = Signal(str)
    """The id of the exercise that is now shown, for whoever moves the figure."""
    prescription_shown = Signal(object)
    """The `Prescription` that is now shown: its tempo and side are the figure's."""
    rest_started = Signal(int)
    """Seconds of rest."""
    rest_ended = Signal()
    rested = Signal(int)
    """The id of the set after which the person is ready again: its rest is never taken up."""
    rest_lengthened = Signal(object)
    """A `Longer`: how much was added to the rest that goes on."""
    from_paper_asked = Signal()
    wished = Signal(object)
    """A `Wish`."""
    other_chosen = Signal(str)
    """The id of an exercise of the library that was done besides; `ask_for_other` then shows its form."""
    earlier_asked = Signal()
    """The sessions of other days are wanted."""

    def __init__(
        self,
        library: Library,
        *,
        figure: QWidget | None = None,
        thumbnail: Picture | None = None,
        ticks: Callable[[], float] = seconds_passed,
        sound: Callable[[], None] = QApplication.beep,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._ticks, self._make_sound = library, ticks, sound
        self._sounds = False
        self._plan: DayPlan | None = None
        self._steps: tuple[Step, ...] = ()
        self._sets: tuple[LoggedSet, ...] = ()
        self._owned = Owned()
        self._at: int | None = None
        self._form_is_for: object = None
        self._awaits_set = False
        self._done_pressed_at: float | None = None
        self._thumbnail = thumbnail
        self._wishes: WishesShown | None = None
        self._is_finished = False
        self._now = _Now.SET
        self._finish_shown_for_all = False
        self._exercise = ExerciseCard(figure)
        self._for_whom = Text("", "label", ink="primary", wrap=False)
        self._for_whom.setObjectName("for-whom")
        self._for_whom.hide()
        self._exercise.head.addWidget(self._for_whom)
        self._trend = Button(kind="ghost", icon_name="chart-line-up", name=self.tr("How this went so far"))
        self._trend.setObjectName("trend")
        self._trend.clicked.connect(self._ask_for_trend)
        self._exercise.head.addWidget(self._trend)
        self._rest = RestPanel(ticks)
        self._rest.over.connect(self._end_rest)
        self._rest.ring.ended.connect(self._sound)
        self._rest.rated.connect(self.set_changed)
        self._rest.lengthened.connect(self.rest_lengthened)
        self._finish = FinishPanel()
        self._finish.finished.connect(self.finished)
        self._finish.went_back.connect(self._go_on)
        self._undo = UndoBar(ticks)
        self._undo.undone.connect(self._take_back)
        self._done_list = DoneList(library)
        self._done_list.went_to.connect(self._go_to)
        self._done_list.changed.connect(self.corrected)
        self._done_list.taken_out.connect(self._take_out)
        figures = column(self._exercise, gap=0)
        figures.setStretch(0, 1)
        figures.addStretch(0)
        self._columns = TwoColumns(boxed(figures), self._set_card(), shares=(9, 11), second_on_top=True)
        self._columns.folded.connect(self._which.setVisible)
        page = QWidget()
        self._area = page_area(page)
        parts = column(self._area, gap=0)
        self.setLayout(parts)
        inner = QWidget()
        layout = row(ReadingWidth(inner, _WIDEST_PX), gap=0)
        spaced(layout, margin=_MARGIN_PX)
        page.setLayout(layout)
        # Qt goes through all that is in a widget for each widget that it comes to lie in: what is full comes last.
        inner.setLayout(self._page())
        self._foot_row = row(self._undo, gap=12)
        foot = row(ReadingWidth(boxed(self._foot_row), _WIDEST_PX), BesideBar(self._area), gap=0)
        spaced(foot, margin=_FOOT_MARGIN_PX, across=_MARGIN_PX)
        self._foot = boxed(foot)
        self._foot.hide()
        self._undo.installEventFilter(self)
        self._columns.folded.connect(lambda _one_column: self._place_buttons())
        parts.addWidget(self._foot)
        done = QShortcut(QKeySequence("Ctrl+Return"), self)
        done.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        done.activated.connect(self._press_main)

    @property
    def is_resting(self) -> bool:
        """Whether a rest between sets is going on."""
        return self._rest.ring.is_running

    def focus_on_done(self) -> None:
        """Put the focus where the next set is one press away."""
        if self._done.isVisible():
            self._done.setFocus()

    def show_left_handed(self, *, on: bool) -> None:
        """Lay the buttons on the left of the figure, or on its right."""
        self._columns.show_second_first(on=on)

    def sound_after_rest(self, *, on: bool) -> None:
        """Make a short sound when a rest has run out, or none."""
        self._sounds = on

    def _sound(self) -> None:
        if self._sounds:
            self._make_sound()

    def show_day(
        self,
        plan: DayPlan | CannotPlan | None,
        sets: tuple[LoggedSet, ...],
        *,
        owned: Owned | None = None,
        skipped: tuple[Skipped, ...] = (),
        is_finished: bool = False,
        for_whom: str = "",
        wishes: WishesShown | None = None,
        at: datetime | None = None,
        rested_after: int | None = None,
        longer: Longer | None = None,
    ) -> None:
        """Show a day and what was logged on it; what is being typed stays while its set is the same.

        `at` is this moment, from which a rest that began before the page was made goes on,
        unless that of the set `rested_after` was ended already; `longer` is what was added to one rest.
        """
        known = {one.id for one in self._sets}
        fresh = [one for one in sets if one.id not in known] if self._awaits_set else []
        self._awaits_set = False
        was_finished, self._is_finished = self._is_finished, is_finished
        self._plan = plan if isinstance(plan, DayPlan) else None
        self._sets, self._owned, self._wishes = sets, owned or Owned(), wishes
        before = self._steps
        self._steps = () if self._plan is None else steps_of(self._plan, sets, skipped)
        self._for_whom.setText(self.tr("For {name}").format(name=for_whom) if for_whom else "")
        self._for_whom.setVisible(bool(for_whom))
        again = no_longer_skipped(before, self._steps)
        if again is not None:
            self._at = again
        elif self._at is None or [step.asked for step in before] != [step.asked for step in self._steps]:
            self._at = next_step(self._steps)
        elif self._at >= len(self._steps) or self._steps[self._at].is_over:
            self._at = next_step(self._steps, after=self._at)
        self._follow_rest(sets)
        if fresh:
            self.show_notice("")
            self._celebrate(fresh[-1])
        elif not before and at is not None and not is_finished:
            self._take_up_rest(at, rested_after, longer)
        elif was_finished and not is_finished:
            self._now = _Now.SET
        # The clock may have been set to another day: what is offered goes with what is shown.
        # A session that was just finished has an undo of its own, and two bars would make a riddle of it.
        is_offered = self._undo.subject in {one.id for one in sets} and (was_finished or not is_finished)
        if self._undo.subject is not None and not is_offered:
            self._undo.take_away()
        self._show()

    def show_notice(self, title: str, text: str = "", *, tone: str = "flare") -> None:
        """Say something about the set just logged, on a card of the style sheet's kind; empty takes it away."""
        self._notice_title.setText(title)
        self._notice_text.setText(text)
        self._notice_text.setVisible(bool(text))
        self._notice.setProperty("card", tone)
        self._notice.style().unpolish(self._notice)
        self._notice.style().polish(self._notice)
        self._notice.setVisible(bool(title))
        say(self, f"{title}. {text}" if title else "")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_columns"):
            respace(self)
            self._fill_height()

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802
        # The bar's margin goes with the bar.
        if watched is self._undo and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._show_foot()
        return False

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._say_step()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fill_height()

    def _fill_height(self) -> None:
        """Let the two cards fill the first screen.

        Measured by the page and not by what can be scrolled, so that nothing jumps when the undo bar comes.
        """
        self._place_buttons()
        one_column = self._columns.is_one_column
        margin = theme().space(_MARGIN_PX)
        # From the tokens, for the bar measures itself only after this page has got its new look.
        foot = theme().target(TARGET_PX) + 4 * theme().space(_FOOT_MARGIN_PX)
        self._foot.setMinimumHeight(foot if self._has_foot() else 0)
        room = min(self.height() - foot - 2 * margin, round(_TALLEST_PX * theme().text_scale))
        first_screen = 0 if one_column else max(0, room)
        self._columns.setMinimumHeight(first_screen)
        # Where the other card grows beyond the first screen, the figure stays in it.
        self._exercise.keep_within(first_screen)

    def _has_foot(self) -> bool:
        """Whether the buttons stand in the foot: else it would take the steps' room."""
        return not self._columns.is_one_column and self.height() / theme().text_scale >= _FOOT_FROM_PX

    def _place_buttons(self) -> None:
        in_foot = self._foot_row.indexOf(self._buttons) >= 0
        if in_foot and not self._has_foot():
            self._foot_row.removeWidget(self._buttons)
            self._below.addWidget(self._buttons)
        elif self._has_foot() and not in_foot:
            self._below.removeWidget(self._buttons)
            self._foot_row.insertWidget(0, self._buttons, 3, Qt.AlignmentFlag.AlignVCenter)
            self._foot_row.setStretch(1, 2)
        self._show_foot()

    def _show_foot(self) -> None:
        has_foot, offers_undo = self._has_foot(), not self._undo.isHidden()
        self._foot.setVisible(offers_undo or has_foot)
        # The bar takes the room of what is not needed in the seconds after a set.
        makes_room = offers_undo and has_foot
        self._from_paper.setVisible(not makes_room and not self._columns.isHidden() and self._now is not _Now.FINISH)

    def _page(self) -> QLayout:
        self._empty_title = Text("", "h1")
        self._empty_title.setObjectName("empty-title")
        self._empty_words = column(gap=6)
        self._empty_glyph = Glyph("moon-stars-fill", "rest", 44)
        head = row(self._empty_glyph, self._empty_title, gap=14)
        head.setStretch(1, 1)
        self._reopen = Button(self.tr("Go on with this session"), kind="ghost", icon_name="arrow-counter-clockwise")
        self._reopen.setObjectName("reopen-session")
        self._reopen.clicked.connect(self.reopened)
        self._empty = card(column(head, self._empty_words, boxed(Flow(self._reopen))), "rest", padding=28)
        self._finish_early = Button(self.tr("Finish session"))
        self._finish_early.setObjectName("finish-early")
        self._finish_early.clicked.connect(self._ask_to_finish)
        self._other = Button(self.tr("I did something else"), icon_name="person-simple-walk")
        self._other.setObjectName("did-something-else")
        self._other.make_opener()
        self._other.toggled.connect(self._fold_other)
        self._earlier = Button(self.tr("Earlier sessions"), icon_name="calendar-dots")
        self._earlier.setObjectName("earlier-sessions")
        self._earlier.clicked.connect(self.earlier_asked)
        self._from_paper = Button(self.tr("I did it from paper"), kind="ghost", icon_name="printer")
        self._from_paper.setObjectName("from-paper")
        self._from_paper.clicked.connect(self.from_paper_asked)
        self._other_place = column(gap=0)
        self._buttons = boxed(Flow(self._finish_early, self._other, self._earlier, self._from_paper))
        self._below = column(self._buttons, gap=0)
        return column(
            self._empty, self._columns, self._below, boxed(self._other_place), self._done_list, None, gap=_MARGIN_PX
        )

    def _set_card(self) -> QWidget:
        # Below each other the exercise's own card comes after this one: what is logged has to be named here too.
        self._which = Text("", "h2", ink="primary")
        self._which.setObjectName("which-exercise")
        self._which.hide()
        self._dots, self._set_title, self._aim = SetDots(), Text("", "h2"), Text("", ink="ink2")
        self._set_title.setObjectName("set-title")
        self._aim.setObjectName("aim")
        self._notice_title, self._notice_text = Text("", "h3"), Text("")
        self._notice = card(column(self._notice_title, self._notice_text, gap=2), "flare", padding=14)
        self._notice.setObjectName("notice")
        self._notice.hide()
        self._done = Button(self.tr("Done as planned"), kind="primary", icon_name="check")
        self._done.setObjectName("done-as-planned")
        self._done.clicked.connect(self._press_done)
        self._form = SetForm()
        self._form.changed.connect(self._allow_logging)
        self._log = Button(self.tr("Log this set"), icon_name="notepad")
        self._log.setObjectName("log-this-set")
        self._log.clicked.connect(self._press_log)
        self._skip = Button(self.tr("Skip this exercise"), kind="ghost", icon_name="skip-forward")
        self._skip.setObjectName("skip-exercise")
        self._skip.clicked.connect(self._fold_reasons)
        self._skip.make_leaver(lambda: self._reasons.isVisible())
        self._another = Button(self.tr("Another exercise"), kind="ghost")
        self._another.setObjectName("another-exercise")
        self._another.make_opener()
        self._another.toggled.connect(self._fold_others)
        self._others = column(gap=0)
        self._reason_button = Button(self.tr("Why this much?"), kind="ghost", icon_name="info")
        self._reason_button.setObjectName("why-this-much")
        self._reason_button.make_opener()
        self._reason_button.toggled.connect(self._fold_why)
        self._why_place = column(gap=0)
        self._why = Choice(
            self.tr("Why skip it?"), [(reason, skip_words(reason)) for reason in SkipReason], vertical=True
        )
        self._why.setObjectName("skip-reason")
        self._why.chosen.connect(self._press_skip)
        self._reasons = card(
            column(Text(self.tr("Why? It helps the next plan."), "label"), self._why), "soft", padding=14
        )
        self._reasons.hide()
        aim = row(self._aim, self._reason_button)
        aim.setStretch(0, 1)
        title = row(self._set_title, self._dots)
        title.setStretch(0, 1)
        self._set_panel = boxed(
            column(
                self._which,
                title,
                aim,
                self._why_place,
                self._done,
                rule(),
                Text(self.tr("Or say what you did"), "label", ink="ink2"),
                self._form,
                Flow(self._log, self._skip, self._another),
                self._reasons,
                self._others,
                None,
                gap=10,
            )
        )
        return card(column(self._notice, self._set_panel, self._rest, self._finish, None), padding=20)

    def _show(self) -> None:
        """Everything from what is known now."""
        planned = bool(self._steps)
        all_over = planned and self._at is None
        if all_over and self._now is _Now.SET:
            self._turn_to(_Now.FINISH)
        elif not all_over and self._now is _Now.FINISH and self._finish_shown_for_all:
            self._turn_to(_Now.SET)
        open_session = planned and not self._is_finished
        # On such a day nothing is offered to do, but what was done before is never lost.
        self._other.show_text(
            self.tr("Tell what I did earlier") if self._is_stopped else self.tr("I did something else")
        )
        self._columns.setVisible(open_session)
        self._empty.setVisible(not open_session)
        if not open_session:
            self._rest.stop()
            self._show_empty()
        self._finish_early.setVisible(
            open_session and bool(self._sets) and not all_over and self._now is not _Now.FINISH
        )
        self._show_step()
        self._show_panels()
        so_far = self._so_far()
        self._rest.show_around(self._next_words(), so_far)
        self._finish.show_done(so_far, self._still_open())
        self._done_list.show_steps(
            self._steps, unplanned(self._plan, self._sets), self._owned, None if self._is_finished else self._at
        )

    def _turn_to(self, now: _Now) -> None:
        self._now = now
        if now is _Now.FINISH:
            self._finish_shown_for_all = self._at is None
            self._finish.ask(all_done=self._at is None)
            say(self._finish, self._finish.title)
        self._show_panels()

    def _show_panels(self) -> None:
        self._show_foot()
        self._set_panel.setVisible(self._now is _Now.SET)
        self._rest.setVisible(self._now is _Now.REST)
        self._finish.setVisible(self._now is _Now.FINISH)

    def _show_step(self) -> None:
        place = len(self._steps) - 1 if self._at is None else self._at
        if place < 0:
            return
        step = self._steps[place]
        exercise = self._library[step.asked.exercise]
        where = self.tr("Exercise {number} of {count}").format(number=place + 1, count=len(self._steps))
        self._exercise.show_exercise(
            exercise, self.tr("Warm-up · {where}").format(where=where) if step.warm_up else where
        )
        self._which.setText(exercise.name)
        # What is done already stays: another exercise takes what is left.
        self._another.setVisible(self._wishes is not None and not step.is_over)
        self._trend.setVisible(self._wishes is not None and exercise.id in self._wishes.trained)
        self._trend.show_name(self.tr("How {name} went so far").format(name=exercise.name))
        self._reason_button.setVisible(bool(step.asked.reasons))
        self._dots.show_sets(len(step.done), step.asked.sets)
        number = min(len(step.done) + 1, step.asked.sets)
        one = step.asked.sets == 1
        self._dots.setVisible(not one)
        self._set_title.setText(
            self.tr("One set") if one else self.tr("Set {number} of {sets}").format(number=number, sets=step.asked.sets)
        )
        self._aim.setText(aim_words(step.asked, exercise))
        key = (place, step.asked, step.warm_up, len(step.done), self._owned)
        if key != self._form_is_for:
            self._form_is_for = key
            last = step.done[-1] if step.done else None
            self._form.ask_for(step.asked, exercise, self._owned, warm_up=step.warm_up, last=last)
            # The form made its fields afresh: they would come last.
            self._columns.order_stops()
            self._reasons.hide()
            self._why.choose(None)
            self._reason_button.setChecked(False)
            self._another.setChecked(False)
            self._allow_logging()
            self.exercise_shown.emit(exercise.id)
            self.prescription_shown.emit(step.asked)
            self._say_step()

    def _say_step(self) -> None:
        """Speak what is to be done now, where it is not a rest that is going on."""
        if self.isVisible() and self._now is _Now.SET and self._at is not None:
            say(self, f"{self._exercise.said}. {self._set_title.text()}. {self._aim.text()}")

    def _show_empty(self) -> None:
        plan = self._plan
        emptied(self._empty_words)
        self._reopen.setVisible(self._is_finished and bool(self._steps))
        if self._is_finished:
            words = [self._count_words(), self.tr("The next check-in asks how your joints took it.")]
            self._fill_empty("rest", self.tr("Session finished"), words, glyph="check-circle-fill")
        elif plan is None:
            self._fill_empty(
                "soft",
                self.tr("No session yet"),
                [self.tr("Your plan comes first. It may still need an answer from you.")],
            )
        elif plan.kind is DayKind.STOP:
            self._fill_empty("danger", self.tr("No training today"), self._reason_words(plan))
        elif plan.kind is DayKind.REST:
            self._fill_empty("rest", self.tr("Rest day"), self._reason_words(plan))
        else:
            self._fill_empty("rest", self.tr("Nothing to log today"), self._reason_words(plan))

    def _fill_empty(self, tone: str, title: str, words: list[str], *, glyph: str = "moon-stars-fill") -> None:
        self._empty_glyph.setVisible(tone == "rest")
        self._empty_glyph.show_icon(glyph)
        self._empty.setProperty("card", tone)
        self._empty_title.setProperty("ink", {"rest": "rest", "danger": "danger"}.get(tone, "primary"))
        for widget in (self._empty, self._empty_title):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._empty_title.setText(title)
        for sentence in words:
            self._empty_words.addWidget(Text(sentence))

    def _reason_words(self, plan: DayPlan) -> list[str]:
        return [reason_text(reason, in_readers_language) for reason in plan.reasons]

    def _next_words(self) -> str:
        if self._at is None:
            return ""
        # Whose turn it is says the title of the rest.
        return f"{self._set_title.text()}. {self._aim.text()}"

    def _so_far(self) -> tuple[str, ...]:
        """Each exercise of which something was done, in a line."""
        lines = []
        for step in self._steps:
            if step.done:
                done, sets = len(step.done), step.asked.sets
                counted = self.tr("1 set") if sets == done == 1 else self.tr("{done} of {sets} sets")
                name = self._library[step.asked.exercise].name
                lines.append(f"{name}: {counted.format(done=done, sets=max(done, sets))}")
        return tuple(lines)

    def _still_open(self) -> tuple[str, ...]:
        """The exercises of which nothing was done and none was left out."""
        return tuple(
            self._library[step.asked.exercise].name for step in self._steps if not step.done and not step.is_over
        )

    def _count_words(self) -> str:
        count = len(self._sets)
        return self.tr("1 set logged.") if count == 1 else self.tr("{count} sets logged.").format(count=count)

    def _celebrate(self, logged: LoggedSet) -> None:
        """A set came back stored: offer to undo it, and rest."""
        step = next((one for one in self._steps if logged in one.done), None)
        words = set_words(logged)
        if step is None:
            self._undo.offer(self.tr("Logged: {what}.").format(what=words), logged.id)
            return
        number = step.done.index(logged) + 1
        self._undo.offer(self.tr("Set {number} logged: {what}.").format(number=number, what=words), logged.id)
        if self._at is None or step.asked.rest_s == 0:
            self._now = _Now.SET
            return
        self._begin_rest(step, logged, step.asked.rest_s)

    def _take_up_rest(self, at: datetime, rested_after: int | None, longer: Longer | None) -> None:
        """Go on with the rest of a session that was left, or say that it ended meanwhile."""
        done = [(one.at.instant, number, step) for step in self._steps for number, one in enumerate(step.done)]
        if not done or self._at is None:
            return
        since, number, step = max(done, key=lambda one: one[0:2])
        if step.done[number].id == rested_after:
            return
        passed_s = (at - since).total_seconds()
        added_s = longer.seconds if longer is not None and longer.set_id == step.done[number].id else 0
        whole_s = step.asked.rest_s + added_s
        # A clock that was set back says nothing about how long the rest was.
        if passed_s < 0 or step.asked.rest_s == 0 or passed_s >= whole_s + REST_NEWS_FOR_S:
            return
        left_s = whole_s - passed_s
        if left_s > 0:
            self._begin_rest(step, step.done[number], left_s, added_s=added_s)
        else:
            self.show_notice(self.tr("Your rest is over"), self.tr("You can go on when you are ready."), tone="rest")

    def _begin_rest(self, step: Step, logged: LoggedSet, seconds: float, *, added_s: int = 0) -> None:
        assert self._at is not None
        upcoming = self._steps[self._at]
        if upcoming.asked is step.asked and not step.is_over:
            title = self.tr("Rest before set {number}").format(number=step.done.index(logged) + 2)
        else:
            title = self.tr("Rest before {exercise}").format(exercise=self._library[upcoming.asked.exercise].name)
        self._now = _Now.REST
        say(self._rest, title)
        took_focus = self.isAncestorOf(self.focusWidget() or self)
        self._rest.begin(
            seconds, title, logged, whole_s=step.asked.rest_s + added_s, added_s=added_s, take_focus=took_focus
        )
        self.rest_started.emit(round(seconds))
        QTimer.singleShot(0, self, lambda: self._area.verticalScrollBar().setValue(0))

    def _follow_rest(self, sets: tuple[LoggedSet, ...]) -> None:
        """The rest goes with the set it follows."""
        resting_after = self._rest.logged
        if self._now is not _Now.REST or resting_after is None:
            return
        stored = next((one for one in sets if one.id == resting_after.id), None)
        if stored is None:
            self._rest.stop()
            self._now = _Now.SET
        else:
            self._rest.show_set(stored)

    def _leave_rest(self) -> None:
        self._rest.stop()
        if self._now is _Now.REST and self._rest.logged is not None and self._rest.logged.id is not None:
            self.rested.emit(self._rest.logged.id)

    def _end_rest(self) -> None:
        self._leave_rest()
        had_focus = self._rest.isAncestorOf(self.focusWidget() or self)
        # What was pressed in the rest must not land on Done when the form takes its place.
        self._done_pressed_at = self._ticks()
        self._turn_to(_Now.SET)
        self.rest_ended.emit()
        self._show()
        self._say_step()
        if had_focus:
            self._done.setFocus()

    def _press_done(self) -> None:
        if self._at is None or self._now is not _Now.SET or self._set_panel.isHidden() or self._is_finished:
            return
        if self._is_double():
            return
        step = self._steps[self._at]
        self._awaits_set = True
        self.set_done.emit(step.asked, step.warm_up)

    def _press_main(self) -> None:
        """Do the one main thing that is shown, as Ctrl+Enter promises."""
        if self._now is not _Now.FINISH:
            self._press_done()
        elif self._finish.isVisible() and not self._is_double():
            self._finish.finish()

    def _press_log(self) -> None:
        if self._at is None or self._form.is_mistaken or self._is_double():
            return
        asked: Prescription = self._steps[self._at].asked
        said = self._form.said(asked.exercise, side=asked.side)
        self._awaits_set = True
        self.set_logged.emit(said)

    def _is_double(self) -> bool:
        now = self._ticks()
        soon = self._done_pressed_at is not None and now - self._done_pressed_at < DOUBLE_PRESS_S
        self._done_pressed_at = now
        return soon

    def show_alternatives(self, exercise: str, others: Sequence[Alternative]) -> None:
        """Show what could stand in for the exercise that is shown, if that is still asked for."""
        asked = None if self._at is None else self._steps[self._at].asked.exercise
        if asked != exercise or not self._another.isChecked():
            return
        emptied(self._others)
        panel = AnotherPanel(self._library[exercise], others, thumbnail=self._thumbnail, kind="soft")
        panel.chosen.connect(lambda other: self._swap(exercise, other))
        self._others.addWidget(panel)

    def show_moves(self, _moves: object) -> None:
        """A session that is being logged stays on its day: nothing is shown."""

    def ask_for_other(self, exercise: str, last: LoggedSet | None) -> None:
        """Show the form for sets of an exercise that no plan asked for, as it was last time."""
        for panel in self.findChildren(DidPanel):
            panel.ask_for(self._library[exercise], self._owned, last)

    def _swap(self, exercise: str, other: str) -> None:
        self._another.setChecked(False)
        self.wished.emit(Swap(exercise, other))
        self._done.setFocus()

    def _fold_others(self, on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        emptied(self._others)
        if on and self._at is not None:
            self.wished.emit(SeeAlternatives(self._steps[self._at].asked.exercise))

    def _fold_why(self, on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        emptied(self._why_place)
        if on and self._at is not None:
            reasons = column(gap=8)
            for reason in self._steps[self._at].asked.reasons:
                reasons.addLayout(why_in_full(reason))
            made = card(reasons, "soft", padding=14)
            made.setObjectName("why-card")
            self._why_place.addWidget(made)

    @property
    def _is_stopped(self) -> bool:
        return self._plan is not None and self._plan.kind is DayKind.STOP

    def _fold_other(self, on: bool) -> None:  # noqa: FBT001  (the button's signal gives it so)
        emptied(self._other_place)
        if not on:
            return
        is_due = self._plan is not None and bool(self._plan.prescriptions) and not self._is_finished
        panel = DidPanel(self._library, asks_instead=is_due)
        panel.did.connect(self._log_other)
        panel.exercise_chosen.connect(self.other_chosen)
        panel.set_said.connect(self._log_other_set)
        if self._is_stopped:
            earlier = Text(self.tr("Only what you did before you read this. Please do no more today."), "label")
            earlier.setObjectName("earlier-only")
            self._other_place.addWidget(earlier)
        self._other_place.addWidget(panel)
        panel.show()
        QTimer.singleShot(0, panel, lambda: self._area.ensureWidgetVisible(panel))

    def _log_other(self, did: object) -> None:
        self._other.setChecked(False)
        self.wished.emit(did)

    def _log_other_set(self, said: object) -> None:
        self._awaits_set = True
        self.set_logged.emit(said)

    def _ask_for_trend(self) -> None:
        if self._at is not None:
            self.wished.emit(SeeTrend(self._steps[self._at].asked.exercise))

    def _fold_reasons(self) -> None:
        self._reasons.setVisible(self._reasons.isHidden())

    def _press_skip(self, reason: SkipReason | None) -> None:
        if self._at is not None and reason is not None:
            had_focus = self._reasons.isAncestorOf(self.focusWidget() or self)
            self.skipped.emit(Skipped(self._steps[self._at].asked.exercise, reason))
            if had_focus:
                self._done.setFocus()

    def _take_back(self, set_id: object) -> None:
        self._undo.take_away()
        if isinstance(set_id, int):
            self.undone.emit(set_id)

    def _take_out(self, set_id: int) -> None:
        self._undo.take_away()
        had_focus = any(one.hasFocus() for one in self.findChildren(Button, f"take-out-{set_id}"))
        self.taken_out.emit(set_id)
        if had_focus and self._done.isVisible():
            self._done.setFocus()

    def _go_to(self, place: int) -> None:
        if self._steps[place].skipped is not None:
            self.skip_taken_back.emit(self._steps[place].asked.exercise)
        self._at = place
        self._leave_rest()
        self._turn_to(_Now.SET)
        self._show()
        self._area.verticalScrollBar().setValue(0)
        self._done.setFocus()

    def _go_on(self) -> None:
        self._turn_to(_Now.SET)
        self._show()

    def _ask_to_finish(self) -> None:
        self._rest.stop()
        self._turn_to(_Now.FINISH)
        self._show()
        self._area.verticalScrollBar().setValue(0)

    def _allow_logging(self) -> None:
        self._log.setEnabled(not self._form.is_mistaken)
