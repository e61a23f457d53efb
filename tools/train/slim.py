"""A faster network cut from a trained one: fewer layers, fewer heads, narrower inner parts.

The first layer of the names' crown becomes a shared one, and each crown keeps its last layer. What
is cut from the layers then is what the losses depend on least for the time it takes: the square of
activation times gradient (Michel and others 2019; Molchanov and others 2019). What is left is
fitted to give, in least squares, what the whole layer gave. ``teach.py`` does the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import torch
from torch import Tensor, nn

from tools.train.batches import Batch, GrammarBatch, NamesBatch
from tools.train.network import HEAD, PARTS, Build, Layer, Network, Wide
from tools.train.tasks import losses

HEAD_TIME = 125.0  # what a head takes in time, counted in columns of the inner part
GRAIN = 32  # columns of the inner part are kept or cut so many at once
LEAST = Wide(heads=5, inner=512)
RIDGE = 1e-3  # of the mean square of what a weight is multiplied with

OUT, DOWN = "out", "down"  # the matrices behind the heads and behind the inner part
Columns = dict[tuple[str, str], Tensor]  # by layer and matrix
Kept = dict[str, tuple[list[int], Tensor]]  # by layer: its heads, its columns of the inner part


def slimmed(whole: Network, batches: Iterable[Batch], share: float) -> Network:
    """A network whose layers take about ``share`` of the time of those of ``shallow(whole)``."""
    network = shallow(whole)
    gains, products = _looked_at(network, batches)
    kept = _kept(gains, share)
    trunk, names, grammar = (
        tuple(Wide(len(heads), len(inner)) for heads, inner in _of_part(kept, part))
        for part in PARTS
    )
    build = Build(trunk, names, grammar)
    slim = Network(whole.relation.out_features, build)
    slim.load_state_dict(_beside_layers(network), strict=False)
    with torch.no_grad():
        for (name, layer), (_, small) in zip(_layers(network), _layers(slim), strict=True):
            _cut(layer, small, *kept[name], products[name, OUT], products[name, DOWN])
    return slim


def shallow(whole: Network) -> Network:
    """The first layer of the names shared, the last of each crown kept."""
    build = Build.of(whole.state_dict())
    fewer = Build((*build.trunk, build.names[0]), build.names[1:], build.grammar[1:])
    network = Network(whole.relation.out_features, fewer)
    network.load_state_dict(_beside_layers(whole), strict=False)
    layers = [*whole.trunk, *whole.names, *whole.grammar[1:]]
    for (_, layer), other in zip(_layers(network), layers, strict=True):
        layer.load_state_dict(other.state_dict())
    return network


def _beside_layers(network: Network) -> dict[str, Tensor]:
    state = network.state_dict()
    return {name: value for name, value in state.items() if name.split(".")[0] not in PARTS}


def _layers(network: Network) -> list[tuple[str, Layer]]:
    return [
        (f"{part}.{index}", layer)
        for part in PARTS
        for index, layer in enumerate(getattr(network, part))
    ]


def _of_part(kept: Kept, part: str) -> list[tuple[list[int], Tensor]]:
    return [of_layer for name, of_layer in kept.items() if name.split(".")[0] == part]


# --- What counts ----------------------------------------------------------------------


def _looked_at(network: Network, batches: Iterable[Batch]) -> tuple[Columns, Columns]:
    """For each matrix: how much the losses depend on each head or column that goes into it, and
    the sums of products of these columns, a column of ones beside them."""
    network.eval()
    gains: dict[type, Columns] = {NamesBatch: {}, GrammarBatch: {}}
    products: Columns = {}
    seen: Columns = {}

    def watch(name: str, which: str) -> object:
        def hear(_: nn.Module, given: tuple[Tensor, ...]) -> None:
            given[0].retain_grad()
            seen[name, which] = given[0]

        return hear

    handles = [
        getattr(layer, which).register_forward_pre_hook(watch(name, which))
        for name, layer in _layers(network)
        for which in (OUT, DOWN)
    ]
    for batch in batches:
        seen.clear()
        torch.stack(list(losses(network, batch).values())).sum().backward()
        real = batch.inputs.ids != 0
        of_task = gains[type(batch)]
        for key, x in seen.items():
            if x.grad is None:
                continue
            each = x.detach()[real]
            effect = each * x.grad[real] * real.sum()  # losses are means over the words
            if key[1] == OUT:
                effect = effect.view(len(effect), -1, HEAD).sum(2)
            of_task[key] = of_task.get(key, torch.zeros(())) + effect.square().sum(0)
            each = torch.cat([each, torch.ones(len(each), 1)], 1)
            products[key] = products.get(key, torch.zeros(())) + each.t() @ each
        network.zero_grad(set_to_none=True)
    for handle in handles:
        handle.remove()
    return _together(gains.values()), products


def _together(tasks: Iterable[Columns]) -> Columns:
    """Added up, each task with the same weight."""
    both: Columns = {}
    for gains in tasks:
        total = torch.stack([gain.sum() for gain in gains.values()]).sum()
        for key, gain in gains.items():
            both[key] = both.get(key, torch.zeros(())) + gain / total
    return both


def _kept(gains: Columns, share: float) -> Kept:
    """The heads and columns that gain most for their time; some of each layer stay in any case."""
    cuts: list[tuple[float, float, str, int]] = []  # gain for the time, time, layer, head or -1
    order: dict[str, Tensor] = {}
    total = 0.0
    for (name, which), gain in gains.items():
        best = gain.argsort(descending=True)
        if which == OUT:
            total += HEAD_TIME * len(gain)
            spare = best[LEAST.heads :].tolist()
            cuts += [(float(gain[head]) / HEAD_TIME, HEAD_TIME, name, head) for head in spare]
        else:
            total += len(gain)
            order[name] = best
            grains = gain[best].view(-1, GRAIN).sum(1)[LEAST.inner // GRAIN :].tolist()
            cuts += [(grain / GRAIN, GRAIN, name, -1) for grain in grains]
    lost: dict[str, set[int]] = defaultdict(set)
    columns: dict[str, int] = defaultdict(int)
    spent = total
    for _, time, name, head in sorted(cuts):
        if spent <= share * total:
            break
        spent -= time
        if head < 0:
            columns[name] += GRAIN
        else:
            lost[name].add(head)
    return {
        name: (
            [head for head in range(len(gains[name, OUT])) if head not in lost[name]],
            best[: len(best) - columns[name]].sort().values,
        )
        for name, best in order.items()
    }


# --- What is left ---------------------------------------------------------------------


def _cut(
    layer: Layer,
    small: Layer,
    heads: Sequence[int],
    inner: Tensor,
    attended: Tensor,
    lifted: Tensor,
) -> None:
    columns = torch.cat([torch.arange(head * HEAD, (head + 1) * HEAD) for head in heads])
    rows = torch.cat([part * layer.heads * HEAD + columns for part in range(3)])
    small.qkv.weight.copy_(layer.qkv.weight[rows])
    small.qkv.bias.copy_(layer.qkv.bias[rows])
    _fit(small.out, layer.out, attended, columns)
    small.up.weight.copy_(layer.up.weight[inner])
    small.up.bias.copy_(layer.up.bias[inner])
    _fit(small.down, layer.down, lifted, inner)
    small.norm1.load_state_dict(layer.norm1.state_dict())
    small.norm2.load_state_dict(layer.norm2.state_dict())


def _fit(small: nn.Linear, whole: nn.Linear, products: Tensor, kept: Tensor) -> None:
    """Weights of the kept columns that come nearest to what all columns gave."""
    kept = torch.cat([kept, torch.tensor([len(products) - 1])])  # and the ones
    part = products[kept][:, kept].double()
    part += RIDGE * part.diagonal().mean() * torch.eye(len(kept), dtype=torch.double)
    wanted = torch.cat([whole.weight.t(), torch.zeros(1, len(whole.weight))]).double()
    weights = torch.linalg.solve(part, products[kept].double() @ wanted).float()
    small.weight.copy_(weights[:-1].t())
    small.bias.copy_(whole.bias + weights[-1])
