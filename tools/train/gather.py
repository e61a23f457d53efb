"""Brings free names and trees in nine languages together, in the form that training reads.

    python -m tools.train.gather CLONES ENGLISH OUT

CLONES holds clones of the public repositories of ``TREES`` and ``names`` by their names, with
their history, and what ``silver.py`` wrote as ``ru.conll``, if anything; ENGLISH holds
``ner/train.conll`` and ``ud/train.conllu.gz`` of the English model. Writes ``OUT/ner/train.conll``,
``OUT/ner/dev.conll``, ``OUT/ud/train.conllu.gz`` and ``OUT/ud/dev.conllu.gz``. No part that the
figures are made of is read, nor is the English PUD, whose sentences the tests of names in German
and Russian translate.
"""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import TypeVar

from dateline.language.characters import LATER, characters
from tools.train.corpora import EITHER, Named, Parsed, features_of, names_in, read_names, read_trees
from tools.train.older import OPEN, Editions, key, key_of

HELD_BACK = 60  # sentences of each source that the figures of the run are made of


Sentence = TypeVar("Sentence", Named, Parsed)


@dataclass(frozen=True, slots=True)
class Source:
    """Files of a clone, taken so many times; ``most`` is how many sentences at most."""

    clone: str
    files: tuple[str, ...]
    times: int = 1
    most: int = 100_000
    edition: str = ""  # the commit whose files are read; none: those that are checked out


# All under CC BY-SA but MarkIT and AnCora (CC BY 4.0). What was too large for the mirror that this
# was first trained from (4 MiB) is left out: of most, the development part serves for training.
TREES = (
    Source("UD_German-GSD", ("de_gsd-ud-dev.conllu",), times=4),
    Source("UD_French-GSD", ("fr_gsd-ud-dev.conllu",), times=2),
    Source("UD_French-Rhapsodie", ("fr_rhapsodie-ud-train.conllu",), most=700),
    Source("UD_Spanish-GSD", ("es_gsd-ud-dev.conllu",), times=2),
    Source("UD_Italian-MarkIT", ("it_markit-ud-train.conllu", "it_markit-ud-dev.conllu"), times=2),
    Source("UD_Italian-ParlaMint", ("it_parlamint-ud-train.conllu",), times=2),
    Source("UD_Dutch-Alpino", ("nl_alpino-ud-dev.conllu",), times=2),
    Source(
        "UD_Dutch-LassySmall", ("nl_lassysmall-ud-dev.conllu", "nl_lassysmall-ud-test.conllu"),
        most=1600,
    ),
    Source("UD_Portuguese-GSD", ("pt_gsd-ud-dev.conllu", "pt_gsd-ud-test.conllu"), most=1000),
    Source("UD_Russian-GSD", ("ru_gsd-ud-dev.conllu",), times=4),
    Source(
        "UD_Russian-Taiga", ("ru_taiga-ud-dev.conllu", "ru_taiga-ud-test.conllu"), most=1500
    ),
    Source("UD_Belarusian-HSE", ("be_hse-ud-dev.conllu",), most=600),
    Source("UD_Chinese-GSDSimp", ("zh_gsdsimp-ud-dev.conllu",), times=5),
    Source("UD_Chinese-HK", ("zh_hk-ud-test.conllu",), most=400),
    Source("UD_Danish-DDT", ("da_ddt-ud-dev.conllu", "da_ddt-ud-test.conllu"), most=700),
    Source("UD_Norwegian-Bokmaal", ("no_bokmaal-ud-dev.conllu",), most=900),
    Source("UD_Chinese-PUD", ("zh_pud-ud-test.conllu",)),
    Source("UD_Chinese-CFL", ("zh_cfl-ud-test.conllu",)),
    Source("UD_French-PUD", ("fr_pud-ud-test.conllu",)),
    Source("UD_French-ParisStories", ("fr_parisstories-ud-train.conllu",), most=500),
    Source("UD_Spanish-PUD", ("es_pud-ud-test.conllu",)),
    Source("UD_Spanish-AnCora", ("es_ancora-ud-dev.conllu",), edition="642d3bc3"),
    Source("UD_Italian-PUD", ("it_pud-ud-test.conllu",)),
    Source("UD_Portuguese-PUD", ("pt_pud-ud-test.conllu",)),
)  # fmt: skip
# What ``silver.py`` wrote, if it was run.
SILVER, MOST_NEWS = "ru.conll", 9000
# Early editions whose training parts are small enough, told anew; see ``older.py``.
FIRST_OF_CHINESE, FIRST_OF_DUTCH = "40971af0", "ccd0244f"
BOSQUE = Source("UD_Portuguese-Bosque", (), most=4000)
ENGLISH_TREES, ENGLISH_NAMES = 2000, 2500
_KINDS = {
    "PER": "PER", "LOC": "LOC", "ORG": "ORG", "HumanProd": "MISC",  # NewsEye
    "Person": "PER", "Org": "ORG", "LocOrg": "LOC", "Location": "LOC",  # factRuEval
    "OTH": "MISC", "LOCderiv": "MISC",  # GermEval
}  # fmt: skip


