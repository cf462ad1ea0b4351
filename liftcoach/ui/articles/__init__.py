"""What is worth reading, beside the work."""
