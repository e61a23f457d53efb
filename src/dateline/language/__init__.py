"""Text -> sentences, names, clauses."""
