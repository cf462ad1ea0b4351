"""What people read about files from outside: why one was refused, why a row was not taken, what is asked."""

from __future__ import annotations

from datetime import date

from liftcoach.domain.equipment import KG_PER_LB, LoadUnit
from liftcoach.domain.importing import IllnessTiming, LogOwner
from liftcoach.domain.problems import Problem, ProblemCode
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.dates import day_text

CONTEXT = "imports"

FILE_SENTENCES: dict[ProblemCode, str] = {
    ProblemCode.FILE_NOT_THERE: QT_TRANSLATE_NOOP("imports", "There is no file {file}."),
    ProblemCode.FILE_NOT_READABLE: QT_TRANSLATE_NOOP("imports", "The file {file} could not be opened."),
    ProblemCode.FILE_EMPTY: QT_TRANSLATE_NOOP("imports", "This file is empty."),
    ProblemCode.FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "imports", "This file is larger than {limit} MB, so it was not opened."
    ),
    ProblemCode.FILE_NOT_TEXT: QT_TRANSLATE_NOOP(
        "imports", "This is not a text file. Please choose the CSV file that the other app exported."
    ),
    ProblemCode.FILE_TOO_MANY_ROWS: QT_TRANSLATE_NOOP(
        "imports", "This file has more than {limit} rows, so it was not read."
    ),
    ProblemCode.FILE_TOO_MANY_COLUMNS: QT_TRANSLATE_NOOP(
        "imports", "This file has more than {limit} columns. It does not look like a training log."
    ),
    ProblemCode.FILE_FIELD_TOO_LONG: QT_TRANSLATE_NOOP(
        "imports", "Line {line} holds a text that is too long. It does not look like a training log."
    ),
    ProblemCode.FILE_BAD_QUOTES: QT_TRANSLATE_NOOP(
        "imports", "The quotation marks near line {line} do not match, so the file cannot be read with certainty."
    ),
    ProblemCode.FILE_COLUMN_TWICE: QT_TRANSLATE_NOOP("imports", "The column “{column}” is in this file twice."),
    ProblemCode.FILE_UNKNOWN_APP: QT_TRANSLATE_NOOP(
        "imports", "This file is from no app that is known here. Its columns are: {columns}."
    ),
    ProblemCode.FILE_OF_SPREADSHEET: QT_TRANSLATE_NOOP(
        "imports",
        "This is a spreadsheet, which cannot be read here. Please open it, save it as a CSV file, and choose that file"
        " here.",
    ),
    ProblemCode.FILE_NO_TABLE: QT_TRANSLATE_NOOP(
        "imports",
        "There is no table of workouts in this file. It begins with “{columns}”. Please choose the CSV file that the"
        " other app exported.",
    ),
    ProblemCode.FILE_OF_BODY_WEIGHTS: QT_TRANSLATE_NOOP(
        "imports", "This file holds body measurements. Please choose the one with your workouts."
    ),
    ProblemCode.FILE_BAD_ARCHIVE: QT_TRANSLATE_NOOP(
        "imports", "This archive could not be unpacked. Please export it again, or choose the file inside it."
    ),
    ProblemCode.FILE_NOTHING_IN_ARCHIVE: QT_TRANSLATE_NOOP(
        "imports", "There is no file in this archive that can be taken in."
    ),
    ProblemCode.FILE_SEVERAL_IN_ARCHIVE: QT_TRANSLATE_NOOP(
        "imports", "There are several files in this archive: {files}. Please unpack it and choose one."
    ),
    ProblemCode.FILE_UNPACKS_TOO_LARGE: QT_TRANSLATE_NOOP(
        "imports", "What is in this archive is larger than it can be, so it was not opened."
    ),
    ProblemCode.FILE_BAD_ACTIVITY: QT_TRANSLATE_NOOP(
        "imports", "This activity file is damaged or cut off, so nothing of it was taken."
    ),
    ProblemCode.FILE_BAD_BACKUP: QT_TRANSLATE_NOOP(
        "imports", "This file is damaged or cut off, so nothing of it was taken. Please export it again."
    ),
    ProblemCode.FILE_UNKNOWN_BACKUP: QT_TRANSLATE_NOOP(
        "imports", "This file is from no app that is known here. Please choose the CSV file that the app exported."
    ),
    ProblemCode.FILE_CAME_IN_MEANWHILE: QT_TRANSLATE_NOOP(
        "imports",
        "Nothing was taken in, because some of it came in meanwhile. Please choose the file again: what is new in it "
        "is taken then, and nothing twice.",
    ),
    ProblemCode.FILE_OF_XML: QT_TRANSLATE_NOOP(
        "imports",
        "This is an XML file, which cannot be read here. GymBook and some other apps can export your training as CSV "
        "too. Please export it again, choose CSV there, and then choose that file here.",
    ),
    ProblemCode.FILE_OF_A_PERSON: QT_TRANSLATE_NOOP(
        "imports",
        "This file of Liftcoach holds everything about a person, and is more than a log. To have it here as another "
        "profile, go to Settings, “Move or erase”, and choose “Bring in a file from elsewhere”.",
    ),
    ProblemCode.FILE_NO_SETS: QT_TRANSLATE_NOOP("imports", "This activity holds no sets of strength training."),
    ProblemCode.HEALTH_NOT_ONE: QT_TRANSLATE_NOOP("imports", "This is not a health export of a phone."),
    ProblemCode.HEALTH_DAMAGED: QT_TRANSLATE_NOOP(
        "imports", "This health export is damaged or cut off, so nothing of it was taken. Please export it again."
    ),
    ProblemCode.HEALTH_TOO_MUCH: QT_TRANSLATE_NOOP(
        "imports", "This health export names more days or devices than can be, so it was not read."
    ),
    ProblemCode.FILE_WITHOUT_ROWS: QT_TRANSLATE_NOOP("imports", "This file has a heading but no rows."),
}

