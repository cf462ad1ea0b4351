"""Invented people of every kind the program is for, drawn from a seed."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from liftcoach.content.library import Library
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import (
    ActivityRecord,
    Aim,
    Answer,
    Clearance,
    ClearanceFor,
    Condition,
    Consideration,
    ConsiderationKind,
    DiseaseActivity,
    Experience,
    Lifter,
    SaidBy,
    Sex,
    Weekday,
)
from tests.virtual.illness import Course
from tests.virtual.living import FIRST_DAY
from tests.virtual.patient import VirtualPatient

OLDEST, YOUNGEST = 84, 30
SCREENED = (
    ConsiderationKind.HEART_DISEASE,
    ConsiderationKind.HEART_INFLAMMATION,
    ConsiderationKind.LUNG_DISEASE,
    ConsiderationKind.PULMONARY_HYPERTENSION,
    ConsiderationKind.KIDNEY_INVOLVEMENT,
    ConsiderationKind.RECENT_SURGERY,
    ConsiderationKind.RECENT_FRACTURE,
    ConsiderationKind.STROKE_OR_CLOT,
    ConsiderationKind.BLOOD_THINNER,
    ConsiderationKind.PREGNANCY,
    ConsiderationKind.DIABETES,
    ConsiderationKind.HIGH_BLOOD_PRESSURE,
    ConsiderationKind.FALLS,
    ConsiderationKind.NECK_INSTABILITY,
    ConsiderationKind.VERTEBRAL_FRACTURE,
)
CONDITIONS = (
    (Condition.RHEUMATOID_ARTHRITIS,),
    (Condition.RHEUMATOID_ARTHRITIS,),
    (Condition.LUPUS,),
    (Condition.PSORIATIC_ARTHRITIS,),
    (Condition.AXIAL_SPONDYLOARTHRITIS,),
    (Condition.SJOGREN,),
    (Condition.SYSTEMIC_SCLEROSIS,),
    (Condition.MYOSITIS,),
    (Condition.FIBROMYALGIA, Condition.RHEUMATOID_ARTHRITIS),
    (Condition.OSTEOARTHRITIS, Condition.OSTEOPOROSIS),
)
JOINTS = (
    Joint.RIGHT_WRIST,
    Joint.LEFT_WRIST,
    Joint.RIGHT_MCP_2,
    Joint.LEFT_MCP_3,
    Joint.LEFT_KNEE,
    Joint.RIGHT_KNEE,
    Joint.LEFT_SHOULDER,
    Joint.RIGHT_ELBOW,
    Joint.LEFT_HIP,
    Joint.RIGHT_ANKLE,
    Joint.NECK,
    Joint.LOWER_BACK,
)
WEIGHTS_KG = ((), (1, 2, 3), (1, 2, 4), (2, 4, 6, 8, 10), (2, 4, 6, 8, 10, 12, 14, 16))
DAYS = (
    (),
    (Weekday.MONDAY, Weekday.THURSDAY),
    (Weekday.TUESDAY, Weekday.FRIDAY),
    (Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.SATURDAY),
)


def screened(*yes: Consideration) -> tuple[Consideration, ...]:
    """All screening questions answered: no, but for those given."""
    asked = {item.kind for item in yes}
    noes = tuple(Consideration(kind, Answer.NO, asked_on=FIRST_DAY) for kind in SCREENED if kind not in asked)
    return (*yes, *noes)


def dumbbells(*kg: float) -> tuple[OwnedLoad, ...]:
    return tuple(OwnedLoad(Equipment.DUMBBELLS, number, LoadUnit.KG) for number in kg)


def drawn_patient(seed: int, library: Library, course: Course) -> VirtualPatient:
    """One person: age, illness, joints, things at home and habits all drawn from the seed."""
    rng = random.Random(seed)
    age = rng.randint(YOUNGEST, OLDEST)
    joints = tuple(rng.sample(JOINTS, rng.randint(1, 5)))
    considered = []
    if rng.random() < 0.2:
        considered.append(Consideration(ConsiderationKind.DAMAGED_JOINT, joint=joints[0], asked_on=FIRST_DAY))
    if rng.random() < 0.1:
        considered.append(Consideration(ConsiderationKind.RAYNAUD, asked_on=FIRST_DAY))
    experience = rng.choice((Experience.NEW, Experience.NEW, Experience.RETURNING, Experience.REGULAR))
    trains = experience is Experience.REGULAR
    # Who trains regularly has something to train with.
    weights = rng.choice(WEIGHTS_KG[-2:] if trains else WEIGHTS_KG)
    bands = tuple(Band)[: rng.randint(3, 5) if trains else rng.randint(0, 5)]
    equipment = [Equipment.CHAIR, Equipment.WALL, Equipment.TOWEL]
    equipment += rng.sample([Equipment.WORKTOP, Equipment.STEP, Equipment.MAT, Equipment.TABLE, Equipment.BED], 3)
    equipment += [Equipment.DUMBBELLS] * bool(weights) + [Equipment.BAND, Equipment.DOOR_ANCHOR] * bool(bands)
    activity = rng.choice(
        (DiseaseActivity.REMISSION, DiseaseActivity.LOW, DiseaseActivity.LOW, DiseaseActivity.MODERATE)
    )
    lifter = Lifter(
        name=f"Invented {seed}",
        year_of_birth=(FIRST_DAY - timedelta(days=365 * age)).year,
        sex=rng.choice((Sex.FEMALE, Sex.FEMALE, Sex.MALE)),
        body_mass_kg=round(rng.gauss(74, 12)),
        days=rng.choice(DAYS),
        minutes=rng.choice((15, 20, 25, 30, 45)),
        regularly_active=rng.random() < 0.8,
        experience=experience,
        conditions=rng.choice(CONDITIONS),
        activity=(ActivityRecord(activity, SaidBy.LIFTER, FIRST_DAY),),
        considerations=screened(*considered),
        medicines=(),
        medicines_asked_on=FIRST_DAY,
        clearances=(Clearance(ClearanceFor.START, "the clinic", FIRST_DAY),),
        equipment=tuple(equipment),
        bands=bands,
        loads=dumbbells(*weights),
        aims=tuple(rng.sample(list(Aim), rng.randint(0, 3))),
    )
    return VirtualPatient(
        lifter,
        seed=seed,
        library=tuple(library),
        usual_pain=rng.uniform(0.5, 5.0),
        usual_fatigue=rng.uniform(1.0, 6.0),
        sore_joints=joints,
        vigour=rng.uniform(0.6, 1.3),
        course=replace(course, to_moderate=rng.uniform(0.005, 0.03), to_flare=rng.uniform(0.0, 0.006)),
        attendance=rng.uniform(0.6, 0.98),
        answers=rng.uniform(0.6, 1.0),
        rates=rng.uniform(0.7, 1.0),
    )
