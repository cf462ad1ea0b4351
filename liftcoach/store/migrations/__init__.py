"""One revision for each released schema. Run by `liftcoach.store.migrating` alone."""
