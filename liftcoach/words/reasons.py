"""The sentence of every rule, filled from the reason's facts."""

from __future__ import annotations

from liftcoach.domain.reasons import Fact, Reason, RuleId
from liftcoach.domain.training import MORE_THAN_FIVE_LEFT
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.values import spoken

CONTEXT = "reasons"

SENTENCES: dict[RuleId, str] = {
    RuleId.ACTIVITY_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons",
        "We do not know how active your illness is now, so this is a careful plan. Tell us and it can fit better.",
    ),
    RuleId.AFTER_GAP: QT_TRANSLATE_NOOP(
        "reasons", "You last did this {days} ago, so it starts a little lower. It builds up again from here."
    ),
    RuleId.AFTER_INFUSION: QT_TRANSLATE_NOOP(
        "reasons", "Just after your infusion on {on} nothing goes up and each set stays easy."
    ),
    RuleId.AFTER_VACCINATION: QT_TRANSLATE_NOOP(
        "reasons", "Just after your vaccination on {on} nothing goes up and each set stays easy."
    ),
    RuleId.BACK_AFTER_FLARE: QT_TRANSLATE_NOOP(
        "reasons", "You are coming back from a flare. Today is about {share} % of what you did before it."
    ),
    RuleId.BALANCE_INCLUDED: QT_TRANSLATE_NOOP("reasons", "Balance work is in the plan because of {because}."),
    RuleId.BLOOD_TEST_FIRST: QT_TRANSLATE_NOOP(
        "reasons",
        "Your blood test is on {on}. A first session can change the results for a week, so until then the "
        "plan is easy movement. Tell your doctor that you train.",
    ),
    RuleId.BLOOD_TEST_NEAR: QT_TRANSLATE_NOOP(
        "reasons", "Hard work in the two days before a blood test can change the results, so today is lighter."
    ),
    RuleId.FLOOR_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons",
        "We do not know yet whether you can get down to the floor and up again. Because of {because} nothing on the "
        "floor is chosen until you tell us.",
    ),
    RuleId.MUSCLE_RANGE_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons",
        "Your CK of {on} has no range from the laboratory with it, so we cannot tell whether it is high. Until you "
        "add the range we plan as if it were, and nothing goes up.",
    ),
    RuleId.NUMBER_CORRECTED: QT_TRANSLATE_NOOP(
        "reasons",
        "You put a number right today: {was} was really {now}. The stop that came from that number alone has ended.",
    ),
    RuleId.CAP_LOAD_STEP: QT_TRANSLATE_NOOP(
        "reasons", "A step above the most you have lifted is kept small: {most} today, not {asked}."
    ),
    RuleId.CARE_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons", "A question is still open: {because}. Until you answer it, this is left out."
    ),
    RuleId.CARRY_WAITS: QT_TRANSLATE_NOOP(
        "reasons",
        "Carrying in the hand waits until your {joint} is quiet. A bag over the forearm, a backpack or "
        "a trolley helps.",
    ),
    RuleId.CHECK_IN_MISSING: QT_TRANSLATE_NOOP(
        "reasons", "You have not checked in today, so nothing goes up and each set stays easy."
    ),
    RuleId.CHECK_IN_PARTLY: QT_TRANSLATE_NOOP(
        "reasons", "Some of today’s check-in is open or copied, so nothing goes up today."
    ),
    RuleId.CLEARANCE_FIRST: QT_TRANSLATE_NOOP(
        "reasons",
        "Because of {because}, please ask your doctor before you do more. Until then the plan is gentle and seated.",
    ),
    RuleId.CLEARANCE_IS_OLD: QT_TRANSLATE_NOOP(
        "reasons",
        "Your doctor agreed to training over a year ago. Because of {because}, the plan stays moderate until "
        "you have asked again.",
    ),
    RuleId.CLINIC_DAYS: QT_TRANSLATE_NOOP(
        "reasons",
        "{by} asked on {on} for at most {days} of training a week, so today is for rest.",
    ),
    RuleId.CLINIC_KEEPS: QT_TRANSLATE_NOOP("reasons", "{by} asked on {on} to keep this one."),
    RuleId.CLINIC_LEAVES_OUT: QT_TRANSLATE_NOOP("reasons", "{by} asked on {on} to leave this out."),
    RuleId.CLINIC_LOAD: QT_TRANSLATE_NOOP("reasons", "{by} set the most weight for this on {on}."),
    RuleId.CLINIC_SPARES_JOINT: QT_TRANSLATE_NOOP("reasons", "{by} asked on {on} to spare your {joint}."),
    RuleId.CLOCK_BEHIND: QT_TRANSLATE_NOOP(
        "reasons",
        "Your newest entry is from {newest}, but this computer says it is {today}. Please check the date first.",
    ),
    RuleId.DAY_MOVED: QT_TRANSLATE_NOOP("reasons", "You moved this session to {to}. Today is for rest."),
    RuleId.DID_SOMETHING_ELSE: QT_TRANSLATE_NOOP("reasons", "You did something else today: {what}. That is good too."),
    RuleId.DELOAD: QT_TRANSLATE_NOOP(
        "reasons", "You have built up for {weeks} in a row. This week is lighter, so that your body can catch up."
    ),
    RuleId.DOSE_FOR_STATE: QT_TRANSLATE_NOOP(
        "reasons", "The amount fits because {state}. Stop each set with {left} repeats still possible."
    ),
    RuleId.DOSE_OF_HOLD: QT_TRANSLATE_NOOP(
        "reasons", "The amount fits because {state}. Stop while it still feels easy, and keep breathing."
    ),
    RuleId.EASED_FOR_PAIN: QT_TRANSLATE_NOOP(
        "reasons", "This hurt more than it should on {on}, so today it is about a fifth easier."
    ),
    RuleId.EASED_JOINT_WORSE: QT_TRANSLATE_NOOP(
        "reasons", "Your {joint} felt worse after this on {on}, so today it is about a fifth easier, with one set less."
    ),
    RuleId.EASED_JOINTS_WORSE: QT_TRANSLATE_NOOP(
        "reasons", "Your joints felt worse after {on}, so today this is about a fifth easier, with one set less."
    ),
    RuleId.EASED_TOO_HARD: QT_TRANSLATE_NOOP(
        "reasons", "Last time fewer than {wanted} more felt possible, so today is a little easier."
    ),
    RuleId.EASIER_NEIGHBOUR: QT_TRANSLATE_NOOP(
        "reasons", "{was} was too much last time. This is the easier way to train the same thing."
    ),
    RuleId.ENOUGH_THIS_WEEK: QT_TRANSLATE_NOOP(
        "reasons", "You have done this week’s sessions. Rest is part of the plan."
    ),
    RuleId.EQUIPMENT_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons", "We do not know yet what you have at home, so today needs only a firm chair and a wall."
    ),
    RuleId.EXPERIENCE_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons", "We do not know yet how used you are to training, so the plan starts as if you were new to it."
    ),
    RuleId.FATIGUE_CONTACT: QT_TRANSLATE_NOOP(
        "reasons",
        "You were very tired on {days} of the last {window}. Please tell your care team: it can mean a "
        "more active illness.",
    ),
    RuleId.FINDING_LOAD: QT_TRANSLATE_NOOP(
        "reasons", "Last time {left} repeats were still possible, so today is one step up: {load}."
    ),
    RuleId.FIRST_OUTING_TIMED: QT_TRANSLATE_NOOP(
        "reasons", "The first time starts light: {amount} {amount_unit} with {load}. Tell us if you could have kept on."
    ),
    RuleId.FIRST_OUTING: QT_TRANSLATE_NOOP(
        "reasons",
        "The first time starts light: {amount} {amount_unit} with {load}. Tell us how many more felt possible.",
    ),
    RuleId.FLARE_ABOVE_USUAL: QT_TRANSLATE_NOOP(
        "reasons",
        "You are above your usual today, so the load is a fifth lower. It goes back after {days_needed} at your usual.",
    ),
    RuleId.FLARE_PROBABLE: QT_TRANSLATE_NOOP(
        "reasons",
        "This looks like a flare, so today is about half. Tell your care team if it lasts over 7 days. "
        "You build up again after {days_needed} at your usual.",
    ),
    RuleId.FLARE_STRICT: QT_TRANSLATE_NOOP(
        "reasons",
        "This flare has been strong for over a week, so only very light work on quiet joints. "
        "Please tell your care team. You build up again after {days_needed} at your usual.",
    ),
    RuleId.GENTLER_CHOSEN: QT_TRANSLATE_NOOP("reasons", "You asked for a gentler day. Here it is."),
    RuleId.GENTLE_DAY: QT_TRANSLATE_NOOP(
        "reasons", "Today shows {first} and {second}. A gentle day helps more than pushing on. Resting is fine too."
    ),
    RuleId.HALF_WEEK: QT_TRANSLATE_NOOP(
        "reasons", "Your joints felt worse after two sessions in a row. For {days} you do half as many sets."
    ),
    RuleId.HARDER_NEIGHBOUR: QT_TRANSLATE_NOOP(
        "reasons", "{was} has become easy for you. This is the next step, and it starts light."
    ),
    RuleId.HEAVIER: QT_TRANSLATE_NOOP(
        "reasons", "Two good sessions in a row: from {before} to {now}, a small step up."
    ),
    RuleId.HEAVY_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons",
        "A question is still open: {because}. Until you answer it, nothing heavy: {left} repeats stay possible in each "
        "set. Breathe out as you work.",
    ),
    RuleId.HELD_AFTER_FLARE: QT_TRANSLATE_NOOP(
        "reasons", "Nothing goes up for {until_days} after days above your usual."
    ),
    RuleId.HELD_BLOOD_TEST: QT_TRANSLATE_NOOP(
        "reasons",
        "Your blood test is on {on}. New steps can change the results for a week, so they wait. Tell "
        "your doctor that you train.",
    ),
    RuleId.HELD_FLARE_UNSURE: QT_TRANSLATE_NOOP(
        "reasons", "You are not sure whether this is a flare, so this stays as it was."
    ),
    RuleId.HELD_FOR_JOINT: QT_TRANSLATE_NOOP("reasons", "This stays as it was, because it uses your {joint}."),
    RuleId.HELD_FOR_PAIN: QT_TRANSLATE_NOOP("reasons", "It hurt a little more on {on}, so this stays as it was."),
    RuleId.HELD_FOR_SIGN: QT_TRANSLATE_NOOP("reasons", "Nothing goes up while this is open: {row}."),
    RuleId.HELD_FOR_SLEEP: QT_TRANSLATE_NOOP(
        "reasons", "You slept badly on {nights} of the last 7, so this stays as it was."
    ),
    RuleId.HELD_LONG: QT_TRANSLATE_NOOP(
        "reasons", "This stayed the same for {days}. Today is the smallest step up. Do less if it feels like too much."
    ),
    RuleId.HELD_NOT_RATED: QT_TRANSLATE_NOOP(
        "reasons", "We go up only when you have told us how it felt and whether it hurt, two times in a row."
    ),
    RuleId.HELD_PAIN_UP: QT_TRANSLATE_NOOP(
        "reasons", "Your pain this week is not known to be steady, so this stays as it was."
    ),
    RuleId.HELD_SHORT_NIGHT: QT_TRANSLATE_NOOP(
        "reasons", "You slept {hours} hours. Most adults do best with {enough} or more, so this stays as it was."
    ),
    RuleId.HELD_TIMED: QT_TRANSLATE_NOOP(
        "reasons",
        "What you do by time goes up when you have told us, two times in a row, if you could have kept on and "
        "whether it hurt.",
    ),
    RuleId.IMPORTED_BOUND: QT_TRANSLATE_NOOP(
        "reasons", "Your earlier log shows {imported}. Here you start with {load} and build up from how it feels."
    ),
    RuleId.JOINTS_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons", "You have not told us about your joints this week, so nothing goes up."
    ),
    RuleId.JOINT_STATE: QT_TRANSLATE_NOOP("reasons", "Your {joint} is {state}, so we look after it today."),
    RuleId.KEEP_HANDS_WARM: QT_TRANSLATE_NOOP(
        "reasons", "Keep the room and your hands warm. Gloves or wrapped handles help; cold metal does not."
    ),
    RuleId.USUAL_PAIN: QT_TRANSLATE_NOOP(
        "reasons",
        "Your pain is usually about {pain} of 10. What counts in a session is how far it rises: "
        "stop an exercise that hurts {rise} more than at the start, or {top} of 10.",
    ),
    RuleId.LATER_IN_DAY: QT_TRANSLATE_NOOP(
        "reasons",
        "Your joints are usually stiff for about {minutes} minutes in the morning. Training later in the day may be "
        "easier.",
    ),
    RuleId.IN_TURN: QT_TRANSLATE_NOOP(
        "reasons",
        "Not every kind of movement fits into a session this short, so they take turns. "
        "What waited longest comes first.",
    ),
    RuleId.KEEP_MINUTES: QT_TRANSLATE_NOOP("reasons", "The session is kept to about {minutes} minutes."),
    RuleId.KEEP_OUT_OF_SUN: QT_TRANSLATE_NOOP("reasons", "Train indoors or in the shade, and cover up from the sun."),
    RuleId.LIGHTER_FOR_SLEEP: QT_TRANSLATE_NOOP(
        "reasons", "After a night of {hours} hours the session is lighter today."
    ),
    RuleId.LIMITED_BY_SIGN: QT_TRANSLATE_NOOP(
        "reasons", "Nothing heavy today and no holding your breath, because of {row}. Please ask your care team."
    ),
    RuleId.CONDITION_NOT_SURE: QT_TRANSLATE_NOOP(
        "reasons", "Your illness has no name yet, so we plan with the care that any of them would need."
    ),
    RuleId.LOG_BEFORE_ILLNESS: QT_TRANSLATE_NOOP(
        "reasons",
        "Your log of this is from before you became ill. It does not tell what is right now, so we start low.",
    ),
    RuleId.LOG_TIME_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons", "We do not know if your log of this is from before you became ill, so we start low."
    ),
    RuleId.LOWER_FOR_STATE: QT_TRANSLATE_NOOP(
        "reasons", "How you are now asks for less, so this is easier than last time, by {less}."
    ),
    RuleId.MEDICINES_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons", "We have not heard about your medicines for a while, so nothing goes up until you tell us."
    ),
    RuleId.MOBILITY_UNTIL_CLEARED: QT_TRANSLATE_NOOP(
        "reasons",
        "Because of {because}, the plan is easy movement only, until your doctor has said that you may do more.",
    ),
    RuleId.MODERATE_UNTIL_CLEARED: QT_TRANSLATE_NOOP(
        "reasons", "Because of {because}, the plan stays moderate. Please ask your doctor before hard work."
    ),
    RuleId.MOVE_ALL_GENTLY: QT_TRANSLATE_NOOP(
        "reasons", "Move each joint gently, as far as it does not hurt, two or three times a day."
    ),
    RuleId.MOVE_JOINT_GENTLY: QT_TRANSLATE_NOOP(
        "reasons",
        "Your {joint} does no work today. Moving it gently, as far as it does not hurt, two or three times a day "
        "keeps it from getting stiff.",
    ),
    RuleId.MORE_WORK: QT_TRANSLATE_NOOP("reasons", "Two good sessions in a row: from {before} to {now} {now_unit}."),
    RuleId.MOVE_DAY_TAKEN: QT_TRANSLATE_NOOP("reasons", "There is a session on {to} already."),
    RuleId.MOVE_TOO_CLOSE: QT_TRANSLATE_NOOP(
        "reasons", "That is too near to your session on {other}. We leave at least {needed} between."
    ),
    RuleId.MOVE_WEEK_FULL: QT_TRANSLATE_NOOP("reasons", "That week has its sessions already."),
    RuleId.NEVER_OFFER: QT_TRANSLATE_NOOP("reasons", "You asked us on {on} not to offer this any more: {exercise}."),
    RuleId.NEXT_MORNING_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons", "You have not told us how your joints felt the morning after {on}, so nothing goes up."
    ),
    RuleId.NEXT_OWNED: QT_TRANSLATE_NOOP(
        "reasons",
        "These repeats have become easy. Now {now} in place of {before}, with fewer repeats so that the "
        "work does not grow.",
    ),
    RuleId.NOTHING_FITS: QT_TRANSLATE_NOOP(
        "reasons", "No strength exercise fits today’s joints and what you have. Nothing is forced."
    ),
    RuleId.NOTHING_HEAVY: QT_TRANSLATE_NOOP(
        "reasons",
        "Because of {because}, nothing heavy without your doctor’s word: {left} repeats stay possible in each "
        "set. Breathe out as you work.",
    ),
    RuleId.NOTHING_LIGHT_ENOUGH: QT_TRANSLATE_NOOP(
        "reasons", "{exercise} waits: you have nothing light enough for it now."
    ),
    RuleId.NOT_IN_LIBRARY: QT_TRANSLATE_NOOP("reasons", "{exercise} is not one that we can plan for you."),
    RuleId.NOT_OWNED: QT_TRANSLATE_NOOP("reasons", "This needs {equipment}."),
    RuleId.NO_FITTING: QT_TRANSLATE_NOOP("reasons", "There is nothing that fits today for {pattern}. We leave it out."),
    RuleId.NO_FITTING_BY_CHOICE: QT_TRANSLATE_NOOP(
        "reasons",
        "Besides what you asked us not to offer, nothing fits today for {pattern}. "
        "You can have it offered again in Settings.",
    ),
    RuleId.NO_FITTING_FOR_JOINT: QT_TRANSLATE_NOOP(
        "reasons", "To look after your {joint}, there is nothing today for {pattern}."
    ),
    RuleId.NO_FITTING_WITHOUT: QT_TRANSLATE_NOOP(
        "reasons",
        "What there is for {pattern} needs {equipment}. If you can use that, please tick it in Settings, "
        "under About me.",
    ),
    RuleId.ONE_MORE_SET: QT_TRANSLATE_NOOP(
        "reasons", "Two good sessions in a row: now {sets} sets of {amount} {amount_unit}."
    ),
    RuleId.ONSET_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons",
        "You have not said whether your {joint} is newly sore or sore as usual. Until you do, it counts as new.",
    ),
    RuleId.PAUSED: QT_TRANSLATE_NOOP("reasons", "You paused the plan on {since}. It waits for you."),
    RuleId.PAUSED_UNTIL: QT_TRANSLATE_NOOP("reasons", "You paused the plan from {since} until {until}."),
    RuleId.PLANNED_REST: QT_TRANSLATE_NOOP("reasons", "Today is a planned rest day. Your muscles use it to rebuild."),
    RuleId.PREGNANCY_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons",
        "It is a month since you told us whether you are pregnant. Until you tell us again nothing goes up, "
        "with no jumping and no lying on your back.",
    ),
    RuleId.PREFERRED: QT_TRANSLATE_NOOP("reasons", "You asked for this one on {on}, so it comes first."),
    RuleId.REGAINED: QT_TRANSLATE_NOOP(
        "reasons", "You are on the way back to what you did before ({before}): {amount} {amount_unit} with {now} today."
    ),
    RuleId.REGION_GAP: QT_TRANSLATE_NOOP(
        "reasons", "Your last session was {gap} ago. We leave at least {needed} between."
    ),
    RuleId.REGION_RESTS: QT_TRANSLATE_NOOP("reasons", "These muscles worked {gap} ago and rest today."),
    RuleId.RESTART_AFTER_GAP: QT_TRANSLATE_NOOP(
        "reasons", "You last did this {days} ago, so it starts new and light: {amount} {amount_unit} with {load}."
    ),
    RuleId.RESTART_AFTER_STOP: QT_TRANSLATE_NOOP("reasons", "You are back after {row}. The first week starts lower."),
    RuleId.REST_CHOSEN: QT_TRANSLATE_NOOP("reasons", "You chose to rest today. That is a good choice too."),
    RuleId.SAME_AS_LAST: QT_TRANSLATE_NOOP(
        "reasons", "The same as last time. After two good sessions it goes up a little."
    ),
    RuleId.SCREENING_OPEN: QT_TRANSLATE_NOOP(
        "reasons", "A question is still open, about {because}. Until you answer it the plan is gentle and seated."
    ),
    RuleId.SHORTER_CHOSEN: QT_TRANSLATE_NOOP("reasons", "You asked for a shorter day. Here it is."),
    RuleId.SHORT_FOR_FATIGUE: QT_TRANSLATE_NOOP(
        "reasons", "Your tiredness is {fatigue} of 10, so today is short: one easy set each. You may also skip it."
    ),
    RuleId.SLEEP_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons", "You have not told us how you slept this week, so nothing goes up."
    ),
    RuleId.SMALLER_WEEK_CHOSEN: QT_TRANSLATE_NOOP(
        "reasons", "You chose a smaller plan until {until}: one set of each, in about 15 minutes."
    ),
    RuleId.SMALLER_WEEK_OFFERED: QT_TRANSLATE_NOOP(
        "reasons",
        "You were {confidence} of 10 sure of this week’s plan. A small plan that you keep up is worth more than a "
        "big one: you can choose it in the check-in.",
    ),
    RuleId.SMALLEST_DOSE: QT_TRANSLATE_NOOP(
        "reasons",
        "Today shows {first} and {second}. After two gentle days here is the smallest strength session, "
        "so that you keep what you built.",
    ),
    RuleId.STAND_UP_SLOWLY: QT_TRANSLATE_NOOP(
        "reasons",
        "Stand up slowly and keep a hand near something firm, because you feel dizzy at times. "
        "Where there is a choice, you sit.",
    ),
    RuleId.STEROID_DOSE_NOT_KNOWN: QT_TRANSLATE_NOOP(
        "reasons", "We do not know how much steroid you take, so nothing goes up until you tell us."
    ),
    RuleId.STOP_CONTACT_TEAM: QT_TRANSLATE_NOOP(
        "reasons", "No training, because you told us on {since}: {row}. Please call your care team."
    ),
    RuleId.STOP_EMERGENCY: QT_TRANSLATE_NOOP(
        "reasons", "No training, because you told us on {since}: {row}. Please get emergency help now."
    ),
    RuleId.STOP_SPARES_JOINT: QT_TRANSLATE_NOOP(
        "reasons", "Your {joint} is left alone because of {row}. Please ask your care team about it."
    ),
    RuleId.SWAPPED_FOR_CLINIC: QT_TRANSLATE_NOOP(
        "reasons",
        "Instead of {was}: {by} set at most {most} {most_unit} for it on {on}, and your lightest weight for it is "
        "{lightest}.",
    ),
    RuleId.SWAPPED_FOR_JOINT: QT_TRANSLATE_NOOP(
        "reasons", "Instead of {was}, to look after your {joint}. It has its own weight."
    ),
    RuleId.SWAP_CHOSEN: QT_TRANSLATE_NOOP(
        "reasons", "You asked for this instead of {was} on {on}. Its amount is its own."
    ),
    RuleId.SWAP_WAITS: QT_TRANSLATE_NOOP(
        "reasons", "You asked for {other} instead, but it does not fit today, so this stays."
    ),
    RuleId.TOP_OF_LADDER: QT_TRANSLATE_NOOP(
        "reasons", "This is as far as it goes with what you have. Keeping it up keeps your strength."
    ),
    RuleId.TRAIT_OUT: QT_TRANSLATE_NOOP("reasons", "This is left out because of {because}."),
    RuleId.UNDER_AGE: QT_TRANSLATE_NOOP(
        "reasons",
        "Growing bodies need a plan made with someone who knows you. From {from_year} on we can make one. "
        "Until then, the articles are for you too.",
    ),
    RuleId.WARM_UP: QT_TRANSLATE_NOOP("reasons", "A few easy moves first warm up the joints you are about to use."),
    RuleId.WARNING_SIGNS_NOT_ANSWERED: QT_TRANSLATE_NOOP(
        "reasons", "You have not answered today’s warning signs, so nothing goes up and each set stays easy."
    ),
}

