"""Whose words sentences and quotations are, from sentence to sentence."""

from types import SimpleNamespace

import pytest

from communique.extraction.attribution.attributor import Attributor
from communique.extraction.attribution.quotations import quotations
from communique.extraction.attribution.quotes import Quote
from communique.extraction.attribution.reported import Attribution
from communique.extraction.attribution.voices import Voice, Voices, resolve_voices
from communique.extraction.discourse.state import Discourse
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.pipeline import Extractor
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.tree import Tree
from communique.model import Document, Node

PAST = "Tense=Past|Person=3"
OPENS = [
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    (",", ",", "PUNCT", 3, "punct", "_"),
    ("Geldik", "gel", "VERB", 0, "root", "Tense=Past|Person=1"),
]
CLOSES = [
    ("Gittik", "git", "VERB", 2, "ccomp", "Tense=Past|Person=1"),
    ("dedi", "de", "VERB", 0, "root", PAST),
]
PLAIN = [("Gittik", "git", "VERB", 0, "root", "Tense=Past|Person=1")]
SAYS = [
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    ("şöyle", "şöyle", "ADV", 3, "advmod", "_"),
    ("dedi", "de", "VERB", 0, "root", PAST),
    (":", ":", "PUNCT", 3, "punct", "_"),
]
OTHER = [("Kanada", "kanada", "PROPN", 3, "nsubj", "Case=Nom"), *SAYS[1:3]]
ATTACK = [
    ("Şili", "şili", "PROPN", 3, "nsubj", "Case=Nom"),
    ("Bolivya'ya", "bolivya", "PROPN", 3, "obl", "Case=Dat"),
    ("saldırdı", "saldır", "VERB", 0, "root", PAST),
]
REPORTED = [
    ("gelindiği", "gel", "VERB", 2, "csubj", "Case=Nom|Person[psor]=3|VerbForm=Part"),
    ("belirtildi", "belirt", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
]
ANNOUNCED = [
    ("NATO'dan", "nato", "PROPN", 2, "obl", "Case=Abl"),
    ("yapılan", "yap", "VERB", 3, "acl", "VerbForm=Part|Voice=Pass"),
    ("açıklamada", "açıklama", "NOUN", 5, "obl", "Case=Loc"),
    *[(f, lemma, u, h + 3 if h else 0, d, x) for f, lemma, u, h, d, x in REPORTED],
]


def document(*sentences):
    built, at = [], 0
    for index, rows in enumerate(sentences):
        built.append(Tree.build(rows, index=index, start=at))
        at = built[-1].end + 1
    return Document("d", "\n".join(tree.text for tree in built)), built


@pytest.fixture(scope="module")
def extractor(knowledge):
    return Extractor(knowledge, keep=0.0)


def read(extractor, *sentences):
    return extractor.extract_trees(*document(*sentences))


def speakers(extraction):
    return [
        (r.speaker.label if r.speaker else None, r.evidence[0].sentence) for r in extraction.reports
    ]


def test_quotation_over_two_sentences(knowledge):
    _, trees = document(OPENS, CLOSES)
    quote = Quote(trees[0].words[2].start, trees[1].words[0].end)
    grammar = knowledge.grammar
    finder = MentionFinder(
        dict(knowledge.actors), grammar, Gazetteer(knowledge.actors, grammar.morphology)
    )
    mentions = [finder.find(tree) for tree in trees]
    attributor = Attributor(grammar, Binder(grammar))
    found = [attributor.find(t, [quote], m) for t, m in zip(trees, mentions, strict=True)]
    (quotation,) = quotations(trees, mentions, found, [quote])
    assert (quotation.begins, quotation.ends, quotation.at) == (0, 1, 1)
    assert quotation.cue is not None
    assert quotation.cue.source is None
    assert quotation.opener is not None
    assert trees[0].words[quotation.opener.head].form == "Peru"


def test_the_subject_before_a_converb_and_the_mark_speaks(extractor):
    opens = [
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 5, "punct", "_"),
        ("gülerek", "gül", "VERB", 5, "advcl", "VerbForm=Conv"),
        ('"', '"', "PUNCT", 5, "punct", "_"),
        ("Geldik", "gel", "VERB", 0, "root", "Tense=Past|Person=1|Number=Plur"),
    ]
    closes = [
        ("Gittik", "git", "VERB", 3, "ccomp", "Tense=Past|Person=1|Number=Plur"),
        ('"', '"', "PUNCT", 1, "punct", "_"),
        ("dedi", "de", "VERB", 0, "root", PAST),
    ]
    assert speakers(read(extractor, opens, closes)) == [("Peru", 1)]


def test_bare_quotation_has_no_cue(knowledge):
    _, trees = document(PLAIN)
    (quotation,) = quotations(trees, [()], [[]], [Quote(0, trees[0].end)])
    assert quotation.cue is None
    assert not quotation.bare


