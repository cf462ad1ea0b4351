"""Earlier sessions: seen, put right and added to."""