COUNTED: dict[str, tuple[str, str]] = {
    "days": (QT_TRANSLATE_NOOP("reasons", "1 day"), QT_TRANSLATE_NOOP("reasons", "{count} days")),
    "weeks": (QT_TRANSLATE_NOOP("reasons", "1 week"), QT_TRANSLATE_NOOP("reasons", "{count} weeks")),
    "nights": (QT_TRANSLATE_NOOP("reasons", "1 night"), QT_TRANSLATE_NOOP("reasons", "{count} nights")),
}
NEXT_SESSION = QT_TRANSLATE_NOOP("reasons", "Next session: {next}.")
"""Follows every sentence of a day of rest that knows it."""
MORE_THAN_FIVE = QT_TRANSLATE_NOOP("reasons", "more than 5")
FACTS_ABOUT_EFFORT = frozenset({"left", "wanted"})
SHARES: tuple[tuple[int, str], ...] = (
    (4, QT_TRANSLATE_NOOP("reasons", "a little")),
    (10, QT_TRANSLATE_NOOP("reasons", "about a tenth")),
    (20, QT_TRANSLATE_NOOP("reasons", "about a fifth")),
    (33, QT_TRANSLATE_NOOP("reasons", "about a third")),
    (50, QT_TRANSLATE_NOOP("reasons", "about half")),
    (67, QT_TRANSLATE_NOOP("reasons", "about two thirds")),
    (80, QT_TRANSLATE_NOOP("reasons", "most of it")),
)
"""Per cent in round words; the nearest is said. What is owned is rounded down to, so a number would be too exact."""
FACT_IN_ROUND_WORDS = "less"


