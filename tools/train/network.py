"""An encoder with two crowns: its lower layers are shared, names and grammar have upper ones.

Names read beside grammar in one stack lose one to four points; with two upper layers of their
own for each they do not, at a third more work. Attention is written out: on processors it
trains faster than the fused operator of torch, which serves graphics cards.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.pieces import SHAPES
from tools.train.batches import Inputs
from tools.train.labels import TAGS, WIDTH

HIDDEN, HEADS, INNER, VOCABULARY, POSITIONS, LAYERS = 384, 12, 1536, 30522, 512, 6
HEAD = HIDDEN // HEADS  # dimensions of one head of attention
SHARED = 4  # layers; both crowns begin as copies of the rest
ARC, RELATION = 256, 256
PARTS = ("trunk", "names", "grammar")
DROP, HEAD_DROP = 0.1, 0.25
FAR = -1e4
POOL = 1 << 22


class Masks:
    """Dropout by stretches of masks drawn once: drawing each takes a tenth of the time."""

    def __init__(self) -> None:
        self.pools: dict[float, Tensor] = {}

    def cover(self, x: Tensor, share: float) -> Tensor:
        if share not in self.pools:
            self.pools[share] = torch.bernoulli(torch.full((POOL,), 1 - share)) / (1 - share)
        at = int(torch.randint(POOL - x.numel(), ()))
        return x * self.pools[share][at : at + x.numel()].view(x.shape).to(x.dtype)


MASKS = Masks()


def drop(x: Tensor, share: float, training: bool) -> Tensor:
    return MASKS.cover(x, share) if training else x


@dataclass(frozen=True, slots=True)
class Wide:
    """How wide a layer is: its heads of attention, the inner part of its other half."""

    heads: int = HEADS
    inner: int = INNER


@dataclass(frozen=True, slots=True)
class Build:
    """The layers of a network, from below: those that are shared, those of each crown."""

    trunk: tuple[Wide, ...] = (Wide(),) * SHARED
    names: tuple[Wide, ...] = (Wide(),) * (LAYERS - SHARED)
    grammar: tuple[Wide, ...] = (Wide(),) * (LAYERS - SHARED)
    vocabulary: int = VOCABULARY  # pieces

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> Build:
        """That of a network, from its weights."""
        trunk, names, grammar = (tuple(_wide(weights, part)) for part in PARTS)
        return cls(trunk, names, grammar, len(weights["words.weight"]))


def _wide(weights: Mapping[str, Tensor], part: str) -> Iterator[Wide]:
    index = 0
    while (name := f"{part}.{index}") + ".qkv.weight" in weights:
        heads = len(weights[f"{name}.qkv.weight"]) // (3 * HEAD)
        yield Wide(heads, len(weights[f"{name}.up.weight"]))
        index += 1


class Layer(nn.Module):
    def __init__(self, wide: Wide) -> None:
        super().__init__()
        self.heads, attended = wide.heads, wide.heads * HEAD
        self.qkv, self.out = nn.Linear(HIDDEN, 3 * attended), nn.Linear(attended, HIDDEN)
        self.up, self.down = nn.Linear(HIDDEN, wide.inner), nn.Linear(wide.inner, HIDDEN)
        self.norm1, self.norm2 = (nn.LayerNorm(HIDDEN, eps=1e-12) for _ in range(2))

    def forward(self, x: Tensor, hidden: Tensor) -> Tensor:
        """``hidden`` is added to the attention paid to each piece: 0, or FAR at padding."""
        x = self.norm1(self._drop(self.out(self.attention(x, hidden))) + x)
        return self.norm2(self._drop(self.down(functional.gelu(self.up(x)))) + x)

    def attention(self, x: Tensor, hidden: Tensor) -> Tensor:
        many, length, _ = x.shape
        qkv = self.qkv(x).view(many, length, 3, self.heads, HEAD).permute(2, 0, 3, 1, 4)
        query, key, value = qkv.unbind(0)
        scores = query @ key.transpose(2, 3) * HEAD**-0.5
        weights = torch.softmax(scores + hidden.to(scores.dtype), -1).to(value.dtype)
        return (weights @ value).transpose(1, 2).reshape(many, length, self.heads * HEAD)

    def _drop(self, x: Tensor) -> Tensor:
        return drop(x, DROP, self.training)


class Network(nn.Module):
    def __init__(self, relations: int, build: Build | None = None) -> None:
        super().__init__()
        build = build or Build()
        self.words = nn.Embedding(build.vocabulary, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.trunk = nn.ModuleList(Layer(wide) for wide in build.trunk)
        self.names = nn.ModuleList(Layer(wide) for wide in build.names)
        self.grammar = nn.ModuleList(Layer(wide) for wide in build.grammar)
        self.tag = nn.Linear(HIDDEN, len(TAGS))
        self.fields = nn.Linear(HIDDEN, WIDTH)
        self.sides = nn.Linear(HIDDEN, 2 * ARC + 2 * RELATION)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_head = nn.Linear(ARC, 1, bias=False)
        self.relation = nn.Linear(RELATION, relations)
        nn.init.normal_(self.shapes.weight, std=0.02)
        nn.init.normal_(self.arc.weight, std=ARC**-0.75)

    def embed(self, inputs: Inputs) -> Tensor:
        places = torch.arange(inputs.ids.shape[1], device=inputs.ids.device)
        x = self.words(inputs.ids) + self.shapes(inputs.shapes) + self.positions(places)[None]
        return drop(self.norm(x), DROP, self.training)

    def lower(self, inputs: Inputs) -> tuple[Tensor, Tensor]:
        """The states after the shared layers, and what hides the padding from attention."""
        states, hidden = self.shared_states(inputs)
        return states[-1], hidden

    def shared_states(self, inputs: Inputs) -> tuple[list[Tensor], Tensor]:
        """As ``lower``, the states after each of the layers."""
        hidden = (inputs.ids == 0)[:, None, None, :].float() * FAR
        x, found = self.embed(inputs), list[Tensor]()
        for layer in self.trunk:
            x = layer(x, hidden)
            found.append(x)
        return found, hidden

    def tag_scores(self, inputs: Inputs) -> Tensor:
        """One row a word, one column a tag."""
        x, hidden = self.lower(inputs)
        for layer in self.names:
            x = layer(x, hidden)
        return self.tag_head(at_words(x, inputs.firsts))

    def tag_head(self, words: Tensor) -> Tensor:
        return self.tag(drop(words[:, 1:], HEAD_DROP / 2, self.training))

    def grammar_scores(self, inputs: Inputs) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Scores of the fields, of every word as the head of every word (column 0 is the
        root), and what the relation is told from: the word's side and the head's."""
        x, hidden = self.lower(inputs)
        for layer in self.grammar:
            x = layer(x, hidden)
        return self.grammar_head(at_words(x, inputs.firsts), inputs.firsts)

    def grammar_head(self, words: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        fields = self.fields(drop(words[:, 1:], HEAD_DROP / 2, self.training))
        sides = functional.gelu(self.sides(drop(words, HEAD_DROP, self.training)))
        sides = drop(sides, HEAD_DROP, self.training)
        dependent, head, own, other = sides.split([ARC, ARC, RELATION, RELATION], -1)
        arcs = self.arc(dependent[:, 1:]) @ head.transpose(1, 2)
        arcs = arcs * ARC**-0.5 + self.arc_head(head).transpose(1, 2)
        none = (firsts == 0).to(arcs.dtype)
        none = torch.cat([torch.zeros_like(none[:, :1]), none[:, 1:]], 1)
        return fields, arcs + none[:, None, :] * FAR, own[:, 1:], other

    def relation_scores(self, own: Tensor, other: Tensor, heads: Tensor) -> Tensor:
        """``heads`` are columns of the arcs' scores, one a word."""
        places = heads[..., None].expand(-1, -1, other.shape[-1])
        return self.relation((own + 1) * (other.gather(1, places) + 1))


def at_words(x: Tensor, firsts: Tensor) -> Tensor:
    """The states at the first pieces of the words."""
    many, length, width = x.shape
    rows = firsts + torch.arange(many, device=x.device)[:, None] * length
    return x.reshape(many * length, width)[rows]


def save(network: Network, relations: Sequence[str], folder: Path) -> None:
    """Writes ``network.pt``, whole or not at all, and ``relations.json``."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), folder / "network.part")
    (folder / "network.part").replace(folder / "network.pt")
    (folder / "relations.json").write_text(json.dumps(relations), encoding="utf-8")


def opened(folder: Path) -> tuple[Network, list[str]]:
    """What ``save`` wrote there: a network as wide as its weights, and its relations."""
    relations: list[str] = json.loads((folder / "relations.json").read_text(encoding="utf-8"))
    weights = torch.load(folder / "network.pt", map_location="cpu")
    network = Network(len(relations), Build.of(weights))
    network.load_state_dict(weights)
    return network, relations


def load_encoder(network: Network, file: Path) -> None:
    """Takes the lower layers of a BERT of 384 dimensions, in its usual names."""
    weights = {key.removeprefix("bert."): value.float() for key, value in load_file(file).items()}
    with torch.no_grad():
        _copy(network.norm, weights, "embeddings.LayerNorm")
        network.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
        # The embedding of the first of two texts is the same everywhere.
        network.positions.weight.copy_(
            weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        for index, layer in enumerate([*network.trunk, *network.names]):
            _copy_layer(layer, weights, f"encoder.layer.{index}")
        network.grammar.load_state_dict(network.names.state_dict())


def _copy_layer(layer: Layer, weights: dict[str, Tensor], name: str) -> None:
    attention = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
    layer.qkv.weight.copy_(torch.cat([weights[f"{part}.weight"] for part in attention]))
    layer.qkv.bias.copy_(torch.cat([weights[f"{part}.bias"] for part in attention]))
    _copy(layer.out, weights, f"{name}.attention.output.dense")
    _copy(layer.norm1, weights, f"{name}.attention.output.LayerNorm")
    _copy(layer.up, weights, f"{name}.intermediate.dense")
    _copy(layer.down, weights, f"{name}.output.dense")
    _copy(layer.norm2, weights, f"{name}.output.LayerNorm")


def _copy(part: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    part.weight.copy_(weights[f"{name}.weight"])
    part.bias.copy_(weights[f"{name}.bias"])
