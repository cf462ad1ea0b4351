"""The sentences of the charts, made from codes and facts; every number in them comes from the data."""

from __future__ import annotations

from datetime import date

from liftcoach.domain.events import Event, EventKind
from liftcoach.domain.exercise import Pattern
from liftcoach.domain.reasons import Fact
from liftcoach.insight.charting import (
    Cell,
    ChartedExercise,
    ChartSpan,
    Measure,
    Panel,
    Point,
    Saying,
    Series,
    Statement,
    unit_of,
)
from liftcoach.insight.charting_months import Tick, TickKind
from liftcoach.insight.scores import Level
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.dates import date_text, days_text, short_day_text, short_month_text
from liftcoach.words.values import CONTEXT as VALUES
from liftcoach.words.values import PATTERNS

CONTEXT = "charts"

TEMPLATES: dict[Saying, str] = {
    Saying.PAGE_EMPTY: QT_TRANSLATE_NOOP("charts", "Nothing to draw yet"),
    Saying.PAGE_EMPTY_SPAN: QT_TRANSLATE_NOOP("charts", "Nothing in this time"),
    Saying.PAGE_LOOK_FURTHER: QT_TRANSLATE_NOOP("charts", "Choose a longer time to see what you did before."),
    Saying.PAGE_BEGUN: QT_TRANSLATE_NOOP("charts", "What you have done so far"),
    Saying.PAGE_STRONGER: QT_TRANSLATE_NOOP("charts", "{exercise}: stronger than {since}"),
    Saying.PAGE_MORE: QT_TRANSLATE_NOOP("charts", "{exercise}: more than {since}"),
    Saying.PAGE_LESS: QT_TRANSLATE_NOOP("charts", "{exercise}: less than {since}"),
    Saying.PAGE_SAME: QT_TRANSLATE_NOOP("charts", "{exercise}: about the same as {since}"),
    Saying.PAGE_STALE: QT_TRANSLATE_NOOP("charts", "{exercise}: last done on {last}"),
    Saying.PAGE_HOW_TO_BEGIN: QT_TRANSLATE_NOOP(
        "charts", "Log a session or answer a check-in. Your charts begin with the first one."
    ),
    Saying.SESSIONS: QT_TRANSLATE_NOOP("charts", "{weeks}, {done}."),
    Saying.SESSIONS_OF_PLANNED: QT_TRANSLATE_NOOP("charts", "{weeks}, {done} of {planned} planned sessions."),
    Saying.ONE_FLARE: QT_TRANSLATE_NOOP("charts", "One flare, reported from {first} to {last}."),
    Saying.ONE_FLARE_DAY: QT_TRANSLATE_NOOP("charts", "One flare, reported on {first}."),
    Saying.FLARES: QT_TRANSLATE_NOOP("charts", "{flares} flares."),
    Saying.TOO_EARLY: QT_TRANSLATE_NOOP("charts", "Too early to tell"),
    Saying.TOO_MIXED: QT_TRANSLATE_NOOP("charts", "Up and down"),
    Saying.CANNOT_TELL_DAYS: QT_TRANSLATE_NOOP("charts", "Cannot tell yet: {days} so far."),
    Saying.CANNOT_TELL_SPAN: QT_TRANSLATE_NOOP("charts", "Cannot tell yet: {days} so far, all within two weeks."),
    Saying.FIRST_WEEK: QT_TRANSLATE_NOOP("charts", "Your first whole week is still to come."),
    Saying.GOES_UP_AND_DOWN: QT_TRANSLATE_NOOP("charts", "It goes up and down too much to see a direction."),
    Saying.BIG_ONLY_LATELY: QT_TRANSLATE_NOOP("charts", "Changed only lately"),
    Saying.BIG_ONLY_EARLY: QT_TRANSLATE_NOOP("charts", "Changed early on"),
    Saying.COULD_BE_CHANCE: QT_TRANSLATE_NOOP(
        "charts", "Cannot tell yet: {days} so far, and chance alone could make that difference."
    ),
    Saying.ONLY_LATELY: QT_TRANSLATE_NOOP("charts", "It has changed only lately: too short a time to say more."),
    Saying.ONLY_EARLY: QT_TRANSLATE_NOOP("charts", "It changed mostly in the first part of this time."),
    Saying.STRENGTH_EMPTY: QT_TRANSLATE_NOOP("charts", "No sets to draw in this time."),
    Saying.STRENGTH_CHANGED: QT_TRANSLATE_NOOP("charts", "{early} to {late}"),
    Saying.STRENGTH_SAME: QT_TRANSLATE_NOOP("charts", "About {late}"),
    Saying.PATTERN_NOW: QT_TRANSLATE_NOOP("charts", "Over its exercises you do about {late} of what you first did."),
    Saying.PATTERN_THEN: QT_TRANSLATE_NOOP(
        "charts", "Until {last}, you did about {late} of what you first did over its exercises."
    ),
    Saying.PATTERN_HOW: QT_TRANSLATE_NOOP(
        "charts",
        "Each exercise is set against its own first 3 days in this time (100 %)."
        " One that came later, or another band, begins where the others stood.",
    ),
    Saying.PATTERN_NOT_RATED: QT_TRANSLATE_NOOP(
        "charts", "It shows what you did, which may be less than you could do."
    ),
    Saying.STRENGTH_LATEST: QT_TRANSLATE_NOOP("charts", "Latest: {late}"),
    Saying.NOW_ESTIMATE: QT_TRANSLATE_NOOP("charts", "We reckon you could lift about {late} once."),
    Saying.THEN_ESTIMATE: QT_TRANSLATE_NOOP(
        "charts", "Until {last}, we reckoned that you could lift about {late} once."
    ),
    Saying.NOW_LIFTED: QT_TRANSLATE_NOOP("charts", "The most you lift in a day is about {late}."),
    Saying.THEN_LIFTED: QT_TRANSLATE_NOOP("charts", "Until {last}, the most you lifted in a day was about {late}."),
    Saying.NOW_DONE: QT_TRANSLATE_NOOP("charts", "In your best set of a day you do about {late}."),
    Saying.THEN_DONE: QT_TRANSLATE_NOOP("charts", "Until {last}, you did about {late} in your best set of a day."),
    Saying.BEFORE_OTHER: QT_TRANSLATE_NOOP("charts", "It was about {early} {since}."),
    Saying.BEFORE_SAME: QT_TRANSLATE_NOOP("charts", "That is about the same as {since}."),
    Saying.ESTIMATE_CAUTION: QT_TRANSLATE_NOOP(
        "charts", "This is worked out, give or take a tenth: the pale band. Please do not try it out."
    ),
    Saying.EFFORT_STATED: QT_TRANSLATE_NOOP(
        "charts", "Counted are sets that you ended with {most} or fewer repeats to spare."
    ),
    Saying.EFFORT_NOT_RATED: QT_TRANSLATE_NOOP(
        "charts", "How hard it was is often not known, so this shows what you did, not what you could do."
    ),
    Saying.EFFORT_TO_SPARE: QT_TRANSLATE_NOOP(
        "charts",
        "Your sets mostly end with more than {most} repeats to spare, so this shows what you did,"
        " not what you could do.",
    ),
    Saying.NO_ESTIMATE: QT_TRANSLATE_NOOP(
        "charts",
        "What you could lift once can only be reckoned from short, hard sets. So this shows the most that you lifted.",
    ),
    Saying.BAND_SHOWN: QT_TRANSLATE_NOOP("charts", "Shown is your {band} band."),
    Saying.LOADS_LEFT_OUT: QT_TRANSLATE_NOOP(
        "charts", "Left out: {days} with another kind of load, which cannot be compared."
    ),
    Saying.LIGHTER_BAND_BEFORE: QT_TRANSLATE_NOOP("charts", "Until {last} you used a lighter band, the {band} one."),
    Saying.HEAVIER_BAND_BEFORE: QT_TRANSLATE_NOOP("charts", "Until {last} you used a heavier band, the {band} one."),
    Saying.NO_WEIGHT_BEFORE: QT_TRANSLATE_NOOP("charts", "Until {last} you did it without a weight."),
    Saying.BAND_INSTEAD: QT_TRANSLATE_NOOP("charts", "On {last} you used the {band} band."),
    Saying.WEIGHT_INSTEAD: QT_TRANSLATE_NOOP("charts", "On {last} you used a weight."),
    Saying.NO_WEIGHT_INSTEAD: QT_TRANSLATE_NOOP("charts", "On {last} you did it without a weight."),
    Saying.OTHERWISE_INSTEAD: QT_TRANSLATE_NOOP("charts", "On {last} it was done in another way."),
    Saying.MOSTLY_USED: QT_TRANSLATE_NOOP("charts", "This picture shows what you used most lately."),
    Saying.WORK_EMPTY: QT_TRANSLATE_NOOP("charts", "No set logged in this time."),
    Saying.WORK_MORE: QT_TRANSLATE_NOOP("charts", "More than {since}"),
    Saying.WORK_LESS: QT_TRANSLATE_NOOP("charts", "Less than {since}"),
    Saying.WORK_SAME: QT_TRANSLATE_NOOP("charts", "About the same as {since}"),
    Saying.WORK_NOW: QT_TRANSLATE_NOOP("charts", "Lately about {late} a week."),
    Saying.WORK_BEFORE: QT_TRANSLATE_NOOP("charts", "It was about {early} a week {since}."),
    Saying.REST_USUAL: QT_TRANSLATE_NOOP("charts", "A usual week holds {rest} of rest."),
    Saying.BARS_ARE_WEEKS: QT_TRANSLATE_NOOP(
        "charts", "Bars: sets each week; one of a single side is half. Numbers on top: rest days."
    ),
    Saying.BARS_ARE_MONTHS: QT_TRANSLATE_NOOP(
        "charts", "Bars: sets a week, on average over each month. Numbers on top: rest days a week."
    ),
    Saying.BARS_ARE_YEARS: QT_TRANSLATE_NOOP(
        "charts", "Bars: sets a week, on average over each year. Numbers on top: rest days a week."
    ),
    Saying.PALE_BAR: QT_TRANSLATE_NOOP("charts", "The pale bar is this week, which is not over."),
    Saying.JUMP: QT_TRANSLATE_NOOP(
        "charts",
        "The week of {week} was a bigger jump than you had done lately:"
        " {sets}, after at most {most} in the 4 weeks before.",
    ),
    Saying.JUMP_THIS_WEEK: QT_TRANSLATE_NOOP(
        "charts",
        "This week is a bigger jump than you have done lately: {sets}, after at most {most} in the 4 weeks before.",
    ),
    Saying.JUMP_MARK: QT_TRANSLATE_NOOP("charts", "A small triangle marks a week that was a bigger jump than lately."),
    Saying.MOST_FOR_REGION: QT_TRANSLATE_NOOP("charts", "Most went to your {region}: {sets} of {all}."),
    Saying.FELT_EMPTY: QT_TRANSLATE_NOOP("charts", "No check-in answered in this time."),
    Saying.FELT_CHANGED: QT_TRANSLATE_NOOP("charts", "{what} {early}, now {late}"),
    Saying.FELT_WAS: QT_TRANSLATE_NOOP("charts", "{what} {early}, later {late}"),
    Saying.FELT_ABOUT: QT_TRANSLATE_NOOP("charts", "{what} about {late}"),
    Saying.FELT_NOW: QT_TRANSLATE_NOOP("charts", "{what} was about {early}, now about {late}."),
    Saying.FELT_THEN: QT_TRANSLATE_NOOP(
        "charts", "{what} was about {early}, later about {late}. The last answer is from {last}."
    ),
    Saying.FELT_SAME: QT_TRANSLATE_NOOP("charts", "{what} is about {late}, as {since}."),
    Saying.FELT_SAME_THEN: QT_TRANSLATE_NOOP(
        "charts", "{what} was about {late}, as {since}. The last answer is from {last}."
    ),
    Saying.FELT_DAYS: QT_TRANSLATE_NOOP("charts", "{what}: cannot tell yet, {days} so far."),
    Saying.FELT_SPAN: QT_TRANSLATE_NOOP("charts", "{what}: cannot tell yet, {days} so far, all within two weeks."),
    Saying.FELT_MIXED: QT_TRANSLATE_NOOP("charts", "{what} goes up and down too much to see a direction."),
    Saying.FELT_COULD_BE_CHANCE: QT_TRANSLATE_NOOP(
        "charts", "{what}: cannot tell yet, {days} so far, and chance alone could make that difference."
    ),
    Saying.FELT_ONLY_LATELY: QT_TRANSLATE_NOOP(
        "charts", "{what} has changed only lately: too short a time to say more."
    ),
    Saying.FELT_ONLY_EARLY: QT_TRANSLATE_NOOP("charts", "{what} changed mostly in the first part of this time."),
    Saying.FELT_FLARE_BIG: QT_TRANSLATE_NOOP("charts", "{what} in this flare: {flare}"),
    Saying.FELT_FLARE: QT_TRANSLATE_NOOP("charts", "In the flare that began on {first} it is about {flare}."),
    Saying.FELT_BEFORE_FLARE: QT_TRANSLATE_NOOP("charts", "{what} was about {early}, later about {late}."),
    Saying.FELT_SAME_BEFORE_FLARE: QT_TRANSLATE_NOOP("charts", "{what} was about {late}, as {since}."),
    Saying.POINT_IS_WEEK: QT_TRANSLATE_NOOP("charts", "Each point is the middle answer of a week."),
    Saying.POINT_IS_MONTH: QT_TRANSLATE_NOOP("charts", "Each point is the middle answer of a month."),
    Saying.SHADED: QT_TRANSLATE_NOOP("charts", "Shaded: days that you called a flare."),
    Saying.SLEEP_MEASURED: QT_TRANSLATE_NOOP(
        "charts", "Hollow squares: sleep that a phone or watch measured. It can take lying still for sleep."
    ),
    Saying.FIVE_EMPTY: QT_TRANSLATE_NOOP(
        "charts",
        "No day in this time has all five answers: pain, tiredness, stiffness, trouble doing daily things, and being"
        " kept from joining in. The last two are in the check-in under “More”.",
    ),
    Saying.FIVE_HOW: QT_TRANSLATE_NOOP(
        "charts",
        "Added up: pain, tiredness, stiffness, trouble doing daily things, and being kept from joining in."
        " 0 is none, 50 is the most.",
    ),
    Saying.FIVE_KNOWN: QT_TRANSLATE_NOOP(
        "charts",
        "In three studies with questions of this kind, people with a flare came to about 22, and others to between"
        " 8 and 13. Yours may differ, so look at your own ups and downs.",
    ),
    Saying.JOINTS_EMPTY: QT_TRANSLATE_NOOP("charts", "No joints asked about in this time."),
    Saying.JOINTS_ARE_OWN: QT_TRANSLATE_NOOP(
        "charts", "This is your own count. A clinician feels for other things and often counts otherwise."
    ),
    Saying.MEASURED_LATEST: QT_TRANSLATE_NOOP("charts", "{what}: {late}"),
    Saying.MEASURED_ONE: QT_TRANSLATE_NOOP("charts", "{what} was {late} on {last}."),
    Saying.MEASURED_TWO: QT_TRANSLATE_NOOP("charts", "{what} was {late} on {last}. The one before, {before}: {early}."),
    Saying.BLOOD_EMPTY: QT_TRANSLATE_NOOP("charts", "No CRP or ESR kept in this time."),
    Saying.BLOOD_CAUTION: QT_TRANSLATE_NOOP(
        "charts",
        "These also rise with a cold, an infection or hard exercise."
        " Ask your care team what a result means, and leave medicines as you agreed with them.",
    ),
    Saying.RANGE_ABOVE: QT_TRANSLATE_NOOP("charts", "{late} is above the laboratory's own top of {top}."),
    Saying.RANGE_WITHIN: QT_TRANSLATE_NOOP("charts", "The laboratory's own range goes up to {top}."),
    Saying.RANGE_LINE: QT_TRANSLATE_NOOP("charts", "Dashed line: the top of the laboratory's own range."),
    Saying.RANGE_LINE_NEWEST: QT_TRANSLATE_NOOP(
        "charts",
        "Dashed line: the top of the newest range that a laboratory gave. It was another before: see the table.",
    ),
    Saying.UNITS_LEFT_OUT: QT_TRANSLATE_NOOP("charts", "Left out: {count} in a unit that is not known here."),
    Saying.SCORES_EMPTY: QT_TRANSLATE_NOOP("charts", "No score kept in this time."),
    Saying.SCORES_CAUTION: QT_TRANSLATE_NOOP(
        "charts",
        "Do not change medicine because of this. A score is one look on one day: take it to your care team.",
    ),
    Saying.SCORE_BAND: QT_TRANSLATE_NOOP("charts", "{band}"),
    Saying.SCORE_IN_BAND: QT_TRANSLATE_NOOP("charts", "Its makers call {late} {band}."),
    Saying.SCORE_FELL: QT_TRANSLATE_NOOP("charts", "It fell by as much as people usually notice ({least} or more)."),
    Saying.SCORE_ROSE: QT_TRANSLATE_NOOP("charts", "It rose by as much as people usually notice ({least} or more)."),
    Saying.SCORE_LITTLE: QT_TRANSLATE_NOOP(
        "charts", "The difference is smaller than people usually notice ({least} or more)."
    ),
    Saying.SCORE_LINES: QT_TRANSLATE_NOOP(
        "charts", "Dashed lines: where one level of activity ends and the next begins."
    ),
    Saying.SCORE_MARK: QT_TRANSLATE_NOOP("charts", "A small triangle marks a fall that people usually notice."),
    Saying.SCORE_NOTICED: QT_TRANSLATE_NOOP("charts", "a fall that people usually notice"),
    Saying.OWN_COUNTS_LEFT_OUT: QT_TRANSLATE_NOOP(
        "charts", "Left out: {count} from your own count of joints, as these scores need a clinician's."
    ),
    Saying.TESTS_EMPTY: QT_TRANSLATE_NOOP("charts", "No test of what you can do in this time."),
    Saying.TEST_BETTER: QT_TRANSLATE_NOOP(
        "charts", "The newest is better than the one before, by an amount that counts."
    ),
    Saying.TEST_WORSE: QT_TRANSLATE_NOOP(
        "charts", "The newest is less good than the one before, by an amount that counts."
    ),
    Saying.TEST_SAME: QT_TRANSLATE_NOOP("charts", "The difference is too small to count."),
    Saying.TEST_NORM: QT_TRANSLATE_NOOP(
        "charts",
        "Dashed line: for {sex} of your age, {usual} stands or more are usual,"
        " without using the arms (Rikli and Jones).",
    ),
    Saying.TEST_LINE_SLOWER: QT_TRANSLATE_NOOP(
        "charts", "Dashed line at {limit}: taking longer for five stands can mean weak legs (EWGSOP2)."
    ),
    Saying.TEST_LINE_GAIT: QT_TRANSLATE_NOOP(
        "charts", "Dashed line at {limit}: this or slower counts as slow walking (EWGSOP2)."
    ),
    Saying.TEST_NO_NORM: QT_TRANSLATE_NOOP(
        "charts", "For grip, only your own change is shown: in sore hands it shows pain as much as strength."
    ),
    Saying.TEST_LEAST_CHANGE: QT_TRANSLATE_NOOP(
        "charts", "For walking, a study says how much is a change. For the others it is our own caution."
    ),
    Saying.MARKED: QT_TRANSLATE_NOOP("charts", "{what}, {day}"),
    Saying.UNDER: QT_TRANSLATE_NOOP("charts", "under {value}"),
}

