"""Programs for who works on Dateline; none of them is in the package."""
