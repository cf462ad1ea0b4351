"""Pure: what to do next and why."""
