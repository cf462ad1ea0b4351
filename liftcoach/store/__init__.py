"""SQLAlchemy Core over SQLite. Rows in, domain objects out."""
