"""Reading a guest's words: numbers, moments, things of the live catalogue. Pure; no database, no clock of its own."""
