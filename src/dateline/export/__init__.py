"""Rows -> files that other tools read."""
