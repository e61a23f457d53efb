"""Mentions -> events: what happened, when, and who tells it."""
