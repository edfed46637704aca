"""What stands above a clause and speaks of the whole of it: its verb, and nouns between."""

from collections.abc import Iterator, Sequence

from communique.extraction.syntax.predicate import Predicate, light_verb, predicate_at
from communique.extraction.syntax.stems import is_last_of, likely, matches_stem
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.extraction.syntax.wordings import find_phrase
from communique.knowledge import Grammar, Morphology, Stem

_CLIMB = 5
_EMBEDDED = frozenset({"nominal", "infinitive", "noun"})
_TYING = frozenset({"amod", "nmod", "obl", "case"})
_VERBAL = ("VERB", "AUX")


def above(predicate: Predicate, grammar: Grammar) -> Iterator[int]:
    """Yield the words that speak of a clause or event noun as a whole.

    Args:
        predicate: The predicate of the clause.
        grammar: The language, for the nouns that hold a clause as their content.

    Yields:
        Its head, the head of that, up to the first verb; nothing for a clause that stands for
        itself, or that only tells which one a noun is ("görüştüğü salon").
    """
    tree = predicate.tree
    if predicate.clause not in _EMBEDDED:
        return
    carrier = doing(predicate) if predicate.is_noun else None
    tied = False
    for up in list(tree.ancestors(predicate.head))[:_CLIMB]:
        if up in predicate.core or up == carrier:  # "yaptırım uygulanması" is one deed
            continue
        if _links(tree, up, grammar):
            tied = True
            continue
        yield up
        # The noun behind such a word may look like a deed ("-DIğI yolundaki suçlamasını").
        named = (tied and _is_deed(tree.words[up])) or _content(tree, up, grammar)
        if (_verbal(tree, up) and not named) or not _holds(tree, up, grammar):
            return
        tied = False


def doing(predicate: Predicate) -> int | None:
    """Return the verb that does an event noun right before it ("yaptırım uygulanması"), or None.

    Args:
        predicate: The event noun.
    """
    word = predicate.head_word
    done = word.dep == "nsubj" and word.case in ("", "Nom") and word.head == word.i + 1
    if done and "Person[psor]" not in word.feats:
        return word.head
    return carried(predicate.tree, word.i)


def speaks(tree: Tree, i: int, phrases: Sequence[tuple[Stem, ...]], morphology: Morphology) -> bool:
    """Return whether a word with its verb ends one of several phrases.

    Args:
        tree: The sentence.
        i: Index of the word.
        phrases: The phrases ("anlamına gel").
        morphology: The suffix grammar.

    Returns:
        Whether one of them stands there.
    """
    return any(
        _ends(tree.words[at], phrase[-1], morphology)
        and find_phrase(tree, phrase, morphology, end=at) is not None
        for at in predicate_at(tree, i).core
        for phrase in likely(tree.words[at], phrases)
    )


def _ends(word: Word, stem: Stem, morphology: Morphology) -> bool:
    """Whether a word is a form of a stem, be it a verb's or a noun's."""
    verbal = matches_stem(word, stem, morphology, verb=True)
    return verbal or matches_stem(word, stem, morphology)


def denies(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Return whether a word is denied: by its form, its verb, or the one that it is said by.

    Args:
        tree: The sentence.
        i: Index of the word.
        grammar: The language.

    Returns:
        True for "düşünmüyor", "doğru değil", "niyeti yok", "niyetinde olmadığını", "ne
        doğruladı ne yalanladı".
    """
    words = grammar.words["negation.words"]
    group = set(predicate_at(tree, i).core)
    up = tree.words[i].head
    if up != ROOT and not _verbal(tree, i):
        copulas = grammar.words["copulas"]
        if any(speaks(tree, up, said, grammar.morphology) for said in (words, copulas)):
            group |= predicate_at(tree, up).core
    stems = words.firsts
    if _neither(tree, i, grammar):
        return True
    return any(
        tree.words[at].feats.get("Polarity") == "Neg"
        or tree.words[at].low in stems
        or tree.words[at].lemma in stems
        for at in group
    )


def _neither(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Whether a conjunction that denies stands right before a word and before another in its row.

    "Ne doğruladı ne de yalanladı".
    """
    first = tree.words[i].head if tree.words[i].dep == "conj" else i
    row = (first, *(c for c in tree.children[first] if tree.words[c].dep == "conj"))
    stems = grammar.words["negation.coordinating"].firsts
    below = (c for at in row for c in tree.children[at])
    found = {c for c in below if tree.words[c].upos == "CCONJ" and tree.words[c].low in stems}
    return len(found) > 1


def _verbal(tree: Tree, i: int) -> bool:
    return tree.words[i].upos in _VERBAL or light_verb(tree, i) is not None


def carried(tree: Tree, i: int) -> int | None:
    """Return the verb that a bare noun before it belongs to ("silah verdi"), or None.

    Args:
        tree: The sentence.
        i: Index of the noun.

    Returns:
        Index of the verb, below the noun or right behind it.
    """
    verb = light_verb(tree, i)
    if verb is not None:
        return verb
    word = tree.words[i]
    bare = word.dep == "obj" and word.case in ("", "Nom") and word.head == i + 1
    return word.head if bare and "Person[psor]" not in word.feats else None


def _links(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Whether a word only ties a clause to the noun that holds it ("yolundaki")."""
    links = grammar.words["report_nouns.links"]
    before = tree.words[i].dep in _TYING and tree.words[i].head > i
    return before and is_last_of(tree.words[i], links, grammar.morphology)


def _is_deed(word: Word) -> bool:
    return word.feats.get("VerbForm") == "Vnoun"


def _holds(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Whether a noun holds a clause as its content ("görüştüğü iddiası", "… izni verdi").

    Also what links one to such a noun ("görüştüğü yönündeki iddia").
    """
    if carried(tree, i) is not None:
        return True
    keys = ("content_nouns", "report_nouns.links")
    return any(is_last_of(tree.words[i], grammar.words[k], grammar.morphology) for k in keys)


def _content(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Whether a noun that holds a clause was taken for a verb ("sattığı suçlamasını")."""
    word, nouns = tree.words[i], grammar.words["content_nouns"]
    clause = any(tree.words[c].dep == "acl" for c in tree.children[i])
    named = clause and word.feats.get("VerbForm") == "Vnoun"
    return named and is_last_of(word, nouns, grammar.morphology)
