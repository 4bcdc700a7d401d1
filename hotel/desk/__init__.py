"""What the hotel does with a request: a package per subject, small files in it, each a function of the desk."""