# --- Trees ----------------------------------------------------------------------------


def fused(block: Sequence[str]) -> Parsed:
    """A block of CoNLL-U with its ranges ("3-4 du") as one word each, as texts have them.

    The word stands where that part of it stands which hangs on something outside.
    """
    rows = [line.split("\t") for line in block if line.count("\t") == 9]
    ranges = [(row[0], row[1]) for row in rows if "-" in row[0]]
    words = {int(row[0]): row for row in rows if row[0].isdigit()}
    part_of = {index: index for index in words}
    forms: dict[int, str] = {}
    for numbers, form in ranges:
        first, last = map(int, numbers.split("-"))
        inside = range(first, last + 1)
        main = next((i for i in inside if int(words[i][6]) not in inside), first)
        for index in inside:
            part_of[index] = main
        forms[main] = form
    kept = sorted(set(part_of.values()))
    place = {index: at for at, index in enumerate(kept, 1)} | {0: 0}
    found = [words[index] for index in kept]
    return Parsed(
        tuple(forms.get(index, words[index][1]) for index in kept),
        tuple(row[3] for row in found),
        tuple(features_of(row[5]) for row in found),
        tuple(place[part_of[head] if (head := int(row[6])) else 0] for row in found),
        tuple(row[7] for row in found),
    )


def plain(sentence: Parsed) -> Parsed:
    """Features in the terms of the model: imperfect and pluperfect are past, a converb a gerund."""
    same = {
        ("Tense", "Imp"): "Past",
        ("Tense", "Pqp"): "Past",
        ("VerbForm", "Conv"): "Ger",
        ("VerbForm", "Vnoun"): "Ger",
    }
    features = tuple(
        {name: same.get((name, value), value) for name, value in of_word.items()}
        for of_word in sentence.features
    )
    pos = tuple("X" if pos == "_" else pos for pos in sentence.pos)
    return Parsed(sentence.words, pos, features, sentence.heads, sentence.relations)


def by_character(sentence: Parsed) -> Parsed:
    """Chinese words in characters; the later ones hang on the first, which stands for the word.

    >>> whole = Parsed(("中国", "赢"), ("PROPN", "VERB"), ({}, {}), (2, 0), ("nsubj", "root"))
    >>> by_character(whole).words, by_character(whole).heads, by_character(whole).relations
    (('中', '国', '赢'), (3, 1, 0), ('nsubj', 'goeswith', 'root'))
    """
    cut = [characters(word) for word in sentence.words]
    firsts, at = [0], 1
    for parts in cut:
        firsts.append(at)
        at += len(parts)
    words, pos, heads, relations = list[str](), list[str](), list[int](), list[str]()
    features = list[dict[str, str]]()
    for index, parts in enumerate(cut):
        for number, part in enumerate(parts):
            words.append(part)
            pos.append(sentence.pos[index])
            features.append(sentence.features[index])
            head = sentence.heads[index]
            whole = firsts[head] if head != OPEN else OPEN
            heads.append(firsts[index + 1] if number else whole)
            relations.append(LATER if number else sentence.relations[index])
    return Parsed(tuple(words), tuple(pos), tuple(features), tuple(heads), tuple(relations))


