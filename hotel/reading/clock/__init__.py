"""Hours of the clock as they are said, not yet placed on any day: in words, in figures, and both together."""
