"""The kit that every screen is built from."""
