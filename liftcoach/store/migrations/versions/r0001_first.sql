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
    joints_asked INTEGER NOT NULL CHECK (joints_asked IN (0, 1)),
    flare TEXT CHECK (flare IN ('yes', 'no', 'unsure')),
    flare_severity INTEGER CHECK (flare_severity BETWEEN 0 AND 10),
    flare_since TEXT CHECK (date(flare_since) IS flare_since),
    warning_signs_asked INTEGER NOT NULL CHECK (warning_signs_asked IN (0, 1)),
    temperature_c REAL CHECK (temperature_c BETWEEN 30 AND 45),
    systolic_mmhg INTEGER CHECK (systolic_mmhg BETWEEN 50 AND 300),
    diastolic_mmhg INTEGER CHECK (diastolic_mmhg BETWEEN 30 AND 200),
    water_met INTEGER CHECK (water_met IN (0, 1)),
    protein_met INTEGER CHECK (protein_met IN (0, 1)),
    aftermath_of TEXT CHECK (date(aftermath_of) IS aftermath_of),
    two_hours_after TEXT CHECK (two_hours_after IN ('no-worse', 'worse')),
    next_morning TEXT CHECK (next_morning IN ('as-usual', 'muscles-only', 'joints-worse')),
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
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'gentle', 'mobility', 'rest', 'stop')),
    rules_version TEXT NOT NULL CHECK (length(rules_version) <= 100),
    "plan" TEXT NOT NULL CHECK (json_valid(plan))
)
 STRICT
;

CREATE TABLE events (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('blood-test', 'infusion', 'joint-injection', 'vaccination', 'operation', 'fall', 'medicine-change', 'infection', 'other')),
    dated TEXT NOT NULL CHECK (date(dated) IS dated),
    joint TEXT CHECK (joint IN ('left-shoulder', 'left-elbow', 'left-wrist', 'left-knee', 'left-mcp-1', 'left-mcp-2', 'left-mcp-3', 'left-mcp-4', 'left-mcp-5', 'left-pip-1', 'left-pip-2', 'left-pip-3', 'left-pip-4', 'left-pip-5', 'right-shoulder', 'right-elbow', 'right-wrist', 'right-knee', 'right-mcp-1', 'right-mcp-2', 'right-mcp-3', 'right-mcp-4', 'right-mcp-5', 'right-pip-1', 'right-pip-2', 'right-pip-3', 'right-pip-4', 'right-pip-5', 'left-dip-2', 'left-dip-3', 'left-dip-4', 'left-dip-5', 'left-thumb-base', 'left-hip', 'left-ankle', 'left-heel', 'left-forefoot', 'right-dip-2', 'right-dip-3', 'right-dip-4', 'right-dip-5', 'right-thumb-base', 'right-hip', 'right-ankle', 'right-heel', 'right-forefoot', 'neck', 'upper-back', 'lower-back', 'sacroiliac', 'jaw')),
    note TEXT NOT NULL CHECK (length(note) <= 2000)
)
 STRICT
;

CREATE TABLE labs (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    test TEXT NOT NULL CHECK (test IN ('crp', 'esr', 'ck', 'alt', 'ast', 'creatinine', 'urine-protein')),
    dated TEXT NOT NULL CHECK (date(dated) IS dated),
    value REAL NOT NULL CHECK (value BETWEEN 0 AND 1000000),
    unit TEXT NOT NULL CHECK (length(unit) <= 100),
    low REAL CHECK (low BETWEEN 0 AND 1000000),
    high REAL CHECK (high BETWEEN 0 AND 1000000)
)
 STRICT
;

CREATE TABLE stops (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sign_row TEXT NOT NULL CHECK (length(sign_row) <= 20),
    tier TEXT NOT NULL CHECK (tier IN ('emergency', 'contact-team')),
    scope TEXT NOT NULL CHECK (scope IN ('whole-day', 'region', 'limit')),
    began TEXT NOT NULL CHECK (date(began) IS began),
    released_by TEXT CHECK (length(released_by) <= 2000),
    released_on TEXT CHECK (date(released_on) IS released_on),
    CHECK ((released_by IS NULL) = (released_on IS NULL))
)
 STRICT
;

