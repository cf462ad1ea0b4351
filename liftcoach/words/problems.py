"""The sentence of every problem: what happened, in plain words, and what to do."""

from __future__ import annotations

from liftcoach.domain.problems import Problem, ProblemCode
from liftcoach.domain.reasons import Fact
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, imports, untranslated

CONTEXT = "problems"
QUANTITIES = "quantities"

SENTENCES: dict[ProblemCode, str] = {
    ProblemCode.OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "problems", "Please check {name}: {value} does not fit. It can be from {low} to {high}."
    ),
    ProblemCode.NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "problems", "Please check {name}: “{value}” is not a number. Type it with digits, such as 7 or 7.5."
    ),
    ProblemCode.NEEDS_ONE_OF: QT_TRANSLATE_NOOP(
        "problems", "Please check {name}: something is missing for “{kind}”. Fill it in and try again."
    ),
    ProblemCode.IN_THE_FUTURE: QT_TRANSLATE_NOOP(
        "problems", "Please check {name}: {value} has not come yet. Choose today or an earlier day."
    ),
    ProblemCode.ENDS_BEFORE_IT_BEGINS: QT_TRANSLATE_NOOP(
        "problems", "Please check {name}: it would end on {until}, before it begins on {since}."
    ),
    ProblemCode.TWO_FOR_ONE_DAY: QT_TRANSLATE_NOOP(
        "problems", "Please check {name}: there are two for {value}. Perhaps the data of two people were mixed."
    ),
    ProblemCode.TEXT_NOT_STORABLE: QT_TRANSLATE_NOOP(
        "problems", "Please check {name}: it holds a sign that cannot be saved. Type the text again, without it."
    ),
    ProblemCode.UNKNOWN_WORD: QT_TRANSLATE_NOOP(
        "problems", "Please check {name}: Liftcoach does not know “{value}”. Look for a typing mistake."
    ),
    ProblemCode.NOT_OURS_OR_DAMAGED: QT_TRANSLATE_NOOP(
        "problems",
        "{file} is not a Liftcoach file, or it is damaged. We changed nothing in it. "
        "Keep the file: it may be possible to save what is in it. It is in {folder}.",
    ),
    ProblemCode.MADE_BY_A_NEWER_ONE: QT_TRANSLATE_NOOP(
        "problems",
        "{file} was made by a newer Liftcoach. Nothing was changed. Get the newest Liftcoach to open it.",
    ),
    ProblemCode.DISK_FULL: QT_TRANSLATE_NOOP(
        "problems",
        "Not saved: the disk is full. What was saved before is still there. Make some room, then try again.",
    ),
    ProblemCode.DISK_FAULT: QT_TRANSLATE_NOOP(
        "problems",
        "Not saved: the disk gave an error. Check that it is plugged in and has room, then try again. "
        "Your files are in {folder}.",
    ),
    ProblemCode.IN_USE_ELSEWHERE: QT_TRANSLATE_NOOP(
        "problems",
        "Not saved: another program is using your data. Close it or wait a moment, then try again.",
    ),
    ProblemCode.FOLDER_READ_ONLY: QT_TRANSLATE_NOOP(
        "problems",
        "Your data cannot be changed here, because the folder {folder} is read-only. "
        "Allow writing in it, or move it to a place where you may write.",
    ),
    ProblemCode.NOT_BROUGHT_UP_TO_DATE: QT_TRANSLATE_NOOP(
        "problems",
        "{file} could not be made ready for this Liftcoach. Nothing was changed. "
        "You can go on with the Liftcoach that you used before.",
    ),
    ProblemCode.NO_SUCH_PROFILE: QT_TRANSLATE_NOOP(
        "problems", "{file} is not in {folder} any more. Choose another person, or put the file back."
    ),
    ProblemCode.FILE_MOVED_WHILE_OPEN: QT_TRANSLATE_NOOP(
        "problems",
        "Not saved: {file} was moved, deleted or replaced while Liftcoach had it open. Close Liftcoach and start "
        "it again: what was saved before is among the backups then. Your files are in {folder}.",
    ),
    ProblemCode.PROFILE_NAME_EMPTY: QT_TRANSLATE_NOOP(
        "problems", "A name is needed, so that nobody mixes up two people. Type one; it stays on this computer."
    ),
    ProblemCode.PROFILE_NAME_TAKEN: QT_TRANSLATE_NOOP(
        "problems", "There is already a person called {name}. Choose another name, such as one with an initial."
    ),
    ProblemCode.NO_LONGER_THERE: QT_TRANSLATE_NOOP(
        "problems", "That entry is not there any more. Perhaps another window took it out. Look at the list again."
    ),
    ProblemCode.HAS_CHECK_IN_ALREADY: QT_TRANSLATE_NOOP(
        "problems", "{name} has answers of that day already. Nothing was moved, so that none of them is lost."
    ),
    ProblemCode.CLOSE_LIFTCOACH_FIRST: QT_TRANSLATE_NOOP("problems", "Close Liftcoach first."),
    ProblemCode.DAMAGED_INSIDE: QT_TRANSLATE_NOOP(
        "problems",
        "{file} is damaged inside, so no backup was made of it. Your older backups are all kept. "
        "Open “Check my data” in the settings.",
    ),
    ProblemCode.NO_BACKUP: QT_TRANSLATE_NOOP(
        "problems", "There is no such backup of {file}. Look at the list of backups again."
    ),
    ProblemCode.BACKUP_NOT_WHOLE: QT_TRANSLATE_NOOP(
        "problems", "{file} is damaged, so it was not used. Nothing was changed. Choose an older backup."
    ),
    ProblemCode.SECOND_PLACE_NOT_THERE: QT_TRANSLATE_NOOP(
        "problems",
        "The folder {folder} is not there or cannot be written now. Plug it in or choose another, then try again.",
    ),
    ProblemCode.SECOND_PLACE_INSIDE: QT_TRANSLATE_NOOP(
        "problems", "{folder} is where your data already is. Choose a place outside of it, such as a stick."
    ),
    ProblemCode.FILE_ALREADY_THERE: QT_TRANSLATE_NOOP(
        "problems", "There is already a file {file} in {folder}. Nothing was written. Choose another name."
    ),
    ProblemCode.NOTHING_TO_SAVE: QT_TRANSLATE_NOOP(
        "problems", "Nothing could be read from {file}. It is kept as it is. Use a backup, if there is one."
    ),
    ProblemCode.EXAMPLE_HAS_NO_BACKUPS: QT_TRANSLATE_NOOP(
        "problems", "This is an example patient. Only your own data has backups. Go back to your own first."
    ),
    ProblemCode.LOCKED: QT_TRANSLATE_NOOP(
        "problems", "{file} is locked. It opens with its passphrase or its recovery key."
    ),
    ProblemCode.LOCK_NOT_INSTALLED: QT_TRANSLATE_NOOP(
        "problems",
        "This Liftcoach cannot open or set a lock, because a part is missing. Nothing was changed. "
        'The command that adds the part is: pip install "liftcoach[lock]".',
    ),
    ProblemCode.LOCK_NOT_READABLE: QT_TRANSLATE_NOOP(
        "problems",
        "The part of {file} that knows the passphrase is damaged or missing, so no passphrase can open it. "
        "Your recovery key, the one on paper, still opens it.",
    ),
    ProblemCode.WRONG_PASSPHRASE: QT_TRANSLATE_NOOP(
        "problems",
        "That did not open it. Check capital letters and the keyboard's language, then type it again. "
        "The recovery key on paper opens it too.",
    ),
    ProblemCode.PASSPHRASE_TOO_SHORT: QT_TRANSLATE_NOOP(
        "problems",
        "A passphrase has 8 to 200 signs. Four words that you remember together are strong and easy to type.",
    ),
    ProblemCode.WAIT_BEFORE_PASSPHRASE: QT_TRANSLATE_NOOP(
        "problems", "Please wait {seconds}, then type it again. The wait keeps others from guessing."
    ),
    ProblemCode.RECOVERY_KEY_MISTYPED: QT_TRANSLATE_NOOP(
        "problems", "That is not a whole recovery key. It has 28 signs in seven groups. Compare it with the paper."
    ),
    ProblemCode.WRONG_RECOVERY_KEY: QT_TRANSLATE_NOOP(
        "problems", "That is the recovery key of another lock. Look for the paper that belongs to this one."
    ),
    ProblemCode.SESSION_HAS_BEGUN: QT_TRANSLATE_NOOP(
        "problems",
        "Not moved: you have begun today’s session. Finish what feels right and leave out the rest; "
        "what you logged is kept.",
    ),
    ProblemCode.STOPPED: QT_TRANSLATE_NOOP(
        "problems",
        "Not started and not logged: a warning sign is open, and no training goes on until it is released. "
        "What was logged before is kept. The Plan page says what to do now.",
    ),
}

