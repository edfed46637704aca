"""What was read off a word is not read again in the same sentence."""

from communique.extraction.syntax.per_word import per_word
from communique.extraction.syntax.tree import Tree


def sentence():
    """Two words."""
    return Tree.build([
        ("Fiji", "fiji", "PROPN", 2, "nsubj", "Case=Nom"),
        ("kazandı", "kazan", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip


def test_a_word_is_read_once_for_each_sentence():
    asked = []

    @per_word
    def relation(tree, i):
        """The relation of a word."""
        asked.append(i)
        return tree.words[i].dep

    first, second = sentence(), sentence()
    assert [relation(tree, i) for tree in (first, second) for i in (0, 1, 0)] == [
        "nsubj", "root", "nsubj", "nsubj", "root", "nsubj",
    ]  # fmt: skip
    assert asked == [0, 1, 0, 1]


def test_readers_do_not_share_what_they_know():
    low = per_word(lambda tree, i: tree.words[i].low)

    @per_word
    def lemma(tree, i):
        return tree.words[i].lemma

    tree = sentence()
    assert (low(tree, 1), lemma(tree, 1)) == ("kazandı", "kazan")
