"""Money that goes by a state's name: "ABD doları", "Kuveyt dinarı" name no actor."""

from collections.abc import Sequence

from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar


def without_currencies(tree: Tree, known: Sequence[Mention], grammar: Grammar) -> list[Mention]:
    """Return known names but those of states that only say whose money it is.

    Args:
        tree: The sentence.
        known: Its known names.
        grammar: Names the kinds of money.
    """
    kinds = tuple(phrase[0].text for phrase in grammar.words["currencies"])

    def money(mention: Mention) -> bool:
        after = mention.last + 1
        bare = tree.words[mention.last].case in ("", "Nom") and mention.kind == "State"
        return bare and after < len(tree) and tree.words[after].bare.startswith(kinds)

    return [mention for mention in known if not money(mention)]
