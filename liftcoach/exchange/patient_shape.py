"""The patient file, key by key: the shared words with underscores for keys and hyphens for values."""

from __future__ import annotations

from typing import Any

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
    SeenSign,
    WarningSign,
)
from liftcoach.domain.choices import Choice, ChoiceKind
from liftcoach.domain.day_plan import HIGHEST_READING, Ending, Reading, ReadNumber, Release, Scope, Stop, Tier
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.events import Event, EventKind, LabResult, LabTest
from liftcoach.domain.exercise import LoadKind, WorkUnit
from liftcoach.domain.importing import IllnessTiming
from liftcoach.domain.joints import Digit, Joint
from liftcoach.domain.lifter import (
    LEAST_MINUTES,
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
from liftcoach.domain.measured import HIGHEST_OF_ALL, MeasuredDay, MeasureKind
from liftcoach.domain.moment import Moment
from liftcoach.domain.outcomes import HIGHEST_OF_ANY, CountedBy, OutcomeKind, OutcomeResult
from liftcoach.domain.prescription import Load
from liftcoach.domain.problems import Problem
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT, Done, LoggedSet, Origin, Session, Skipped, SkipReason
from liftcoach.exchange.json_shapes import (
    Day,
    Definitions,
    Fields,
    Flag,
    Instant,
    Json,
    Key,
    Listed,
    Number,
    Table,
    TwoWords,
    Word,
    Words,
    build,
    whole,
)

DAY = Day()
NOTE = Words(2000)
NAME = Words(200)
SCALE = whole(0, 10)
JOINT = Word(Joint)
BAND_LOAD_KEY = "level"


class DoneShape:
    """How much was done: exactly one of repetitions, seconds, metres, among the set's own keys."""

    keys = tuple(unit.value for unit in WorkUnit)

    def encode(self, value: Done) -> Json:
        return {value.unit.value: _AMOUNT.encode(value.amount)}

    def decode(self, raw: Json, at: str, problems: list[Problem]) -> Any:
        (unit,) = (key for key in self.keys if key in raw)
        return build(Done, {"unit": WorkUnit(unit), "amount": _AMOUNT.decode(raw[unit], at, problems)}, at, problems)


class LoadShape:
    """A load by its kind; a band has a level, kilograms have what is written on the weight."""

    def schema(self, definitions: Definitions) -> Json:
        definitions.setdefault(
            "Load",
            {
                "type": "object",
                "additionalProperties": False,
                "required": ["kind"],
                "properties": {
                    "kind": Word(LoadKind).schema(definitions),
                    "kg": _LOAD_KG.schema(definitions),
                    "owned": _OWNED.schema(definitions),
                    BAND_LOAD_KEY: Word(Band).schema(definitions),
                },
                "allOf": [
                    _where_kind(LoadKind.KG, needed=("kg",), allowed=("owned",)),
                    _where_kind(LoadKind.BAND, needed=(BAND_LOAD_KEY,)),
                    _where_kind(LoadKind.BODY),
                    _where_kind(LoadKind.HOLD),
                ],
            },
        )
        return {"$ref": "#/$defs/Load"}

    def encode(self, value: Load) -> Json:
        if value.kind is LoadKind.BAND and value.band is not None:
            return {"kind": value.kind.value, BAND_LOAD_KEY: value.band.value}
        if value.kind is LoadKind.KG and value.kg is not None:
            owned = {"owned": value.owned} if value.owned else {}
            return {"kind": value.kind.value, "kg": _LOAD_KG.encode(value.kg), **owned}
        return {"kind": value.kind.value}

    def decode(self, raw: Json, at: str, problems: list[Problem]) -> Any:
        values: dict[str, Any] = {"kind": LoadKind(raw["kind"]), "owned": raw.get("owned", "")}
        if "kg" in raw:
            values["kg"] = _LOAD_KG.decode(raw["kg"], at, problems)
        if BAND_LOAD_KEY in raw:
            values["band"] = Band(raw[BAND_LOAD_KEY])
        return build(Load, values, at, problems)


class SetShape:
    """A logged set; its moment is left out where it is the session's own start."""

    def schema(self, definitions: Definitions) -> Json:
        if "LoggedSet" not in definitions:
            own = SET_KEYS.own_schema(definitions)
            own["required"] = ["exercise", "load"]
            own["properties"] |= {key: _AMOUNT.schema(definitions) for key in DoneShape.keys}
            own["oneOf"] = [{"required": [key]} for key in DoneShape.keys]
            definitions["LoggedSet"] = own
        return {"$ref": "#/$defs/LoggedSet"}

    def encode(self, value: LoggedSet) -> Json:
        return {**SET_KEYS.encode(value), **DoneShape().encode(value.done)}

    def decode(self, raw: Json, at: str, problems: list[Problem]) -> Any:
        values = {
            key.field: key.shape.decode(raw[key.name], f"{at}.{key.name}", problems)
            for key in SET_KEYS.keys
            if key.name in raw
        }
        values["done"] = DoneShape().decode(raw, at, problems)
        return build(LoggedSet, values, at, problems)


class SessionShape:
    """A session; its day is left out where it is the day it started on."""

    def schema(self, definitions: Definitions) -> Json:
        SESSION_KEYS.schema(definitions)
        definitions["Session"]["required"] = ["started"]
        return {"$ref": "#/$defs/Session"}

    def encode(self, value: Session) -> Json:
        found = SESSION_KEYS.encode(value)
        if value.day == value.started.day:
            del found["day"]
        for encoded in found.get("sets", ()):
            if encoded["at"] == found["started"]:
                del encoded["at"]
        return found

    def decode(self, raw: Json, at: str, problems: list[Problem]) -> Any:
        sets = [{"at": raw["started"], **item} for item in raw.get("sets", ())]
        return SESSION_KEYS.decode({"day": raw["started"]["day"], **raw, "sets": sets}, at, problems)


def _where_kind(kind: LoadKind, *, needed: tuple[str, ...] = (), allowed: tuple[str, ...] = ()) -> Json:
    return {
        "if": {"properties": {"kind": {"const": kind.value}}},
        "then": {"required": ["kind", *needed], "propertyNames": {"enum": ["kind", *needed, *allowed]}},
    }


_AMOUNT = Number(0, 100_000)
_LOAD_KG = Number(-500, 1000)
_OWNED = Words(60)
MOMENT = Fields(Moment, (Key("utc", Instant(), "instant"), Key("day", DAY), Key("zone", Words(60))))
LIFTER = Fields(
    Lifter,
    (
        Key("name", Words(80)),
        Key("year_of_birth", whole(1900, 2200)),
        Key("sex", Word(Sex)),
        Key("body_mass_kg", Number(20, 400)),
        Key("days", Listed(Word(Weekday))),
        Key("time_of_day", Word(TimeOfDay)),
        Key("minutes", whole(LEAST_MINUTES, 180)),
        Key("regularly_active", Flag()),
        Key("experience", Word(Experience)),
        Key(
            "contacts",
            Fields(
                Contacts,
                (
                    Key("care_team", NAME),
                    Key("out_of_hours", NAME),
                    Key("emergency_number", NAME),
                    Key("country", NAME),
                ),
            ),
        ),
        Key("conditions", Listed(Word(Condition))),
        Key(
            "disease_activity",
            Listed(
                Fields(
                    ActivityRecord,
                    (
                        Key("activity", Word(DiseaseActivity)),
                        Key("said_by", Word(SaidBy)),
                        Key("date", DAY, "on"),
                    ),
                )
            ),
            "activity",
        ),
        Key(
            "considerations",
            Listed(
                Fields(
                    Consideration,
                    (
                        Key("kind", Word(ConsiderationKind)),
                        Key("answer", Word(Answer), always=True),
                        Key("joint", JOINT),
                        Key("date", DAY, "on"),
                        Key("asked_on", DAY),
                    ),
                )
            ),
        ),
        Key(
            "medicines",
            Listed(
                Fields(
                    Medicine,
                    (
                        Key("name", Words(100)),
                        Key("class", Word(MedicineClass), "medicine_class"),
                        Key("from", DAY, "since"),
                        Key("to", DAY, "until"),
                        Key("dose_mg_a_day", Number(0, 2000)),
                        Key("asked_on", DAY),
                    ),
                )
            ),
        ),
        Key("medicines_asked_on", DAY),
        Key(
            "clearances",
            Listed(
                Fields(
                    Clearance,
                    (
                        Key("what_for", Word(ClearanceFor)),
                        Key("by", NAME),
                        Key("date", DAY, "on"),
                        Key("until", DAY),
                    ),
                )
            ),
        ),
        Key(
            "clinic_limits",
            Fields(
                ClinicLimits,
                (
                    Key("by", NAME),
                    Key("date", DAY, "on"),
                    Key("days_a_week", whole(0, 7)),
                    Key("most_load_kg", Table(Number(0, 500)), "most_kg"),
                    Key("joints_to_spare", Listed(JOINT)),
                    Key("leave_out", Listed(NAME)),
                    Key("keep", Listed(NAME)),
                ),
            ),
        ),
        Key("equipment", Listed(Word(Equipment))),
        Key("bands", Listed(Word(Band))),
        Key(
            "loads",
            Listed(
                Fields(
                    OwnedLoad,
                    (Key("equipment", Word(Equipment)), Key("number", Number(0, 1000)), Key("unit", Word(LoadUnit))),
                )
            ),
        ),
        Key("aims", Listed(Word(Aim))),
    ),
)
CHOICE = Fields(
    Choice,
    (
        Key("kind", Word(ChoiceKind)),
        Key("made_on", DAY),
        Key("exercise", NAME),
        Key("other", NAME),
        Key("day", DAY),
        Key("until", DAY),
        Key("note", NOTE),
    ),
    without=frozenset({"id"}),
)
_REPORTED = Listed(Fields(ReportedJoint, (Key("joint", JOINT), Key("onset", Word(Onset)))))
CHECK_IN = Fields(
    CheckIn,
    (
        Key("day", DAY),
        Key("answered_at", MOMENT),
        Key("pain", SCALE),
        Key("fatigue", SCALE),
        Key("stiffness", SCALE),
        Key("stiffness_minutes", whole(0, 1440), "stiffness_min"),
        Key("sleep_hours", Number(0, 24), "sleep_h"),
        Key("sleep_trouble", SCALE),
        Key(
            "joints",
            Fields(
                JointReport,
                (
                    Key("tender", _REPORTED),
                    Key("swollen", _REPORTED),
                    Key("hot", Listed(JOINT)),
                    Key("dactylitis", Listed(Word(Digit))),
                ),
            ),
        ),
        Key(
            "flare",
            Fields(
                FlareReport,
                (Key("answer", Word(FlareAnswer)), Key("severity", SCALE), Key("since", DAY)),
            ),
        ),
        Key("warning_signs", Listed(Fields(SeenSign, (Key("sign", Word(WarningSign)), Key("joint", JOINT))))),
        Key("soreness", SCALE),
        Key("difficulty", SCALE),
        Key("participation", SCALE),
        Key("global", SCALE, "global_health"),
        Key("stress", SCALE),
        Key("temperature_c", Number(30, 45)),
        Key("systolic_mmhg", whole(50, 300)),
        Key("diastolic_mmhg", whole(30, 200)),
        Key("water", TwoWords("met", "not-met"), "water_met"),
        Key("protein", TwoWords("met", "not-met"), "protein_met"),
        Key("confidence", SCALE),
        Key(
            "aftermath",
            Fields(
                Aftermath,
                (
                    Key("session_day", DAY),
                    Key("two_hours_after", Word(AfterTwoHours)),
                    Key("next_morning", Word(NextMorning)),
                    Key("worse_joints", Listed(JOINT)),
                ),
            ),
        ),
        Key("note", NOTE),
        Key("same_as", DAY),
    ),
)
SET_KEYS = Fields(
    LoggedSet,
    (
        Key("exercise", NAME),
        Key("load", LoadShape()),
        Key("at", MOMENT),
        Key("reps_in_reserve", whole(0, MORE_THAN_FIVE_LEFT)),
        Key("pain", SCALE),
        Key("pain_at_start", SCALE),
        Key("hurt_joint", JOINT),
        Key("side", Words(20)),
        Key("warm_up", Flag()),
    ),
    without=frozenset({"id", "session_id", "done"}),
)
SESSION_KEYS = Fields(
    Session,
    (
        Key("day", DAY),
        Key("started", MOMENT),
        Key("finished", MOMENT),
        Key("minutes", whole(0, 1440)),
        Key("rating_of_perceived_exertion", SCALE, "exertion"),
        Key("title", NAME),
        Key("note", NOTE),
        Key("origin", Word(Origin)),
        Key("illness_timing", Word(IllnessTiming)),
        Key("sets", Listed(SetShape())),
        Key("skipped", Listed(Fields(Skipped, (Key("exercise", NAME), Key("reason", Word(SkipReason)))))),
    ),
    without=frozenset({"id"}),
)
SESSION = SessionShape()
EVENT = Fields(
    Event,
    (Key("kind", Word(EventKind)), Key("date", DAY, "on"), Key("joint", JOINT), Key("note", NOTE)),
    without=frozenset({"id"}),
)
LAB = Fields(
    LabResult,
    (
        Key("test", Word(LabTest)),
        Key("date", DAY, "on"),
        Key("value", Number(0, 1_000_000)),
        Key("unit", Words(40)),
        Key("low", Number(0, 1_000_000)),
        Key("high", Number(0, 1_000_000)),
        Key("below", Flag()),
    ),
    without=frozenset({"id"}),
)
OUTCOME = Fields(
    OutcomeResult,
    (
        Key("measure", Word(OutcomeKind), "kind"),
        Key("date", DAY, "on"),
        Key("value", Number(0, HIGHEST_OF_ANY)),
        Key("counted_by", Word(CountedBy)),
        Key("note", NOTE),
    ),
    without=frozenset({"id"}),
)
READ_NUMBER = Fields(
    ReadNumber,
    (
        Key("reading", Word(Reading)),
        Key("value", Number(0, HIGHEST_READING)),
        Key("unit", Words(100)),
        Key("corrected", Number(0, HIGHEST_READING)),
    ),
)
STOP = Fields(
    Stop,
    (
        Key("row", Words(40)),
        Key("tier", Word(Tier)),
        Key("scope", Word(Scope)),
        Key("began", DAY),
        Key("joints", Listed(JOINT)),
        Key("released", Fields(Release, (Key("by", NAME), Key("date", DAY, "on"), Key("how", Word(Ending))))),
        Key("numbers", Listed(READ_NUMBER)),
        Key("told", DAY, "told_on"),
    ),
)
MEASURED = Fields(
    MeasuredDay,
    (
        Key("date", DAY, "day"),
        Key("measure", Word(MeasureKind), "kind"),
        Key("value", Number(0, HIGHEST_OF_ALL)),
        Key("source", Words(200)),
    ),
)
LISTS = {
    "check_ins": Listed(CHECK_IN),
    "sessions": Listed(SESSION),
    "events": Listed(EVENT),
    "labs": Listed(LAB),
    "outcomes": Listed(OUTCOME),
    "stops": Listed(STOP),
    "measured": Listed(MEASURED),
}
CHOICES_KEY = "choices"
CHOICES = Listed(CHOICE)
