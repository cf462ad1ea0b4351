"""The first week in the real window, with the mouse: welcome, plan, log, rest, check-in, chart, article, reminder."""

from __future__ import annotations

from datetime import timedelta

from liftcoach.domain.check_in import WarningSign
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Answer, Condition, ConsiderationKind, Experience
from liftcoach.domain.training import SkipReason
from liftcoach.ui.charts.chart_table import ChartTable
from liftcoach.ui.places import Place
from liftcoach.ui.widgets.stepper import Stepper
from tests.conftest import MONDAY
from tests.journeys.person import Clock, Person
from tests.journeys.training import (
    calm_check_in,
    do_the_rest_as_planned,
    log_as_planned,
    new_day,
    wait_out_trembling,
)
from tests.journeys.welcoming import answer_everything, answer_nothing, be_known


def plan_of_today(person: Person) -> DayPlan:
    plan = person.coach.planning.day(person.clock.day)
    assert isinstance(plan, DayPlan)
    return plan


def test_the_welcome_keeps_every_answer_and_leads_to_a_plan_with_reasons(person: Person) -> None:
    assert person.is_at(Place.WELCOME)
    assert not person.shows("tabs")
    answer_everything(person)
    assert person.is_at(Place.PLAN)
    who = person.coach.knowing.lifter()
    assert (who.name, who.year_of_birth, who.experience, who.regularly_active) == ("Maria", 1968, Experience.NEW, False)
    assert who.conditions == (Condition.RHEUMATOID_ARTHRITIS,)
    assert who.answer(ConsiderationKind.RECENT_SURGERY) is Answer.NO
    assert who.answer(ConsiderationKind.HEART_DISEASE) is Answer.NO
    assert who.equipment == (Equipment.CHAIR, Equipment.WALL, Equipment.BAND, Equipment.DUMBBELLS)
    assert who.bands == (Band.LIGHT, Band.MEDIUM)
    assert [load.label for load in who.loads] == ["1 kg", "2 kg", "5 lb"]
    assert (who.contacts.care_team, who.contacts.emergency_number) == ("020 7946 0018", "112")
    said = person.coach.checking_in.on(MONDAY)
    assert said is not None
    assert said.warning_signs == ()
    assert said.pain is None
    plan = plan_of_today(person)
    assert plan.kind is DayKind.STRENGTH
    assert person.sees("Good morning, Maria")
    assert person.sees("Why this much today?")
    assert person.sees("The amount fits because you are starting out.")
    assert person.sees("Warm up first")
    assert all(asked.reasons for asked in (*plan.warm_up, *plan.prescriptions))
    for asked in plan.prescriptions:
        assert person.shows(f"exercise-{asked.exercise}")


def test_the_welcome_goes_on_where_it_stopped_and_asks_again_for_the_signs_of_the_day(person: Person) -> None:
    person.press("begin")
    person.write("name", "Maria")
    person.write("year-of-birth", "1968")
    person.press("next")
    person.tick(Condition.RHEUMATOID_ARTHRITIS)
    person.restart()
    assert person.sees("Question page 2 of 8")
    who = person.coach.knowing.lifter()
    assert (who.name, who.year_of_birth, who.conditions) == ("Maria", 1968, (Condition.RHEUMATOID_ARTHRITIS,))
    for _ in range(3):
        person.press("next")
    person.press("no-sign")
    person.press("next")
    assert person.sees("Question page 6 of 8")
    person.restart()
    assert person.sees("Question page 5 of 8")
    for _ in range(4):
        person.press("next")
    assert person.is_at(Place.PLAN)
    said = person.coach.checking_in.on(MONDAY)
    assert said is None or said.warning_signs is None
    assert person.coach.knowing.lifter().considerations == ()
    person.restart()
    assert person.is_at(Place.PLAN)


def test_what_is_skipped_in_the_welcome_is_not_known_and_the_plan_names_what_it_needs(person: Person) -> None:
    answer_nothing(person)
    assert person.is_at(Place.PLAN)
    assert person.text("greeting") == "Good morning"
    who = person.coach.knowing.lifter()
    assert who.year_of_birth is None
    assert who.conditions is None
    assert who.equipment is None
    assert who.experience is None
    assert who.regularly_active is None
    assert not who.considerations
    assert not who.activity
    assert person.coach.checking_in.on(MONDAY) is None
    assert not person.can_press("start")
    for needed in ("year-of-birth", "conditions", "screening", "warning-signs"):
        assert person.can_press(f"answer-{needed}"), needed


