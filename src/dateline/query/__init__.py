"""A filter -> rows, facets, windows of time. DuckDB over a project's snapshot."""
