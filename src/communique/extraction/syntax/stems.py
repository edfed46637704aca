"""Forms of words: whether a word of a sentence is an inflected form of a stem."""

from collections.abc import Iterable, Sequence

from communique.extraction.syntax.tree import Word
from communique.knowledge import Morphology, Phrases, Stem


def is_verbal(word: Word) -> bool:
    """Return whether a word is a verb form, also a nominalised one."""
    return word.upos in ("VERB", "AUX") or "VerbForm" in word.feats


def is_finite(word: Word) -> bool:
    """Return whether a word is a finite verb or a nominal predicate with tense."""
    return "VerbForm" not in word.feats and (
        word.upos in ("VERB", "AUX") or "Evident" in word.feats or "Tense" in word.feats
    )


def matches_stem(word: Word, stem: Stem, morphology: Morphology, *, verb: bool = False) -> bool:
    """Return whether a word is an inflected form of a stem.

    Args:
        word: The word.
        stem: The stem.
        morphology: The suffix grammar.
        verb: Whether the stem is a verb's.

    Returns:
        True if the form is the stem itself (exact stems), its lemma, or the stem and suffixes.
    """
    if stem.exact:
        return word.low == stem.text
    if word.lemma == stem.text:
        return True
    return morphology.inflects(word.low, stem.text, verb=verb)


def is_form_of(word: Word, phrases: Iterable[Sequence[Stem]], morphology: Morphology) -> bool:
    """Return whether a word is a form of the last stem of some phrases, as a noun or a verb.

    Args:
        word: The word.
        phrases: The phrases.
        morphology: The suffix grammar.
    """
    return is_last_of(word, phrases, morphology) or is_last_of(word, phrases, morphology, verb=True)


def is_last_of(
    word: Word, phrases: Iterable[Sequence[Stem]], morphology: Morphology, *, verb: bool = False
) -> bool:
    """Return whether a word is a form of the last stem of some phrases.

    Args:
        word: The word.
        phrases: The phrases.
        morphology: The suffix grammar.
        verb: Whether the stems are verbs'.
    """
    return any(
        matches_stem(word, phrase[-1], morphology, verb=verb) for phrase in likely(word, phrases)
    )


def likely(word: Word, phrases: Iterable[Sequence[Stem]]) -> Iterable[Sequence[Stem]]:
    """Return those of some phrases that a word may end: most begin with another letter.

    Args:
        word: The word.
        phrases: The phrases.
    """
    return phrases.ending_like(word.low, word.lemma) if isinstance(phrases, Phrases) else phrases
