"""What counts as an outing of an exercise."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.rules.invented import MONDAY, kg, known, outing

DAY = timedelta(days=1)


def test_a_warm_up_set_is_no_outing() -> None:
    session = outing(MONDAY - DAY, "dumbbell-row", load=kg(2), sets=2)
    first, second = session.sets
    warmed = replace(session, sets=(replace(first, warm_up=True, load=kg(5)), second))
    (done,) = known(sessions=(warmed,)).history("dumbbell-row").own
    assert (done.sets, done.load.kg) == (1, 2)
    only = replace(session, sets=(replace(first, warm_up=True),))
    assert known(sessions=(only,)).history("dumbbell-row").own == ()
