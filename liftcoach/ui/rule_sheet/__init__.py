"""How the coach decides: every rule, to be read in the window."""