_NAMES: dict[str, str] = {
    Measure.REPETITIONS: QT_TRANSLATE_NOOP("charts", "Repeats"),
    Measure.ONE_REP_MAX_KG: QT_TRANSLATE_NOOP("charts", "Could lift once, kg"),
    Measure.LOAD_KG: QT_TRANSLATE_NOOP("charts", "Weight, kg"),
    Measure.ONE_REP_MAX_LB: QT_TRANSLATE_NOOP("charts", "Could lift once, lb"),
    Measure.LOAD_LB: QT_TRANSLATE_NOOP("charts", "Weight, lb"),
    Measure.SECONDS: QT_TRANSLATE_NOOP("charts", "Seconds"),
    Measure.METRES: QT_TRANSLATE_NOOP("charts", "Metres"),
    Measure.SETS: QT_TRANSLATE_NOOP("charts", "Sets"),
    Measure.SHARE: QT_TRANSLATE_NOOP("charts", "Of your first days, %"),
    Measure.PAIN: QT_TRANSLATE_NOOP("charts", "Pain"),
    Measure.FATIGUE: QT_TRANSLATE_NOOP("charts", "Tiredness"),
    Measure.STIFFNESS: QT_TRANSLATE_NOOP("charts", "Stiffness"),
    Measure.SLEEP_H: QT_TRANSLATE_NOOP("charts", "Sleep, hours"),
    Measure.SLEEP_MEASURED_H: QT_TRANSLATE_NOOP("charts", "Measured sleep, hours"),
    Measure.FIVE_SUM: QT_TRANSLATE_NOOP("charts", "Sum of five answers, 0 to 50"),
    Measure.DAY: QT_TRANSLATE_NOOP("charts", "Day"),
    Measure.WEEK: QT_TRANSLATE_NOOP("charts", "Week of"),
    Measure.MONTH: QT_TRANSLATE_NOOP("charts", "Month"),
    Measure.YEAR: QT_TRANSLATE_NOOP("charts", "Year"),
    Measure.LOW_KG: QT_TRANSLATE_NOOP("charts", "Lowest, kg"),
    Measure.HIGH_KG: QT_TRANSLATE_NOOP("charts", "Highest, kg"),
    Measure.LOW_LB: QT_TRANSLATE_NOOP("charts", "Lowest, lb"),
    Measure.HIGH_LB: QT_TRANSLATE_NOOP("charts", "Highest, lb"),
    Measure.LOWEST: QT_TRANSLATE_NOOP("charts", "Lowest"),
    Measure.HIGHEST: QT_TRANSLATE_NOOP("charts", "Highest"),
    Measure.IN_RESERVE: QT_TRANSLATE_NOOP("charts", "Repeats to spare"),
    Measure.REST_DAYS: QT_TRANSLATE_NOOP("charts", "Rest days"),
    Measure.FLARE: QT_TRANSLATE_NOOP("charts", "Flare"),
    Measure.LEGS: QT_TRANSLATE_NOOP("charts", "Legs"),
    Measure.CHEST_AND_SHOULDERS: QT_TRANSLATE_NOOP("charts", "Chest and shoulders"),
    Measure.BACK: QT_TRANSLATE_NOOP("charts", "Back"),
    Measure.ARMS: QT_TRANSLATE_NOOP("charts", "Arms"),
    Measure.TRUNK: QT_TRANSLATE_NOOP("charts", "Trunk"),
    Measure.HANDS: QT_TRANSLATE_NOOP("charts", "Hands"),
    Measure.NECK: QT_TRANSLATE_NOOP("charts", "Neck"),
    Measure.OTHER: QT_TRANSLATE_NOOP("charts", "Other"),
    Measure.SWOLLEN: QT_TRANSLATE_NOOP("charts", "Swollen joints (own count)"),
    Measure.TENDER: QT_TRANSLATE_NOOP("charts", "Tender joints (own count)"),
    Measure.CRP_MG_L: QT_TRANSLATE_NOOP("charts", "CRP, mg/L"),
    Measure.CRP_TOP_MG_L: QT_TRANSLATE_NOOP("charts", "Laboratory's top, CRP"),
    Measure.ESR_MM_H: QT_TRANSLATE_NOOP("charts", "ESR, mm/h"),
    Measure.ESR_TOP_MM_H: QT_TRANSLATE_NOOP("charts", "Laboratory's top, ESR"),
    Measure.DAS28_ESR: QT_TRANSLATE_NOOP("charts", "DAS28 with ESR"),
    Measure.DAS28_CRP: QT_TRANSLATE_NOOP("charts", "DAS28 with CRP"),
    Measure.CDAI: QT_TRANSLATE_NOOP("charts", "CDAI"),
    Measure.SDAI: QT_TRANSLATE_NOOP("charts", "SDAI"),
    Measure.REMISSION_RULES: QT_TRANSLATE_NOOP("charts", "Boolean remission, rules met"),
    Measure.ASDAS_CRP: QT_TRANSLATE_NOOP("charts", "ASDAS with CRP"),
    Measure.ASDAS_ESR: QT_TRANSLATE_NOOP("charts", "ASDAS with ESR"),
    Measure.BASDAI: QT_TRANSLATE_NOOP("charts", "BASDAI"),
    Measure.RAPID3: QT_TRANSLATE_NOOP("charts", "RAPID3"),
    Measure.PAS2: QT_TRANSLATE_NOOP("charts", "PAS-II"),
    Measure.CHAIR_STANDS_30_S: QT_TRANSLATE_NOOP("charts", "Stands from a chair in 30 seconds"),
    Measure.FIVE_STANDS: QT_TRANSLATE_NOOP("charts", "Five stands from a chair, seconds"),
    Measure.GAIT_SPEED: QT_TRANSLATE_NOOP("charts", "Walking speed, metres a second"),
    Measure.GRIP_LEFT: QT_TRANSLATE_NOOP("charts", "Grip of the left hand, kg"),
    Measure.GRIP_RIGHT: QT_TRANSLATE_NOOP("charts", "Grip of the right hand, kg"),
}

