"""Read the dates that other programs write: local wall clock, no zone, months in the phone's language."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from liftcoach.domain.moment import Moment

EARLIEST_YEAR = 1980
"""Before training was logged by machines: an older date is a wrong one."""
NOON = 12
_TIME = (
    r"(?P<hour>[0-9]{1,2})(?P<point>[:.])(?P<minute>[0-9]{2})(?:(?P=point)(?P<second>[0-9]{2})(?:\.[0-9]{1,6})?)?"
    r"(?: ?(?P<half>[AaPp])\.? ?[Mm]\.?)?"
)
_THEN = rf"(?:(?:,? | (?:at|um|à|a las|às|om|kl\.?|alle|o) ){_TIME})?"
"""A time behind a date in words, with the word that a language puts before it."""
_OFFSET = r"(?: ?(?!\+00:?00)[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?"
"""How far the clock was from UTC. The reading beside it is what the wall showed there, and that is what is kept."""
_ISO = re.compile(
    rf"(?P<year>[0-9]{{4}})(?P<mark>[-/])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})"
    rf"(?:[T ]{_TIME}{_OFFSET})?(?P<utc>Z| ?\+00:?00)?\Z"
)
_NUMBERS = re.compile(
    rf"(?P<first>[0-9]{{1,2}})(?P<mark>[./-])(?P<second_number>[0-9]{{1,2}})(?P=mark)"
    rf"(?P<year>[0-9]{{4}}|[0-9]{{2}}){_THEN}\Z"
)
_DAY_MONTH_WORD = re.compile(
    rf"(?P<day>[0-9]{{1,2}})\.? (?:de )?(?P<word>[^\W\d_]{{3,12}})\.?,? (?:de )?(?P<year>[0-9]{{4}}){_THEN}\Z"
)
_DAY_MONTH_DASHED = re.compile(
    rf"(?P<day>[0-9]{{1,2}})-(?P<word>[^\W\d_]{{3,12}})-(?P<year>[0-9]{{4}}|[0-9]{{2}}){_THEN}\Z"
)
"""As Excel writes a date by itself."""
_MONTH_WORD_DAY = re.compile(rf"(?P<word>[^\W\d_]{{3,12}})\.? (?P<day>[0-9]{{1,2}}), (?P<year>[0-9]{{4}}){_THEN}\Z")
_WEEKDAY = re.compile(r"(?P<word>[^\W\d_]{2,12})(?:-feira)?\.?,? (?P<date>.+)\Z")
_WEEKDAY_STARTS = (
    # English, French, Spanish, Portuguese, German, Dutch, Italian, the Scandinavian languages, Polish, Turkish.
    "mon tue wed thu fri sat sun lun mar mer jeu ven sam dim mie jue vie sab dom seg ter qua qui sex "
    "mo di mi do fr sa so die mit don fre son maa din woe vri zaa zon ma wo vr za zo gio man tir ons tor lor tis "
    "pon wto sro czw pia nie paz sal car per cum cmt"
)
_WEEKDAYS = frozenset(_WEEKDAY_STARTS.split())
"""How the names of weekdays begin, folded."""
_MONTHS = (
    "january janvier enero janeiro januar januari gennaio styczen stycznia ocak",
    "february fevrier febrero fevereiro februar februari febbraio luty lutego subat",
    "march mars marzo marco marz maart mrt mrz marts marzec marca mart",
    "april avril abril aprile kwiecien kwietnia nisan",
    "may mai mayo maio mei maggio maj maja mayıs",
    "june juin junio junho juni giugno czerwiec czerwca haziran",
    "july juillet julio julho juli luglio lipiec lipca temmuz",
    "august aout agosto augustus sierpien sierpnia agustos",
    "september septembre septiembre setiembre setembro settembre wrzesien wrzesnia eylul",
    "october octobre octubre outubro oktober ottobre pazdziernik pazdziernika ekim",
    "november novembre noviembre novembro listopad listopada kasım",
    "december decembre diciembre dezembro dezember dicembre desember grudzien grudnia aralık",
)
"""Folded month names, January first: English, French, Spanish, Portuguese, German, Dutch, Italian, the Scandinavian
languages, Polish (also as it is written in a date) and Turkish."""
_LETTERS_OF_WEEKDAY = 3
_PREFIXES = (4, 3)
_WORDS_KEPT_READY = 100
"""A log says the same twelve words some thousand times."""


class DateOrder(StrEnum):
    """Which number of `04/03/2024` comes first."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


