"""What the hotel tells of itself and its town, what it costs, and the devices of a room."""
