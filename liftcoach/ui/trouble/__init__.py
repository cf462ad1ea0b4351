"""When a person's file cannot be opened: what happened, and what can be done about it."""
