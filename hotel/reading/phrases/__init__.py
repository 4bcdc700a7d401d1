"""Phrases of time by what they tell: a length, a day, an hour; and which of them belong together."""
