"""Where the words of a role stand if the parser hung them on a neighbour.

Each function takes a predicate and returns indices of noun phrase heads that are its own by
the grammar of the language, though another word governs them in the tree.
"""

from communique.extraction.roles.genitives import who_owns
from communique.extraction.syntax.phrases import conjuncts, effective_case, markers
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.predicate import Predicate, light_verb, predicate_at
from communique.extraction.syntax.stems import is_verbal
from communique.extraction.syntax.tree import ROOT, Tree, Word

COORDINATED = frozenset({"conj", "csubj", "ccomp", "obj"})
"""Relations of clauses in a row."""

_NOMINALS = frozenset({"NOUN", "PROPN"})


def surface(predicate: Predicate) -> list[int]:
    """Return the subject in form, be it an actor, a thing or a clause.

    Args:
        predicate: The predicate.

    Returns:
        Indices of heads, the nearest to the predicate first.
    """
    tree = predicate.tree
    found = [c for c in predicate.dependents if tree.words[c].dep in SUBJECTS]
    if not found and predicate.clause == "nominal":
        found = [c for c in predicate.dependents if effective_case(tree, c) == "Gen"]
    if not found and predicate.clause == "relative" and predicate.modified != ROOT:
        return [predicate.modified]
    return found[::-1]


def leading(predicate: Predicate) -> list[int]:
    """Return those named first of many ("başta X olmak üzere").

    Args:
        predicate: The predicate.

    Returns:
        The subjects of a verbal noun with a postposition that says who is among the subjects.
    """
    tree = predicate.tree
    found: list[int] = []
    for child in predicate.dependents:
        word = tree.words[child]
        marked = word.feats.get("VerbForm") in ("Vnoun", "Inf") and not word.feats.get("Voice")
        if word.dep == "advcl" and marked and markers(tree, child):
            below = tree.children[child]
            bare = not any(tree.words[c].dep == "obj" for c in below)
            found += [c for c in below if bare and tree.words[c].dep in SUBJECTS]
    return found


def doubled_subject(predicate: Predicate) -> list[int]:
    """Return an object that is written like a possessed subject.

    1. "X, ateşkesi bozdu": the last of several subjects, if it stands right before the predicate
       or in the accusative.
    2. "X'in pilotu Y'ye teslim ettiği": the one subject of a clause that wants a genitive.

    Args:
        predicate: An active predicate.

    Returns:
        At most one index.
    """
    tree = predicate.tree
    if predicate.passive or predicate.is_noun:
        return []
    subjects = [c for c in predicate.dependents if tree.words[c].dep == "nsubj"]
    objects = any(tree.words[c].dep in ("obj", "ccomp") for c in predicate.dependents)
    if not subjects or objects:
        return []
    last = tree.words[subjects[-1]]
    if last.upos not in _NOMINALS or last.case not in ("", "Nom", "Acc"):
        return []
    names = [c for c in tree.children[last.i] if c > last.i and tree.words[c].dep == "appos"]
    if any(effective_case(tree, c) == "Gen" for c in names):
        return []  # "X'in sözcüsü Ada'nın görüştüğü" tells of Ada
    if last.case == "Acc":
        return [last.i]
    close = tree.edges[last.i][1] == min(predicate.core) - 1
    owned = predicate.clause == "nominal" and "Person[psor]" in last.feats
    owned = owned and bool(who_owns(tree, last.i))
    return [last.i] if (len(subjects) > 1 and close) or (len(subjects) == 1 and owned) else []


def posted(tree: Tree, i: int) -> list[int]:
    """Return the bare names before a thing that "-deki" already tells the place of.

    "X ve Y Z'deki elçilerini çağırdı": X and Y are no owners but the subject.

    Args:
        tree: The sentence.
        i: Index of the thing.

    Returns:
        Indices of heads.
    """
    below = [c for c in tree.children[i] if c < i and tree.words[c].upos == "PROPN"]
    places = [c for c in below if effective_case(tree, c) == "Loc"]
    if not places or "Person[psor]" not in tree.words[i].feats:
        return []
    bare = (c for c in below if tree.words[c].dep == "nmod:poss" and c < places[0])
    return [c for c in bare if effective_case(tree, c) == "Nom"]


