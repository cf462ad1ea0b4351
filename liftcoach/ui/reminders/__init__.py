"""Reminders: when to look, how the desktop is told, the tray, and starting at login."""