CREATE TABLE choices (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('never-offer', 'prefer', 'pause', 'day-moved', 'did-something-else', 'shorter-today', 'gentler-today', 'rest-today', 'swapped')),
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
    kind TEXT NOT NULL CHECK (kind IN ('text', 'whole', 'real', 'flag')),
    value TEXT NOT NULL CHECK (length(value) <= 10000),
    PRIMARY KEY ("key")
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE profile (
    id INTEGER NOT NULL CHECK (id = 1),
    name TEXT NOT NULL CHECK (length(name) <= 80),
    is_example INTEGER NOT NULL CHECK (is_example IN (0, 1)),
    is_put_away INTEGER NOT NULL CHECK (is_put_away IN (0, 1)),
    muscle_table_digest TEXT NOT NULL CHECK (length(muscle_table_digest) <= 64),
    PRIMARY KEY (id)
)
 STRICT
;

CREATE TABLE lifter (
    id INTEGER NOT NULL CHECK (id = 1),
    year_of_birth INTEGER CHECK (year_of_birth BETWEEN 1900 AND 2200),
    sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'unstated')),
    body_mass_kg REAL CHECK (body_mass_kg BETWEEN 20 AND 400),
    time_of_day TEXT CHECK (time_of_day IN ('morning', 'afternoon', 'evening')),
    minutes INTEGER CHECK (minutes BETWEEN 5 AND 180),
    regularly_active INTEGER CHECK (regularly_active IN (0, 1)),
    experience TEXT CHECK (experience IN ('new', 'returning', 'regular')),
    care_team TEXT NOT NULL CHECK (length(care_team) <= 2000),
    out_of_hours TEXT NOT NULL CHECK (length(out_of_hours) <= 2000),
    emergency_number TEXT NOT NULL CHECK (length(emergency_number) <= 2000),
    country TEXT NOT NULL CHECK (length(country) <= 2000),
    conditions_asked INTEGER NOT NULL CHECK (conditions_asked IN (0, 1)),
    equipment_asked INTEGER NOT NULL CHECK (equipment_asked IN (0, 1)),
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
    left_out INTEGER NOT NULL CHECK (left_out BETWEEN 0 AND 10000000)
)
 STRICT
;