def adjacent_genitive(predicate: Predicate) -> list[int]:
    """Return the genitive right before a clause that wants one ("X'in [Y'yi işgal ettiği] …").

    Args:
        predicate: A nominalised predicate without a subject.

    Returns:
        At most one index.
    """
    tree = predicate.tree
    if "Person[psor]" not in predicate.word.feats:
        return []
    start = min(predicate.core)
    for child in reversed([c for c in predicate.dependents if c < start]):
        if tree.edges[child][1] == start - 1:
            start = tree.edges[child][0]
    word = tree.words[start - 1] if start > 0 else None
    found = word is not None and word.case == "Gen" and word.upos in _NOMINALS
    return [start - 1] if found else _opening_genitive(predicate)


def whose_side(predicate: Predicate) -> list[int]:
    """Return the genitive that only tells where one stands ("Y'nin yanında olduğunu söyledi").

    Args:
        predicate: The predicate.

    Returns:
        The last owner of a locative among its words: who stands there is somebody else.
    """
    tree = predicate.tree
    places = (i for i in predicate.core if i != predicate.inflected)
    places = (i for i in places if tree.words[i].case == "Loc")
    for place in (i for i in places if "Person[psor]" in tree.words[i].feats):
        owners = [c for c in tree.children[place] if tree.words[c].dep == "nmod:poss"]
        return [c for c in owners if effective_case(tree, c) == "Gen"][-1:]
    return []


def _opening_genitive(predicate: Predicate) -> list[int]:
    """The owner of the object that opens a deed without a subject ("X'in sözünü geri alması")."""
    tree = predicate.tree
    if predicate.word.feats.get("VerbForm") != "Vnoun":
        return []
    for c in predicate.dependents:
        if tree.words[c].dep == "obj" and tree.words[c].case == "Acc":
            opens = (g for g in tree.subtree(c) if tree.edges[g][0] == tree.edges[c][0])
            owners = [g for g in opens if tree.words[g].dep == "nmod:poss"]
            return [g for g in owners if effective_case(tree, g) == "Gen" and _names(tree, g)][:1]
    return []


def _names(tree: Tree, i: int) -> bool:
    """Whether a word is a name or the title of one."""
    return any(tree.words[w].upos == "PROPN" for w in (i, *tree.children[i]))


def within_clause(predicate: Predicate, found: list[int]) -> list[int]:
    """Return the words of one case that a relative clause may hold.

    A second one before a comma belongs to the verb above: in "Ada, Can'a, köylere saldıran
    gruptan söz etti" nobody attacks Can.

    Args:
        predicate: The predicate.
        found: Indices of its dependents in one case.

    Returns:
        Those that no comma parts from the one nearest to the predicate.
    """
    before = [i for i in found if i < predicate.head]
    if predicate.clause != "relative" or len(before) < 2:
        return found
    tree, nearest = predicate.tree, max(before)
    first = tree.edges[nearest][0]

    def parted(i: int) -> bool:
        return any(word.form == "," for word in tree.words[i + 1 : first])

    return [i for i in found if i not in before or i == nearest or not parted(i)]


def beside_object(predicate: Predicate, objects: list[int], case: str) -> list[int]:
    """Return the phrases in a case that hang on an object ("X'e yaptırımları uzattı").

    What somebody else has with a name is his own ("Z'nin Y'yle temaslarını konuştu").

    Args:
        predicate: The predicate.
        objects: Heads of its objects.
        case: The UD case.

    Returns:
        Indices of heads.
    """
    tree = predicate.tree
    nouns = [i for i in objects if tree.words[i].upos == "NOUN"]
    if case == "Ins":
        cases = {i: {effective_case(tree, c) for c in tree.children[i]} for i in nouns}
        nouns = [i for i in nouns if "Gen" not in cases[i]]
    below = (c for i in nouns for c in tree.children[i])
    return [
        c
        for c in below
        if tree.words[c].dep.startswith("nmod")
        and tree.words[c].upos == "PROPN"
        and effective_case(tree, c) == case
        and not markers(tree, c)
    ]


def indefinite_object(word: Word) -> bool:
    """Return whether a common noun is an unmarked object ("bildiri yayımladı")."""
    return word.dep == "obj" and word.case in ("", "Nom") and word.upos == "NOUN"


