"""The words of a person's own facts: conditions, activity, equipment, days."""

from __future__ import annotations

from enum import StrEnum

from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.events import EventKind
from liftcoach.domain.lifter import (
    ClearanceFor,
    Condition,
    ConsiderationKind,
    DiseaseActivity,
    Experience,
    MedicineClass,
    Sex,
    TimeOfDay,
    Weekday,
)
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "lifter"

LABELS: dict[StrEnum, str] = {
    Sex.FEMALE: QT_TRANSLATE_NOOP("lifter", "Female"),
    Sex.MALE: QT_TRANSLATE_NOOP("lifter", "Male"),
    Sex.UNSTATED: QT_TRANSLATE_NOOP("lifter", "I would rather not say"),
    Experience.NEW: QT_TRANSLATE_NOOP("lifter", "New to it"),
    Experience.RETURNING: QT_TRANSLATE_NOOP("lifter", "I did it before and am coming back"),
    Experience.REGULAR: QT_TRANSLATE_NOOP("lifter", "I train most weeks"),
    TimeOfDay.MORNING: QT_TRANSLATE_NOOP("lifter", "Morning"),
    TimeOfDay.AFTERNOON: QT_TRANSLATE_NOOP("lifter", "Afternoon"),
    TimeOfDay.EVENING: QT_TRANSLATE_NOOP("lifter", "Evening"),
    Weekday.MONDAY: QT_TRANSLATE_NOOP("lifter", "Monday"),
    Weekday.TUESDAY: QT_TRANSLATE_NOOP("lifter", "Tuesday"),
    Weekday.WEDNESDAY: QT_TRANSLATE_NOOP("lifter", "Wednesday"),
    Weekday.THURSDAY: QT_TRANSLATE_NOOP("lifter", "Thursday"),
    Weekday.FRIDAY: QT_TRANSLATE_NOOP("lifter", "Friday"),
    Weekday.SATURDAY: QT_TRANSLATE_NOOP("lifter", "Saturday"),
    Weekday.SUNDAY: QT_TRANSLATE_NOOP("lifter", "Sunday"),
    DiseaseActivity.REMISSION: QT_TRANSLATE_NOOP("lifter", "Quiet: I hardly notice it"),
    DiseaseActivity.LOW: QT_TRANSLATE_NOOP("lifter", "Grumbling: there, but I get on with things"),
    DiseaseActivity.MODERATE: QT_TRANSLATE_NOOP("lifter", "Active: it gets in my way most days"),
    DiseaseActivity.HIGH: QT_TRANSLATE_NOOP("lifter", "Very active: it rules my days"),
    DiseaseActivity.UNKNOWN: QT_TRANSLATE_NOOP("lifter", "I am not sure"),
    Condition.RHEUMATOID_ARTHRITIS: QT_TRANSLATE_NOOP("lifter", "Rheumatoid arthritis"),
    Condition.PSORIATIC_ARTHRITIS: QT_TRANSLATE_NOOP("lifter", "Psoriatic arthritis"),
    Condition.AXIAL_SPONDYLOARTHRITIS: QT_TRANSLATE_NOOP("lifter", "Spondylitis or axial spondyloarthritis"),
    Condition.JUVENILE_ARTHRITIS: QT_TRANSLATE_NOOP("lifter", "Arthritis that began in childhood"),
    Condition.LUPUS: QT_TRANSLATE_NOOP("lifter", "Lupus"),
    Condition.SJOGREN: QT_TRANSLATE_NOOP("lifter", "Sjögren’s disease"),
    Condition.SYSTEMIC_SCLEROSIS: QT_TRANSLATE_NOOP("lifter", "Systemic sclerosis (scleroderma)"),
    Condition.MIXED_OR_UNDIFFERENTIATED: QT_TRANSLATE_NOOP(
        "lifter", "Mixed or not yet named connective tissue disease"
    ),
    Condition.MYOSITIS: QT_TRANSLATE_NOOP("lifter", "Muscle inflammation (myositis)"),
    Condition.VASCULITIS: QT_TRANSLATE_NOOP("lifter", "Inflamed blood vessels (vasculitis)"),
    Condition.POLYMYALGIA_OR_GIANT_CELL: QT_TRANSLATE_NOOP("lifter", "Polymyalgia or giant cell arteritis"),
    Condition.ANTIPHOSPHOLIPID: QT_TRANSLATE_NOOP("lifter", "Antiphospholipid syndrome (sticky blood)"),
    Condition.GOUT: QT_TRANSLATE_NOOP("lifter", "Gout"),
    Condition.FIBROMYALGIA: QT_TRANSLATE_NOOP("lifter", "Fibromyalgia"),
    Condition.OSTEOARTHRITIS: QT_TRANSLATE_NOOP("lifter", "Osteoarthritis (worn joints)"),
    Condition.OSTEOPOROSIS: QT_TRANSLATE_NOOP("lifter", "Osteoporosis (thin bones)"),
    Condition.NOT_SURE: QT_TRANSLATE_NOOP("lifter", "Not sure, my doctor is still finding out"),
    Condition.OTHER: QT_TRANSLATE_NOOP("lifter", "Something else"),
    ConsiderationKind.RECENT_SURGERY: QT_TRANSLATE_NOOP("lifter", "An operation"),
    ConsiderationKind.RECENT_FRACTURE: QT_TRANSLATE_NOOP("lifter", "A broken bone"),
    ConsiderationKind.HEART_DISEASE: QT_TRANSLATE_NOOP("lifter", "Heart disease"),
    ConsiderationKind.HEART_INFLAMMATION: QT_TRANSLATE_NOOP(
        "lifter", "An inflamed heart, or heart sac, in the last 6 months"
    ),
    ConsiderationKind.HIGH_BLOOD_PRESSURE: QT_TRANSLATE_NOOP("lifter", "High blood pressure"),
    ConsiderationKind.STROKE_OR_CLOT: QT_TRANSLATE_NOOP("lifter", "A stroke or a blood clot"),
    ConsiderationKind.LUNG_DISEASE: QT_TRANSLATE_NOOP("lifter", "Lung disease, such as scarring or bad asthma"),
    ConsiderationKind.PULMONARY_HYPERTENSION: QT_TRANSLATE_NOOP("lifter", "High pressure in the lungs"),
    ConsiderationKind.KIDNEY_INVOLVEMENT: QT_TRANSLATE_NOOP("lifter", "Kidney disease, or lupus in the kidneys"),
    ConsiderationKind.DIABETES: QT_TRANSLATE_NOOP("lifter", "Diabetes"),
    ConsiderationKind.VERTEBRAL_FRACTURE: QT_TRANSLATE_NOOP("lifter", "A broken or crushed bone of the spine"),
    ConsiderationKind.NECK_INSTABILITY: QT_TRANSLATE_NOOP("lifter", "A loose or unstable neck"),
    ConsiderationKind.FUSED_SPINE: QT_TRANSLATE_NOOP("lifter", "A stiff spine that has grown together"),
    ConsiderationKind.FALLS: QT_TRANSLATE_NOOP("lifter", "I fell in the last 12 months"),
    ConsiderationKind.DIZZINESS: QT_TRANSLATE_NOOP("lifter", "I often get dizzy"),
    ConsiderationKind.CANNOT_RISE_FROM_FLOOR: QT_TRANSLATE_NOOP(
        "lifter", "I cannot get down to the floor and up again alone"
    ),
    ConsiderationKind.WALKING_AID: QT_TRANSLATE_NOOP("lifter", "I use a stick, frame or wheelchair"),
    ConsiderationKind.LIVES_ALONE: QT_TRANSLATE_NOOP("lifter", "I live alone"),
    ConsiderationKind.MEMORY_HELP: QT_TRANSLATE_NOOP("lifter", "I need help to remember things"),
    ConsiderationKind.RAYNAUD: QT_TRANSLATE_NOOP("lifter", "Fingers that go white in the cold (Raynaud)"),
    ConsiderationKind.PHOTOSENSITIVITY: QT_TRANSLATE_NOOP("lifter", "Skin that reacts to sunlight"),
    ConsiderationKind.HERNIA: QT_TRANSLATE_NOOP("lifter", "A hernia (rupture)"),
    ConsiderationKind.EYE_PRESSURE: QT_TRANSLATE_NOOP(
        "lifter", "High pressure in the eye (glaucoma) or a damaged retina"
    ),
    ConsiderationKind.CANCER: QT_TRANSLATE_NOOP("lifter", "Cancer, now or in the last 5 years"),
    MedicineClass.STEROID: QT_TRANSLATE_NOOP("lifter", "Steroid tablets, such as prednisolone"),
    MedicineClass.METHOTREXATE_LIKE: QT_TRANSLATE_NOOP(
        "lifter", "Methotrexate, or the like (leflunomide, azathioprine, mycophenolate)"
    ),
    MedicineClass.BIOLOGIC: QT_TRANSLATE_NOOP(
        "lifter", "Biologic injection or infusion (adalimumab, etanercept, rituximab)"
    ),
    MedicineClass.IL6_BLOCKER: QT_TRANSLATE_NOOP("lifter", "IL-6 blocker (tocilizumab, sarilumab)"),
    MedicineClass.JAK_INHIBITOR: QT_TRANSLATE_NOOP("lifter", "JAK tablet (tofacitinib, baricitinib, upadacitinib)"),
    MedicineClass.BLOOD_THINNER: QT_TRANSLATE_NOOP("lifter", "Blood thinner (warfarin, apixaban, clopidogrel)"),
    ClearanceFor.START: QT_TRANSLATE_NOOP("lifter", "I may start strength training"),
    ClearanceFor.AFTER_STOP: QT_TRANSLATE_NOOP("lifter", "I may train again after a stop"),
    ClearanceFor.IMPACT: QT_TRANSLATE_NOOP("lifter", "I may jump or hop"),
    ClearanceFor.ADVANCED: QT_TRANSLATE_NOOP("lifter", "I may do hard exercises"),
    ClearanceFor.PREGNANCY: QT_TRANSLATE_NOOP("lifter", "I may train while I am pregnant"),
    ClearanceFor.AFTER_SURGERY: QT_TRANSLATE_NOOP("lifter", "I may train after my operation or broken bone"),
    EventKind.BLOOD_TEST: QT_TRANSLATE_NOOP("lifter", "Blood test"),
    EventKind.INFUSION: QT_TRANSLATE_NOOP("lifter", "Infusion"),
    EventKind.JOINT_INJECTION: QT_TRANSLATE_NOOP("lifter", "Injection into a joint"),
    EventKind.VACCINATION: QT_TRANSLATE_NOOP("lifter", "Vaccination"),
    EventKind.OPERATION: QT_TRANSLATE_NOOP("lifter", "Operation"),
    EventKind.FALL: QT_TRANSLATE_NOOP("lifter", "A fall"),
    EventKind.MEDICINE_CHANGE: QT_TRANSLATE_NOOP("lifter", "A change of medicines"),
    EventKind.INFECTION: QT_TRANSLATE_NOOP("lifter", "Infection"),
    EventKind.VISIT: QT_TRANSLATE_NOOP("lifter", "Clinic visit"),
    EventKind.MILESTONE: QT_TRANSLATE_NOOP("lifter", "Something you managed"),
    EventKind.OTHER: QT_TRANSLATE_NOOP("lifter", "Something else"),
    Equipment.CHAIR: QT_TRANSLATE_NOOP("lifter", "Firm chair without wheels"),
    Equipment.BED: QT_TRANSLATE_NOOP("lifter", "Bed"),
    Equipment.WALL: QT_TRANSLATE_NOOP("lifter", "Free wall"),
    Equipment.WORKTOP: QT_TRANSLATE_NOOP("lifter", "Kitchen worktop"),
    Equipment.TABLE: QT_TRANSLATE_NOOP("lifter", "Table"),
    Equipment.STEP: QT_TRANSLATE_NOOP("lifter", "Step or stair"),
    Equipment.MAT: QT_TRANSLATE_NOOP("lifter", "Mat"),
    Equipment.TOWEL: QT_TRANSLATE_NOOP("lifter", "Towel"),
    Equipment.SOFT_BALL: QT_TRANSLATE_NOOP("lifter", "Soft ball"),
    Equipment.BAG: QT_TRANSLATE_NOOP("lifter", "Shopping bag"),
    Equipment.BACKPACK: QT_TRANSLATE_NOOP("lifter", "Backpack"),
    Equipment.BAND: QT_TRANSLATE_NOOP("lifter", "Exercise band"),
    Equipment.LOOP_BAND: QT_TRANSLATE_NOOP("lifter", "Loop band"),
    Equipment.DOOR_ANCHOR: QT_TRANSLATE_NOOP("lifter", "Door anchor"),
    Equipment.DUMBBELLS: QT_TRANSLATE_NOOP("lifter", "Dumbbells"),
    Equipment.CUFF_WEIGHTS: QT_TRANSLATE_NOOP("lifter", "Cuff weights"),
    Equipment.KETTLEBELL: QT_TRANSLATE_NOOP("lifter", "Kettlebell"),
    Equipment.BARBELL: QT_TRANSLATE_NOOP("lifter", "Barbell"),
    Equipment.CABLE: QT_TRANSLATE_NOOP("lifter", "Cable machine"),
    Equipment.LEG_PRESS: QT_TRANSLATE_NOOP("lifter", "Leg press"),
    Equipment.CHEST_PRESS: QT_TRANSLATE_NOOP("lifter", "Chest press"),
    Equipment.SEATED_ROW: QT_TRANSLATE_NOOP("lifter", "Seated row machine"),
    Equipment.PULLDOWN: QT_TRANSLATE_NOOP("lifter", "Pulldown machine"),
    Equipment.BENCH: QT_TRANSLATE_NOOP("lifter", "Weight bench"),
    Equipment.RACK: QT_TRANSLATE_NOOP("lifter", "Squat rack"),
    Equipment.LEG_EXTENSION: QT_TRANSLATE_NOOP("lifter", "Leg extension machine"),
    Equipment.LEG_CURL: QT_TRANSLATE_NOOP("lifter", "Leg curl machine"),
    Band.VERY_LIGHT: QT_TRANSLATE_NOOP("lifter", "Very light"),
    Band.LIGHT: QT_TRANSLATE_NOOP("lifter", "Light"),
    Band.MEDIUM: QT_TRANSLATE_NOOP("lifter", "Medium"),
    Band.HEAVY: QT_TRANSLATE_NOOP("lifter", "Heavy"),
    Band.VERY_HEAVY: QT_TRANSLATE_NOOP("lifter", "Very heavy"),
}
_BY_TYPE: dict[tuple[type[StrEnum], str], str] = {
    (ClearanceFor, ClearanceFor.HEAVY.value): QT_TRANSLATE_NOOP("lifter", "I may lift heavy weights"),
    (MedicineClass, MedicineClass.OTHER.value): QT_TRANSLATE_NOOP("lifter", "None of these kinds"),
}
"""Where two kinds of fact share a value, which a dictionary takes for one key: a heavy band is not a clearance."""


def label(value: StrEnum, translate: Translate = untranslated) -> str:
    """The words of one of a person's facts, such as a condition or a piece of equipment."""
    return translate(CONTEXT, _BY_TYPE.get((type(value), value.value)) or LABELS[value])
