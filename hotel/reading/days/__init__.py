"""Days as they are said: how they stand in a text, and which date they mean."""
