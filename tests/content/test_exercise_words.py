from __future__ import annotations

import re
import warnings

import pytest

from liftcoach.content.library import Library
from liftcoach.domain.exercise import Exercise

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # textstat imports pkg_resources, which says that it will go
    import textstat

NEVER = ("safe", "safely", "all clear", "nothing to worry about", "reps", "rep", "patient", "should be fine", "no pain")
LONGEST_STEP_WORDS = 20
LONGEST_NAME_LETTERS = 45
MEAN_GRADE = 6
HARDEST_GRADE = 8


@pytest.fixture(scope="module")
def exercises(library: Library) -> tuple[Exercise, ...]:
    return tuple(library)


def texts(exercise: Exercise) -> tuple[str, ...]:
    return (exercise.good_for, exercise.set_up, *exercise.steps, exercise.breathing, exercise.mistake)


def grade(exercise: Exercise) -> float:
    return float(textstat.flesch_kincaid_grade(" ".join(texts(exercise))))


def test_every_sentence_ends_and_none_shouts(exercises: tuple[Exercise, ...]) -> None:
    for exercise in exercises:
        for text in texts(exercise):
            assert text.endswith("."), (exercise.id, text)
            assert text[0].isupper(), (exercise.id, text)
            assert not re.search(r"[!—–;]|\.\.|  ", text), (exercise.id, text)


@pytest.mark.parametrize("word", NEVER)
def test_words_that_promise_or_confuse_are_never_used(exercises: tuple[Exercise, ...], word: str) -> None:
    found = [item.id for item in exercises if re.search(rf"\b{word}\b", " ".join((item.name, *texts(item))), re.I)]
    assert found == []


def test_a_step_is_short_and_there_are_between_three_and_five(exercises: tuple[Exercise, ...]) -> None:
    for exercise in exercises:
        assert 3 <= len(exercise.steps) <= 5, exercise.id
        for step in exercise.steps:
            assert len(step.split()) <= LONGEST_STEP_WORDS, (exercise.id, step)


def test_names_fit_a_card_and_no_two_are_the_same(exercises: tuple[Exercise, ...]) -> None:
    assert all(len(item.name) <= LONGEST_NAME_LETTERS for item in exercises)
    assert len({item.name.casefold() for item in exercises}) == len(exercises)


def test_breathing_always_says_when_and_never_to_hold(exercises: tuple[Exercise, ...]) -> None:
    for exercise in exercises:
        assert re.search(r"breath|nose", exercise.breathing, re.I), exercise.id
        assert "hold" not in exercise.breathing.casefold(), exercise.id


def test_a_mistake_comes_with_what_to_do_instead(exercises: tuple[Exercise, ...]) -> None:
    for exercise in exercises:
        assert len(re.findall(r"\.(?: |$)", exercise.mistake)) == 2, exercise.id


def test_an_eleven_year_old_can_read_every_exercise(exercises: tuple[Exercise, ...]) -> None:
    grades = {exercise.id: grade(exercise) for exercise in exercises}
    assert sum(grades.values()) / len(grades) <= MEAN_GRADE
    assert {name: found for name, found in grades.items() if found > HARDEST_GRADE} == {}


def test_the_reading_measure_can_tell_hard_words(exercises: tuple[Exercise, ...]) -> None:
    hard = "Articulate glenohumeral musculature isometrically, maintaining contralateral stabilisation throughout."
    assert textstat.flesch_kincaid_grade(hard) > HARDEST_GRADE
