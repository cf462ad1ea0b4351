"""What people read about the passphrase: said before it is set, on the paper, and where copies are not locked."""

from __future__ import annotations

from collections.abc import Iterable

from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "locking"

BEFORE_SETTING: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("locking", "Without the passphrase, nobody can read your data: not we, and not you."),
    QT_TRANSLATE_NOOP(
        "locking",
        "If you lose both the passphrase and the recovery key, your data is lost for good. Your backups too.",
    ),
    QT_TRANSLATE_NOOP("locking", "Your backups are locked with it, also those that were made before."),
    QT_TRANSLATE_NOOP(
        "locking", "You get a recovery key to print. Keep the paper where you keep your other important papers."
    ),
)
_RECOVERY = (
    QT_TRANSLATE_NOOP("locking", "Your recovery key:"),
    QT_TRANSLATE_NOOP(
        "locking",
        "Type it in place of the passphrase, if you forget that. Capitals, spaces and dashes do not matter.",
    ),
    QT_TRANSLATE_NOOP(
        "locking", "Whoever has this key can read your data. It stays right when the passphrase changes."
    ),
)
_ONE_COPY = QT_TRANSLATE_NOOP("locking", "{count} copy from before the passphrase is not locked.")
_COPIES = QT_TRANSLATE_NOOP("locking", "{count} copies from before the passphrase are not locked.")

_NOT_REACHED = QT_TRANSLATE_NOOP(
    "locking",
    "Not there now: {places}. Copies that were made there before the passphrase can be read by anybody who has them. "
    "Plug it in, open this page again and lock them too.",
)
_OLD_PASSPHRASE = QT_TRANSLATE_NOOP(
    "locking", "Not there now: {places}. Copies that were made there before still open with the old passphrase."
)


def before_setting(translate: Translate = untranslated) -> tuple[str, ...]:
    """What has to be known before a passphrase is set."""
    return tuple(translate(CONTEXT, line) for line in BEFORE_SETTING)


def recovery_lines(key: str, translate: Translate = untranslated) -> tuple[str, str, str, str]:
    """The recovery key with what it is for."""
    title, use, care = (translate(CONTEXT, line) for line in _RECOVERY)
    return title, key, use, care


def not_locked_text(count: int, translate: Translate = untranslated) -> str:
    """How many earlier copies anybody can read."""
    return translate(CONTEXT, _ONE_COPY if count == 1 else _COPIES).format(count=count)


def not_reached_text(places: Iterable[str], translate: Translate = untranslated) -> str:
    """Which second places hold copies that could not be locked; empty where there are none."""
    return _placed(_NOT_REACHED, places, translate)


def old_passphrase_text(places: Iterable[str], translate: Translate = untranslated) -> str:
    """Which second places hold copies that did not get the new passphrase; empty where there are none."""
    return _placed(_OLD_PASSPHRASE, places, translate)


def _placed(words: str, places: Iterable[str], translate: Translate) -> str:
    named = ", ".join(places)
    return translate(CONTEXT, words).format(places=named) if named else ""
