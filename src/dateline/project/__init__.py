"""A project on disk: snapshots of what was derived, a journal of what people decided."""
