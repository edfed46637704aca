"""Whose a noun is, if the parser made its owner the subject of a verb that cannot have it.

1. A verb has one subject. Of two genitives in "Peru'nun Fiji'nin vurduğu yolundaki tezi" the
   first owns the noun.
2. A finite verb has no genitive subject: "Peru'nun, … yolundaki tezini Fiji yalanlıyor".
3. Nor has a participle in "-en": "Peru'nun savaşı kınayan kararı".
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import hung_on
from communique.extraction.syntax.tree import Word

_TIES = frozenset({"acl", "nmod:poss"})
_PARTS = frozenset({"flat", "flat:name", "appos"})
_JOINED = frozenset({"compound", "compound:lvc", "aux", "cop"})
_SUBJECTS = frozenset({"nsubj", "csubj"})


def with_content_owners(words: Sequence[Word], links: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with genitive subjects on the nouns that they own.

    Args:
        words: The words.
        links: Lemmas of words that tie a clause to its noun ("yol" of "yolundaki").

    Returns:
        The words, where a name in the genitive hangs on a possessed noun behind it that has no
        owner yet.
    """
    found = list(words)
    for word in words:
        if word.dep != "nsubj" or _case(words, word) != "Gen" or not _named(words, word):
            continue
        noun = _noun(words, word.head, links) if _doubled(words, word) else -1
        noun = _argument(words, word) if noun < 0 else noun
        noun = _described(words, word) if noun < 0 else noun
        if noun >= 0:
            found[word.i] = replace(word, head=noun, dep="nmod:poss")
    return found


def _case(words: Sequence[Word], word: Word) -> str:
    """The case of a phrase: the last part of a name bears it ("Bakanı İgor İvanov'un")."""
    parts = [w for w in hung_on(words, word.i) if w.i > word.i and w.dep in _PARTS]
    return _case(words, parts[-1]) if parts else word.case


def _argument(words: Sequence[Word], word: Word) -> int:
    """The possessed argument of a finite verb that a genitive before it owns, or -1."""
    verb = words[word.head]
    told = [verb, *(w for w in hung_on(words, verb.i) if w.dep in _JOINED)]
    if verb.dep != "root" or any("VerbForm" in w.feats for w in told):
        return -1
    if verb.upos != "VERB" and len(told) == 1:
        return -1
    row = [w for w in hung_on(words, verb.i) if word.i < w.i < verb.i]
    nouns = [w for w in row if w.dep in ("obj", "obl") and w.upos in ("NOUN", "VERB")]
    if not nouns or not any(w.dep == "nsubj" for w in row):
        return -1
    return nouns[0].i if _unowned(words, nouns[0]) else -1


def _described(words: Sequence[Word], word: Word) -> int:
    """The possessed noun that a participle describes whose subject a genitive cannot be, or -1."""
    verb = words[word.head]
    light = [w for w in hung_on(words, verb.i) if w.dep in _JOINED]
    forms = [w.feats for w in (verb, *light) if w.feats.get("VerbForm") == "Part"]
    if verb.dep != "acl" or not forms or any("Person[psor]" in feats for feats in forms):
        return -1
    noun = words[verb.head]
    return noun.i if noun.i > verb.i > word.i and _unowned(words, noun) else -1


def _named(words: Sequence[Word], word: Word) -> bool:
    return any(w.upos == "PROPN" for w in (word, *hung_on(words, word.i)))


def _doubled(words: Sequence[Word], word: Word) -> bool:
    """Whether a subject is the first of two, and does not own the second."""
    row = [w for w in hung_on(words, word.head) if w.dep in _SUBJECTS]
    if len(row) != 2 or row[0] is not word:
        return False
    second = row[1]
    if second.dep == "csubj":
        return True
    if second.case == "Nom" and "Pass" in words[word.head].feats.get("Voice", ""):
        return True  # "Peru'nun komisyon kurulması yolundaki önerisi"
    return second.case == "Gen" and "Person[psor]" not in second.feats


def _noun(words: Sequence[Word], clause: int, links: frozenset[str]) -> int:
    """The possessed noun without an owner whose content a clause is, or -1."""
    verb = words[clause]
    while verb.dep == "csubj" and verb.head > verb.i:
        verb = words[verb.head]  # "… çekilmesi gerektiği yolundaki"
    if verb.head < verb.i:
        return -1
    noun = words[verb.head]
    tied = noun.lemma in links and noun.dep == "amod" and verb.dep in _TIES
    if tied and noun.head > noun.i:
        noun = words[noun.head]
    elif verb.dep not in _TIES or "VerbForm" not in verb.feats:
        return -1
    return noun.i if _unowned(words, noun) else -1


def _unowned(words: Sequence[Word], noun: Word) -> bool:
    """Whether a noun is somebody's and nobody is told yet."""
    owned = any(_case(words, w) == "Gen" for w in hung_on(words, noun.i) if w.i < noun.i)
    return noun.feats.get("Person[psor]") == "3" and not owned
