"""Phrases that a word may end, found by its first letter."""

from communique.knowledge import Phrases
from communique.knowledge.frames import parse_stem

TALKS = Phrases(
    tuple(map(parse_stem, row.split())) for row in ("görüş", "ele al", "yan yana gel", "anlaş")
)


def ends(form, lemma):
    """The phrases that a word may end, as text."""
    return [" ".join(map(str, phrase)) for phrase in TALKS.ending_like(form, lemma)]


def test_a_word_ends_what_its_form_or_lemma_begins_like():
    assert ends("görüştü", "görüş") == ["görüş", "yan yana gel"]
    assert ends("aldı", "al") == ["ele al", "anlaş"]
    assert ends("geldi", "anla") == ["görüş", "yan yana gel", "ele al", "anlaş"]
    assert ends("konuştu", "konuş") == []


def test_stems_by_their_place():
    assert TALKS.firsts == {"görüş", "ele", "yan", "anlaş"}
    assert TALKS.alone == {"görüş", "anlaş"}
