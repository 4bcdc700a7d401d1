"""An order taken apart, step by step: its parts, what counts as a wish, second mentions, and whose each wish is."""
