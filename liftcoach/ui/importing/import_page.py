"""Bring training in from another app: choose a file, look at what is in it, answer, take it in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QProgressBar, QWidget

from liftcoach.domain.equipment import LoadUnit
from liftcoach.domain.importing import LogOwner
from liftcoach.exchange.column_map import ColumnMap, UnknownTable
from liftcoach.exchange.health_export import HealthPreview, answer_health_owner
from liftcoach.exchange.preview import (
    ImportPreview,
    Question,
    answer_date_order,
    answer_owner,
    answer_timing,
    answer_unit,
    forget_date_order,
    forget_unit,
    name_exercise,
)
from liftcoach.exchange.preview_text import health_lines, notice_lines, summary_lines
from liftcoach.exchange.wall_clock import DateOrder
from liftcoach.exchange.workout_log import SourceApp
from liftcoach.ui.importing.columns_card import ColumnsCard
from liftcoach.ui.importing.health_card import HealthCard
from liftcoach.ui.importing.names_card import LibraryName, NamesCard
from liftcoach.ui.importing.questions_card import QuestionsCard
from liftcoach.ui.importing.rows_table import MOST_ROWS, RowsTable
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.in_full import InFull
from liftcoach.ui.widgets.layout import boxed, card, column, emptied, row
from liftcoach.ui.widgets.speech import say
from liftcoach.ui.widgets.text import Aside, InShort, Text
from liftcoach.words import imports as words

AskForFile = Callable[[QWidget], Path | None]
_PERCENT = 100
_MOST_NOTICES = 12
_ENDINGS = "*.csv *.txt *.tsv *.fit *.zip *.xml *.db *.json *.fitnotes"


def ask_for_file(parent: QWidget) -> Path | None:
    """Let the person choose a file in the system's own way; None where they chose none."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        parent.tr("Choose a file"),
        str(Path.home()),
        f"{parent.tr('Logs')} ({_ENDINGS});;{parent.tr('All files')} (*)",
    )
    return Path(name) if name else None


