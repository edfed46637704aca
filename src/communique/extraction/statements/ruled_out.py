"""Readings that the words of a sentence rule out, though each of their ends would fit.

1. "X ile Y arasında anlaşma sağlanırsa Z sevinir": those between whom a tie stands have it.
2. "X ve Y, Z ile yakınlaştı": with whom it is, is said; nobody else is meant.
3. "Z, X'in taahhütlerini yerine getirmediğini söyledi": whose word it is keeps it or does not.
4. "Z, sözler tutulmadığı için çekildi": a passive leaves open who has kept them.
5. "X ile Y, Z'nin gözetiminde görüştü": none of those who talk goes between himself and the other.
6. "Z, X'in önerilerini Y'ye iletti": whose proposal it is makes it, not who hands it on.
7. "Z, X'in yardım edeceğini umuyor": X has promised nothing.
"""

from collections.abc import Callable, Iterator, Sequence

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.collecting import Candidate
from communique.extraction.ends.scoring import Reading
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.stems import is_last_of
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar

_Fits = Callable[[Reading], bool]


def ruled_out(
    readings: Sequence[Reading], match: FrameMatch, resolver: Resolver, grammar: Grammar
) -> frozenset[int]:
    """Return the places of the readings that the words of the sentence do not allow.

    Args:
        readings: The readings of a frame.
        match: The frame that fired.
        resolver: Resolves the words of the sentence.
        grammar: Names the acts and words that this is so of.
    """
    marks, act = grammar.marks, match.frame.act
    tests: list[_Fits] = []
    if act in marks["ties_between"]:
        tests += [_of_parties(match, resolver, grammar), _of_partners(match, resolver, grammar)]
    if any(act == phrase[0].text for phrase in grammar.words["going_between"]):
        tests.append(lambda r: r.object.ways[0] != "row")
    if act in marks["requests"] and (owner := _handed_on(match, grammar)) is not None:
        tests.append(lambda r: r.subject.at in match.predicate.tree.subtree(owner))
    if any(act == phrase[0].text for phrase in grammar.words["promises"]) and _hoped(
        match, grammar
    ):
        tests.append(lambda r: False)
    if act in marks["words_kept"]:
        tests.append(lambda r: not _givers(r, resolver, grammar) or _owns(r, resolver, grammar))
    if act in marks["factual_acts"] and "Pass" in match.predicate.word.feats.get("Voice", ""):
        tests.append(lambda r: _is_agent(r.subject) or _owns(r, resolver, grammar))
    return frozenset(i for i, r in enumerate(readings) if not all(fits(r) for fits in tests))


def _handed_on(match: FrameMatch, grammar: Grammar) -> int | None:
    """Whose proposal the words of a frame say to be handed on, if they name him."""
    tree, morphology = match.predicate.tree, grammar.morphology
    verbs, things = grammar.words["handing_on"], grammar.words["proposals"]
    if not is_last_of(tree.words[max(match.trigger)], verbs, morphology, verb=True):
        return None
    nouns = (i for i in match.trigger if is_last_of(tree.words[i], things, morphology))
    owners = (c for i in nouns for c in tree.children[i] if tree.words[c].dep == "nmod:poss")
    return next((c for c in owners if effective_case(tree, c) == "Gen"), None)


def _hoped(match: FrameMatch, grammar: Grammar) -> bool:
    """Whether the verb above only hopes or believes that somebody will do it."""
    predicate = match.predicate
    tree, up = predicate.tree, predicate.head_word.head
    if predicate.clause != "nominal" or up < 0:
        return False
    return tree.words[up].lemma in grammar.words["unreal.hoped"].firsts


