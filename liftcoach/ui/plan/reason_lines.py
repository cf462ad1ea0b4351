"""A reason as a line, and a reason with all that stands behind it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from liftcoach.domain.reasons import Fact, Reason, Standing
from liftcoach.ui.translation import in_readers_language
from liftcoach.ui.widgets.layout import column
from liftcoach.ui.widgets.text import Text
from liftcoach.words.reasons import reason_text


def why_line(reason: Reason) -> Text:
    """The reason's sentence in small type, under a dose."""
    return Text(reason_text(reason, in_readers_language), "small", ink="ink2")


def why_in_full(reason: Reason) -> QVBoxLayout:
    """The reason's sentence, what was looked at, and where the rule comes from."""
    layout = column(Text(reason_text(reason, in_readers_language)), gap=2)
    if reason.facts:
        looked_at = "; ".join(fact_text(fact) for fact in reason.facts)
        layout.addWidget(Text(_tr("What we looked at: {facts}.").format(facts=looked_at), "small", ink="ink2"))
    layout.addWidget(Text(standing_text(reason), "small", ink="ink2"))
    return layout


def standing_text(reason: Reason) -> str:
    """Where the rule comes from and how well it is supported."""
    if reason.source.standing is Standing.PROPOSED:
        return _tr("This is our own caution, not from a study.")
    if reason.source.standing is Standing.REPORTED:
        return _tr("As reported of: {source}").format(source=reason.source.citation)
    return _tr("Source: {source}").format(source=reason.source.citation)


def fact_text(fact: Fact) -> str:
    """One value that a rule looked at, with its unit."""
    value = fact.value
    if isinstance(value, bool):
        words = _tr("yes") if value else _tr("no")
    else:
        words = f"{value:g}" if isinstance(value, float) else str(value)
    return f"{fact.name.replace('_', ' ').replace('-', ' ')} {words} {fact.unit}".rstrip()


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReasonLines", text)
