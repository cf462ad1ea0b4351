"""Draws figures and icons on any painter, for window and paper."""
