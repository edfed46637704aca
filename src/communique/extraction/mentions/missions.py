"""Embassies and consulates: the state before the seat sends them, that of the seat does not.

"ABD'nin Ankara Büyükelçiliği", "İsrail İstanbul Başkonsolosluğu"; where nobody is named who sends
it ("Paris Büyükelçiliği"), it is a body of its own. A ministry that the model takes for a name of
its own is that of the state before it, too ("Gana Dışişleri Bakanlığı").
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from communique.extraction.mentions.mention import Mention, span_head
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Grammar


def with_senders(tree: Tree, mentions: Sequence[Mention], grammar: Grammar) -> tuple[Mention, ...]:
    """Return the mentions of a sentence, missions abroad joined to who sends them.

    Args:
        tree: The sentence.
        mentions: Its mentions, in order.
        grammar: Names the words for ministries and missions.

    Returns:
        Mentions in order.
    """
    found: list[Mention] = []
    for mention in mentions:
        if not _is_body(tree, mention, grammar.offices.bodies):
            found.append(mention)
        elif found and _sends(tree, found[-1], mention, grammar.morphology.suffix_cases):
            found.append(_sent(tree, found.pop(), mention))
        elif mention.of is not None and _is_seat(tree, mention, grammar.offices.missions):
            found.append(replace(mention, of=None, source="entity"))
        else:
            found.append(mention)
    return tuple(found)


def _sent(tree: Tree, sender: Mention, mission: Mention) -> Mention:
    first, last = sender.first, mission.last
    head = span_head(tree, first, last)
    whole = replace(mission, first=first, head=head, name=(first, last))
    return replace(whole, of=sender, source="institution")


def _is_body(tree: Tree, mention: Mention, bodies: tuple[str, ...]) -> bool:
    """Whether a mention is a body by its seat, state or field and a word for such bodies."""
    own = mention.kind == "Organization" and not mention.entries
    last = tree.words[mention.last]
    return own and mention.first < mention.last and last.bare.startswith(bodies)


def _is_seat(tree: Tree, mission: Mention, missions: tuple[str, ...]) -> bool:
    """Whether a mission is named by the city where it stands."""
    mission_word = tree.words[mission.last].bare.startswith(missions)
    return mission_word and mission.of is not None and _city(mission.of)


def _city(mention: Mention) -> bool:
    """Whether a name is that of a city, which may stand for its state."""
    return any(entry.how == "metonym" for entry in mention.entries) or mention.kind == "Place"


def _sends(tree: Tree, sender: Mention, mission: Mention, cases: Mapping[str, str]) -> bool:
    """Whether the name right before a mission is the state that sends it."""
    if sender.kind != "State" or sender.demonym or sender.last != mission.first - 1:
        return False
    word = tree.words[sender.last]
    suffix = word.low.partition("'")[2]
    if suffix and cases.get(suffix) != "Gen":
        return False
    seat = mission.of
    owned = mission.first <= word.head <= mission.last and word.dep.startswith("nmod")
    return owned or (seat is not None and _city(seat))
