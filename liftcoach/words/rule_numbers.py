"""What each number of a rule means, for the clinician who reads the sheet of rules."""

from __future__ import annotations

from liftcoach.rules.sheet import Unit
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "rule-numbers"

MEANINGS: dict[str, str] = {
    "alternatives.MOVE_AHEAD_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "A session can be moved ahead by up to"),
    "alternatives.LOOK_AT_DAYS_AFTER": QT_TRANSLATE_NOOP(
        "rule-numbers", "Nothing is crowded out after the new day for"
    ),
    "cautions.STALE_PREGNANCY_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "A no to pregnancy is asked again after"),
    "cautions.AFTER_BIRTH_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "A birth counts as recent for"),
    "screening.CLEARANCE_FOR_ACTIVE_MYOSITIS_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "A clearance covers inflamed muscles for"
    ),
    "screening.CLEARANCE_FOR_HARD_WORK_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "With a known disease a clearance covers hard work for"
    ),
    "cautions.FALL_COUNTS_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "A fall counts for"),
    "event_easing.BLOOD_TEST_NEAR_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "Nothing hard before a blood test within"),
    "event_easing.NEAR_LEFT": QT_TRANSLATE_NOOP("rule-numbers", "Least effort left over just before a blood test"),
    "event_easing.NEAR_FEWER_SETS": QT_TRANSLATE_NOOP("rule-numbers", "Sets less just before a blood test"),
    "event_easing.QUIET_AFTER_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Kept easy after an infusion or a vaccination for"
    ),
    "event_easing.QUIET_LEFT": QT_TRANSLATE_NOOP(
        "rule-numbers", "Least effort left over after an infusion or a vaccination"
    ),
    "gentle.STRENGTH_DROP": QT_TRANSLATE_NOOP("rule-numbers", "Less estimated strength that counts as a sign"),
    "gentle.STRENGTH_SESSIONS": QT_TRANSLATE_NOOP("rule-numbers", "Sessions in a row that have to show it"),
    "gentle.STRENGTH_WINDOW_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "Usual strength is taken from the last"),
    "notes.USUAL_PAIN": QT_TRANSLATE_NOOP("rule-numbers", "Pain is told as usual from a 28-day median of"),
    "notes.STIFF_MORNING_MIN": QT_TRANSLATE_NOOP("rule-numbers", "Usual morning stiffness from"),
    "notes.WEEK_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "How sure one is of the plan is asked again after"),
    "screening.YOUNGEST_AGE_FOR_A_PLAN": QT_TRANSLATE_NOOP("rule-numbers", "Youngest age for a plan"),
    "screening.RECENT_OPERATION_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "An operation or a broken bone counts as recent for"
    ),
    "screening.HEART_INFLAMMATION_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "An inflamed heart counts as recent for"),
    "cautions.OLDEST_AGE_ASKED_ABOUT_PREGNANCY": QT_TRANSLATE_NOOP(
        "rule-numbers", "Oldest age at which pregnancy is asked about"
    ),
    "muscle_values.CK_STALE_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "A creatine kinase result counts for"),
    "screening.MODERATE_LEFT": QT_TRANSLATE_NOOP("rule-numbers", "Least effort left over until hard work is cleared"),
    "screening.WARNING_SIGNS_STALE_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "No plan without any answer on warning signs in the last"
    ),
    "screening.UNKNOWN_LEFT": QT_TRANSLATE_NOOP(
        "rule-numbers", "Least effort left over while today’s answers are missing"
    ),
    "screening.JOINTS_STALE_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "A report on the joints counts for"),
    "screening.SLEEP_STALE_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "An answer on sleep counts for"),
    "screening.STALE_MEDICINES_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Medicines, steroid dose and pregnancy are asked again after"
    ),
    "activity.STALE_AFTER_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "Disease activity counts as not known after"),
    "activity.SHOWN_WINDOW_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Activity shown by the answers is taken from the last"
    ),
    "warning_signs.FEVER_C": QT_TRANSLATE_NOOP("rule-numbers", "Temperature that counts as fever"),
    "warning_signs.FEVER_FREE_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "A fever stop ends after this long without fever"
    ),
    "warning_signs.HIGH_SYSTOLIC_MMHG": QT_TRANSLATE_NOOP(
        "rule-numbers", "No heavy work above this upper blood pressure"
    ),
    "warning_signs.HIGH_DIASTOLIC_MMHG": QT_TRANSLATE_NOOP(
        "rule-numbers", "No heavy work above this lower blood pressure"
    ),
    "warning_signs.VERY_HIGH_SYSTOLIC_MMHG": QT_TRANSLATE_NOOP(
        "rule-numbers", "No training above this upper blood pressure; with a warning sign an emergency"
    ),
    "warning_signs.VERY_HIGH_DIASTOLIC_MMHG": QT_TRANSLATE_NOOP(
        "rule-numbers", "No training above this lower blood pressure; with a warning sign an emergency"
    ),
    "warning_signs.INFECTION_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "A marked infection stops training within"),
    "warning_signs.INJECTION_WATCH_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "A hot joint is an emergency this long after an injection into it"
    ),
    "warning_signs.REPORTED_BEFORE_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "A joint reported hot within this time did not become hot suddenly"
    ),
    "cautions.LIMITED_LEFT": QT_TRANSLATE_NOOP("rule-numbers", "Least effort left over where nothing heavy is allowed"),
    "warning_signs.LOWER_RESTART_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "Training stays lower after a stop for"),
    "day_easing.AFTER_STOP_LOAD": QT_TRANSLATE_NOOP("rule-numbers", "Load after a stop, of the usual"),
    "week.MOST_STRENGTH_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "Most sessions a week"),
    "week.SPACING_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "Days from one session to the next, by sessions a week"),
    "dose.GAP_48_H": QT_TRANSLATE_NOOP("rule-numbers", "Usual gap before the same region, 48 hours, as calendar days"),
    "dose.GAP_72_H": QT_TRANSLATE_NOOP("rule-numbers", "Longer gap before the same region, 72 hours, as calendar days"),
    "joint_states.NEW_SWELLING_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "Swelling not called usual counts as new for"),
    "joint_states.RECENT_REPLACEMENT_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "A replaced joint counts as newly replaced for"
    ),
    "joint_states.INJECTION_REST_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "An injected joint does only light work for"),
    "joint_states.INJECTION_LIGHT_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "An injected joint is kept from hard work for"
    ),
    "limits.LOADS_THE_JOINT": QT_TRANSLATE_NOOP("rule-numbers", "An exercise touches a joint from this demand on"),
    "joint_states.QUIET_WEEKS_OF_DAMAGED_JOINT": QT_TRANSLATE_NOOP(
        "rule-numbers", "Quiet weeks that are looked for in a damaged joint"
    ),
    "joint_states.LONGEST_UNASKED_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Quiet weeks are counted anew after so long without a word on the joints"
    ),
    "limits.QUIET_WEEKS_TO_PROGRESS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Quiet weeks before work across a damaged joint goes up"
    ),
    "prescribing.DEMANDING": QT_TRANSLATE_NOOP("rule-numbers", "An exercise loads a joint from this demand on"),
    "cautions.VERY_HIGH_STEROID_MG": QT_TRANSLATE_NOOP(
        "rule-numbers", "Steroid dose from which impact and heavy work are left out"
    ),
    "limits.TRIMESTER_WEEKS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Weeks of pregnancy after which lying on the back is left out"
    ),
    "limits.PREGNANCY_WEEKS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Length of a pregnancy, to count back from the due date"
    ),
    "dose.OLDER_AGE": QT_TRANSLATE_NOOP("rule-numbers", "Age from which balance work and a slower start belong in"),
    "selection.WARM_UP_EXERCISES": QT_TRANSLATE_NOOP("rule-numbers", "Exercises of a warm-up"),
    "minutes.WARM_UP_MINUTES": QT_TRANSLATE_NOOP("rule-numbers", "Time counted for the warm-up"),
    "selection.SESSIONS_OF_A_TURN": QT_TRANSLATE_NOOP(
        "rule-numbers", "Sessions within which every main movement has had its turn"
    ),
    "selection.STICKS_FOR_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "An exercise that was done is kept in the plan for"),
    "limits.MOST_FIRST_LOAD_KG": QT_TRANSLATE_NOOP(
        "rule-numbers", "Heaviest first weight, not on a machine, of somebody who starts out"
    ),
    "limits.MOST_LOAD_STEP": QT_TRANSLATE_NOOP(
        "rule-numbers", "A lightest weight owned is too heavy above this multiple of the last"
    ),
    "dose.NOVICE_ONE_SET_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "A beginner does one set for"),
    "dose.ESTABLISHED_AFTER_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "No longer a beginner after a run of"),
    "dose.ESTABLISHED_AFTER_SESSIONS": QT_TRANSLATE_NOOP("rule-numbers", "… and after this many sessions logged here"),
    "training_run.LONGEST_GAP_IN_A_RUN_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "A longer gap than this begins a new run"
    ),
    "dose.OLDER_START_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "The slower start of older people lasts"),
    "dose.FIBROMYALGIA_START_PERCENT": QT_TRANSLATE_NOOP("rule-numbers", "With fibromyalgia, load starts at"),
    "dose.FIBROMYALGIA_STEP_PERCENT": QT_TRANSLATE_NOOP("rule-numbers", "… goes up by"),
    "dose.FIBROMYALGIA_STEP_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "… every"),
    "dose.FIBROMYALGIA_MOST_PERCENT": QT_TRANSLATE_NOOP("rule-numbers", "… and never above"),
    "progression.HOLD_SECONDS": QT_TRANSLATE_NOOP("rule-numbers", "A hold on an easy day"),
    "progression.SECONDS": QT_TRANSLATE_NOOP("rule-numbers", "Exercises counted in time"),
    "progression.METRES": QT_TRANSLATE_NOOP("rule-numbers", "Exercises counted in distance"),
    "minutes.SET_S": QT_TRANSLATE_NOOP("rule-numbers", "Time counted for the work of one set"),
    "minutes.MINUTES_A_MOBILITY_SET": QT_TRANSLATE_NOOP("rule-numbers", "Time counted for one set of easy movement"),
    "planning.SETS_TO_AIM_FOR": QT_TRANSLATE_NOOP("rule-numbers", "Sets aimed for where minutes are short"),
    "dose.FIRST_REPETITIONS": QT_TRANSLATE_NOOP("rule-numbers", "Repetitions of a first time"),
    "progression.IMPORTED_CEILING": QT_TRANSLATE_NOOP(
        "rule-numbers", "An imported set is taken to have been as heavy as"
    ),
    "progression.ALIKE_SESSIONS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Good sessions in a row, with effort and pain answered, before a step"
    ),
    "history.HOLD_RISE": QT_TRANSLATE_NOOP("rule-numbers", "Rise of pain above the start that holds an exercise"),
    "history.STOP_RISE": QT_TRANSLATE_NOOP("rule-numbers", "Rise of pain above the start that stops an exercise"),
    "history.CALM_START": QT_TRANSLATE_NOOP("rule-numbers", "Where pain began at or below this …"),
    "history.MOST_PAIN_FROM_CALM": QT_TRANSLATE_NOOP("rule-numbers", "… pain above this stops the exercise"),
    "history.ALWAYS_STOP": QT_TRANSLATE_NOOP("rule-numbers", "Pain that always stops an exercise"),
    "day_easing.PAIN_UP": QT_TRANSLATE_NOOP("rule-numbers", "Rise of the 7-day mean of pain that holds everything"),
    "event_easing.BLOOD_TEST_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "No new step before a blood test within"),
    "progression.REPETITIONS_STEP": QT_TRANSLATE_NOOP("rule-numbers", "A step up in repetitions"),
    "progression.SECONDS_STEP": QT_TRANSLATE_NOOP("rule-numbers", "A step up in time"),
    "progression.METRES_STEP": QT_TRANSLATE_NOOP("rule-numbers", "A step up in distance"),
    "progression.LADDER_TOP_REPETITIONS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Repetitions to reach, twice, before the next weight"
    ),
    "progression.LADDER_TOP_LEFT": QT_TRANSLATE_NOOP("rule-numbers", "… with at least this much effort left over"),
    "progression.MOST_STEP": QT_TRANSLATE_NOOP("rule-numbers", "Most that a load goes up at once"),
    "progression.REGAIN_STEP": QT_TRANSLATE_NOOP("rule-numbers", "A step on the way back to a load held before"),
    "progression.REGAIN_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "A load held before counts for"),
    "holding.LONGEST_HOLD_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Held for passing reasons, the smallest step is offered after"
    ),
    "holding.NEW_TENDERNESS_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "New tenderness counts as new for under"),
    "selection.RUNG_DEMAND": QT_TRANSLATE_NOOP("rule-numbers", "More joint demand that a harder exercise may ask for"),
    "selection.BAND_PULLS_KG": QT_TRANSLATE_NOOP(
        "rule-numbers", "A weight counts as heavier than a band only above about"
    ),
    "progression.BOUND_BY_POSSIBLE": QT_TRANSLATE_NOOP(
        "rule-numbers", "A load that allows so many repetitions lies under this part of the most"
    ),
    "progression.EASED_LOAD": QT_TRANSLATE_NOOP("rule-numbers", "Load after a bad answer, of the last"),
    "progression.RATING_ERROR": QT_TRANSLATE_NOOP("rule-numbers", "Error allowed in rating the effort left over"),
    "progression.HARD_LEFT": QT_TRANSLATE_NOOP("rule-numbers", "Much too hard: effort left over at or below"),
    "progression.FEWEST_REPETITIONS": QT_TRANSLATE_NOOP("rule-numbers", "Below this an easier exercise comes instead"),
    "day_easing.HALF_WEEK_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "Half the sets for"),
    "day_easing.DELOAD_AFTER_WEEKS": QT_TRANSLATE_NOOP("rule-numbers", "A lighter week comes after increases in"),
    "day_easing.DELOAD_LOAD": QT_TRANSLATE_NOOP("rule-numbers", "Load in the lighter week, of the usual"),
    "day_easing.DELOAD_LEFT": QT_TRANSLATE_NOOP("rule-numbers", "Least effort left over in the lighter week"),
    "progression.SAME_AFTER_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "No step up after a gap longer than"),
    "progression.TENTH_LESS_AFTER_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "First cut after a gap longer than"),
    "progression.FIFTH_LESS_AFTER_DAYS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Larger cut, or a new start, after a gap longer than"
    ),
    "progression.TENTH_LESS": QT_TRANSLATE_NOOP("rule-numbers", "Load after the first cut, of the last"),
    "progression.FIFTH_LESS": QT_TRANSLATE_NOOP("rule-numbers", "Load after the larger cut, of the last"),
    "baseline.WINDOW_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "The person’s own usual is the median of the last"),
    "baseline.ANSWERS_FOR_OWN_USUAL": QT_TRANSLATE_NOOP("rule-numbers", "Answers needed before the own usual is used"),
    "flares.LOOK_BACK_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "A flare is looked for in the last"),
    "flares.GRADE_1_RISE": QT_TRANSLATE_NOOP("rule-numbers", "Rise of pain or stiffness above the own usual"),
    "flare.GRADE_1_LOAD": QT_TRANSLATE_NOOP("rule-numbers", "Load, of the usual"),
    "flare.GRADE_1_FEWER_SETS": QT_TRANSLATE_NOOP("rule-numbers", "Sets taken away, down to one"),
    "flares.DAYS_AT_USUAL_TO_RETURN": QT_TRANSLATE_NOOP(
        "rule-numbers", "Answered days at the own usual before it counts as over"
    ),
    "baseline.FLARE_ITEMS": QT_TRANSLATE_NOOP(
        "rule-numbers", "Answers of a flare sum: pain, difficulty, tiredness, stiffness, taking part"
    ),
    "flares.SUM_WINDOW_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "The flare sum is taken over"),
    "flares.PROBABLE_SUM": QT_TRANSLATE_NOOP(
        "rule-numbers", "Flare sum of a probable flare, with a yes from the person"
    ),
    "flares.PROBABLE_RISE": QT_TRANSLATE_NOOP("rule-numbers", "… or this far above the own usual sum"),
    "flare.GRADE_2_LOAD": QT_TRANSLATE_NOOP("rule-numbers", "Load in a probable or strong flare, of the usual"),
    "flare.GRADE_2_LEFT": QT_TRANSLATE_NOOP("rule-numbers", "Least effort left over in a probable flare"),
    "flare.FLARE_MINUTES": QT_TRANSLATE_NOOP("rule-numbers", "Longest session in a probable or strong flare"),
    "flares.STRICT_SEVERITY": QT_TRANSLATE_NOOP("rule-numbers", "A strong flare is worse than"),
    "flares.STRICT_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "… for longer than"),
    "flare.STRICT_LEFT": QT_TRANSLATE_NOOP("rule-numbers", "Least effort left over in a strong flare"),
    "flare.GRADE_1_HOLD_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "Nothing goes up after a flare for"),
    "flare.RETURN_SHARE": QT_TRANSLATE_NOOP("rule-numbers", "First session after a flare, of the load before"),
    "flare.RETURN_STEP": QT_TRANSLATE_NOOP("rule-numbers", "… and each later session adds"),
    "gentle.TRIGGERS_FOR_GENTLE": QT_TRANSLATE_NOOP("rule-numbers", "Signs of poor recovery that make a gentle day"),
    "gentle.PAIN_RISE": QT_TRANSLATE_NOOP("rule-numbers", "Pain above the own usual"),
    "gentle.FATIGUE_RISE": QT_TRANSLATE_NOOP("rule-numbers", "Tiredness above the own usual"),
    "gentle.FATIGUE_UNTIL_USUAL_KNOWN": QT_TRANSLATE_NOOP(
        "rule-numbers", "High tiredness, also used until the own usual is known"
    ),
    "gentle.STIFFNESS_RISE_MIN": QT_TRANSLATE_NOOP("rule-numbers", "Morning stiffness above the own usual"),
    "gentle.POOR_NIGHTS": QT_TRANSLATE_NOOP("rule-numbers", "Poor nights in a row"),
    "gentle.POOR_SLEEP_LESS_H": QT_TRANSLATE_NOOP("rule-numbers", "A poor night: shorter than the own usual by"),
    "gentle.POOR_SLEEP_UNTIL_USUAL_KNOWN_H": QT_TRANSLATE_NOOP(
        "rule-numbers", "A poor night until the own usual is known: under"
    ),
    "gentle.EXERTION_RISE": QT_TRANSLATE_NOOP("rule-numbers", "The last session felt harder than usual by"),
    "gentle.EXERTION_SESSIONS": QT_TRANSLATE_NOOP("rule-numbers", "Sessions needed for a usual exertion"),
    "gentle.GENTLE_MINUTES": QT_TRANSLATE_NOOP("rule-numbers", "Longest gentle session"),
    "gentle.GENTLE_LEFT": QT_TRANSLATE_NOOP("rule-numbers", "Least effort left over on a gentle day"),
    "gentle.GENTLE_DEMAND": QT_TRANSLATE_NOOP("rule-numbers", "Most joint demand on a gentle day"),
    "gentle.GENTLE_GRIP": QT_TRANSLATE_NOOP("rule-numbers", "Most grip on a gentle day"),
    "selection.MOBILITY_DEMAND": QT_TRANSLATE_NOOP("rule-numbers", "Most joint demand of easy movement"),
    "planning.MOBILITY_EXERCISES": QT_TRANSLATE_NOOP("rule-numbers", "Exercises of a day of easy movement"),
    "planning.MOBILITY_SETS": QT_TRANSLATE_NOOP("rule-numbers", "Sets of each on a day of easy movement"),
    "prescribing.MOBILITY_REPETITIONS": QT_TRANSLATE_NOOP("rule-numbers", "Repetitions of easy movement"),
    "prescribing.MOBILITY_SECONDS": QT_TRANSLATE_NOOP("rule-numbers", "Easy movement counted in time"),
    "prescribing.EASY_REST_S": QT_TRANSLATE_NOOP("rule-numbers", "Rest after easy movement"),
    "gentle.MOST_GENTLE_IN_A_ROW": QT_TRANSLATE_NOOP(
        "rule-numbers", "Gentle days in a row before the smallest strength session"
    ),
    "gentle.SHORT_MINUTES": QT_TRANSLATE_NOOP("rule-numbers", "Longest short session"),
    "gentle.SHORT_SETS": QT_TRANSLATE_NOOP("rule-numbers", "Sets of a short session"),
    "gentle.SHORT_LEFT": QT_TRANSLATE_NOOP("rule-numbers", "Least effort left over in a short or lighter session"),
    "gentle.TIRED_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "Very tired days after which to tell the care team"),
    "gentle.TIRED_WINDOW_DAYS": QT_TRANSLATE_NOOP("rule-numbers", "… out of the last"),
    "gentle.SHORT_SLEEP_H": QT_TRANSLATE_NOOP(
        "rule-numbers", "Sleep under which nothing goes up, until the own usual is known"
    ),
    "gentle.HELD_POOR_NIGHTS": QT_TRANSLATE_NOOP("rule-numbers", "Poor nights after which nothing goes up"),
    "gentle.HELD_WINDOW_NIGHTS": QT_TRANSLATE_NOOP("rule-numbers", "… out of the last"),
}

