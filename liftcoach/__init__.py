"""Liftcoach, an offline strength coach for people with inflammatory joint disease."""

__version__ = "0.1.0"
