"""A body's short name that is a news agency's, too, on trees built by hand."""

import pytest

from communique.extraction.mentions.outlets import is_outlet
from communique.extraction.syntax.tree import Tree


@pytest.mark.parametrize(
    ("name", "case", "behind", "expected"),
    [
        ("AP'nin", "Gen", ("haberine", "haber", "NOUN", "Case=Dat|Person[psor]=3"), True),
        ("AP", "Nom", ("muhabirine", "muhabir", "NOUN", "Case=Dat|Person[psor]=3"), True),
        ("AP'ye", "Dat", ("konuşan", "konuş", "VERB", "VerbForm=Part"), True),
        ("AP'nin", "Gen", ("raporuna", "rapor", "NOUN", "Case=Dat|Person[psor]=3"), False),
        ("AP'de", "Loc", ("konuşan", "konuş", "VERB", "VerbForm=Part"), False),
        ("AB'nin", "Gen", ("haberine", "haber", "NOUN", "Case=Dat|Person[psor]=3"), False),
    ],
)
def test_a_news_agency_is_known_by_what_stands_behind_it(knowledge, name, case, behind, expected):
    form, lemma, upos, feats = behind
    tree = Tree.build(
        [
            (name, name[:2], "PROPN", 2, "nmod:poss", f"Case={case}"),
            (form, lemma, upos, 0, "root", feats),
        ]
    )
    assert is_outlet(tree, 0, knowledge.grammar) is expected


@pytest.mark.parametrize(("name", "expected"), [("SANA'nın", True), ("Sana'nın", False)])
def test_a_town_in_capitals_is_an_agency(knowledge, name, expected):
    tree = Tree.build([
        (name, "sana", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("sözleri", "söz", "NOUN", 0, "root", "Case=Nom|Person[psor]=3"),
    ])  # fmt: skip
    assert is_outlet(tree, 0, knowledge.grammar) is expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Gana basını, Fiji'nin Peru'ya saldırdığını yazdı.", "Gana basını"),
        ("Gana medyası, Fiji'nin Peru'ya saldırdığını duyurdu.", "Gana medyası"),
        ("Borrell, basın toplantısında Fiji'nin saldırdığını söyledi.", "Josep Borrell"),
    ],
)
def test_a_countrys_press_speaks(reader, text, speaker):
    [report] = reader.read(text).reports
    assert report.speaker
    assert report.speaker.label == speaker
