"""The sheet for the clinician, as plain words: every rule, its numbers, its sources and its standing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from liftcoach.domain.check_in import SeenSign, WarningSign
from liftcoach.domain.day_plan import Scope, Tier
from liftcoach.domain.joints import Joint
from liftcoach.domain.reasons import RuleId, Source, Standing
from liftcoach.domain.sources import OWN_CAUTION
from liftcoach.rules.dose import ROWS, Dose, Span
from liftcoach.rules.limits import ALLOWED, Allowance
from liftcoach.rules.planning import RULES_VERSION
from liftcoach.rules.sheet import BY_JOINT, BY_SIGN, JOINT_SOURCES, Chapter, Number, RuleLine, rule_lines
from liftcoach.rules.signing import signed_and_all
from liftcoach.rules.warning_signs import ROW_SOURCES, stop_for
from liftcoach.words import QT_TRANSLATE_NOOP, Translate, untranslated
from liftcoach.words.reasons import CONTEXT as REASONS
from liftcoach.words.reasons import SENTENCES
from liftcoach.words.rule_numbers import meaning, value_text
from liftcoach.words.values import spoken
from liftcoach.words.warning_signs import question_text

CONTEXT = "rules-sheet"

TITLE = QT_TRANSLATE_NOOP("rules-sheet", "How Liftcoach decides")
ABOUT = QT_TRANSLATE_NOOP(
    "rules-sheet",
    "Every rule of the program, made from the program itself. No trial has tested it. Rules that no study gave us "
    "come first: they wait for a clinician who agrees, or who asks for something else.",
)
PARTS: dict[Standing, tuple[str, str]] = {
    Standing.PROPOSED: (
        QT_TRANSLATE_NOOP("rules-sheet", "Our own caution"),
        QT_TRANSLATE_NOOP(
            "rules-sheet",
            "Not from a study, or with a number that no study states. Signed by a clinician: {signed} of {all}.",
        ),
    ),
    Standing.REPORTED: (
        QT_TRANSLATE_NOOP("rules-sheet", "As reported"),
        QT_TRANSLATE_NOOP("rules-sheet", "We read these on a page that reports the source."),
    ),
    Standing.PUBLISHED: (
        QT_TRANSLATE_NOOP("rules-sheet", "Published"),
        QT_TRANSLATE_NOOP("rules-sheet", "We read the source itself, in most cases its abstract or a table."),
    ),
}
CHAPTERS: dict[Chapter, str] = {
    Chapter.START: QT_TRANSLATE_NOOP("rules-sheet", "Before a start"),
    Chapter.SIGNS: QT_TRANSLATE_NOOP("rules-sheet", "Warning signs"),
    Chapter.NOT_KNOWN: QT_TRANSLATE_NOOP("rules-sheet", "What is not known"),
    Chapter.WEEK: QT_TRANSLATE_NOOP("rules-sheet", "The week"),
    Chapter.CHOICE: QT_TRANSLATE_NOOP("rules-sheet", "Choice of exercises"),
    Chapter.DOSE: QT_TRANSLATE_NOOP("rules-sheet", "Dose"),
    Chapter.STEPS: QT_TRANSLATE_NOOP("rules-sheet", "Steps up, and what holds them"),
    Chapter.EASING: QT_TRANSLATE_NOOP("rules-sheet", "Steps down"),
    Chapter.FLARE: QT_TRANSLATE_NOOP("rules-sheet", "Flares"),
    Chapter.TIRED: QT_TRANSLATE_NOOP("rules-sheet", "Recovery, tiredness and sleep"),
    Chapter.PERSON: QT_TRANSLATE_NOOP("rules-sheet", "What the person and the clinic decide"),
}
OUR_NUMBER = QT_TRANSLATE_NOOP("rules-sheet", "our own number")
OWN = QT_TRANSLATE_NOOP("rules-sheet", "Our own caution, not from a study")
REPORTED = QT_TRANSLATE_NOOP("rules-sheet", "{source}, as reported")
BY_ROW_OF_SIGN = QT_TRANSLATE_NOOP("rules-sheet", "The source of each sign is in the table of warning signs")
BY_ROW_OF_JOINT = QT_TRANSLATE_NOOP("rules-sheet", "The source of each state is in the table of joints")
DOSES = QT_TRANSLATE_NOOP("rules-sheet", "Doses by state")
DOSES_ABOUT = QT_TRANSLATE_NOOP(
    "rules-sheet",
    "Where several rows fit a person, the easiest of each column holds. Our own caution, within what trials did. "
    "A very active illness may have a day more than a fairly active one: its sessions are short, of one set, and so "
    "light that they ask for less rest between; the heavier sessions of a fairly active illness get longer gaps.",
)
DOSE_COLUMNS = (
    QT_TRANSLATE_NOOP("rules-sheet", "State"),
    QT_TRANSLATE_NOOP("rules-sheet", "Days a week"),
    QT_TRANSLATE_NOOP("rules-sheet", "Sets"),
    QT_TRANSLATE_NOOP("rules-sheet", "Repetitions"),
    QT_TRANSLATE_NOOP("rules-sheet", "In reserve"),
    QT_TRANSLATE_NOOP("rules-sheet", "Load, % of most"),
    QT_TRANSLATE_NOOP("rules-sheet", "Rest, s"),
    QT_TRANSLATE_NOOP("rules-sheet", "Gap, days"),
    QT_TRANSLATE_NOOP("rules-sheet", "Minutes"),
    QT_TRANSLATE_NOOP("rules-sheet", "Exercises"),
)
JOINTS = QT_TRANSLATE_NOOP("rules-sheet", "What a joint’s state allows")
JOINTS_ABOUT = QT_TRANSLATE_NOOP(
    "rules-sheet", "Each exercise states its demand on each joint, from 0 (none) to 3 (heavy)."
)
JOINT_COLUMNS = (
    QT_TRANSLATE_NOOP("rules-sheet", "State of the joint"),
    QT_TRANSLATE_NOOP("rules-sheet", "Most demand"),
    QT_TRANSLATE_NOOP("rules-sheet", "Steps up wait"),
    QT_TRANSLATE_NOOP("rules-sheet", "Least in reserve"),
    QT_TRANSLATE_NOOP("rules-sheet", "Left out"),
    QT_TRANSLATE_NOOP("rules-sheet", "Source"),
)
SIGNS = QT_TRANSLATE_NOOP("rules-sheet", "Warning signs, as they are asked")
SIGNS_ABOUT = QT_TRANSLATE_NOOP(
    "rules-sheet",
    "They win over every plan. A stop lasts until it is told who saw the person about it and when. Two end "
    "otherwise: a fever after 48 hours without one, and a stop that came from a mistyped number alone, without "
    "any sign ticked, when that number is put right on the same day, the first time. Both numbers are then kept.",
)
SIGN_COLUMNS = (
    QT_TRANSLATE_NOOP("rules-sheet", "Row"),
    QT_TRANSLATE_NOOP("rules-sheet", "Sign"),
    QT_TRANSLATE_NOOP("rules-sheet", "What happens"),
    QT_TRANSLATE_NOOP("rules-sheet", "Source"),
)
TIERS: dict[Tier, str] = {
    Tier.EMERGENCY: QT_TRANSLATE_NOOP("rules-sheet", "Emergency help now."),
    Tier.CONTACT_TEAM: QT_TRANSLATE_NOOP("rules-sheet", "Call the care team."),
}
SCOPES: dict[Scope, str] = {
    Scope.WHOLE_DAY: QT_TRANSLATE_NOOP("rules-sheet", "No training."),
    Scope.REGION: QT_TRANSLATE_NOOP("rules-sheet", "The joint is spared, the rest of the day stays."),
    Scope.LIMIT: QT_TRANSLATE_NOOP("rules-sheet", "Nothing heavy, no holding of the breath."),
}
HAZARDS = QT_TRANSLATE_NOOP("rules-sheet", "What can go wrong, and what holds it back")
HAZARDS_ABOUT = QT_TRANSLATE_NOOP("rules-sheet", "Each control is shown by tests that run with every change.")
HAZARD_COLUMNS = (
    QT_TRANSLATE_NOOP("rules-sheet", "Hazard"),
    QT_TRANSLATE_NOOP("rules-sheet", "How it can come about"),
    QT_TRANSLATE_NOOP("rules-sheet", "Harm"),
    QT_TRANSLATE_NOOP("rules-sheet", "Control"),
)
YES, NO = QT_TRANSLATE_NOOP("rules-sheet", "yes"), QT_TRANSLATE_NOOP("rules-sheet", "no")
EDITION = QT_TRANSLATE_NOOP("rules-sheet", "Liftcoach {version}, rules {rules}")
_SPAN = QT_TRANSLATE_NOOP("rules-sheet", "{low} to {high}")
_UP_TO = QT_TRANSLATE_NOOP("rules-sheet", "up to {value}")
_FIELD = re.compile(r"\{(\w+)\}")
_ANY_DAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class NumberText:
    """What a number is for, its value with the unit, and where it comes from if that is not the rule's own source."""

    meaning: str
    value: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class RuleText:
    """One rule: its id, the sentence that a person reads with names for what is filled in, numbers and sources."""

    rule: RuleId
    chapter: str
    sentence: str
    numbers: tuple[NumberText, ...]
    sources: tuple[str, ...]
    standing: Standing
    cited: str
    """The sources in one line; where they differ by sign or joint, where to find them."""