def reason_text(reason: Reason, translate: Translate = untranslated, *, with_next: bool = True) -> str:
    """A few sentences for a person, in the language of `translate`; `with_next` names the next session where known."""
    words: dict[str, str] = {}
    for fact in reason.facts:
        words[fact.name] = _said(fact, translate)
        words[f"{fact.name}_unit"] = spoken(fact.unit, translate)
    said = [translate(CONTEXT, SENTENCES[reason.rule])]
    if with_next and "next" in words:
        said.append(translate(CONTEXT, NEXT_SESSION))
    return " ".join(said).format(**words)


def _said(fact: Fact, translate: Translate) -> str:
    if fact.unit in COUNTED and isinstance(fact.value, int):
        one, many = COUNTED[fact.unit]
        return translate(CONTEXT, one) if fact.value == 1 else translate(CONTEXT, many).format(count=fact.value)
    if fact.name in FACTS_ABOUT_EFFORT and isinstance(fact.value, int) and fact.value >= MORE_THAN_FIVE_LEFT:
        return translate(CONTEXT, MORE_THAN_FIVE)
    if fact.name == FACT_IN_ROUND_WORDS and isinstance(fact.value, int):
        return translate(CONTEXT, _in_round_words(fact.value))
    return spoken(fact.value, translate)


def _in_round_words(percent: int) -> str:
    """The share nearest to a number of per cent.

    >>> _in_round_words(47)
    'about half'
    """
    return min(SHARES, key=lambda one: abs(one[0] - percent))[1]
