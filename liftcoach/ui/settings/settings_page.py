"""The settings: everything that can be chosen, in one page of cards below a list of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from liftcoach.figure.motion import Motion
from liftcoach.ui.settings.about_me_section import AboutMeSection
from liftcoach.ui.settings.backup_section import BackupSection
from liftcoach.ui.settings.check_section import CheckSection
from liftcoach.ui.settings.choices_section import ChoicesSection
from liftcoach.ui.settings.events_section import EventsSection
from liftcoach.ui.settings.fault_section import FaultSection
from liftcoach.ui.settings.figure_section import FigureSection
from liftcoach.ui.settings.imports_list import ImportsList
from liftcoach.ui.settings.lock_section import LockSection
from liftcoach.ui.settings.look_section import LookSection
from liftcoach.ui.settings.moving_section import MovingSection
from liftcoach.ui.settings.profiles_section import ProfilesSection
from liftcoach.ui.settings.reminder_section import ReminderSection
from liftcoach.ui.settings.section import Section
from liftcoach.ui.settings.section_index import SectionIndex
from liftcoach.ui.settings.shown import ExampleShown, SettingsShown
from liftcoach.ui.widgets.buttons import Button
from liftcoach.ui.widgets.flow import Flow
from liftcoach.ui.widgets.layout import boxed, column, emptied, row, tab_through
from liftcoach.ui.widgets.text import Text


class SettingsPage(QWidget):
    """Plain values in by `show_settings`, wishes out by signals."""

    left = Signal()
    look_chosen = Signal(object)
    figure_chosen = Signal(str)
    reminder_wished = Signal(object)
    described = Signal(object)
    example_asked = Signal(str)
    example_left = Signal()
    import_asked = Signal()
    import_undone = Signal(int)
    """The id of an import to take out again."""
    login_wished = Signal(bool)
    end_asked = Signal()
    rules_asked = Signal()
    doctor_page_asked = Signal()
    wished = Signal(object)
    """A `Wish`."""
    part_asked = Signal(object)
    """A part of this page to bring into sight."""

    def __init__(self, today: Callable[[], date], figure_sample: Motion | None = None) -> None:
        super().__init__()
        self._look = LookSection()
        self._look.chosen.connect(self.look_chosen)
        self._figure = FigureSection(figure_sample)
        self._figure.chosen.connect(self.figure_chosen)
        self._reminder = ReminderSection()
        self._reminder.wished.connect(self.reminder_wished)
        self._reminder.login_wished.connect(self.login_wished)
        self._reminder.end_asked.connect(self.end_asked)
        self._about_me = AboutMeSection(today)
        self._about_me.described.connect(self.described)
        self.events = EventsSection(today)
        self.choices = ChoicesSection()
        self.choices.wished.connect(self.wished)
        self.profiles = ProfilesSection()
        self._examples = Section()
        self._examples.show_title(
            self.tr("Example patients"),
            self.tr("Invented people, to look around with. They never mix with your own data."),
        )
        self._example_list = column(gap=10)
        self._examples.fields.addWidget(boxed(self._example_list))
        self._imports = ImportsList()
        self._imports.undone.connect(self.import_undone)
        self._data, self._folder, self._bring = self._made_data()
        self.backups, self.check, self.moving, self.faults = (
            BackupSection(),
            CheckSection(),
            MovingSection(),
            FaultSection(),
        )
        self.lock = LockSection()
        self._about, self._version = self._made_about()
        self._rules = self._made_rules()
        back = Button(self.tr("Back"), kind="ghost")
        back.setObjectName("leave-settings")
        back.make_leaver()
        back.clicked.connect(self.left)
        head = row(Text(self.tr("Settings"), "h1"), back)
        head.setStretch(0, 1)
        sections: dict[str, Section] = {
            "look": self._look,
            "figure": self._figure,
            "about-me": self._about_me,
            "events": self.events,
            "choices": self.choices,
            "reminders": self._reminder,
            "profiles": self.profiles,
            "data": self._data,
            "lock": self.lock,
            "backups": self.backups,
            "check": self.check,
            "moving": self.moving,
            "examples": self._examples,
            "faults": self.faults,
            "rules": self._rules,
            "about": self._about,
        }
        self._sections = tuple(sections.values())
        self._index = SectionIndex(sections)
        self._index.asked.connect(self._go_to)
        for section in sections.values():
            section.list_asked.connect(lambda section=section: self._go_to_list(section))
        self.setLayout(column(head, self._index, *sections.values(), gap=18))

    def show_settings(self, shown: SettingsShown) -> None:
        """Replace what is shown; what is being typed stays."""
        self._look.show_look(shown.look)
        self._figure.show_person(shown.figure)
        self._about_me.setVisible(not shown.is_example)
        self._about_me.show_lifter(shown.lifter)
        self.events.setVisible(not shown.is_example)
        self.events.show_events(shown.events)
        self.choices.show_choices(shown.choices, shown.exercise_names, shown.today)
        self._reminder.setVisible(shown.reminder is not None and not shown.is_example)
        if shown.reminder is not None:
            self._reminder.show_reminder(shown.reminder)
        self.profiles.setVisible(shown.profiles is not None)
        self.profiles.show_profiles(shown.profiles or ())
        self._examples.setVisible(bool(shown.examples))
        self._show_examples(shown.examples)
        self._imports.show_imports(() if shown.is_example else shown.imports)
        self._bring.setVisible(shown.may_import and not shown.is_example)
        self._folder.setText(shown.data_folder)
        self._version.setText(self.tr("Version {version}").format(version=shown.version))
        tab_through(self._index, *self._sections)

    def show_alternatives(self, _exercise: str, _others: object) -> None:
        """Nothing here asks for other exercises."""

    def show_moves(self, _moves: object) -> None:
        """Nothing here asks for other days."""

    def open_page(self, name: str) -> QWidget:
        """Open one page of the answers about the person; return it, to be scrolled to."""
        return self._about_me.open(name)

    def _go_to(self, section: Section) -> None:
        section.focus_first()
        self.part_asked.emit(section)

    def _go_to_list(self, section: Section) -> None:
        self._index.focus(section)
        self.part_asked.emit(self)

    def _made_data(self) -> tuple[Section, Text, Button]:
        section = Section()
        section.show_title(self.tr("My data"), self.tr("Everything stays in this folder on this computer."))
        folder = Text("")
        folder.setObjectName("data-folder")
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        bring = Button(self.tr("Bring training from another app"))
        bring.setObjectName("bring-training")
        bring.clicked.connect(self.import_asked)
        section.fields.addWidget(folder)
        section.fields.addLayout(row(bring, None))
        section.fields.addWidget(self._imports)
        return section, folder, bring

    def _made_rules(self) -> Section:
        section = Section()
        section.show_title(
            self.tr("How Liftcoach decides"),
            self.tr("Every rule with its numbers, and where it comes from. For you, and for those who look after you."),
        )
        rules = Button(self.tr("See every rule"))
        rules.setObjectName("see-rules")
        rules.clicked.connect(self.rules_asked)
        for_doctor = Button(self.tr("Print a page for my doctor"), icon_name="printer")
        for_doctor.setObjectName("settings-print-for-doctor")
        for_doctor.clicked.connect(self.doctor_page_asked)
        section.fields.addWidget(boxed(Flow(rules, for_doctor, gap=10)))
        return section

    def _made_about(self) -> tuple[Section, Text]:
        section = Section()
        section.show_title(self.tr("About Liftcoach"))
        version = Text("")
        version.setObjectName("version")
        for part in (
            version,
            Text(
                self.tr(
                    "Liftcoach is for adults who live with swollen, sore joints from an illness such as "
                    "rheumatoid arthritis or lupus. It helps you plan strength training between visits to your care "
                    "team."
                )
            ),
            Text(
                self.tr(
                    "It does not find out what you have, it does not treat, and it gives no advice on medicines. "
                    "It is not for people under 18. It does not replace your doctor or your care team."
                )
            ),
            Text(self.tr("It has not been assessed as a medical device.")),
        ):
            section.fields.addWidget(part)
        return section, version

    def _show_examples(self, examples: tuple[ExampleShown, ...]) -> None:
        emptied(self._example_list)
        for example in examples:
            words = self.tr("Start again") if example.is_open else self.tr("Look at")
            button = Button(words)
            button.setObjectName(f"example-{example.id}")
            button.setAccessibleName(f"{words}: {example.name}")
            button.clicked.connect(lambda _on=False, example=example: self.example_asked.emit(example.id))
            buttons = Flow(button, gap=6, at_end=True)
            if example.is_open:
                leave = Button(self.tr("Back to my own"))
                leave.setObjectName("leave-this-example")
                leave.clicked.connect(self.example_left)
                buttons.addWidget(leave)
            line = row(column(Text(example.name, "h3"), Text(example.about, ink="ink2"), gap=2), boxed(buttons))
            line.setStretch(0, 3)
            line.setStretch(1, 2)
            self._example_list.addWidget(boxed(line))
