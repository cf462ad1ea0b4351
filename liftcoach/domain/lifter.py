"""The person who trains: what they told us about body, illness, equipment and aims."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from liftcoach.domain.equipment import Band, Equipment, OwnedLoad
from liftcoach.domain.joints import Joint
from liftcoach.domain.numbers import checked, checked_if_given, checked_period, checked_text

OLDEST_BIRTH_YEAR = 1900
YOUNGEST_AGE_FOR_A_PLAN = 18
LEAST_MINUTES = 6
"""A warm-up and one set: no day of strength is shorter."""


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"
    UNSTATED = "unstated"


class Experience(StrEnum):
    NEW = "new"
    RETURNING = "returning"
    REGULAR = "regular"


class TimeOfDay(StrEnum):
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Weekday(StrEnum):
    """Days in the order of `date.weekday()`."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return list(Weekday).index(self)


class Condition(StrEnum):
    RHEUMATOID_ARTHRITIS = "rheumatoid-arthritis"
    PSORIATIC_ARTHRITIS = "psoriatic-arthritis"
    AXIAL_SPONDYLOARTHRITIS = "axial-spondyloarthritis"
    JUVENILE_ARTHRITIS = "juvenile-arthritis"
    LUPUS = "lupus"
    SJOGREN = "sjogren"
    SYSTEMIC_SCLEROSIS = "systemic-sclerosis"
    MIXED_OR_UNDIFFERENTIATED = "mixed-or-undifferentiated"
    MYOSITIS = "myositis"
    VASCULITIS = "vasculitis"
    POLYMYALGIA_OR_GIANT_CELL = "polymyalgia-or-giant-cell"
    ANTIPHOSPHOLIPID = "antiphospholipid"
    GOUT = "gout"
    FIBROMYALGIA = "fibromyalgia"
    OSTEOARTHRITIS = "osteoarthritis"
    OSTEOPOROSIS = "osteoporosis"
    OTHER = "other"
    NOT_SURE = "not-sure"
    """The doctor is still finding out: it may turn out to be any of them."""


class DiseaseActivity(StrEnum):
    """The person reads: quiet, grumbling, active, very active, not sure."""

    REMISSION = "remission"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    UNKNOWN = "unknown"


class SaidBy(StrEnum):
    LIFTER = "lifter"
    CLINICIAN = "clinician"


@dataclass(frozen=True, slots=True)
class ActivityRecord:
    """How active the disease was said to be, by whom and when."""

    activity: DiseaseActivity
    said_by: SaidBy
    on: date


class ConsiderationKind(StrEnum):
    VERTEBRAL_FRACTURE = "vertebral-fracture"
    NECK_INSTABILITY = "neck-instability"
    FUSED_SPINE = "fused-spine"
    JOINT_REPLACEMENT = "joint-replacement"
    DAMAGED_JOINT = "damaged-joint"
    HYPERMOBILE_OR_UNSTABLE_JOINT = "hypermobile-or-unstable-joint"
    RECENT_SURGERY = "recent-surgery"
    RECENT_FRACTURE = "recent-fracture"
    RAYNAUD = "raynaud"
    PHOTOSENSITIVITY = "photosensitivity"
    BLOOD_THINNER = "blood-thinner"
    KIDNEY_INVOLVEMENT = "kidney-involvement"
    HEART_DISEASE = "heart-disease"
    HEART_INFLAMMATION = "heart-inflammation"
    LUNG_DISEASE = "lung-disease"
    PULMONARY_HYPERTENSION = "pulmonary-hypertension"
    STROKE_OR_CLOT = "stroke-or-clot"
    DIABETES = "diabetes"
    HIGH_BLOOD_PRESSURE = "high-blood-pressure"
    CANCER = "cancer"
    PREGNANCY = "pregnancy"
    AFTER_BIRTH = "after-birth"
    DIZZINESS = "dizziness"
    FALLS = "falls"
    CANNOT_RISE_FROM_FLOOR = "cannot-rise-from-floor"
    WALKING_AID = "walking-aid"
    LIVES_ALONE = "lives-alone"
    MEMORY_HELP = "memory-help"
    HERNIA = "hernia"
    EYE_PRESSURE = "eye-pressure"


NO_LONGER_ASKED = frozenset({ConsiderationKind.CANCER, ConsiderationKind.LIVES_ALONE, ConsiderationKind.MEMORY_HELP})
"""What no rule can use, as no source says what it should change. Older files keep it; nobody is asked."""