def _of_parties(match: FrameMatch, resolver: Resolver, grammar: Grammar) -> _Fits:
    """Whether both ends are parties, if the words name two or more of them."""
    tree = match.predicate.tree
    words = {i for b in match.subject if b.role.name == "between" for i in b.words}
    parties = {n.id for i in words & _own(match, grammar) for n in resolver.nodes(i, ACTORS)}
    comitative = {phrase[0].text for phrase in grammar.words["comitative"]}

    def party(end: Candidate) -> bool:
        if len(parties) < 2 or not parties.isdisjoint(node.id for node in end.nodes):
            return True  # "X ile, Y ve Z arasında"
        return end.at >= 0 and any(tree.words[m].low in comitative for m in markers(tree, end.at))

    return lambda reading: party(reading.subject) and party(reading.object)


def _own(match: FrameMatch, grammar: Grammar) -> set[int]:
    """Words between which an event itself stands, not one of the things that it is about."""
    predicate = match.predicate
    tree = predicate.tree
    if predicate.is_noun:
        return set(range(len(tree)))
    forms = {phrase[0].text for phrase in grammar.words["between"]}
    inner = (g for i in predicate.core for g in tree.children[i])
    own = (c for c in (*predicate.dependents, *inner) if tree.words[c].low in forms)
    return {i for c in own for i in (*tree.children[c], tree.words[c].head)}


def _of_partners(match: FrameMatch, resolver: Resolver, grammar: Grammar) -> _Fits:
    """Whether one end is a partner of whom the words say that it is with him.

    A partner whom nobody knows is one, too ("terör örgütleriyle işbirliği yapıyor").
    """
    tree, core = match.predicate.tree, match.predicate.core
    between = any(b.words for b in match.subject if b.role.name == "between")
    found = {i for b in match.object if b.role.name == "ins" for i in b.words if i < max(core)}
    partners = [i for i in found - core if not between and _acts(i, resolver, grammar)]
    rows = (g for g in resolver.groups if any(m.covers(i) for m in g.mentions for i in partners))
    words = {*partners, *(i for g in rows for i in range(g.first, g.last + 1))}

    def tied(end: Candidate) -> bool:
        return end.at in words or (end.at >= 0 and not words.isdisjoint(tree.subtree(end.at)))

    def fits(reading: Reading) -> bool:
        alone = reading.object.ways[0] == "row"
        return not words or reading.subject.at in words or (not alone and tied(reading.object))

    return fits


def _acts(i: int, resolver: Resolver, grammar: Grammar) -> bool:
    """Whether a word is who acts, named or only some of a kind ("bazı örgütlerle")."""
    if resolver.nodes(i, ACTORS):
        return True
    tree = resolver.tree
    several = tree.words[i].feats.get("Number") == "Plur"
    return several and ends_phrase(tree, i, grammar.words["who_acts"], grammar.morphology)


def _is_agent(end: Candidate) -> bool:
    return any(way.endswith(":agent") for way in end.ways)


def _owns(reading: Reading, resolver: Resolver, grammar: Grammar) -> bool:
    """Whether the subject has given the word that is the object."""
    given = _givers(reading, resolver, grammar)
    return not given.isdisjoint(node.id for node in reading.subject.nodes)


def _givers(reading: Reading, resolver: Resolver, grammar: Grammar) -> set[str]:
    """Who has given the word that is the object of a reading."""
    owners = _owners(resolver.tree, reading.object.at, grammar)
    return {node.id for i in owners for node in resolver.nodes(i, ACTORS)}


def _owners(tree: Tree, at: int, grammar: Grammar) -> Iterator[int]:
    """Genitives that own a word given ("X'in sözü"), or of the clause that tells of it."""
    if at < 0 or not ends_phrase(tree, at, grammar.words["given_words"], grammar.morphology):
        return
    for child in tree.children[at]:
        if tree.words[child].dep == "nmod:poss":
            yield from (i for i in (child,) if effective_case(tree, i) == "Gen")
        elif tree.words[child].dep == "acl":  # "X'in verdiği sözler"
            yield from (g for g in tree.children[child] if effective_case(tree, g) == "Gen")