@dataclass(frozen=True, slots=True)
class PartText:
    """All rules of one standing."""

    standing: Standing
    title: str
    about: str
    rules: tuple[RuleText, ...]


@dataclass(frozen=True, slots=True)
class TableText:
    """A table in words; `shares` are the widths of its columns."""

    title: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class RulesSheet:
    """The whole sheet but for the hazards, which are not the rules' own."""

    title: str
    about: str
    edition: str
    parts: tuple[PartText, ...]
    tables: tuple[TableText, ...]


FILLED_IN = {
    "amount": QT_TRANSLATE_NOOP("rules-sheet", "so many"),
    "amount_unit": QT_TRANSLATE_NOOP("rules-sheet", "repeats or seconds"),
    "asked": QT_TRANSLATE_NOOP("rules-sheet", "the step that was due"),
    "because": QT_TRANSLATE_NOOP("rules-sheet", "what you told us"),
    "before": QT_TRANSLATE_NOOP("rules-sheet", "what it was"),
    "by": QT_TRANSLATE_NOOP("rules-sheet", "your doctor or therapist"),
    "confidence": QT_TRANSLATE_NOOP("rules-sheet", "so much"),
    "count": QT_TRANSLATE_NOOP("rules-sheet", "so many"),
    "days": QT_TRANSLATE_NOOP("rules-sheet", "so many days"),
    "days_needed": QT_TRANSLATE_NOOP("rules-sheet", "so many days"),
    "enough": QT_TRANSLATE_NOOP("rules-sheet", "so many"),
    "fatigue": QT_TRANSLATE_NOOP("rules-sheet", "so much"),
    "first": QT_TRANSLATE_NOOP("rules-sheet", "one answer"),
    "from_year": QT_TRANSLATE_NOOP("rules-sheet", "the year after you turn 18"),
    "gap": QT_TRANSLATE_NOOP("rules-sheet", "so long"),
    "hours": QT_TRANSLATE_NOOP("rules-sheet", "so few"),
    "imported": QT_TRANSLATE_NOOP("rules-sheet", "an amount"),
    "left": QT_TRANSLATE_NOOP("rules-sheet", "so many"),
    "less": QT_TRANSLATE_NOOP("rules-sheet", "so much"),
    "load": QT_TRANSLATE_NOOP("rules-sheet", "the load"),
    "minutes": QT_TRANSLATE_NOOP("rules-sheet", "so many"),
    "most": QT_TRANSLATE_NOOP("rules-sheet", "the largest step we allow"),
    "needed": QT_TRANSLATE_NOOP("rules-sheet", "so many days"),
    "newest": QT_TRANSLATE_NOOP("rules-sheet", "a later day"),
    "nights": QT_TRANSLATE_NOOP("rules-sheet", "so many nights"),
    "now": QT_TRANSLATE_NOOP("rules-sheet", "what it is now"),
    "now_unit": QT_TRANSLATE_NOOP("rules-sheet", "repeats or seconds"),
    "on": QT_TRANSLATE_NOOP("rules-sheet", "a day"),
    "other": QT_TRANSLATE_NOOP("rules-sheet", "the other one"),
    "pain": QT_TRANSLATE_NOOP("rules-sheet", "so much"),
    "pattern": QT_TRANSLATE_NOOP("rules-sheet", "this kind of move"),
    "rise": QT_TRANSLATE_NOOP("rules-sheet", "so much"),
    "row": QT_TRANSLATE_NOOP("rules-sheet", "the warning sign"),
    "second": QT_TRANSLATE_NOOP("rules-sheet", "another answer"),
    "sets": QT_TRANSLATE_NOOP("rules-sheet", "so many"),
    "share": QT_TRANSLATE_NOOP("rules-sheet", "so many"),
    "since": QT_TRANSLATE_NOOP("rules-sheet", "a day"),
    "state": QT_TRANSLATE_NOOP("rules-sheet", "the state"),
    "to": QT_TRANSLATE_NOOP("rules-sheet", "another day"),
    "today": QT_TRANSLATE_NOOP("rules-sheet", "another day"),
    "top": QT_TRANSLATE_NOOP("rules-sheet", "so much"),
    "until": QT_TRANSLATE_NOOP("rules-sheet", "a day"),
    "until_days": QT_TRANSLATE_NOOP("rules-sheet", "so many days"),
    "wanted": QT_TRANSLATE_NOOP("rules-sheet", "so many"),
    "was": QT_TRANSLATE_NOOP("rules-sheet", "the exercise before"),
    "weeks": QT_TRANSLATE_NOOP("rules-sheet", "so many weeks"),
    "what": QT_TRANSLATE_NOOP("rules-sheet", "what you did"),
    "window": QT_TRANSLATE_NOOP("rules-sheet", "so many days"),
}
"""What stands for a field of a sentence whose own name would not read well there: nearly all."""


