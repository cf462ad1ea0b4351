"""A quarter of a year with dumbbells of 1, 2, 3 and 5 kg: quiet joints lead from 2 to 3, a sore wrist never does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from liftcoach.domain.check_in import CheckIn, JointReport, Onset
from liftcoach.domain.day_plan import DayPlan
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import Sex, Weekday
from liftcoach.domain.reasons import RuleId
from liftcoach.domain.training import Session
from liftcoach.rules.facts import facts_of
from liftcoach.rules.planning import plan_day
from tests.rules.invented import LIBRARY, LIFTER, MONDAY, QUIET, after, kg, kilograms, outing, quiet_days, tender

WEEKS = 12
ROW = "dumbbell-row"
ROWER = replace(LIFTER, sex=Sex.MALE, days=(Weekday.MONDAY, Weekday.THURSDAY), loads=kilograms(1, 2, 3, 5))
NEVER = WEEKS * 7


def rowed(*, sore_from: int = NEVER, sore_until: int = NEVER) -> list[tuple[int, float, set[RuleId]]]:
    """Day, kilograms and rules of each session of a quarter, each done just as asked after two with 2 kg."""
    check_ins: list[CheckIn] = list(quiet_days(28))
    sessions: list[Session] = [outing(MONDAY - timedelta(days=ago), ROW, load=kg(2)) for ago in (7, 4)]
    archive: list[DayPlan] = []
    found: list[tuple[int, float, set[RuleId]]] = []
    for number in range(WEEKS * 7):
        day = MONDAY + timedelta(days=number)
        is_sore = sore_from <= number < sore_until
        said = replace(
            QUIET, day=day, joints=tender(Joint.LEFT_WRIST, Onset.USUAL_FOR_ME) if is_sore else JointReport()
        )
        if sessions[-1].day == day - timedelta(days=1):
            said = replace(said, aftermath=after(sessions[-1].day).aftermath)
        check_ins.append(said)
        plan = plan_day(
            facts_of(
                day=day,
                # Asked again whenever it is due.
                lifter=replace(ROWER, medicines_asked_on=day, activity=(replace(LIFTER.activity[0], on=day),)),
                library=[one for one in LIBRARY if one.id == ROW],
                check_ins=check_ins,
                sessions=sessions,
                archive=archive,
            )
        )
        assert isinstance(plan, DayPlan)
        for asked in plan.prescriptions:
            assert asked.load.kg is not None
            left, amount = asked.reps_in_reserve, asked.work.high
            sessions.append(outing(day, ROW, load=asked.load, sets=asked.sets, amount=amount, left=left))
            archive.append(plan)
            found.append((number, asked.load.kg, {why.rule for why in asked.reasons}))
    return found


def test_a_quiet_quarter_leads_from_two_to_three_kilograms() -> None:
    loads = [load for _, load, rules in rowed() if RuleId.DELOAD not in rules]
    assert loads[0] == 2
    assert loads == sorted(loads)
    assert loads[-1] == 3


def test_a_quarter_with_a_sore_wrist_never_leaves_two_kilograms() -> None:
    assert max(load for _, load, _ in rowed(sore_from=0)) == 2


def test_a_wrist_that_turns_sore_on_the_day_of_the_step_keeps_two_until_it_is_quiet() -> None:
    step = next(number for number, load, _ in rowed() if load == 3)
    sore = rowed(sore_from=step, sore_until=step + 14)
    assert max(load for number, load, _ in sore if number < step + 14) == 2
    assert any(RuleId.HELD_FOR_JOINT in rules for number, _, rules in sore if step <= number < step + 14)
    assert sore[-1][1] == 3