def _trees(source: Source, texts: Iterable[str]) -> list[Parsed]:
    found: list[Parsed] = []
    for text in texts:
        blocks = text.strip().split("\n\n")
        whole = [block.split("\n") for block in blocks]
        whole = [block for block in whole if _is_whole(block)]
        for index, block in enumerate(whole):  # every other one as it is written
            if index % 2:
                found.append(plain(fused(block)))
            else:
                found.append(plain(_split(block)))
    if "Chinese" in source.clone:
        found = [by_character(one) for one in found]
    return [one for one in found if len(one.words) > 2]


def _is_whole(block: Sequence[str]) -> bool:
    """Every head is there: in a few blocks a row is broken."""
    rows = [line.split("\t") for line in block if line.count("\t") == 9]
    words = {row[0] for row in rows if row[0].isdigit()} | {"0"}
    return len(words) > 1 and all(row[6] in words for row in rows if row[0].isdigit())


def _split(block: Sequence[str]) -> Parsed:
    return fused([line for line in block if "-" not in line.split("\t", 1)[0]])


def _texts(clones: Path, source: Source) -> Iterator[str]:
    for name in source.files:
        if source.edition:
            yield _edition(clones / source.clone, source.edition, name)
        else:
            yield _read(clones / source.clone / name)


def _edition(clone: Path, commit: str, name: str) -> str:
    command = ["git", "-C", str(clone), "show", f"{commit}:{name}"]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _rows(text: str) -> list[list[list[str]]]:
    """The words' rows of each sentence."""
    blocks = [
        [line.split("\t") for line in block.split("\n") if line.count("\t") == 9]
        for block in text.strip().split("\n\n")
    ]
    return [[row for row in block if row[0].isdigit()] for block in blocks if block]


def _told_anew(rows: Sequence[list[str]], words: Sequence[str], editions: Editions) -> Parsed:
    pos, relations, heads = editions.told(rows)
    features = tuple(features_of(row[5]) for row in rows)
    return plain(Parsed(tuple(words), tuple(pos), features, tuple(heads), tuple(relations)))


def _chinese(clones: Path) -> Iterator[Parsed]:
    """The training part of GSD, its first edition told in the terms of the present one, in the
    simplified characters that Universal NER has for the same sentences."""
    clone = clones / "UD_Chinese-GSD"
    first, dev = (
        _rows(_edition(clone, FIRST_OF_CHINESE, f"zh-ud-{part}.conllu"))
        for part in ("train", "dev")
    )
    editions = Editions.of(dev, _rows(_read(clone / "zh_gsd-ud-dev.conllu")))
    named = (
        _numbered(clones / f"UNER_Chinese-{name}" / f"zh_{name.lower()}-ud-train.iob2")
        for name in ("GSD", "GSDSIMP")
    )
    simple = {
        key_of(traditional): "".join(simplified)
        for (traditional, _), (simplified, _) in zip(*named, strict=True)
    }
    for rows in first:
        text = simple.get(key(rows), "")
        ends = [*accumulate(len(row[1]) for row in rows)]
        if len(text) == ends[-1]:
            words = [text[at:end] for at, end in zip((0, *ends), ends, strict=False)]
            yield by_character(_told_anew(rows, words, editions))


def _dutch(clones: Path) -> Iterator[Parsed]:
    """The training part of LassySmall without the sentences that other parts have now."""
    clone = clones / "UD_Dutch-LassySmall"
    first = _rows(_edition(clone, FIRST_OF_DUTCH, "nl_lassysmall-ud-train.conllu"))
    present = [
        rows
        for part in ("dev", "test")
        for rows in _rows(_read(clone / f"nl_lassysmall-ud-{part}.conllu"))
    ]
    editions, known = Editions.of(first, present), {key(rows) for rows in present}
    for rows in first:
        if key(rows) not in known and len(rows) > 2:
            yield _told_anew(rows, [row[1] for row in rows], editions)


def _bosque(clones: Path) -> list[Path]:
    """Of Bosque the documents that hold no sentence of its test part."""
    folder = clones / BOSQUE.clone
    kept_apart = set(re.findall(r"sent_id = (\w+)-\d+", _read(folder / "pt_bosque-ud-test.conllu")))
    kept_apart |= set(re.findall(r"sent_id = (\w+)-\d+", _read(folder / "pt_bosque-ud-dev.conllu")))
    documents = sorted((folder / "not-to-release" / "documents").glob("*.conllu"))
    return [one for one in documents if one.stem not in kept_apart]


# --- Names ----------------------------------------------------------------------------


