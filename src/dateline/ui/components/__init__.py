"""One small question or view each: takes values, returns values."""
