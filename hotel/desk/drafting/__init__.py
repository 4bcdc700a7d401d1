"""A request from the first word to its department."""
