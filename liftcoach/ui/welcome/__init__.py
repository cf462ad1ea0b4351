"""The first minutes with a new person."""