def test_every_answer_that_a_plan_needs_can_be_given_from_the_plan(person: Person) -> None:
    answer_nothing(person)
    person.press("answer-year-of-birth")
    person.write("year-of-birth", "1985")
    person.press("keep-person")
    person.go(Place.PLAN)
    person.press("answer-conditions")
    person.tick(Condition.LUPUS)
    person.press("keep-illness")
    person.go(Place.PLAN)
    person.press("answer-warning-signs")
    person.press("warning-signs")
    person.press("none-of-these")
    person.press("save")
    assert person.is_at(Place.PLAN)
    assert not person.can_press("start")
    person.press("answer-screening")
    person.press("none-of-these")
    person.choose("blood-thinner", "No")
    person.choose("pregnancy", "No")
    person.press("keep-inner-organs")
    person.go(Place.PLAN)
    person.press("answer-screening")
    for question in ("recent-surgery", "recent-fracture"):
        person.choose(question, "No")
    person.press("keep-operations")
    person.go(Place.PLAN)
    assert person.can_press("start")
    plan = plan_of_today(person)
    # What was still skipped is planned for as if the answer were the careful one, and is asked for.
    assert {"disease-activity", "equipment", "experience"} <= {ask.fact.value for ask in plan.asks}
    for ask in plan.asks:
        assert person.can_press(f"answer-{ask.fact}"), ask


def test_not_sure_is_an_answer_that_plans_carefully_and_never_a_no(person: Person) -> None:
    person.press("begin")
    person.write("year-of-birth", "1950")
    person.press("next")
    person.tick(Condition.RHEUMATOID_ARTHRITIS)
    person.choose("activity", "I am not sure")
    person.press("next")
    person.choose("recent-surgery", "Not sure")
    person.choose("recent-fracture", "No")
    person.press("next")
    person.press("not-sure-of-these")
    person.choose("blood-thinner", "No")
    person.press("next")
    person.press("no-sign")
    for _ in range(4):
        person.press("next")
    who = person.coach.knowing.lifter()
    for kind in (ConsiderationKind.RECENT_SURGERY, ConsiderationKind.HEART_DISEASE):
        assert who.answer(kind) is Answer.NOT_KNOWN
    plan = plan_of_today(person)
    assert plan.kind in (DayKind.GENTLE, DayKind.MOBILITY)
    assert person.can_press("answer-screening")


def test_under_eighteen_there_are_kind_words_and_articles_and_no_plan(person: Person) -> None:
    person.press("begin")
    person.write("year-of-birth", str(MONDAY.year - 16))
    person.press("next")
    assert person.sees("Not yet a plan, but something to read")
    assert not person.can_press("start")
    assert not person.shows("tabs")
    person.press("read-articles")
    assert person.shows("article")
    person.press("close-article")
    assert not person.shows("article")
    person.press("back")
    person.write("year-of-birth", "1968")
    person.press("next")
    assert person.text("step-title") == "Your conditions"


def test_every_set_of_the_first_day_is_stored_as_it_was_said(person: Person) -> None:
    be_known(person)
    plan = plan_of_today(person)
    person.press("start")
    assert person.is_at(Place.LOG)
    coach, asked = person.coach, (*plan.warm_up, *plan.prescriptions)

    log_as_planned(person)
    first = coach.training.sets_on(MONDAY)[0]
    assert (first.exercise, first.done.amount, first.load) == (asked[0].exercise, asked[0].work.high, asked[0].load)
    # Offered, never said: nothing is stored for effort and pain.
    assert (first.reps_in_reserve, first.pain, first.hurt_joint) == (None, None, None)

    while not person.text("set-title") or plan.prescriptions[0].exercise != current_exercise(person, plan):
        log_as_planned(person)
    before = len(coach.training.sets_on(MONDAY))
    wait_out_trembling(person)
    amount = person.part("amount")
    assert isinstance(amount, Stepper)
    person.press("less", inside=amount)
    person.rate("effort", 2)
    person.rate("pain", 3)
    person.choose_joint("hurt-joint", "Knee", "Right")
    person.press("log-this-set")
    told = coach.training.sets_on(MONDAY)[before]
    assert told.done.amount == plan.prescriptions[0].work.high - 1
    assert (told.reps_in_reserve, told.pain, told.hurt_joint) == (2, 3, Joint.RIGHT_KNEE)

    person.press("undo")
    assert len(coach.training.sets_on(MONDAY)) == before
    log_as_planned(person)
    assert len(coach.training.sets_on(MONDAY)) == before + 1

    skipped = current_exercise(person, plan)
    person.press("skip-exercise")
    person.choose("skip-reason", "No time")
    assert person.sees("left out: no time")
    do_the_rest_as_planned(person)
    person.rate("exertion", 4)
    person.press("finish-session")
    session = coach.training.session_on(MONDAY)
    assert session is not None
    assert session.finished is not None
    assert session.exertion == 4
    assert [(one.exercise, one.reason) for one in session.skipped] == [(skipped, SkipReason.NO_TIME)]
    assert len(session.sets) == len(asked) - 1
    assert person.sees("Session finished")
    # Shown again, from the file: the same day.
    person.restart()
    person.go(Place.LOG)
    assert person.sees("Session finished")