_ACTIVITY: dict[str, str] = {
    "remission": QT_TRANSLATE_NOOP("charts", "remission"),
    "inactive": QT_TRANSLATE_NOOP("charts", "inactive disease"),
    "low": QT_TRANSLATE_NOOP("charts", "low activity"),
    "moderate": QT_TRANSLATE_NOOP("charts", "moderate activity"),
    "high": QT_TRANSLATE_NOOP("charts", "high activity"),
    "very-high": QT_TRANSLATE_NOOP("charts", "very high activity"),
}
_LEVEL_NAMES: dict[str, str] = {
    "remission": QT_TRANSLATE_NOOP("charts", "remission"),
    "inactive": QT_TRANSLATE_NOOP("charts", "inactive"),
    "low": QT_TRANSLATE_NOOP("charts", "low"),
    "moderate": QT_TRANSLATE_NOOP("charts", "moderate"),
    "high": QT_TRANSLATE_NOOP("charts", "high"),
    "very-high": QT_TRANSLATE_NOOP("charts", "very high"),
}
_LEVEL_BELOW = QT_TRANSLATE_NOOP("charts", "{level} below {top}")
_LEVEL_TO = QT_TRANSLATE_NOOP("charts", "{level} to {top}")
_LEVEL_ABOVE = QT_TRANSLATE_NOOP("charts", "{level} above")
_PANEL_WITH_LEVELS = QT_TRANSLATE_NOOP("charts", "{what}. Lines: {levels}")
_PEOPLE: dict[str, str] = {
    "female": QT_TRANSLATE_NOOP("charts", "women"),
    "male": QT_TRANSLATE_NOOP("charts", "men"),
}
EVENT_NAMES: dict[EventKind, str] = {
    EventKind.MEDICINE_CHANGE: QT_TRANSLATE_NOOP("charts", "New tablets or dose"),
    EventKind.INFUSION: QT_TRANSLATE_NOOP("charts", "Infusion"),
    EventKind.JOINT_INJECTION: QT_TRANSLATE_NOOP("charts", "Injection into a joint"),
    EventKind.VISIT: QT_TRANSLATE_NOOP("charts", "Clinic visit"),
    EventKind.FALL: QT_TRANSLATE_NOOP("charts", "Fall"),
    EventKind.INFECTION: QT_TRANSLATE_NOOP("charts", "Infection"),
    EventKind.VACCINATION: QT_TRANSLATE_NOOP("charts", "Vaccination"),
    EventKind.OPERATION: QT_TRANSLATE_NOOP("charts", "Operation"),
    EventKind.BLOOD_TEST: QT_TRANSLATE_NOOP("charts", "Blood test"),
    EventKind.MILESTONE: QT_TRANSLATE_NOOP("charts", "Managed"),
    EventKind.OTHER: QT_TRANSLATE_NOOP("charts", "Mark"),
}