@dataclass(frozen=True, slots=True)
class WallTime:
    """A clock reading. `both_orders` where day and month could be swapped; then `when` reads the day first.

    `proves` is the order of numbers that this date can only have. Where
    `is_utc`, the file tells the instant, and `when` is its reading in UTC.
    """

    when: datetime
    both_orders: bool = False
    proves: DateOrder | None = None
    is_utc: bool = False

    def read(self, order: DateOrder | None) -> datetime:
        """The reading in an order of numbers; it matters only where both were possible."""
        if self.both_orders and order is DateOrder.MONTH_FIRST:
            return self.when.replace(month=self.when.day, day=self.when.month)
        return self.when

    def local(self, order: DateOrder | None, *, zone: str) -> datetime:
        """What the clock on the person's wall showed."""
        return wall_clock(self.moment(order, zone=zone)) if self.is_utc else self.read(order)

    def moment(self, order: DateOrder | None, *, zone: str, later_min: int = 0) -> Moment:
        """The moment this many minutes later: an instant in the person's zone, or a reading whose zone nobody wrote.

        A file's instant belongs to the day that it was where the person lives.
        """
        read = self.read(order) + timedelta(minutes=later_min)
        if not self.is_utc:
            return wall_moment(read)
        instant = read.replace(tzinfo=UTC)
        try:
            return Moment(instant, instant.astimezone(ZoneInfo(zone)).date(), zone)
        except (KeyError, ValueError, OSError):
            return Moment(instant, instant.date(), "Etc/UTC")


def read_wall_time(text: str) -> WallTime:
    """Read a date, with its time where it has one. Raises ValueError for anything that is not plainly one.

    >>> read_wall_time("18 sept. 2026, 17:31").when
    datetime.datetime(2026, 9, 18, 17, 31)
    >>> read_wall_time("04/03/2024 07:30").both_orders
    True
    """
    text = " ".join(text.split())
    try:
        return _read(text)
    except ValueError:
        # "Mar" begins a Tuesday in Paris and a month in London: the month is tried first.
        weekday = _WEEKDAY.match(text)
        if weekday is None or fold(weekday["word"])[:_LETTERS_OF_WEEKDAY] not in _WEEKDAYS:
            raise
        return _read(weekday["date"])


@lru_cache(maxsize=_WORDS_KEPT_READY)
def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation. Raises ValueError.

    >>> [month_number(word) for word in ("févr", "août", "juil", "MRT", "dez", "ott")]
    [2, 8, 7, 3, 12, 10]
    """
    folded = fold(word)
    for table in _TABLES:
        if folded in table:
            return table[folded]
    for length, table in zip(_PREFIXES, _TABLES[1:], strict=True):
        if folded[:length] in table:
            return table[folded[:length]]
    raise ValueError(word)


def fold(text: str) -> str:
    """Lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def wall_moment(when: datetime) -> Moment:
    """Keep a clock reading whose zone nobody wrote down.

    The zone is empty, and the instant is the reading itself, labelled UTC: a
    name for the reading and not the true instant. Day, order and durations hold.
    """
    return Moment(when.replace(tzinfo=UTC), when.date())


def wall_clock(now: Moment) -> datetime:
    """What the clock on the wall shows at a moment; at the end of its day where the zone is not known."""
    if not now.zone:
        return datetime.combine(now.day, datetime.max.time())
    try:
        return now.instant.astimezone(ZoneInfo(now.zone)).replace(tzinfo=None)
    except (KeyError, ValueError, OSError):
        return datetime.combine(now.day, datetime.max.time())


def _read(text: str) -> WallTime:
    if found := _ISO.match(text):
        return WallTime(_clock(found, int(found["month"]), int(found["day"])), is_utc=bool(found["utc"]))
    if found := _NUMBERS.match(text):
        return _by_numbers(found)
    if found := _DAY_MONTH_WORD.match(text) or _MONTH_WORD_DAY.match(text) or _DAY_MONTH_DASHED.match(text):
        return WallTime(_clock(found, month_number(found["word"]), int(found["day"])))
    raise ValueError(text)


def _by_numbers(found: re.Match[str]) -> WallTime:
    first, second = int(found["first"]), int(found["second_number"])
    if found["mark"] == ".":
        return WallTime(_clock(found, second, first))
    if first > NOON >= second:
        return WallTime(_clock(found, second, first), proves=DateOrder.DAY_FIRST)
    if second > NOON >= first:
        return WallTime(_clock(found, first, second), proves=DateOrder.MONTH_FIRST)
    return WallTime(_clock(found, second, first), both_orders=first != second)


def _clock(found: re.Match[str], month: int, day: int) -> datetime:
    year = int(found["year"])
    year += 2000 if len(found["year"]) == len("24") else 0
    if year < EARLIEST_YEAR:
        raise ValueError(found[0])
    hour = int(found["hour"] or 0)
    if found["half"]:
        if not 1 <= hour <= NOON:
            raise ValueError(found[0])
        hour = hour % NOON + (NOON if found["half"] in "Pp" else 0)
    return datetime(year, month, day, hour, int(found["minute"] or 0), int(found["second"] or 0))  # noqa: DTZ001


def _tables() -> tuple[dict[str, int], ...]:
    full: dict[str, int] = {}
    for number, names in enumerate(_MONTHS, start=1):
        full.update(dict.fromkeys(names.split(), number))
    tables = [full]
    for length in _PREFIXES:
        starts: dict[str, set[int]] = {}
        for name, number in full.items():
            starts.setdefault(name[:length], set()).add(number)
        # "jui" begins juin and juillet: such a start names no month.
        tables.append({start: min(numbers) for start, numbers in starts.items() if len(numbers) == 1})
    return tuple(tables)


_TABLES = _tables()
