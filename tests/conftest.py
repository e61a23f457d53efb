"""What holds for every test."""

from functools import cache

import pytest
from hypothesis import settings

# Property tests try the same examples each time, and are not judged by the clock.
settings.register_profile("dateline", deadline=None, derandomize=True)
settings.load_profile("dateline")


@pytest.fixture(scope="session", autouse=True)
def _installed_components_once():
    """Streamlit looks through all that is installed for each dashboard that a test opens."""
    scanner = pytest.importorskip("streamlit.components.v2.manifest_scanner")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scanner, "scan_component_manifests", cache(scanner.scan_component_manifests))
        yield