def rules_sheet(version: str, translate: Translate = untranslated) -> RulesSheet:
    """Every rule in order, our own cautions first; `version` is the program's."""
    texts = tuple(_rule_text(line, translate) for line in rule_lines())
    signed, own = signed_and_all()
    parts = []
    for standing, (title, about) in PARTS.items():
        mine = tuple(text for text in texts if text.standing is standing)
        if mine:
            told = translate(CONTEXT, about).format(signed=signed, all=own)
            parts.append(PartText(standing, translate(CONTEXT, title), told, mine))
    return RulesSheet(
        translate(CONTEXT, TITLE),
        translate(CONTEXT, ABOUT),
        translate(CONTEXT, EDITION).format(version=version, rules=RULES_VERSION),
        tuple(parts),
        (_dose_table(translate), _joint_table(translate), _sign_table(translate)),
    )


def hazard_table(rows: tuple[tuple[str, str, str, str], ...], translate: Translate = untranslated) -> TableText:
    """The hazards with their cause, harm and control, as they stand in the list that is shipped."""
    return TableText(
        translate(CONTEXT, HAZARDS),
        translate(CONTEXT, HAZARDS_ABOUT),
        tuple(translate(CONTEXT, head) for head in HAZARD_COLUMNS),
        rows,
        (1.0, 1.0, 1.0, 1.3),
    )


