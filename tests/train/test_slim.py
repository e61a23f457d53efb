"""A network that is cut keeps what it can; run where what training needs is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from tools.train.batches import (  # noqa: E402
    Batch,
    GrammarBatch,
    Inputs,
    NamesBatch,
)
from tools.train.labels import FIELDS, TAGS  # noqa: E402
from tools.train.network import Build, Network  # noqa: E402
from tools.train.slim import LEAST, shallow, slimmed  # noqa: E402

if TYPE_CHECKING:
    from torch import Tensor


def inputs() -> Inputs:
    ids = torch.randint(1000, 30000, (4, 12), generator=torch.Generator().manual_seed(1))
    return Inputs(ids, torch.ones_like(ids), torch.arange(11).repeat(4, 1))


def batches() -> list[Batch]:
    generator = torch.Generator().manual_seed(2)
    tags = torch.randint(0, len(TAGS), (4, 10), generator=generator)
    heads = torch.randint(0, 11, (4, 10), generator=generator)
    fields = torch.zeros((4, 10, len(FIELDS)), dtype=torch.int64)
    return [NamesBatch(inputs(), tags), GrammarBatch(inputs(), fields, heads, heads % 5)]


@pytest.fixture(scope="module")
def whole() -> Network:
    torch.manual_seed(1)
    return Network(5).eval()


def names_of(network: Network) -> Tensor:
    with torch.no_grad():
        return network.eval().tag_scores(inputs())


def test_names_lose_no_layer(whole: Network) -> None:
    network = shallow(whole)
    build = Build.of(network.state_dict())
    assert (len(build.trunk), len(build.names), len(build.grammar)) == (5, 1, 1)
    assert torch.allclose(names_of(network), names_of(whole), atol=1e-5)


def test_what_is_cut_is_made_up_for(whole: Network) -> None:
    slim = slimmed(whole, batches(), 0.8)
    build = Build.of(slim.state_dict())
    widths = [*build.trunk, *build.names, *build.grammar]
    assert all(w.heads >= LEAST.heads and w.inner >= LEAST.inner for w in widths)
    assert any(w.heads < 12 or w.inner < 1536 for w in widths)
    apart = (names_of(slim) - names_of(whole)).abs().mean()
    assert apart < 0.5 * names_of(whole).std()
