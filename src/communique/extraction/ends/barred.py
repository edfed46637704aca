"""Names that stand near a trigger and yet are nobody who acts."""

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.go_betweens import acts_through
from communique.extraction.ends.told_go_betweens import praises
from communique.extraction.ends.told_to import is_told
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.mending.set_apart import set_apart
from communique.extraction.mentions.mention import Mention
from communique.extraction.roles.astray import surface
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import ROOT, Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Act, Grammar


def no_agent(match: FrameMatch, mention: Mention, grammar: Grammar) -> bool:
    """Return whether a name is nobody who acts here.

    It only says where or about what ("Irak'ın kuzeyindeki hedefler", "Kıbrıs konusunda"), or
    what somebody is by birth ("Fransız ressam"), or it does another deed ("saldırı Katar
    tarafından kınandı", "birçok ülke tanıdı; Fiji tanımıyor", "Fiji'nin arabuluculuğunda").

    Args:
        match: The frame that fired.
        mention: The name.
        grammar: The grammar.

    Returns:
        True if it can be no subject.
    """
    tree = match.predicate.tree
    return (
        set_apart(tree, mention.head)
        or only_where(match.predicate, mention, grammar)
        or _aimed_at(match.predicate, mention, grammar)
        or is_told(match, mention.head)
        or _met_by_deed(match, mention, grammar)
        or _describes(match, mention)
        or _about(tree, mention, grammar)
        or only_met(match, mention, grammar)
        or acts_later(match, mention.head)
        or acts_through(match, mention.head, grammar)
        or _does_otherwise(match, mention, grammar)
        or praises(match, mention.head, grammar)
        or protested_there(match, mention.head, grammar)
        or of_what_is_judged(match, mention.head, grammar)
    )


