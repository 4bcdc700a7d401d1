"""Commands to a room taken apart, step by step: the clause of each, its direction, and the level that is wanted."""