_UNITS: dict[Unit, tuple[str, str]] = {
    Unit.DAYS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 day"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} days"),
    ),
    Unit.WEEKS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 week"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} weeks"),
    ),
    Unit.YEARS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 year"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} years"),
    ),
    Unit.MINUTES: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 minute"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} minutes"),
    ),
    Unit.SECONDS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 second"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} seconds"),
    ),
    Unit.HOURS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 hour"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} hours"),
    ),
    Unit.NIGHTS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 night"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} nights"),
    ),
    Unit.METRES: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 metre"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} metres"),
    ),
    Unit.REPETITIONS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 repetition"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} repetitions"),
    ),
    Unit.IN_RESERVE: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 repetition in reserve"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} repetitions in reserve"),
    ),
    Unit.SETS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 set"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} sets"),
    ),
    Unit.SESSIONS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 session"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} sessions"),
    ),
    Unit.EXERCISES: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 exercise"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} exercises"),
    ),
    Unit.ANSWERS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 answer"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} answers"),
    ),
    Unit.SIGNS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 sign"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} signs"),
    ),
    Unit.POINTS: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 on 0 to 10"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} on 0 to 10"),
    ),
    Unit.POINTS_OF_50: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 on 0 to 50"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} on 0 to 50"),
    ),
    Unit.DEMAND: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 on 0 to 3"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} on 0 to 3"),
    ),
    Unit.GRIP: (
        QT_TRANSLATE_NOOP("rule-numbers", "1 on 0 to 3"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} on 0 to 3"),
    ),
    Unit.SHARE: (
        QT_TRANSLATE_NOOP("rule-numbers", "{value} %"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} %"),
    ),
    Unit.FACTOR: (
        QT_TRANSLATE_NOOP("rule-numbers", "{value} times"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} times"),
    ),
    Unit.PERCENT: (
        QT_TRANSLATE_NOOP("rule-numbers", "{value} % of the most possible once"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} % of the most possible once"),
    ),
    Unit.KG: (
        QT_TRANSLATE_NOOP("rule-numbers", "{value} kg"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} kg"),
    ),
    Unit.MG_A_DAY: (
        QT_TRANSLATE_NOOP("rule-numbers", "{value} mg a day"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} mg a day"),
    ),
    Unit.CELSIUS: (
        QT_TRANSLATE_NOOP("rule-numbers", "{value} °C"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} °C"),
    ),
    Unit.MMHG: (
        QT_TRANSLATE_NOOP("rule-numbers", "{value} mmHg"),
        QT_TRANSLATE_NOOP("rule-numbers", "{value} mmHg"),
    ),
}
_CASES: dict[str, str] = {
    "none": QT_TRANSLATE_NOOP("rule-numbers", "no flare"),
    "above-usual": QT_TRANSLATE_NOOP("rule-numbers", "above usual"),
    "probable": QT_TRANSLATE_NOOP("rule-numbers", "probable"),
    "strict": QT_TRANSLATE_NOOP("rule-numbers", "strong"),
}
_SPAN = QT_TRANSLATE_NOOP("rule-numbers", "{low} to {high}")
_CASE = QT_TRANSLATE_NOOP("rule-numbers", "{case}: {value}")


