"""Files broken at random: each gives what can be read of it, or a reason; none an error."""

import random
from pathlib import Path

import pytest
from tests.corpus.reading import read

FILES = sorted((Path(__file__).parent / "files").iterdir())
TRIALS = 25


def broken(raw: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed, taken out, doubled, or cut off."""
    out = bytearray(raw)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(max(len(out), 1))
        kind = chance.randrange(4)
        if kind == 0 and out:
            out[at] = chance.randrange(256)
        elif kind == 1:
            del out[at : at + chance.randint(1, 200)]
        elif kind == 2:
            out[at:at] = out[at : at + chance.randint(1, 200)]
        elif chance.random() < 0.3:
            del out[at:]
    return bytes(out)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_broken_file_is_read_in_part_or_named(file, tmp_path):
    raw, chance = file.read_bytes(), random.Random(file.name)
    for trial in range(TRIALS):
        found = read(broken(raw, chance), tmp_path, f"a{file.suffix}")
        odd = [p.reason for p in found.problems if p.reason.startswith("could not be read: ")]
        assert not odd, f"trial {trial}: {odd}"
        assert found.documents or found.problems
