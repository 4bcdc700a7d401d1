"""Printed cards for the rooms: a code that opens the chat as the guest of the stay."""
