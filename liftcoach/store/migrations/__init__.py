"""One revision for each released schema. Run by `liftcoach.store.migrating` alone.

Recreate a table in plain SQL (make the new one, copy, drop, rename): Alembic's
batch mode would lose STRICT and the checks.
"""