class Answer(StrEnum):
    """A question's answer. Left out is `NOT_KNOWN`, never `NO`."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not-known"


@dataclass(frozen=True, slots=True)
class Consideration:
    """Something that bounds training, with the joint or date where it has one.

    `answer` records also what the person said no to, so that a question never
    asked is told from one that was answered.
    """

    kind: ConsiderationKind
    answer: Answer = Answer.YES
    joint: Joint | None = None
    on: date | None = None
    asked_on: date | None = None


class MedicineClass(StrEnum):
    STEROID = "steroid"
    METHOTREXATE_LIKE = "methotrexate-like"
    BIOLOGIC = "biologic"
    IL6_BLOCKER = "il6-blocker"
    JAK_INHIBITOR = "jak-inhibitor"
    BLOOD_THINNER = "blood-thinner"
    OTHER = "other"

    @property
    def suppresses_immunity(self) -> bool:
        """All but blood thinners and the rest."""
        return self not in (MedicineClass.BLOOD_THINNER, MedicineClass.OTHER)


@dataclass(frozen=True, slots=True)
class Medicine:
    """A medicine the person takes or took; the dose (mg a day) is kept for steroids only."""

    name: str
    medicine_class: MedicineClass
    since: date | None = None
    until: date | None = None
    dose_mg_a_day: float | None = None
    asked_on: date | None = None

    def __post_init__(self) -> None:
        checked_text("medicine", self.name, longest=100)
        checked_period("medicine", self.since, self.until)
        checked_if_given("dose", self.dose_mg_a_day, low=0, high=2000, unit="mg a day")


class ClearanceFor(StrEnum):
    START = "start"
    AFTER_STOP = "after-stop"
    HEAVY = "heavy"
    IMPACT = "impact"
    ADVANCED = "advanced"
    PREGNANCY = "pregnancy"
    AFTER_SURGERY = "after-surgery"


@dataclass(frozen=True, slots=True)
class Clearance:
    """A clinician's permission. It lifts only the block it names, never a warning sign."""

    what_for: ClearanceFor
    by: str
    on: date
    until: date | None = None

    def __post_init__(self) -> None:
        checked("clearance", len(self.by.strip()), low=1, high=200, unit="characters")
        checked_period("clearance", self.on, self.until)


@dataclass(frozen=True, slots=True)
class ClinicLimits:
    """What the clinic asks for; it can only make a plan easier. Named and dated."""

    by: str
    on: date
    days_a_week: int | None = None
    most_kg: tuple[tuple[str, float], ...] = ()
    joints_to_spare: tuple[Joint, ...] = ()
    leave_out: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        checked_if_given("days a week", self.days_a_week, low=0, high=7)
        for _, kg in self.most_kg:
            checked("most load", kg, low=0, high=500, unit="kg")


class Aim(StrEnum):
    GROCERIES = "groceries"
    STAIRS = "stairs"
    CHAIR = "chair"
    FLOOR = "floor"
    JARS = "jars"
    KETTLE_AND_PANS = "kettle-and-pans"
    BATH_AND_TOILET = "bath-and-toilet"
    DRESSING = "dressing"
    GRANDCHILD = "grandchild"
    GARDEN = "garden"
    CAR = "car"
    WORK = "work"
    WALKING = "walking"
    STEADINESS = "steadiness"
    ENERGY = "energy"
    STRENGTH = "strength"


@dataclass(frozen=True, slots=True)
class Contacts:
    """Whom to call. Empty where the person has not said."""

    care_team: str = ""
    out_of_hours: str = ""
    emergency_number: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Lifter:
    """All that is known about a person; None or absent means not asked yet, never no."""

    name: str = ""
    year_of_birth: int | None = None
    sex: Sex = Sex.UNSTATED
    body_mass_kg: float | None = None
    days: tuple[Weekday, ...] = ()
    time_of_day: TimeOfDay | None = None
    minutes: int | None = None
    regularly_active: bool | None = None
    experience: Experience | None = None
    contacts: Contacts = field(default_factory=Contacts)
    conditions: tuple[Condition, ...] | None = None
    activity: tuple[ActivityRecord, ...] = ()
    considerations: tuple[Consideration, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    medicines_asked_on: date | None = None
    clearances: tuple[Clearance, ...] = ()
    clinic_limits: ClinicLimits | None = None
    equipment: tuple[Equipment, ...] | None = None
    bands: tuple[Band, ...] = ()
    loads: tuple[OwnedLoad, ...] = ()
    aims: tuple[Aim, ...] = ()

    def __post_init__(self) -> None:
        checked_text("name", self.name, longest=80)
        checked_if_given("year of birth", self.year_of_birth, low=OLDEST_BIRTH_YEAR, high=2200)
        checked_if_given("body mass", self.body_mass_kg, low=20, high=400, unit="kg")
        checked_if_given("minutes", self.minutes, low=LEAST_MINUTES, high=180, unit="min")

    def age_on(self, day: date) -> int | None:
        """The age reached at some time in `day`'s year: at most one year too old; None if unknown."""
        return None if self.year_of_birth is None else day.year - self.year_of_birth

    def may_have(self, condition: Condition) -> Condition | None:
        """The condition where the person has it, NOT_SURE where that is still being found out, else None."""
        told = self.conditions or ()
        if condition in told:
            return condition
        return Condition.NOT_SURE if Condition.NOT_SURE in told else None

    def answer(self, kind: ConsiderationKind) -> Answer:
        """What the person said about a consideration; NOT_KNOWN where it was never answered."""
        newest = Answer.NOT_KNOWN
        for item in self.considerations:
            if item.kind is kind:
                if item.answer is Answer.YES:
                    return Answer.YES
                newest = item.answer
        return newest

    def is_open(self, kind: ConsiderationKind) -> bool:
        """Whether the person was asked and was not sure; what was never asked is not open."""
        said = [item.answer for item in self.considerations if item.kind is kind]
        return bool(said) and self.answer(kind) is Answer.NOT_KNOWN

    def considered(self, kind: ConsiderationKind) -> tuple[Consideration, ...]:
        """Every consideration of one kind that was answered with yes."""
        return tuple(item for item in self.considerations if item.kind is kind and item.answer is Answer.YES)
