"""Names near a trigger to whom nothing happens there: "saldırıyı kınayan X, Y'ye gitti"."""

from communique.extraction.ends.go_betweens import goes_between
from communique.extraction.ends.no_side import no_side
from communique.extraction.ends.of_two import of_two
from communique.extraction.ends.regarded import regarded
from communique.extraction.ends.told_go_betweens import only_tells, verb_above
from communique.extraction.ends.told_to import in_what_is_asked
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.mending.set_apart import set_apart
from communique.extraction.mentions.mention import Mention
from communique.extraction.roles.patients import accompanied
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import is_last_of, matches_stem
from communique.extraction.syntax.tree import ROOT, Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar


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
    if of_two(match, mention.head, grammar):
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
    return _apart_from_event(match, mention, grammar)


def _apart_from_event(match: FrameMatch, mention: Mention, grammar: Grammar) -> bool:
    """Whether a name beside an event noun belongs to another verb, or only tells of the event."""
    predicate = match.predicate
    tree = predicate.tree
    above = verb_above(tree, predicate.head)
    other = verb_above(tree, mention.head)
    if mention.first > predicate.inflected:
        taken = tree.words[mention.last].case in ("Acc", "Dat", "Abl", "Ins")
        return taken and other not in (above, ROOT) and mention.head in tree.children[other]
    if tree.words[mention.last].case == "Dat" and _told_to(predicate, mention, other, above):
        return True
    if _judges(predicate, mention.head, above, grammar):
        return True
    if _meanwhile(predicate, mention.head, grammar):
        return True
    return only_tells(match, mention.head, grammar)


def _meanwhile(predicate: Predicate, i: int, grammar: Grammar) -> bool:
    """Whether an event only tells when its name does something else.

    "X, Y'nin saldırılarını sürdürdüğü bir dönemde ateşkesten söz etti": X need not be attacked.
    """
    words = predicate.tree.words
    ups = list(predicate.tree.ancestors(predicate.head))
    if words[i].dep != "nsubj" or words[i].head not in ups:
        return False
    between = ups[: ups.index(words[i].head)]
    clauses = (words[c] for c in between if words[c].dep == "acl" and words[c].head in between)
    return any(
        is_last_of(words[clause.head], grammar.words["spells"], grammar.morphology)
        for clause in clauses
    )


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
