"""The nouns of strength coaching: frozen data with units and invariants, standard library only."""