_BODY: dict[str, str] = {
    Measure.LEGS: QT_TRANSLATE_NOOP("charts", "legs"),
    Measure.CHEST_AND_SHOULDERS: QT_TRANSLATE_NOOP("charts", "chest and shoulders"),
    Measure.BACK: QT_TRANSLATE_NOOP("charts", "back"),
    Measure.ARMS: QT_TRANSLATE_NOOP("charts", "arms"),
    Measure.TRUNK: QT_TRANSLATE_NOOP("charts", "trunk"),
    Measure.HANDS: QT_TRANSLATE_NOOP("charts", "hands"),
    Measure.NECK: QT_TRANSLATE_NOOP("charts", "neck"),
    Measure.OTHER: QT_TRANSLATE_NOOP("charts", "other muscles"),
}

_BANDS: dict[str, str] = {
    "very-light": QT_TRANSLATE_NOOP("charts", "very light"),
    "light": QT_TRANSLATE_NOOP("charts", "light"),
    "medium": QT_TRANSLATE_NOOP("charts", "medium"),
    "heavy": QT_TRANSLATE_NOOP("charts", "heavy"),
    "very-heavy": QT_TRANSLATE_NOOP("charts", "very heavy"),
}

_SPANS: dict[ChartSpan, str] = {
    ChartSpan.SIX_WEEKS: QT_TRANSLATE_NOOP("charts", "6 weeks"),
    ChartSpan.THREE_MONTHS: QT_TRANSLATE_NOOP("charts", "3 months"),
    ChartSpan.ONE_YEAR: QT_TRANSLATE_NOOP("charts", "1 year"),
    ChartSpan.ALL: QT_TRANSLATE_NOOP("charts", "All"),
}