ROW_SENTENCES: dict[ProblemCode, str] = {
    ProblemCode.ROW_WRONG_WIDTH: QT_TRANSLATE_NOOP(
        "imports", "It has {cells} cells, but the file has {columns} columns"
    ),
    ProblemCode.ROW_NO_DATE: QT_TRANSLATE_NOOP("imports", "It has no date"),
    ProblemCode.ROW_BAD_DATE: QT_TRANSLATE_NOOP("imports", "“{value}” could not be read as a date"),
    ProblemCode.ROW_IN_FUTURE: QT_TRANSLATE_NOOP("imports", "{day} is still to come"),
    ProblemCode.ROW_NO_EXERCISE: QT_TRANSLATE_NOOP("imports", "It names no exercise"),
    ProblemCode.ROW_BAD_NUMBER: QT_TRANSLATE_NOOP("imports", "“{value}” could not be read as a number ({name})"),
    ProblemCode.ROW_OUT_OF_RANGE: QT_TRANSLATE_NOOP("imports", "{value} cannot be right ({name})"),
    ProblemCode.ROW_NO_WORK: QT_TRANSLATE_NOOP("imports", "It has no repeats, no time and no distance"),
    ProblemCode.ROW_DISTANCE_UNIT: QT_TRANSLATE_NOOP(
        "imports", "It has only a distance ({value}), and the file does not say in which unit"
    ),
    ProblemCode.ROW_WEIGHT_UNIT: QT_TRANSLATE_NOOP("imports", "Its weight has the unknown unit “{value}”"),
    ProblemCode.ROW_NAME_TOO_LONG: QT_TRANSLATE_NOOP("imports", "The exercise’s name is longer than {limit} letters"),
    ProblemCode.ROW_REST_TIMER: QT_TRANSLATE_NOOP("imports", "A rest timer, not a set"),
    ProblemCode.ROW_NOTE: QT_TRANSLATE_NOOP("imports", "A note, kept with its session"),
    ProblemCode.ROW_SKIPPED: QT_TRANSLATE_NOOP("imports", "The other app says that this was not done"),
    ProblemCode.ROW_UNKNOWN_KIND: QT_TRANSLATE_NOOP("imports", "“{value}” is no kind of set that is known here"),
    ProblemCode.ROW_OTHER_ACTIVITY: QT_TRANSLATE_NOOP("imports", "Not strength training"),
    ProblemCode.ROW_ALREADY_HERE: QT_TRANSLATE_NOOP("imports", "Already here from an earlier import"),
}

