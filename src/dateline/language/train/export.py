"""The trained network as the package carries it: a graph in bytes, and a small one for relations.

The word table has a scale for each row, the products' weights one for each column. Relations
are scored once the tree is known, for the chosen heads alone.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from dateline.language.train.labels import FIELDS, TAGS
from dateline.language.train.network import (
    HEADS,
    HIDDEN,
    RELATION,
    Layer,
    Network,
    at_words,
)

OPSET = 17
LONGEST = 256  # pieces
EXAMPLE = (2, 9)
INPUTS = ("ids", "shapes", "firsts")
OUTPUTS = ("tags", "fields", "arcs", "own", "other")


class Attention(torch.autograd.Function):
    """Traced as the attention operator of onnxruntime."""

    @staticmethod
    def symbolic(g: Any, query: Any, key: Any, value: Any, bias: Any, real: Any) -> Any:
        name = "com.microsoft::MultiHeadAttention"
        return g.op(name, query, key, value, bias, real, num_heads_i=HEADS).setType(query.type())

    @staticmethod
    def forward(
        ctx: Any, query: Tensor, key: Tensor, value: Tensor, bias: Tensor, real: Tensor
    ) -> Tensor:
        return query  # only the shape is looked at


class Graph(nn.Module):
    """The network with both crowns, without what only training needs."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network.eval()
        table = network.words.weight.detach()
        self.register_buffer("scale", table.abs().amax(1, keepdim=True).clamp(min=1e-6) / 127)
        self.register_buffer("table", torch.round(table / self.scale).to(torch.int8))
        self.register_buffer("places", network.positions.weight.detach()[:LONGEST].clone())

    def forward(self, ids: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        network = self.network
        real = (ids != 0).to(torch.int32)
        x = self.table[ids].float() * self.scale[ids] + network.shapes(shapes)
        x = network.norm(x + self.places[: ids.shape[1]][None])
        for layer in network.trunk:
            x = run_layer(layer, x, real)
        tags = network.tag_head(run_crown(network.names, x, real, firsts))
        return tags, *network.grammar_head(run_crown(network.grammar, x, real, firsts), firsts)


class Relations(nn.Module):
    """The best relation of each word to its head, once the tree is known."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network.eval()

    def forward(self, own: Tensor, other: Tensor, heads: Tensor) -> Tensor:
        return self.network.relation_scores(own, other, heads).argmax(-1)


def run_crown(layers: nn.ModuleList, x: Tensor, real: Tensor, firsts: Tensor) -> Tensor:
    """The states of the words. The last layer works for their first pieces alone."""
    for layer in layers[:-1]:
        x = run_layer(layer, x, real)
    return run_layer(layers[-1], x, real, firsts)


def run_layer(layer: Layer, x: Tensor, real: Tensor, firsts: Tensor | None = None) -> Tensor:
    query, key, value = (x @ layer.qkv.weight.t()).split(HIDDEN, -1)
    attended = Attention.apply(query, key, value, layer.qkv.bias, real)
    if firsts is not None:
        attended, x = at_words(attended, firsts), at_words(x, firsts)
    x = layer.norm1(layer.out(attended) + x)
    return layer.norm2(layer.down(nn.functional.gelu(layer.up(x))) + x)


def export(trained: Path, base: Path, out: Path, *, whole: bool = False) -> None:
    """Writes ``reader.onnx``, ``relations.onnx``, ``labels.json`` and ``tokenizer.json``.

    ``whole`` leaves the products as floating numbers, to measure what the bytes cost.
    """
    relations = json.loads((trained / "relations.json").read_text(encoding="utf-8"))
    network = Network(len(relations))
    network.load_state_dict(torch.load(trained / "network.pt", map_location="cpu"))
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
    labels = {"tags": TAGS, "fields": FIELDS, "relations": relations}
    (out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    shutil.copy(base / "tokenizer.json", out / "tokenizer.json")


def _trace_relations(relations: Relations, file: Path) -> None:
    sides = torch.zeros(2, 3, RELATION), torch.zeros(2, 4, RELATION)
    torch.onnx.export(
        relations,
        (*sides, torch.ones(2, 3, dtype=torch.int64)),
        file,
        input_names=("own", "other", "heads"),
        output_names=("relations",),
        dynamic_axes={
            name: {0: "sentences", 1: "words and root" if name == "other" else "words"}
            for name in ("own", "other", "heads", "relations")
        },
        dynamo=False,
        opset_version=OPSET,
    )


def _trace(graph: Graph, file: Path) -> None:
    ids = torch.randint(1000, 2000, EXAMPLE)
    firsts = torch.tensor([[0, 1, 2, 4], [0, 1, 3, 0]])
    torch.onnx.export(
        graph.eval(),
        (ids, torch.ones_like(ids), firsts),
        file,
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_axes={
            "ids": {0: "sentences", 1: "pieces"},
            "shapes": {0: "sentences", 1: "pieces"},
            "firsts": {0: "sentences", 1: "words and root"},
            "arcs": {0: "sentences", 1: "words", 2: "words and root"},
            "tags": {0: "sentences", 1: "words"},
            "fields": {0: "sentences", 1: "words"},
            "own": {0: "sentences", 1: "words"},
            "other": {0: "sentences", 1: "words and root"},
        },
        dynamo=False,
        opset_version=OPSET,
        custom_opsets={"com.microsoft": 1},
    )
