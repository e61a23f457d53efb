"""Promise 4: no words in anyone's mouth."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.promises.telling import headlines, read


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Anna Berg was arrested by Karl Lund on 3 May 2021.", "Karl Lund arrested Anna Berg"),
        (
            "Karl Lund denied on 3 May 2021 that Anna Berg had sold the ship.",
            "Karl Lund denied that Anna Berg had sold the ship",
        ),
        ("The ship that Anna Berg sold sank on 3 May 2021.", "The ship that Anna Berg sold sank"),
    ],
)
def test_a_headline_turns_nothing_round(tmp_path: Path, text: str, headline: str) -> None:
    assert headlines(read(tmp_path, {"a": text})) == [headline]


def test_what_did_not_happen_is_no_event(tmp_path: Path) -> None:
    text = "On 3 May 2021 Anna Berg did not sign the treaty."
    assert headlines(read(tmp_path, {"a": text})) == []
