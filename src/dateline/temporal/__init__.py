"""Text -> time mentions: tables per language; dateparser as fallback."""
