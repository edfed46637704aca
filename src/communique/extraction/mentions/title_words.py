"""Titles with words of their own behind the name of a body ("BM Göç Dairesi Başkanı")."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from communique.extraction.mentions.mention import Mention
from communique.extraction.mentions.titles import Title, TitleFinder
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Actor

_WORDS = 4
"""Words that may stand between the body and the rest of the title."""
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})


def of_body(
    tree: Tree,
    title: Title,
    mentions: Sequence[Mention],
    *,
    titles: TitleFinder,
    actors: Mapping[str, Actor],
) -> tuple[Title, Mention | None]:
    """Return a title that nobody owns by its words with the body before it.

    Args:
        tree: The sentence.
        title: The title.
        mentions: Known names and entities.
        titles: Finds titles.
        actors: The known actors.

    Returns:
        The title from its own first word on and the international body; the title as it is and
        None where no such body stands before it.
    """
    first = title.first
    while first > 0 and title.first - first < _WORDS and _titular(tree, first - 1, titles):
        first -= 1
        body = next((m for m in mentions if m.last == first - 1), None)
        if body is not None:
            fits = "'" not in tree.words[body.last].low and _international(body, actors)
            return (replace(title, first=first), body) if fits else (title, None)
    return title, None


def _titular(tree: Tree, i: int, titles: TitleFinder) -> bool:
    """Whether a word may stand inside the title of an office of a body."""
    word = tree.words[i]
    bare = word.upos in _NOMINAL and word.case in ("", "Nom") and "'" not in word.low
    return bare and word.capital and titles.head(tree, i) is None


def _international(body: Mention, actors: Mapping[str, Actor]) -> bool:
    """Whether a name is that of a body which is no state's own."""
    known = [actors[entry.actor] for entry in body.entries]
    above = [actors.get(actor.parent or "") for actor in known]
    own = any(actor is not None and actor.type == "State" for actor in above)
    return {actor.type for actor in known} == {"Organization"} and not own
