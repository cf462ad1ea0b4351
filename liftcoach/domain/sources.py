"""The sources that rules cite. A rule imports one by name, so a citation cannot be misspelt."""

from __future__ import annotations

from liftcoach.domain.reasons import Source, Standing

OWN_CAUTION = Source("own-caution", "Our own caution, not from a study", Standing.PROPOSED)
ACSM_2009 = Source(
    "acsm-2009",
    "Ratamess et al. 2009, Medicine and Science in Sports and Exercise 41:687",
    Standing.PUBLISHED,
)