def clauses_before(predicate: Predicate) -> list[Predicate]:
    """Return the clauses before a predicate in a row under one governor, the nearest first.

    Args:
        predicate: The predicate.

    Returns:
        Predicates of the clauses.
    """
    tree, head = predicate.tree, predicate.head_word
    above = [head.head]
    if predicate.clause == "nominal" and head.dep == "conj":
        above += [up for up in list(tree.ancestors(head.head))[:1] if up != ROOT]
    row = sorted((c for a in above for c in tree.children[a] if c < head.i), reverse=True)
    found = (predicate_at(tree, c) for c in row if tree.words[c].dep in COORDINATED)
    return [other for other in found if is_verbal(other.word)]


def agrees(tree: Tree, i: int) -> bool:
    """Return whether a genitive is the own subject of the deed that governs it.

    Args:
        tree: The sentence.
        i: Index of the genitive ("X'in" of "X'in genişlemesine").

    Returns:
        True if the deed has a person and no second genitive for a subject.
    """
    head = tree.words[i].head
    word = tree.words[head]
    if word.dep in SUBJECTS:  # "X'in riayet etmesinin önemli olduğu"
        word = predicate_at(tree, head).word
    deed = word.feats.get("VerbForm") == "Vnoun" and "Person[psor]" in word.feats
    rows = [c for c in tree.children[head] if tree.words[c].dep in SUBJECTS]
    return deed and sum(tree.words[c].case == "Gen" for c in rows) == 1


def differs(predicate: Predicate, i: int) -> bool:
    """Return whether a genitive is one, where a participle says that several do it.

    "ABD'nin satışına karşı olduklarını belirtti": those who are against it are others.

    Args:
        predicate: The predicate of the participle.
        i: Index of the genitive.

    Returns:
        False for rows and plurals, and for finite predicates.
    """
    tree, word = predicate.tree, predicate.word
    several = word.feats.get("VerbForm") == "Part" and word.feats.get("Person[psor]") == "3"
    several = several and word.feats.get("Number") == "Plur"
    one = tree.words[i].case == "Gen" and tree.words[i].feats.get("Number") == "Sing"
    return several and one and len(conjuncts(tree, i)) == 1


def lent_object(predicate: Predicate) -> list[int]:
    """Return the object of a clause that hangs on the verb above it.

    "X, kararı yanlış bulduğunu açıkladı": a verb has a clause or an object to it, not both.

    Args:
        predicate: The predicate of the clause.

    Returns:
        Accusatives between the clause above and the predicate.
    """
    tree, head = predicate.tree, predicate.head_word
    if head.dep != "ccomp" or head.head == ROOT:
        return []
    start = min(predicate.core)
    return [
        c
        for c in tree.children[head.head]
        if c < start and tree.words[c].dep == "obj" and effective_case(tree, c) == "Acc"
    ]


def next_participle(predicate: Predicate) -> Predicate | None:
    """Return the participle that a converb belongs to by its place.

    "ateşkesi ihlal ederek köylere saldıran X": the next verb, whatever it hangs on.

    Args:
        predicate: The converb.

    Returns:
        The active participle right behind it, or None.
    """
    tree = predicate.tree
    if predicate.clause != "converb":
        return None
    for i in range(predicate.inflected + 1, len(tree)):
        word = tree.words[i]
        if word.form == ",":
            return None
        if is_verbal(word) or light_verb(tree, i) is not None:
            other = predicate_at(tree, i)
            found = other.clause == "relative" and not other.passive and other.modified != ROOT
            return other if found else None
    return None


def of_later_clause(predicate: Predicate, i: int) -> bool:
    """Return whether a genitive is the subject of a clause behind a predicate, not its own.

    Args:
        predicate: The predicate, whose subject is dropped.
        i: Index of the genitive.

    Returns:
        True for a genitive behind it, unless the participle that it modifies stands between.
    """
    tree = predicate.tree
    if i < min(predicate.core) or effective_case(tree, i) != "Gen":
        return False
    return not any(c > predicate.inflected and tree.words[c].dep == "acl" for c in tree.children[i])
