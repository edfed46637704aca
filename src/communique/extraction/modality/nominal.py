"""What only words beside a deed tell of its modality: its auxiliary, the noun it stands before.

1. The auxiliary behind a form of hearsay: "çekilmiş olacağı iddia edildi".
2. The noun for a plan at the end of the words that name a deed: "saldırı hazırlığında".
3. The postposition behind the bare noun for a deed: "askeri müdahale için gemi gönderdi".
4. The same behind the noun for an accord: "anlaşma için Lima'ya gitti".
"""

from dataclasses import replace

from communique.extraction.modality.forms import tells_fact
from communique.extraction.syntax.predicate import Predicate, light_verb
from communique.extraction.syntax.stems import (
    is_form_of,
    is_last_of,
    is_verbal,
    matches_stem,
)
from communique.extraction.syntax.tree import Tree, Word
from communique.knowledge import Grammar
from communique.model import Modality

_PLANS: tuple[Modality, ...] = ("future", "possible")


def with_auxiliary(predicate: Predicate, grammar: Grammar) -> Predicate:
    """Return a predicate with the auxiliary that tells its time, wherever the parser hung it.

    Args:
        predicate: The predicate.
        grammar: Names the endings of hearsay.

    Returns:
        "çekilmiş" with "olacağı" as its inflected word, or the predicate as it is.
    """
    tree, behind = predicate.tree, predicate.inflected + 1
    if predicate.is_noun or behind >= len(tree):
        return predicate
    hearsay = predicate.word.low.endswith(tuple(grammar.marks["seeming_endings"]))
    auxiliary = is_form_of(tree.words[behind], grammar.words["copulas"], grammar.morphology)
    if not hearsay or not auxiliary or not is_verbal(tree.words[behind]):
        return predicate
    return replace(predicate, inflected=behind)


def to_be(predicate: Predicate) -> bool:
    """Return whether an auxiliary stands behind what is still to come ("gidecek olan").

    Args:
        predicate: The predicate, whose inflected word is the auxiliary.
    """
    before = predicate.inflected - 1
    if predicate.is_noun or before not in predicate.core:
        return False
    word = predicate.tree.words[before]
    return word.feats.get("Tense") == "Fut" and "Person[psor]" not in word.feats


def named_plan(predicate: Predicate, act: str, grammar: Grammar) -> Modality | None:
    """Return the modality that a noun at the end of a deed's own words gives it.

    Args:
        predicate: The words that tell a deed.
        act: The act that they tell.
        grammar: Names such nouns, and acts of speaking, which may go by them ("çağrı").

    Returns:
        "future" for "saldırı planı", "possible" for "işgal ihtimali", or None.
    """
    word, words = predicate.word, predicate.tree.words
    if word.upos != "NOUN" or "VerbForm" in word.feats or act in grammar.marks["spoken_acts"]:
        return None
    if not any(words[i].dep == "nmod:poss" and words[i].head == word.i for i in predicate.core):
        return None
    decided = any(act == phrase[0].text for phrase in grammar.words["by_decision"])
    if decided and is_form_of(word, grammar.words["decisions"], grammar.morphology):
        return None
    for modality in _PLANS:
        stems = grammar.modal_nouns.get(modality, ())
        if any(matches_stem(word, stem, grammar.morphology) for stem in stems):
            return modality
    return None


def meant(predicate: Predicate, act: str, grammar: Grammar) -> bool:
    """Return whether something is done for a deed, which is still to come.

    Args:
        predicate: The noun for the deed.
        act: The act that it tells.
        grammar: Names the postposition, and what is done for deeds of the past.

    Returns:
        True for "müdahale için asker yığdı", not for "saldırı için özür diledi".
    """
    done = act in grammar.marks["harmless"] or act in grammar.marks["spoken_acts"]
    own = "Person[psor]" in predicate.head_word.feats
    return not done and not own and _done_for(predicate, grammar)


def sought(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether an accord is what something is done for, and so not made yet.

    Args:
        predicate: The noun for the accord.
        grammar: Names such nouns, the postposition, and what is done for what is past.

    Returns:
        True for "ateşkes anlaşması için Lima'ya gitti" and "anlaşma görüşmeleri", not for
        "vardığı anlaşma için", nor for "anlaşma için teşekkür etti".
    """
    if not predicate.is_noun or not _one_of(predicate.head_word, "unreal.sought", grammar):
        return False
    return _talked_of(predicate, grammar) or _done_for(predicate, grammar)


def _talked_of(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether the noun for an accord only names the talks or efforts right behind it.

    Maybe with more of its name between: "ateşkes anlaşması görüşmeleri".
    """
    tree, word = predicate.tree, predicate.head_word
    while _first_part(tree, word):
        word = tree.words[word.i + 1]
        if any(_one_of(word, key, grammar) for key in ("unreal.joint", "striving")):
            return True
        if not _one_of(word, "unreal.sought", grammar):
            return False
    return False


def _first_part(tree: Tree, word: Word) -> bool:
    """Whether a noun stands before another one in its name, wherever the parser hung it."""
    if word.case not in ("", "Nom") or word.i + 1 >= len(tree):
        return False
    after = tree.words[word.i + 1]
    same = (after.head, after.dep) == (word.head, word.dep)  # two subjects of one verb
    if "Person[psor]" in word.feats and (same or "Person[psor]" in after.feats):
        return True
    return word.dep == "nmod:poss" and word.head == after.i


def _one_of(word: Word, key: str, grammar: Grammar) -> bool:
    return is_last_of(word, grammar.words[key], grammar.morphology)


def _done_for(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether something that looks ahead is done for what the bare noun for a deed names."""
    tree, word, behind = predicate.tree, predicate.head_word, predicate.head + 1
    if not predicate.is_noun or not _bare(predicate) or behind >= len(tree):
        return False
    marker = tree.words[behind]
    if not any(marker.low == phrase[-1].text for phrase in grammar.words["for_a_deed"]):
        return False
    above = next((tree.words[i] for i in tree.ancestors(word.i) if _verbal(tree, i)), None)
    near = () if above is None else (above.i, *tree.children[above.i])
    return bool(near) and not any(_of_the_past(tree.words[i], grammar) for i in near)


def _verbal(tree: Tree, i: int) -> bool:
    return is_verbal(tree.words[i]) or light_verb(tree, i) is not None


def _bare(predicate: Predicate) -> bool:
    """Whether a noun is nobody's in particular, and no clause says that somebody does it."""
    tree, word = predicate.tree, predicate.head_word
    owners = (tree.words[c] for c in tree.children[word.i] if tree.words[c].dep == "nmod:poss")
    owned = "Person[psor]" in word.feats and not any(w.case in ("", "Nom") for w in owners)
    if owned or word.case not in ("", "Nom"):  # "ateşkes anlaşması" is nobody's
        return False
    if word.dep == "conj" or light_verb(tree, word.i) is not None:
        return False
    told = (tree.words[c] for c in tree.children[word.i] if tree.words[c].dep in ("acl", "amod"))
    return not any("VerbForm" in w.feats or tells_fact(w) for w in told)


def _of_the_past(word: Word, grammar: Grammar) -> bool:
    stems = (p[-1] for key in ("facing", "for_the_past") for p in grammar.words[key])
    return any(
        matches_stem(word, stem, grammar.morphology, verb=verb)
        for stem in stems
        for verb in (False, True)
    )
