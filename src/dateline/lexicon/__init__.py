"""What everybody in the field knows, each word once, with its source."""
