"""From the plan to paper, to the chair, and back into the log."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from liftcoach.domain.day_plan import DayPlan
from liftcoach.ui.places import Place
from tests.journeys.person import Person
from tests.journeys.test_profiles import make_second, open_other
from tests.journeys.welcoming import be_known
from tests.paper.pdf_text import page_texts, squeezed


def todays_plan(person: Person) -> DayPlan:
    plan = person.coach.planning.day(person.clock.day)
    assert isinstance(plan, DayPlan)
    return plan


def test_a_session_goes_to_the_chair_on_paper_and_comes_back_with_one_press_an_exercise(person: Person) -> None:
    be_known(person)
    documents = person.folder / "documents"
    person.pages.print_folder = lambda: documents
    plan = todays_plan(person)
    person.press("print-session")
    assert person.is_at(Place.PAPER)
    person.press("save-paper")
    (saved,) = documents.iterdir()
    assert str(saved) in person.text("paper-outcome")
    text = "".join(page_texts(saved))
    for asked in (*plan.warm_up, *plan.prescriptions):
        assert squeezed(person.coach.library[asked.exercise].name) in text
    person.press("leave-paper")
    assert person.is_at(Place.PLAN)
    assert person.coach.training.sets_on(person.clock.day) == ()

    person.press("start")
    person.press("from-paper")
    planned = (*plan.warm_up, *plan.prescriptions)
    for place in range(len(planned)):
        person.press(f"planned-on-paper-{place}")
        person.rest_the_hand()
    sets = person.coach.training.sets_on(person.clock.day)
    assert [one.exercise for one in sets] == [asked.exercise for asked in planned for _ in range(asked.sets)]
    assert {(one.reps_in_reserve, one.pain) for one in sets} == {(None, None)}
    person.press("from-paper-finish")
    assert person.is_at(Place.LOG)
    session = person.coach.training.session_on(person.clock.day)
    assert session is not None
    assert session.finished is not None
    assert session.exertion is None


def test_with_two_people_a_paper_bears_the_name_in_the_header_also_where_none_was_told(person: Person) -> None:
    be_known(person, name="")
    make_second(person)
    open_other(person, "Me")
    assert person.text("profile-name") == "Me"
    documents = person.folder / "documents"
    person.pages.print_folder = lambda: documents
    person.press("print-session")
    person.press("save-paper")
    (saved,) = documents.iterdir()
    for page in page_texts(saved):
        assert squeezed("· Me · printed") in page


def test_what_came_from_paper_by_mistake_is_taken_back(person: Person) -> None:
    be_known(person)
    person.press("start")
    person.press("from-paper")
    person.press("planned-on-paper-0")
    assert person.coach.training.sets_on(person.clock.day)
    person.rest_the_hand()
    person.press("take-back-0")
    assert person.coach.training.sets_on(person.clock.day) == ()


def test_every_rule_can_be_read_in_the_settings_and_printed(person: Person) -> None:
    be_known(person)
    person.pages.go(Place.SETTINGS)
    person.press("see-rules")
    assert person.is_at(Place.RULES)
    person.press("open-proposed-under-age")
    assert person.sees("Growing bodies need a plan")
    person.press("print-rules")
    assert person.is_at(Place.PAPER)
    person.press("leave-paper")
    assert person.is_at(Place.RULES)
    person.press("leave-rules")
    assert person.is_at(Place.SETTINGS)


def test_the_page_for_the_doctor_names_the_block_that_is_open(person: Person) -> None:
    be_known(person)
    person.pages.go(Place.SETTINGS)
    person.press("settings-print-for-doctor")
    pages = [one for one in person.window.findChildren(QLabel) if one.objectName() == "paper-title"]
    assert any(one.text() == "A page for your doctor" for one in pages)
    person.press("leave-paper")
    assert person.is_at(Place.SETTINGS)
