"""Forms that look as if they told or denied a deed: "kınamış gibi", "az kalsın vuracaktı".

Here are also what somebody only came near ("kesme noktasına geldi"), the past of what was to come
("görüşecekti"), which need not have come, and what something else goes before ("vurmadan önce"),
which is not denied.
"""

from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import is_verbal, matches_stem
from communique.extraction.syntax.tree import Word
from communique.knowledge import Grammar


def seems(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether somebody only acts as if it was done ("kınamış gibi davrandı").

    Args:
        predicate: The predicate.
        grammar: The language.

    Returns:
        True for a form of hearsay right before such a word ("gibi").
    """
    tree, behind = predicate.tree, predicate.inflected + 1
    if predicate.is_noun or behind >= len(tree):
        return False
    hearsay = predicate.word.low.endswith(tuple(grammar.marks["seeming_endings"]))
    stems = (phrase[-1] for phrase in grammar.words["unreal.seeming"])
    return hearsay and any(matches_stem(tree.words[behind], s, grammar.morphology) for s in stems)


def nearly(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether it nearly came to it ("az kalsın vuracaktı", "neredeyse saldıracaktı").

    Args:
        predicate: The predicate.
        grammar: The language.

    Returns:
        True for a main verb in the past of what was to come, behind words for "nearly".
    """
    tree = predicate.tree
    if predicate.is_noun or predicate.clause != "finite" or not was_to(predicate.word, grammar):
        return False
    before = [word.low for word in tree.words[: predicate.inflected]]
    return any(
        [stem.text for stem in phrase] == before[at : at + len(phrase)]
        for phrase in grammar.words["unreal.nearly"]
        for at in range(len(before))
    )


def on_the_brink(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether somebody only came near it ("ilişkileri kesme noktasına geldi").

    Args:
        predicate: The predicate.
        grammar: The language.

    Returns:
        True for an infinitive, or a noun in the genitive ("savaşın eşiğine"), right before such
        a word.
    """
    tree, behind = predicate.tree, predicate.inflected + 1
    near = predicate.head_word.case == "Gen" if predicate.is_noun else True
    if not near or predicate.clause not in ("infinitive", "noun") or behind >= len(tree):
        return False
    words = grammar.words["unreal.brink"]
    return any(tree.words[behind].low == phrase[-1].text for phrase in words)


def was_to(word: Word, grammar: Grammar) -> bool:
    """Return whether a verb tells what was to come, and perhaps came ("görüşecekti").

    Args:
        word: The verb.
        grammar: The language.
    """
    return is_verbal(word) and word.low.endswith(tuple(grammar.marks["was_to_endings"]))


def precedes(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether something else goes before a deed, which is not denied ("vurmadan önce").

    Args:
        predicate: The predicate.
        grammar: The language.
    """
    tree, behind = predicate.tree, predicate.inflected + 1
    without = tuple(phrase[-1].text for phrase in grammar.words["negation.without"])
    after = behind < len(tree) and tree.words[behind].low in grammar.marks["preceded"]
    return after and predicate.word.low.endswith(without)
