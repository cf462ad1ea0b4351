"""Colours, type, icons and the text scale of the window."""
