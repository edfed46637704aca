"""One title of several: "Ürdün, BAE ve Suudi Arabistan dışişleri bakanları" are three."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from communique.extraction.discourse.meaning import acts_on
from communique.extraction.mentions.finding import Mention
from communique.extraction.syntax.tree import ROOT, Tree, Word


def holders_of_one_title(
    tree: Tree, mention: Mention, mentions: Sequence[Mention], *, in_bodies: bool = False
) -> list[Mention]:
    """Return a mention with a title in the plural once for each whose title it is.

    Args:
        tree: The sentence.
        mention: The mention, which names an owner.
        mentions: All mentions of the sentence.
        in_bodies: Whether only a body has such people ("Peru, Şili ve Birlik üyeleri").

    Returns:
        The holders in the order of their owners.
    """
    if mention.of is None:
        return [mention]
    owners = [mention.of]
    at = mention.of.first - 1
    while at > 0 and tree.words[at].upos in ("PUNCT", "CCONJ"):
        end = _before_brackets(tree, at - 1)
        before = next((m for m in mentions if m.last == end), None)
        if before is None or before.kind == "Person" or acts_on(tree, before, mention):
            break
        if in_bodies and before.kind == "State":
            break
        owners.append(before)
        at = before.first - 1
    return [
        replace(mention, of=owner, last=mention.last, first=owner.first)
        for owner in reversed(owners)
    ]


def named_holders(tree: Tree, mention: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    """Return those named right behind their title in the plural ("dışişleri bakanları X ve Y").

    Args:
        tree: The sentence.
        mention: The title.
        mentions: All mentions of the sentence, in order.

    Returns:
        The persons; none if the title is no plural or not two are named.
    """
    if mention.name is not None or mention.title is None or not mention.title.plural:
        return []
    named: list[Mention] = []
    at = mention.last + 1
    for one in mentions:
        if one.first == at and one.kind == "Person" and one.name is not None:
            named.append(one)
            link = tree.words[one.last + 1] if one.last + 1 < len(tree) else None
            ends = at > 0 and tree.words[at - 1].dep == "cc"  # "X ve Y, …": the last of the row
            at = one.last + 2 if link is not None and _links(link) and not ends else ROOT
    return named if len(named) > 1 else []


def _links(word: Word) -> bool:
    """Whether a word joins two names."""
    return word.form == "," or word.dep == "cc"


def _before_brackets(tree: Tree, i: int) -> int:
    """The last word before brackets that end with a word ("Avrupa Birliği (AB), …"), or itself."""
    if tree.words[i].form != ")":
        return i
    return next((at - 1 for at in range(i, 0, -1) if tree.words[at].form == "("), i)


def only_owners(
    mentions: Iterable[Mention | None], shared_by: Callable[[Mention], Sequence[Mention]]
) -> frozenset[int]:
    """Return words that only say whose a title is that stands in the plural at their end.

    Args:
        mentions: The mentions of a row, None for words that are in none.
        shared_by: All whose the title of a mention is.
    """
    found: set[int] = set()
    for mention in mentions:
        if mention is not None and len(shared := shared_by(mention)) > 1:
            found |= {i for m in shared if m.of for i in range(m.of.first, m.of.last + 1)}
            found -= set(range(mention.first, mention.last + 1))
    return frozenset(found)