class ImportPage(QWidget):
    """Shows one step at a time. It holds a preview and its answers, never a store."""

    file_chosen = Signal(object)
    """The path of the file to look at."""
    stopped = Signal()
    """Cancel was pressed while something was under way."""
    confirmed = Signal(object)
    """The ImportPreview or HealthPreview to take in."""
    columns_named = Signal(object, object)
    """The heading of the person's own table, and the ColumnMap that they said is right."""
    columns_doubted = Signal()
    """The person wants to say again what the columns mean."""
    undone = Signal()
    """The person wants the import out again that was just taken in."""
    left = Signal()

    def __init__(self, library: Sequence[LibraryName], *, ask: AskForFile = ask_for_file) -> None:
        super().__init__()
        self._library = tuple(library)
        self._ask = ask
        self._preview: ImportPreview | None = None
        self._health: HealthPreview | None = None
        self._content = column(gap=18)
        back = Button(self.tr("Back"), kind="ghost")
        back.setObjectName("leave-import")
        back.make_leaver()
        back.clicked.connect(self.left)
        head = row(Text(self.tr("Bring in your training"), "h1"), back)
        head.setStretch(0, 1)
        self.setLayout(column(head, boxed(self._content), None, gap=18))
        self.show_start()

    @property
    def preview(self) -> ImportPreview | None:
        """What is shown now, with the answers so far."""
        return self._preview

    def show_start(self, problem: str = "") -> None:
        """Offer to choose a file; say in words what was wrong with the last one."""
        apps = ", ".join(sorted(words.APP_NAMES.values(), key=str.casefold))
        how = self.tr("In the other app, look in its settings for “Export” and send the CSV file to this computer.")
        parts: list[QWidget] = [
            Aside(self.tr("You can bring in a log from: {apps}. It stays on this computer.").format(apps=apps)),
            InShort(self.tr("You can bring in a log from another app. It stays on this computer.")),
            InFull(self.tr("How to get the file"), Text(how, ink="ink2"), name="how-to-get-the-file"),
        ]
        if problem:
            parts.insert(0, self._problem(problem))
        choose = Button(self.tr("Choose a file"), kind="primary")
        choose.setObjectName("choose-file")
        choose.clicked.connect(self._choose_file)
        self._show(card(column(*parts, row(choose, None))))
        choose.setFocus()

    def show_fault(self) -> None:
        """Say that the program itself failed, and that nothing was taken in."""
        self.show_start()
        self._content.insertWidget(
            0, self._problem(self.tr("Something went wrong in Liftcoach. Nothing was taken in."))
        )

    def show_progress(self, words_shown: str) -> None:
        """Show work under way, with a way to stop it."""
        self._bar = QProgressBar()
        self._bar.setObjectName("import-progress")
        self._bar.setAccessibleName(words_shown)
        self._bar.setRange(0, _PERCENT)
        self._bar.setTextVisible(False)
        stop = Button(self.tr("Cancel"))
        stop.setObjectName("cancel-import")
        stop.clicked.connect(self.stopped)
        self._percent = Text("", ink="ink2")
        self._show(card(column(Text(words_shown, "h2"), self._bar, self._percent, row(stop, None))))
        say(self, words_shown)
        self.show_fraction(0)
        stop.setFocus()

    def show_fraction(self, fraction: float) -> None:
        """Say how much is done, 0 to 1."""
        percent = round(fraction * _PERCENT)
        self._bar.setValue(percent)
        self._percent.setText(self.tr("{percent} %").format(percent=percent))

    def show_preview(self, preview: ImportPreview, problem: str = "") -> None:
        """Show what the import would do; say in words why the last try to take it in failed."""
        self._said, self._why_open = Text("", "h3"), Text("", ink="ink2")
        self._said.setObjectName("import-summary")
        self._why_open.setObjectName("still-to-answer")
        self._names = NamesCard()
        self._names.named.connect(self._name)
        self._rows = RowsTable()
        self._rows_more = Text("", ink="ink2")
        self._rows_told = InFull("", boxed(column(self._rows, self._rows_more)), name="show-rows-not-taken", role="h2")
        self._rows_card = card(column(self._rows_told))
        self._questions = QuestionsCard(preview)
        self._questions.unit_answered.connect(self._answer_unit)
        self._questions.dates_answered.connect(self._answer_dates)
        self._questions.owner_answered.connect(lambda owner: self._refresh(answer_owner(self._now(), owner)))
        self._questions.timing_answered.connect(lambda timing: self._refresh(answer_timing(self._now(), timing)))
        self._import = Button(self.tr("Take it in"), kind="primary")
        self._import.setObjectName("take-in")
        self._import.clicked.connect(lambda: self.confirmed.emit(self._now()))
        other = Button(self.tr("Choose another file"))
        other.setObjectName("choose-another")
        other.clicked.connect(lambda: self.show_start())
        buttons = [self._import, other]
        if preview.log.app is SourceApp.TABLE:
            again = Button(self.tr("Change what the columns mean"))
            again.setObjectName("change-columns")
            again.clicked.connect(self.columns_doubted)
            buttons.append(again)
        self._show(
            *([self._problem(problem)] if problem else []),
            card(column(self._said, Aside(self._dose_words()), gap=6), "soft"),
            self._questions,
            self._names,
            *self._notices(preview),
            self._rows_card,
            card(column(self._why_open, boxed(_flowing(buttons)))),
        )
        self._refresh(preview)
        say(self, f"{self._said.text()} {self._why_open.text()}")

    def show_health(self, preview: HealthPreview, problem: str = "") -> None:
        """Show what a phone's health export would bring; say in words why the last try failed."""
        self._health = preview
        shown = HealthCard(preview)
        take = Button(self.tr("Take it in"), kind="primary")
        take.setObjectName("take-in")
        take.clicked.connect(lambda: self.confirmed.emit(self._health))
        other = Button(self.tr("Choose another file"))
        other.setObjectName("choose-another")
        other.clicked.connect(lambda: self.show_start())

        def refresh(owner: LogOwner | None) -> None:
            self._health = answer_health_owner(preview, owner)
            shown.show_answer(self._health)
            take.setEnabled(self._health.can_be_taken_in)
            is_open = bool(preview.taken) and owner is None
            still.setText(self.tr("Still to answer: whether this is yours.") if is_open else "")
            still.setVisible(is_open)

        shown.owner_answered.connect(refresh)
        problems = [self._problem(problem)] if problem else []
        still = Text("", ink="ink2")
        still.setObjectName("still-to-answer")
        self._show(*problems, shown, card(column(still, boxed(_flowing([take, other])))))
        refresh(preview.owner)
        say(self, f"{' '.join(health_lines(preview, in_readers_language))} {still.text()}".rstrip())

    def show_columns(self, table: UnknownTable, columns: ColumnMap | None = None) -> None:
        """Ask what the columns of a table of no known program mean."""
        card_of_columns = ColumnsCard(table, table.offered if columns is None else columns)
        missing = Text("", ink="ink2")
        missing.setObjectName("columns-missing")
        go_on = Button(self.tr("Read it like this"), kind="primary")
        go_on.setObjectName("read-columns")
        go_on.clicked.connect(lambda: self.columns_named.emit(table.header, card_of_columns.columns))
        other = Button(self.tr("Choose another file"))
        other.setObjectName("choose-another")
        other.clicked.connect(lambda: self.show_start())

        def refresh(now: ColumnMap) -> None:
            lacking = [in_readers_language(words.CONTEXT, words.MEANINGS[meaning.value]) for meaning in now.missing]
            missing.setText(self.tr("Still needed: {columns}.").format(columns=", ".join(lacking)) if lacking else "")
            missing.setVisible(bool(lacking))
            go_on.setEnabled(not lacking)

        card_of_columns.changed.connect(refresh)
        what_for = self.tr("This file is from no app that we know. You can tell us how to read it.")
        say(self, what_for)
        self._show(
            card(column(Text(what_for))),
            card_of_columns,
            card(column(missing, Flow(go_on, other, gap=12))),
        )
        refresh(card_of_columns.columns)

    def show_result(self, *, sets: int, sessions: int) -> None:
        """Say what was taken in, with a way to undo it."""
        undo = Button(self.tr("Undo"), icon_name="arrow-counter-clockwise")
        undo.setObjectName("undo-import")
        undo.clicked.connect(self.undone)
        self._end(
            self.tr("Taken in: {sets} in {sessions}.").format(
                sets=_counted(words.SETS, sets), sessions=_counted(words.SESSIONS, sessions)
            ),
            Aside(self.tr("Your charts show them now. Undo takes out only what came from this file.")),
            undo,
        )

    def show_health_result(self, days: int) -> None:
        """Say what was taken in of a phone's measurements, with a way to undo it."""
        undo = Button(self.tr("Undo"), icon_name="arrow-counter-clockwise")
        undo.setObjectName("undo-import")
        undo.clicked.connect(self.undone)
        self._end(
            self.tr("Taken in: {values}.").format(values=_counted(words.VALUES, days)),
            Text(in_readers_language(words.CONTEXT, words.HEALTH_BESIDE)),
            undo,
        )

    def show_undone(self, count: int, counted: tuple[str, str] = words.SETS) -> None:
        """Say that the import is out again, and how much that was of what is `counted`."""
        self._end(
            self.tr("Undone. Taken out again: {sets}.").format(sets=_counted(counted, count)),
            Aside(self.tr("All else is as it was.")),
        )

    def _end(self, title: str, said: Text, *buttons: Button) -> None:
        again = Button(self.tr("Choose another file"))
        again.setObjectName("choose-another")
        again.clicked.connect(lambda: self.show_start())
        done = Text(title, "h2")
        done.setObjectName("import-result")
        say(self, title)
        self._show(card(column(done, said, Flow(*buttons, again, gap=12))))
        (*buttons, again)[0].setFocus()

    def _notices(self, preview: ImportPreview) -> list[QWidget]:
        """What to know about rows that are taken, where there is anything."""
        lines = list(notice_lines(preview, in_readers_language))
        if not lines:
            return []
        said = [Text(line) for line in lines[:_MOST_NOTICES]]
        if len(lines) > _MOST_NOTICES:
            said.append(Text(self.tr("And {more} more.").format(more=len(lines) - _MOST_NOTICES), ink="ink2"))
        full = boxed(column(*said, gap=8))
        told = InFull(self.tr("Taken, but good to know"), full, name="show-notices", role="h2")
        shown = card(column(told))
        shown.setObjectName("import-notices")
        return [shown]

    def _dose_words(self) -> str:
        return self.tr("The coach never asks for more because of an old log. It starts from how you are today.")

    def _now(self) -> ImportPreview:
        assert self._preview is not None
        return self._preview

    def _answer_unit(self, unit: LoadUnit | None) -> None:
        self._refresh(forget_unit(self._now()) if unit is None else answer_unit(self._now(), unit))

    def _answer_dates(self, order: DateOrder | None) -> None:
        self._refresh(forget_date_order(self._now()) if order is None else answer_date_order(self._now(), order))

    def _name(self, name: str, exercise: str | None) -> None:
        self._refresh(name_exercise(self._now(), name, exercise))

    def _refresh(self, preview: ImportPreview) -> None:
        self._preview = preview
        self._said.setText(" ".join(summary_lines(preview, in_readers_language)))
        self._questions.show_answers(preview)
        self._names.setVisible(bool(preview.names))
        self._names.show_names(preview.names, self._library)
        self._rows_card.setVisible(bool(preview.not_taken))
        self._rows_told.show_title(
            self.tr("Not taken: {rows}").format(rows=_counted(words.ROWS, len(preview.not_taken)))
        )
        self._rows.show_rows(preview.not_taken)
        more = len(preview.not_taken) - MOST_ROWS
        self._rows_more.setVisible(more > 0)
        self._rows_more.setText(self.tr("And {more} more.").format(more=more))
        self._import.setEnabled(preview.can_be_taken_in)
        self._why_open.setText(self._missing(preview))
        self._why_open.setVisible(bool(self._why_open.text()))

    def _missing(self, preview: ImportPreview) -> str:
        if not preview.taken or preview.can_be_taken_in:
            return ""
        named = {
            Question.UNIT: self.tr("the weight"),
            Question.DATE_ORDER: self.tr("the dates"),
            Question.OWNER: self.tr("whether this was you"),
        }
        asked = [named[question] for question in preview.open_questions if question in named]
        return self.tr("Still to answer: {questions}.").format(questions=", ".join(asked)) if asked else ""

    def _choose_file(self) -> None:
        path = self._ask(self)
        if path is not None:
            self.file_chosen.emit(path)

    def _problem(self, text: str) -> QFrame:
        said = Text(text)
        said.setObjectName("import-problem")
        say(self, text)
        return card(column(said), "flare", padding=16)

    def _show(self, *parts: QWidget) -> None:
        emptied(self._content)
        for part in parts:
            self._content.addWidget(part)


def _flowing(buttons: Sequence[Button]) -> Flow:
    flow = Flow(gap=10)
    for button in buttons:
        flow.addWidget(button)
    return flow


def _counted(words_of: tuple[str, str], count: int) -> str:
    return words.counted(words_of, count, in_readers_language)
