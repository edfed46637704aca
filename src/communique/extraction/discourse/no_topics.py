"""Words that are no topic: they point back at somebody, or only say where or who."""

from collections.abc import Callable

from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar

_WITHOUT_NOUN = frozenset({"PRON", "DET", "ADV", "NUM", "PUNCT", "SYM", "ADP", "CCONJ", "PART"})


def bare_pronoun(word: Word) -> bool:
    """Return whether a word is a pronoun or another one that says no thing.

    Args:
        word: The word.
    """
    return word.upos in _WITHOUT_NOUN


def only_points(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Return whether a word means those told before or nothing.

    Args:
        tree: The sentence.
        i: Index of the word.
        grammar: Names the words for parties.

    Returns:
        True for a pronoun, and for "taraflar" alone.
    """
    sides = _ends(tree, i, "party_sides", grammar) and not tree.children[i]
    return sides or bare_pronoun(tree.words[i])


def says_where(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Return whether a word only says where, or who.

    Args:
        tree: The sentence.
        i: Index of the word.
        grammar: Names the words for parties, and those behind a pair of names.

    Returns:
        True for "sınırdaki" of an attack, "arasında" of "iki ülke arasında", "taraflar".
    """
    word, between = tree.words[i], grammar.words["between"]
    located = word.dep == "amod" and word.case == "Loc"
    pair = any(word.low == phrase[0].text for phrase in between)
    return located or pair or _ends(tree, i, "parties", grammar)


def no_topic(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Return whether a word only points, only says where or who, or turns to something else.

    Args:
        tree: The sentence.
        i: Index of the word.
        grammar: The words of `only_points` and `says_where`.
    """
    if _ends(tree, i, "turns", grammar):  # "öte yandan", "tam tersine"
        return True
    return only_points(tree, i, grammar) or says_where(tree, i, grammar)


def first_subject(tree: Tree, i: int) -> bool:
    """Return whether a word is the subject of its clause, as far as the parser knows.

    Args:
        tree: The sentence.
        i: Index of the word, which may belong to a name ("Kuzey Kore").
    """
    word = tree.words[i]
    if word.dep.startswith("flat") and word.head < i:
        word = tree.words[word.head]
    if word.dep != "nsubj" or word.head == ROOT:
        return False
    return not any(c < word.i and tree.words[c].dep == "nsubj" for c in tree.children[word.head])


def says_people(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Return whether a word says people by office or group.

    Args:
        tree: The sentence.
        i: Index of the word.
        grammar: Names the offices, groups and parties.
    """
    low, people = tree.words[i].low, grammar.offices.people
    person = any(grammar.morphology.inflects(low, stem, verb=False) for stem in people)
    return person or _ends(tree, i, "parties", grammar)


def _ends(tree: Tree, i: int, key: str, grammar: Grammar) -> bool:
    return ends_phrase(tree, i, grammar.words[key], grammar.morphology)


def barred_from_rows(
    tree: Tree,
    without: frozenset[int],
    *,
    mention_at: Callable[[int], Mention | None],
    grammar: Grammar,
) -> Callable[[int], bool]:
    """Return what says of a word whether it can be no topic.

    Args:
        tree: The sentence.
        without: Words of the predicate that tells of the topic.
        mention_at: Gives the mention that a word belongs to.
        grammar: Names the words for people.

    Returns:
        True for people, for what names them and for the subject of the telling verb
        ("X, … ele alındığını belirtti").
    """
    passive = is_passive(tree, without)
    tellers = {h for w in without for h in tree.ancestors(w)} - without

    def barred(at: int) -> bool:
        mention = mention_at(at)
        if mention is not None and (mention.kind == "Person" or mention.title):
            return True
        head = at if mention is None else mention.head  # "Kore," of "Kuzey Kore,"
        word = tree.words[head]
        if says_people(tree, at, grammar) or (word.dep == "nsubj" and word.head in tellers):
            return True
        return not passive and first_subject(tree, head)

    return barred


def is_passive(tree: Tree, words: frozenset[int]) -> bool:
    """Return whether one of some words of a predicate is passive ("ele alındı").

    Args:
        tree: The sentence.
        words: Indices of the words.
    """
    return any(tree.words[i].feats.get("Voice", "").startswith("Pass") for i in words)
