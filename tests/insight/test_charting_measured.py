"""Charts of what is measured now and then: numbers kept straight, nobody's count taken for another's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftcoach.domain.check_in import CheckIn, JointReport, Onset, ReportedJoint
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Sex
from liftcoach.domain.outcomes import CountedBy, OutcomeKind, OutcomeResult
from liftcoach.insight.charting import Chart, ChartSpan, Measure, Statement
from liftcoach.insight.charting_joints import joints_chart
from liftcoach.insight.charting_measured import blood_chart, function_tests_chart, in_drawn_unit, scores_chart
from liftcoach.insight.charting_page import ChartRecord, charts_view
from liftcoach.insight.score_parts import PARTS, Part, score_of
from liftcoach.words.charts import cell_text, end_name, marked_text, point_text, say
from liftcoach.words.measuring import crp_in_both_units, part_name, result_text, score_comes_to, steps_of_test
from tests.insight.invented import TODAY

JOINTS = (Joint.LEFT_WRIST, Joint.RIGHT_WRIST, Joint.LEFT_KNEE, Joint.RIGHT_KNEE, Joint.LEFT_MCP_2)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def told(statements: Sequence[Statement]) -> str:
    return " ".join(say(each) for each in statements)


def words_of(chart: Chart) -> str:
    return told((chart.big, *chart.text, *chart.notes))


def blood(*labs: LabResult) -> Chart:
    return blood_chart(labs, flares=())


def scores(*results: OutcomeResult) -> Chart:
    return scores_chart(results, flares=())


def function(*results: OutcomeResult, age: int | None = 67, sex: Sex = Sex.FEMALE) -> Chart:
    return function_tests_chart(results, flares=(), age=age, sex=sex)


def own(kind: OutcomeKind, days_ago: int, value: float) -> OutcomeResult:
    return OutcomeResult(kind, ago(days_ago), value, CountedBy.LIFTER)


def clinic(kind: OutcomeKind, days_ago: int, value: float) -> OutcomeResult:
    return OutcomeResult(kind, ago(days_ago), value, CountedBy.CLINICIAN)


# Blood tests


def test_two_units_of_crp_are_drawn_on_one_scale() -> None:
    chart = blood(LabResult(LabTest.CRP, ago(30), 3.6, "mg/dL"), LabResult(LabTest.CRP, ago(1), 6, "mg/L"))
    assert [point.value for point in chart.panels[0].series[0].points] == [36, 6]


def test_the_laboratory_s_own_range_is_told_in_the_unit_that_is_drawn() -> None:
    above = blood(LabResult(LabTest.CRP, ago(1), 0.9, "mg/dL", high=0.5))
    assert "CRP was 9 mg/L on 3 March 2026. 9 mg/L is above the laboratory's own top of 5 mg/L." in words_of(above)
    within = blood(LabResult(LabTest.CRP, ago(1), 0.4, "mg/dL", high=0.5))
    assert "The laboratory's own range goes up to 5 mg/L." in words_of(within)
    assert "above" not in words_of(within)
    assert above.panels[0].guides == (5,)


def test_what_is_above_the_range_is_named_and_not_the_result_before() -> None:
    told = words_of(
        blood(LabResult(LabTest.CRP, ago(40), 3, "mg/L", high=5), LabResult(LabTest.CRP, ago(1), 9, "mg/L", high=5))
    )
    assert "The one before, 23 January 2026: 3 mg/L. 9 mg/L is above the laboratory's own top of 5 mg/L." in told


def test_a_range_that_was_not_printed_is_no_test_that_was_not_done() -> None:
    table = blood(LabResult(LabTest.CRP, ago(2), 6, "mg/L", high=5), LabResult(LabTest.CRP, ago(1), 4, "mg/L")).table
    tops = [cell_text(row[2], table.columns[2]) for row in table.rows]
    assert tops == ["Not given", "5"]


def test_a_result_under_the_laboratory_s_limit_is_never_told_as_the_limit_itself() -> None:
    under = LabResult(LabTest.CRP, ago(1), 0.5, "mg/dL", high=1, below=True)
    chart = blood(LabResult(LabTest.CRP, ago(40), 12, "mg/L", high=10), under)
    assert say(chart.big) == "CRP: under 5 mg/L"
    assert "CRP was under 5 mg/L on 3 March 2026. The one before, 23 January 2026: 12 mg/L." in words_of(chart)
    (series,) = chart.panels[0].series
    assert end_name(series) == "under 5 mg/L"
    told = point_text(series.points[-1], Measure.CRP_MG_L, in_flare=False)
    assert told == "3 March 2026: CRP under 5 mg/L"
    assert cell_text(chart.table.rows[0][1], Measure.CRP_MG_L) == "under 5"
    assert result_text(under) == "CRP under 0.5 mg/dL, 3 March 2026"


def test_what_lies_under_a_limit_above_the_range_may_be_on_either_side_of_it() -> None:
    told = words_of(blood(LabResult(LabTest.CRP, ago(1), 10, "mg/L", high=5, below=True)))
    assert "above" not in told
    assert "range goes up to" not in told


def test_without_a_range_nothing_is_said_of_one() -> None:
    chart = blood(LabResult(LabTest.ESR, ago(1), 40, "mm/h"))
    assert "laboratory" not in words_of(chart)
    assert Measure.ESR_TOP_MM_H not in chart.table.columns


@pytest.mark.parametrize("unit", ["mg/l", "MG/L", " mg/L"])
def test_a_unit_written_otherwise_is_the_same_unit(unit: str) -> None:
    chart = blood(LabResult(LabTest.CRP, ago(1), 6, unit, high=5))
    assert [point.value for point in chart.panels[0].series[0].points] == [6]
    assert chart.panels[0].guides == (5,)


def test_a_unit_that_is_not_known_is_left_out_and_said() -> None:
    chart = blood(LabResult(LabTest.CRP, ago(2), 60, "nmol/L"), LabResult(LabTest.CRP, ago(1), 6, "mg/L"))
    assert "Left out: 1 result in a unit that is not known here." in words_of(chart)
    assert len(chart.panels[0].series[0].points) == 1
    assert in_drawn_unit(LabResult(LabTest.CRP, ago(2), 60, "nmol/L")) is None


def test_results_in_an_unknown_unit_alone_are_said_to_be_left_out() -> None:
    chart = blood(LabResult(LabTest.CRP, ago(2), 60, "nmol/L"))
    assert not chart.panels
    assert "Left out: 1 result in a unit that is not known here." in words_of(chart)


def test_a_gap_of_years_breaks_the_line() -> None:
    chart = blood(LabResult(LabTest.CRP, ago(900), 6, "mg/L"), LabResult(LabTest.CRP, ago(1), 6, "mg/L"))
    assert [point.breaks for point in chart.panels[0].series[0].points] == [False, True]


# Scores


def test_a_score_is_called_what_its_makers_call_it_and_never_a_reason_for_medicine() -> None:
    chart = scores(clinic(OutcomeKind.CDAI, 40, 30), clinic(OutcomeKind.CDAI, 1, 8))
    told = "CDAI was 8 on 3 March 2026. The one before, 23 January 2026: 30. Its makers call 8 low activity."
    assert told in words_of(chart)
    assert "It fell by as much as people usually notice (12 or more)." in words_of(chart)
    assert "Do not change medicine because of this" in words_of(chart)


def test_a_score_that_rose_is_not_called_a_fall() -> None:
    chart = scores(clinic(OutcomeKind.CDAI, 40, 8), clinic(OutcomeKind.CDAI, 1, 30))
    assert "high activity" in words_of(chart)
    assert "fell" not in words_of(chart)
    assert not any(point.flagged for point in chart.panels[0].series[0].points)


@pytest.mark.parametrize(("after", "said"), [(6, "smaller than people usually notice (2 or more)"), (7, "It rose by")])
def test_a_rise_from_low_activity_has_its_own_least_change(after: float, said: str) -> None:
    assert said in words_of(scores(clinic(OutcomeKind.CDAI, 40, 5), clinic(OutcomeKind.CDAI, 1, after)))


def test_the_card_of_scores_says_so_too_while_it_is_empty() -> None:
    assert "Do not change medicine because of this" in words_of(scores())


def test_a_noticed_fall_is_marked_and_spoken() -> None:
    chart = scores(clinic(OutcomeKind.DAS28_ESR, 40, 5.2), clinic(OutcomeKind.DAS28_ESR, 1, 3.9587))
    point = chart.panels[0].series[0].points[1]
    assert point.flagged
    assert point_text(point, Measure.DAS28_ESR, in_flare=False) == (
        "3 March 2026: DAS28 with ESR 3.96, moderate activity, a fall that people usually notice"
    )
    assert "triangle" in words_of(chart)


def test_a_score_of_joints_that_the_person_counted_is_not_drawn() -> None:
    chart = scores(own(OutcomeKind.CDAI, 2, 8))
    assert not chart.panels
    assert "Left out: 1 result from your own count" in words_of(chart)
    assert scores(own(OutcomeKind.RAPID3, 2, 8)).panels


@pytest.mark.parametrize("kind", PARTS)
def test_a_score_is_worked_out_from_all_its_parts_and_from_no_fewer(kind: OutcomeKind) -> None:
    parts = dict.fromkeys(PARTS[kind], 2.0)
    assert score_of(kind, parts) is not None
    for part in PARTS[kind]:
        without = {known: value for known, value in parts.items() if known is not part}
        assert (score_of(kind, without) is None) is (part is not Part.GLOBAL_100)


def test_the_published_examples_come_out() -> None:
    das = {Part.TENDER: 4.0, Part.SWOLLEN: 2.0, Part.CRP_MG_L: 12.0, Part.GLOBAL_100: 40.0}
    assert round(score_of(OutcomeKind.DAS28_CRP, das) or 0, 3) == 3.959
    del das[Part.GLOBAL_100]
    assert round(score_of(OutcomeKind.DAS28_CRP, das) or 0, 3) == 3.833
    answers = dict(zip(PARTS[OutcomeKind.BASDAI], (5.0, 6.0, 3.0, 2.0, 6.0, 4.0), strict=True))
    assert score_of(OutcomeKind.BASDAI, answers) == 4.2


def test_remission_needs_all_four_numbers() -> None:
    parts = {Part.TENDER: 1.0, Part.SWOLLEN: 1.0, Part.CRP_MG_L: 10.0, Part.GLOBAL: 2.0}
    assert score_of(OutcomeKind.REMISSION_RULES, parts) == 4
    assert score_of(OutcomeKind.REMISSION_RULES, parts | {Part.GLOBAL: 3.0}) == 3
    assert score_of(OutcomeKind.REMISSION_RULES, {Part.TENDER: 1.0}) is None


def test_remission_is_drawn_by_its_rules_and_said_of_all_four_alone() -> None:
    results = (
        OutcomeResult(OutcomeKind.REMISSION_RULES, ago(90), 3, CountedBy.CLINICIAN),
        OutcomeResult(OutcomeKind.REMISSION_RULES, ago(1), 4, CountedBy.CLINICIAN),
    )
    chart = scores_chart(results, flares=())
    told = " ".join(say(one) for one in (chart.big, *chart.text))
    assert "Boolean remission: 4 of 4 rules" in told
    assert "Its makers call 4 of 4 rules remission." in told
    before = scores_chart(results[:1], flares=())
    assert "remission." not in " ".join(say(one) for one in (before.big, *before.text))
    assert scores_chart([replace(one, counted_by=CountedBy.LIFTER) for one in results], flares=()).panels == ()


def test_every_part_and_test_has_words() -> None:
    assert all(part_name(part) for part in Part)
    assert all(steps_of_test(kind) for kind in OutcomeKind if kind not in PARTS)
    assert crp_in_both_units(120) == "CRP 120 mg/L, which is the same as 12 mg/dL."
    assert score_comes_to(OutcomeKind.BASDAI, 4.2) == "BASDAI: 4.2."
    assert result_text(LabResult(LabTest.CRP, ago(1), 1.2, "mg/dL")) == "CRP 1.2 mg/dL, 3 March 2026"


# Tests of function


def test_a_test_that_got_better_or_worse_by_enough_says_so() -> None:
    stands = OutcomeKind.CHAIR_STANDS_30_S
    better = "The newest is better than the one before, by an amount that counts."
    assert better in words_of(function(own(stands, 40, 9), own(stands, 1, 12)))
    assert "The newest is less good" in words_of(function(own(stands, 40, 12), own(stands, 1, 9)))
    assert "too small to count" in words_of(function(own(stands, 40, 9), own(stands, 1, 10)))
    five = OutcomeKind.FIVE_STANDS
    assert better in words_of(function(own(five, 40, 18), own(five, 1, 12)))


def test_a_norm_is_told_only_where_a_sound_one_exists() -> None:
    stands = own(OutcomeKind.CHAIR_STANDS_30_S, 1, 12)
    assert "for women of your age, 11 stands or more are usual" in words_of(function(stands))
    for chart in (function(stands, age=45), function(stands, age=None), function(stands, sex=Sex.UNSTATED)):
        assert "usual" not in words_of(chart)
        assert chart.panels[0].guides == ()
    assert "only your own change" in words_of(function(own(OutcomeKind.GRIP_LEFT, 1, 12)))


# Joints


def counted(days_ago: int, swollen: int, tender: int = 0) -> CheckIn:
    report = JointReport(
        tuple(ReportedJoint(joint, Onset.NEW) for joint in JOINTS[:tender]),
        tuple(ReportedJoint(joint, Onset.NEW) for joint in JOINTS[:swollen]),
    )
    return CheckIn(ago(days_ago), joints=report)


def joints(*check_ins: CheckIn) -> Chart:
    return joints_chart(check_ins, first=ago(60), last=TODAY, today=TODAY, flares=())


def test_joints_that_eased_or_swelled_are_told_as_the_person_s_own_count() -> None:
    days = (56, 50, 44, 38, 20, 10, 4, 1)
    fell = joints(*(counted(day, 5 if day > 30 else 1) for day in days))
    rose = joints(*(counted(day, 1 if day > 30 else 5) for day in days))
    assert say(fell.big) == "Swollen count 5, now 1"
    assert say(rose.big) == "Swollen count 1, now 5"
    assert "This is your own count." in words_of(fell)


def test_no_joint_swollen_is_a_true_zero_and_not_asked_is_a_gap() -> None:
    chart = joints(counted(20, 0), CheckIn(ago(19), pain=3), counted(18, 2))
    points = chart.panels[0].series[0].points
    assert [point.value for point in points] == [0, 2]
    assert points[1].breaks
    assert not joints(CheckIn(ago(19), pain=3)).panels


# Marks and the page


def test_marks_in_the_time_shown_are_told_with_their_day_and_own_words() -> None:
    bag = Event(EventKind.MILESTONE, ago(3), note="a 4 kg bag in each hand, 20 metres")
    old = Event(EventKind.INFUSION, ago(300))
    view = charts_view(ChartRecord(None, events=(old, bag)), span=ChartSpan.SIX_WEEKS, today=TODAY)
    assert view.events == (bag,)
    assert marked_text(bag) == "Managed: a 4 kg bag in each hand, 20 metres, 1 March 2026"


def test_all_reaches_back_to_the_oldest_result() -> None:
    record = ChartRecord(ago(10), labs=(LabResult(LabTest.CRP, ago(400), 6, "mg/L"),))
    assert charts_view(record, span=ChartSpan.ALL, today=TODAY).first <= ago(400)
    lately = charts_view(record, span=ChartSpan.SIX_WEEKS, today=TODAY)
    assert not lately.blood.panels
    assert charts_view(replace(record, labs=()), span=ChartSpan.ALL, today=TODAY).first > ago(50)


def test_what_was_not_measured_says_so_in_the_table() -> None:
    chart = blood(LabResult(LabTest.CRP, ago(2), 6, "mg/L"), LabResult(LabTest.ESR, ago(1), 20, "mm/h"))
    rows = [
        [cell_text(cell, column) for cell, column in zip(row, chart.table.columns, strict=True)]
        for row in chart.table.rows
    ]
    assert rows == [["3 March 2026", "Not measured", "20", ""], ["2 March 2026", "6", "Not measured", ""]]


def test_a_rise_as_large_as_people_notice_is_not_called_smaller_for_how_the_machine_keeps_tenths() -> None:
    chart = scores(clinic(OutcomeKind.DAS28_ESR, 90, 2.9), clinic(OutcomeKind.DAS28_ESR, 2, 4.1))
    assert "smaller than people usually notice" not in words_of(chart)


def test_the_big_words_are_of_the_newest_result_and_not_of_one_from_years_ago() -> None:
    old_crp, new_esr = LabResult(LabTest.CRP, ago(2900), 80, "mg/L"), LabResult(LabTest.ESR, ago(3), 8, "mm/h")
    assert say(blood(old_crp, new_esr).big) == "ESR: 8 mm/h"
    assert say(blood(old_crp, replace(new_esr, on=ago(2900))).big) == "CRP: 80 mg/L"
    told = scores(clinic(OutcomeKind.DAS28_ESR, 2900, 6.1), own(OutcomeKind.RAPID3, 2, 2.1))
    assert say(told.big) == "RAPID3: 2.1"
    walked = function(own(OutcomeKind.CHAIR_STANDS_30_S, 2900, 4), own(OutcomeKind.GAIT_SPEED, 2, 1.1))
    assert say(walked.big) == "Walking speed: 1.1 m/s"


def test_a_result_of_a_day_that_has_not_come_is_not_told_as_the_latest() -> None:
    record = ChartRecord(
        ago(30),
        labs=(LabResult(LabTest.CRP, ago(10), 3, "mg/L"), LabResult(LabTest.CRP, ago(-2), 40, "mg/L")),
        outcomes=(clinic(OutcomeKind.CDAI, 10, 3), clinic(OutcomeKind.CDAI, -2, 40)),
    )
    view = charts_view(record, span=ChartSpan.SIX_WEEKS, today=TODAY)
    assert (say(view.blood.big), say(view.scores.big)) == ("CRP: 3 mg/L", "CDAI: 3")


def test_a_line_that_holds_only_for_the_newest_range_says_so() -> None:
    old, new = LabResult(LabTest.CRP, ago(400), 8, "mg/L", high=10), LabResult(LabTest.CRP, ago(1), 8, "mg/L", high=5)
    told = words_of(blood(old, new))
    assert (
        "Dashed line: the top of the newest range that a laboratory gave. It was another before: see the table." in told
    )
    same = words_of(blood(replace(old, high=0.5, value=0.8, unit="mg/dL"), new))
    assert "Dashed line: the top of the laboratory's own range." in same
