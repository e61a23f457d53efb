"""The pages of the dashboard: one function each, put together from components."""
