"""What people read about backups, restoring, mending, moving and erasing."""

from __future__ import annotations

from collections.abc import Iterable

from liftcoach.domain.keeping import BackupReason, Contents, Kind, RestorePreview, Salvaged, SecondPlace
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.dates import day_text

CONTEXT = "keeping"

REASONS: dict[BackupReason, str] = {
    BackupReason.CLOSED: QT_TRANSLATE_NOOP("keeping", "when Liftcoach was closed"),
    BackupReason.WHILE_OPEN: QT_TRANSLATE_NOOP("keeping", "while Liftcoach was open"),
    BackupReason.BY_HAND: QT_TRANSLATE_NOOP("keeping", "made by you"),
    BackupReason.BEFORE_UPDATE: QT_TRANSLATE_NOOP("keeping", "before a new Liftcoach changed the file"),
    BackupReason.BEFORE_IMPORT: QT_TRANSLATE_NOOP("keeping", "before an import"),
    BackupReason.BEFORE_RESTORE: QT_TRANSLATE_NOOP("keeping", "before a backup was brought back"),
    BackupReason.BEFORE_REPAIR: QT_TRANSLATE_NOOP("keeping", "before a repair"),
    BackupReason.BEFORE_PUT_AWAY: QT_TRANSLATE_NOOP("keeping", "before the profile was put away"),
    BackupReason.LOCK_CHANGED: QT_TRANSLATE_NOOP("keeping", "when the passphrase was set"),
    BackupReason.BEFORE_MOVE: QT_TRANSLATE_NOOP("keeping", "before an entry was moved"),
}
SECOND_PLACES: dict[SecondPlace, str] = {
    SecondPlace.NOT_CHOSEN: QT_TRANSLATE_NOOP(
        "keeping",
        "No second place is chosen. If this computer breaks, its backups break with it. "
        "A stick or a network folder keeps copies too.",
    ),
    SecondPlace.UP_TO_DATE: QT_TRANSLATE_NOOP("keeping", "Second place: {folder}. The copies there are up to date."),
    SecondPlace.NOT_THERE: QT_TRANSLATE_NOOP(
        "keeping",
        "Second place: {folder}. It was not there the last time. That is all right: "
        "the copies are brought over when it is back.",
    ),
    SecondPlace.NOT_WRITABLE: QT_TRANSLATE_NOOP(
        "keeping",
        "Second place: {folder}. The last copy could not be written. Is it full, or closed to writing? "
        "Liftcoach tries again with the next backup.",
    ),
    SecondPlace.NOT_YET: QT_TRANSLATE_NOOP("keeping", "Second place: {folder}. The next backup is copied there."),
}
_COUNTED: dict[Kind, tuple[str, str]] = {
    Kind.SESSIONS: (QT_TRANSLATE_NOOP("keeping", "{count} session"), QT_TRANSLATE_NOOP("keeping", "{count} sessions")),
    Kind.SETS: (QT_TRANSLATE_NOOP("keeping", "{count} set"), QT_TRANSLATE_NOOP("keeping", "{count} sets")),
    Kind.CHECK_INS: (
        QT_TRANSLATE_NOOP("keeping", "{count} check-in"),
        QT_TRANSLATE_NOOP("keeping", "{count} check-ins"),
    ),
    Kind.EVENTS: (QT_TRANSLATE_NOOP("keeping", "{count} event"), QT_TRANSLATE_NOOP("keeping", "{count} events")),
    Kind.LABS: (
        QT_TRANSLATE_NOOP("keeping", "{count} test result"),
        QT_TRANSLATE_NOOP("keeping", "{count} test results"),
    ),
    Kind.CHOICES: (QT_TRANSLATE_NOOP("keeping", "{count} choice"), QT_TRANSLATE_NOOP("keeping", "{count} choices")),
    Kind.STOPS: (
        QT_TRANSLATE_NOOP("keeping", "{count} warning sign"),
        QT_TRANSLATE_NOOP("keeping", "{count} warning signs"),
    ),
}
_HOLDS = QT_TRANSLATE_NOOP("keeping", "In this backup: {what}.")
_HOLDS_NOTHING = QT_TRANSLATE_NOOP("keeping", "In this backup: nothing that was logged yet.")
_DAYS = QT_TRANSLATE_NOOP("keeping", "From {first} to {last}.")
_LOSES_NOTHING = QT_TRANSLATE_NOOP("keeping", "Nothing that you have now is missing in it.")
_LOSES = QT_TRANSLATE_NOOP("keeping", "You have now, and it is missing in this backup: {what}.")
_ANSWERS = QT_TRANSLATE_NOOP("keeping", "Some of your answers about yourself are different in it.")
_NOT_KNOWN = QT_TRANSLATE_NOOP(
    "keeping", "What was logged after this backup is missing in it. Your file cannot be read to say more."
)
_SAVED = QT_TRANSLATE_NOOP("keeping", "Saved: {what}.")
_LOST = QT_TRANSLATE_NOOP("keeping", "Could not be read: about {what}.")
_LOST_OTHER = QT_TRANSLATE_NOOP("keeping", "Could not be read: some of your answers or choices. Please look at them.")
_CUT_SHORT = QT_TRANSLATE_NOOP("keeping", "Perhaps there were more. Nobody can tell from the file.")
_REPLACED = QT_TRANSLATE_NOOP(
    "keeping",
    "Liftcoach was ended while your data was being replaced. That was done: what you asked for is in place, "
    "and what was there before is kept.",
)
_NOT_REPLACED = QT_TRANSLATE_NOOP(
    "keeping",
    "Liftcoach was ended while your data was being replaced. Nothing was changed: your data is as it was before.",
)
_KEPT = QT_TRANSLATE_NOOP("keeping", "The damaged file is kept beside the new one.")
_AND = QT_TRANSLATE_NOOP("keeping", "{most} and {last}")

