"""Texts that leave open who acts, whoever is named nearby: "bir gazeteci … eleştirdi"."""

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.barred import leaves_open
from communique.extraction.ends.charges import charged
from communique.extraction.ends.losses import own_loss
from communique.extraction.ends.others_deeds import by_others, names_somebody
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.roles.owners import suffered
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import ROOT
from communique.knowledge import Act

_COMPLEMENTS = frozenset({"ccomp", "xcomp"})
"""Relations of an infinitive to the verb whose subject it shares."""


def names_nobody(match: FrameMatch, act: Act, resolver: Resolver) -> bool:
    """Return whether a text leaves open who acts, and a name nearby is not meant.

    1. A verb's own subject is nobody known ("bir gazeteci … eleştirdi"), or who is accused of it.
    2. So is the noun whose doing a participle tells ("hakları çiğneyen uygulamalar").
    3. A passive tells by whom it is done, and that is nobody known, or says what will be discussed.
    4. The participle of an event is passive ("düzenlenen saldırı"), and it is not one of several
       together ("yapılan görüşme"); so is one that tells the deed itself ("suçlanan X").
    5. A passive tells somebody's deed ("saldırmakla suçlanıyor").
    6. An event is somebody else's ("bazı ülkelerin verdiği destek", "grupların saldırısı").

    Args:
        match: The frame that fired.
        act: Its act.
        resolver: Resolves the words of the sentence.

    Returns:
        True if somebody is named or hidden who cannot be told.
    """
    predicate = match.predicate
    if predicate.is_noun:
        done = not act.symmetric and any(suffered(predicate.tree.words[i]) for i in predicate.core)
        return done or by_others(match, act, resolver)
    if predicate.passive:
        if leaves_open(match, act, resolver):
            return True
        deed = predicate.clause == "nominal"
        agreed = act.plover == "CONSULT" or (not deed and (act.symmetric or act.plover == "AGREE"))
        unsaid = own_loss(match, resolver) or charged(predicate)
        return unsaid or (not agreed and _undergone(match))
    return not theme_first(match) and _unknown_subject(match, resolver)


def _unknown_subject(match: FrameMatch, resolver: Resolver) -> bool:
    """Whether a verb has a subject of its own that is nobody known."""
    predicate, tree = match.predicate, match.predicate.tree
    bound = {i for b in match.subject if b.role.name == "agent" for i in b.words}
    own = [c for c in predicate.dependents if tree.words[c].dep == "nsubj"]
    told_of = {i for b in match.object for i in b.words}
    if not told_of.isdisjoint(own):
        return False
    if not own and predicate.clause == "relative" and predicate.modified in bound:
        own = [predicate.modified]
    shared = predicate.clause == "infinitive" and predicate.head_word.dep in _COMPLEMENTS
    if not own and (shared or predicate.word.case == "Ins"):  # "örgütü vurmakla suçladı"
        own = sorted(bound)  # "ülkeler Y'ye destek vermeye devam ediyor"
    if not own and "Person[psor]" in predicate.word.feats:
        own = [i for i in bound if _owner_before(predicate, i)]
    if not own or not bound.issuperset(own):
        return False
    return not any(resolver.nodes(c, ACTORS) or names_somebody(tree, c) for c in own)


def _owner_before(predicate: Predicate, i: int) -> bool:
    """Whether a word is the nearest genitive before a deed: "bir ülkenin saldırması halinde …"."""
    words = predicate.tree.words
    above = words[i].head in predicate.tree.ancestors(predicate.head)
    genitive = above and words[i].case == "Gen" and words[i].dep == "nsubj" and i < predicate.head
    return genitive and all(w.case != "Gen" for w in words[i + 1 : predicate.head])


def _undergone(match: FrameMatch) -> bool:
    """Whether a participle tells what is done to its noun, by nobody who is named there."""
    predicate = match.predicate
    deed = predicate.clause == "nominal" and predicate.may_be_deed
    if not deed and (predicate.clause != "relative" or predicate.modified == ROOT):
        return False
    return not any(b.words for b in match.subject if b.role.name != "speaker")


def theme_first(match: FrameMatch) -> bool:
    """Return whether what is told of stands as the subject, as in a passive ("gündeme geldi").

    Args:
        match: The frame that fired.
    """
    return any(binding.role.name == "agent" for binding in match.object)
