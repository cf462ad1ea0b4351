"""Speed as ratios between two things run in turn in one run; never a timed test."""