QUANTITY_NAMES: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("quantities", "amount"),
    QT_TRANSLATE_NOOP("quantities", "body mass"),
    QT_TRANSLATE_NOOP("quantities", "check-in"),
    QT_TRANSLATE_NOOP("quantities", "choice"),
    QT_TRANSLATE_NOOP("quantities", "clearance"),
    QT_TRANSLATE_NOOP("quantities", "confidence"),
    QT_TRANSLATE_NOOP("quantities", "day"),
    QT_TRANSLATE_NOOP("quantities", "days a week"),
    QT_TRANSLATE_NOOP("quantities", "diastolic"),
    QT_TRANSLATE_NOOP("quantities", "difficulty"),
    QT_TRANSLATE_NOOP("quantities", "digest"),
    QT_TRANSLATE_NOOP("quantities", "dose"),
    QT_TRANSLATE_NOOP("quantities", "exercise"),
    QT_TRANSLATE_NOOP("quantities", "exertion"),
    QT_TRANSLATE_NOOP("quantities", "fall"),
    QT_TRANSLATE_NOOP("quantities", "fatigue"),
    QT_TRANSLATE_NOOP("quantities", "file name"),
    QT_TRANSLATE_NOOP("quantities", "flare severity"),
    QT_TRANSLATE_NOOP("quantities", "global health"),
    QT_TRANSLATE_NOOP("quantities", "infection"),
    QT_TRANSLATE_NOOP("quantities", "grip demand"),
    QT_TRANSLATE_NOOP("quantities", "high"),
    QT_TRANSLATE_NOOP("quantities", "left out"),
    QT_TRANSLATE_NOOP("quantities", "length of note"),
    QT_TRANSLATE_NOOP("quantities", "load"),
    QT_TRANSLATE_NOOP("quantities", "low"),
    QT_TRANSLATE_NOOP("quantities", "medicine"),
    QT_TRANSLATE_NOOP("quantities", "minutes"),
    QT_TRANSLATE_NOOP("quantities", "most load"),
    QT_TRANSLATE_NOOP("quantities", "name"),
    QT_TRANSLATE_NOOP("quantities", "note"),
    QT_TRANSLATE_NOOP("quantities", "operation or event"),
    QT_TRANSLATE_NOOP("quantities", "pain at the start"),
    QT_TRANSLATE_NOOP("quantities", "pain"),
    QT_TRANSLATE_NOOP("quantities", "pause"),
    QT_TRANSLATE_NOOP("quantities", "participation"),
    QT_TRANSLATE_NOOP("quantities", "plan"),
    QT_TRANSLATE_NOOP("quantities", "program"),
    QT_TRANSLATE_NOOP("quantities", "release"),
    QT_TRANSLATE_NOOP("quantities", "repetitions in reserve"),
    QT_TRANSLATE_NOOP("quantities", "rest"),
    QT_TRANSLATE_NOOP("quantities", "result"),
    QT_TRANSLATE_NOOP("quantities", "sessions"),
    QT_TRANSLATE_NOOP("quantities", "sets"),
    QT_TRANSLATE_NOOP("quantities", "sleep trouble"),
    QT_TRANSLATE_NOOP("quantities", "sleep"),
    QT_TRANSLATE_NOOP("quantities", "soreness"),
    QT_TRANSLATE_NOOP("quantities", "source"),
    QT_TRANSLATE_NOOP("quantities", "steps"),
    QT_TRANSLATE_NOOP("quantities", "resting heart rate"),
    QT_TRANSLATE_NOOP("quantities", "water"),
    QT_TRANSLATE_NOOP("quantities", "protein"),
    QT_TRANSLATE_NOOP("quantities", "stiffness"),
    QT_TRANSLATE_NOOP("quantities", "stress"),
    QT_TRANSLATE_NOOP("quantities", "systolic"),
    QT_TRANSLATE_NOOP("quantities", "temperature"),
    QT_TRANSLATE_NOOP("quantities", "text"),
    QT_TRANSLATE_NOOP("quantities", "value"),
    QT_TRANSLATE_NOOP("quantities", "weight"),
    QT_TRANSLATE_NOOP("quantities", "work"),
    QT_TRANSLATE_NOOP("quantities", "year of birth"),
)
"""What a sentence may call the thing that was refused."""


def problem_text(problem: Problem, translate: Translate = untranslated) -> str:
    """What a person reads about a problem, in the language of `translate`."""
    if problem.code in imports.SENTENCES:
        return imports.import_text(problem, translate)
    shown = {fact.name: _shown(fact, translate) for fact in problem.facts}
    return translate(CONTEXT, SENTENCES[problem.code]).format(**shown)


def _shown(fact: Fact, translate: Translate) -> str:
    if isinstance(fact.value, float | int) and not isinstance(fact.value, bool):
        number = f"{fact.value:.10g}"
        return f"{number} {fact.unit}" if fact.unit else number
    return translate(QUANTITIES, str(fact.value)) if fact.name == "name" else str(fact.value)
