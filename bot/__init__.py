"""The voice of the house: channels, front desk, words, command line. Knows the hotel, never the actions."""
