"""Whose the object is has not done the deed: "X, Y'nin tam üyeliğine karşı olduğunu söyledi"."""

from communique.extraction.syntax.tree import Tree


def owns(tree: Tree, owner: int, thing: int) -> bool:
    """Return whether a thing says by its ending that it is a genitive's own.

    In a clause in "-DIğI" the parser may hang the subject on the object ("Y'nin anlaşmaya karşı
    olduğunu"); what is owned, and not by a noun right before it, leaves no doubt.

    Args:
        tree: The sentence.
        owner: Index of the genitive.
        thing: Index of the object's head.

    Returns:
        True for "Y'nin tam üyeliğine", False for "Y'nin anlaşmaya", "Y'nin barış planına".
    """
    if owner < 0 or thing < 0 or tree.words[owner].dep != "nmod:poss":
        return False
    word, above = tree.words[thing], tree.words[owner].head
    if above != thing or word.feats.get("Person[psor]") != "3":
        return False
    before = tree.words[thing - 1]
    bare = before.upos == "NOUN" and before.case in ("", "Nom") and before.head == thing
    return not (bare and "Person[psor]" not in before.feats)
