"""An invented person, complete enough to show every part of a patient file."""

from __future__ import annotations

from datetime import UTC, date, datetime

from liftcoach.domain.check_in import (
    Aftermath,
    AfterTwoHours,
    CheckIn,
    FlareAnswer,
    FlareReport,
    JointReport,
    NextMorning,
    Onset,
    ReportedJoint,
)
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import Release, Scope, Stop, Tier
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.lifter import (
    ActivityRecord,
    Aim,
    Answer,
    Clearance,
    ClearanceFor,
    ClinicLimits,
    Condition,
    Consideration,
    ConsiderationKind,
    Contacts,
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
from liftcoach.domain.measured import MeasuredDay, MeasureKind
from liftcoach.domain.moment import Moment
from liftcoach.domain.outcomes import CountedBy, OutcomeKind, OutcomeResult
from liftcoach.domain.prescription import BODY, band_load, kg_load
from liftcoach.domain.training import Done, LoggedSet, Session, Skipped, SkipReason
from liftcoach.exchange.patient_record import PatientRecord

_MONDAY = date(2026, 3, 2)
_TUESDAY = date(2026, 3, 3)
_LAST_WEEK = date(2026, 2, 23)
_SCREENED = (
    ConsiderationKind.HEART_DISEASE,
    ConsiderationKind.LUNG_DISEASE,
    ConsiderationKind.KIDNEY_INVOLVEMENT,
    ConsiderationKind.RECENT_SURGERY,
    ConsiderationKind.RECENT_FRACTURE,
    ConsiderationKind.HEART_INFLAMMATION,
    ConsiderationKind.PULMONARY_HYPERTENSION,
    ConsiderationKind.STROKE_OR_CLOT,
    ConsiderationKind.DIABETES,
    ConsiderationKind.PREGNANCY,
)
_ZONE = "Europe/Lisbon"


def example_record() -> PatientRecord:
    """The example that `liftcoach export --patient-file --example` writes."""
    return PatientRecord(
        example=True,
        lifter=_lifter(),
        check_ins=_check_ins(),
        measured=(MeasuredDay(_LAST_WEEK, MeasureKind.STEPS, 4200, "Example watch"),),
        sessions=(_session(),),
        events=(
            Event(EventKind.BLOOD_TEST, date(2026, 3, 19)),
            Event(EventKind.FALL, date(2026, 1, 7), note="Slipped on wet leaves, nothing broken"),
        ),
        labs=(
            LabResult(LabTest.CRP, date(2025, 11, 13), 4, "mg/L", high=5, below=True),
            LabResult(LabTest.CRP, date(2026, 2, 12), 6.5, "mg/L", low=0, high=5),
            LabResult(LabTest.CK, date(2026, 2, 12), 118, "U/L", low=30, high=190),
        ),
        outcomes=(
            OutcomeResult(OutcomeKind.CDAI, date(2026, 2, 12), 8, CountedBy.CLINICIAN),
            OutcomeResult(OutcomeKind.CHAIR_STANDS_30_S, _LAST_WEEK, 11, CountedBy.LIFTER, "With my daughter"),
        ),
        stops=(
            Stop(
                "C14",
                Tier.CONTACT_TEAM,
                Scope.REGION,
                began=date(2026, 1, 20),
                joints=(Joint.LEFT_SHOULDER,),
                released=Release("Rheumatology nurse", date(2026, 1, 26)),
            ),
        ),
        choices=(Choice(ChoiceKind.NEVER_OFFER, _LAST_WEEK, exercise="wall-push-up"),),
    )


def _lifter() -> Lifter:
    return Lifter(
        name="Example",
        year_of_birth=1964,
        sex=Sex.FEMALE,
        body_mass_kg=71,
        days=(Weekday.MONDAY, Weekday.THURSDAY),
        time_of_day=TimeOfDay.MORNING,
        minutes=25,
        regularly_active=True,
        experience=Experience.RETURNING,
        contacts=Contacts("Rheumatology nurse, 555 0100", "Evening line, 555 0101", "112", "PT"),
        conditions=(Condition.RHEUMATOID_ARTHRITIS, Condition.OSTEOPOROSIS),
        activity=(ActivityRecord(DiseaseActivity.LOW, SaidBy.CLINICIAN, date(2026, 2, 12)),),
        considerations=(
            Consideration(
                ConsiderationKind.JOINT_REPLACEMENT,
                joint=Joint.RIGHT_KNEE,
                on=date(2021, 5, 11),
                asked_on=_LAST_WEEK,
            ),
            *(Consideration(kind, Answer.NO, asked_on=_LAST_WEEK) for kind in _SCREENED),
            Consideration(ConsiderationKind.FALLS, asked_on=_LAST_WEEK),
            Consideration(ConsiderationKind.HERNIA, Answer.NOT_KNOWN, asked_on=_LAST_WEEK),
        ),
        medicines=(
            Medicine("Methotrexate", MedicineClass.METHOTREXATE_LIKE, since=date(2023, 9, 1), asked_on=_LAST_WEEK),
            Medicine(
                "Prednisolone",
                MedicineClass.STEROID,
                since=date(2026, 1, 20),
                until=date(2026, 2, 10),
                dose_mg_a_day=5,
                asked_on=_LAST_WEEK,
            ),
        ),
        medicines_asked_on=_LAST_WEEK,
        clearances=(Clearance(ClearanceFor.START, "Rheumatologist", date(2026, 2, 12), until=date(2026, 8, 12)),),
        clinic_limits=ClinicLimits(
            "Physiotherapist",
            date(2026, 2, 16),
            days_a_week=3,
            most_kg=(("biceps-curl", 4.0),),
            joints_to_spare=(Joint.LEFT_WRIST,),
            leave_out=("wall-push-up",),
            keep=("sit-to-stand",),
        ),
        equipment=(Equipment.CHAIR, Equipment.WALL, Equipment.BAND, Equipment.DUMBBELLS),
        bands=(Band.LIGHT, Band.MEDIUM),
        loads=(
            OwnedLoad(Equipment.DUMBBELLS, 2, LoadUnit.KG),
            OwnedLoad(Equipment.DUMBBELLS, 5, LoadUnit.LB),
        ),
        aims=(Aim.STAIRS, Aim.JARS),
    )


def _check_ins() -> tuple[CheckIn, ...]:
    return (
        CheckIn(
            day=_MONDAY,
            answered_at=_at(_MONDAY, 8),
            pain=3,
            fatigue=4,
            stiffness=3,
            stiffness_min=30,
            sleep_h=6.5,
            sleep_trouble=4,
            joints=JointReport(tender=(ReportedJoint(Joint.LEFT_MCP_2, Onset.USUAL_FOR_ME),)),
            flare=FlareReport(FlareAnswer.NO),
            warning_signs=(),
            water_met=True,
            protein_met=False,
            confidence=7,
        ),
        CheckIn(
            day=_TUESDAY,
            pain=3,
            warning_signs=(),
            aftermath=Aftermath(_MONDAY, two_hours_after=AfterTwoHours.NO_WORSE, next_morning=NextMorning.MUSCLES_ONLY),
            note="Stairs felt easier",
        ),
    )


def _session() -> Session:
    return Session(
        day=_MONDAY,
        started=_at(_MONDAY, 10),
        finished=Moment(datetime(2026, 3, 2, 10, 24, tzinfo=UTC), _MONDAY, _ZONE),
        minutes=24,
        exertion=4,
        sets=(
            LoggedSet("sit-to-stand", Done(WorkUnit.REPETITIONS, 8), BODY, _at(_MONDAY, 10), reps_in_reserve=3, pain=2),
            LoggedSet("sit-to-stand", Done(WorkUnit.REPETITIONS, 8), BODY, _at(_MONDAY, 10)),
            LoggedSet(
                "seated-band-row",
                Done(WorkUnit.REPETITIONS, 10),
                band_load(Band.LIGHT),
                _at(_MONDAY, 10),
                reps_in_reserve=4,
                pain=4,
                hurt_joint=Joint.LEFT_WRIST,
            ),
            LoggedSet(
                "biceps-curl",
                Done(WorkUnit.REPETITIONS, 8),
                kg_load(OwnedLoad(Equipment.DUMBBELLS, 5, LoadUnit.LB)),
                _at(_MONDAY, 10),
                side="left",
            ),
        ),
        skipped=(Skipped("heel-raise", SkipReason.NO_TIME),),
    )


def _at(day: date, hour: int) -> Moment:
    return Moment(datetime(day.year, day.month, day.day, hour, tzinfo=UTC), day, _ZONE)
