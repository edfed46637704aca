"""Whose deed a clause without a subject tells, where another verb lays it on its object."""

from collections.abc import Callable

from communique.extraction.roles.astray import surface
from communique.extraction.roles.complements import named_owners
from communique.extraction.roles.inner import Agents
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import ROOT, Tree, Word

Says = Callable[[str, Word], bool]
"""Whether a word is in a list of the language."""


def controlled(
    predicate: Predicate, above: Predicate, is_shell: Callable[[Word], bool]
) -> list[int]:
    """Return whose deed a clause tells that another verb lays on an object.

    "X, Y'yi saldırmakla suçladı", "X, Y'yi çekilmeye zorladı", "X, Y'yi saldırmaması konusunda
    uyardı", "X, Y'yi çekilmesi için sıkıştırdı": the object above does it.

    Args:
        predicate: The infinitive or deed.
        above: The predicate that governs it.
        is_shell: Whether a noun says that something is a topic ("konu").

    Returns:
        Accusatives of the predicate above, or nothing.
    """
    tree = predicate.tree
    if _purpose(predicate) and not above.passive:
        before = (c for c in above.dependents if c < predicate.head)
        named = (c for c in before if tree.words[c].upos == "PROPN")
        return [c for c in named if effective_case(tree, c) == "Acc"]
    if not (_infinitive(predicate) or _deed_in_shell(predicate, is_shell)):
        return []
    if above.passive:
        return surface(above)
    return [c for c in above.dependents if effective_case(tree, c) == "Acc"]


def raised(predicate: Predicate, above: Predicate) -> list[int]:
    """Return of whom a participle says that a clause is known, said or wanted of him.

    "Y'yi desteklediği bilinen X'i uyardı", "silah sattığı ortaya çıkan X", "çekilmesi istenen X".

    Args:
        predicate: The clause, without a subject.
        above: The predicate that governs it.

    Returns:
        The noun of the participle, or nothing.
    """
    tree, dep = predicate.tree, predicate.head_word.dep
    if predicate.clause != "nominal" or above.clause != "relative" or above.modified == ROOT:
        return []
    fits = dep in ("csubj", "nsubj") or (dep == "ccomp" and above.passive)
    other = any(tree.words[c].dep in SUBJECTS for c in above.dependents if c != predicate.head)
    return [above.modified] if fits and not other else []


def confronted(
    predicate: Predicate, above: Predicate, tells_why: Callable[[Word], bool]
) -> list[int]:
    """Return whose deed a clause tells because of which or in case of which one acts.

    "X, saldırdığı gerekçesiyle Y'yi protesto etti", "X, çekilmemesi halinde Y'yi vuracak": whom
    the predicate above meets does it.

    Args:
        predicate: The deed, which has no subject of its own.
        above: The predicate that governs it.
        tells_why: Whether a word is the noun above the deed ("gerekçesiyle", "halinde").

    Returns:
        The names that the predicate above meets in one case, or nothing.
    """
    tree, noun = predicate.tree, predicate.head_word.head
    feats = predicate.word.feats
    if noun == ROOT or feats.get("Person[psor]") != "3" or not tells_why(tree.words[noun]):
        return []
    if above.passive:
        return surface(above)
    return met_by(above)


def blamed(predicate: Predicate, above: Predicate, outer: Agents, says: Says) -> list[int]:
    """Return whose deed it is that somebody tells of where he blames another.

    "X, köyleri vurduğunu belirterek Y'yi kınadı", "X, “köyleri vuruyor” diyerek Y'yi suçladı".

    Args:
        predicate: The deed, which has no subject of its own.
        above: The converb of saying that governs it.
        outer: Finds the predicate above that.
        says: Whether a word is in a list of the language.

    Returns:
        The names of those who are blamed, or nothing.
    """
    main = outer.governor(above)
    if main is None or main.passive or above.clause != "converb":
        return []
    words, feats = predicate.tree.words, predicate.word.feats
    told = feats.get("VerbForm") == "Part" and feats.get("Person[psor]") == "3"
    told = told and not predicate.to_come  # "vuracağını belirterek uyardı": his own
    told = told and any(says("wrong_deeds", words[i]) for i in predicate.core)
    quoted = predicate.clause == "finite" and feats.get("Person") == "3"
    quoted = quoted and says("quoting", above.word)
    near = {*main.core, *(c for c in main.dependents if words[c].dep in ("obj", "compound"))}
    blames = any(says("blaming", words[i]) for i in near)
    return met_by(main) if blames and (told or quoted) else []


