"""Who is writing: a guest who has proved the stay, or a visitor; and what may be told of whom."""