CREATE TABLE exercise_muscles (
    exercise TEXT NOT NULL CHECK (length(exercise) <= 200),
    muscle TEXT NOT NULL CHECK (muscle IN ('quadriceps', 'hamstrings', 'glutes', 'hip-abductors', 'hip-adductors', 'hip-flexors', 'calves', 'shins', 'feet', 'chest', 'shoulders', 'triceps', 'biceps', 'upper-back', 'lats', 'lower-back', 'abdominals', 'obliques', 'forearms', 'hands', 'neck')),
    role TEXT NOT NULL CHECK (role IN ('primary', 'secondary')),
    PRIMARY KEY (exercise, muscle)
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE day_work (
    day TEXT NOT NULL CHECK (date(day) IS day),
    muscle TEXT NOT NULL CHECK (muscle IN ('all', 'quadriceps', 'hamstrings', 'glutes', 'hip-abductors', 'hip-adductors', 'hip-flexors', 'calves', 'shins', 'feet', 'chest', 'shoulders', 'triceps', 'biceps', 'upper-back', 'lats', 'lower-back', 'abdominals', 'obliques', 'forearms', 'hands', 'neck')),
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
    muscle TEXT NOT NULL CHECK (muscle IN ('all', 'quadriceps', 'hamstrings', 'glutes', 'hip-abductors', 'hip-adductors', 'hip-flexors', 'calves', 'shins', 'feet', 'chest', 'shoulders', 'triceps', 'biceps', 'upper-back', 'lats', 'lower-back', 'abdominals', 'obliques', 'forearms', 'hands', 'neck')),
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
    joint TEXT NOT NULL CHECK (joint IN ('left-shoulder', 'left-elbow', 'left-wrist', 'left-knee', 'left-mcp-1', 'left-mcp-2', 'left-mcp-3', 'left-mcp-4', 'left-mcp-5', 'left-pip-1', 'left-pip-2', 'left-pip-3', 'left-pip-4', 'left-pip-5', 'right-shoulder', 'right-elbow', 'right-wrist', 'right-knee', 'right-mcp-1', 'right-mcp-2', 'right-mcp-3', 'right-mcp-4', 'right-mcp-5', 'right-pip-1', 'right-pip-2', 'right-pip-3', 'right-pip-4', 'right-pip-5', 'left-dip-2', 'left-dip-3', 'left-dip-4', 'left-dip-5', 'left-thumb-base', 'left-hip', 'left-ankle', 'left-heel', 'left-forefoot', 'right-dip-2', 'right-dip-3', 'right-dip-4', 'right-dip-5', 'right-thumb-base', 'right-hip', 'right-ankle', 'right-heel', 'right-forefoot', 'neck', 'upper-back', 'lower-back', 'sacroiliac', 'jaw')),
    onset TEXT NOT NULL CHECK (onset IN ('new', 'usual-for-me')),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE check_in_swollen (
    day TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    joint TEXT NOT NULL CHECK (joint IN ('left-shoulder', 'left-elbow', 'left-wrist', 'left-knee', 'left-mcp-1', 'left-mcp-2', 'left-mcp-3', 'left-mcp-4', 'left-mcp-5', 'left-pip-1', 'left-pip-2', 'left-pip-3', 'left-pip-4', 'left-pip-5', 'right-shoulder', 'right-elbow', 'right-wrist', 'right-knee', 'right-mcp-1', 'right-mcp-2', 'right-mcp-3', 'right-mcp-4', 'right-mcp-5', 'right-pip-1', 'right-pip-2', 'right-pip-3', 'right-pip-4', 'right-pip-5', 'left-dip-2', 'left-dip-3', 'left-dip-4', 'left-dip-5', 'left-thumb-base', 'left-hip', 'left-ankle', 'left-heel', 'left-forefoot', 'right-dip-2', 'right-dip-3', 'right-dip-4', 'right-dip-5', 'right-thumb-base', 'right-hip', 'right-ankle', 'right-heel', 'right-forefoot', 'neck', 'upper-back', 'lower-back', 'sacroiliac', 'jaw')),
    onset TEXT NOT NULL CHECK (onset IN ('new', 'usual-for-me')),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE check_in_hot (
    day TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    joint TEXT NOT NULL CHECK (joint IN ('left-shoulder', 'left-elbow', 'left-wrist', 'left-knee', 'left-mcp-1', 'left-mcp-2', 'left-mcp-3', 'left-mcp-4', 'left-mcp-5', 'left-pip-1', 'left-pip-2', 'left-pip-3', 'left-pip-4', 'left-pip-5', 'right-shoulder', 'right-elbow', 'right-wrist', 'right-knee', 'right-mcp-1', 'right-mcp-2', 'right-mcp-3', 'right-mcp-4', 'right-mcp-5', 'right-pip-1', 'right-pip-2', 'right-pip-3', 'right-pip-4', 'right-pip-5', 'left-dip-2', 'left-dip-3', 'left-dip-4', 'left-dip-5', 'left-thumb-base', 'left-hip', 'left-ankle', 'left-heel', 'left-forefoot', 'right-dip-2', 'right-dip-3', 'right-dip-4', 'right-dip-5', 'right-thumb-base', 'right-hip', 'right-ankle', 'right-heel', 'right-forefoot', 'neck', 'upper-back', 'lower-back', 'sacroiliac', 'jaw')),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE check_in_dactylitis (
    day TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    digit TEXT NOT NULL CHECK (digit IN ('left-finger-1', 'left-finger-2', 'left-finger-3', 'left-finger-4', 'left-finger-5', 'left-toe-1', 'left-toe-2', 'left-toe-3', 'left-toe-4', 'left-toe-5', 'right-finger-1', 'right-finger-2', 'right-finger-3', 'right-finger-4', 'right-finger-5', 'right-toe-1', 'right-toe-2', 'right-toe-3', 'right-toe-4', 'right-toe-5')),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE check_in_signs (
    day TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    sign TEXT NOT NULL CHECK (sign IN ('E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16')),
    joint TEXT CHECK (joint IN ('left-shoulder', 'left-elbow', 'left-wrist', 'left-knee', 'left-mcp-1', 'left-mcp-2', 'left-mcp-3', 'left-mcp-4', 'left-mcp-5', 'left-pip-1', 'left-pip-2', 'left-pip-3', 'left-pip-4', 'left-pip-5', 'right-shoulder', 'right-elbow', 'right-wrist', 'right-knee', 'right-mcp-1', 'right-mcp-2', 'right-mcp-3', 'right-mcp-4', 'right-mcp-5', 'right-pip-1', 'right-pip-2', 'right-pip-3', 'right-pip-4', 'right-pip-5', 'left-dip-2', 'left-dip-3', 'left-dip-4', 'left-dip-5', 'left-thumb-base', 'left-hip', 'left-ankle', 'left-heel', 'left-forefoot', 'right-dip-2', 'right-dip-3', 'right-dip-4', 'right-dip-5', 'right-thumb-base', 'right-hip', 'right-ankle', 'right-heel', 'right-forefoot', 'neck', 'upper-back', 'lower-back', 'sacroiliac', 'jaw')),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE check_in_worse_joints (
    day TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    joint TEXT NOT NULL CHECK (joint IN ('left-shoulder', 'left-elbow', 'left-wrist', 'left-knee', 'left-mcp-1', 'left-mcp-2', 'left-mcp-3', 'left-mcp-4', 'left-mcp-5', 'left-pip-1', 'left-pip-2', 'left-pip-3', 'left-pip-4', 'left-pip-5', 'right-shoulder', 'right-elbow', 'right-wrist', 'right-knee', 'right-mcp-1', 'right-mcp-2', 'right-mcp-3', 'right-mcp-4', 'right-mcp-5', 'right-pip-1', 'right-pip-2', 'right-pip-3', 'right-pip-4', 'right-pip-5', 'left-dip-2', 'left-dip-3', 'left-dip-4', 'left-dip-5', 'left-thumb-base', 'left-hip', 'left-ankle', 'left-heel', 'left-forefoot', 'right-dip-2', 'right-dip-3', 'right-dip-4', 'right-dip-5', 'right-thumb-base', 'right-hip', 'right-ankle', 'right-heel', 'right-forefoot', 'neck', 'upper-back', 'lower-back', 'sacroiliac', 'jaw')),
    PRIMARY KEY (day, position),
    FOREIGN KEY(day) REFERENCES check_ins (day) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE stop_joints (
    stop_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    joint TEXT NOT NULL CHECK (joint IN ('left-shoulder', 'left-elbow', 'left-wrist', 'left-knee', 'left-mcp-1', 'left-mcp-2', 'left-mcp-3', 'left-mcp-4', 'left-mcp-5', 'left-pip-1', 'left-pip-2', 'left-pip-3', 'left-pip-4', 'left-pip-5', 'right-shoulder', 'right-elbow', 'right-wrist', 'right-knee', 'right-mcp-1', 'right-mcp-2', 'right-mcp-3', 'right-mcp-4', 'right-mcp-5', 'right-pip-1', 'right-pip-2', 'right-pip-3', 'right-pip-4', 'right-pip-5', 'left-dip-2', 'left-dip-3', 'left-dip-4', 'left-dip-5', 'left-thumb-base', 'left-hip', 'left-ankle', 'left-heel', 'left-forefoot', 'right-dip-2', 'right-dip-3', 'right-dip-4', 'right-dip-5', 'right-thumb-base', 'right-hip', 'right-ankle', 'right-heel', 'right-forefoot', 'neck', 'upper-back', 'lower-back', 'sacroiliac', 'jaw')),
    PRIMARY KEY (stop_id, position),
    FOREIGN KEY(stop_id) REFERENCES stops (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_days (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    day TEXT NOT NULL CHECK (day IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_conditions (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    condition TEXT NOT NULL CHECK (condition IN ('rheumatoid-arthritis', 'psoriatic-arthritis', 'axial-spondyloarthritis', 'juvenile-arthritis', 'lupus', 'sjogren', 'systemic-sclerosis', 'mixed-or-undifferentiated', 'myositis', 'vasculitis', 'polymyalgia-or-giant-cell', 'antiphospholipid', 'gout', 'fibromyalgia', 'osteoarthritis', 'osteoporosis', 'other')),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_activity (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    activity TEXT NOT NULL CHECK (activity IN ('remission', 'low', 'moderate', 'high', 'unknown')),
    said_by TEXT NOT NULL CHECK (said_by IN ('lifter', 'clinician')),
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
    kind TEXT NOT NULL CHECK (kind IN ('vertebral-fracture', 'neck-instability', 'fused-spine', 'joint-replacement', 'damaged-joint', 'hypermobile-or-unstable-joint', 'recent-surgery', 'recent-fracture', 'raynaud', 'photosensitivity', 'blood-thinner', 'kidney-involvement', 'heart-disease', 'heart-inflammation', 'lung-disease', 'pulmonary-hypertension', 'stroke-or-clot', 'diabetes', 'high-blood-pressure', 'cancer', 'pregnancy', 'after-birth', 'dizziness', 'falls', 'cannot-rise-from-floor', 'walking-aid', 'lives-alone', 'memory-help', 'hernia', 'eye-pressure')),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not-known')),
    joint TEXT CHECK (joint IN ('left-shoulder', 'left-elbow', 'left-wrist', 'left-knee', 'left-mcp-1', 'left-mcp-2', 'left-mcp-3', 'left-mcp-4', 'left-mcp-5', 'left-pip-1', 'left-pip-2', 'left-pip-3', 'left-pip-4', 'left-pip-5', 'right-shoulder', 'right-elbow', 'right-wrist', 'right-knee', 'right-mcp-1', 'right-mcp-2', 'right-mcp-3', 'right-mcp-4', 'right-mcp-5', 'right-pip-1', 'right-pip-2', 'right-pip-3', 'right-pip-4', 'right-pip-5', 'left-dip-2', 'left-dip-3', 'left-dip-4', 'left-dip-5', 'left-thumb-base', 'left-hip', 'left-ankle', 'left-heel', 'left-forefoot', 'right-dip-2', 'right-dip-3', 'right-dip-4', 'right-dip-5', 'right-thumb-base', 'right-hip', 'right-ankle', 'right-heel', 'right-forefoot', 'neck', 'upper-back', 'lower-back', 'sacroiliac', 'jaw')),
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
    medicine_class TEXT NOT NULL CHECK (medicine_class IN ('steroid', 'methotrexate-like', 'biologic', 'il6-blocker', 'jak-inhibitor', 'blood-thinner', 'low-sugar-risk', 'other')),
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
    what_for TEXT NOT NULL CHECK (what_for IN ('start', 'after-stop', 'heavy', 'impact', 'advanced', 'pregnancy', 'after-surgery')),
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
    equipment TEXT NOT NULL CHECK (equipment IN ('chair', 'bed', 'wall', 'worktop', 'table', 'step', 'mat', 'towel', 'soft-ball', 'bag', 'backpack', 'band', 'loop-band', 'door-anchor', 'dumbbells', 'cuff-weights', 'kettlebell', 'barbell', 'cable', 'leg-press', 'chest-press', 'seated-row', 'pulldown')),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_bands (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    band TEXT NOT NULL CHECK (band IN ('very-light', 'light', 'medium', 'heavy', 'very-heavy')),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_loads (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    equipment TEXT NOT NULL CHECK (equipment IN ('chair', 'bed', 'wall', 'worktop', 'table', 'step', 'mat', 'towel', 'soft-ball', 'bag', 'backpack', 'band', 'loop-band', 'door-anchor', 'dumbbells', 'cuff-weights', 'kettlebell', 'barbell', 'cable', 'leg-press', 'chest-press', 'seated-row', 'pulldown')),
    number REAL NOT NULL CHECK (number BETWEEN 0 AND 1000),
    unit TEXT NOT NULL CHECK (unit IN ('kg', 'lb')),
    PRIMARY KEY (lifter_id, position),
    FOREIGN KEY(lifter_id) REFERENCES lifter (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT
;

CREATE TABLE lifter_aims (
    lifter_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    aim TEXT NOT NULL CHECK (aim IN ('groceries', 'stairs', 'chair', 'floor', 'jars', 'kettle-and-pans', 'bath-and-toilet', 'dressing', 'grandchild', 'garden', 'car', 'work', 'walking', 'steadiness', 'energy', 'strength')),
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

CREATE TABLE import_keys (
    "key" TEXT NOT NULL CHECK (length(key) <= 1000),
    import_id INTEGER NOT NULL,
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
    origin TEXT NOT NULL CHECK (origin IN ('own', 'imported')),
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
    joint TEXT NOT NULL CHECK (joint IN ('left-shoulder', 'left-elbow', 'left-wrist', 'left-knee', 'left-mcp-1', 'left-mcp-2', 'left-mcp-3', 'left-mcp-4', 'left-mcp-5', 'left-pip-1', 'left-pip-2', 'left-pip-3', 'left-pip-4', 'left-pip-5', 'right-shoulder', 'right-elbow', 'right-wrist', 'right-knee', 'right-mcp-1', 'right-mcp-2', 'right-mcp-3', 'right-mcp-4', 'right-mcp-5', 'right-pip-1', 'right-pip-2', 'right-pip-3', 'right-pip-4', 'right-pip-5', 'left-dip-2', 'left-dip-3', 'left-dip-4', 'left-dip-5', 'left-thumb-base', 'left-hip', 'left-ankle', 'left-heel', 'left-forefoot', 'right-dip-2', 'right-dip-3', 'right-dip-4', 'right-dip-5', 'right-thumb-base', 'right-hip', 'right-ankle', 'right-heel', 'right-forefoot', 'neck', 'upper-back', 'lower-back', 'sacroiliac', 'jaw')),
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
    unit TEXT NOT NULL CHECK (unit IN ('repetitions', 'seconds', 'metres')),
    amount REAL NOT NULL CHECK (amount BETWEEN 0 AND 100000),
    load_kind TEXT NOT NULL CHECK (load_kind IN ('body', 'band', 'kg', 'hold')),
    load_kg REAL CHECK (load_kg BETWEEN -500 AND 1000),
    load_owned TEXT NOT NULL CHECK (length(load_owned) <= 100),
    band TEXT CHECK (band IN ('very-light', 'light', 'medium', 'heavy', 'very-heavy')),
    reps_in_reserve INTEGER CHECK (reps_in_reserve BETWEEN 0 AND 6),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    pain_at_start INTEGER CHECK (pain_at_start BETWEEN 0 AND 10),
    hurt_joint TEXT CHECK (hurt_joint IN ('left-shoulder', 'left-elbow', 'left-wrist', 'left-knee', 'left-mcp-1', 'left-mcp-2', 'left-mcp-3', 'left-mcp-4', 'left-mcp-5', 'left-pip-1', 'left-pip-2', 'left-pip-3', 'left-pip-4', 'left-pip-5', 'right-shoulder', 'right-elbow', 'right-wrist', 'right-knee', 'right-mcp-1', 'right-mcp-2', 'right-mcp-3', 'right-mcp-4', 'right-mcp-5', 'right-pip-1', 'right-pip-2', 'right-pip-3', 'right-pip-4', 'right-pip-5', 'left-dip-2', 'left-dip-3', 'left-dip-4', 'left-dip-5', 'left-thumb-base', 'left-hip', 'left-ankle', 'left-heel', 'left-forefoot', 'right-dip-2', 'right-dip-3', 'right-dip-4', 'right-dip-5', 'right-thumb-base', 'right-hip', 'right-ankle', 'right-heel', 'right-forefoot', 'neck', 'upper-back', 'lower-back', 'sacroiliac', 'jaw')),
    side TEXT NOT NULL CHECK (length(side) <= 20),
    warm_up INTEGER NOT NULL CHECK (warm_up IN (0, 1)),
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
    reason TEXT NOT NULL CHECK (reason IN ('sore-joint', 'too-hard', 'no-time', 'no-equipment', 'did-not-want', 'other')),
    PRIMARY KEY (id),
    FOREIGN KEY(session_id) REFERENCES sessions (id) ON DELETE CASCADE
)
 STRICT
;

CREATE INDEX events_by_day ON events (dated);

CREATE INDEX import_keys_by_import ON import_keys (import_id);

CREATE INDEX labs_by_day ON labs (dated);

CREATE INDEX plans_by_day ON plans (day);

CREATE INDEX removed_imported_sets_by_import ON removed_imported_sets (import_id);

CREATE INDEX sessions_by_day ON sessions (day);

CREATE INDEX sessions_by_import ON sessions (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX sets_by_day ON sets (at_day);

CREATE INDEX sets_by_exercise ON sets (exercise, at_day);

CREATE INDEX sets_by_import ON sets (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX sets_by_session ON sets (session_id);

CREATE INDEX skipped_by_session ON skipped (session_id);
