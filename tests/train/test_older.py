"""Early editions of treebanks: told anew by rule, and by sentences that both editions have."""

from tools.train.older import OPEN, Editions, Old

Row = list[str]


def rows(*words: str) -> list[Row]:
    """Words as "form part-of-speech tag head relation"."""
    cells = [word.split() for word in words]
    return [
        [str(at), form, "_", pos, tag, "_", head, relation, "_", "_"]
        for at, (form, pos, tag, head, relation) in enumerate(cells, 1)
    ]


def rebuilt(*words: str) -> Old:
    old = Old.of(rows(*words))
    old.rebuild()
    return old


def test_a_measure_word_hangs_on_its_number() -> None:
    old = rebuilt("两 NUM CD 2 nummod", "艘 NOUN NNB 3 nmod", "船 NOUN NN 0 root")
    assert (old.heads, old.relations) == ([3, 1, 0], ["nummod", "clf", "root"])


def test_of_clauses_side_by_side_the_first_leads_and_the_marks_follow() -> None:
    old = rebuilt(
        "来 VERB VV 5 dep", ", PUNCT , 5 punct", "看 VERB VV 5 dep", ", PUNCT , 5 punct",
        "走 VERB VV 0 root", ". PUNCT . 5 punct",
    )  # fmt: skip
    assert old.heads == [0, 3, 1, 5, 1, 1]
    assert old.relations[::2] == ["root", "parataxis", "parataxis"]


def test_a_conjunction_hangs_on_what_it_joins() -> None:
    old = rebuilt("ships NOUN NN 0 root", "and CONJ CC 1 cc", "cranes NOUN NN 1 conj")
    assert old.heads == [0, 3, 1]


def test_names_side_by_side_are_left_open() -> None:
    old = rebuilt("Mira PROPN NNP 2 nmod", "Kell PROPN NNP 3 nsubj", "left VERB VV 0 root")
    assert old.heads == [OPEN, OPEN, 0]


def test_what_became_of_it_in_shared_sentences_is_told_of_the_others() -> None:
    """Three of four times settle nothing; what was seen always, does."""
    shared = [
        (
            rows(f"ship{n} NOUN _ 2 nsubj", f"sank{n} VERB _ 0 root", f"far{n} ADV _ 2 neg"),
            rows(
                f"ship{n} NOUN _ 2 nsubj",
                f"sank{n} VERB _ 0 root",
                f"far{n} ADV _ 2 {'advmod' if n else 'obl'}",
            ),
        )
        for n in range(4)
    ]
    editions = Editions.of([old for old, _ in shared], [new for _, new in shared])
    pos, relations, heads = editions.told(
        rows("boat NOUN _ 2 nsubj", "stood VERB _ 0 root", "there ADV _ 2 neg")
    )
    assert pos == ["NOUN", "VERB", "ADV"]
    assert relations[:2] == ["nsubj", "root"]
    assert heads == [2, 0, OPEN]