NOTICE_SENTENCES: dict[ProblemCode, str] = {
    ProblemCode.NOTICE_SET_TYPE: QT_TRANSLATE_NOOP(
        "imports", "The kind of set “{value}” is not known here; taken as a normal set"
    ),
    ProblemCode.NOTICE_LONG_SESSION: QT_TRANSLATE_NOOP(
        "imports", "A session of {minutes} minutes cannot be right; its length is left open"
    ),
    ProblemCode.NOTICE_EFFORT: QT_TRANSLATE_NOOP("imports", "The effort “{value}” could not be read; left unrated"),
    ProblemCode.NOTICE_DURATION: QT_TRANSLATE_NOOP("imports", "The session’s length could not be read; left open"),
    ProblemCode.NOTICE_UNREADABLE: QT_TRANSLATE_NOOP(
        "imports", "A letter here could not be read; it is shown as �, and the rest is as it was written"
    ),
    ProblemCode.NOTICE_GUESSED_NAMES: QT_TRANSLATE_NOOP(
        "imports", "A watch guesses which exercise it was; please look at the names"
    ),
    ProblemCode.NOTICE_OWN_TABLE: QT_TRANSLATE_NOOP(
        "imports",
        "Pain, sides, bands and the effort of sessions stay out; a file of “Take everything with me” holds all",
    ),
    ProblemCode.NOTICE_NOTE_SHORTENED: QT_TRANSLATE_NOOP("imports", "A note was cut after {limit} letters"),
}

PATIENT_SENTENCES: dict[ProblemCode, str] = {
    ProblemCode.PATIENT_NOT_JSON: QT_TRANSLATE_NOOP("imports", "line {line}: this is not JSON"),
    ProblemCode.PATIENT_TOO_DEEP: QT_TRANSLATE_NOOP("imports", "brackets are nested deeper than {limit} levels"),
    ProblemCode.PATIENT_TOO_LARGE: QT_TRANSLATE_NOOP("imports", "the file is larger than {limit} MB"),
    ProblemCode.PATIENT_KEY_TWICE: QT_TRANSLATE_NOOP("imports", "the key “{key}” is there twice in one object"),
    ProblemCode.PATIENT_NOT_A_NUMBER: QT_TRANSLATE_NOOP("imports", "{value} is not a number that can be used"),
    ProblemCode.PATIENT_OTHER_FORMAT: QT_TRANSLATE_NOOP("imports", "this is not a Liftcoach patient file"),
    ProblemCode.PATIENT_NEWER: QT_TRANSLATE_NOOP(
        "imports", "version {version} was made by a newer Liftcoach; this one reads version {known}"
    ),
    ProblemCode.PATIENT_UNKNOWN_KEY: QT_TRANSLATE_NOOP("imports", "{at}: the key “{key}” is not known here"),
    ProblemCode.PATIENT_MISSING_KEY: QT_TRANSLATE_NOOP("imports", "{at}: the key “{key}” is missing"),
    ProblemCode.PATIENT_WRONG_KIND: QT_TRANSLATE_NOOP("imports", "{at}: expected {wanted}"),
    ProblemCode.PATIENT_UNKNOWN_WORD: QT_TRANSLATE_NOOP("imports", "{at}: “{value}” is not a word that is known here"),
    ProblemCode.PATIENT_OUT_OF_RANGE: QT_TRANSLATE_NOOP("imports", "{at}: {value} is not between {low} and {high}"),
    ProblemCode.PATIENT_ENDS_FIRST: QT_TRANSLATE_NOOP(
        "imports", "{at}: it ends on {until}, before it begins on {since}"
    ),
    ProblemCode.PATIENT_TOO_LONG: QT_TRANSLATE_NOOP("imports", "{at}: longer than {limit}"),
    ProblemCode.PATIENT_NOT_A_DAY: QT_TRANSLATE_NOOP("imports", "{at}: “{value}” is not a day such as 2026-03-02"),
    ProblemCode.PATIENT_NOT_A_MOMENT: QT_TRANSLATE_NOOP(
        "imports", "{at}: “{value}” is not a moment in UTC such as 2026-03-02T10:00:00Z"
    ),
    ProblemCode.PATIENT_TEXT: QT_TRANSLATE_NOOP("imports", "{at}: this text has characters that cannot be kept"),
    ProblemCode.PATIENT_ONE_OF: QT_TRANSLATE_NOOP("imports", "{at}: exactly one of {keys} is needed"),
    ProblemCode.PATIENT_DAY_TWICE: QT_TRANSLATE_NOOP("imports", "{at}: {day} has two check-ins"),
    ProblemCode.PATIENT_MEASURED_TWICE: QT_TRANSLATE_NOOP("imports", "{at}: {day} has {measure} twice"),
}

SENTENCES = FILE_SENTENCES | ROW_SENTENCES | NOTICE_SENTENCES | PATIENT_SENTENCES

