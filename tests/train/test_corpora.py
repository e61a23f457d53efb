"""The two forms of training data, read from files."""

import gzip
from pathlib import Path

from tools.train.corpora import Named, Parsed, read_names, read_trees
from tools.train.labels import FIELDS, field_indices

TREE = """\
# text = They didn't go.
1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t4:nsubj\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t4\taux\t4:aux\t_
3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t4:advmod\t_
4\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t0:root\tSpaceAfter=No
4.1\tgone\tgo\tVERB\tVBN\t_\t_\t_\t4:conj\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t4:punct\t_

"""


def test_names(tmp_path: Path) -> None:
    file = tmp_path / "names.conll"
    file.write_text("# source = x\n\nXi\tB-PER\nJinping\tI-PER\n#\tO\n\n\nMoscow\tB-LOC\n")
    assert read_names(file) == [
        Named(("Xi", "Jinping", "#"), ("B-PER", "I-PER", "O")),
        Named(("Moscow",), ("B-LOC",)),
    ]


def test_trees(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.conllu", tmp_path / "a.conllu.gz"
    plain.write_text(TREE)
    packed.write_bytes(gzip.compress(TREE.encode()))
    [sentence] = read_trees(plain)
    assert sentence == read_trees(packed)[0]
    assert sentence.words == ("They", "did", "n't", "go", ".")
    assert sentence.heads == (4, 4, 4, 0, 4)
    assert sentence.relations == ("nsubj", "aux", "advmod", "root", "punct")
    assert sentence.features[2] == {"Polarity": "Neg"}


def test_fields_of_words() -> None:
    sentence = Parsed(("did",), ("AUX",), ({"Tense": "Past", "Mood": "Opt"},), (0,), ("root",))
    [values] = field_indices(sentence)
    told = {field: FIELDS[field][at] for field, at in zip(FIELDS, values, strict=True)}
    assert (told["UPOS"], told["Tense"]) == ("AUX", "Past")
    assert told["Mood"] == ""  # a value that we do not tell apart
