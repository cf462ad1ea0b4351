"""What is shipped to read: the exercise library and the articles."""
