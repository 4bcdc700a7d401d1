"""The hotel itself: its records and what it does. Knows no Rasa, no channel and no wording."""
