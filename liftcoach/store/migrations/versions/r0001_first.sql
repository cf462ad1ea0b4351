CREATE TABLE check_ins (
    day TEXT NOT NULL CHECK (date(day) IS day),
    answered_utc TEXT CHECK (answered_utc LIKE '____-__-__T__:__:__.______+00:00'),
    answered_day TEXT CHECK (date(answered_day) IS answered_day),
    answered_zone TEXT CHECK (length(answered_zone) <= 100),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    fatigue INTEGER CHECK (fatigue BETWEEN 0 AND 10),
    stiffness INTEGER CHECK (stiffness BETWEEN 0 AND 10),
    sleep_trouble INTEGER CHECK (sleep_trouble BETWEEN 0 AND 10),
    soreness INTEGER CHECK (soreness BETWEEN 0 AND 10),
    difficulty INTEGER CHECK (difficulty BETWEEN 0 AND 10),
    participation INTEGER CHECK (participation BETWEEN 0 AND 10),
    global_health INTEGER CHECK (global_health BETWEEN 0 AND 10),
    stress INTEGER CHECK (stress BETWEEN 0 AND 10),
    confidence INTEGER CHECK (confidence BETWEEN 0 AND 10),
    stiffness_min INTEGER CHECK (stiffness_min BETWEEN 0 AND 1440),
    sleep_h REAL CHECK (sleep_h BETWEEN 0 AND 24),
    joints_asked INTEGER NOT NULL CHECK (joints_asked BETWEEN 0 AND 1),
    flare TEXT CHECK (flare = 'yes' OR flare = 'no' OR flare = 'unsure'),
    flare_severity INTEGER CHECK (flare_severity BETWEEN 0 AND 10),
    flare_since TEXT CHECK (date(flare_since) IS flare_since),
    warning_signs_asked INTEGER NOT NULL CHECK (warning_signs_asked BETWEEN 0 AND 1),
    temperature_c REAL CHECK (temperature_c BETWEEN 30 AND 45),
    systolic_mmhg INTEGER CHECK (systolic_mmhg BETWEEN 50 AND 300),
    diastolic_mmhg INTEGER CHECK (diastolic_mmhg BETWEEN 30 AND 200),
    water_met INTEGER CHECK (water_met BETWEEN 0 AND 1),
    protein_met INTEGER CHECK (protein_met BETWEEN 0 AND 1),
    aftermath_of TEXT CHECK (date(aftermath_of) IS aftermath_of),
    two_hours_after TEXT CHECK (two_hours_after = 'no-worse' OR two_hours_after = 'worse'),
    next_morning TEXT CHECK (next_morning = 'as-usual' OR next_morning = 'muscles-only' OR next_morning = 'joints-worse'),
    note TEXT NOT NULL CHECK (length(note) <= 2000),
    same_as TEXT CHECK (date(same_as) IS same_as),
    PRIMARY KEY (day)
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE plans (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL CHECK (date(day) IS day),
    kept_utc TEXT NOT NULL CHECK (kept_utc LIKE '____-__-__T__:__:__.______+00:00'),
    kept_day TEXT NOT NULL CHECK (date(kept_day) IS kept_day),
    kept_zone TEXT NOT NULL CHECK (length(kept_zone) <= 100),
    kind TEXT NOT NULL CHECK (kind = 'strength' OR kind = 'gentle' OR kind = 'mobility' OR kind = 'rest' OR kind = 'stop'),
    rules_version TEXT NOT NULL CHECK (length(rules_version) <= 100),
    "plan" TEXT NOT NULL CHECK (json_valid(plan))
)
 STRICT
;

CREATE TABLE events (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind = 'blood-test' OR kind = 'infusion' OR kind = 'joint-injection' OR kind = 'vaccination' OR kind = 'operation' OR kind = 'fall' OR kind = 'medicine-change' OR kind = 'infection' OR kind = 'visit' OR kind = 'milestone' OR kind = 'other'),
    dated TEXT NOT NULL CHECK (date(dated) IS dated),
    joint TEXT CHECK (joint = 'left-shoulder' OR joint = 'left-elbow' OR joint = 'left-wrist' OR joint = 'left-knee' OR joint = 'left-mcp-1' OR joint = 'left-mcp-2' OR joint = 'left-mcp-3' OR joint = 'left-mcp-4' OR joint = 'left-mcp-5' OR joint = 'left-pip-1' OR joint = 'left-pip-2' OR joint = 'left-pip-3' OR joint = 'left-pip-4' OR joint = 'left-pip-5' OR joint = 'right-shoulder' OR joint = 'right-elbow' OR joint = 'right-wrist' OR joint = 'right-knee' OR joint = 'right-mcp-1' OR joint = 'right-mcp-2' OR joint = 'right-mcp-3' OR joint = 'right-mcp-4' OR joint = 'right-mcp-5' OR joint = 'right-pip-1' OR joint = 'right-pip-2' OR joint = 'right-pip-3' OR joint = 'right-pip-4' OR joint = 'right-pip-5' OR joint = 'left-dip-2' OR joint = 'left-dip-3' OR joint = 'left-dip-4' OR joint = 'left-dip-5' OR joint = 'left-thumb-base' OR joint = 'left-hip' OR joint = 'left-ankle' OR joint = 'left-heel' OR joint = 'left-forefoot' OR joint = 'right-dip-2' OR joint = 'right-dip-3' OR joint = 'right-dip-4' OR joint = 'right-dip-5' OR joint = 'right-thumb-base' OR joint = 'right-hip' OR joint = 'right-ankle' OR joint = 'right-heel' OR joint = 'right-forefoot' OR joint = 'neck' OR joint = 'upper-back' OR joint = 'lower-back' OR joint = 'sacroiliac' OR joint = 'jaw'),
    note TEXT NOT NULL CHECK (length(note) <= 2000)
)
 STRICT
;

