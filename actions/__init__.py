"""Rasa's door into the hotel: an action turns the tracker into a `Turn` and calls one function of the hotel."""