OWNERS: dict[LogOwner, str] = {
    LogOwner.MINE: QT_TRANSLATE_NOOP("imports", "Yes, this is my log"),
    LogOwner.SOMEBODY_ELSE: QT_TRANSLATE_NOOP("imports", "No, somebody else’s"),
}
TIMINGS: dict[IllnessTiming, str] = {
    IllnessTiming.BEFORE: QT_TRANSLATE_NOOP("imports", "Before"),
    IllnessTiming.SINCE: QT_TRANSLATE_NOOP("imports", "After"),
    IllnessTiming.BOTH: QT_TRANSLATE_NOOP("imports", "Both"),
    IllnessTiming.NOT_SURE: QT_TRANSLATE_NOOP("imports", "I am not sure"),
}
WAS_IT_YOU = QT_TRANSLATE_NOOP("imports", "Was this you?")
BEFORE_OR_AFTER = QT_TRANSLATE_NOOP("imports", "Before or after you became ill?")
RIGHT = QT_TRANSLATE_NOOP("imports", "{exercise} {weight}, about {other}. Right?")
WHICH = QT_TRANSLATE_NOOP("imports", "{exercise} {weight}: was that in kilograms or in pounds?")
WEIGHT_AND_OTHER = QT_TRANSLATE_NOOP("imports", "{weight} (about {other})")
APP_NAMES = {
    "strong": "Strong",
    "hevy": "Hevy",
    "fitnotes": "FitNotes",
    "fitbod": "Fitbod",
    "jefit": "JEFIT",
    "gymbook": "GymBook",
    "liftosaur": "Liftosaur",
    "dailystrength": "DailyStrength",
    "gravl": "Gravl",
    "garmin": "Garmin",
    "liftcoach": "Liftcoach",
    "apple-health": "Apple Health",
    "health-connect": "Health Connect",
}
"""Proper names, the same in every language."""
OWN_TABLE = QT_TRANSLATE_NOOP("imports", "your table")
MEANINGS = {
    "date": QT_TRANSLATE_NOOP("imports", "Date"),
    "time": QT_TRANSLATE_NOOP("imports", "Time of day"),
    "exercise": QT_TRANSLATE_NOOP("imports", "Exercise"),
    "sets": QT_TRANSLATE_NOOP("imports", "How many sets"),
    "repeats": QT_TRANSLATE_NOOP("imports", "Repeats"),
    "weight": QT_TRANSLATE_NOOP("imports", "Weight"),
    "weight-unit": QT_TRANSLATE_NOOP("imports", "Unit of the weight"),
    "seconds": QT_TRANSLATE_NOOP("imports", "Seconds held"),
    "distance": QT_TRANSLATE_NOOP("imports", "Distance"),
    "effort": QT_TRANSLATE_NOOP("imports", "Effort, 1 to 10"),
    "reserve": QT_TRANSLATE_NOOP("imports", "Repeats left"),
    "title": QT_TRANSLATE_NOOP("imports", "Name of the session"),
    "note": QT_TRANSLATE_NOOP("imports", "Note"),
}
"""What a column of somebody's own table can mean, by the word for it."""
NOT_USED = QT_TRANSLATE_NOOP("imports", "Not used")
MEASURES = {
    "sleep": QT_TRANSLATE_NOOP("imports", "Hours of sleep"),
    "body-mass": QT_TRANSLATE_NOOP("imports", "Body weight"),
    "steps": QT_TRANSLATE_NOOP("imports", "Steps"),
    "resting-heart-rate": QT_TRANSLATE_NOOP("imports", "Heart rate at rest"),
    "water": QT_TRANSLATE_NOOP("imports", "Water"),
    "protein": QT_TRANSLATE_NOOP("imports", "Protein"),
}
"""What a phone or watch measures, by the word for it."""
DAYS = (QT_TRANSLATE_NOOP("imports", "1 day"), QT_TRANSLATE_NOOP("imports", "{count} days"))
READINGS = (QT_TRANSLATE_NOOP("imports", "1 reading"), QT_TRANSLATE_NOOP("imports", "{count} readings"))
VALUES = (QT_TRANSLATE_NOOP("imports", "1 value of a day"), QT_TRANSLATE_NOOP("imports", "{count} values of days"))
HEALTH_READ = QT_TRANSLATE_NOOP("imports", "{readings} read from {app}.")
HEALTH_TAKE = QT_TRANSLATE_NOOP("imports", "To take in, from {first} to {last}:")
HEALTH_TAKE_OF_A_DAY = QT_TRANSLATE_NOOP("imports", "To take in, of {first}:")
HEALTH_LINE = QT_TRANSLATE_NOOP("imports", "{measure}: {days}")
HEALTH_REFUSED = QT_TRANSLATE_NOOP("imports", "Not taken, because the number cannot be right: {readings}.")
HEALTH_HERE = QT_TRANSLATE_NOOP("imports", "Already here: {count}.")
HEALTH_BESIDE = QT_TRANSLATE_NOOP(
    "imports",
    "This stands beside what you say and never replaces it. Where you left out your hours of sleep, "
    "the coach looks at these.",
)
WAS_IT_YOUR_PHONE = QT_TRANSLATE_NOOP("imports", "Is this your own phone or watch?")
PHONE_OWNERS: dict[LogOwner, str] = {
    LogOwner.MINE: QT_TRANSLATE_NOOP("imports", "Yes, it is mine"),
    LogOwner.SOMEBODY_ELSE: QT_TRANSLATE_NOOP("imports", "No, somebody else’s"),
}
ROWS = (QT_TRANSLATE_NOOP("imports", "1 row"), QT_TRANSLATE_NOOP("imports", "{count} rows"))
SETS = (QT_TRANSLATE_NOOP("imports", "1 set"), QT_TRANSLATE_NOOP("imports", "{count} sets"))
SESSIONS = (QT_TRANSLATE_NOOP("imports", "1 session"), QT_TRANSLATE_NOOP("imports", "{count} sessions"))
READ = QT_TRANSLATE_NOOP("imports", "{rows} read from {app}.")
TO_TAKE = QT_TRANSLATE_NOOP("imports", "To take in: {sets} in {sessions}, from {first} to {last}.")
TO_TAKE_OF_A_DAY = QT_TRANSLATE_NOOP("imports", "To take in: {sets} in {sessions}, of {first}.")
NOTHING_NEW = QT_TRANSLATE_NOOP("imports", "Nothing in it is new.")
NOT_TAKEN = QT_TRANSLATE_NOOP("imports", "Not taken: {rows}.")
GROUP = QT_TRANSLATE_NOOP("imports", "{reason}: {rows} (line {lines}).")
AND_MORE = QT_TRANSLATE_NOOP("imports", "{lines} and {more} more")
KEPT_AS_OWN = QT_TRANSLATE_NOOP("imports", "Not in our library, so kept under your own names: {names}.")
DATES_OPEN = QT_TRANSLATE_NOOP(
    "imports", "The dates can be read in two ways. Is “{date}” {day_first}, or {month_first}?"
)