def current_exercise(person: Person, plan: DayPlan) -> str:
    name = person.text("exercise-name")
    return next(
        asked.exercise
        for asked in (*plan.warm_up, *plan.prescriptions)
        if person.coach.library[asked.exercise].name == name
    )


def test_the_first_week_from_the_welcome_through_rest_and_reminders_to_a_chart_and_an_article(
    person: Person, clock: Clock
) -> None:
    answer_everything(person)
    assert person.shows("article")
    person.press("close-article")
    person.go(Place.CHARTS)
    person.go(Place.PLAN)
    assert not person.shows("article")
    person.press("settings")
    person.press("remind")
    person.go(Place.PLAN)
    tell_medicines(person)
    calm_check_in(person)
    first = plan_of_today(person)
    person.press("start")
    rate_every_set_as_easy(person)
    person.press("finish-session")

    # At its hour the day of rest is reminded of, once, with its reason.
    clock.hour = 9
    new_day(person)
    assert not person.shows("message-reminder")
    clock.hour = 10
    person.pages.look_at_the_clock()
    person.settle()
    reminded = person.text(inside=person.part("message-line-reminder"))
    assert "Today is a planned rest day." in reminded
    person.press("message-reminder")
    person.pages.look_at_the_clock()
    person.settle()
    assert not person.shows("message-reminder")
    person.go(Place.PLAN)
    assert person.shows("rest-card")
    assert person.sees("Why rest today?")
    assert not person.can_press("start")
    calm_check_in(person, after_training=True)
    said = person.coach.checking_in.on(clock.day)
    assert said is not None
    assert said.aftermath is not None
    assert said.aftermath.session_day == MONDAY

    second: DayPlan | None = None
    while clock.day < MONDAY + timedelta(days=6):
        new_day(person)
        assert person.shows("message-reminder")
        reminded = person.text(inside=person.part("message-line-reminder"))
        person.press("message-reminder")
        person.go(Place.PLAN)
        if plan_of_today(person).kind is DayKind.REST:
            assert "rest day" in reminded
            assert person.shows("rest-card")
            continue
        assert "There is a session today" in reminded
        calm_check_in(person)
        second = plan_of_today(person)
        before = {asked.exercise: asked for asked in first.prescriptions}
        changed = [asked for asked in second.prescriptions if before.get(asked.exercise) not in (None, asked)]
        assert changed
        person.press(f"open-{changed[0].exercise}")
        assert person.sees("Why this, and why this much")
        person.press("start")
        log_as_planned(person)
        # Closed in the middle of the session: it goes on where it was.
        sets = person.coach.training.sets_on(clock.day)
        where = (person.text("place"), person.text("set-title"))
        person.restart()
        assert plan_of_today(person) == second
        assert person.coach.training.sets_on(clock.day) == sets
        person.press("start")
        assert (person.text("place"), person.text("set-title")) == where
        do_the_rest_as_planned(person)
        person.press("finish-session")
    assert second is not None

    person.go(Place.CHARTS)
    assert person.text("charts-headline") == "What you have done so far"
    assert the_chart_shows_what_was_logged(person)

    assert not person.shows("article")
    person.press("read")
    assert person.shows("article")
    assert person.text(inside=person.part("article"))
    person.press("close-article")
    assert not person.shows("article")


def rate_every_set_as_easy(person: Person) -> None:
    """Do the session as planned with five repeats left each time: the next session builds on that."""
    while person.shows("done-as-planned"):
        wait_out_trembling(person)
        if person.shows("effort"):
            person.rate("effort", 5)
            person.rate("pain", 0)
            person.press("log-this-set")
        else:
            person.press("done-as-planned")
        if person.shows("skip-rest"):
            person.press("skip-rest")


