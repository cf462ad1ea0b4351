"""What went wrong, as a code and facts: the sentence for people is made in `liftcoach.words`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from liftcoach.domain.reasons import Fact


class ProblemCode(StrEnum):
    """One per sentence that a person may have to read when something is refused."""

    OUT_OF_RANGE = "out-of-range"
    NOT_A_NUMBER = "not-a-number"
    NEEDS_ONE_OF = "needs-one-of"
    IN_THE_FUTURE = "in-the-future"
    ENDS_BEFORE_IT_BEGINS = "ends-before-it-begins"
    TWO_FOR_ONE_DAY = "two-for-one-day"
    TEXT_NOT_STORABLE = "text-not-storable"
    UNKNOWN_WORD = "unknown-word"
    NOT_OURS_OR_DAMAGED = "not-ours-or-damaged"
    MADE_BY_A_NEWER_ONE = "made-by-a-newer-one"
    DISK_FULL = "disk-full"
    DISK_FAULT = "disk-fault"
    IN_USE_ELSEWHERE = "in-use-elsewhere"
    FOLDER_READ_ONLY = "folder-read-only"
    NOT_BROUGHT_UP_TO_DATE = "not-brought-up-to-date"
    NO_SUCH_PROFILE = "no-such-profile"
    FILE_MOVED_WHILE_OPEN = "file-moved-while-open"
    """What would be written now could not be found again: the file is gone from its place, or another one is there."""
    PROFILE_NAME_EMPTY = "profile-name-empty"
    PROFILE_NAME_TAKEN = "profile-name-taken"
    NO_LONGER_THERE = "no-longer-there"
    HAS_CHECK_IN_ALREADY = "has-check-in-already"
    """An entry for somebody who has one of that day: neither is written over."""
    CLOSE_LIFTCOACH_FIRST = "close-liftcoach-first"
    DAMAGED_INSIDE = "damaged-inside"
    NO_BACKUP = "no-backup"
    BACKUP_NOT_WHOLE = "backup-not-whole"
    SECOND_PLACE_NOT_THERE = "second-place-not-there"
    SECOND_PLACE_INSIDE = "second-place-inside"
    FILE_ALREADY_THERE = "file-already-there"
    NOTHING_TO_SAVE = "nothing-to-save"
    EXAMPLE_HAS_NO_BACKUPS = "example-has-no-backups"
    LOCKED = "locked"
    LOCK_NOT_INSTALLED = "lock-not-installed"
    LOCK_NOT_READABLE = "lock-not-readable"
    WRONG_PASSPHRASE = "wrong-passphrase"  # noqa: S105
    PASSPHRASE_TOO_SHORT = "passphrase-too-short"  # noqa: S105
    WAIT_BEFORE_PASSPHRASE = "wait-before-passphrase"  # noqa: S105
    RECOVERY_KEY_MISTYPED = "recovery-key-mistyped"
    WRONG_RECOVERY_KEY = "wrong-recovery-key"
    SESSION_HAS_BEGUN = "session-has-begun"
    STOPPED = "stopped"
    """Training is refused, because a warning sign for the whole day is open."""

    # A file from another program, refused as a whole.
    FILE_NOT_THERE = "file-not-there"
    FILE_NOT_READABLE = "file-not-readable"
    FILE_EMPTY = "file-empty"
    FILE_TOO_LARGE = "file-too-large"
    FILE_NOT_TEXT = "file-not-text"
    FILE_TOO_MANY_ROWS = "file-too-many-rows"
    FILE_TOO_MANY_COLUMNS = "file-too-many-columns"
    FILE_FIELD_TOO_LONG = "file-field-too-long"
    FILE_BAD_QUOTES = "file-bad-quotes"
    FILE_COLUMN_TWICE = "file-column-twice"
    FILE_UNKNOWN_APP = "file-unknown-app"
    FILE_OF_SPREADSHEET = "file-of-spreadsheet"
    FILE_NO_TABLE = "file-no-table"
    FILE_OF_BODY_WEIGHTS = "file-of-body-weights"
    FILE_WITHOUT_ROWS = "file-without-rows"
    FILE_BAD_ARCHIVE = "file-bad-archive"
    FILE_NOTHING_IN_ARCHIVE = "file-nothing-in-archive"
    FILE_SEVERAL_IN_ARCHIVE = "file-several-in-archive"
    FILE_UNPACKS_TOO_LARGE = "file-unpacks-too-large"
    FILE_BAD_ACTIVITY = "file-bad-activity"
    FILE_BAD_BACKUP = "file-bad-backup"
    FILE_UNKNOWN_BACKUP = "file-unknown-backup"
    FILE_CAME_IN_MEANWHILE = "file-came-in-meanwhile"
    FILE_OF_XML = "file-of-xml"
    FILE_OF_A_PERSON = "file-of-a-person"
    FILE_NO_SETS = "file-no-sets"
    HEALTH_NOT_ONE = "health-not-one"
    HEALTH_DAMAGED = "health-damaged"
    HEALTH_TOO_MUCH = "health-too-much"

    # A row of such a file, not taken.
    ROW_WRONG_WIDTH = "row-wrong-width"
    ROW_NO_DATE = "row-no-date"
    ROW_BAD_DATE = "row-bad-date"
    ROW_IN_FUTURE = "row-in-future"
    ROW_NO_EXERCISE = "row-no-exercise"
    ROW_BAD_NUMBER = "row-bad-number"
    ROW_OUT_OF_RANGE = "row-out-of-range"
    ROW_NO_WORK = "row-no-work"
    ROW_DISTANCE_UNIT = "row-distance-unit"
    ROW_WEIGHT_UNIT = "row-weight-unit"
    ROW_NAME_TOO_LONG = "row-name-too-long"
    ROW_REST_TIMER = "row-rest-timer"
    ROW_NOTE = "row-note"
    ROW_SKIPPED = "row-skipped"
    ROW_UNKNOWN_KIND = "row-unknown-kind"
    ROW_OTHER_ACTIVITY = "row-other-activity"
    ROW_ALREADY_HERE = "row-already-here"

    # A row that was taken, with something to say about it.
    NOTICE_SET_TYPE = "notice-set-type"
    NOTICE_LONG_SESSION = "notice-long-session"
    NOTICE_EFFORT = "notice-effort"
    NOTICE_DURATION = "notice-duration"
    NOTICE_UNREADABLE = "notice-unreadable"
    NOTICE_GUESSED_NAMES = "notice-guessed-names"
    NOTICE_OWN_TABLE = "notice-own-table"
    NOTICE_NOTE_SHORTENED = "notice-note-shortened"

    # A patient file.
    PATIENT_NOT_JSON = "patient-not-json"
    PATIENT_TOO_DEEP = "patient-too-deep"
    PATIENT_TOO_LARGE = "patient-too-large"
    PATIENT_KEY_TWICE = "patient-key-twice"
    PATIENT_NOT_A_NUMBER = "patient-not-a-number"
    PATIENT_OTHER_FORMAT = "patient-other-format"
    PATIENT_NEWER = "patient-newer"
    PATIENT_UNKNOWN_KEY = "patient-unknown-key"
    PATIENT_MISSING_KEY = "patient-missing-key"
    PATIENT_WRONG_KIND = "patient-wrong-kind"
    PATIENT_UNKNOWN_WORD = "patient-unknown-word"
    PATIENT_OUT_OF_RANGE = "patient-out-of-range"
    PATIENT_ENDS_FIRST = "patient-ends-first"
    PATIENT_TOO_LONG = "patient-too-long"
    PATIENT_NOT_A_DAY = "patient-not-a-day"
    PATIENT_NOT_A_MOMENT = "patient-not-a-moment"
    PATIENT_TEXT = "patient-text"
    PATIENT_ONE_OF = "patient-one-of"
    PATIENT_DAY_TWICE = "patient-day-twice"
    PATIENT_MEASURED_TWICE = "patient-measured-twice"


@dataclass(frozen=True, slots=True)
class Problem:
    """A refusal: which code, and the facts its sentence is filled with."""

    code: ProblemCode
    facts: tuple[Fact, ...] = ()


class LiftcoachError(Exception):
    """An expected failure that is shown to the person in words, with what to do."""

    def __init__(self, code: ProblemCode, *facts: Fact) -> None:
        self.problem = Problem(code, facts)
        super().__init__(f"{code}: " + ", ".join(f"{fact.name}={fact.value!r}" for fact in facts))


class InvalidFact(LiftcoachError, ValueError):
    """A wrong or absurd value, refused by name at the domain's edge."""