_SCORES = (
    Measure.DAS28_ESR,
    Measure.DAS28_CRP,
    Measure.CDAI,
    Measure.SDAI,
    Measure.ASDAS_CRP,
    Measure.ASDAS_ESR,
    Measure.BASDAI,
    Measure.RAPID3,
    Measure.PAS2,
)
_IN_KG = (QT_TRANSLATE_NOOP("charts", "{n} kg"), QT_TRANSLATE_NOOP("charts", "{n} kg"))
_IN_LB = (QT_TRANSLATE_NOOP("charts", "{n} lb"), QT_TRANSLATE_NOOP("charts", "{n} lb"))
_IN_SECONDS = (QT_TRANSLATE_NOOP("charts", "{n} second"), QT_TRANSLATE_NOOP("charts", "{n} seconds"))
_UNDER_MG_L = (QT_TRANSLATE_NOOP("charts", "under {n} mg/L"), QT_TRANSLATE_NOOP("charts", "under {n} mg/L"))
_UNDER_MM_H = (QT_TRANSLATE_NOOP("charts", "under {n} mm/h"), QT_TRANSLATE_NOOP("charts", "under {n} mm/h"))
_COUNTED: dict[str, tuple[str, str]] = {
    Measure.REPETITIONS: (QT_TRANSLATE_NOOP("charts", "{n} repeat"), QT_TRANSLATE_NOOP("charts", "{n} repeats")),
    Measure.ONE_REP_MAX_KG: _IN_KG,
    Measure.LOAD_KG: _IN_KG,
    Measure.ONE_REP_MAX_LB: _IN_LB,
    Measure.LOAD_LB: _IN_LB,
    Measure.LOW_LB: (
        QT_TRANSLATE_NOOP("charts", "perhaps only {n} lb"),
        QT_TRANSLATE_NOOP("charts", "perhaps only {n} lb"),
    ),
    Measure.HIGH_LB: (
        QT_TRANSLATE_NOOP("charts", "perhaps up to {n} lb"),
        QT_TRANSLATE_NOOP("charts", "perhaps up to {n} lb"),
    ),
    Measure.LOW_KG: (
        QT_TRANSLATE_NOOP("charts", "perhaps only {n} kg"),
        QT_TRANSLATE_NOOP("charts", "perhaps only {n} kg"),
    ),
    Measure.HIGH_KG: (
        QT_TRANSLATE_NOOP("charts", "perhaps up to {n} kg"),
        QT_TRANSLATE_NOOP("charts", "perhaps up to {n} kg"),
    ),
    Measure.SECONDS: _IN_SECONDS,
    Measure.METRES: (QT_TRANSLATE_NOOP("charts", "{n} metre"), QT_TRANSLATE_NOOP("charts", "{n} metres")),
    Measure.SHARE: (QT_TRANSLATE_NOOP("charts", "{n} %"), QT_TRANSLATE_NOOP("charts", "{n} %")),
    Measure.SETS: (QT_TRANSLATE_NOOP("charts", "{n} set"), QT_TRANSLATE_NOOP("charts", "{n} sets")),
    Measure.SLEEP_H: (QT_TRANSLATE_NOOP("charts", "{n} hour"), QT_TRANSLATE_NOOP("charts", "{n} hours")),
    Measure.SLEEP_MEASURED_H: (
        QT_TRANSLATE_NOOP("charts", "measured {n} hour"),
        QT_TRANSLATE_NOOP("charts", "measured {n} hours"),
    ),
    Measure.FIVE_SUM: (QT_TRANSLATE_NOOP("charts", "{n} of 50"), QT_TRANSLATE_NOOP("charts", "{n} of 50")),
    Measure.REST_DAYS: (QT_TRANSLATE_NOOP("charts", "{n} rest day"), QT_TRANSLATE_NOOP("charts", "{n} rest days")),
    Measure.IN_RESERVE: (
        QT_TRANSLATE_NOOP("charts", "{n} repeat to spare"),
        QT_TRANSLATE_NOOP("charts", "{n} repeats to spare"),
    ),
    Measure.LOWEST: (QT_TRANSLATE_NOOP("charts", "lowest {n}"), QT_TRANSLATE_NOOP("charts", "lowest {n}")),
    Measure.HIGHEST: (QT_TRANSLATE_NOOP("charts", "highest {n}"), QT_TRANSLATE_NOOP("charts", "highest {n}")),
    Measure.SWOLLEN: (
        QT_TRANSLATE_NOOP("charts", "{n} swollen joint"),
        QT_TRANSLATE_NOOP("charts", "{n} swollen joints"),
    ),
    Measure.TENDER: (QT_TRANSLATE_NOOP("charts", "{n} tender joint"), QT_TRANSLATE_NOOP("charts", "{n} tender joints")),
    Measure.CRP_MG_L: (QT_TRANSLATE_NOOP("charts", "{n} mg/L"), QT_TRANSLATE_NOOP("charts", "{n} mg/L")),
    Measure.ESR_MM_H: (QT_TRANSLATE_NOOP("charts", "{n} mm/h"), QT_TRANSLATE_NOOP("charts", "{n} mm/h")),
    unit_of(Measure.CRP_MG_L, below=True): _UNDER_MG_L,
    unit_of(Measure.ESR_MM_H, below=True): _UNDER_MM_H,
    Measure.CHAIR_STANDS_30_S: (QT_TRANSLATE_NOOP("charts", "{n} stand"), QT_TRANSLATE_NOOP("charts", "{n} stands")),
    Measure.FIVE_STANDS: _IN_SECONDS,
    Measure.GAIT_SPEED: (QT_TRANSLATE_NOOP("charts", "{n} m/s"), QT_TRANSLATE_NOOP("charts", "{n} m/s")),
    Measure.GRIP_LEFT: _IN_KG,
    Measure.GRIP_RIGHT: _IN_KG,
    **dict.fromkeys(_SCORES, ("{n}", "{n}")),
    Measure.REMISSION_RULES: (
        QT_TRANSLATE_NOOP("charts", "{n} of 4 rules"),
        QT_TRANSLATE_NOOP("charts", "{n} of 4 rules"),
    ),
    "results": (QT_TRANSLATE_NOOP("charts", "{n} result"), QT_TRANSLATE_NOOP("charts", "{n} results")),
    "sets": (QT_TRANSLATE_NOOP("charts", "{n} set"), QT_TRANSLATE_NOOP("charts", "{n} sets")),
    "days": (QT_TRANSLATE_NOOP("charts", "{n} day"), QT_TRANSLATE_NOOP("charts", "{n} days")),
    "weeks": (QT_TRANSLATE_NOOP("charts", "{n} week"), QT_TRANSLATE_NOOP("charts", "{n} weeks")),
    "years": (QT_TRANSLATE_NOOP("charts", "{n} year"), QT_TRANSLATE_NOOP("charts", "{n} years")),
    "whole-weeks": (QT_TRANSLATE_NOOP("charts", "{n} whole week"), QT_TRANSLATE_NOOP("charts", "{n} whole weeks")),
    "sessions": (QT_TRANSLATE_NOOP("charts", "{n} session"), QT_TRANSLATE_NOOP("charts", "{n} sessions")),
}

