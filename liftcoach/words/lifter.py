"""The words of a person's own facts: conditions, activity, equipment, days."""

from __future__ import annotations

from enum import StrEnum

from liftcoach.domain.equipment import Band, Equipment
from liftcoach.domain.lifter import (
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
    MedicineClass.STEROID: QT_TRANSLATE_NOOP("lifter", "Steroid tablets, such as prednisolone"),
    MedicineClass.METHOTREXATE_LIKE: QT_TRANSLATE_NOOP(
        "lifter", "Methotrexate or another tablet that calms the immune system"
    ),
    MedicineClass.BIOLOGIC: QT_TRANSLATE_NOOP("lifter", "A biologic, as an injection or a drip"),
    MedicineClass.IL6_BLOCKER: QT_TRANSLATE_NOOP("lifter", "A medicine that blocks IL-6, such as tocilizumab"),
    MedicineClass.JAK_INHIBITOR: QT_TRANSLATE_NOOP("lifter", "A JAK blocker, such as baricitinib or tofacitinib"),
    MedicineClass.BLOOD_THINNER: QT_TRANSLATE_NOOP("lifter", "A blood thinner"),
    MedicineClass.LOW_SUGAR_RISK: QT_TRANSLATE_NOOP("lifter", "Insulin, or tablets that can bring blood sugar too low"),
    MedicineClass.OTHER: QT_TRANSLATE_NOOP("lifter", "Some other medicine"),
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


def label(value: StrEnum, translate: Translate = untranslated) -> str:
    """The words of one of a person's facts, such as a condition or a piece of equipment."""
    return translate(CONTEXT, LABELS[value])
