"""One function per page, put together from components."""
