"""Bring in training from another app, on a page of the window."""
