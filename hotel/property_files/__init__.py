"""A property as files: their shape (`schema`), their mistakes (`check`), how they are stored (`load`)."""