def test_a_colon_opens_what_follows_until_somebody_else_speaks(extractor):
    extraction = read(extractor, SAYS, ATTACK, OTHER, ATTACK)
    said = {
        (s.speaker.label if s.speaker else None, s.evidence[0].sentence)
        for s in extraction.statements
        if s.act == "attacked"
    }
    assert said == {("Peru", 1), (None, 3)}
    assert speakers(extraction) == [("Peru", 0), ("Kanada", 2)]


def test_an_agentless_passive_is_said_by_the_body_told(extractor):
    extraction = read(extractor, ANNOUNCED, REPORTED)
    assert speakers(extraction) == [("NATO", 0), ("NATO", 1)]


def test_a_lead_is_said_by_the_body_whose_text_comes_later(extractor):
    extraction = read(extractor, REPORTED, ANNOUNCED)
    assert speakers(extraction) == [("NATO", 0), ("NATO", 1)]


def test_a_quotation_that_is_a_sentence_is_told_by_its_mark(knowledge):
    _, trees = document(PLAIN)
    (quotation,) = quotations(trees, [()], [[]], [Quote(0, trees[0].end)])
    assert quotation.alone


def test_a_bare_noun_takes_up_the_body_told(extractor):
    again = [
        ("Aynı", "aynı", "ADJ", 2, "amod", "_"),
        ("habere", "haber", "NOUN", 4, "obl", "Case=Dat"),
        ("göre", "göre", "ADP", 2, "case", "_"),
        ("gelindi", "gel", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
    ]
    agency = [
        ("Gazete", "gazete", "NOUN", 3, "nsubj", "Case=Nom"),
        ("geldiğini", "gel", "VERB", 3, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
        ("duyurdu", "duyur", "VERB", 0, "root", PAST),
    ]
    extraction = read(extractor, ANNOUNCED, again, agency)
    assert speakers(extraction) == [("NATO", 0), ("NATO", 1), ("NATO", 2)]


SAID = [
    ("Putin", "putin", "PROPN", 3, "nsubj", "Case=Nom"),
    ("gelindiğini", "gel", "VERB", 3, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
    ("söyledi", "söyle", "VERB", 0, "root", PAST),
]


def told(name, lemma):
    """That somebody came "is recorded"."""
    return [
        (name, lemma, "PROPN", 2, "nsubj", "Case=Gen"),
        ("geldiği", "gel", "VERB", 3, "csubj", "Case=Nom|Person[psor]=3|VerbForm=Part"),
        ("kaydedildi", "kaydet", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
    ]


@pytest.mark.parametrize(
    ("name", "lemma", "speaker"),
    [("Rusya'nın", "rusya", "Vladimir Putin"), ("Peru'nun", "peru", None)],
)
def test_a_passive_goes_on_with_a_person_only_about_his_own_side(extractor, name, lemma, speaker):
    extraction = read(extractor, SAID, told(name, lemma))
    assert speakers(extraction) == [("Vladimir Putin", 0), (speaker, 1)]


def test_who_says_it_stands_before_a_clause_that_leaves_him_out(extractor):
    rows = [
        ("Kanada", "kanada", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Peru'nun", "peru", "PROPN", 3, "nsubj", "Case=Gen"),
        ("geldiğini", "gel", "VERB", 4, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
        ("söylediğini", "söyle", "VERB", 5, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
        ("hatırlattı", "hatırlat", "VERB", 0, "root", PAST),
    ]
    assert speakers(read(extractor, rows)) == [("Peru", 0), ("Kanada", 0)]


@pytest.mark.parametrize(("acted", "speaker"), [(True, "Merkel"), (False, "Putin")])
def test_a_quotation_without_a_name_is_of_the_person_who_acted_last(acted, speaker):
    """Who spoke before him speaks again only where no other person has done something since."""
    putin, merkel = (Node(f"x:{name}", name, "Person") for name in ("Putin", "Merkel"))
    told = Discourse(speaker=putin, subject=merkel, acted=acted)
    cue = Attribution(
        (0, 0), "tr.report.say", "say", None, "unknown", None, frozenset(), quote=Quote(0, 9)
    )
    (voice,) = resolve_voices([cue], SimpleNamespace(discourse=told), fallback=None)
    assert voice.speaker.label == speaker


@pytest.mark.parametrize(
    ("words", "passive", "teller"),
    [({2}, True, "Peru"), ({1}, True, None), ({2}, False, None)],
)
def test_who_tells_by_the_words_of_a_cue(words, passive, teller):
    attribution = Attribution(
        (2, 2), "tr.report.say", "say", 0, "agent", None, frozenset({0, 1}), passive=passive
    )
    tree = Tree.build([
        ("Peru'dan", "peru", "PROPN", 3, "obl", "Case=Abl"),
        ("skandal", "skandal", "NOUN", 3, "xcomp", "Case=Nom"),
        ("nitelendirildi", "nitelendir", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
    ])  # fmt: skip
    speaker = Node("PE", "Peru", "State")
    voices = Voices(tree, (Voice(attribution, speaker, None),), (), {}, {})
    found = voices.telling(words)
    assert (found.label if found else None) == teller