def source_text(source: Source, translate: Translate = untranslated) -> str:
    """A citation, with a word where it was read at second hand."""
    says_so = "as reported" in source.citation
    if source.standing is Standing.REPORTED and not says_so:
        return translate(CONTEXT, REPORTED).format(source=source.citation)
    return translate(CONTEXT, OWN) if source is OWN_CAUTION else source.citation


def sentence_pattern(rule: RuleId, translate: Translate = untranslated) -> str:
    """The sentence of a rule with the name of what is filled in.

    >>> sentence_pattern(RuleId.UNDER_AGE)[:70]
    'Growing bodies need a plan made with someone who knows you. From [the '
    """
    filled_in = {field: translate(CONTEXT, words) for field, words in FILLED_IN.items()}

    def named(found: re.Match[str]) -> str:
        words = filled_in.get(found[1]) or found[1].replace("_", " ")
        return f"[{words if found.start() else _capital(words)}]"

    return _FIELD.sub(named, translate(REASONS, SENTENCES[rule]))


def _rule_text(line: RuleLine, translate: Translate) -> RuleText:
    sources = tuple(source_text(source, translate) for source in line.sources)
    cited = "; ".join(sources)
    if line.rule in BY_SIGN | BY_JOINT:
        cited = translate(CONTEXT, BY_ROW_OF_SIGN if line.rule in BY_SIGN else BY_ROW_OF_JOINT)
    return RuleText(
        line.rule,
        translate(CONTEXT, CHAPTERS[line.chapter]),
        sentence_pattern(line.rule, translate),
        tuple(_number_text(number, line, translate) for number in line.numbers),
        sources,
        line.standing,
        cited,
    )