def of_what_is_judged(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Return whether a name belongs to what is judged by nobody who is told.

    "Peru'nun Fiji kararı eleştirildi": Fiji did not.

    Args:
        match: The frame that fired.
        i: Index of the name's head.
        grammar: Names the acts of speaking.
    """
    predicate = match.predicate
    if predicate.is_noun or not predicate.passive:
        return False
    if match.frame.act not in grammar.marks["spoken_acts"]:
        return False
    tree = predicate.tree
    judged = [c for c in predicate.dependents if tree.words[c].dep in SUBJECTS]
    return any(i != c and i in tree.subtree(c) for c in judged)


def protested_there(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Return whether a name is only where people protest ("İsviçre'de protesto edildi").

    Args:
        match: The frame that fired.
        i: Index of the name's head.
        grammar: Names the acts of protest.
    """
    protest = any(match.frame.act == p[-1].text for p in grammar.words["toward_senders"])
    return protest and match.predicate.passive and effective_case(match.predicate.tree, i) == "Loc"


def leaves_open(match: FrameMatch, act: Act, resolver: Resolver) -> bool:
    """Return whether a passive leaves open who does what it tells, whoever is named nearby.

    Args:
        match: The frame that fired, in the passive.
        act: Its act.
        resolver: Resolves the words of the sentence.
    """
    planned = act.plover == "CONSULT" and only_to_come(match)
    return planned or by_nobody_known(match, resolver)


def by_nobody_known(match: FrameMatch, resolver: Resolver) -> bool:
    """Return whether a passive tells by whom it is done, and he is nobody known.

    "Konu, bir heyet tarafından ele alındı": those who have just met are not meant.

    Args:
        match: The frame that fired, in the passive.
        resolver: Resolves the words of the sentence.
    """
    doers = [i for b in match.subject if b.role.name == "agent" for i in b.words]
    return bool(doers) and not any(resolver.nodes(i, ACTORS) for i in doers)


def only_to_come(match: FrameMatch) -> bool:
    """Return whether somebody says that something will be done, and neither by whom nor where.

    "X, anlaşmaların gözden geçirileceğini söyledi": not by those whom he has just met.

    Args:
        match: The frame that fired, in the passive.
    """
    predicate, words = match.predicate, match.predicate.tree.words
    told = predicate.clause == "nominal" and predicate.to_come
    return told and not any(words[c].case == "Loc" for c in predicate.dependents)


def acts_later(match: FrameMatch, i: int) -> bool:
    """Return whether a word is the subject of a clause behind that of the frame.

    "Birçok ülke tanıdı; Fiji tanımıyor" does not tell that Fiji recognised anybody.

    Args:
        match: The frame that fired.
        i: Index of the word.
    """
    predicate = match.predicate
    words, own = predicate.tree.words, predicate.core
    if predicate.clause != "finite" or predicate.is_noun or predicate.passive:
        return False
    after = words[predicate.inflected : i]
    parted = any(words[c].dep == "nsubj" for c in predicate.dependents)
    if not parted and not any(word.form == ";" for word in after):
        return False
    while words[i].dep == "conj" and words[i].upos == "PROPN":
        i = words[i].head
    if words[i].dep != "nsubj" or i < predicate.inflected or words[i].head in own:
        return False
    verb = words[words[i].head]
    return verb.dep in ("conj", "parataxis") and verb.head in own


def only_where(predicate: Predicate, mention: Mention, grammar: Grammar) -> bool:
    """Return whether a name owns a part of land, or the place where something is done to others.

    Args:
        predicate: What is done.
        mention: The name.
        grammar: Names the nouns for parts of land.
    """
    tree = predicate.tree
    name = tree.words[mention.last]
    owned = name.head
    bare = name.dep == "nmod:poss" and name.case in ("", "Nom")
    bare = bare and (predicate.passive or predicate.is_noun)  # "Fiji hava sahasında vuruldu"
    if owned < 0 or not (bare or name.case == "Gen"):
        return False
    word = tree.words[owned]
    if not bare and predicate.passive and word.upos == "PROPN" and word.case == "Loc":
        return True  # "Fiji'nin Suva Limanı'nda vuruldu"
    place = ends_phrase(tree, owned, grammar.words["parts_of_land"], grammar.morphology)
    return place and word.case in ("Loc", "Dat", "Abl")


def only_met(match: FrameMatch, mention: Mention, grammar: Grammar) -> bool:
    """Return whether a name is whom a passive meets, or only says whose a thing is.

    "Fiji üssüne düzenlenen saldırıdan Gana sorumlu tutuldu": neither accuses anybody.

    Args:
        match: The frame that fired.
        mention: The name.
        grammar: Names the acts that are done by speaking.
    """
    predicate, words = match.predicate, match.predicate.tree.words
    if not predicate.passive or match.frame.act not in grammar.marks["spoken_acts"]:
        return False
    if mention.head in surface(predicate):
        return True
    name = words[mention.last]
    bare = name.dep == "nmod:poss" and name.case in ("", "Nom") and name.head not in predicate.core
    return bare and name.head != ROOT and words[name.head].case in ("Dat", "Abl")


def _aimed_at(predicate: Predicate, mention: Mention, grammar: Grammar) -> bool:
    """Whether a postposition makes a name what a thing is about, beside a passive.

    "X, Y'ye yönelik tutumu nedeniyle uyarıldı": Y warns nobody.
    """
    tree = predicate.tree
    if not predicate.passive or tree.words[mention.last].case != "Dat":
        return False
    says = {phrase[-1].text for phrase in grammar.words["according"]}
    marks = [*markers(tree, mention.head), *markers(tree, mention.last)]
    return bool(marks) and not any(tree.words[m].low in says for m in marks)


def _met_by_deed(match: FrameMatch, mention: Mention, grammar: Grammar) -> bool:
    """Whether a name is whom a deed that somebody asks for meets, and so asks for nothing.

    "X'in Y'yi işgal etmesi gerekiyor", "X, Y'yi tanımalı": Y demands nothing.
    """
    if match.frame.act not in grammar.marks["requests"]:
        return False
    word = match.predicate.tree.words[mention.head]
    return (
        word.case in ("Acc", "Abl")
        and match.predicate.head in match.predicate.tree.ancestors(word.i)
        and not any(mention.head in b.words for b in match.subject)
    )


def _describes(match: FrameMatch, mention: Mention) -> bool:
    """Whether a demonym only tells what a noun is that stands behind it ("Fransız ressam")."""
    words, behind = match.predicate.tree.words, mention.last + 1
    if not mention.demonym or words[mention.head].head != behind:
        return False
    return words[behind].upos == "NOUN" and behind not in match.predicate.core


def _about(tree: Tree, mention: Mention, grammar: Grammar) -> bool:
    """Whether a noun right behind a bare name says that it is what is spoken about."""
    after = mention.last + 1
    if after >= len(tree) or tree.words[mention.last].case not in ("", "Nom"):
        return False
    heads = grammar.words["matters"]
    shell = ends_phrase(tree, after, heads, grammar.morphology)
    return shell and tree.words[after].case in ("Loc", "Acc", "Dat")


def _does_otherwise(match: FrameMatch, mention: Mention, grammar: Grammar) -> bool:
    tree = match.predicate.tree
    stems = {phrase[0].text for phrase in grammar.words["agent_markers"]}
    at = mention.head
    above = tree.words[at].head
    marks = [m for m in markers(tree, at) if tree.words[m].low in stems]
    verb = above if marks else ROOT
    if above != ROOT and tree.words[above].low in stems:
        verb = tree.words[above].head
    own = match.predicate.core
    return verb != ROOT and verb not in own and above not in own
