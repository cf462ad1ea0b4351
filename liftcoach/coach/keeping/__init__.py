"""Keeping records for years: backups, restoring, mending, moving and erasing. Works on files, also on damaged ones."""
