"""The trained network as the package carries it: a graph in bytes, and a small one for relations.

The word table has a scale for each row, the products' weights one for each column. Relations
are scored once the tree is known, for the chosen heads alone.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from tools.train.labels import FIELDS, TAGS
from tools.train.network import (
    ARC,
    FAR,
    HEAD,
    RELATION,
    Layer,
    Network,
    opened,
)

OPSET = 17
LONGEST = 256  # pieces


class Attention(torch.autograd.Function):
    """Traced as the attention operator of onnxruntime."""

    @staticmethod
    def symbolic(g: Any, query: Any, key: Any, value: Any, bias: Any, real: Any, heads: int) -> Any:
        name = "com.microsoft::MultiHeadAttention"
        return g.op(name, query, key, value, bias, real, num_heads_i=heads).setType(query.type())

    @staticmethod
    def forward(
        ctx: Any,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        bias: Tensor,
        real: Tensor,
        heads: int,
    ) -> Tensor:
        return query  # only the shape is looked at


class Graph(nn.Module):
    """The network with both crowns, without what only training needs.

    The pieces of all sentences stand in one row, and so do their words: what fills sentences up to
    one length is seen by attention alone. See ``_inputs`` in ``language/reader.py``.
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network.eval()
        table = network.words.weight.detach()
        self.register_buffer("scale", table.abs().amax(1, keepdim=True).clamp(min=1e-6) / 127)
        self.register_buffer("table", torch.round(table / self.scale).to(torch.int8))
        self.register_buffer("positions", network.positions.weight.detach()[:LONGEST].clone())

    def forward(
        self,
        ids: Tensor,
        shapes: Tensor,
        places: Tensor,
        grid: Tensor,
        back: Tensor,
        words: Tensor,
        cells: Tensor,
    ) -> tuple[Tensor, ...]:
        network = self.network
        at_pieces = Places(grid, (grid >= 0).to(torch.int32), back)
        x = self.table[ids].float() * self.scale[ids] + network.shapes(shapes)
        x = network.norm(x + self.positions[places])
        for layer in network.trunk:
            x = run_layer(layer, x, at_pieces)
        at_words = Places(grid, at_pieces.real, back[words], words)
        tags = times(network.tag, run_crown(network.names, x, at_pieces, at_words))
        x = run_crown(network.grammar, x, at_pieces, at_words)
        sides = nn.functional.gelu(times(network.sides, x))
        dependent, head, own, other = sides.split([ARC, ARC, RELATION, RELATION], -1)
        arcs = times(network.arc, dependent)[cells[:, 1:]] @ head[cells].transpose(1, 2)
        arcs = arcs * ARC**-0.5 + times(network.arc_head, head)[cells].transpose(1, 2)
        arcs = arcs + ((cells < 0).float() * FAR)[:, None, :]
        return tags, times(network.fields, x), arcs, own, other


class Relations(nn.Module):
    """The best relation of each word to its head, once the tree is known."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network.eval()

    def forward(self, own: Tensor, other: Tensor, heads: Tensor) -> Tensor:
        return self.network.relation((own + 1) * (other[heads] + 1)).argmax(-1)


@dataclass(frozen=True, slots=True)
class Places:
    """Where attention finds what it attends to, and what is kept of its result.

    That is what stands at the places ``kept`` of the flat ``grid``, of the rows ``own`` of all
    that went in; of all rows if there is none.
    """

    grid: Tensor
    real: Tensor
    kept: Tensor
    own: Tensor | None = None


def run_crown(layers: nn.ModuleList, x: Tensor, pieces: Places, words: Places) -> Tensor:
    """The states of the words. The last layer works for their first pieces alone."""
    for layer in layers[:-1]:
        x = run_layer(layer, x, pieces)
    return run_layer(layers[-1], x, words)


def run_layer(layer: Layer, x: Tensor, places: Places) -> Tensor:
    parts = (x @ layer.qkv.weight.t()).split(layer.heads * HEAD, -1)
    query, key, value = (part[places.grid] for part in parts)
    attended = Attention.apply(query, key, value, layer.qkv.bias, places.real, layer.heads)
    attended = attended.flatten(0, 1)[places.kept]
    if places.own is not None:
        x = x[places.own]
    x = layer.norm1(times(layer.out, attended) + x)
    return layer.norm2(times(layer.down, nn.functional.gelu(times(layer.up, x))) + x)


def times(linear: nn.Linear, x: Tensor) -> Tensor:
    """Traced as a product and a sum also where ``x`` is flat: as one operator it stays floating."""
    product = x @ linear.weight.t()
    return product if linear.bias is None else product + linear.bias


def export(
    trained: Path, base: Path, out: Path, *, whole: bool = False, characters: bool = False
) -> None:
    """Writes ``reader.onnx``, ``relations.onnx``, ``labels.json`` and ``tokenizer.json``.

    ``whole`` leaves the products as floating numbers, to measure what the bytes cost;
    ``characters`` tells that Chinese was learnt character by character.
    """
    network, relations = opened(trained)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        floating = Path(folder) / "floating.onnx"
        _trace(Graph(network), floating)
        if whole:
            shutil.copy(floating, out / "reader.onnx")
        else:
            quantize_dynamic(
                floating,
                out / "reader.onnx",
                op_types_to_quantize=["MatMul"],
                per_channel=True,
                weight_type=QuantType.QInt8,
            )
    _trace_relations(Relations(network), out / "relations.onnx")
    labels: dict[str, object] = {"tags": TAGS, "fields": FIELDS, "relations": relations}
    if characters:
        labels["characters"] = True
    (out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    shutil.copy(base / "tokenizer.json", out / "tokenizer.json")


def _trace_relations(relations: Relations, file: Path) -> None:
    sides = torch.zeros(5, RELATION), torch.zeros(5, RELATION)
    torch.onnx.export(
        relations,
        (*sides, torch.ones(5, dtype=torch.int64)),
        file,
        input_names=("own", "other", "heads"),
        output_names=("relations",),
        dynamic_axes={name: {0: "words"} for name in ("own", "other", "heads", "relations")},
        dynamo=False,
        opset_version=OPSET,
    )


def _trace(graph: Graph, file: Path) -> None:
    """Two sentences of nine and seven pieces, of three words and two, stand for all."""
    grid = torch.full((2, 9), -1)
    grid[0], grid[1, :7] = torch.arange(9), torch.arange(9, 16)
    back = torch.arange(16)
    words, cells = (
        torch.tensor([0, 1, 2, 4, 9, 10, 12]),
        torch.tensor([[0, 1, 2, 3], [4, 5, 6, -1]]),
    )
    ids = torch.randint(1000, 2000, (16,))
    torch.onnx.export(
        graph.eval(),
        (ids, torch.ones_like(ids), back % 9, grid, back, words, cells),
        file,
        input_names=("ids", "shapes", "places", "grid", "back", "words", "cells"),
        output_names=("tags", "fields", "arcs", "own", "other"),
        dynamic_axes={
            **{name: {0: "pieces"} for name in ("ids", "shapes", "places", "back")},
            **{
                name: {0: "words and roots"} for name in ("words", "tags", "fields", "own", "other")
            },
            "grid": {0: "sentences", 1: "length"},
            "cells": {0: "sentences", 1: "words and root"},
            "arcs": {0: "sentences", 1: "words", 2: "words and root"},
        },
        dynamo=False,
        opset_version=OPSET,
        custom_opsets={"com.microsoft": 1},
    )
