"""A locked file: the page that opens it, and what locks it again."""
