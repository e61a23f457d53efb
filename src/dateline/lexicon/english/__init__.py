"""What everybody knows of English words: how they are used, and tables of them, each once."""
