"""What a person tells about themselves: the same forms for the welcome and for later."""