def _numbered(path: Path) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Words and tags of each sentence of a file of lines "number TAB word TAB tag"."""
    for block in _read(path).split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        if rows:
            yield tuple(row[1] for row in rows), tuple(row[2] for row in rows)


def _unicode_ner(path: Path) -> list[Named]:
    """Universal NER, where only persons, bodies and places were looked for."""
    return [Named(words, tuple(map(_of_three, tags))) for words, tags in _numbered(path)]


def _of_three(tag: str) -> str:
    return EITHER if tag == "O" or "OTH" in tag else tag


def _germeval(path: Path) -> list[Named]:
    return [Named(words, tuple(map(_german, tags))) for words, tags in _numbered(path)]


def _german(tag: str) -> str:
    if tag == "O" or (tag.endswith(("part", "deriv")) and tag[2:] not in _KINDS):
        return "O"
    return tag[:2] + _KINDS.get(tag[2:], tag[2:])


def _hipe(path: Path) -> list[Named]:
    """Old newspapers, without ends of sentences: a full stop, or forty words, ends one."""
    words, tags, found = list[str](), list[str](), list[Named]()
    for line in _read(path).split("\n"):
        row = line.split("\t")
        if len(row) < 2 or line.startswith("#") or row[0] == "TOKEN":
            continue
        kind = _KINDS.get(row[1][2:], "")
        words.append(row[0].replace("¬", ""))
        tags.append(f"{row[1][:2]}{kind}" if kind else "O")
        if (row[0] in ".!?" and len(words) > 5) or len(words) >= 40:
            found.append(Named(tuple(words), tuple(tags)))
            words, tags = [], []
    return [one for one in found if sum(map(str.isalpha, one.words)) > len(one.words) / 2]


def _fact_ru_eval(folder: Path) -> Iterator[Named]:
    for file in sorted([*folder.glob("devset/*.tokens"), *folder.glob("testset/*.tokens")]):
        yield from _russian(file)


def _russian(file: Path) -> Iterator[Named]:
    spans = {
        row[0]: row for row in map(str.split, _read(file.with_suffix(".spans")).split("\n")) if row
    }
    tag_of: dict[str, str] = {}
    order = [row[0] for row in map(str.split, _read(file).split("\n")) if row]
    place = {token: at for at, token in enumerate(order)}
    for line in _read(file.with_suffix(".objects")).split("\n"):
        row = line.split("#")[0].split()
        kind = _KINDS.get(row[1], "") if row else ""
        parts = [spans[one] for one in row[2:] if one in spans]
        kinds = {part[1] for part in parts}
        if not kind or not kinds - {"job", "org_descr", "loc_descr", "geo_adj"}:
            continue
        at = sorted(place[part[4]] + more for part in parts for more in range(int(part[5])))
        if at[-1] - at[0] >= 2 * len(at) + 1 or any(order[one] in tag_of for one in at):
            continue
        for number, index in enumerate(range(at[0], at[-1] + 1)):
            tag_of[order[index]] = f"{'I' if number else 'B'}-{kind}"
    for block in _read(file).strip().split("\n\n"):
        rows = [line.split(" ", 3) for line in block.split("\n") if line.count(" ") >= 3]
        if len(rows) > 2:
            tags = [tag_of.get(row[0], EITHER) for row in rows]
            yield Named(tuple(row[3] for row in rows), tuple(tags))


def _named_by_character(sentence: Named) -> Named:
    words, tags = list[str](), list[str]()
    for word, tag in zip(sentence.words, sentence.tags, strict=True):
        for number, part in enumerate(characters(word)):
            words.append(part)
            tags.append(tag.replace("B-", "I-") if number else tag)
    return Named(tuple(words), tuple(tags))


def _english_names(path: Path) -> list[Named]:
    """Without the sentences of PUD."""
    parts = re.split(r"^(?=# source)", _read(path), flags=re.MULTILINE)
    return names_in(StringIO("".join(part for part in parts if "pud" not in part.split("\n")[0])))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="ignore")


# --- Together -------------------------------------------------------------------------


def names(clones: Path, english: Path, random: Random) -> Iterator[tuple[str, list[Named], int]]:
    """What it is called, the sentences, how often they are taken."""
    uner, hipe = clones / "UNER_", clones / "HIPE-2022-data" / "data" / "v2.1"
    yield "de", _germeval(clones / "NER-datasets" / "GermEval2014" / "NER-de-dev.tsv"), 2
    old = [
        hipe / "newseye" / "de" / f"HIPE-2022-v2.1-newseye-{part}-de.tsv"
        for part in ("dev", "dev2")
    ]
    yield "de old", random.sample([one for file in old for one in _hipe(file)], 1200), 1
    old = [
        hipe / "newseye" / "fr" / f"HIPE-2022-v2.1-newseye-{part}-fr.tsv"
        for part in ("dev", "dev2")
    ]
    yield "fr old", [one for file in old for one in _hipe(file)], 1
    yield "ru", list(_fact_ru_eval(clones / "factRuEval-2016")), 1
    if (silver := clones / SILVER).exists():
        news = read_names(silver)
        yield "ru news", random.sample(news, min(MOST_NEWS, len(news))), 1
    chinese = _unicode_ner(Path(f"{uner}Chinese-GSDSIMP") / "zh_gsdsimp-ud-train.iob2")
    yield "zh", [_named_by_character(one) for one in chinese], 1
    portuguese = _unicode_ner(Path(f"{uner}Portuguese-Bosque") / "pt_bosque-ud-train.iob2")
    yield "pt", random.sample(portuguese, 5000), 1
    swedish = _unicode_ner(Path(f"{uner}Swedish-Talbanken") / "sv_talbanken-ud-train.iob2")
    yield "sv", random.sample(swedish, 1200), 1
    read = _english_names(english / "ner" / "train.conll")
    yield "en", random.sample(read, ENGLISH_NAMES), 1


def trees(clones: Path, english: Path, random: Random) -> Iterator[tuple[str, list[Parsed], int]]:
    for source in TREES:
        found = _trees(source, _texts(clones, source))
        if len(found) > source.most:
            found = random.sample(found, source.most)
        yield source.clone, found, source.times
    yield "UD_Chinese-GSD, first edition", list(_chinese(clones)), 2
    yield "UD_Dutch-LassySmall, early edition", list(_dutch(clones)), 1
    bosque = _trees(BOSQUE, map(_read, _bosque(clones)))
    yield BOSQUE.clone, random.sample(bosque, min(BOSQUE.most, len(bosque))), 1
    read = [plain(one) for one in read_trees(english / "ud" / "train.conllu.gz")]
    yield "English", random.sample(read, ENGLISH_TREES), 1


def _told(sentence: Parsed) -> str:
    rows = (
        "\t".join((str(at), word, "_", pos, "_", feats or "_", str(head), relation, "_", "_"))
        for at, (word, pos, feats, head, relation) in enumerate(
            zip(
                sentence.words,
                sentence.pos,
                ("|".join(f"{k}={v}" for k, v in one.items()) for one in sentence.features),
                sentence.heads,
                sentence.relations,
                strict=True,
            ),
            1,
        )
    )
    return "\n".join(rows) + "\n\n"


def _tagged(sentence: Named) -> str:
    pairs = zip(sentence.words, sentence.tags, strict=True)
    return "".join(f"{word}\t{tag}\n" for word, tag in pairs) + "\n"


def _write(path: Path, sentences: Iterable[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "wt", encoding="utf-8") as file:
        file.writelines(sentences)


def _parted(
    sets: Iterable[tuple[str, list[Sentence], int]], told: Callable[[Sentence], str]
) -> tuple[list[str], list[str]]:
    """For training, and held back."""
    train, held = list[str](), list[str]()
    for what, found, times in sets:
        back = min(HELD_BACK, len(found) // 10)
        train += [told(one) for one in found[back:]] * times
        held += [told(one) for one in found[:back]]
        print(f"{what}: {len(found) - back} sentences, {times} times", flush=True)
    return train, held


def gather(clones: Path, english: Path, out: Path) -> None:
    named = _parted(names(clones, english, Random(7)), _tagged)
    parsed = _parted(trees(clones, english, Random(7)), _told)
    for part, of_names, of_trees in zip(("train", "dev"), named, parsed, strict=True):
        _write(out / "ner" / f"{part}.conll", of_names)
        _write(out / "ud" / f"{part}.conllu.gz", of_trees)


if __name__ == "__main__":
    gather(*map(Path, sys.argv[1:4]))
