"""Invented logs of other programs, in every variant of their columns."""

# ruff: noqa: E501  (columns and rows stand as the programs write them)

from __future__ import annotations

from datetime import UTC, date, datetime

from liftcoach.domain.moment import Moment
from liftcoach.exchange.preview import ImportPreview, make_preview
from liftcoach.exchange.steps import run_steps
from liftcoach.exchange.workout_file import parsing
from liftcoach.exchange.workout_log import ParsedLog

NOW = Moment(datetime(2026, 3, 2, 10, tzinfo=UTC), date(2026, 3, 2), "Etc/UTC")

STRONG_IOS = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2025-03-01 07:30:00,"Legs, slow",1h 5m,"Squat (Barbell)",W,40,8,0,0,"","",
2025-03-01 07:30:00,"Legs, slow",1h 5m,"Squat (Barbell)",1,100,5,0,0,"felt ""good""\n and light","Rainy",8.5
2025-03-01 07:30:00,"Legs, slow",1h 5m,"Squat (Barbell)",2,100,5,0,0,"","Rainy",
2025-03-01 07:30:00,"Legs, slow",1h 5m,"Plank",1,0,0,0,45,"","Rainy",
2025-03-01 07:30:00,"Legs, slow",1h 5m,"Sit Up",1,0,12,0,0,"","Rainy",0
"""
STRONG_ANDROID = """\
Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration
2023-05-04 18:00:00;"Evening";"Bench Press (Dumbbell)";1;"22,5";kg;8;;;;0;"";"";"58m"
2023-05-04 18:00:00;"Evening";"Bench Press (Dumbbell)";D;17.5;kg;8;9;;;0;"";"";"58m"
2023-05-04 18:00:00;"Evening";"Farmers Walk";1;20;lbs;0;;0.5;km;0;"";"";"58m"
2023-05-04 18:00:00;"Evening";"Running";1;0;;0;;2;mi.;900;"";"";"58m"
"""
STRONG_V6 = """\
"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"
"1";"2025-06-01 09:00:00";"Morning";"3459";"Deadlift";"1";"76.80000305175781";"5";"8";"";"";"";""
"1";"2025-06-01 09:00:00";"Morning";"3459";"Deadlift";"Rest Timer";"";"";"";"";"120";"";""
"1";"2025-06-01 09:00:00";"Morning";"3459";"Deadlift";"F";"80";"3";"";"";"";"";""
"1";"2025-06-01 09:00:00";"Morning";"3459";"Deadlift";"Note";"";"";"";"";"";"Back felt fine";""
"""
STRONG_V6_LB = STRONG_V6.replace("Weight (kg)", "Weight (lbs)").replace('"', "")
STRONG_OLD = """\
Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,Workout Duration
2018-02-03 07:00:00,Push,Overhead Press,1,30,8,0,0,,,45m
"""
STRONG_MODERN = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes
2025-09-03 07:00:00,Pull,1h,Assisted Pull Up,1,25,kg,6,,,,0,,
"""
HEVY_COLUMNS = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes",'
    '"set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"\n'
)
HEVY_KG = HEVY_COLUMNS + (
    '"Full body","30 Jun 2025, 19:56","30 Jun 2025, 20:41","Slept\\nwell","Squat (Barbell)",,"",0,"warmup",40,8,,,\n'
    '"Full body","30 Jun 2025, 19:56","30 Jun 2025, 20:41","Slept\\nwell","Squat (Barbell)",,"",1,"normal",80,5,,,9.5\n'
    '"Full body","30 Jun 2025, 19:56","30 Jun 2025, 20:41","Slept\\nwell","Squat (Barbell)",,"",2,"failure",80,4,,,\n'
    '"Full body","30 Jun 2025, 19:56","30 Jun 2025, 20:41","Slept\\nwell","Pull Up (Assisted)",1,"",0,"dropset",20,6,,,\n'
    '"Full body","30 Jun 2025, 19:56","30 Jun 2025, 20:41","Slept\\nwell","Squat (Barbell)",,"",0,"normal",60,8,,,\n'
    '"Early","2 Jun 2025, 06:05","2 Jun 2025, 06:35","","Push Up",,"",0,"regular",,12,,,\n'
)
HEVY_LB = """\
"title","start_time","end_time","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_lbs","reps","distance_miles","duration_seconds","rpe"
"Full body","Jan 1, 2025, 10:00 AM","Jan 1, 2025, 10:40 AM","Squat (Barbell)",,"",0,"normal",225,5,,,
"Full body","Jan 1, 2025, 10:00 AM","Jan 1, 2025, 10:40 AM","Walking",,"",0,"normal",,,0.5,600,
"""


def hevy(start: str, *, end: str = "", weight: str = "60", reps: str = "8", name: str = "Row") -> str:
    """A file of Hevy with one set."""
    return HEVY_COLUMNS + f'"A day","{start}","{end}","","{name}",,"",0,"normal",{weight},{reps},,,\n'


def parsed(text: str | bytes) -> ParsedLog:
    log = run_steps(parsing(text.encode() if isinstance(text, str) else text))
    assert log is not None
    return log


def previewed(text: str | bytes, *, known: frozenset[str] = frozenset()) -> ImportPreview:
    return make_preview(parsed(text), now=NOW, known_keys=known, match={"Plank": "plank"}.get)
