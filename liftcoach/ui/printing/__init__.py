"""Printed pages: shown in the window before they are printed or saved."""
