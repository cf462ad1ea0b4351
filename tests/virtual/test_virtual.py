"""The invented bodies and the second writing of the hard rules can be trusted to show what they should."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from liftcoach.content.library import Library
from liftcoach.domain.check_in import JointReport, Onset, ReportedJoint
from liftcoach.domain.day_plan import DayKind, DayPlan
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.joints import Joint
from liftcoach.domain.prescription import BODY, band_load, kg_load
from liftcoach.domain.training import Session
from tests.virtual import blocks
from tests.virtual.hard_rules import broken_rules
from tests.virtual.illness import Course
from tests.virtual.living import Life, live
from tests.virtual.outcomes import OURS, outcome, size
from tests.virtual.patient import VirtualPatient
from tests.virtual.people import drawn_patient
from tests.virtual.plain import POLICIES, live_plainly

LIBRARY = Library.shipped()
WEEKS_3 = 21


def somebody(seed: int = 3) -> VirtualPatient:
    return drawn_patient(seed, LIBRARY, Course())


def test_the_same_seed_lives_the_same_life() -> None:
    one, other = live(somebody(), days=WEEKS_3), live(somebody(), days=WEEKS_3)
    assert one.plans == other.plans
    assert one.sessions == other.sessions


def test_a_heavier_load_leaves_fewer_repetitions() -> None:
    patient = somebody()
    row = patient.exercises["dumbbell-row"]
    possible = [
        patient.body.most_possible(row, kg_load(OwnedLoad(Equipment.DUMBBELLS, kg, LoadUnit.KG))) for kg in (4, 8, 12)
    ]
    assert possible == sorted(possible, reverse=True)
    assert possible[0] > possible[-1]
    bands = [patient.body.most_possible(patient.exercises["band-row"], band_load(band)) for band in Band]
    assert bands == sorted(bands, reverse=True)
    stands = [
        patient.body.most_possible(patient.exercises[name], BODY)
        for name in ("high-seat-stand", "sit-to-stand", "slow-sit-to-stand", "body-weight-squat")
    ]
    assert stands == sorted(stands, reverse=True)


def test_training_makes_strong_and_stopping_takes_it_away() -> None:
    body = somebody().body
    before = body.strength("legs")
    for day in range(84):
        body.live_a_day({"legs": 2.0} if day % 3 == 0 else {}, building=1.0)
    trained = body.strength("legs")
    for _ in range(84):
        body.live_a_day({}, building=1.0)
    assert trained > before * 1.1
    assert body.strength("legs") < trained


def planted(life: Life, change: str) -> Life:
    """The same life with one rule broken in its last day of training."""
    number, plan = max(
        (number, plan)
        for number, plan in enumerate(life.plans)
        if isinstance(plan, DayPlan) and plan.kind is DayKind.STRENGTH
    )
    asked = plan.prescriptions[0]
    if change == "minutes":
        plan = replace(plan, minutes=999)
    elif change == "owned":
        plan = replace(plan, prescriptions=(replace(asked, exercise="barbell-squat"),))
    elif change == "step":
        heavy = kg_load(OwnedLoad(Equipment.DUMBBELLS, 50, LoadUnit.KG))
        plan = replace(plan, prescriptions=(replace(asked, exercise="dumbbell-row", load=heavy),))
    elif change == "joint":
        sore = ReportedJoint(Joint.LEFT_KNEE, Onset.NEW)
        said = replace(life.check_ins[-1], day=plan.day, joints=JointReport(swollen=(sore,)))
        kept = [one for one in life.check_ins if one.day < plan.day]
        life = replace(life, check_ins=[*kept, said])
        plan = replace(plan, prescriptions=(replace(asked, exercise="sit-to-stand", load=BODY),))
    plans = [*life.plans[:number], plan]
    if change == "gap":
        plans += [replace(plan, day=plan.day.fromordinal(plan.day.toordinal() + 1))]
    return replace(life, plans=plans)


@pytest.mark.parametrize("change", ["minutes", "owned", "step", "joint", "gap"])
def test_a_broken_rule_is_found(change: str) -> None:
    life = live(replace_attendance(somebody()), days=WEEKS_3)
    assert list(broken_rules(life)) == []
    assert list(broken_rules(planted(life, change))) != []


def replace_attendance(patient: VirtualPatient) -> VirtualPatient:
    patient.attendance = 1.0
    patient.answers = 1.0
    return patient


def test_eight_weeks_of_a_dozen_people_break_no_hard_rule() -> None:
    found = [outcome(OURS, seed, 8, harm=seed % 2 == 0) for seed in range(1, 13)]
    assert [text for one in found for text in one.broken] == []
    assert max(one.gained for one in found) > 0.02
    assert all(0 < one.rested < 56 for one in found)


def test_someone_who_answers_grows_stronger_within_twelve_weeks() -> None:
    patient = replace_attendance(somebody(43))
    patient.rates, patient.course = 1.0, Course(to_moderate=0.0, to_flare=0.0)
    patient.sore_joints = ()
    life = live(patient, days=84)
    first, last = life.sessions[0], life.sessions[-1]

    def left(session: Session) -> float:
        said = [one.reps_in_reserve for one in session.sets if one.reps_in_reserve is not None]
        return sum(said) / len(said)

    assert left(first) > 5
    assert left(last) < left(first)
    assert life.strength[-1] > 1.1


def test_a_plain_policy_does_what_its_description_says() -> None:
    lives = {name: live_plainly(somebody(5), policy, days=56) for name, policy in POLICIES.items()}

    def loads(name: str) -> list[tuple[float, int]]:
        return [size(asked) for plan in lives[name].archive for asked in plan.prescriptions]

    assert len({plan.prescriptions for plan in lives["fixed dose"].archive}) == 1
    assert max(loads("double progression")) >= max(loads("fixed dose"))
    assert len(set(loads("double progression"))) > len(set(loads("add 2.5 kg each time"))) > 1


def test_the_stress_test_brings_more_flares_on() -> None:
    calm, harmed = (
        sum(outcome("double progression", seed, 26, harm=harm).flare_days for seed in range(1, 9))
        for harm in (False, True)
    )
    assert harmed > calm


def test_a_block_that_is_kept_is_not_lived_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "KEPT", tmp_path)
    block = blocks.Block("fixed dose", 1, 2, 3, harm=False)
    found = blocks.lived(block)
    assert [one.seed for one in found] == [1, 2]
    kept = block.file.read_text(encoding="utf-8").replace('"seed": 2', '"seed": 7')
    block.file.write_text(kept, encoding="utf-8")
    assert [one.seed for one in blocks.lived(block)] == [1, 7]


def test_a_load_on_the_back_is_heavier_than_the_body_alone() -> None:
    patient = somebody(3)
    goblet = patient.exercises["goblet-squat"]
    light = kg_load(OwnedLoad(Equipment.DUMBBELLS, 1, LoadUnit.KG))
    alone = patient.body.share_of_most(patient.exercises["body-weight-squat"], BODY)
    assert patient.body.share_of_most(goblet, light) > alone
