"""Two people and the example patients: whose data it is stands everywhere, and nothing mixes."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from liftcoach.coach.reminding import ReminderWish
from liftcoach.domain.check_in import WarningSign
from liftcoach.domain.equipment import Equipment
from liftcoach.domain.lifter import Condition
from liftcoach.ui.log.log_page import LogPage
from liftcoach.ui.places import TABS, Place
from liftcoach.ui.widgets.figure_view import FigureView
from liftcoach.words.examples import ABOUT
from tests.conftest import MONDAY
from tests.journeys.person import Clock, Person
from tests.journeys.training import calm_check_in, log_as_planned
from tests.journeys.welcoming import answer_nothing, be_known

EXAMPLES = ("long-standing-and-strong", "lupus-with-a-flare", "new-rheumatoid-arthritis")


def make_second(person: Person, name: str = "Tom") -> None:
    person.press("settings")
    person.write("new-profile-name", name)
    person.press("make-profile")


def open_other(person: Person, name: str) -> None:
    person.press("settings")
    (other,) = [entry.id for entry in person.pages.program.roster.people() if entry.name == name]
    person.press(f"choose-{other}")


def test_one_person_alone_is_not_named_in_the_header(person: Person) -> None:
    be_known(person)
    assert not person.shows("profile-name")


def test_with_two_people_each_is_welcomed_and_named_wherever_something_is_stored(person: Person) -> None:
    be_known(person)
    make_second(person)
    assert person.is_at(Place.WELCOME)
    assert person.text("profile-name") == "Tom"
    be_known(person, name="Tom", year=1950)
    assert person.text("profile-name") == "Tom"
    person.press("answer-check-in")
    assert person.text("for-whom") == "For Tom"
    person.go(Place.LOG)
    assert person.text("for-whom") == "For Tom"
    open_other(person, "Maria")
    assert person.is_at(Place.PLAN)
    assert person.sees("Good morning, Maria")
    for place in TABS:
        person.go(place)
        assert person.text("profile-name") == "Maria"
    person.go(Place.LOG)
    assert person.text("for-whom") == "For Maria"


def test_the_second_welcome_knows_nothing_of_the_first_person(person: Person) -> None:
    person.press("begin")
    person.write("year-of-birth", "1968")
    for _ in range(4):
        person.press("next")
    person.tick(WarningSign.E1)
    for _ in range(4):
        person.press("next")
    assert person.is_at(Place.PLAN)
    make_second(person)
    assert person.is_at(Place.WELCOME)
    answer_nothing(person)
    assert person.coach.checking_in.on(MONDAY) is None
    assert person.coach.knowing.lifter().year_of_birth is None


def test_nothing_that_one_person_does_reaches_the_other(person: Person) -> None:
    be_known(person)
    calm_check_in(person)
    person.press("start")
    log_as_planned(person)
    log_as_planned(person)
    maria = person.coach.records.read()
    assert person.shows("undo")
    make_second(person)
    be_known(person, name="Tom", year=1950)
    assert person.coach.training.sets_on(MONDAY) == ()
    person.press("start")
    # The undo of Maria's set must not be there to take out one of Tom's.
    assert not person.shows("undo")
    log_as_planned(person)
    open_other(person, "Maria")
    assert person.coach.records.read() == maria


def test_half_a_check_in_of_one_person_is_not_there_for_the_next(person: Person) -> None:
    be_known(person)
    make_second(person)
    be_known(person, name="Tom", year=1950)
    person.press("answer-check-in")
    person.rate("pain", 9)
    open_other(person, "Maria")
    person.press("answer-check-in")
    person.press("save")
    said = person.coach.checking_in.on(MONDAY)
    assert said is not None
    assert said.pain is None


def test_an_example_says_so_on_every_page_and_stores_nothing_for_the_person(person: Person, clock: Clock) -> None:
    be_known(person)
    mine = person.coach.profile.id
    person.coach.reminding.ask_for(ReminderWish(on=True, hour=8))
    before = person.coach.records.read()
    for example in EXAMPLES:
        person.press("settings")
        person.press(f"example-{example}")
        assert person.coach.is_example
        for place in TABS if example == EXAMPLES[0] else (Place.PLAN,):
            person.go(place)
            assert person.sees("Example, not you"), place
        person.press("settings")
        assert person.sees("Example, not you")
        assert not person.can_press("bring-training")
        assert not person.shows("remind")
    clock.hour = 12
    person.pages.look_at_the_clock()
    assert not person.shows("message-reminder")
    person.press("leave-example")
    assert person.coach.profile.id == mine
    assert person.is_at(Place.PLAN)
    assert not person.sees("Example, not you")
    assert person.coach.records.read() == before


def test_what_is_done_in_an_example_is_gone_when_it_is_opened_again(person: Person) -> None:
    person.press("look-at-example")
    for about in ABOUT.values():
        assert person.sees(about)
    person.press("example-lupus-with-a-flare")
    assert person.coach.knowing.lifter().conditions == (Condition.LUPUS,)
    assert person.is_at(Place.PLAN)
    fresh = person.coach.records.read()
    person.go(Place.PLAN)
    person.press("answer-check-in")
    person.rate("pain", 4)
    person.press("save")
    assert person.coach.records.read() != fresh
    name = person.coach.knowing.lifter().name
    (example,) = [one.id for one in person.pages.program.roster.examples() if one.name == name]
    person.press("settings")
    person.press(f"example-{example}")
    assert person.coach.records.read() == fresh
    person.press("leave-example")
    assert person.is_at(Place.WELCOME)


def test_what_is_chosen_after_an_example_reaches_the_figure_that_is_there(person: Person) -> None:
    be_known(person)
    person.go(Place.LOG)
    person.press("settings")
    person.press(f"example-{EXAMPLES[0]}")
    person.go(Place.LOG)
    person.press("leave-example")
    person.go(Place.LOG)
    person.press("settings")
    # A slot that raises fails the test by itself: the figures of the pages before are gone.
    person.press("figure-cedar")
    person.press("less-motion")
    (figure,) = person.window.findChildren(LogPage)[0].findChildren(FigureView)
    assert figure.stage._person == "cedar"
    assert not figure.stage.playing


def test_an_example_never_opens_by_itself(person: Person) -> None:
    be_known(person)
    person.press("settings")
    person.press(f"example-{EXAMPLES[0]}")
    person.restart()
    assert not person.coach.is_example
    assert person.coach.knowing.lifter().name == "Maria"
    assert Equipment.CHAIR in (person.coach.knowing.lifter().equipment or ())
    assert not any(entry.is_example for entry in person.pages.program.roster.people())


def test_putting_a_person_away_deletes_nothing_and_can_be_taken_back(person: Person) -> None:
    be_known(person)
    make_second(person)
    be_known(person, name="Tom", year=1950)
    roster = person.pages.program.roster
    (maria,) = [entry.id for entry in roster.people() if entry.name == "Maria"]
    person.press("settings")
    person.press(f"put-away-{maria}")
    assert not person.shows("profile-name")
    person.press(f"bring-back-{maria}")
    assert person.text("profile-name") == "Tom"
    person.press(f"choose-{maria}")
    assert person.sees("Good morning, Maria")


def test_without_the_right_person_there_is_a_way_back_from_the_welcome(person: Person) -> None:
    be_known(person)
    make_second(person, "A slip of the hand")
    assert person.is_at(Place.WELCOME)
    assert [one for one in person.window.findChildren(QAbstractButton, "settings") if one.isVisible()]
    open_other(person, "Maria")
    assert person.is_at(Place.PLAN)
