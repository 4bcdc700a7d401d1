"""Measures Bellhop on messages it never learnt from: accuracy, speed, and a replay through the running house."""