_TABLES = {
    "sessions": Kind.SESSIONS,
    "sets": Kind.SETS,
    "check_ins": Kind.CHECK_INS,
    "events": Kind.EVENTS,
    "labs": Kind.LABS,
    "choices": Kind.CHOICES,
    "stops": Kind.STOPS,
}


def reason_text(why: BackupReason, translate: Translate = untranslated) -> str:
    """When a backup was made, such as "before an import"."""
    return translate(CONTEXT, REASONS[why])


def second_place_text(second: SecondPlace, folder: str, translate: Translate = untranslated) -> str:
    """How the copies at the second place stand."""
    return translate(CONTEXT, SECOND_PLACES[second]).format(folder=folder)


def counted_text(counts: Iterable[tuple[Kind, int]], translate: Translate = untranslated) -> str:
    """A list such as "2 sessions and 14 sets"; empty where there is nothing.

    >>> counted_text([(Kind.SESSIONS, 1), (Kind.SETS, 14), (Kind.LABS, 0), (Kind.EVENTS, 2)])
    '1 session, 14 sets and 2 events'
    """
    shown = [
        translate(CONTEXT, _COUNTED[kind][0 if count == 1 else 1]).format(count=count)
        for kind, count in counts
        if count
    ]
    if len(shown) < 2:
        return "".join(shown)
    return translate(CONTEXT, _AND).format(most=", ".join(shown[:-1]), last=shown[-1])


def contents_lines(holds: Contents, translate: Translate = untranslated) -> tuple[str, ...]:
    """What is in a file."""
    what = counted_text(holds.counts, translate)
    lines = [translate(CONTEXT, _HOLDS).format(what=what) if what else translate(CONTEXT, _HOLDS_NOTHING)]
    if holds.first_day and holds.last_day:
        first, last = (day_text(day, translate) for day in (holds.first_day, holds.last_day))
        lines.append(translate(CONTEXT, _DAYS).format(first=first, last=last))
    return tuple(lines)


def loss_lines(preview: RestorePreview, translate: Translate = untranslated) -> tuple[str, ...]:
    """What would go if this backup took the place of the file."""
    if preview.lost is None:
        return (translate(CONTEXT, _NOT_KNOWN),)
    what = counted_text(preview.lost, translate)
    lines = [translate(CONTEXT, _LOSES).format(what=what)] if what else []
    if preview.lost_answers:
        lines.append(translate(CONTEXT, _ANSWERS))
    return tuple(lines) or (translate(CONTEXT, _LOSES_NOTHING),)


def salvage_lines(report: Salvaged, translate: Translate = untranslated) -> tuple[str, ...]:
    """What was saved from a damaged file, what was not, and that the file is kept."""
    lines = []
    saved = counted_text(_by_kind(report.saved), translate)
    if saved:
        lines.append(translate(CONTEXT, _SAVED).format(what=saved))
    lost = counted_text(_by_kind(report.lost), translate)
    if lost:
        lines.append(translate(CONTEXT, _LOST).format(what=lost))
    if any(table not in _TABLES for table, _ in report.lost):
        lines.append(translate(CONTEXT, _LOST_OTHER))
    if report.tables_cut_short:
        lines.append(translate(CONTEXT, _CUT_SHORT))
    lines.append(translate(CONTEXT, _KEPT))
    return tuple(lines)


def _by_kind(rows: Iterable[tuple[str, int]]) -> list[tuple[Kind, int]]:
    found = {table: count for table, count in rows if table in _TABLES}
    return [(kind, found[table]) for table, kind in _TABLES.items() if table in found]


def cut_off_text(was_replaced: bool, translate: Translate = untranslated) -> str:  # noqa: FBT001  (one of two lines)
    """What became of a file that was being replaced when the program ended."""
    return translate(CONTEXT, _REPLACED if was_replaced else _NOT_REPLACED)