def the_chart_shows_what_was_logged(person: Person) -> bool:
    """Whether the table of the strength chart holds the best set of each day of training, newest first."""
    card = person.part("strength")
    shown = person.text(inside=card)
    name = next(one for one in person.coach.library if f"Strength: {one.name}" in shown).id
    logged = [
        (session.day, max(one.done.amount for one in session.sets if one.exercise == name))
        for session in reversed(person.coach.training.sessions(MONDAY, person.clock.day))
    ]
    person.press("show-as-table", inside=card)
    table = card.findChild(ChartTable)
    assert table is not None
    rows = [[cell_of(table, row, column) for column in (0, 1)] for row in range(table.rowCount())]
    return len(rows) == 2 and rows == [[f"{day.day} {day:%B %Y}", f"{amount:g}"] for day, amount in logged]


def cell_of(table: ChartTable, row: int, column: int) -> str:
    item = table.item(row, column)
    return "" if item is None else item.text()


def tell_medicines(person: Person) -> None:
    person.press("answer-medicines")
    person.press("medicines-whole")
    person.press("keep-medicines")
    person.go(Place.PLAN)
    assert not person.shows("answer-medicines")


def test_not_a_good_day_makes_today_easier_and_can_be_taken_back(person: Person) -> None:
    be_known(person)
    planned = plan_of_today(person)
    for wish, kinds in (
        ("ease-shorter-today", {DayKind.STRENGTH}),
        ("ease-gentler-today", {DayKind.GENTLE, DayKind.MOBILITY}),
        ("ease-rest-today", {DayKind.REST}),
    ):
        person.press("not-a-good-day")
        person.press(wish)
        eased = plan_of_today(person)
        assert eased.kind in kinds
        assert eased.minutes <= planned.minutes
        assert eased != planned
        person.press("as-planned")
        assert plan_of_today(person) == planned
    assert person.can_press("start")


def test_a_warning_sign_stops_everything_until_somebody_releases_it(person: Person, clock: Clock) -> None:
    be_known(person)
    person.press("answer-check-in")
    person.press("warning-signs")
    person.press(f"sign-{WarningSign.E1}")
    person.press("save")
    assert person.is_at(Place.PLAN)
    assert person.shows("stop-card")
    assert person.text("number-emergency") == "112"

    def is_stopped() -> bool:
        person.go(Place.LOG)
        nothing_to_log = not person.can_press("done-as-planned") and not person.can_press("log-this-set")
        person.go(Place.PLAN)
        return person.shows("stop-card") and not person.can_press("start") and nothing_to_log

    assert is_stopped()
    person.press("stop-read")
    assert is_stopped()
    person.restart()
    assert is_stopped()
    # Neither a calm check-in nor weeks of silence end it.
    new_day(person, days=40)
    assert is_stopped()
    person.press("open-release")
    person.press("release")
    assert person.shows("release-problem")
    person.write("released-by", "Dr Amari")
    person.fill_day("released-on", clock.day)
    before = person.coach.knowing.open_stops()
    person.press("release")
    assert not person.shows("stop-card")
    # A release kept by mistake is taken back from the bar: the stop stands as it was, and nothing is asked anew.
    person.press("undo-decision")
    assert is_stopped()
    assert person.coach.knowing.open_stops() == before
    person.press("open-release")
    person.write("released-by", "Dr Amari")
    person.fill_day("released-on", clock.day)
    person.press("release")
    assert not person.shows("stop-card")
    (stop,) = person.coach.records.read().stops
    assert stop.released is not None
    assert stop.released.by == "Dr Amari"


def test_a_stop_of_one_joint_spares_it_and_ends_by_a_release_too(person: Person, clock: Clock) -> None:
    be_known(person)
    person.press("answer-check-in")
    person.press("warning-signs")
    person.press(f"sign-{WarningSign.C14}")
    person.choose_joint(f"which-{WarningSign.C14}", "Shoulder", "Left")
    person.press("save")
    assert person.shows("region-stop")
    person.restart()
    new_day(person, days=3)
    assert person.shows("region-stop")
    person.press("open-release")
    person.write("released-by", "Dr Amari")
    person.fill_day("released-on", clock.day)
    person.press("release")
    assert not person.shows("region-stop")
