"""Who is named of a group that a common noun says: "aralarında X'in de bulunduğu ülkeler".

1. A clause at the noun names some: "aralarında X ve Y'nin bulunduğu sekiz ülke".
2. The noun's clause counts somebody among them: "… tanıyan ülkeler arasında X de yer aldı".
3. It calls somebody one of them: "X, … gönderen ülkelerden biri", "… kınayan ilk ülke X oldu".
4. Some are named as examples: "X ve Y gibi ülkeler" (their row: `such_as`).
"""

from communique.extraction.syntax.phrases import conjuncts, effective_case, markers
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.stems import is_form_of
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.knowledge import Grammar


def named_members(tree: Tree, i: int, grammar: Grammar) -> list[int]:
    """Return the names of a group's members.

    Args:
        tree: The sentence.
        i: Index of the noun for the group.
        grammar: Names such nouns and what says that somebody is among others.

    Returns:
        Indices of words that name members, of a row the first; none if nobody is named.
    """
    word = tree.words[i]
    if word.upos != "NOUN" or not _says(word, "memberships", grammar):
        return []
    clauses = [c for c in tree.children[i] if tree.words[c].dep == "acl"]
    if not clauses:
        return []
    return _inside(tree, i, clauses, grammar) or _above(tree, i, grammar)


def counts_among(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Return whether a clause only counts its subject among others ("aralarında X'in de olduğu").

    Args:
        tree: The sentence.
        i: Index of its verb.
        grammar: The words that say so.
    """
    among = any(_says(tree.words[c], "among_them", grammar) for c in tree.children[i])
    return among and _says(tree.words[i], "being_among", grammar)


def examples(tree: Tree, i: int, grammar: Grammar) -> list[int]:
    """Return the names that a text gives as examples of many ("X ve Y gibi örgütler").

    Args:
        tree: The sentence.
        i: Index of the noun for the many.
        grammar: Names such nouns and the word between.

    Returns:
        The index of the first name of their row, or nothing.
    """
    word = tree.words[i]
    plural = word.upos == "NOUN" and word.feats.get("Number") == "Plur"
    if not plural or not _says(word, "exemplified", grammar):
        return []
    names = [c for c in tree.children[i] if c < i and tree.words[c].dep == "nmod"]
    return [
        c for c in names if any(_says(tree.words[m], "likening", grammar) for m in markers(tree, c))
    ]


def _inside(tree: Tree, i: int, clauses: list[int], grammar: Grammar) -> list[int]:
    """Those whom a clause at the noun counts among the group."""
    first = max(0, tree.edges[i][0] - 1)  # the parser may hang the first word elsewhere
    if not any(_says(word, "among_them", grammar) for word in tree.words[first:i]):
        return []
    being = (c for c in clauses if _says(tree.words[c], "being_among", grammar))
    return [s for c in being for s in _subjects(tree, c)]


def _above(tree: Tree, i: int, grammar: Grammar) -> list[int]:
    """Those whom the noun's own clause counts among the group or names as one of it."""
    word = tree.words[i]
    if word.head == ROOT:
        return []
    up = tree.words[word.head]
    if word.dep == "nsubj":
        named = [c for c in tree.children[up.i] if tree.words[c].dep == "xcomp"]
        named += [up.i] if up.dep == "root" or up.head == ROOT else []
        return [c for c in named if tree.words[c].upos == "PROPN" and c > i][:1]
    if _says(up, "one_of", grammar) and effective_case(tree, i) == "Abl":
        above = up.head if up.dep == "xcomp" else up.i
        return [] if above == ROOT else [s for s in _subjects(tree, above) if s < i]
    counted = _says(up, "among", grammar) and up.head != ROOT
    if counted and _says(tree.words[up.head], "being_among", grammar):
        return _subjects(tree, up.head)
    return []


def _subjects(tree: Tree, i: int) -> list[int]:
    subjects = [c for c in tree.children[i] if tree.words[c].dep in SUBJECTS]
    return [c for c in subjects if any(_named(tree, n) for n in conjuncts(tree, c))]


def _named(tree: Tree, i: int) -> bool:
    """Whether a word is a name, or a title with one ("muhalif lider Ada Tuna")."""
    words = (i, *(c for c in tree.children[i] if tree.words[c].dep == "appos"))
    return any(tree.words[w].upos == "PROPN" for w in words)


def _says(word: Word, key: str, grammar: Grammar) -> bool:
    return is_form_of(word, grammar.words[key], grammar.morphology)


def countries_of(tree: Tree, i: int, grammar: Grammar) -> int:
    """Return the word for several countries whose officials a noun says ("iki ülkenin bakanları").

    Args:
        tree: The sentence.
        i: Index of the noun.
        grammar: Names the nouns for countries.

    Returns:
        Its index, -1 if no number of countries stands before the noun.
    """
    nouns = tuple(phrase[-1].text for phrase in grammar.words["party_states"])
    for c in tree.children[i]:
        counted = c < i and tree.words[c].low.startswith(nouns)
        if counted and any(tree.words[g].dep == "nummod" for g in tree.children[c]):
            return c
    return -1
