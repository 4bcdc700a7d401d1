"""What the hotel does with a request: one file per subject, each a function of the desk."""