_TOGETHER = QT_TRANSLATE_NOOP("charts", "All exercises of {movement}")
_WHOLE_BODY = QT_TRANSLATE_NOOP("charts", "Whole body")
_POINT = QT_TRANSLATE_NOOP("charts", "{when}: {what} {value}")
_POINT_COUNTED = QT_TRANSLATE_NOOP("charts", "{when}: {value}")
_NOT_OVER = QT_TRANSLATE_NOOP("charts", "not over yet")
_BIGGER_JUMP = QT_TRANSLATE_NOOP("charts", "a bigger jump than lately")
_IN_FLARE = QT_TRANSLATE_NOOP("charts", "in a flare")
_COULD_LIFT: dict[Measure, str] = {
    Measure.ONE_REP_MAX_KG: QT_TRANSLATE_NOOP("charts", "could lift about {n} kg once"),
    Measure.ONE_REP_MAX_LB: QT_TRANSLATE_NOOP("charts", "could lift about {n} lb once"),
}
_LIFTED: dict[Measure, str] = {
    Measure.LOAD_KG: QT_TRANSLATE_NOOP("charts", "lifted {n} kg"),
    Measure.LOAD_LB: QT_TRANSLATE_NOOP("charts", "lifted {n} lb"),
}
YES = QT_TRANSLATE_NOOP("charts", "Yes")
NOT_ANSWERED = QT_TRANSLATE_NOOP("charts", "Not answered")
NOT_MEASURED = QT_TRANSLATE_NOOP("charts", "Not measured")
NOT_GIVEN = QT_TRANSLATE_NOOP("charts", "Not given")
NOT_RATED = QT_TRANSLATE_NOOP("charts", "Not rated")

