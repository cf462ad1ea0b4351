"""Plans and logs as other programs read them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

from liftcoach.domain.day_plan import Ask, AskedFact, CannotPlan, DayKind, DayPlan, Scope, Stop, Tier
from liftcoach.domain.equipment import Band, Equipment, LoadUnit, OwnedLoad
from liftcoach.domain.exercise import WorkUnit
from liftcoach.domain.joints import Joint
from liftcoach.domain.prescription import BODY, HOLD, Prescription, Work, band_load, kg_load
from liftcoach.domain.problems import ProblemCode
from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.exchange.log_csv import COLUMNS, log_csv
from liftcoach.exchange.patient_example import example_record
from liftcoach.exchange.plan_json import day_json, load_json
from liftcoach.words.imports import SENTENCES
from liftcoach.words.plan_page import plan_lines
from liftcoach.words.problems import SENTENCES as OF_OTHERS
from liftcoach.words.reasons import reason_text

DAY = date(2026, 11, 23)
WHY = Reason(RuleId.PLANNED_REST, (Fact("next", date(2026, 3, 5)),), OWN_CAUTION)
PLAN = DayPlan(
    DAY,
    DayKind.STRENGTH,
    minutes=25,
    prescriptions=(
        Prescription("sit-to-stand", 2, Work(WorkUnit.REPETITIONS, 8, 10), BODY, 3, 90, reasons=(WHY,)),
        Prescription("plank", 1, Work(WorkUnit.SECONDS, 20, 20), HOLD, 4, 60, side="left", tempo="slow"),
    ),
    reasons=(WHY,),
    asks=(Ask(AskedFact.SLEEP),),
    stop=Stop("C14", Tier.CONTACT_TEAM, Scope.REGION, DAY, joints=(Joint.LEFT_SHOULDER,)),
)


def test_a_day_has_the_agreed_keys_and_words() -> None:
    found = json.loads(json.dumps(day_json(PLAN)))
    assert list(found) == ["day", "kind", "minutes", "warm_up", "stop", "asks", "reasons", "prescriptions"]
    assert (found["day"], found["kind"], found["minutes"]) == ("2026-11-23", "strength", 25)
    assert found["stop"] == {
        "tier": "contact-team",
        "scope": "region",
        "joints": ["left-shoulder"],
        "row": "C14",
    }
    assert found["asks"] == [{"fact": "sleep", "text": "How long did you sleep last night?"}]
    assert found["reasons"][0]["facts"][0] == {"name": "next", "value": "2026-03-05", "unit": ""}
    assert (found["reasons"][0]["rule"], found["reasons"][0]["standing"]) == ("planned-rest", "proposed")
    squat, plank = found["prescriptions"]
    assert squat["repetitions"] == [8, 10]
    assert plank["seconds"] == [20, 20]
    assert {"sets", "load", "reps_in_reserve", "rest_s", "reasons", "exercise"} <= set(squat)
    assert ("side" in squat, plank["side"], plank["tempo"]) == (False, "left", "slow")


def test_each_kind_of_load_has_its_own_keys() -> None:
    assert load_json(BODY) == {"kind": "body"}
    assert load_json(HOLD) == {"kind": "hold"}
    assert load_json(band_load(Band.LIGHT)) == {"kind": "band", "level": "light"}
    owned = OwnedLoad(Equipment.DUMBBELLS, 5, LoadUnit.LB)
    assert load_json(kg_load(owned)) == {"kind": "kg", "kg": 2.27, "owned": "5 lb"}


def test_a_refusal_names_what_is_missing() -> None:
    refusal = CannotPlan(DAY, (Ask(AskedFact.YEAR_OF_BIRTH),))
    assert day_json(refusal) == {
        "day": "2026-11-23",
        "cannot_plan": [{"fact": "year-of-birth", "text": "In which year were you born?"}],
    }
    assert list(plan_lines(refusal, str))[1] == "  - In which year were you born?"


def test_a_person_under_18_is_told_why_there_is_no_plan() -> None:
    why = Reason(RuleId.UNDER_AGE, (Fact("from_year", 2030),), OWN_CAUTION)
    refusal = CannotPlan(DAY, (), (why,))
    title, line = plan_lines(refusal, str)
    assert "needed first" not in title
    assert reason_text(why) in line
    told = day_json(refusal)
    assert told["cannot_plan"] == [{"fact": "year-of-birth", "text": reason_text(why)}]
    assert [reason["rule"] for reason in told["reasons"]] == ["under-age"]


def test_the_terminal_shows_every_reason_stop_and_question() -> None:
    text = "\n".join(plan_lines(PLAN, {"sit-to-stand": "Sit to stand"}.get))  # type: ignore[arg-type]
    assert "2026-11-23: strength, about 25 minutes" in text
    assert "Ask your care team before you train (row C14). It holds for: left shoulder." in text
    assert "Sit to stand: 2 x 8-10, stop while 3 more feel possible, rest 90 s" in text
    assert text.count("Why: ") == 2
    assert "To plan less cautiously: How long did you sleep last night?" in text


def test_the_log_as_a_table_has_one_row_a_set_and_leaves_the_unrated_empty() -> None:
    rows = list(csv.DictReader(io.StringIO(log_csv(example_record().sessions))))
    assert tuple(rows[0]) == COLUMNS
    assert [row["set"] for row in rows] == ["1", "2", "1", "1"]
    assert (rows[0]["pain"], rows[1]["pain"]) == ("2", "")
    assert (rows[3]["load_kg"], rows[3]["load_as_written"]) == ("2.27", "5 lb")


def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe_and_a_number_does_not() -> None:
    (session,) = example_record().sessions
    helped = replace(session.sets[0], load=replace(session.sets[3].load, kg=-5.0), exercise="=1+1")
    (row,) = csv.DictReader(io.StringIO(log_csv([replace(session, note="@home", sets=(helped,))])))
    assert (row["exercise"], row["session_note"], row["load_kg"]) == ("'=1+1", "'@home", "-5.0")


def test_every_code_of_a_file_has_a_sentence() -> None:
    ours = {code for code in ProblemCode if code.value.startswith(("file-", "row-", "notice-", "patient-", "health-"))}
    # What a backup or a move says of a file is told among the other problems.
    assert ours - set(OF_OTHERS) == set(SENTENCES)
