from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftcoach.content.library import Library
from liftcoach.content.names import Match, bag_of_words, match_name

KNOWN = {
    "Bench Press (Barbell)": "barbell-bench-press",
    "BB Bench Press": "barbell-bench-press",
    "Flat Barbell Bench Press": "barbell-bench-press",
    "Bench Press (Dumbbell)": "dumbbell-bench-press",
    "Squat (Barbell)": "barbell-squat",
    "Squat (Bodyweight)": "body-weight-squat",
    "Squat (Body Weight)": "body-weight-squat",
    "Front Squat (Barbell)": "barbell-front-squat",
    "Deadlift (Barbell)": "barbell-deadlift",
    "DB RDL": "dumbbell-hip-hinge",
    "Barbell RDL": "barbell-hip-hinge",
    "OHP": "barbell-overhead-press",
    "Overhead Press (Barbell)": "barbell-overhead-press",
    "Lat Pulldown (Cable)": "lat-pulldown",
    "Lat Pull-Down (Machine)": "lat-pulldown",
    "Seated Row (Machine)": "seated-row-machine",
    "Seated Cable Row": "cable-row",
    "Bicep Curl (Dumbbell)": "dumbbell-curl",
    "Biceps Curls (Dumbbells)": "dumbbell-curl",
    "Lateral Raise (Dumbbell)": "dumbbell-lateral-raise",
    "Lateral Dumbbell Raise": "dumbbell-lateral-raise",
    "Tricep Pushdown": "cable-triceps-pushdown",
    "Leg Press (Machine)": "leg-press",
    "Leg Extension Machine": "leg-extension",
    "Seated Leg Curl (Machine)": "leg-curl",
    "Push-Ups": "push-up",
    "Pushups": "push-up",
    "Farmer’s Walk": "farmer-carry",
    "Standing Calf Raises (Bodyweight)": "heel-raise",
    "sit to stand": "sit-to-stand",
}
DOUBTFUL = (
    "",
    "!!!",
    "Press",
    "Squat",
    "Curl",
    "Bicep Curl",
    "Lateral Raise",
    "Romanian Deadlift",
    "Leg Curl",
    "Lying Leg Curl (Machine)",
    "Bench Press (Smith Machine)",
    "Close Grip Bench Press (Barbell)",
    "Bench Press (Barbell) pause",
    "Zercher Squat (Barbell)",
    "Lat Pulldown - Underhand (Cable)",
    "Pull Up",
    "Kettlebell Swing",
)


@pytest.mark.parametrize(("name", "exercise"), KNOWN.items())
def test_a_common_name_of_another_program_finds_the_same_movement(library: Library, name: str, exercise: str) -> None:
    assert match_name(name, library) == Match(name, exercise)


@pytest.mark.parametrize("name", DOUBTFUL)
def test_a_name_that_could_mean_something_else_is_asked_about(library: Library, name: str) -> None:
    assert match_name(name, library).exercise is None


def test_every_name_in_the_library_finds_its_own_exercise(library: Library) -> None:
    for exercise in library:
        for name in (exercise.name, exercise.id, *exercise.other_names):
            assert match_name(name, library).exercise == exercise.id, name


def test_a_name_that_two_exercises_claim_names_both_and_chooses_neither(library: Library) -> None:
    low, high = library["sit-to-stand"], library["slow-sit-to-stand"]
    twins = Library({low.id: low, "twin": replace(high, id="twin", name=low.name)})
    assert match_name("Sit to Stand", twins) == Match("Sit to Stand", None, ("sit-to-stand", "twin"))


@given(st.sampled_from(sorted(KNOWN)), st.randoms(use_true_random=False))
def test_case_order_and_accents_make_no_difference(library: Library, name: str, random: Random) -> None:
    words = name.replace("(", " ").replace(")", " ").split()
    random.shuffle(words)
    mixed = " ".join(words).upper().replace("E", "É")
    assert match_name(mixed, library).exercise == KNOWN[name]


@given(st.text())
def test_a_bag_of_words_put_back_together_is_the_same_bag(name: str) -> None:
    bag = bag_of_words(name)
    assert bag_of_words(" ".join(bag)) == bag


@given(st.text(max_size=400))
def test_any_text_is_either_matched_or_asked_about(library: Library, name: str) -> None:
    match = match_name(name, library)
    assert match.name == name
    assert match.exercise is None or match.exercise in library


@given(st.sampled_from(sorted(KNOWN)), st.sampled_from(["paused", "smith", "single", "incline", "machine", "2"]))
def test_one_word_more_is_never_taken_for_the_same_thing_by_chance(library: Library, name: str, extra: str) -> None:
    match = match_name(f"{name} {extra}", library)
    if match.exercise is not None:
        claimed = library[match.exercise]
        claims = {bag_of_words(said) for said in (claimed.name, *claimed.other_names)}
        assert bag_of_words(f"{name} {extra}") in claims