def _number_text(number: Number, line: RuleLine, translate: Translate) -> NumberText:
    own = "" if number.source in line.sources else source_text(number.source, translate)
    if own and number.source is OWN_CAUTION:
        own = translate(CONTEXT, OUR_NUMBER)
    return NumberText(meaning(number.key, translate), value_text(number.values, number.unit, translate), own)


def _dose_table(translate: Translate) -> TableText:
    rows = tuple((_capital(spoken(state, translate)), *_dose_cells(dose, translate)) for state, dose in ROWS.items())
    columns = tuple(translate(CONTEXT, head) for head in DOSE_COLUMNS)
    shares = (2.1, 0.9, 0.85, 1.3, 0.95, 1.0, 0.75, 0.75, 1.0, 1.2)
    return TableText(translate(CONTEXT, DOSES), translate(CONTEXT, DOSES_ABOUT), columns, rows, shares)


def _dose_cells(dose: Dose, translate: Translate) -> tuple[str, ...]:
    up_to = translate(CONTEXT, _UP_TO)
    return (
        _span(dose.days_a_week, translate),
        _span(dose.sets, translate),
        _span(dose.repetitions, translate),
        _span(dose.left, translate),
        "" if dose.ceiling is None else up_to.format(value=f"{dose.ceiling:g}"),
        "" if dose.rest_s is None else str(dose.rest_s),
        "" if dose.gap_days is None else str(dose.gap_days),
        "" if dose.most_minutes is None else up_to.format(value=dose.most_minutes),
        _span(dose.moves, translate),
    )


def _span(span: Span | None, translate: Translate) -> str:
    if span is None:
        return ""
    return str(span.low) if span.low == span.high else translate(CONTEXT, _SPAN).format(low=span.low, high=span.high)


def _joint_table(translate: Translate) -> TableText:
    rows = tuple(
        (
            _capital(spoken(state, translate)),
            *_joint_cells(allowed, translate),
            source_text(JOINT_SOURCES.get(state, OWN_CAUTION), translate),
        )
        for state, allowed in ALLOWED.items()
    )
    columns = tuple(translate(CONTEXT, head) for head in JOINT_COLUMNS)
    about = translate(CONTEXT, JOINTS_ABOUT)
    return TableText(translate(CONTEXT, JOINTS), about, columns, rows, (1.2, 0.8, 0.8, 0.8, 1.1, 1.6))


def _joint_cells(allowed: Allowance, translate: Translate) -> tuple[str, ...]:
    return (
        str(allowed.most_demand),
        translate(CONTEXT, YES if allowed.holds else NO),
        str(allowed.least_left) if allowed.least_left else "",
        ", ".join(trait.value.replace("-", " ") for trait in allowed.without),
    )


def _sign_table(translate: Translate) -> TableText:
    rows = []
    for sign in WarningSign:
        stop = stop_for(SeenSign(sign, Joint.LEFT_KNEE), _ANY_DAY)
        does = f"{translate(CONTEXT, TIERS[stop.tier])} {translate(CONTEXT, SCOPES[stop.scope])}"
        source = source_text(ROW_SOURCES.get(sign.value, OWN_CAUTION), translate)
        rows.append((sign.value, question_text(sign, translate), does, source))
    columns = tuple(translate(CONTEXT, head) for head in SIGN_COLUMNS)
    about = translate(CONTEXT, SIGNS_ABOUT)
    return TableText(translate(CONTEXT, SIGNS), about, columns, tuple(rows), (0.4, 2.6, 1.4, 1.6))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