def import_text(problem: Problem, translate: Translate = untranslated) -> str:
    """The sentence of a file's, row's or patient file's problem."""
    facts = {
        fact.name: day_text(fact.value, translate) if isinstance(fact.value, date) else fact.value
        for fact in problem.facts
    }
    facts = {name: f"{value:g}" if isinstance(value, float) else value for name, value in facts.items()}
    return translate(CONTEXT, SENTENCES[problem.code]).format(**facts)


def heaviest_question(exercise: str, weight: float, unit: LoadUnit | None, translate: Translate = untranslated) -> str:
    """Ask about the heaviest row in words.

    >>> heaviest_question("Bench press", 100, LoadUnit.KG)
    'Bench press 100 kg, about 220 lb. Right?'
    """
    if unit is None:
        return translate(CONTEXT, WHICH).format(exercise=exercise, weight=f"{weight:g}")
    return translate(CONTEXT, RIGHT).format(
        exercise=exercise, weight=f"{weight:g} {unit}", other=in_other_unit(weight, unit)
    )


def weight_both_ways(weight: float, unit: LoadUnit, translate: Translate = untranslated) -> str:
    """A weight with what it is in the other unit.

    >>> weight_both_ways(100, LoadUnit.LB)
    '100 lb (about 45 kg)'
    """
    return translate(CONTEXT, WEIGHT_AND_OTHER).format(weight=f"{weight:g} {unit}", other=in_other_unit(weight, unit))


def in_other_unit(weight: float, unit: LoadUnit) -> str:
    """The weight in the other unit, to the nearest whole number."""
    if unit is LoadUnit.KG:
        return f"{weight / KG_PER_LB:.0f} lb"
    return f"{weight * KG_PER_LB:.0f} kg"


def counted(words: tuple[str, str], count: int, translate: Translate = untranslated) -> str:
    """A number with its word.

    >>> counted(SETS, 1), counted(SETS, 12)
    ('1 set', '12 sets')
    """
    return translate(CONTEXT, words[0] if count == 1 else words[1]).format(count=count)