CREATE TABLE labs (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    test TEXT NOT NULL CHECK (test = 'crp' OR test = 'esr' OR test = 'ck' OR test = 'alt' OR test = 'ast' OR test = 'creatinine' OR test = 'urine-protein'),
    dated TEXT NOT NULL CHECK (date(dated) IS dated),
    value REAL NOT NULL CHECK (value BETWEEN 0 AND 1000000),
    unit TEXT NOT NULL CHECK (length(unit) <= 100),
    low REAL CHECK (low BETWEEN 0 AND 1000000),
    high REAL CHECK (high BETWEEN 0 AND 1000000),
    below INTEGER NOT NULL CHECK (below BETWEEN 0 AND 1)
)
 STRICT
;

CREATE TABLE outcomes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind = 'das28-esr' OR kind = 'das28-crp' OR kind = 'cdai' OR kind = 'sdai' OR kind = 'remission-rules' OR kind = 'asdas-crp' OR kind = 'asdas-esr' OR kind = 'basdai' OR kind = 'rapid3' OR kind = 'pas-ii' OR kind = 'chair-stands-30-s' OR kind = 'five-stands' OR kind = 'gait-speed' OR kind = 'grip-left' OR kind = 'grip-right'),
    dated TEXT NOT NULL CHECK (date(dated) IS dated),
    value REAL NOT NULL CHECK (value BETWEEN 0 AND 300),
    counted_by TEXT NOT NULL CHECK (counted_by = 'clinician' OR counted_by = 'lifter'),
    note TEXT NOT NULL CHECK (length(note) <= 2000)
)
 STRICT
;

CREATE TABLE stops (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sign_row TEXT NOT NULL CHECK (length(sign_row) <= 20),
    tier TEXT NOT NULL CHECK (tier = 'emergency' OR tier = 'contact-team'),
    scope TEXT NOT NULL CHECK (scope = 'whole-day' OR scope = 'region' OR scope = 'limit'),
    began TEXT NOT NULL CHECK (date(began) IS began),
    released_by TEXT CHECK (length(released_by) <= 2000),
    released_on TEXT CHECK (date(released_on) IS released_on),
    ended_how TEXT CHECK (ended_how = 'seen' OR ended_how = 'fever-gone' OR ended_how = 'number-corrected'),
    told_on TEXT CHECK (date(told_on) IS told_on),
    CHECK ((released_by IS NULL) = (released_on IS NULL)),
    CHECK ((ended_how IS NULL) = (released_on IS NULL))
)
 STRICT
;

CREATE TABLE choices (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind = 'never-offer' OR kind = 'prefer' OR kind = 'pause' OR kind = 'day-moved' OR kind = 'did-something-else' OR kind = 'shorter-today' OR kind = 'gentler-today' OR kind = 'rest-today' OR kind = 'swapped' OR kind = 'smaller-week'),
    made_on TEXT NOT NULL CHECK (date(made_on) IS made_on),
    exercise TEXT NOT NULL CHECK (length(exercise) <= 200),
    other TEXT NOT NULL CHECK (length(other) <= 200),
    day TEXT CHECK (date(day) IS day),
    until TEXT CHECK (date(until) IS until),
    note TEXT NOT NULL CHECK (length(note) <= 2000)
)
 STRICT
;

CREATE TABLE settings (
    "key" TEXT NOT NULL CHECK (length(key) <= 200),
    kind TEXT NOT NULL CHECK (kind = 'text' OR kind = 'whole' OR kind = 'real' OR kind = 'flag'),
    value TEXT NOT NULL CHECK (length(value) <= 10000),
    PRIMARY KEY ("key")
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE profile (
    id INTEGER NOT NULL CHECK (id = 1),
    name TEXT NOT NULL CHECK (length(name) <= 80),
    is_example INTEGER NOT NULL CHECK (is_example BETWEEN 0 AND 1),
    is_put_away INTEGER NOT NULL CHECK (is_put_away BETWEEN 0 AND 1),
    muscle_table_digest TEXT NOT NULL CHECK (length(muscle_table_digest) <= 64),
    PRIMARY KEY (id)
)
 STRICT
;

CREATE TABLE lifter (
    id INTEGER NOT NULL CHECK (id = 1),
    year_of_birth INTEGER CHECK (year_of_birth BETWEEN 1900 AND 2200),
    sex TEXT NOT NULL CHECK (sex = 'female' OR sex = 'male' OR sex = 'unstated'),
    body_mass_kg REAL CHECK (body_mass_kg BETWEEN 20 AND 400),
    time_of_day TEXT CHECK (time_of_day = 'morning' OR time_of_day = 'afternoon' OR time_of_day = 'evening'),
    minutes INTEGER CHECK (minutes BETWEEN 6 AND 180),
    regularly_active INTEGER CHECK (regularly_active BETWEEN 0 AND 1),
    experience TEXT CHECK (experience = 'new' OR experience = 'returning' OR experience = 'regular'),
    care_team TEXT NOT NULL CHECK (length(care_team) <= 2000),
    out_of_hours TEXT NOT NULL CHECK (length(out_of_hours) <= 2000),
    emergency_number TEXT NOT NULL CHECK (length(emergency_number) <= 2000),
    country TEXT NOT NULL CHECK (length(country) <= 2000),
    conditions_asked INTEGER NOT NULL CHECK (conditions_asked BETWEEN 0 AND 1),
    equipment_asked INTEGER NOT NULL CHECK (equipment_asked BETWEEN 0 AND 1),
    medicines_asked_on TEXT CHECK (date(medicines_asked_on) IS medicines_asked_on),
    PRIMARY KEY (id)
)
 STRICT
;

CREATE TABLE imports (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    file_name TEXT NOT NULL CHECK (length(file_name) <= 1000),
    app TEXT NOT NULL CHECK (length(app) <= 100),
    made_utc TEXT NOT NULL CHECK (made_utc LIKE '____-__-__T__:__:__.______+00:00'),
    made_day TEXT NOT NULL CHECK (date(made_day) IS made_day),
    made_zone TEXT NOT NULL CHECK (length(made_zone) <= 100),
    digest TEXT NOT NULL CHECK (length(digest) <= 200),
    sessions INTEGER NOT NULL CHECK (sessions BETWEEN 0 AND 10000000),
    sets INTEGER NOT NULL CHECK (sets BETWEEN 0 AND 10000000),
    days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 10000000),
    left_out INTEGER NOT NULL CHECK (left_out BETWEEN 0 AND 10000000),
    timing TEXT NOT NULL CHECK (length(timing) <= 20)
)
 STRICT
