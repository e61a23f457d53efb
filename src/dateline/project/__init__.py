"""A project on disk: snapshots of what the program derived, a journal of what people decided."""
