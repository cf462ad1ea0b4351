"""What the person decides: other exercises, other days, pauses, and what was done instead."""
