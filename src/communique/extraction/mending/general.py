"""What the grammar of the language says against the parser.

1. In "Katar, Hamas ve İsrail arasında arabuluculuk yaptı" the two names before "arasında" are a
   pair of their own; the name before the comma is the subject. So are those before people whom
   one meets and who are nobody else's: "Kenya, Katar ve Mısır heyetlerini ağırladı".
2. In "Ukrayna, Almanya'dan destek aldı" a comma alone does not join two names of other cases.
   A short name in brackets ends as the full one before it (`brackets`).
3. In "X, Y ve Z'nin planını eleştirdi" the plan is Y's and Z's; X is the subject.
4. In "gittiği Norveç'in başkenti Oslo'da" the journey goes to the town.
5. In "Fiji'nin adayı işgal planlarının sürdüğünü" the plans go on, and they are Fiji's.
6. In "Fiji, Gana ile balık anlaşması imzaladı" Gana signs, too: "ile" belongs to the verb.
7. In "Fiji, Gana nezdinde girişimde bulundu" Gana is no second subject: it owns what follows.
8. In "asker yığmak ve saldırmakla suçladı" both infinitives are what one is accused of.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from communique.extraction.mending.attributed import with_attributed
from communique.extraction.mending.brackets import with_brackets
from communique.extraction.mending.inflected_rows import with_inflected_rows
from communique.extraction.mending.leads import told_apart
from communique.extraction.syntax.tree import Word

PARTS = frozenset({"flat", "flat:name", "compound", "appos", "nmod:poss"})
"""Relations of the words of a name to its head."""
_FAR = 5
"""Words that may stand between an owner and what he owns."""
_OBLIQUE = frozenset({"Acc", "Dat", "Abl", "Loc"})
"""Cases of what is no subject. The instrumental may join ("Katar, Mısır'la")."""


def with_pairs(
    words: Sequence[Word], between: frozenset[str], people: frozenset[str] = frozenset()
) -> list[Word]:
    """Return the words of a sentence with the pairs before "arasında" or their people apart.

    Args:
        words: The words.
        between: Words behind a pair.
        people: Lemmas of the people of several sides behind their names ("heyet").

    Returns:
        The words, with other heads where the parser joined a pair to the subject before it.
    """
    found = list(words)
    for word in words:
        at = word.i if word.low in between else _people(words, word, people)
        if at > 0 and (pair := _pair(words, at, word.i)):
            first, second = pair
            lead = found[found[second].head]
            if lead.head == word.i:
                verb = _verb_above(words, word.head) if word.dep == "amod" else word.head
                found[lead.i] = replace(lead, head=verb, dep="nsubj")
            found[first] = replace(found[first], head=word.i, dep="nmod:poss")
            found[second] = replace(found[second], head=first, dep="conj")
        elif word.low in between and (pair := _pair_of(words, word, people)):
            first, second = pair
            found[first] = replace(found[first], head=word.i, dep="nmod:poss")
            found[word.i - 1] = replace(found[word.i - 1], head=first, dep="conj")
            found[second] = replace(found[second], head=word.i - 1, dep="nmod:poss")
    return found


def with_owning_pairs(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with pairs in the genitive as owners of what follows.

    Args:
        words: The words.

    Returns:
        The words, with other heads where the parser joined a pair to the subject before it,
        which has no genitive.
    """
    found = list(words)
    for word in words:
        if not (word.upos == "PROPN" and word.case == "Gen"):
            continue
        owned = _possessed(words, word.i + 1)
        pair = _pair(words, word.i + 1, owned) if owned >= 0 else None
        if pair is None:
            continue
        first, second = pair
        lead = words[words[second].head]
        comma = name_at(words, first)[1] - 1
        name, start = name_at(words, comma - 1)
        in_row = start > 0 and (lead.head == owned or words[start - 1].form == ",")
        in_row = in_row and not told_apart(words, lead, owned)
        if name != lead.i or in_row:
            continue
        if lead.head == owned:
            found[lead.i] = replace(lead, head=words[owned].head, dep="nsubj")
        found[comma] = replace(words[comma], head=lead.i)
        found[first] = replace(words[first], head=owned, dep="nmod:poss")
        found[second] = replace(words[second], head=first, dep="conj")
    return found


