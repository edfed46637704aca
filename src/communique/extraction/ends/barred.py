"""Names that stand near a trigger and yet are nobody who acts."""

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.go_betweens import acts_through, goes_between, is_go_between
from communique.extraction.ends.no_side import no_side
from communique.extraction.ends.regarded import regarded
from communique.extraction.ends.told_to import in_what_is_asked, is_told
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.mending.set_apart import set_apart
from communique.extraction.mentions.mention import Mention
from communique.extraction.roles.astray import surface
from communique.extraction.roles.patients import accompanied
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.predicate import Predicate, light_verb
from communique.extraction.syntax.stems import is_last_of, is_verbal, matches_stem
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
    )


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


def praises(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Return whether a name only speaks of what another does who goes between ("Y'nin çabası").

    Args:
        match: The frame that fired.
        i: Index of the name's head.
        grammar: The grammar.
    """
    tree, word = match.predicate.tree, match.predicate.head_word
    nouns = (word.i, word.head) if word.dep == "nmod:poss" else (word.i,)
    owned = any(tree.words[c].case == "Gen" for n in nouns for c in tree.children[n])
    return owned and only_tells(match, i, grammar)


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


def no_object(match: FrameMatch, mention: Mention, grammar: Grammar) -> bool:
    """Return whether a name is nobody to whom something happens here.

    A verb behind the noun's clause takes it ("saldırıyı kınayan X, Y'ye gitti": nobody attacks
    Y), or it only speaks of who goes between others ("X, Y'nin arabuluculuğunu övdü"), or others
    do something through it ("Y'nin arabuluculuğunda"). Nor is a name within a topic the partner
    of an accord ("Y'ye yardım konusunda anlaştı"), nor whose the place of talks is, nor where one
    goes what only a dispute is called by ("ziyaretinde Y sorunu gündeme geldi"), nor the object
    of one verb that of another to which somebody else is named ("Y'yi ziyaret edip Z ile
    görüştü").

    Args:
        match: The frame that fired.
        mention: The name.
        grammar: The grammar.

    Returns:
        True if it can be no object.
    """
    predicate = match.predicate
    if goes_between(predicate.tree, mention.head, grammar) != ROOT:
        return True
    if set_apart(predicate.tree, mention.head):  # "Y'ye değil, Z'ye saldırdı"
        return True
    if match.frame.act in grammar.marks["talking_acts"] and _of_place(predicate.tree, mention):
        return True
    if match.frame.act in grammar.marks["journeys"] and _of_dispute(predicate, mention, grammar):
        return True
    if no_side(predicate.tree, mention.head, act=match.frame.act, grammar=grammar):
        return True
    if regarded(match, mention.head, grammar):
        return True
    if not predicate.is_noun:
        if _of_own_clause(predicate, mention.head) or _suffers(match, mention.head, grammar):
            return True
        if in_what_is_asked(match, mention, grammar):
            return True
        return _in_topic(match, mention, grammar) or _of_another(predicate, mention)
    tree = predicate.tree
    above = _verb_above(tree, predicate.head)
    other = _verb_above(tree, mention.head)
    if mention.first > predicate.inflected:
        taken = tree.words[mention.last].case in ("Acc", "Dat", "Abl", "Ins")
        return taken and other not in (above, ROOT) and mention.head in tree.children[other]
    if tree.words[mention.last].case == "Dat" and _told_to(predicate, mention, other, above):
        return True
    if _judges(predicate, mention.head, above, grammar):
        return True
    return only_tells(match, mention.head, grammar)


def _of_place(tree: Tree, mention: Mention) -> bool:
    """Whether a name says whose the place is where two talk ("Kenya'nın Naivasha kentinde")."""
    word = tree.words[mention.last]
    noun = tree.words[word.head] if word.head != ROOT else word
    owned = word.case == "Gen" and word.dep == "nmod:poss" and noun.case == "Loc"
    return owned and noun.i > word.i + 1 and tree.words[noun.i - 1].ent == "GPE"


def _of_dispute(predicate: Predicate, mention: Mention, grammar: Grammar) -> bool:
    """Whether a bare name only says which dispute or talk a noun means ("Kıbrıs sorunu")."""
    words = predicate.tree.words
    word = words[mention.last]
    noun = words[word.head] if word.head != ROOT else None
    if noun is None or word.dep != "nmod:poss" or word.case not in ("", "Nom"):
        return False
    outside = noun.i not in predicate.core and "Person[psor]" in noun.feats
    return outside and is_last_of(noun, grammar.words["disputed"], grammar.morphology)


def _judges(predicate: Predicate, i: int, verb: int, grammar: Grammar) -> bool:
    """Whether a name only says what a deed counts as ("X, saldırıyı savunma saydı")."""
    tree = predicate.tree
    if verb == ROOT or predicate.word.case != "Acc" or predicate.head not in tree.children[verb]:
        return False
    subject = tree.words[i].dep == "nsubj" and i in tree.children[verb]
    words, morphology = grammar.words["judging"], grammar.morphology
    return subject and any(
        matches_stem(tree.words[verb], p[-1], morphology, verb=True) for p in words
    )


def _told_to(predicate: Predicate, mention: Mention, verb: int, above: int) -> bool:
    """Whether a dative before an event noun belongs to a verb around the clause of that noun.

    "X, Y'ye Z'nin saldırılarının durmasını istediğini iletti": nobody attacks Y.
    """
    tree = predicate.tree
    outer = verb not in (above, ROOT) and mention.head in tree.children[verb]
    return outer and predicate.head in tree.subtree(verb) and verb not in predicate.core


def only_tells(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Return whether a name only speaks of who goes between others.

    "X, Y'nin arabuluculuğunu övdü": Y does not mediate for X.

    Args:
        match: The frame that fired.
        i: Index of the name's head.
        grammar: The grammar.

    Returns:
        True for whom a verb that tells of the event noun has beside it.
    """
    predicate = match.predicate
    if not predicate.is_noun or not is_go_between(match, grammar):
        return False
    tree = predicate.tree
    above = _verb_above(tree, predicate.head)
    while tree.words[i].dep == "conj" and tree.words[i].head != ROOT:
        i = tree.words[i].head
    apart = i in tree.children[above] and predicate.head not in tree.subtree(i)
    return above != ROOT and apart and _told_of(predicate, grammar)


def tells_of_go_between(match: FrameMatch, grammar: Grammar) -> bool:
    """Return whether somebody only speaks of who goes between others ("Y'nin çabasını övdü").

    Args:
        match: The frame that fired.
        grammar: The grammar.
    """
    between = match.predicate.is_noun and is_go_between(match, grammar)
    return between and _told_of(match.predicate, grammar)


def _told_of(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether an event noun is an object, dative or reason ("çabasını övdü", "çabası için")."""
    tree, at, case = predicate.tree, predicate.head, predicate.word.case
    if tree.words[at].dep == "nmod:poss" and case in ("", "Nom"):  # "arabuluculuk çabası"
        at = tree.words[at].head
        case = tree.words[at].case
    reasons = {phrase[-1].text for phrase in grammar.words["reasons"]}
    because = any(tree.words[m].low in reasons for m in markers(tree, at))
    return because or (not markers(tree, at) and case in ("Acc", "Dat"))


def _verb_above(tree: Tree, i: int) -> int:
    """Index of the word at the head of the clause that a word stands in."""
    verbal = (up for up in tree.ancestors(i) if up != ROOT and _heads_clause(tree, up))
    return next(verbal, ROOT)


def _heads_clause(tree: Tree, i: int) -> bool:
    word = tree.words[i]
    return is_verbal(word) or word.head == ROOT or light_verb(tree, i) is not None


def _in_topic(match: FrameMatch, mention: Mention, grammar: Grammar) -> bool:
    """Whether a dative stands before the topic of an accord, which is with somebody."""
    agreed = any(match.frame.act == phrase[-1].text for phrase in grammar.words["accords"])
    tree = match.predicate.tree
    if not agreed or tree.words[mention.last].case != "Dat":
        return False
    return any(
        mention.last < i < match.predicate.inflected
        and tree.words[i].case == "Loc"
        and ends_phrase(tree, i, grammar.words["matters"], grammar.morphology)
        for i in match.predicate.dependents
    )


def _of_another(predicate: Predicate, mention: Mention) -> bool:
    """Whether a name is the object of a verb before one with whom another takes part."""
    word = predicate.tree.words[mention.head]
    if word.dep != "obj" or word.case != "Acc" or word.head in (ROOT, *predicate.core):
        return False
    return word.head < min(predicate.core) and accompanied(predicate)


def _of_own_clause(predicate: Predicate, i: int) -> bool:
    """Whether a name stands in an adverbial clause with a subject of its own.

    "X, Y'ye saldırınca Z tepki gösterdi": Z does not react against Y.
    """
    tree, clause = predicate.tree, predicate.tree.words[i].head
    if clause == ROOT or clause in predicate.core or tree.words[clause].dep != "advcl":
        return False
    inside = clause in tree.subtree(predicate.head) and predicate.head not in tree.subtree(clause)
    return inside and any(tree.words[c].dep == "nsubj" and c != i for c in tree.children[clause])


def _suffers(match: FrameMatch, i: int, grammar: Grammar) -> bool:
    """Whether a name is whom another one's event meets, of which something is said.

    "X, Y'nin Z'ye saldırısından rahatsız": X criticizes not Z.
    """
    tree, noun = match.predicate.tree, match.predicate.tree.words[i].head
    said = match.frame.act in grammar.marks["spoken_acts"]
    if not said or noun == ROOT or tree.words[i].case not in ("Dat", "Acc"):
        return False
    event = tree.words[noun].upos == "NOUN" and "Person[psor]" in tree.words[noun].feats
    owned = any(tree.words[c].case == "Gen" and c < i for c in tree.children[noun])
    return event and owned and noun in match.predicate.dependents


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
