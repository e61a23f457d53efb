"""Folder -> documents: one reader per kind of file, text repair, publication dates."""
