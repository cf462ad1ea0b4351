"""Every sentence comes from the data: data that say the opposite get the opposite sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liftcoach.domain.check_in import CheckIn, FlareAnswer, FlareReport
from liftcoach.domain.equipment import Band
from liftcoach.domain.exercise import LoadKind
from liftcoach.domain.prescription import BODY, HOLD, Load, band_load
from liftcoach.insight.charting import Chart, ChartedExercise, ChartSpan, Measure, Point, Saying, Series, Statement
from liftcoach.insight.charting_felt import felt_chart
from liftcoach.insight.charting_months import Tick, TickKind
from liftcoach.insight.charting_page import ChartRecord, charts_view
from liftcoach.insight.charting_strength import strength_chart
from liftcoach.insight.charting_work import work_chart
from liftcoach.insight.trends import FlareSpan
from liftcoach.insight.weekly import BodyRegion, WeekOfWork, judge_weeks
from liftcoach.words.charts import TEMPLATES, cell_text, end_name, measure_name, point_text, say, span_name, tick_text
from tests.insight.invented import NAMES, TODAY, a_record, a_set

WEEK = timedelta(weeks=1)


def told(statements: Sequence[Statement]) -> str:
    return " ".join(say(each) for each in statements)


def strength(*repeats: float, today: date = TODAY, load: Load = BODY, left: int | None = None) -> Chart:
    """One set a week, the last one this week."""
    last = len(repeats) - 1
    sets = [a_set(TODAY - WEEK * (last - n), each, load=load, left=left) for n, each in enumerate(repeats)]
    return strength_chart(sets, today=today, flares=())


FALLING = (5, 5, 5, 5, 4, 4, 4, 3, 3, 3, 3)
"""Pain that fell, clear of chance."""


def felt(*pain: int | None, today: date = TODAY) -> Chart:
    last = len(pain) - 1
    asked = [CheckIn(TODAY - timedelta(days=3) * (last - n), pain=each) for n, each in enumerate(pain)]
    return felt_chart(asked, first=asked[0].day, last=max(today, TODAY), today=today, flares=())


def work(*sets: int) -> Chart:
    monday = date(2025, 12, 1)
    weeks = [
        WeekOfWork(monday + WEEK * n, each, min(each, 3), by_region=((BodyRegion.LEGS, each - 1), (BodyRegion.ARMS, 1)))
        for n, each in enumerate(sets)
    ]
    today = weeks[-1].monday
    return work_chart(judge_weeks(weeks, record_began=monday, today=today, trained_today=False), today=today, flares=())


def test_strength_that_rose_says_from_what_to_what() -> None:
    chart = strength(5, 5, 5, 6, 7, 8, 9, 10, 11, 11, 11, 11)
    assert say(chart.big) == "5 to 11 repeats"
    assert told(chart.text) == "In your best set of a day you do about 11 repeats. It was about 5 repeats in December."


def test_strength_that_fell_says_so() -> None:
    chart = strength(11, 11, 11, 11, 10, 9, 8, 7, 6, 5, 5, 5)
    assert say(chart.big) == "11 to 5 repeats"
    assert "you do about 5 repeats. It was about 11 repeats in December." in told(chart.text)


def test_strength_that_stayed_says_about_the_same() -> None:
    chart = strength(8, 8, 8, 9, 8, 8, 8, 9, 8, 8, 8, 8)
    assert say(chart.big) == "About 8 repeats"
    assert "about the same as in December" in told(chart.text)


def test_strength_that_is_mixed_or_young_says_that_it_cannot_tell() -> None:
    assert told(strength(2, 12, 2, 12, 12, 2, 12).text) == "It goes up and down too much to see a direction."
    assert told(strength(5, 9).text) == "Cannot tell yet: 2 days so far."
    assert say(strength(5).big) == "Latest: 5 repeats"
    assert told(strength(1).text) == "Cannot tell yet: 1 day so far."


def test_a_step_near_one_end_is_not_called_up_and_down() -> None:
    late = strength(*[10] * 20, *[15] * 5)
    early = strength(*[10] * 5, *[15] * 20)
    assert told(late.text) == "It has changed only lately: too short a time to say more."
    assert told(early.text) == "It changed mostly in the first part of this time."
    # Too few days to stand clear of chance, and no up and down either.
    assert told(strength(12, 12, 12, 12, 12, 12, 12, 14, 14).text) == told(late.text)
    assert told(strength(12, 12, 12, 12, 12, 12, 14, 12, 14).text).startswith("It goes up and down")
    assert say(felt(*[2] * 20, *[6] * 5).big) == "Changed only lately"
    # A flare that is over is one.
    assert say(felt(*[3] * 30, *[7] * 20, *[3] * 10).big) == "Up and down"
    assert told(felt(*[6] * 5, *[2] * 20).text) == "Pain changed mostly in the first part of this time."


def test_a_headline_never_calls_now_what_the_newest_days_have_left() -> None:
    # A last third of a month hides ten days, and one of four months hides six weeks.
    assert say(felt(*[2] * 80, *[6] * 10).big) == "Changed only lately"
    assert say(felt(*[6] * 80, *[2] * 10).big) == "Changed only lately"
    assert say(felt(*[2] * 320, *[7] * 42).big) == "Changed only lately"
    assert say(felt(*[7] * 40, *[3] * 42, *[7] * 8).big) == "Up and down"
    assert say(strength(*[10] * 50, *[6] * 8).big) == "Latest: 6 repeats"
    # A single bad day or two is none, nor is a steady rise that goes on.
    assert say(felt(*[2] * 88, 7, 7).big) == "Pain about 2"
    assert say(felt(*[2] * 86, 6, 6, 2, 6, 2, 6, 2).big) == "Pain about 2"
    assert say(felt(*[1] * 15, *[2] * 15, *[3] * 15, *[4] * 15, *[5] * 15, *[6] * 15).big) == "Pain 1.5, now 5.5"


def test_weekly_work_taken_up_again_is_not_told_as_none() -> None:
    words = (20, 18, 20, 20, 18, 20, *[0] * 50, 18, 20, 20, 18, 20, 2)
    again = work(*words)
    assert "about 0 sets" not in told(again.text)
    assert say(again.big) == "Changed only lately"


def test_a_month_of_an_earlier_year_is_told_with_its_year_however_old_the_last_day_is() -> None:
    later = TODAY + timedelta(days=400)
    assert "about the same as around" not in told(strength(*[8] * 20, today=later).text)
    assert told(strength(*[8] * 20, today=later).text).endswith("2025.")
    assert "2025. The last answer" in told(felt(*[4] * 40, today=later).text)


def in_a_flare(*pain: int, days: int, until: int = 0) -> Chart:
    """Pain of every day up to today; the last answers but `until` are of a flare of so many days."""
    first = TODAY - timedelta(days=len(pain) - 1)
    asked = [CheckIn(first + timedelta(days=n), pain=each) for n, each in enumerate(pain)]
    flare = FlareSpan(TODAY - timedelta(days=days + until - 1), TODAY - timedelta(days=until))
    return felt_chart(asked, first=first, last=TODAY, today=TODAY, flares=(flare,))


def test_in_a_flare_that_the_trend_does_not_show_yet_the_flare_is_what_is_now() -> None:
    fell = in_a_flare(*[6] * 20, *[4] * 20, *[3] * 26, 7, 7, 8, 7, days=4)
    assert say(fell.big) == "Pain in this flare: 7"
    day = TODAY - timedelta(days=3)
    flare = f"In the flare that began on {day.day} {day:%B} it is about 7."
    assert told(fell.text) == f"Pain was about 6, later about 3. {flare}"
    same = in_a_flare(*[3] * 56, 7, 7, 8, 7, days=4)
    assert told(same.text).startswith("Pain was about 3, as in ")
    assert told(same.text).endswith(flare)
    unclear = in_a_flare(*[0, 10] * 20, *[4] * 4, days=4)
    assert told(unclear.text).startswith("Pain goes up and down")
    mild = in_a_flare(*[6] * 20, *[4] * 20, *[3] * 26, 4, 4, 4, 4, days=4)
    assert told(mild.text) == "Pain was about 6, now about 3."
    over = in_a_flare(*[6] * 20, *[4] * 20, *[3] * 22, 7, 7, 8, 7, 3, 3, 3, 3, days=4, until=4)
    assert say(over.big) == "Pain 6, now 3"


def test_a_difference_that_chance_can_give_is_called_that_and_not_too_few_days() -> None:
    record = ([5] * 3, [6, 9, 10], [14, 14, 15, 12, 15, 15], [13, 8, 10])
    chart = strength(*(each for part in record for each in part))
    assert told(chart.text) == "Cannot tell yet: 15 days so far, and chance alone could make that difference."


def test_nothing_is_said_to_be_about_a_middle_that_no_day_had() -> None:
    assert told(felt(*[0, 10] * 12).text) == "Pain goes up and down too much to see a direction."
    assert told(felt(*[4, 6] * 12).text) == "Pain is about 5, as in January."


def test_a_long_record_is_told_in_years_and_a_flare_of_one_day_on_its_day() -> None:
    flare = FlareReport(FlareAnswer.YES)
    record = replace(a_record(days=7300), check_ins=(CheckIn(TODAY, pain=5, flare=flare),))
    view = charts_view(record, span=ChartSpan.ALL, today=TODAY)
    assert told(view.summary).startswith("20 years, ")
    assert told(view.summary).endswith(f"One flare, reported on {TODAY.day} {TODAY:%B}.")


def test_an_estimate_has_its_band_in_the_point_the_table_and_the_scale() -> None:
    chart = strength(5, 6, 7, 8, load=Load(LoadKind.KG, kg=50), left=0)
    ((series,),) = [panel.series for panel in chart.panels]
    last = series.points[-1]
    assert last.also[:2] == ((Measure.LOW_KG, 57.0), (Measure.HIGH_KG, 69.7))
    words = point_text(last, series.measure, in_flare=False)
    assert "could lift about 63.3 kg once, perhaps only 57 kg, perhaps up to 69.7 kg, lifted 50 kg, 8 repeats" in words
    assert Measure.LOW_KG in chart.table.columns
    assert chart.panels[0].grid[-1] >= 69.7


def test_an_old_last_set_is_not_called_now() -> None:
    chart = strength(5, 5, 5, 6, 7, 8, 9, 10, 11, 11, today=TODAY + timedelta(days=40))
    assert told(chart.text).startswith("Until 4 March 2026, you did about 11 repeats")


def test_an_estimate_is_named_as_one_and_nobody_is_asked_to_try() -> None:
    chart = strength(5, 5, 5, 5, 5, 5, load=Load(LoadKind.KG, kg=50), left=2)
    words = told((*chart.text, *chart.notes))
    assert "We reckon you could lift about 61.7 kg once." in words
    assert "Please do not try it out." in words


@pytest.mark.parametrize(
    ("load", "repeats", "left", "words"),
    [
        (BODY, 8, 5, "Your sets mostly end with more than 3 repeats to spare"),
        (Load(LoadKind.KG, kg=20), 12, 2, "can only be reckoned from short, hard sets"),
        (Load(LoadKind.KG, kg=20), 5, 5, "can only be reckoned from short, hard sets"),
        (BODY, 8, None, "How hard it was is often not known"),
    ],
)
def test_an_effort_that_was_stated_is_never_called_unknown(
    load: Load, repeats: int, left: int | None, words: str
) -> None:
    sets = [a_set(TODAY - timedelta(days=day), repeats, load=load, left=left) for day in range(4)]
    notes = told(strength_chart(sets, today=TODAY, flares=()).notes)
    assert words in notes
    assert ("not known" in notes) == (left is None)


def test_unrated_effort_is_said_and_a_stated_one_too() -> None:
    assert "How hard it was is often not known" in told(strength(5, 6).notes)
    assert "3 or fewer repeats to spare" in told(strength(5, 6, left=2).notes)


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (
            band_load(Band.LIGHT),
            band_load(Band.MEDIUM),
            "Until 10 February 2026 you used a lighter band, the light one.",
        ),
        (
            band_load(Band.HEAVY),
            band_load(Band.MEDIUM),
            "Until 10 February 2026 you used a heavier band, the heavy one.",
        ),
        (BODY, Load(LoadKind.KG, kg=5), "Until 10 February 2026 you did it without a weight."),
    ],
)
def test_a_step_to_another_band_or_a_weight_is_told_though_no_number_can(before: Load, now: Load, words: str) -> None:
    days = [TODAY - timedelta(days=22 + 2 * day) for day in range(4)]
    sets = [a_set(day, 12, load=before) for day in days]
    sets += [a_set(TODAY - timedelta(days=day), repeats, load=now) for day in range(6) for repeats in (8, 9)]
    assert words in told(strength_chart(sets, today=TODAY, flares=()).text)
    to_and_fro = [*sets, a_set(days[-1] - timedelta(days=1), 8, load=now)]
    assert "Until" not in told(strength_chart(to_and_fro, today=TODAY, flares=()).text)


@pytest.mark.parametrize(
    ("usual", "odd", "words"),
    [
        (Load(LoadKind.KG, kg=5), band_load(Band.LIGHT), "On {} you used the light band."),
        (BODY, Load(LoadKind.KG, kg=5), "On {} you used a weight."),
        (Load(LoadKind.KG, kg=5), BODY, "On {} you did it without a weight."),
        (BODY, HOLD, "On {} it was done in another way."),
    ],
)
def test_one_odd_set_with_another_load_is_told_and_is_no_change(usual: Load, odd: Load, words: str) -> None:
    same = [a_set(TODAY - timedelta(days=2 * day), 10, load=usual) for day in range(1, 13)]
    chart = strength_chart([*same, a_set(TODAY, 40, load=odd)], today=TODAY, flares=())
    alone = strength_chart(same, today=TODAY, flares=())
    assert (chart.big, chart.panels, chart.table) == (alone.big, alone.panels, alone.table)
    day = f"{TODAY.day} {TODAY:%B} {TODAY.year}"
    assert f"{words.format(day)} This picture shows what you used most lately." in told(chart.text)
    assert "Left out: 1 day with another kind of load" in told(chart.notes)


def test_what_was_done_with_another_load_since_is_never_called_the_last_time() -> None:
    chosen = ChartedExercise("sit-to-stand", "Sit to stand")

    def headline(odd_ago: int) -> str:
        usual = [a_set(TODAY - timedelta(days=30 + 3 * day), 10) for day in range(12)]
        odd = a_set(TODAY - timedelta(days=odd_ago), 5, load=Load(LoadKind.KG, kg=2))
        record = ChartRecord(usual[-1].at.day, (chosen,), chosen.id, (*usual, odd))
        return say(charts_view(record, span=ChartSpan.THREE_MONTHS, today=TODAY).headline)

    assert headline(1) == "What you have done so far"
    assert headline(20) == "Sit to stand: last done on 12 February 2026"


def test_the_band_is_named() -> None:
    assert "Shown is your very light band." in told(strength(5, 6, load=band_load(Band.VERY_LIGHT)).notes)


def test_pain_that_fell_rose_or_stayed() -> None:
    fell, rose = felt(*FALLING), felt(*reversed(FALLING))
    assert (say(fell.big), told(fell.text)) == ("Pain 5, now 3", "Pain was about 5, now about 3.")
    assert (say(rose.big), told(rose.text)) == ("Pain 3, now 5", "Pain was about 3, now about 5.")
    same = felt(4, 4, 5, 4, 4, 4, 4)
    assert (say(same.big), told(same.text)) == ("Pain about 4", "Pain is about 4, as around 17 February.")


def test_two_answers_are_too_few_and_ten_days_too_short() -> None:
    assert told(felt(5, 1).text) == "Pain: cannot tell yet, 2 days so far."
    asked = [CheckIn(TODAY - timedelta(days=n), pain=n) for n in range(10)]
    chart = felt_chart(asked, first=TODAY - timedelta(days=40), last=TODAY, today=TODAY, flares=())
    assert told(chart.text) == "Pain: cannot tell yet, 10 days so far, all within two weeks."


def test_an_old_last_answer_is_dated() -> None:
    chart = felt(*FALLING, today=TODAY + timedelta(days=30))
    assert say(chart.big) == "Pain 5, later 3"
    assert told(chart.text) == "Pain was about 5, later about 3. The last answer is from 4 March 2026."


def test_weekly_work_that_rose_fell_or_stayed() -> None:
    assert say(work(10, 10, 12, 14, 16, 18, 20, 1).big).startswith("More than ")
    assert say(work(20, 20, 18, 16, 14, 12, 10, 1).big).startswith("Less than ")
    assert say(work(15, 15, 14, 15, 16, 15, 15, 1).big).startswith("About the same as ")
    assert say(work(15, 15, 1).big) == "Too early to tell"


def test_the_numbers_of_the_weekly_work_are_the_medians_of_its_thirds() -> None:
    assert told(work(10, 10, 12, 14, 16, 18, 20, 1).text).startswith(
        "Lately about 19 sets a week. It was about 10 sets"
    )


def test_a_bigger_jump_is_named_with_both_numbers_and_none_where_there_is_none() -> None:
    jumped, steady = work(10, 10, 10, 10, 20, 1), work(10, 11, 10, 11, 10, 1)
    assert "a bigger jump than you had done lately: 20 sets, after at most 10 in the 4 weeks before" in told(
        jumped.text
    )
    assert "jump" not in told((*steady.text, *steady.notes))


def test_an_old_jump_is_only_marked() -> None:
    chart = work(10, 10, 20, 20, 20, 20, 20, 20, 1)
    assert "jump" not in told(chart.text)
    assert "triangle" in told(chart.notes)


def test_most_work_is_said_of_the_region_that_has_it() -> None:
    assert "Most went to your legs: 45 of 51 sets." in told(work(10, 10, 10, 10, 10, 1).text)


def test_the_headline_turns_with_the_data() -> None:
    def headline(repeats: Sequence[float], left: int | None) -> str:
        last = len(repeats) - 1
        sets = tuple(a_set(TODAY - WEEK * (last - n), each, left=left) for n, each in enumerate(repeats))
        record = ChartRecord(sets[0].at.day, NAMES, "sit-to-stand", sets)
        return say(charts_view(record, span=ChartSpan.THREE_MONTHS, today=TODAY).headline)

    rising = (5, 5, 5, 6, 7, 8, 9, 10, 11, 11, 11, 11)
    assert headline(rising, 2) == "Sit to stand: stronger than in December"
    assert headline(rising, None) == "Sit to stand: more than in December"
    assert headline(rising[::-1], 2) == "Sit to stand: less than in December"
    assert headline((8,) * 12, 2) == "Sit to stand: about the same as in December"
    assert headline((8, 9), 2) == "What you have done so far"


def test_planned_sessions_are_named_only_where_every_week_had_a_plan() -> None:
    with_plan = charts_view(a_record(days=80), span=ChartSpan.THREE_MONTHS, today=TODAY)
    without = charts_view(a_record(days=80, planned=False), span=ChartSpan.THREE_MONTHS, today=TODAY)
    assert "planned sessions" in told(with_plan.summary)
    assert "planned" not in told(without.summary)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 900), st.sampled_from(list(ChartSpan)), st.integers(0, 99), st.floats(0, 1))
def test_every_sentence_of_every_record_is_whole(days: int, span: ChartSpan, seed: int, answers: float) -> None:
    view = charts_view(a_record(days=days, seed=seed, answers=answers), span=span, today=TODAY)
    spoken = [view.headline, *view.summary]
    for chart in (view.strength, view.work, view.felt, view.joints, view.blood, view.scores, view.tests):
        spoken += [chart.big, *chart.text, *chart.notes]
        for panel in chart.panels:
            for series in panel.series:
                assert end_name(series)
                assert all(point_text(point, series.measure, in_flare=True) for point in series.points)
        for row in chart.table.rows:
            assert all(
                cell_text(cell, column) is not None for cell, column in zip(row, chart.table.columns, strict=True)
            )
    for words in map(say, spoken):
        assert words
        assert not set("{}!_") & set(words)
        assert "None" not in words


def test_every_saying_has_words_and_none_reassures_falsely() -> None:
    assert set(TEMPLATES) == set(Saying)
    for words in TEMPLATES.values():
        assert not any(
            wrong in words.lower() for wrong in ("safe", "all clear", "worry", "streak", "missed", "risk", "!")
        )


def test_every_measure_and_span_has_a_name() -> None:
    assert all(measure_name(measure) for measure in Measure)
    assert all(span_name(span) for span in ChartSpan)


@pytest.mark.parametrize(
    ("point", "measure", "words"),
    [
        (Point(TODAY, TODAY, 5), Measure.PAIN, "4 March 2026: Pain 5"),
        (
            Point(TODAY, TODAY, 8, ((Measure.IN_RESERVE, 1),)),
            Measure.REPETITIONS,
            "4 March 2026: 8 repeats, 1 repeat to spare",
        ),
        (
            Point(date(2026, 3, 2), date(2026, 3, 8), 1, ((Measure.REST_DAYS, 4),), open=True),
            Measure.SETS,
            "Week of 2 March 2026: 1 set, 4 rest days, not over yet",
        ),
        (Point(date(2026, 2, 1), date(2026, 2, 28), 7.25), Measure.SLEEP_H, "February 2026: 7.2 hours"),
        (Point(TODAY, TODAY, 61.7), Measure.ONE_REP_MAX_KG, "4 March 2026: could lift about 61.7 kg once"),
    ],
)
def test_a_point_in_words(point: Point, measure: Measure, words: str) -> None:
    assert point_text(point, measure, in_flare=False) == words
    assert point_text(point, measure, in_flare=True) == f"{words}, in a flare"


def test_labels_of_ticks_lines_and_cells() -> None:
    assert [tick_text(Tick(date(2026, 1, 1), kind)) for kind in TickKind] == ["1 Jan", "Jan", "2026"]
    assert end_name(Series(Measure.PAIN, (Point(TODAY, TODAY, 3),))) == "Pain 3"
    assert cell_text(None, Measure.PAIN) == "Not answered"
    assert cell_text(None, Measure.IN_RESERVE) == "Not rated"
    assert cell_text(0, Measure.PAIN) == "0"


def test_words_pass_through_the_translation() -> None:
    assert say(Statement(Saying.TOO_EARLY), lambda context, text: f"{context}/{text}") == "charts/Too early to tell"
