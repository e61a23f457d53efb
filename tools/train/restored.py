"""A network out of the files that the package carries, to teach it on.

Its weights come back from their bytes; exported again, they read as before.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from tools.train.network import POSITIONS, Build, Network, Wide, save

LAYER = ("qkv", "out", "up", "down")  # in the order in which the graph multiplies
_PRODUCT = re.compile(r"onnx::MatMul_(\d+)_quantized")
Weights = dict[str, NDArray[np.float32]]


def restore(model: Path, build: Build, out: Path) -> None:
    """Writes what ``network.save`` writes of the network in the folder ``model``."""
    told, of_relations = _weights(model / "reader.onnx"), _weights(model / "relations.onnx")
    relations = json.loads((model / "labels.json").read_text(encoding="utf-8"))["relations"]
    table = told["table"].astype(np.float32) * told["scale"]
    build = Build(build.trunk, build.names, build.grammar, len(table))
    network = Network(len(relations), build)
    positions = np.zeros((POSITIONS, table.shape[1]), np.float32)
    positions[: len(told["positions"])] = told["positions"]
    found: Weights = {"words.weight": table, "positions.weight": positions}
    for weights in (told, of_relations):
        plain = {n.removeprefix("network."): w for n, w in weights.items() if n[:8] == "network."}
        found |= plain
    products = sorted(int(at[1]) for at in map(_PRODUCT.fullmatch, told) if at)
    for name, number in zip(_multiplied(build), products, strict=True):
        found[name] = _floating(told, f"onnx::MatMul_{number}")
    network.load_state_dict({name: torch.tensor(array) for name, array in found.items()})
    save(network, relations, out)


def _weights(file: Path) -> Weights:
    return {one.name: numpy_helper.to_array(one) for one in onnx.load(file).graph.initializer}


def _floating(told: Weights, name: str) -> NDArray[np.float32]:
    bytes_, zero = told[f"{name}_quantized"], told[f"{name}_zero_point"]
    whole = bytes_.astype(np.float32) - zero.astype(np.float32)
    return np.ascontiguousarray((whole * told[f"{name}_scale"]).T)


def _multiplied(build: Build) -> Iterator[str]:
    """The weights of the graph's products, in its order; see ``export.Graph``."""
    yield from _of_layers("trunk", build.trunk)
    yield from _of_layers("names", build.names)
    yield "tag.weight"
    yield from _of_layers("grammar", build.grammar)
    yield from ("sides.weight", "arc.weight", "arc_head.weight", "fields.weight")


def _of_layers(part: str, layers: tuple[Wide, ...]) -> Iterator[str]:
    return (f"{part}.{at}.{name}.weight" for at in range(len(layers)) for name in LAYER)
