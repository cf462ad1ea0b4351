"""Dates of other programs: local, without a zone, with months in seven languages."""

# ruff: noqa: DTZ001  (wall clock readings have no zone)

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.domain.moment import Moment
from liftcoach.exchange.wall_clock import DateOrder, month_number, read_wall_time, wall_clock, wall_moment


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2025-03-01 07:30:00", datetime(2025, 3, 1, 7, 30)),
        ("2025-03-01T07:30", datetime(2025, 3, 1, 7, 30)),
        ("2025-03-01", datetime(2025, 3, 1)),
        ("30 Jun 2025, 19:56", datetime(2025, 6, 30, 19, 56)),
        ("2 Jun 2025, 06:05", datetime(2025, 6, 2, 6, 5)),
        ("18 sept. 2026, 17:31", datetime(2026, 9, 18, 17, 31)),
        ("30 de jun. de 2025, 19:56", datetime(2025, 6, 30, 19, 56)),
        ("Jan 1, 2024, 10:00 AM", datetime(2024, 1, 1, 10)),
        ("Jun 30, 2025, 7:56\u202fPM", datetime(2025, 6, 30, 19, 56)),
        ("Jan 1, 2024, 12:05 AM", datetime(2024, 1, 1, 0, 5)),
        ("12 dic 2025, 8:00 p. m.", datetime(2025, 12, 12, 20)),
        ("05.06.2026, 07:30", datetime(2026, 6, 5, 7, 30)),
        ("28.11.24 18:00", datetime(2024, 11, 28, 18)),
        ("12 Jan 2024", datetime(2024, 1, 12)),
        ("12. März 2024", datetime(2024, 3, 12)),
        ("12 de mar. de 2024", datetime(2024, 3, 12)),
        ("Jan 12, 2024", datetime(2024, 1, 12)),
        ("12-Mar-24", datetime(2024, 3, 12)),
        ("12-Mär-2024 07:30", datetime(2024, 3, 12, 7, 30)),
        ("2024/3/4", datetime(2024, 3, 4)),
        # What the wall showed where the person was.
        ("2025-03-01 07:30 +0100", datetime(2025, 3, 1, 7, 30)),
        ("2025-03-01T23:30:00.000-05:00", datetime(2025, 3, 1, 23, 30)),
        ("18 sept. 2026, 17.31", datetime(2026, 9, 18, 17, 31)),
        ("28.11.2024 18.00.30", datetime(2024, 11, 28, 18, 0, 30)),
        ("Saturday, March 1, 2025 at 7:30 AM", datetime(2025, 3, 1, 7, 30)),
        ("mar. 4 mars 2025 à 07:30", datetime(2025, 3, 4, 7, 30)),
        ("Mar 4, 2025", datetime(2025, 3, 4)),
        ("Samstag, 1. März 2025 um 07:30", datetime(2025, 3, 1, 7, 30)),
        ("sexta-feira, 7 de março de 2025 às 07:30", datetime(2025, 3, 7, 7, 30)),
        ("lör 1 mars 2025 kl. 07.30", datetime(2025, 3, 1, 7, 30)),
        ("Sun 30/03/2025", datetime(2025, 3, 30)),
        ("2024-3-4 7:30", datetime(2024, 3, 4, 7, 30)),
    ],
)
def test_every_way_to_write_a_date_is_read(text: str, when: datetime) -> None:
    found = read_wall_time(text)
    assert found.when == when
    assert not found.both_orders


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2025-13-01 07:30",
        "2025-02-30 07:30",
        "30 jui 2025, 19:56",
        "30 Xyz 2025, 19:56",
        "1 Jan 2025, 25:00",
        "Jan 1, 2024, 13:00 PM",
        "0001-01-01 00:00",
        "13/13/2024 07:30",
        "12 Mar 24",
        "12-Mar-024",
        "12 Jan 2024,",
        "٢٠٢٥-٠٣-٠١ 07:30",
        "2025-03-01 07:30 +1500",
        "2025-03-01 +0100",
        "2025-03-01 07:30.15",
        "Xyz, 1 March 2025",
        "Monday",
        "Monday 07:30",
        "1 Mar 2025 near 07:30",
    ],
)
def test_what_is_not_plainly_a_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_wall_time(text)


MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
}
SHORT = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "en-GB": "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
    "fr": "janv févr mars avr mai juin juil août sept oct nov déc",
    "es": "ene feb mar abr may jun jul ago sept oct nov dic",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "de": "Jan Feb März Apr Mai Juni Juli Aug Sept Okt Nov Dez",
    "de-old": "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "sv": "jan feb mars apr maj juni juli aug sep okt nov dec",
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "tr": "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
}


@pytest.mark.parametrize("names", [*MONTHS.values(), *SHORT.values()])
def test_all_twelve_months_of_a_language_are_known(names: str) -> None:
    assert [month_number(name) for name in names.split()] == list(range(1, 13))


def test_a_date_with_two_readings_says_so_and_gives_both() -> None:
    found = read_wall_time("04/03/2024 07:30")
    assert found.both_orders
    assert found.read(DateOrder.DAY_FIRST) == datetime(2024, 3, 4, 7, 30)
    assert found.read(DateOrder.MONTH_FIRST) == datetime(2024, 4, 3, 7, 30)


@pytest.mark.parametrize(
    ("text", "proves"),
    [
        ("25/03/2024 07:30", DateOrder.DAY_FIRST),
        ("3/25/24 7:30 AM", DateOrder.MONTH_FIRST),
        ("04/04/2024 07:30", None),
    ],
)
def test_a_date_with_one_reading_proves_the_order(text: str, proves: DateOrder | None) -> None:
    found = read_wall_time(text)
    assert not found.both_orders
    assert found.proves is proves


def test_a_reading_without_a_zone_keeps_its_day_and_clock() -> None:
    assert wall_moment(datetime(2024, 3, 4, 23, 30)) == Moment(
        datetime(2024, 3, 4, 23, 30, tzinfo=UTC), date(2024, 3, 4), ""
    )


def test_the_wall_clock_follows_the_zone() -> None:
    instant = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
    assert wall_clock(Moment(instant, date(2026, 3, 3), "Europe/Rome")) == datetime(2026, 3, 3, 0, 30)
    assert wall_clock(Moment(instant, date(2026, 3, 2))).date() == date(2026, 3, 2)
    assert wall_clock(Moment(instant, date(2026, 3, 2), "No/Where")).date() == date(2026, 3, 2)


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert read_wall_time(text).when.year >= 1980


@given(st.datetimes(min_value=datetime(1980, 1, 1), max_value=datetime(2099, 12, 31)))
def test_a_written_date_is_read_back(when: datetime) -> None:
    minute = when.replace(second=0, microsecond=0)
    assert read_wall_time(f"{when.day} {when:%b %Y, %H:%M}").when == minute
    assert read_wall_time(f"{when:%b} {when.day}, {when:%Y, %I:%M %p}").when == minute
