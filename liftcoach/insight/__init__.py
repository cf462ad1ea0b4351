"""Pure: what the log says (own baselines, trends, weekly work)."""
