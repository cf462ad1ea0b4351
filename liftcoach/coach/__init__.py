"""Use cases. Each opens one transaction, hands it to a repository and says what changed."""
