"""How each language says when: one file of shapes a language."""
