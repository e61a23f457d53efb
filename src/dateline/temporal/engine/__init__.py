"""Shapes and rules: how a grammar of time is written, and how it meets a text."""