def met_by(above: Predicate) -> list[int]:
    """Return the names of those whom an active predicate meets, in the first case that has any.

    Args:
        above: The predicate ("Y'yi kınadı", "Y'ye yaptırım getirdi", "Y ile ilişkilerini kesti").

    Returns:
        Indices of names, else of the names that own an accusative or dative ("Rus elçisini").
    """
    tree = above.tree
    own = [c for c in above.dependents if tree.words[c].dep not in SUBJECTS]
    below = [g for c in own if tree.words[c].dep == "obj" for g in tree.children[c]]
    names = [c for c in (*own, *below) if tree.words[c].upos == "PROPN"]
    for case in ("Acc", "Dat", "Ins"):
        if found := [c for c in names if _stands_in(tree, c, case)]:
            return found
    nouns = [c for c in own if tree.words[c].upos == "NOUN"]
    things = ([c for c in nouns if _stands_in(tree, c, case)] for case in ("Acc", "Dat"))
    return next((found for row in things if (found := named_owners(tree, row))), [])


def _stands_in(tree: Tree, i: int, case: str) -> bool:
    """Whether a phrase is in a case, or a bare one before a postposition ("Y ile")."""
    marked = bool(markers(tree, i))
    bare = case == "Ins" and marked and effective_case(tree, i) == "Nom"
    return bare or effective_case(tree, i) == case


def told_of(predicate: Predicate, above: Predicate) -> list[int]:
    """Return of whom a clause is told that hangs on a relative clause.

    "Desteklediğini savunduğu Fiji": Fiji supports, whoever says so.

    Args:
        predicate: The clause, without a subject of its own.
        above: The clause that it hangs on.

    Returns:
        The name that the relative clause describes, or nothing.
    """
    fact = predicate.clause == "nominal" and predicate.word.feats.get("VerbForm") == "Part"
    reported = above.head_word.dep == "acl" and "Person[psor]" in above.word.feats
    if not fact or not reported or above.modified == ROOT:
        return []
    tree = predicate.tree
    noun = tree.words[above.modified]
    named = noun.upos == "PROPN" or any(  # "saldırdığını söylediği Fiji askerleri"
        tree.words[c].upos == "PROPN" and tree.words[c].case == "Nom" for c in tree.children[noun.i]
    )
    return [noun.i] if named and noun.case != "Loc" else []


def genitives_of(tree: Tree, noun: int) -> list[int]:
    """Return whose a noun is ("X'in, … kınadığına ilişkin sözleri").

    Args:
        tree: The sentence.
        noun: Index of the noun, ROOT for none.

    Returns:
        Indices of its genitives, by their last word ("Bakanı Ada Kaya'nın").
    """
    if noun == ROOT:
        return []
    return [c for c in tree.children[noun] if effective_case(tree, c) == "Gen"]


def planned(predicate: Predicate) -> int:
    """Return the noun of which a deed is the content ("asker gönderme planı").

    Args:
        predicate: The deed.

    Returns:
        Index of a noun in the possessive that has an owner of its own, or ROOT.
    """
    tree, noun = predicate.tree, predicate.head_word.head
    if predicate.clause != "infinitive" or noun == ROOT:
        return ROOT
    below = predicate.head_word.dep.startswith("nmod")
    plan = below and "Person[psor]" in tree.words[noun].feats and tree.words[noun].upos == "NOUN"
    owned = any(tree.words[c].case == "Gen" for c in tree.children[noun])
    return noun if plan and owned else ROOT


def _purpose(predicate: Predicate) -> bool:
    """Whether a deed stands before a postposition ("çekilmesi için")."""
    feats = predicate.word.feats
    deed = feats.get("VerbForm") == "Vnoun" and feats.get("Person[psor]") == "3"
    bare = predicate.word.case in ("", "Nom") and not predicate.passive
    return deed and bare and bool(markers(predicate.tree, predicate.head))


def _infinitive(predicate: Predicate) -> bool:
    return predicate.clause == "infinitive" and predicate.word.case in ("Ins", "Dat")


def _deed_in_shell(predicate: Predicate, is_shell: Callable[[Word], bool]) -> bool:
    feats, noun = predicate.word.feats, predicate.head_word.head
    deed = feats.get("VerbForm") == "Vnoun" and feats.get("Person[psor]") == "3"
    return deed and noun != ROOT and is_shell(predicate.tree.words[noun])
