"""Property tests try the same examples each time, and are not judged by the clock."""

from hypothesis import settings

settings.register_profile("dateline", deadline=None, derandomize=True)
settings.load_profile("dateline")
