"""Names of exercises in the languages that other programs write."""

from __future__ import annotations

import tomllib

import pytest

from liftcoach.content.library import Library
from liftcoach.content.names import bag_of_words, match_name
from liftcoach.content.other_languages import LANGUAGES, names_in_other_languages
from liftcoach.resources import resource
from tests.content.common_names import ASKED, FOUND

LIBRARY = Library.shipped()


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Bankdrücken (Kurzhantel)", "dumbbell-bench-press"),
        ("bankdrucken mit Kurzhantel", "dumbbell-bench-press"),
        ("Press de banca", "barbell-bench-press"),
        ("Développé couché", "barbell-bench-press"),
        ("DEVELOPPE COUCHE", "barbell-bench-press"),
        ("Panca piana (manubri)", "dumbbell-bench-press"),
        ("Agachamento (barra)", "barbell-squat"),
        ("Prensa de piernas", "leg-press"),
        ("Presse à cuisses", "leg-press"),
        ("Beinpresse", "leg-press"),
        ("Jalón al pecho (cable)", "lat-pulldown"),
        ("Liegestütze", "push-up"),
        ("Flexões", "push-up"),
        ("Élévation latérale (haltère)", "dumbbell-lateral-raise"),
        ("Latziehen (Kabel)", "lat-pulldown"),
        ("Sitzendes Kabelrudern", "cable-row"),
        ("Extensión de cuádriceps", "leg-extension"),
        ("Extensión de tríceps (polea)", "cable-triceps-pushdown"),
        ("Rowing haltère", "dumbbell-row"),
        ("Ponte glutei", "floor-bridge"),
        ("Flexão", "push-up"),
        ("Triceps Extension (Dumbbell)", "dumbbell-triceps-extension"),
    ],
)
def test_a_name_in_another_language_is_matched_exactly(name: str, exercise: str) -> None:
    assert match_name(name, LIBRARY).exercise == exercise


@pytest.mark.parametrize(
    "name",
    [
        "Kniebeuge",
        "Squat",
        "Sentadilla",
        "Agachamento",
        "Curl",
        "Rudern",
        "Remo",
        "Seitheben",
        "Remada sentada",
        "Leg curl",
    ],
)
def test_a_name_that_could_mean_two_is_asked_about(name: str) -> None:
    assert match_name(name, LIBRARY).exercise is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_of_an_exercise_that_there_is_and_means_only_that_one(language: str) -> None:
    table = tomllib.loads(resource("exercise_names", f"{language}.toml").read_text(encoding="utf-8"))
    for exercise, names in table.items():
        assert exercise in LIBRARY
        for name in names:
            assert bag_of_words(name), name
            assert match_name(name, LIBRARY).exercise == exercise, name


def test_the_same_exercises_are_named_in_every_language() -> None:
    counts = [
        len(tomllib.loads(resource("exercise_names", f"{language}.toml").read_text(encoding="utf-8")))
        for language in LANGUAGES
    ]
    assert min(counts) >= max(counts) - 2
    assert len(names_in_other_languages()) == max(counts)


@pytest.mark.parametrize("language", FOUND)
def test_the_common_names_of_a_language_are_found_or_asked_about_and_never_guessed(language: str) -> None:
    found = {name: match_name(name, LIBRARY).exercise for name in (*FOUND[language], *ASKED[language])}
    assert found == FOUND[language] | dict.fromkeys(ASKED[language])
