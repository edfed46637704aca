"""Who is meant by "he" in a clause about another: "X ve onu destekleyen Y", "X ve onun hamisi Y".

The pronoun stands right behind the name that it means, before the one that its clause tells of.
"""

from collections.abc import Sequence

from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import ROOT, Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar


def named_before(
    tree: Tree, i: int, mentions: Sequence[Mention], grammar: Grammar
) -> Mention | None:
    """Return the name right before a pronoun that means it.

    In "X, onu eleştirdi" the pronoun means somebody else.

    Args:
        tree: The sentence.
        i: Index of the pronoun.
        mentions: The mentions of the sentence.
        grammar: Names the pronouns.

    Returns:
        The mention; None if no name stands there, or the pronoun stands in its own clause.
    """
    word = tree.words[i]
    if word.head == ROOT or not ends_phrase(
        tree, i, grammar.words["third_persons"], grammar.morphology
    ):
        return None
    name = max((m for m in mentions if m.last < i), key=lambda m: m.last, default=None)
    if name is None:
        return None
    between = tree.words[name.last + 1 : i]
    joints = [w for w in between if w.upos in ("CCONJ", "PUNCT") or w.dep == "cop"]
    if not joints or len(joints) < len(between):
        return None
    up = tree.words[word.head]
    described = up.dep == "acl" and up.feats.get("VerbForm") == "Part" and word.case != "Gen"
    joined = any(w.upos == "CCONJ" for w in between) and word.dep == "nmod:poss"
    return name if described or joined else None
