"""A set that no plan asked for: empty until it is said, or as it was last time."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from liftcoach.content.library import Library
from liftcoach.domain.exercise import Exercise, LoadKind, WorkUnit
from liftcoach.domain.prescription import BODY, Load
from liftcoach.domain.training import Done, LoggedSet
from liftcoach.ui.log.set_form import Owned, SetForm
from liftcoach.ui.widgets.stepper import Stepper
from tests.conftest import MONDAY, at_ten


@pytest.fixture
def form(qtbot: QtBot) -> SetForm:
    made = SetForm()
    qtbot.addWidget(made)
    made.show()
    return made


def first(library: Library, kind: LoadKind, unit: WorkUnit = WorkUnit.REPETITIONS) -> Exercise:
    return next(one for one in library if one.load_kind is kind and one.unit is unit)


def press(form: SetForm, stepper: str, name: str) -> None:
    found = form.findChild(Stepper, stepper)
    assert found is not None
    button = found.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def test_nothing_is_filled_in_for_an_exercise_that_was_never_done(form: SetForm, library: Library) -> None:
    exercise = first(library, LoadKind.BODY)
    form.ask_freely(exercise, Owned())
    assert form.is_mistaken
    press(form, "amount", "more")
    assert form.said(exercise.id).done == Done(WorkUnit.REPETITIONS, 8)
    assert form.said(exercise.id).reps_in_reserve is None


def test_it_begins_as_the_last_set_was_without_its_ratings(form: SetForm, library: Library) -> None:
    exercise = first(library, LoadKind.BODY)
    done = Done(WorkUnit.REPETITIONS, 11)
    form.ask_freely(exercise, Owned(), LoggedSet(exercise.id, done, BODY, at_ten(MONDAY), reps_in_reserve=2, pain=4))
    said = form.said(exercise.id)
    assert (said.done, said.reps_in_reserve, said.pain) == (done, None, None)


def test_a_weight_that_nobody_owns_is_given_in_kilograms(form: SetForm, library: Library) -> None:
    exercise = first(library, LoadKind.KG)
    form.ask_freely(exercise, Owned())
    press(form, "amount", "more")
    assert form.is_mistaken
    press(form, "load", "more")
    assert form.said(exercise.id).load == Load(LoadKind.KG, kg=5)


def test_a_band_is_not_guessed(form: SetForm, library: Library) -> None:
    exercise = first(library, LoadKind.BAND)
    form.ask_freely(exercise, Owned())
    press(form, "amount", "more")
    assert form.is_mistaken
