"""How long is tried: a few trials each in ``make test``, in ``make soak`` as long as one wants.

``SOAK`` gives the seconds for each trial that is left to chance.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator

import pytest

Trials = Callable[[int], Iterator[random.Random]]


@pytest.fixture
def trials(request: pytest.FixtureRequest) -> Trials:
    """``for chance in trials(3)``: three trials, or as many as there is time for; each has its own
    chance, which a failure names."""
    seconds = float(os.environ.get("SOAK", "0"))

    def tried(few: int) -> Iterator[random.Random]:
        until = time.monotonic() + seconds
        seed = 0
        while seed < few or time.monotonic() < until:
            request.node.user_properties.append(("seed", seed))
            print(f"seed {seed}")
            yield random.Random(seed)
            seed += 1

    return tried
