"""The gateway: one FastAPI application that faces guests."""