;

CREATE TABLE exercise_muscles (
    exercise TEXT NOT NULL CHECK (length(exercise) <= 200),
    muscle TEXT NOT NULL CHECK (muscle = 'quadriceps' OR muscle = 'hamstrings' OR muscle = 'glutes' OR muscle = 'hip-abductors' OR muscle = 'hip-adductors' OR muscle = 'hip-flexors' OR muscle = 'calves' OR muscle = 'shins' OR muscle = 'feet' OR muscle = 'chest' OR muscle = 'shoulders' OR muscle = 'triceps' OR muscle = 'biceps' OR muscle = 'upper-back' OR muscle = 'lats' OR muscle = 'lower-back' OR muscle = 'abdominals' OR muscle = 'obliques' OR muscle = 'forearms' OR muscle = 'hands' OR muscle = 'neck'),
    role TEXT NOT NULL CHECK (role = 'primary' OR role = 'secondary'),
    PRIMARY KEY (exercise, muscle)
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE day_work (
    day TEXT NOT NULL CHECK (date(day) IS day),
    muscle TEXT NOT NULL CHECK (muscle = 'all' OR muscle = 'quadriceps' OR muscle = 'hamstrings' OR muscle = 'glutes' OR muscle = 'hip-abductors' OR muscle = 'hip-adductors' OR muscle = 'hip-flexors' OR muscle = 'calves' OR muscle = 'shins' OR muscle = 'feet' OR muscle = 'chest' OR muscle = 'shoulders' OR muscle = 'triceps' OR muscle = 'biceps' OR muscle = 'upper-back' OR muscle = 'lats' OR muscle = 'lower-back' OR muscle = 'abdominals' OR muscle = 'obliques' OR muscle = 'forearms' OR muscle = 'hands' OR muscle = 'neck'),
    sets REAL NOT NULL CHECK (sets >= 0),
    assisting_sets REAL NOT NULL CHECK (assisting_sets >= 0),
    warm_up_sets REAL NOT NULL CHECK (warm_up_sets >= 0),
    repetitions REAL NOT NULL CHECK (repetitions >= 0),
    seconds REAL NOT NULL CHECK (seconds >= 0),
    metres REAL NOT NULL CHECK (metres >= 0),
    lifted_kg REAL NOT NULL CHECK (lifted_kg >= 0),
    PRIMARY KEY (day, muscle)
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE week_work (
    monday TEXT NOT NULL CHECK (date(monday) IS monday),
    muscle TEXT NOT NULL CHECK (muscle = 'all' OR muscle = 'quadriceps' OR muscle = 'hamstrings' OR muscle = 'glutes' OR muscle = 'hip-abductors' OR muscle = 'hip-adductors' OR muscle = 'hip-flexors' OR muscle = 'calves' OR muscle = 'shins' OR muscle = 'feet' OR muscle = 'chest' OR muscle = 'shoulders' OR muscle = 'triceps' OR muscle = 'biceps' OR muscle = 'upper-back' OR muscle = 'lats' OR muscle = 'lower-back' OR muscle = 'abdominals' OR muscle = 'obliques' OR muscle = 'forearms' OR muscle = 'hands' OR muscle = 'neck'),
    sets REAL NOT NULL CHECK (sets >= 0),
    assisting_sets REAL NOT NULL CHECK (assisting_sets >= 0),
    warm_up_sets REAL NOT NULL CHECK (warm_up_sets >= 0),
    repetitions REAL NOT NULL CHECK (repetitions >= 0),
    seconds REAL NOT NULL CHECK (seconds >= 0),
    metres REAL NOT NULL CHECK (metres >= 0),
    lifted_kg REAL NOT NULL CHECK (lifted_kg >= 0),
    PRIMARY KEY (monday, muscle)
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE check_in_tender (
    day TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    joint TEXT NOT NULL CHECK (joint = 'left-shoulder' OR joint = 'left-elbow' OR joint = 'left-wrist' OR joint = 'left-knee' OR joint = 'left-mcp-1' OR joint = 'left-mcp-2' OR joint = 'left-mcp-3' OR joint = 'left-mcp-4' OR joint = 'left-mcp-5' OR joint = 'left-pip-1' OR joint = 'left-pip-2' OR joint = 'left-pip-3' OR joint = 'left-pip-4' OR joint = 'left-pip-5' OR joint = 'right-shoulder' OR joint = 'right-elbow' OR joint = 'right-wrist' OR joint = 'right-knee' OR joint = 'right-mcp-1' OR joint = 'right-mcp-2' OR joint = 'right-mcp-3' OR joint = 'right-mcp-4' OR joint = 'right-mcp-5' OR joint = 'right-pip-1' OR joint = 'right-pip-2' OR joint = 'right-pip-3' OR joint = 'right-pip-4' OR joint = 'right-pip-5' OR joint = 'left-dip-2' OR joint = 'left-dip-3' OR joint = 'left-dip-4' OR joint = 'left-dip-5' OR joint = 'left-thumb-base' OR joint = 'left-hip' OR joint = 'left-ankle' OR joint = 'left-heel' OR joint = 'left-forefoot' OR joint = 'right-dip-2' OR joint = 'right-dip-3' OR joint = 'right-dip-4' OR joint = 'right-dip-5' OR joint = 'right-thumb-base' OR joint = 'right-hip' OR joint = 'right-ankle' OR joint = 'right-heel' OR joint = 'right-forefoot' OR joint = 'neck' OR joint = 'upper-back' OR joint = 'lower-back' OR joint = 'sacroiliac' OR joint = 'jaw'),
    onset TEXT CHECK (onset = 'new' OR onset = 'usual-for-me'),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE check_in_swollen (
    day TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    joint TEXT NOT NULL CHECK (joint = 'left-shoulder' OR joint = 'left-elbow' OR joint = 'left-wrist' OR joint = 'left-knee' OR joint = 'left-mcp-1' OR joint = 'left-mcp-2' OR joint = 'left-mcp-3' OR joint = 'left-mcp-4' OR joint = 'left-mcp-5' OR joint = 'left-pip-1' OR joint = 'left-pip-2' OR joint = 'left-pip-3' OR joint = 'left-pip-4' OR joint = 'left-pip-5' OR joint = 'right-shoulder' OR joint = 'right-elbow' OR joint = 'right-wrist' OR joint = 'right-knee' OR joint = 'right-mcp-1' OR joint = 'right-mcp-2' OR joint = 'right-mcp-3' OR joint = 'right-mcp-4' OR joint = 'right-mcp-5' OR joint = 'right-pip-1' OR joint = 'right-pip-2' OR joint = 'right-pip-3' OR joint = 'right-pip-4' OR joint = 'right-pip-5' OR joint = 'left-dip-2' OR joint = 'left-dip-3' OR joint = 'left-dip-4' OR joint = 'left-dip-5' OR joint = 'left-thumb-base' OR joint = 'left-hip' OR joint = 'left-ankle' OR joint = 'left-heel' OR joint = 'left-forefoot' OR joint = 'right-dip-2' OR joint = 'right-dip-3' OR joint = 'right-dip-4' OR joint = 'right-dip-5' OR joint = 'right-thumb-base' OR joint = 'right-hip' OR joint = 'right-ankle' OR joint = 'right-heel' OR joint = 'right-forefoot' OR joint = 'neck' OR joint = 'upper-back' OR joint = 'lower-back' OR joint = 'sacroiliac' OR joint = 'jaw'),
    onset TEXT CHECK (onset = 'new' OR onset = 'usual-for-me'),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE check_in_hot (
    day TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    joint TEXT NOT NULL CHECK (joint = 'left-shoulder' OR joint = 'left-elbow' OR joint = 'left-wrist' OR joint = 'left-knee' OR joint = 'left-mcp-1' OR joint = 'left-mcp-2' OR joint = 'left-mcp-3' OR joint = 'left-mcp-4' OR joint = 'left-mcp-5' OR joint = 'left-pip-1' OR joint = 'left-pip-2' OR joint = 'left-pip-3' OR joint = 'left-pip-4' OR joint = 'left-pip-5' OR joint = 'right-shoulder' OR joint = 'right-elbow' OR joint = 'right-wrist' OR joint = 'right-knee' OR joint = 'right-mcp-1' OR joint = 'right-mcp-2' OR joint = 'right-mcp-3' OR joint = 'right-mcp-4' OR joint = 'right-mcp-5' OR joint = 'right-pip-1' OR joint = 'right-pip-2' OR joint = 'right-pip-3' OR joint = 'right-pip-4' OR joint = 'right-pip-5' OR joint = 'left-dip-2' OR joint = 'left-dip-3' OR joint = 'left-dip-4' OR joint = 'left-dip-5' OR joint = 'left-thumb-base' OR joint = 'left-hip' OR joint = 'left-ankle' OR joint = 'left-heel' OR joint = 'left-forefoot' OR joint = 'right-dip-2' OR joint = 'right-dip-3' OR joint = 'right-dip-4' OR joint = 'right-dip-5' OR joint = 'right-thumb-base' OR joint = 'right-hip' OR joint = 'right-ankle' OR joint = 'right-heel' OR joint = 'right-forefoot' OR joint = 'neck' OR joint = 'upper-back' OR joint = 'lower-back' OR joint = 'sacroiliac' OR joint = 'jaw'),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE check_in_dactylitis (
    day TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    digit TEXT NOT NULL CHECK (digit = 'left-finger-1' OR digit = 'left-finger-2' OR digit = 'left-finger-3' OR digit = 'left-finger-4' OR digit = 'left-finger-5' OR digit = 'left-toe-1' OR digit = 'left-toe-2' OR digit = 'left-toe-3' OR digit = 'left-toe-4' OR digit = 'left-toe-5' OR digit = 'right-finger-1' OR digit = 'right-finger-2' OR digit = 'right-finger-3' OR digit = 'right-finger-4' OR digit = 'right-finger-5' OR digit = 'right-toe-1' OR digit = 'right-toe-2' OR digit = 'right-toe-3' OR digit = 'right-toe-4' OR digit = 'right-toe-5'),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE check_in_signs (
    day TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    sign TEXT NOT NULL CHECK (sign = 'E1' OR sign = 'E2' OR sign = 'E3' OR sign = 'E4' OR sign = 'E5' OR sign = 'E6' OR sign = 'E7' OR sign = 'E8' OR sign = 'E9' OR sign = 'C1' OR sign = 'C2' OR sign = 'C3' OR sign = 'C4' OR sign = 'C5' OR sign = 'C6' OR sign = 'C7' OR sign = 'C8' OR sign = 'C9' OR sign = 'C10' OR sign = 'C11' OR sign = 'C12' OR sign = 'C13' OR sign = 'C14' OR sign = 'C15' OR sign = 'C16'),
    joint TEXT CHECK (joint = 'left-shoulder' OR joint = 'left-elbow' OR joint = 'left-wrist' OR joint = 'left-knee' OR joint = 'left-mcp-1' OR joint = 'left-mcp-2' OR joint = 'left-mcp-3' OR joint = 'left-mcp-4' OR joint = 'left-mcp-5' OR joint = 'left-pip-1' OR joint = 'left-pip-2' OR joint = 'left-pip-3' OR joint = 'left-pip-4' OR joint = 'left-pip-5' OR joint = 'right-shoulder' OR joint = 'right-elbow' OR joint = 'right-wrist' OR joint = 'right-knee' OR joint = 'right-mcp-1' OR joint = 'right-mcp-2' OR joint = 'right-mcp-3' OR joint = 'right-mcp-4' OR joint = 'right-mcp-5' OR joint = 'right-pip-1' OR joint = 'right-pip-2' OR joint = 'right-pip-3' OR joint = 'right-pip-4' OR joint = 'right-pip-5' OR joint = 'left-dip-2' OR joint = 'left-dip-3' OR joint = 'left-dip-4' OR joint = 'left-dip-5' OR joint = 'left-thumb-base' OR joint = 'left-hip' OR joint = 'left-ankle' OR joint = 'left-heel' OR joint = 'left-forefoot' OR joint = 'right-dip-2' OR joint = 'right-dip-3' OR joint = 'right-dip-4' OR joint = 'right-dip-5' OR joint = 'right-thumb-base' OR joint = 'right-hip' OR joint = 'right-ankle' OR joint = 'right-heel' OR joint = 'right-forefoot' OR joint = 'neck' OR joint = 'upper-back' OR joint = 'lower-back' OR joint = 'sacroiliac' OR joint = 'jaw'),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE check_in_worse_joints (
    day TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    joint TEXT NOT NULL CHECK (joint = 'left-shoulder' OR joint = 'left-elbow' OR joint = 'left-wrist' OR joint = 'left-knee' OR joint = 'left-mcp-1' OR joint = 'left-mcp-2' OR joint = 'left-mcp-3' OR joint = 'left-mcp-4' OR joint = 'left-mcp-5' OR joint = 'left-pip-1' OR joint = 'left-pip-2' OR joint = 'left-pip-3' OR joint = 'left-pip-4' OR joint = 'left-pip-5' OR joint = 'right-shoulder' OR joint = 'right-elbow' OR joint = 'right-wrist' OR joint = 'right-knee' OR joint = 'right-mcp-1' OR joint = 'right-mcp-2' OR joint = 'right-mcp-3' OR joint = 'right-mcp-4' OR joint = 'right-mcp-5' OR joint = 'right-pip-1' OR joint = 'right-pip-2' OR joint = 'right-pip-3' OR joint = 'right-pip-4' OR joint = 'right-pip-5' OR joint = 'left-dip-2' OR joint = 'left-dip-3' OR joint = 'left-dip-4' OR joint = 'left-dip-5' OR joint = 'left-thumb-base' OR joint = 'left-hip' OR joint = 'left-ankle' OR joint = 'left-heel' OR joint = 'left-forefoot' OR joint = 'right-dip-2' OR joint = 'right-dip-3' OR joint = 'right-dip-4' OR joint = 'right-dip-5' OR joint = 'right-thumb-base' OR joint = 'right-hip' OR joint = 'right-ankle' OR joint = 'right-heel' OR joint = 'right-forefoot' OR joint = 'neck' OR joint = 'upper-back' OR joint = 'lower-back' OR joint = 'sacroiliac' OR joint = 'jaw'),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE stop_joints (
    stop_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    joint TEXT NOT NULL CHECK (joint = 'left-shoulder' OR joint = 'left-elbow' OR joint = 'left-wrist' OR joint = 'left-knee' OR joint = 'left-mcp-1' OR joint = 'left-mcp-2' OR joint = 'left-mcp-3' OR joint = 'left-mcp-4' OR joint = 'left-mcp-5' OR joint = 'left-pip-1' OR joint = 'left-pip-2' OR joint = 'left-pip-3' OR joint = 'left-pip-4' OR joint = 'left-pip-5' OR joint = 'right-shoulder' OR joint = 'right-elbow' OR joint = 'right-wrist' OR joint = 'right-knee' OR joint = 'right-mcp-1' OR joint = 'right-mcp-2' OR joint = 'right-mcp-3' OR joint = 'right-mcp-4' OR joint = 'right-mcp-5' OR joint = 'right-pip-1' OR joint = 'right-pip-2' OR joint = 'right-pip-3' OR joint = 'right-pip-4' OR joint = 'right-pip-5' OR joint = 'left-dip-2' OR joint = 'left-dip-3' OR joint = 'left-dip-4' OR joint = 'left-dip-5' OR joint = 'left-thumb-base' OR joint = 'left-hip' OR joint = 'left-ankle' OR joint = 'left-heel' OR joint = 'left-forefoot' OR joint = 'right-dip-2' OR joint = 'right-dip-3' OR joint = 'right-dip-4' OR joint = 'right-dip-5' OR joint = 'right-thumb-base' OR joint = 'right-hip' OR joint = 'right-ankle' OR joint = 'right-heel' OR joint = 'right-forefoot' OR joint = 'neck' OR joint = 'upper-back' OR joint = 'lower-back' OR joint = 'sacroiliac' OR joint = 'jaw'),
    PRIMARY KEY (stop_id, position),
    FOREIGN KEY(stop_id) REFERENCES stops (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE stop_numbers (
    stop_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    reading TEXT NOT NULL CHECK (reading = 'temperature' OR reading = 'systolic' OR reading = 'diastolic' OR reading = 'creatine-kinase' OR reading = 'creatine-kinase-top'),
    value REAL NOT NULL CHECK (value BETWEEN 0 AND 1000000),
    unit TEXT NOT NULL CHECK (length(unit) <= 100),
    corrected REAL CHECK (corrected BETWEEN 0 AND 1000000),
    PRIMARY KEY (stop_id, position),
    FOREIGN KEY(stop_id) REFERENCES stops (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_days (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    day TEXT NOT NULL CHECK (day = 'monday' OR day = 'tuesday' OR day = 'wednesday' OR day = 'thursday' OR day = 'friday' OR day = 'saturday' OR day = 'sunday'),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_conditions (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    condition TEXT NOT NULL CHECK (condition = 'rheumatoid-arthritis' OR condition = 'psoriatic-arthritis' OR condition = 'axial-spondyloarthritis' OR condition = 'juvenile-arthritis' OR condition = 'lupus' OR condition = 'sjogren' OR condition = 'systemic-sclerosis' OR condition = 'mixed-or-undifferentiated' OR condition = 'myositis' OR condition = 'vasculitis' OR condition = 'polymyalgia-or-giant-cell' OR condition = 'antiphospholipid' OR condition = 'gout' OR condition = 'fibromyalgia' OR condition = 'osteoarthritis' OR condition = 'osteoporosis' OR condition = 'other' OR condition = 'not-sure'),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_activity (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    activity TEXT NOT NULL CHECK (activity = 'remission' OR activity = 'low' OR activity = 'moderate' OR activity = 'high' OR activity = 'unknown'),
    said_by TEXT NOT NULL CHECK (said_by = 'lifter' OR said_by = 'clinician'),
    said_on TEXT NOT NULL CHECK (date(said_on) IS said_on),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_considerations (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind = 'vertebral-fracture' OR kind = 'neck-instability' OR kind = 'fused-spine' OR kind = 'joint-replacement' OR kind = 'damaged-joint' OR kind = 'hypermobile-or-unstable-joint' OR kind = 'recent-surgery' OR kind = 'recent-fracture' OR kind = 'raynaud' OR kind = 'photosensitivity' OR kind = 'blood-thinner' OR kind = 'kidney-involvement' OR kind = 'heart-disease' OR kind = 'heart-inflammation' OR kind = 'lung-disease' OR kind = 'pulmonary-hypertension' OR kind = 'stroke-or-clot' OR kind = 'diabetes' OR kind = 'high-blood-pressure' OR kind = 'cancer' OR kind = 'pregnancy' OR kind = 'after-birth' OR kind = 'dizziness' OR kind = 'falls' OR kind = 'cannot-rise-from-floor' OR kind = 'walking-aid' OR kind = 'lives-alone' OR kind = 'memory-help' OR kind = 'hernia' OR kind = 'eye-pressure'),
    answer TEXT NOT NULL CHECK (answer = 'yes' OR answer = 'no' OR answer = 'not-known'),
    joint TEXT CHECK (joint = 'left-shoulder' OR joint = 'left-elbow' OR joint = 'left-wrist' OR joint = 'left-knee' OR joint = 'left-mcp-1' OR joint = 'left-mcp-2' OR joint = 'left-mcp-3' OR joint = 'left-mcp-4' OR joint = 'left-mcp-5' OR joint = 'left-pip-1' OR joint = 'left-pip-2' OR joint = 'left-pip-3' OR joint = 'left-pip-4' OR joint = 'left-pip-5' OR joint = 'right-shoulder' OR joint = 'right-elbow' OR joint = 'right-wrist' OR joint = 'right-knee' OR joint = 'right-mcp-1' OR joint = 'right-mcp-2' OR joint = 'right-mcp-3' OR joint = 'right-mcp-4' OR joint = 'right-mcp-5' OR joint = 'right-pip-1' OR joint = 'right-pip-2' OR joint = 'right-pip-3' OR joint = 'right-pip-4' OR joint = 'right-pip-5' OR joint = 'left-dip-2' OR joint = 'left-dip-3' OR joint = 'left-dip-4' OR joint = 'left-dip-5' OR joint = 'left-thumb-base' OR joint = 'left-hip' OR joint = 'left-ankle' OR joint = 'left-heel' OR joint = 'left-forefoot' OR joint = 'right-dip-2' OR joint = 'right-dip-3' OR joint = 'right-dip-4' OR joint = 'right-dip-5' OR joint = 'right-thumb-base' OR joint = 'right-hip' OR joint = 'right-ankle' OR joint = 'right-heel' OR joint = 'right-forefoot' OR joint = 'neck' OR joint = 'upper-back' OR joint = 'lower-back' OR joint = 'sacroiliac' OR joint = 'jaw'),
    dated TEXT CHECK (date(dated) IS dated),
    asked_on TEXT CHECK (date(asked_on) IS asked_on),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_medicines (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL CHECK (length(name) <= 100),
    medicine_class TEXT NOT NULL CHECK (medicine_class = 'steroid' OR medicine_class = 'methotrexate-like' OR medicine_class = 'biologic' OR medicine_class = 'il6-blocker' OR medicine_class = 'jak-inhibitor' OR medicine_class = 'blood-thinner' OR medicine_class = 'other'),
    since TEXT CHECK (date(since) IS since),
    until TEXT CHECK (date(until) IS until),
    dose_mg_a_day REAL CHECK (dose_mg_a_day BETWEEN 0 AND 2000),
    asked_on TEXT CHECK (date(asked_on) IS asked_on),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_clearances (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    what_for TEXT NOT NULL CHECK (what_for = 'start' OR what_for = 'after-stop' OR what_for = 'heavy' OR what_for = 'impact' OR what_for = 'advanced' OR what_for = 'pregnancy' OR what_for = 'after-surgery'),
    given_by TEXT NOT NULL CHECK (length(given_by) <= 2000),
    given_on TEXT NOT NULL CHECK (date(given_on) IS given_on),
    until TEXT CHECK (date(until) IS until),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_equipment (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    equipment TEXT NOT NULL CHECK (equipment = 'chair' OR equipment = 'bed' OR equipment = 'wall' OR equipment = 'worktop' OR equipment = 'table' OR equipment = 'step' OR equipment = 'mat' OR equipment = 'towel' OR equipment = 'soft-ball' OR equipment = 'bag' OR equipment = 'backpack' OR equipment = 'band' OR equipment = 'loop-band' OR equipment = 'door-anchor' OR equipment = 'dumbbells' OR equipment = 'cuff-weights' OR equipment = 'kettlebell' OR equipment = 'barbell' OR equipment = 'cable' OR equipment = 'leg-press' OR equipment = 'chest-press' OR equipment = 'seated-row' OR equipment = 'pulldown' OR equipment = 'bench' OR equipment = 'rack' OR equipment = 'leg-extension' OR equipment = 'leg-curl'),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_bands (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    band TEXT NOT NULL CHECK (band = 'very-light' OR band = 'light' OR band = 'medium' OR band = 'heavy' OR band = 'very-heavy'),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_loads (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    equipment TEXT NOT NULL CHECK (equipment = 'chair' OR equipment = 'bed' OR equipment = 'wall' OR equipment = 'worktop' OR equipment = 'table' OR equipment = 'step' OR equipment = 'mat' OR equipment = 'towel' OR equipment = 'soft-ball' OR equipment = 'bag' OR equipment = 'backpack' OR equipment = 'band' OR equipment = 'loop-band' OR equipment = 'door-anchor' OR equipment = 'dumbbells' OR equipment = 'cuff-weights' OR equipment = 'kettlebell' OR equipment = 'barbell' OR equipment = 'cable' OR equipment = 'leg-press' OR equipment = 'chest-press' OR equipment = 'seated-row' OR equipment = 'pulldown' OR equipment = 'bench' OR equipment = 'rack' OR equipment = 'leg-extension' OR equipment = 'leg-curl'),
    number REAL NOT NULL CHECK (number BETWEEN 0 AND 1000),
    unit TEXT NOT NULL CHECK (unit = 'kg' OR unit = 'lb'),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_aims (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    aim TEXT NOT NULL CHECK (aim = 'groceries' OR aim = 'stairs' OR aim = 'chair' OR aim = 'floor' OR aim = 'jars' OR aim = 'kettle-and-pans' OR aim = 'bath-and-toilet' OR aim = 'dressing' OR aim = 'grandchild' OR aim = 'garden' OR aim = 'car' OR aim = 'work' OR aim = 'walking' OR aim = 'steadiness' OR aim = 'energy' OR aim = 'strength'),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE clinic_limits (
    lifter_id INTEGER NOT NULL,
    given_by TEXT NOT NULL CHECK (length(given_by) <= 2000),
    given_on TEXT NOT NULL CHECK (date(given_on) IS given_on),
    days_a_week INTEGER CHECK (days_a_week BETWEEN 0 AND 7),
    PRIMARY KEY (lifter_id),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 STRICT
;

CREATE TABLE measured_days (
    day TEXT NOT NULL CHECK (date(day) IS day),
    kind TEXT NOT NULL CHECK (kind = 'sleep' OR kind = 'body-mass' OR kind = 'steps' OR kind = 'resting-heart-rate' OR kind = 'water' OR kind = 'protein'),
    value REAL NOT NULL CHECK (value BETWEEN 0 AND 200000),
    source TEXT NOT NULL CHECK (length(source) <= 200),
    import_id INTEGER,
    PRIMARY KEY (day, kind),
    FOREIGN KEY(import_id) REFERENCES imports (id)
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE import_keys (
    "key" TEXT NOT NULL CHECK (length(key) <= 1000),
    import_id INTEGER,
    session_id INTEGER,
    PRIMARY KEY ("key"),
    FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE own_exercises (
    name TEXT NOT NULL CHECK (length(name) <= 200),
    import_id INTEGER,
    PRIMARY KEY (name),
    FOREIGN KEY(import_id) REFERENCES imports (id)
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE sessions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL CHECK (date(day) IS day),
    started_utc TEXT NOT NULL CHECK (started_utc LIKE '____-__-__T__:__:__.______+00:00'),
    started_day TEXT NOT NULL CHECK (date(started_day) IS started_day),
    started_zone TEXT NOT NULL CHECK (length(started_zone) <= 100),
    finished_utc TEXT CHECK (finished_utc LIKE '____-__-__T__:__:__.______+00:00'),
    finished_day TEXT CHECK (date(finished_day) IS finished_day),
    finished_zone TEXT CHECK (length(finished_zone) <= 100),
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
    exertion INTEGER CHECK (exertion BETWEEN 0 AND 10),
    note TEXT NOT NULL CHECK (length(note) <= 2000),
    title TEXT NOT NULL CHECK (length(title) <= 1000),
    origin TEXT NOT NULL CHECK (origin = 'own' OR origin = 'imported'),
    illness_timing TEXT CHECK (illness_timing = 'before' OR illness_timing = 'since' OR illness_timing = 'both' OR illness_timing = 'not-sure'),
    import_id INTEGER,
    FOREIGN KEY(import_id) REFERENCES imports (id)
)
 STRICT
;

CREATE TABLE removed_imported_sets (
    set_id INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    PRIMARY KEY (set_id),
    FOREIGN KEY(import_id) REFERENCES imports (id) ON DELETE CASCADE
)
 STRICT
;

CREATE TABLE clinic_most_kg (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    exercise TEXT NOT NULL CHECK (length(exercise) <= 200),
    kg REAL NOT NULL CHECK (kg BETWEEN 0 AND 500),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES clinic_limits (lifter_id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE clinic_joints_to_spare (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    joint TEXT NOT NULL CHECK (joint = 'left-shoulder' OR joint = 'left-elbow' OR joint = 'left-wrist' OR joint = 'left-knee' OR joint = 'left-mcp-1' OR joint = 'left-mcp-2' OR joint = 'left-mcp-3' OR joint = 'left-mcp-4' OR joint = 'left-mcp-5' OR joint = 'left-pip-1' OR joint = 'left-pip-2' OR joint = 'left-pip-3' OR joint = 'left-pip-4' OR joint = 'left-pip-5' OR joint = 'right-shoulder' OR joint = 'right-elbow' OR joint = 'right-wrist' OR joint = 'right-knee' OR joint = 'right-mcp-1' OR joint = 'right-mcp-2' OR joint = 'right-mcp-3' OR joint = 'right-mcp-4' OR joint = 'right-mcp-5' OR joint = 'right-pip-1' OR joint = 'right-pip-2' OR joint = 'right-pip-3' OR joint = 'right-pip-4' OR joint = 'right-pip-5' OR joint = 'left-dip-2' OR joint = 'left-dip-3' OR joint = 'left-dip-4' OR joint = 'left-dip-5' OR joint = 'left-thumb-base' OR joint = 'left-hip' OR joint = 'left-ankle' OR joint = 'left-heel' OR joint = 'left-forefoot' OR joint = 'right-dip-2' OR joint = 'right-dip-3' OR joint = 'right-dip-4' OR joint = 'right-dip-5' OR joint = 'right-thumb-base' OR joint = 'right-hip' OR joint = 'right-ankle' OR joint = 'right-heel' OR joint = 'right-forefoot' OR joint = 'neck' OR joint = 'upper-back' OR joint = 'lower-back' OR joint = 'sacroiliac' OR joint = 'jaw'),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES clinic_limits (lifter_id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE clinic_leave_out (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    exercise TEXT NOT NULL CHECK (length(exercise) <= 200),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES clinic_limits (lifter_id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE clinic_keep (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    exercise TEXT NOT NULL CHECK (length(exercise) <= 200),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES clinic_limits (lifter_id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE sets (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL,
    exercise TEXT NOT NULL CHECK (length(exercise) <= 200),
    unit TEXT NOT NULL CHECK (unit = 'repetitions' OR unit = 'seconds' OR unit = 'metres'),
    amount REAL NOT NULL CHECK (amount BETWEEN 0 AND 100000),
    load_kind TEXT NOT NULL CHECK (load_kind = 'body' OR load_kind = 'band' OR load_kind = 'kg' OR load_kind = 'hold'),
    load_kg REAL CHECK (load_kg BETWEEN -500 AND 1000),
    load_owned TEXT NOT NULL CHECK (length(load_owned) <= 100),
    band TEXT CHECK (band = 'very-light' OR band = 'light' OR band = 'medium' OR band = 'heavy' OR band = 'very-heavy'),
    reps_in_reserve INTEGER CHECK (reps_in_reserve BETWEEN 0 AND 6),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    pain_at_start INTEGER CHECK (pain_at_start BETWEEN 0 AND 10),
    hurt_joint TEXT CHECK (hurt_joint = 'left-shoulder' OR hurt_joint = 'left-elbow' OR hurt_joint = 'left-wrist' OR hurt_joint = 'left-knee' OR hurt_joint = 'left-mcp-1' OR hurt_joint = 'left-mcp-2' OR hurt_joint = 'left-mcp-3' OR hurt_joint = 'left-mcp-4' OR hurt_joint = 'left-mcp-5' OR hurt_joint = 'left-pip-1' OR hurt_joint = 'left-pip-2' OR hurt_joint = 'left-pip-3' OR hurt_joint = 'left-pip-4' OR hurt_joint = 'left-pip-5' OR hurt_joint = 'right-shoulder' OR hurt_joint = 'right-elbow' OR hurt_joint = 'right-wrist' OR hurt_joint = 'right-knee' OR hurt_joint = 'right-mcp-1' OR hurt_joint = 'right-mcp-2' OR hurt_joint = 'right-mcp-3' OR hurt_joint = 'right-mcp-4' OR hurt_joint = 'right-mcp-5' OR hurt_joint = 'right-pip-1' OR hurt_joint = 'right-pip-2' OR hurt_joint = 'right-pip-3' OR hurt_joint = 'right-pip-4' OR hurt_joint = 'right-pip-5' OR hurt_joint = 'left-dip-2' OR hurt_joint = 'left-dip-3' OR hurt_joint = 'left-dip-4' OR hurt_joint = 'left-dip-5' OR hurt_joint = 'left-thumb-base' OR hurt_joint = 'left-hip' OR hurt_joint = 'left-ankle' OR hurt_joint = 'left-heel' OR hurt_joint = 'left-forefoot' OR hurt_joint = 'right-dip-2' OR hurt_joint = 'right-dip-3' OR hurt_joint = 'right-dip-4' OR hurt_joint = 'right-dip-5' OR hurt_joint = 'right-thumb-base' OR hurt_joint = 'right-hip' OR hurt_joint = 'right-ankle' OR hurt_joint = 'right-heel' OR hurt_joint = 'right-forefoot' OR hurt_joint = 'neck' OR hurt_joint = 'upper-back' OR hurt_joint = 'lower-back' OR hurt_joint = 'sacroiliac' OR hurt_joint = 'jaw'),
    side TEXT NOT NULL CHECK (length(side) <= 20),
    warm_up INTEGER NOT NULL CHECK (warm_up BETWEEN 0 AND 1),
    at_utc TEXT NOT NULL CHECK (at_utc LIKE '____-__-__T__:__:__.______+00:00'),
    at_day TEXT NOT NULL CHECK (date(at_day) IS at_day),
    at_zone TEXT NOT NULL CHECK (length(at_zone) <= 100),
    import_id INTEGER,
    FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE,
    FOREIGN KEY(import_id) REFERENCES imports (id)
)
 STRICT
;

CREATE TABLE skipped (
    id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    exercise TEXT NOT NULL CHECK (length(exercise) <= 200),
    reason TEXT NOT NULL CHECK (reason = 'sore-joint' OR reason = 'too-hard' OR reason = 'no-time' OR reason = 'no-equipment' OR reason = 'did-not-want' OR reason = 'other'),
    PRIMARY KEY (id),
    FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
)
 STRICT
;

CREATE INDEX events_by_day ON events (dated);

CREATE INDEX import_keys_by_import ON import_keys (import_id);

CREATE INDEX labs_by_day ON labs (dated);

CREATE INDEX measured_days_by_import ON measured_days (import_id);

CREATE INDEX outcomes_by_day ON outcomes (dated);

CREATE INDEX plans_by_day ON plans (day);

CREATE INDEX removed_imported_sets_by_import ON removed_imported_sets (import_id);

CREATE INDEX sessions_by_day ON sessions (day);

CREATE INDEX sessions_by_import ON sessions (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX sets_by_day ON sets (at_day, exercise);

CREATE INDEX sets_by_exercise ON sets (exercise, at_day);

CREATE INDEX sets_by_import ON sets (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX sets_by_session ON sets (session_id);

CREATE INDEX skipped_by_session ON skipped (session_id);
