"""Fill answers that were left out from what was measured, for reading only: what the person said always stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from liftcoach.domain.check_in import CheckIn
from liftcoach.domain.measured import MeasuredDay, MeasureKind


def with_measured_sleep(check_ins: Iterable[CheckIn], measured: Iterable[MeasuredDay]) -> tuple[CheckIn, ...]:
    """The check-ins, with measured hours of sleep where the person gave none.

    A day without a check-in stays without one. What is stored does not change.
    """
    slept = {one.day: one.value for one in measured if one.kind is MeasureKind.SLEEP}
    return tuple(
        replace(said, sleep_h=slept[said.day]) if said.sleep_h is None and said.day in slept else said
        for said in check_ins
    )
