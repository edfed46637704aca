"""Who talks with somebody somewhere, or about what is somewhere.

"X, Y ile Suva'da görüştü", "X, Y ile Fiji'deki krizi ele aldı": the parser may take the person and
the place for one row; "ile" then belongs to the person, and the place says where. So it is in "X,
Y ile Gana konusunu görüştü", "X, Y'yle Gana konusunu görüştü": Y is no part of the topic. In "X
ve Fiji'deki Y çatıştı" X and Y did.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_PERSON, _STATE = "PERSON", "GPE"
_PEOPLE = frozenset({_PERSON, "TITLE"})
_TOPICAL = frozenset({"nmod", "nmod:poss", "obj", "obl"})
"""Relations of a person whom the parser takes into what is talked about."""
_NEAR = 5
"""Words behind "ile" among which what stands between two is told."""
_NOUNS = frozenset({"NOUN", "ADJ", "PROPN"})
_INSIDE = frozenset({"nmod", "nmod:poss", "amod", "compound", "flat"})
"""Relations of words within a noun phrase."""


def with_located(
    words: Sequence[Word], company: frozenset[str], located: tuple[str, ...]
) -> list[Word]:
    """Return the words of a sentence with a person before "ile" at the verb, not in a row.

    Args:
        words: The words.
        company: Postpositions behind who takes part ("ile").
        located: Endings of a name that says where the noun behind it is ("daki").

    Returns:
        The words, where the person hangs on the verb, and the place too or on its noun.
    """
    found = list(words)
    for word in words:
        if word.dep != "conj" or word.case != "Loc" or word.upos != "PROPN":
            continue
        if word.low.endswith(located) and (other := _one_more(words, word)) is not None:
            found[other.i] = replace(other, head=word.head, dep="conj")
            found[word.i] = replace(word, head=other.i, dep="amod")
            continue
        person, mark = words[word.head], words[word.i - 1]
        if person.ent != _PERSON or person.i > mark.i or mark.low not in company:
            continue
        noun = _noun(words, word.i) if word.low.endswith(located) else person
        if noun is None or noun.head < 0:
            continue
        verb = _verb(words, noun)
        found[person.i] = replace(person, head=verb, dep="obl")
        found[mark.i] = replace(mark, head=person.i, dep="case")
        place = (verb, "obl") if noun is person else (noun.i, "amod")
        found[word.i] = replace(word, head=place[0], dep=place[1])
    return found


def with_talks(
    words: Sequence[Word],
    company: frozenset[str],
    *,
    talks: frozenset[str],
    between: frozenset[str] = frozenset(),
) -> list[Word]:
    """Return the words of a sentence with a person before "ile" at the verb for their talk.

    Args:
        words: The words.
        company: Postpositions behind who takes part ("ile").
        talks: Lemmas by which something is talked over ("görüş", "alışveriş").
        between: Beginnings of words behind a pair of names ("arasında").

    Returns:
        The words, where what the parser joined to the person has its relation instead.
    """
    found = list(words)
    for word in words:
        person = _person(words, word.i) if word.case == "Ins" else None
        at = _verb_of_talk(words, person, word.i, talks) if person is not None else None
        if person is not None and at is not None:
            found[person.i] = replace(person, head=at, dep="obl")
    for mark in words[1:-1]:
        if mark.low not in company or words[mark.i + 1].ent in _PEOPLE:
            continue
        person = _person(words, mark.i - 1) or _state(words, mark)
        if person is None or person.head < mark.i:
            continue
        if person.dep not in _TOPICAL and not _second_subject(words, person):
            continue
        verb = words[_verb(words, person)]
        told = words[mark.i + 1 : verb.i + 2]
        if "Pass" in verb.feats.get("Voice", "") or all(w.lemma not in talks for w in told):
            continue
        if any(w.low.startswith(tuple(between)) for w in words[mark.i + 1 : mark.i + _NEAR]):
            continue
        topics = [w for w in words if w.head == person.i and w.dep == "conj" and w.i > mark.i]
        if any(topic.ent in _PEOPLE for topic in topics):
            continue
        for topic in topics:
            noun = _noun(words, topic.i) if person.dep == "obl" else None
            dep = "obj" if person.dep == "nsubj" else person.dep
            link = (person.head, dep) if noun is None else (noun.i, "nmod")
            found[topic.i] = replace(topic, head=link[0], dep=link[1])
        found[person.i] = replace(person, head=verb.i, dep="obl")
        found[mark.i] = replace(mark, head=person.i, dep="case")
    return found


def _second_subject(words: Sequence[Word], person: Word) -> bool:
    """Whether a verb has another subject before a person ("Fidan, bakan X ile … görüştü")."""
    return person.dep == "nsubj" and any(
        w.dep == "nsubj" and w.head == person.head for w in words[: person.i]
    )


def _verb_of_talk(
    words: Sequence[Word], person: Word, last: int, talks: frozenset[str]
) -> int | None:
    """The verb by which somebody in the instrumental is talked with, above the topic, or None."""
    at = words[person.head]
    if not last < at.i < at.head or at.dep not in _TOPICAL or person.dep not in _TOPICAL:
        return None
    while at.dep in _TOPICAL and at.head > at.i:
        at = words[at.head]
    behind = words[last + 1 : at.i + 2]
    active = not any("Pass" in w.feats.get("Voice", "") for w in (at, *behind[-1:]))
    return at.i if active and any(w.lemma in talks for w in behind) else None


def _one_more(words: Sequence[Word], place: Word) -> Word | None:
    """The name right behind a place that says where it is, if the parser set it beside the row."""
    first = words[place.head]
    other = words[place.i + 1] if place.i + 1 < len(words) else None
    if other is None or other.upos != "PROPN" or first.upos != "PROPN":
        return None
    return other if (other.head, other.dep) == (first.head, first.dep) else None


def _person(words: Sequence[Word], last: int) -> Word | None:
    """The head of the person's name or title that ends at a word."""
    at = words[last]
    if at.ent not in _PEOPLE:
        return None
    while 0 <= at.head <= last and at.dep in ("flat", "flat:name", "appos"):
        at = words[at.head]
    return at


def _state(words: Sequence[Word], mark: Word) -> Word | None:
    """A state before "ile" that another one talks with, joined to the name of a topic behind it."""
    state, topic = words[mark.i - 1], words[mark.i + 1]
    paired = topic.upos == "PROPN" and (topic.dep, topic.head) == ("conj", state.i)
    if state.ent != _STATE or not paired or state.head < mark.i:
        return None
    above, at = [], words[_verb(words, state)]
    while at.i not in above:
        above.append(at.i)
        at = words[at.head] if at.head >= 0 else at
    names = (w for w in words if w.ent == _STATE or w.ent in _PEOPLE)
    return state if any(w.dep == "nsubj" and w.head in above for w in names) else None


def _noun(words: Sequence[Word], i: int) -> Word | None:
    """The head of the noun phrase behind a word."""
    for word in words[i + 1 :]:
        if word.upos == "NOUN" and word.dep not in _INSIDE:
            return word
        if word.upos not in _NOUNS:
            return None
    return None


def _verb(words: Sequence[Word], noun: Word) -> int:
    """The verb above a noun, or what stands for it."""
    at = words[noun.head]
    while at.upos in _NOUNS and at.head >= 0 and at.dep in _INSIDE | _TOPICAL:
        at = words[at.head]
    return at.i
