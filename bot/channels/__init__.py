"""Channels translate between a guest's medium and the front desk, nothing more."""
