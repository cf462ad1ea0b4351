"""The sources that rules cite. A rule imports one by name, so a citation cannot be misspelt."""

from __future__ import annotations

from liftcoach.domain.reasons import Source, Standing

OWN_CAUTION = Source("own-caution", "Our own caution, not from a study", Standing.PROPOSED)

ACSM_2009 = Source(
    "acsm-2009",
    "Ratamess et al. 2009, Medicine and Science in Sports and Exercise 41:687",
    Standing.PUBLISHED,
)
RESISTANCE_CONTRAINDICATIONS = Source(
    "resistance-contraindications",
    "Medical contraindications to progressive resistance training, table in Diabetes Care",
    Standing.PUBLISHED,
)
MUNNEKE_2005 = Source("munneke-2005", "Munneke et al. 2005, doi 10.1002/art.21165", Standing.PUBLISHED)
PETTERSSON_2008 = Source(
    "pettersson-2008", "Pettersson et al. 2008, doi 10.1111/j.1365-2125.2007.03001.x", Standing.PUBLISHED
)
BLAESS_2024 = Source("blaess-2024", "Blaess et al. 2024, doi 10.1136/rmdopen-2024-004171", Standing.PUBLISHED)
BLAESS_LIST_2024 = Source(
    "blaess-list-2024", "Recommendations of Blaess et al. 2024, as listed by patient organisations", Standing.REPORTED
)
PARODIS_2023 = Source("parodis-2023", "Parodis et al. 2023, doi 10.1136/ard-2023-224416", Standing.PUBLISHED)
BROOKE_WAVELL_2022 = Source(
    "brooke-wavell-2022", "Brooke-Wavell et al. 2022, doi 10.1136/bjsports-2021-104634", Standing.PUBLISHED
)
MAYO_JOINT_PROTECTION = Source(
    "mayo-joint-protection", "Mayo Clinic, how to protect your joints, mayoclinic.org", Standing.PUBLISHED
)
MOVING_WITH_ARTHRITIS = Source(
    "moving-with-arthritis", "Moving with Arthritis, movingwitharthritis.org.au", Standing.PUBLISHED
)
STIFF_MORNINGS = Source(
    "stiff-mornings", "Exercise in patients with arthritis, as reported by fpnotebook.com", Standing.REPORTED
)
OTTAWA_HEART = Source("ottawa-heart", "University of Ottawa Heart Institute, ottawaheart.ca", Standing.PUBLISHED)
ACOG_WARNING_SIGNS = Source(
    "acog-warning-signs",
    "Warning signs of the American College of Obstetricians and Gynecologists, as reported",
    Standing.REPORTED,
)
CERVICAL_MYELOPATHY = Source(
    "russo-cervical-spine",
    "Cervical spine in rheumatoid arthritis, as reported by Russo, ausrhpa.com",
    Standing.REPORTED,
)
SEPTIC_JOINT_CASE = Source(
    "septic-joint-case", "BMJ Case Reports 2013, bcr-2013-010423, as reported", Standing.REPORTED
)
FUSED_SPINE_FALL = Source(
    "fused-spine-fall", "BMJ 2009;339:b2568 and doi 10.1016/j.jemermed.2012.11.002, as reported", Standing.REPORTED
)
NECK_CHECK = Source("neck-check", "The neck check for training while ill, as reported", Standing.REPORTED)
AAS_2015 = Source(
    "aas-2015", "Neck instability in rheumatoid arthritis 2015, doi 10.1186/s13075-015-0643-0", Standing.PUBLISHED
)
GIOP_2022 = Source(
    "giop-2022", "Humphrey et al. 2023, steroid-induced osteoporosis guideline of 2022", Standing.PUBLISHED
)
ALEXANDERSON_2018 = Source("alexanderson-2018", "Alexanderson 2018, doi 10.1007/s40674-018-0113-3", Standing.PUBLISHED)
AASM_2015 = Source("aasm-2015", "American Academy of Sleep Medicine 2015, doi 10.5664/jcsm.4950", Standing.PUBLISHED)
