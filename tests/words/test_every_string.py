"""What no sentence of the program may say, and how easily they are read."""

from __future__ import annotations

import re
import warnings

import pytest

from tests.words.every_string import (
    Said,
    every_string,
    of_the_articles,
    of_the_command_line,
    of_the_exercises,
    of_the_window,
    of_the_words,
)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # textstat imports pkg_resources, which says that it will go
    import textstat

PROMISES = r"\b(safe|safely|all clear|nothing to worry about|no need to worry|should be fine)\b"
OUR_WORDS = r"\b(reps?|repetitions?|streaks?|failed|excuses?)\b|!"
FOR_CLINICIANS = ("liftcoach/words/rule_numbers.py", "liftcoach/words/rules_sheet.py", "liftcoach/words/problems.py")
"""The sheet of rules, and the names of fields in a file."""
MEDICINE = r"medicines?|medication|tablets?|pills?|drugs?|steroids?|methotrexate|injections?|infusions?"
DOINGS = "start|begin|stop|skip|change|raise|lower|reduce|increase|pause|leave out|take|double"
ADVICE = rf"\b({DOINGS})\b[^.;:]{{0,40}}\b({MEDICINE})\b"
NO_ADVICE = {
    "Fever or feeling very cold": "it asks about a sign",
    "Do not change medicine because of this": "it says that this is no advice",
    "A change of medicines": "the name of an event that a person tells of",
    "I take no medicines": "an answer that a person gives",
    "Do not change a medicine because of what you read here.": "it says that this is no advice",
}
MEAN_GRADE, HARDEST_GRADE = 6, 8
FEWEST_WORDS = 8
"""Of fewer, one long name alone makes the grade."""
HARDER: dict[str, str] = {
    "New weakness of arms or legs": "a list of signs: one sentence a sign would hide that they are one question",
    "Pregnant with bleeding": "a list of signs",
    "Pregnant with high blood pressure": "a list of conditions by the names that a midwife uses",
    "The worst or a very sudden headache": "a list of signs",
    "Fever or feeling very cold": "a list of signs",
    "Antibiotics begun": "a list of signs",
    "High pressure in the lungs": "a list of conditions",
    "One joint that is suddenly hot": "a list of signs",
    "an infection, shingles": "a list inside a sentence",
    "Stop and call the emergency number": "a list of signs",
    "Any trouble with heart": "a list of what is asked on one page",
    "Least effort left over": "of the sheet of rules, for clinicians",
    "For {what}, it cannot be told yet": "two counts that only mean something side by side",
    "Such as warfarin": "the names that stand on the packets",
    "{gap} Please say what they mean": "an example of an option, which counts as one long word",
    "Strength training at home": "written to a doctor, on the page for the doctor",
}
"""How a sentence that is harder to read begins, and why it stays."""


@pytest.fixture(scope="module")
def said() -> tuple[Said, ...]:
    return every_string()


def grade(text: str) -> float:
    """The school year that can read a text; a gap is filled with a short word."""
    return float(textstat.flesch_kincaid_grade(re.sub(r"\{\w+\}", "three", text)))


@pytest.mark.parametrize("part", [of_the_window, of_the_words, of_the_articles, of_the_exercises, of_the_command_line])
def test_every_room_was_read(part: object) -> None:
    assert callable(part)
    assert len(list(part())) > 50


def test_nothing_is_promised(said: tuple[Said, ...]) -> None:
    assert [one for one in said if re.search(PROMISES, one.text, re.IGNORECASE)] == []


def test_nobody_is_blamed_shouted_at_or_told_jargon(said: tuple[Said, ...]) -> None:
    wrong = [one for one in said if re.search(OUR_WORDS, one.text, re.IGNORECASE)]
    assert [one for one in wrong if not one.where.startswith(FOR_CLINICIANS)] == []


def test_no_sentence_advises_on_a_medicine(said: tuple[Said, ...]) -> None:
    advice = [one for one in said if re.search(ADVICE, one.text, re.IGNORECASE)]
    assert [one for one in advice if not any(known in one.text for known in NO_ADVICE)] == []


@pytest.mark.parametrize("wrong", ["Stop your tablets for a week.", "You can lower the dose of your steroids"])
def test_advice_on_a_medicine_would_be_found(wrong: str) -> None:
    assert re.search(ADVICE, wrong, re.IGNORECASE)


def test_an_eleven_year_old_can_read_it(said: tuple[Said, ...]) -> None:
    grades = [(one, grade(one.text)) for one in said if len(one.text.split()) >= FEWEST_WORDS]
    assert sum(found for _, found in grades) / len(grades) <= MEAN_GRADE
    hard = [(one, found) for one, found in grades if found > HARDEST_GRADE]
    assert [(one, found) for one, found in hard if not one.text.startswith(tuple(HARDER))] == []


def test_every_exception_still_stands(said: tuple[Said, ...]) -> None:
    assert [start for start in HARDER if not any(one.text.startswith(start) for one in said)] == []
    assert [known for known in NO_ADVICE if not any(known in one.text for one in said)] == []


@pytest.mark.parametrize("part", [of_the_window, of_the_words, of_the_articles, of_the_exercises, of_the_command_line])
def test_each_room_by_itself_is_easy_to_read(part: object) -> None:
    assert callable(part)
    grades = [grade(one.text) for one in part() if len(one.text.split()) >= FEWEST_WORDS]
    assert sum(grades) / len(grades) <= MEAN_GRADE