def with_apart(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with names apart that only a comma joins.

    Joined names share the ending of the last one, and more than one comma or an "ve" shows them.

    Args:
        words: The words.

    Returns:
        The words, where a name in an oblique case hangs on the verb of the subject before it, and
        a short name in brackets has the case of the full one.
    """
    found = with_inflected_rows(with_attributed(with_brackets(words)))
    for word in found.copy():
        joined = word.upos == "PROPN" and word.dep == "conj" and word.case in _OBLIQUE
        if joined and _is_apart(words, word):
            dep = "obj" if word.case == "Acc" else "obl"
            found[word.i] = replace(word, head=words[word.head].head, dep=dep)
    return found


def with_compounds(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with names as owners of the bare possessed noun behind them.

    Args:
        words: The words.

    Returns:
        The words, where a name that a comma alone joins to the subject hangs on the noun right
        behind it, if that is somebody's in an oblique case and has no owner yet.
    """
    found = list(words)
    for word, behind in pairwise(words):
        bare = word.upos == "PROPN" and word.dep == "conj" and word.case in ("", "Nom")
        possessed = behind.upos == "NOUN" and "Person[psor]" in behind.feats
        if not bare or not possessed or behind.case not in _OBLIQUE or behind.head == word.i:
            continue
        owned = any(w.head == behind.i and w.i < word.i for w in words)
        if not owned and _is_apart(words, word):
            found[word.i] = replace(word, head=behind.i, dep="nmod:poss")
    return found


def with_rows_of_deeds(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with bare infinitives in the case of the row they open.

    Args:
        words: The words.

    Returns:
        The words, where the first of two infinitives ends as the second
        ("asker yığmak ve saldırmakla suçladı").
    """
    found = list(words)
    for word in words:
        first = words[word.head] if word.dep == "conj" and word.head >= 0 else None
        if first is None or first.feats.get("VerbForm") != "Vnoun" or first.dep != "advcl":
            continue
        last = word.feats.get("VerbForm") == "Vnoun" and "Person[psor]" not in word.feats
        if last and first.case == "Nom" and word.case in ("Ins", "Abl"):
            feats = {**first.feats, "Case": word.case}
            found[first.i] = replace(first, dep="obl", feats=feats)
    return found


def with_inner_owners(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with the first of two genitive subjects owning the second.

    Args:
        words: The words.

    Returns:
        The words, where a name in the genitive hangs on the possessed noun in the genitive behind
        it, if the parser made both the subjects of one clause ("Fiji'nin adayı işgal planlarının
        sürdüğünü").
    """
    found = list(words)
    for word in words:
        if word.upos != "PROPN" or word.dep != "nsubj" or word.case != "Gen":
            continue
        row = [w for w in words if w.head == word.head and w.dep == "nsubj" and w.case == "Gen"]
        second = row[-1]
        alone = len(row) == 2 and not any(w.head == second.i and w.case == "Gen" for w in words)
        if alone and second.i > word.i and "Person[psor]" in second.feats:
            found[word.i] = replace(word, head=second.i, dep="nmod:poss")
    return found


def with_partners(
    words: Sequence[Word], joint: frozenset[str], company: frozenset[str]
) -> list[Word]:
    """Return the words of a sentence with names before "ile" at the verb that both do.

    Args:
        words: The words.
        joint: Lemmas of what two do together, verbs and their nouns ("imzala", "imza").
        company: Postpositions behind who does it, too ("ile").

    Returns:
        The words, where a name before "ile" hangs on such an active verb rather than on its
        object or on what it is about.
    """
    found = list(words)
    for word in words:
        if word.upos != "PROPN" or word.dep != "nmod" or not _with(words, word, company):
            continue
        verb = words[word.head]
        while verb.upos != "VERB" and verb.lemma not in joint and verb.head >= 0:
            verb = words[verb.head]
        parts = [verb, *(w for w in words if w.head == verb.i and abs(w.i - verb.i) == 1)]
        active = not any("Pass" in w.feats.get("Voice", "") for w in parts)
        if active and any(w.lemma in joint for w in parts):
            found[word.i] = replace(word, head=verb.i, dep="obl")
    return found


def _with(words: Sequence[Word], word: Word, company: frozenset[str]) -> bool:
    """Whether a name stands with another one ("Gana ile", "Gana'yla")."""
    marked = any(w.head == word.i and w.dep == "case" and w.low in company for w in words)
    return word.case == "Ins" or (marked and word.case in ("", "Nom"))


def with_towns(words: Sequence[Word], towns: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with relative clauses on towns rather than their countries.

    Args:
        words: The words.
        towns: Nouns before the name of a town.

    Returns:
        The words, where a clause before a country's name in the genitive hangs on the noun
        behind it, which a name follows.
    """
    found = list(words)
    for word in words:
        if word.dep != "acl" or not word.i < word.head:
            continue
        owner = words[word.head]
        noun = words[owner.head] if owner.dep == "nmod:poss" and owner.case == "Gen" else None
        if noun is not None and noun.low in towns and _named_behind(words, noun.i):
            found[word.i] = replace(word, head=noun.i)
    return found


def _named_behind(words: Sequence[Word], i: int) -> bool:
    """Whether a name stands right behind a noun."""
    return i + 1 < len(words) and words[i + 1].upos == "PROPN"


def _is_apart(words: Sequence[Word], word: Word) -> bool:
    """Whether a name joined to a subject is joined by one comma alone and ends otherwise."""
    subject = words[word.head]
    verb = subject.head
    others = [w for w in words if w.head == subject.i and w.dep in ("conj", "cc") and w.i != word.i]
    own = any(w.head == word.i and w.dep in ("conj", "cc") for w in words)
    bare = subject.dep == "nsubj" and subject.case == "Nom"
    _, begins = name_at(words, word.i)
    comma = begins > subject.i + 1 and words[begins - 1].form == ","
    return bare and comma and not others and not own and verb > word.i


def _people(words: Sequence[Word], word: Word, people: frozenset[str]) -> int:
    """Where a compound for people of several sides begins, of none as parsed, else -1."""
    if word.lemma not in people or "Person[psor]" not in word.feats or word.case != "Acc":
        return -1
    if word.feats.get("Number") != "Plur":
        return -1
    at = word.i
    while at > 0 and (words[at - 1].head, words[at - 1].upos) == (word.i, "NOUN"):
        at -= 1
    behind_name = at > 0 and words[at - 1].upos == "PROPN"
    taken = any(w.head == word.i and w.i < at and w.dep.startswith("nmod") for w in words)
    return at if behind_name and not taken else -1


def _pair_of(words: Sequence[Word], word: Word, people: frozenset[str]) -> tuple[int, int] | None:
    """Heads of two names before their people, who stand before "arasında" ("X ve Y güçleri")."""
    theirs = words[word.i - 1]
    if word.i < 2 or theirs.lemma not in people or "Person[psor]" not in theirs.feats:
        return None
    second, start = name_at(words, theirs.i - 1)
    first = words[second].head
    joined = words[second].dep == "conj" and words[start - 1].upos == "CCONJ"
    owned = joined and words[first].dep == "nmod:poss" and words[first].head == theirs.i
    return (first, second) if owned else None


def _possessed(words: Sequence[Word], at: int) -> int:
    """The possessed noun whose phrase opens at a word, or -1."""
    for word in words[at:]:
        if word.upos == "NOUN" and word.feats.get("Person[psor]") == "3":
            return word.i if word.dep in ("obj", "obl") else -1
        clause = word.upos == "VERB" and "Person[psor]" in word.feats  # it is the names' own
        if clause or not at <= word.head <= at + _FAR or word.head <= word.i:
            return -1
    return -1


def _pair(words: Sequence[Word], at: int, head: int) -> tuple[int, int] | None:
    """Heads of two names joined before a word, if the second hangs on a name before a comma."""
    second, start = name_at(words, at - 1)
    if start < 2 or words[start - 1].upos != "CCONJ":
        return None
    first, begins = name_at(words, start - 2)
    subject = words[second].head
    if subject == first and words[first].dep == "conj":
        subject = words[first].head
    if words[second].dep != "conj" or not 0 <= subject < first or begins < 1:
        return None
    acts = _acts(words, subject) or _would_act(words, subject, head)
    return (first, second) if words[begins - 1].form == "," and acts else None


def _acts(words: Sequence[Word], subject: int) -> bool:
    """Whether a word is the subject of what is not passive."""
    verb = words[subject].head
    active = verb >= 0 and not words[verb].feats.get("Voice", "").startswith("Pass")
    return active and words[subject].dep == "nsubj"


def _would_act(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether the first of a row of three before "arasında" is the subject that the verb lacks."""
    verb = words[at].head
    if words[first].head != at or words[first].dep != "nmod:poss" or verb <= at:
        return False
    if words[verb].dep == "acl" and name_at(words, first)[1] == 0:
        # "… arasında yapılan görüşme"
        verb = next((w.i for w in words if w.dep == "root" and w.i > at), verb)
    elif words[at].dep == "amod":  # "… arasındaki görüşmelere aracılık etti"
        verb = _verb_above(words, verb)
    passive = words[verb].feats.get("Voice", "").startswith("Pass")
    lacks = not any(w.head == verb and w.dep in ("nsubj", "csubj") for w in words)
    predicate = words[verb].upos == "VERB" and words[verb].dep == "root"
    return lacks and predicate and not passive


def _verb_above(words: Sequence[Word], noun: int) -> int:
    """What a noun or those that it is part of hang on as an object or otherwise."""
    while words[noun].upos != "VERB" and words[noun].head > noun:
        noun = words[noun].head
    return noun


def name_at(words: Sequence[Word], last: int) -> tuple[int, int]:
    """Return the head and the first word of the name that ends at a word.

    Args:
        words: The words.
        last: Index of its last word.

    Returns:
        Two indices.
    """
    head, start = last, last
    while start > 0 and _joined(words, start - 1, start, last):
        start -= 1
    for _ in range(start, last):  # no circle is gone round without end
        if not start <= words[head].head <= last:
            break
        head = words[head].head
    return head, start


def _joined(words: Sequence[Word], before: int, start: int, last: int) -> bool:
    """Whether the word before a name belongs to it."""
    one = words[before]
    down = one.dep in PARTS and start <= one.head <= last
    up = any(w.head == before and w.dep in PARTS for w in words[start : last + 1])
    return one.upos in ("PROPN", "NOUN", "ADJ") and (down or up)
