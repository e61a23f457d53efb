"""Names -> actors: which names are one actor, and what kind it is."""
