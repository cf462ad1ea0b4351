"""What a person can set, and what we know about them."""
