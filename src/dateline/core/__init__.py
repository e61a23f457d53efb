"""The words that every part shares. Standard library only."""