_COUNT_NAMES: dict[str, str] = {
    Measure.SWOLLEN: QT_TRANSLATE_NOOP("charts", "Swollen count"),
    Measure.TENDER: QT_TRANSLATE_NOOP("charts", "Tender count"),
}
_SPOKEN_BY_NAME = (Measure.PAIN, Measure.FATIGUE, Measure.STIFFNESS)
_OF_BLOOD = (Measure.CRP_MG_L, Measure.CRP_TOP_MG_L, Measure.ESR_MM_H, Measure.ESR_TOP_MM_H)
_OF_TESTS = (
    Measure.CHAIR_STANDS_30_S,
    Measure.FIVE_STANDS,
    Measure.GAIT_SPEED,
    Measure.GRIP_LEFT,
    Measure.GRIP_RIGHT,
)
_MEASURED = frozenset((*_SCORES, Measure.REMISSION_RULES, *_OF_BLOOD, *_OF_TESTS, Measure.SLEEP_MEASURED_H))
_NAMED_IN_FULL = frozenset((*_SCORES, Measure.REMISSION_RULES, *_OF_TESTS, Measure.CRP_MG_L, Measure.ESR_MM_H))
_UNKNOWN = {
    Measure.IN_RESERVE: NOT_RATED,
    Measure.CRP_TOP_MG_L: NOT_GIVEN,
    Measure.ESR_TOP_MM_H: NOT_GIVEN,
}
_TWO_DECIMALS = frozenset((*_SCORES, Measure.GAIT_SPEED))
_CELL_DATES = {Measure.MONTH: "month-of-year", Measure.YEAR: "year"}
_FACT_NAMES = {
    "felt": _NAMES,
    "region": _BODY,
    "band": _BANDS,
    "activity": _ACTIVITY,
    "count": _COUNT_NAMES,
    "people": _PEOPLE,
}
_WEEK_DAYS, _LONGEST_MONTH_DAYS = 7, 31


def say(statement: Statement, translate: Translate = untranslated) -> str:
    """One sentence or headline for a person, in the language of `translate`."""
    filled = {fact.name: _fact_text(fact, translate) for fact in statement.facts}
    return translate(CONTEXT, TEMPLATES[statement.saying]).format(**filled)


def number_text(value: float, measure: str = "") -> str:
    """At most one decimal, two for scores and walking speed; none where it is whole.

    >>> number_text(5.0), number_text(4.5), number_text(58.29), number_text(3.9587, Measure.DAS28_CRP)
    ('5', '4.5', '58.3', '3.96')
    """
    decimals = 2 if measure in _TWO_DECIMALS else 1
    return f"{round(value, decimals):g}" if abs(value) < 100_000 else f"{value:.0f}"


def measure_name(measure: Measure, translate: Translate = untranslated) -> str:
    """The name of a line, a scale or a column."""
    return translate(CONTEXT, _NAMES[measure])


def panel_name(panel: Panel, translate: Translate = untranslated) -> str:
    """What stands above a plot: what it shows, and what the makers of a score call the levels between its lines.

    >>> from liftcoach.domain.outcomes import OutcomeKind
    >>> from liftcoach.insight.scores import levels_of
    >>> panel_name(Panel((), (), Measure.DAS28_ESR, levels=levels_of(OutcomeKind.DAS28_ESR)))
    'DAS28 with ESR. Lines: remission below 2.6, low to 3.2, moderate to 5.1, high above'
    """
    name = "" if panel.measure is None else measure_name(panel.measure, translate)
    if not panel.levels:
        return name
    levels = ", ".join(_level_text(level, translate) for level in panel.levels)
    return translate(CONTEXT, _PANEL_WITH_LEVELS).format(what=name, levels=levels)


def _level_text(level: Level, translate: Translate) -> str:
    name = translate(CONTEXT, _LEVEL_NAMES[level.band])
    if level.top is None:
        return translate(CONTEXT, _LEVEL_ABOVE).format(level=name)
    template = _LEVEL_TO if level.holds_top else _LEVEL_BELOW
    return translate(CONTEXT, template).format(level=name, top=number_text(level.top))


def event_name(event: Event, translate: Translate = untranslated) -> str:
    """What a marked day is called: its kind, and the person's own words where they gave any."""
    name = translate(CONTEXT, EVENT_NAMES[event.kind])
    return f"{name}: {event.note}" if event.note else name