def meaning(key: str, translate: Translate = untranslated) -> str:
    """What a number is for."""
    return translate(CONTEXT, MEANINGS[key])


def value_text(values: tuple[tuple[str, str | float], ...], unit: Unit, translate: Translate = untranslated) -> str:
    """A number with its unit; a span as from and to; several cases each with its own.

    >>> value_text((("", 0.8),), Unit.SHARE)
    '80 %'
    >>> value_text((("from", 5), ("to", 10)), Unit.SECONDS)
    '5 to 10 seconds'
    """
    cases = [case for case, _ in values]
    said = [_plain(value, unit) for _, value in values]
    if cases == ["from", "to"]:
        said = [translate(CONTEXT, _SPAN).format(low=said[0], high=said[1])]
    elif cases != [""]:
        said = [
            translate(CONTEXT, _CASE).format(case=translate(CONTEXT, _CASES.get(case, case)), value=one)
            for case, one in zip(cases, said, strict=True)
        ]
    one_text, many_text = _UNITS[unit]
    template = one_text if said == ["1"] else many_text
    return translate(CONTEXT, template).format(value="; ".join(said))


def _plain(value: str | float, unit: Unit) -> str:
    if isinstance(value, str):
        return value
    return f"{value * 100:.0f}" if unit is Unit.SHARE else f"{value:g}"
