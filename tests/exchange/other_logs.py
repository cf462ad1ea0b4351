"""Invented logs of the less common programs, in every variant of their columns."""

# ruff: noqa: E501  (columns and rows stand as the programs write them)

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

FITNOTES_OLD = """\
Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time
2021-03-01,Deadlift,Back,135.0,5,,,
2021-03-01,Deadlift,Back,135.0,5,,,
2021-03-01,Plank,Abs,,,,,0:00:45
2021-03-03,Cycling,Cardio,,,2.5,km,0:12:30
"""
FITNOTES_KG = FITNOTES_OLD.replace("Weight (lbs)", "Weight (kgs)")
FITNOTES_NEW = """\
Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
2025-01-05,Leg Press,Legs,80.0,kgs,10,,,,"slow, and steady"
2025-01-05,Dumbbell Row,Back,25.0,lbs,12,,,,
"""
FITNOTES_IOS = """\
Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind
2026-01-05,Leg Press,Legs,40,,10,,,,,Warm-up
2026-01-05,Leg Press,Legs,,176,8,,,,knee fine,
"""
FITBOD = """\
Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier
2025-12-17 03:24:30 +0000,Dumbbell Bench Press, 8,34.01946820767298,0.0,0.0,0.0,0.0,false,, 2.0
2025-12-17 02:10:00 +0000,Dumbbell Bench Press, 10,10.0,0.0,0.0,0.0,0.0,true,, 2.0
2025-12-16 20:00:00 +0000,Walking, 0,0.0,600.0,800.0,0.0,0.0,false,, 0.0
"""
JEFIT = """\
### SETTING ######################
row_id,USERID,TIMESTAMP,gender,currentRoutine,DOB,name,length,mass
1,7,2024-01-01,M,2,1970-01-01,nobody," inches"," lbs"
##################################

### WORKOUT SESSIONS ##############
rowid,_id,USERID,edit_time,day_id,total_time,workout_time,rest_time,wasted_time,total_exercise,total_weight,recordbreak,starttime,endtime
1,501,7,1704103200,3,2700,0,0,0,2,0,0,1704103200,1704105900
##################################

### EXERCISE LOGS #################
USERID,TIMESTAMP,belongSys,logs,_id,record,mydate,eid,ename,day_item_id,belongsession,logTime,interval_logs,auto_generated
7,2024-01-01,1,"50.0x15,50.0x12",11,75.0,2024-01-01,4,Barbell Squat,1,501,1704103300,,0
7,2024-01-01,1,0x5,12,0,2024-01-01,5,Push-Up,2,501,1704103900,,0
7,2024-01-03,1,20.0x10,13,30,2024-01-03,6,Dumbbell Curl,3,0,1704276000,,0
7,2024-01-03,1,"10.0x8,1.0y",14,30,2024-01-03,6,Dumbbell Curl,3,0,1704276000,,0
##################################

### EXERCISE SET LOGS #############
_id,userid,exercise_log_id,set_index,weight_lbs,reps,calories,distance_mi,speed_mph,laps,duration,set_type,log_time,TIMESTAMP
1,7,13,0,22.5,10,0,0,0,0,0,warmup,1704276000,2024-01-03
2,7,13,1,25,8,0,0,0,0,0,,1704276100,2024-01-03
##################################

### CARDIO LOGS ###################
USERID,TIMESTAMP,ename
7,2024-01-03,Treadmill
##################################
"""
GYMBOOK = """\
Data,Programma,Orario,Esercizio,Zona,Gruppi muscolari (Primari),Gruppi muscolari (Secondari),Set / Set di riscaldamento / Set di defaticamento,Ripetizioni / Tempo,Peso / Distanza,Appunti,Saltato
31/01/25,Gambe,18:30,Leg Press,Gambe,Quadricipiti,Glutei,Set di riscaldamento 1,20 ripetizioni,"40,00 kg",,No
31/01/25,Gambe,18:30,Leg Press,Gambe,Quadricipiti,Glutei,Set 1,12 ripetizioni,"80,50 kg",,No
31/01/25,Gambe,18:30,Leg Press,Gambe,Quadricipiti,Glutei,Set 2,12 ripetizioni,"80,50 kg",,Si
31/01/25,Gambe,18:30,Cyclette,Gambe,Cuore,,Set 1,45 minuti,"0,00 kg",,No
31/01/25,Gambe,18:30,Camminata,Gambe,Cuore,,Set 1,,"1,20 km",,No
"""
LIFTOSAUR = """\
Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,Target Muscles,Synergist Muscles,Notes
2025-05-04T22:30:00.000Z,Basic,Day A,"Bench Press, Barbell",1,5,5,0,,,0,20,kg,20,kg,0,,Pectoralis,Triceps,
2025-05-04T22:30:00.000Z,Basic,Day A,"Bench Press, Barbell",0,5,5,0,,8.5,1,95,lb,95,lb,0,,Pectoralis,Triceps,easy
2025-05-04T22:30:00.000Z,Basic,Day A,"Bench Press, Barbell",0,5,,0,,,0,95,lb,,,0,,Pectoralis,Triceps,
"""
LIFTOSAUR_OLD = """\
Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,RPE,Is AMRAP?,Weight Value,Weight Unit,Completed Reps Time,Target Muscles,Synergist Muscles,Notes
2023-05-04T22:30:00.000Z,Basic,Day A,"Bench Press, Barbell",0,5,5,8,0,40,kg,,Pectoralis,Triceps,
"""
LIFTOSAUR_BACKUP = json.dumps(
    {
        "settings": {"units": "kg", "exercises": {"own1": {"id": "own1", "name": "Door Row"}}},
        "history": [
            {
                "id": 1,
                "date": "2025-05-04T22:30:00.000Z",
                "programName": "Basic",
                "dayName": "Day A",
                "startTime": 1746397800000,
                "endTime": 1746400500000,
                "entries": [
                    {
                        "exercise": {"id": "benchPress", "equipment": "barbell"},
                        "notes": "easy",
                        "warmupSets": [{"reps": 5, "completedReps": 5, "weight": {"value": 20, "unit": "kg"}}],
                        "sets": [
                            {"reps": 5, "completedReps": 5, "completedRpe": 8.5, "weight": {"value": 95, "unit": "lb"}},
                            {
                                "reps": 5,
                                "completedReps": 5,
                                "isCompleted": False,
                                "weight": {"value": 95, "unit": "lb"},
                            },
                        ],
                    },
                    {"exercise": {"id": "own1"}, "sets": [{"completedReps": 9}], "warmupSets": []},
                ],
            }
        ],
    }
)
DAILYSTRENGTH = """\
"Date","Workout name","Exercise","Set","Weight","Reps","Distance","Duration","Measurement unit","Notes"
"2025-02-03 07:15:00","Morning","Goblet Squat","1","16","10","","","kg",""
"2025-02-03 07:15:00","Morning","Goblet Squat","2","35","8","","","lbs","heavier bell"
"2025-02-03 07:15:00","Morning","Wall Sit","1","","","","00:01:10","kg",""
"""
GRAVL = """\
Date,Start Date,Workout,Source,Workout Duration (min),Energy,Exercise,Superset,Set,Set Type,Reps,Weight (kg),Distance (km),Set Duration (sec),Incline,Steps,Effort,Workout Notes
2026/01/28,18:05,Upper,app,42,120,Lat Pulldown,,1,Warmup,12,20,,,,,,
2026/01/28,18:05,Upper,app,42,120,Lat Pulldown,,2,Normal,10,35.5,,,,,3,good
2026/01/28,18:05,Upper,app,42,120,Rowing,,1,Normal,,,0.5,180,,,,good
"""
fitnotes_sql = """
CREATE TABLE Category (_id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO Category VALUES (1, 'Back');
CREATE TABLE exercise (_id INTEGER PRIMARY KEY, name TEXT, category_id INTEGER, exercise_type_id INTEGER);
INSERT INTO exercise VALUES (1, 'Deadlift', 1, 0), (2, 'Plank', 1, 3), (3, 'Cycling', 1, 1);
CREATE TABLE training_log (_id INTEGER PRIMARY KEY, exercise_id INTEGER, date TEXT, metric_weight REAL, reps INTEGER,
 unit INTEGER, is_complete INTEGER, distance REAL, duration_seconds INTEGER);
INSERT INTO training_log VALUES
 (1, 1, '2021-03-01', 61.2349695, 5, 0, 0, 0, 0), (2, 1, '2021-03-01', 61.2349695, 5, 0, 0, 0, 0),
 (3, 2, '2021-03-01', 0, 0, 0, 0, 0, 45), (4, 3, '2021-03-03', 0, 0, 0, 1, 2500, 750),
 (5, 1, '2021-03-03', 80, 5, 0, 0, 0, 0), (6, 9, '2021-03-03', 80, 5, 0, 1, 0, 0);
CREATE TABLE Comment (_id INTEGER PRIMARY KEY, date TEXT, owner_type_id INTEGER, owner_id INTEGER, comment TEXT);
INSERT INTO Comment VALUES (1, '2021-03-01', 1, 1, 'slow'), (2, '2021-03-01', 2, 1, 'of a goal');
CREATE TABLE WorkoutComment (_id INTEGER PRIMARY KEY, date TEXT, comment TEXT);
INSERT INTO WorkoutComment VALUES (1, '2021-03-01', 'Rainy');
CREATE TABLE WorkoutTime (_id INTEGER PRIMARY KEY, workout_date TEXT, start_date_time TEXT, end_date_time TEXT);
INSERT INTO WorkoutTime VALUES (1, '2021-03-01', '2021-03-01 18:00:00', '2021-03-01 18:50:00');
"""


def fitnotes_backup(path: Path, sql: str = fitnotes_sql) -> Path:
    """FitNotes' own backup at a path that is not there yet."""
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.close()
    return path
