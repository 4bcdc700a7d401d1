"""Which words of a guest's text an entity takes: one file for each kind."""
