"""Bones, spine, balance and skin: what asks for care with some exercises."""

from __future__ import annotations

from datetime import date

from liftcoach.domain.lifter import ConsiderationKind, Lifter
from liftcoach.ui.about_me.form import Form, ListOfKinds
from liftcoach.ui.translation import in_readers_language
from liftcoach.words.lifter import label

_SPINE = (
    ConsiderationKind.VERTEBRAL_FRACTURE,
    ConsiderationKind.NECK_INSTABILITY,
    ConsiderationKind.FUSED_SPINE,
)
_BALANCE = (
    ConsiderationKind.FALLS,
    ConsiderationKind.DIZZINESS,
    ConsiderationKind.CANNOT_RISE_FROM_FLOOR,
    ConsiderationKind.WALKING_AID,
)
_OTHERS = (
    ConsiderationKind.RAYNAUD,
    ConsiderationKind.PHOTOSENSITIVITY,
    ConsiderationKind.HERNIA,
    ConsiderationKind.EYE_PRESSURE,
)


class CareForm(Form):
    """Three short lists; what is left open is kept as not known."""

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("Back, balance and more")
        self.hint = self.tr("With these we choose exercises that suit you.")
        self._lists = []
        for name, words, kinds in (
            ("spine", self.tr("Do you have any of these in your back or neck?"), _SPINE),
            ("balance", self.tr("Does any of these fit you?"), _BALANCE),
            ("others", self.tr("Do you have any of these?"), _OTHERS),
        ):
            asked = ListOfKinds(words, tuple((kind, label(kind, in_readers_language)) for kind in kinds))
            asked.setObjectName(f"kinds-{name}")
            asked.changed.connect(self.changed)
            self._lists.append(asked)
            self.ask(words, asked)

    def show_lifter(self, who: Lifter) -> None:
        for asked in self._lists:
            asked.show_lifter(who)

    def described(self, who: Lifter, today: date) -> Lifter:
        for asked in self._lists:
            who = asked.described(who, today)
        return who
