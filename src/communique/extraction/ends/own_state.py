"""The state of who speaks, where only its owner tells which ("ülkesinin … desteklediğini")."""

from communique.extraction.attribution.voices import Voices
from communique.extraction.discourse.kinds import ACTORS, node_types
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.first_persons import first_person
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.phrases import effective_case
from communique.extraction.syntax.tree import ROOT
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar, Role
from communique.model import Node


def own_state(
    match: FrameMatch, i: int, *, resolver: Resolver, voices: Voices, grammar: Grammar
) -> list[Node]:
    """Return the side of the speaker if a word says that it is his country or government.

    Args:
        match: The frame that fired.
        i: Index of the word.
        resolver: Resolves the words of the sentence.
        voices: Who speaks where in it.
        grammar: The grammar.

    Returns:
        One node, or none for a noun that somebody else owns or where nobody speaks.
    """
    if not _is_own(i, resolver=resolver, grammar=grammar):
        return []
    speaker, _, _ = voices.at(match.predicate.head)
    return [resolver.side(speaker)] if speaker is not None else []


def own_object(
    match: FrameMatch, i: int, *, resolver: Resolver, voices: Voices, grammar: Grammar
) -> list[Node]:
    """Return the side of the speaker, or of who judges a deed, if it is done to his country.

    "X, Y'nin ülkesine saldırdığını söyledi", "X, Y'nin ülkesine saldırısını kınadı".

    Args:
        match: The frame that fired.
        i: Index of a word of its object.
        resolver: Resolves the words of the sentence.
        voices: Who speaks where in it.
        grammar: The grammar.

    Returns:
        One node, or none where nobody else acts on it.
    """
    owned = any(resolver.tree.words[c].dep == "nmod:poss" for c in resolver.tree.children[i])
    if owned or resolver.mention_at(i) or not _is_own(i, resolver=resolver, grammar=grammar):
        return []
    if _acts_itself(match, i):
        return []
    doers = [w for b in match.subject if b.role.name != "speaker" for w in b.words]
    speaker, _, _ = voices.at(match.predicate.head)
    whose = speaker or _above(match, i, resolver=resolver, but=doers)
    if whose is None:
        return []
    side = resolver.side(whose)
    first = next((b.words for b in match.subject if b.role.name != "speaker" and b.words), ())
    acting = next((node for w in first for node in resolver.nodes(w, ACTORS)), None)
    return [] if acting is not None and resolver.side(acting).id == side.id else [side]


def _acts_itself(match: FrameMatch, i: int) -> bool:
    """Whether a word is who acts in the clause of a frame ("ülkesinin önlem alacağını")."""
    predicate, word = match.predicate, match.predicate.tree.words[i]
    own = word.dep == "nsubj" and word.head in predicate.core
    return own and word.case == "Gen" and not predicate.passive


def _above(match: FrameMatch, i: int, *, resolver: Resolver, but: list[int]) -> Node | None:
    """Who acts in the clause above that of a frame."""
    tree = resolver.tree
    for up in tree.ancestors(match.predicate.head):
        for c in tree.children[up]:
            word = tree.words[c]
            if c < i and c not in but and word.dep == "nsubj" and word.case in ("", "Nom"):
                return next(iter(resolver.nodes(c, ACTORS)), None)
    return None


def _is_own(i: int, *, resolver: Resolver, grammar: Grammar) -> bool:
    """Whether a word says somebody's country or government, and not whose."""
    tree = resolver.tree
    word = tree.words[i]
    if word.feats.get("Person[psor]") != "3" or word.capital:
        return False
    if not ends_phrase(tree, i, grammar.words["own_states"], grammar.morphology):
        return False
    some = {phrase[0].text for phrase in grammar.words["some"]}
    return not any(
        effective_case(tree, c) == "Gen"
        or tree.words[c].upos == "PROPN"
        or tree.words[c].low in some
        for c in tree.children[i]
    )


def meant_at(match: FrameMatch, i: int, *, resolver: Resolver, grammar: Grammar) -> list[Node]:
    """Return who acts where a word by itself names another.

    Args:
        match: The frame that fired.
        i: Index of the word for who acts.
        resolver: Resolves the words of the sentence.
        grammar: The grammar.

    Returns:
        As whom those act who say "we", or whose forces do what his envoy does not.
    """
    named = self_named(match, i, resolver=resolver, grammar=grammar)
    return named or envoys_state(match, i, resolver=resolver, grammar=grammar)


