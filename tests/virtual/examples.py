"""The three example patients: invented people whose six months the coach itself planned.

`python -m tests.virtual.examples` writes them to `resources/examples/`; a test compares
the files with a fresh run.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from liftcoach.content.library import Library
from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.events import EventKind
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import (
    ActivityRecord,
    Aim,
    Clearance,
    ClearanceFor,
    Condition,
    Consideration,
    ConsiderationKind,
    DiseaseActivity,
    Experience,
    Lifter,
    Medicine,
    MedicineClass,
    SaidBy,
    Sex,
    TimeOfDay,
    Weekday,
)
from liftcoach.domain.outcomes import OutcomeKind
from liftcoach.exchange.patient_file import write_patient_file
from liftcoach.exchange.patient_record import PatientRecord
from liftcoach.resources import resource
from tests.virtual import illness
from tests.virtual.clinic import ClinicStory, Course, blood_test_marks, clinic_of
from tests.virtual.living import FIRST_DAY, Life, live
from tests.virtual.patient import VirtualPatient
from tests.virtual.people import dumbbells, screened


def new_rheumatoid_arthritis(library: Library) -> VirtualPatient:
    """Half a year after the diagnosis, with sore hands."""
    lifter = Lifter(
        name="Ana",
        year_of_birth=1973,
        sex=Sex.FEMALE,
        body_mass_kg=71,
        days=(Weekday.MONDAY, Weekday.THURSDAY),
        time_of_day=TimeOfDay.AFTERNOON,
        minutes=30,
        regularly_active=True,
        experience=Experience.NEW,
        conditions=(Condition.RHEUMATOID_ARTHRITIS,),
        activity=(ActivityRecord(DiseaseActivity.LOW, SaidBy.CLINICIAN, FIRST_DAY),),
        considerations=screened(),
        medicines=(
            Medicine("methotrexate", MedicineClass.METHOTREXATE_LIKE, since=date(2025, 8, 11), asked_on=FIRST_DAY),
        ),
        medicines_asked_on=FIRST_DAY,
        equipment=(
            Equipment.CHAIR,
            Equipment.WALL,
            Equipment.WORKTOP,
            Equipment.TOWEL,
            Equipment.SOFT_BALL,
            Equipment.BAND,
            Equipment.DOOR_ANCHOR,
            Equipment.BACKPACK,
            Equipment.DUMBBELLS,
        ),
        bands=(Band.VERY_LIGHT, Band.LIGHT, Band.MEDIUM),
        loads=dumbbells(1, 2, 3),
        aims=(Aim.JARS, Aim.GROCERIES, Aim.KETTLE_AND_PANS),
    )
    return VirtualPatient(
        lifter,
        seed=20260105,
        library=tuple(library),
        vigour=0.9,
        usual_pain=3.0,
        usual_fatigue=3.5,
        sore_joints=(Joint.RIGHT_WRIST, Joint.RIGHT_MCP_2, Joint.RIGHT_MCP_3, Joint.LEFT_MCP_2),
        course=illness.Course(to_moderate=0.03, to_flare=0.002),
    )


def lupus_with_a_flare(library: Library) -> VirtualPatient:
    """Tired on most days, with one flare of three weeks in the fourth month."""
    lifter = Lifter(
        name="Lena",
        year_of_birth=1989,
        sex=Sex.FEMALE,
        body_mass_kg=63,
        days=(Weekday.TUESDAY, Weekday.FRIDAY),
        time_of_day=TimeOfDay.MORNING,
        minutes=25,
        regularly_active=True,
        experience=Experience.RETURNING,
        conditions=(Condition.LUPUS,),
        activity=(ActivityRecord(DiseaseActivity.LOW, SaidBy.CLINICIAN, FIRST_DAY),),
        considerations=screened(
            Consideration(ConsiderationKind.RAYNAUD, asked_on=FIRST_DAY),
            Consideration(ConsiderationKind.PHOTOSENSITIVITY, asked_on=FIRST_DAY),
        ),
        medicines=(
            Medicine(
                "prednisolone",
                MedicineClass.STEROID,
                since=date(2025, 3, 3),
                dose_mg_a_day=5,
                asked_on=FIRST_DAY,
            ),
            Medicine("hydroxychloroquine", MedicineClass.OTHER, since=date(2021, 5, 3), asked_on=FIRST_DAY),
        ),
        medicines_asked_on=FIRST_DAY,
        equipment=(Equipment.CHAIR, Equipment.WALL, Equipment.MAT, Equipment.STEP, Equipment.BAND),
        bands=(Band.LIGHT, Band.MEDIUM),
        aims=(Aim.ENERGY, Aim.STAIRS, Aim.GRANDCHILD),
    )
    flare = FIRST_DAY + timedelta(days=98)
    return VirtualPatient(
        lifter,
        seed=20260106,
        library=tuple(library),
        vigour=0.9,
        usual_pain=2.0,
        usual_fatigue=5.0,
        sore_joints=(Joint.LEFT_KNEE, Joint.RIGHT_SHOULDER),
        course=illness.Course(to_moderate=0.012, to_flare=0.0),
        flares=((flare, flare + timedelta(days=20)),),
        attendance=0.85,
    )


def long_standing_and_strong(library: Library) -> VirtualPatient:
    """Twenty years of rheumatoid arthritis, quiet now, with one knee that was damaged early."""
    lifter = Lifter(
        name="Otto",
        year_of_birth=1959,
        sex=Sex.MALE,
        body_mass_kg=84,
        days=(Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.SATURDAY),
        time_of_day=TimeOfDay.MORNING,
        minutes=45,
        regularly_active=True,
        experience=Experience.REGULAR,
        conditions=(Condition.RHEUMATOID_ARTHRITIS,),
        activity=(ActivityRecord(DiseaseActivity.REMISSION, SaidBy.CLINICIAN, FIRST_DAY),),
        considerations=screened(
            Consideration(ConsiderationKind.DAMAGED_JOINT, joint=Joint.LEFT_KNEE, asked_on=FIRST_DAY),
        ),
        medicines=(Medicine("etanercept", MedicineClass.BIOLOGIC, since=date(2014, 2, 3), asked_on=FIRST_DAY),),
        medicines_asked_on=FIRST_DAY,
        clearances=(Clearance(ClearanceFor.START, "the clinic", FIRST_DAY),),
        equipment=(
            Equipment.CHAIR,
            Equipment.WALL,
            Equipment.WORKTOP,
            Equipment.STEP,
            Equipment.MAT,
            Equipment.BAND,
            Equipment.DOOR_ANCHOR,
            Equipment.BACKPACK,
            Equipment.BAG,
            Equipment.DUMBBELLS,
        ),
        bands=(Band.LIGHT, Band.MEDIUM, Band.HEAVY),
        loads=dumbbells(2, 4, 6, 8, 10, 12, 14, 16),
        aims=(Aim.GARDEN, Aim.GROCERIES, Aim.STAIRS),
    )
    return VirtualPatient(
        lifter,
        seed=20260107,
        library=tuple(library),
        vigour=1.2,
        usual_pain=1.0,
        usual_fatigue=2.0,
        sore_joints=(Joint.LEFT_KNEE,),
        course=illness.Course(to_moderate=0.006, to_flare=0.0),
    )


EXAMPLES: dict[str, Callable[[Library], VirtualPatient]] = {
    "new-rheumatoid-arthritis": new_rheumatoid_arthritis,
    "lupus-with-a-flare": lupus_with_a_flare,
    "long-standing-and-strong": long_standing_and_strong,
}


STORIES: dict[str, ClinicStory] = {
    "Ana": ClinicStory(
        crp=Course(17, 5),
        esr=Course(36, 18),
        tender=Course(7, 3),
        swollen=Course(5, 1.5),
        scores=(OutcomeKind.DAS28_CRP, OutcomeKind.CDAI, OutcomeKind.RAPID3),
        tests={
            OutcomeKind.CHAIR_STANDS_30_S: ((1, 9), (8, 10), (14, 12), (25, 13)),
            OutcomeKind.GRIP_RIGHT: ((1, 14), (14, 16), (25, 20)),
            OutcomeKind.GRIP_LEFT: ((1, 16), (14, 17), (25, 21)),
        },
        marks=(
            (1, EventKind.MEDICINE_CHANGE, "methotrexate, new dose"),
            (18, EventKind.MILESTONE, "opened a new jar of jam"),
            (23, EventKind.MILESTONE, "carried two full bags up the stairs"),
        ),
    ),
    "Lena": ClinicStory(
        crp=Course(5, 4),
        esr=Course(20, 17),
        scores=(OutcomeKind.RAPID3,),
        visits=(1, 15),
        scored_weeks=(1, 15, 25),
        tests={
            OutcomeKind.CHAIR_STANDS_30_S: ((1, 12), (9, 14), (17, 11), (25, 15)),
            OutcomeKind.FIVE_STANDS: ((1, 13.1), (9, 11.6), (17, 14.2), (25, 10.9)),
        },
        marks=(
            (15, EventKind.MEDICINE_CHANGE, "prednisolone, new dose"),
            (23, EventKind.MILESTONE, "lifted my niece onto the swing"),
        ),
    ),
    "Otto": ClinicStory(
        crp=Course(3, 3),
        esr=Course(14, 12),
        tender=Course(1, 0),
        swollen=Course(0, 0),
        scores=(OutcomeKind.DAS28_ESR, OutcomeKind.CDAI),
        tests={
            OutcomeKind.CHAIR_STANDS_30_S: ((1, 11), (9, 12), (14, 14), (25, 16)),
            OutcomeKind.GAIT_SPEED: ((1, 1.02), (14, 1.1), (25, 1.16)),
            OutcomeKind.GRIP_RIGHT: ((1, 31), (14, 34), (25, 37)),
            OutcomeKind.GRIP_LEFT: ((1, 29), (14, 32), (25, 35)),
        },
        marks=(
            (12, EventKind.MILESTONE, "a 4 kg bag in each hand, 20 metres"),
            (24, EventKind.MILESTONE, "dug the whole vegetable bed"),
        ),
        wears_a_watch=True,
    ),
}
"""What each person's clinic adds, by first name."""


def life_of(name: str, library: Library) -> Life:
    """Six months of one example."""
    return live(EXAMPLES[name](library), events=blood_test_marks())


def record_of(life: Life) -> PatientRecord:
    """What a patient file keeps of a life, with what a clinic adds."""
    clinic = clinic_of(STORIES[life.patient.lifter.name], life)
    return PatientRecord(
        example=True,
        lifter=life.patient.lifter,
        check_ins=clinic.check_ins,
        sessions=tuple(life.sessions),
        events=clinic.events,
        labs=clinic.labs,
        outcomes=clinic.outcomes,
        measured=clinic.measured,
    )


def file_of(life: Life) -> str:
    """The patient file of a life."""
    return write_patient_file(record_of(life))


def write_all(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    library = Library.shipped()
    for name in EXAMPLES:
        (folder / f"{name}.json").write_text(file_of(life_of(name, library)), encoding="utf-8")


if __name__ == "__main__":
    write_all(resource("examples"))
