"""One tempo: what a prescription says, what the exercise's steps say and what the figure does are the same."""

from __future__ import annotations

import pytest

from liftcoach.content.library import Library
from liftcoach.content.motions import Motions
from liftcoach.domain.exercise import WorkUnit
from liftcoach.figure.motion import Motion
from liftcoach.figure.tempo import tempo_seconds
from liftcoach.rules.prescribing import tempo_of

A_PAUSE_S = 1.0
"""A shorter stop is only the turn of the movement."""
LIBRARY = Library.shipped()
COUNTED = [exercise.id for exercise in LIBRARY if exercise.unit is WorkUnit.REPETITIONS]


@pytest.fixture(scope="module")
def motions() -> Motions:
    return Motions.shipped()


def pause_of(motion: Motion) -> float | None:
    """Seconds at the far end; None where the motion is not one way there and back."""
    halves = None if motion.own_pace else motion._there_and_back()
    return None if halves is None else sum(motion.phases[number].seconds for number in halves[1])


@pytest.mark.parametrize("exercise_id", COUNTED)
def test_the_pause_of_the_tempo_is_the_one_that_the_figure_shows(exercise_id: str, motions: Motions) -> None:
    exercise = LIBRARY[exercise_id]
    motion = motions.motion_of(exercise)
    pause = None if motion is None else pause_of(motion)
    if motion is None or pause is None:
        return
    assert (exercise.pause_s > 0) == (pause >= A_PAUSE_S)
    shown = motion.at_tempo(tempo_seconds(tempo_of(exercise)))
    assert exercise.pause_s == 0 or pause_of(shown) == pytest.approx(exercise.pause_s)


def test_a_hold_has_no_tempo() -> None:
    assert {tempo_of(exercise) for exercise in LIBRARY if exercise.unit is not WorkUnit.REPETITIONS} == {""}