def marked_text(event: Event, translate: Translate = untranslated) -> str:
    """A marked day with its date."""
    day = date_text(event.on, "day-of-year", translate)
    return translate(CONTEXT, TEMPLATES[Saying.MARKED]).format(what=event_name(event, translate), day=day)


def pattern_name(pattern: str, translate: Translate = untranslated) -> str:
    """What a movement is called at the head of a line."""
    words = translate(VALUES, PATTERNS[Pattern(pattern)])
    return words[:1].upper() + words[1:]


def charted_name(exercise: ChartedExercise, translate: Translate = untranslated) -> str:
    """What an exercise is called, or all exercises of one movement."""
    if not exercise.pattern:
        return exercise.name
    return translate(CONTEXT, _TOGETHER).format(movement=translate(VALUES, PATTERNS[Pattern(exercise.pattern)]))


def region_name(region: Measure | None, translate: Translate = untranslated) -> str:
    """A part of the body, or all of it."""
    return translate(CONTEXT, _WHOLE_BODY if region is None else _NAMES[region])


def activity_name(band: str, translate: Translate = untranslated) -> str:
    """What a score's level of activity is called."""
    return translate(CONTEXT, _ACTIVITY[band])


def valued(value: float, measure: Measure, translate: Translate = untranslated) -> str:
    """A value with its unit."""
    return _counted(value, measure, translate)


def valued_or_plain(value: float, measure: Measure, translate: Translate = untranslated, *, below: bool = False) -> str:
    """A value with its unit, or the number alone for what is answered from 0 to 10 and for counts of joints."""
    plain = measure in _SPOKEN_BY_NAME or measure in _COUNT_NAMES
    return number_text(value) if plain else _counted(value, unit_of(measure, below=below), translate)


def span_name(span: ChartSpan, translate: Translate = untranslated) -> str:
    """The words of the range picker."""
    return translate(CONTEXT, _SPANS[span])


def end_name(series: Series, translate: Translate = untranslated) -> str:
    """What stands at the end of a line: its name and last value, or the value with its unit."""
    last = series.points[-1].value
    if series.measure in _SPOKEN_BY_NAME:
        return f"{measure_name(series.measure, translate)} {number_text(last)}"
    if series.measure in _COUNT_NAMES:
        return f"{translate(CONTEXT, _COUNT_NAMES[series.measure])} {number_text(last)}"
    return _counted(last, unit_of(series.measure, below=series.points[-1].below), translate)


def point_text(point: Point, measure: Measure, *, in_flare: bool, translate: Translate = untranslated) -> str:
    """One mark in words: when, what, and what belongs to it."""
    when = _when(point, translate)
    if measure in _SPOKEN_BY_NAME:
        told = translate(CONTEXT, _POINT).format(
            when=when, what=measure_name(measure, translate), value=number_text(point.value)
        )
    elif measure in _NAMED_IN_FULL:
        name = measure_name(measure, translate).partition(",")[0]
        value = _counted(point.value, unit_of(measure, below=point.below), translate)
        told = translate(CONTEXT, _POINT).format(when=when, what=name, value=value)
    elif measure in _COULD_LIFT:
        value = translate(CONTEXT, _COULD_LIFT[measure]).format(n=number_text(point.value))
        told = translate(CONTEXT, _POINT_COUNTED).format(when=when, value=value)
    else:
        told = translate(CONTEXT, _POINT_COUNTED).format(when=when, value=_counted(point.value, measure, translate))
    more = [_belonging(value, also, translate) for also, value in point.also]
    more += [say(each, translate) for each in point.told]
    more += [translate(CONTEXT, words) for words, holds in _marks(point, in_flare=in_flare) if holds]
    return ", ".join((told, *more))


def _belonging(value: float, measure: Measure, translate: Translate) -> str:
    # Beside an estimate a bare weight would not say that it is the one that was lifted.
    if measure in _LIFTED:
        return translate(CONTEXT, _LIFTED[measure]).format(n=number_text(value))
    return _counted(value, measure, translate)


def _marks(point: Point, *, in_flare: bool) -> tuple[tuple[str, bool], ...]:
    # A flagged point that tells its own words is no week of work.
    return (_NOT_OVER, point.open), (_BIGGER_JUMP, point.flagged and not point.told), (_IN_FLARE, in_flare)


def tick_text(tick: Tick, translate: Translate = untranslated) -> str:
    """The label of a tick: 8 Dec, Dec or 2026."""
    if tick.kind is TickKind.YEAR:
        return f"{tick.day.year}"
    return (short_month_text if tick.kind is TickKind.MONTH else short_day_text)(tick.day, translate)


def cell_text(cell: Cell, column: Measure, translate: Translate = untranslated) -> str:
    """The words of a table cell; an answer that was not given says so."""
    if cell is None:
        unknown = NOT_MEASURED if column in _MEASURED else NOT_ANSWERED
        return translate(CONTEXT, _UNKNOWN.get(column, unknown))
    if isinstance(cell, Statement):
        return say(cell, translate)
    if isinstance(cell, bool):
        return translate(CONTEXT, YES) if cell else ""
    if isinstance(cell, date):
        return date_text(cell, _CELL_DATES.get(column, "day-of-year"), translate)
    return number_text(cell, column)


def _fact_text(fact: Fact, translate: Translate) -> str:
    value = fact.value
    if isinstance(value, date):
        return date_text(value, fact.unit, translate)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _counted(value, fact.unit, translate) if fact.unit else number_text(value)
    if fact.unit == "pattern":
        return pattern_name(str(value), translate)
    names = _FACT_NAMES.get(fact.unit)
    return str(value) if names is None else translate(CONTEXT, names[str(value)]).partition(",")[0]


def _counted(number: float, unit: str, translate: Translate) -> str:
    one, many = _COUNTED[unit]
    return translate(CONTEXT, one if number == 1 else many).format(n=number_text(number, unit))


def _when(point: Point, translate: Translate) -> str:
    days = (point.last - point.first).days + 1
    if days == 1:
        return date_text(point.first, "day-of-year", translate)
    if days == _WEEK_DAYS:
        return date_text(point.first, "week-of-year", translate)
    if days <= _LONGEST_MONTH_DAYS and point.first.day == 1:
        return date_text(point.first, "month-of-year", translate)
    return days_text(point.first, point.last, translate)