def envoys_state(match: FrameMatch, i: int, *, resolver: Resolver, grammar: Grammar) -> list[Node]:
    """Return the state before its envoy's title of which a clause tells what its forces did.

    "Hava sahasını ihlal eden Peru'nun Suva Büyükelçisi": Peru did, whoever the ambassador is.

    Args:
        match: The frame that fired.
        i: Index of the word for who acts.
        resolver: Resolves the words of the sentence.
        grammar: Names the acts of forces.

    Returns:
        One node; none where the clause tells of a person.
    """
    predicate, mention = match.predicate, resolver.mention_at(i)
    forces = {phrase[0].text for phrase in grammar.words["by_forces"]}
    if mention is None or mention.kind != "Person" or match.frame.act not in forces:
        return []
    owner = mention.of
    behind = owner is not None and owner.first == predicate.inflected + 1
    if predicate.clause != "relative" or owner is None or not behind:
        return []
    genitive = resolver.tree.words[owner.last].case == "Gen"
    return [resolver.linker.resolve(resolver.tree, owner)] if genitive else []


def speaking(match: FrameMatch, role: Role, *, resolver: Resolver, voices: Voices) -> list[Node]:
    """Return who speaks the words of a frame, or the side he speaks for.

    A role that admits no persons wants the side ("yanımızda": with those who speak).

    Args:
        match: The frame that fired.
        role: The role, "speaker".
        resolver: Resolves the words of the sentence.
        voices: Who speaks where in it.

    Returns:
        One node, or none where nobody of an admitted type speaks.
    """
    speaker, _, _ = voices.at(match.predicate.head)
    types = node_types(role.kinds)
    if not types:
        return [speaker] if speaker is not None else []
    speaker = speaker or resolver.discourse.first_person
    if speaker is None:
        return []
    node = speaker if speaker.type in types else resolver.side(speaker)
    return [node] if node.type in types else []


def spoken_to(
    match: FrameMatch, role: Role, *, resolver: Resolver, voices: Voices
) -> tuple[list[Node], int]:
    """Return to whom the words of a frame are said, if a name in the sentence tells it.

    Args:
        match: The frame that fired.
        role: The role, "addressee".
        resolver: Resolves the words of the sentence.
        voices: Who speaks where in it.

    Returns:
        One node, or none where nobody of an admitted type is addressed, and the index of the
        word for it, -1 without one.
    """
    speaker, addressee, attribution = voices.at(match.predicate.head)
    word = attribution.addressee if attribution is not None else None
    mention = None if word is None else resolver.mention_at(word)
    if speaker is None or addressee is None or word is None or mention is None:
        return [], ROOT
    if mention.kind == "Person" and addressee.type != "Person":  # "komutanlara": some side's
        return [], ROOT
    if addressee.type not in (node_types(role.kinds) or ACTORS):
        return [], ROOT
    return [addressee], word


def spoken_as(match: FrameMatch, *, resolver: Resolver, grammar: Grammar) -> Node | None:
    """Return as whom those say "we" who name themselves ("Fiji olarak … kınıyoruz").

    Args:
        match: The frame that fired, in the first person.
        resolver: Resolves the words of the sentence.
        grammar: Has the words behind what one speaks as.

    Returns:
        The state, body or group; None where nobody is named so.
    """
    tree, word = resolver.tree, match.predicate.head_word
    # "X olarak rahmet diliyoruz, başsağlığı diliyoruz": it holds for the verbs in a row
    heads = {word.i, word.head} if word.dep in ("conj", "parataxis") else {word.i}
    words = {phrase[0].text for phrase in grammar.words["spoken_as"]}
    for mention in resolver.mentions:
        behind = mention.last + 1
        if behind < len(tree) and tree.words[mention.head].head == behind:  # "X Grubu olarak"
            feats = tree.words[behind].feats
            behind += "Person[psor]" in feats and feats.get("Number") != "Plur"  # "milletvekilleri"
        named = behind < len(tree) and tree.words[behind].low in words and mention.kind != "Person"
        if named and not heads.isdisjoint(tree.ancestors(mention.head)):
            return resolver.linker.resolve(tree, mention)
    return None


def self_named(match: FrameMatch, i: int, *, resolver: Resolver, grammar: Grammar) -> list[Node]:
    """Return as whom those act who say "we" ("biz de Fiji olarak kınıyoruz").

    Args:
        match: The frame that fired.
        i: Index of the word for who acts.
        resolver: Resolves the words of the sentence.
        grammar: Has the words behind what one speaks as.

    Returns:
        One node; none where the word is no pronoun of a first person, or nobody is named so.
    """
    if resolver.tree.words[i].upos != "PRON" or not first_person(match):
        return []
    named = spoken_as(match, resolver=resolver, grammar=grammar)
    return [named] if named else []
