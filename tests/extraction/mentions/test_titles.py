"""Titles and the offices they give, on trees built by hand."""

import pytest

from communique.extraction.linking.linker import Linker
from communique.extraction.linking.persons import PersonIndex
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree

NAMES = {
    *("Nevzat", "Karaca", "Selim", "el-Tolbi", "Pierre", "Martin", "Luc", "Bernard"),
    *("Lars", "Hansen", "Ann", "Miller", "Paul", "Weber"),
}
PSOR = "Case=Nom|Number=Sing|Number[psor]=Sing|Person=3|Person[psor]=3"


def tree_of(text: str) -> Tree:
    """A flat tree: names with an apostrophe in the genitive, all words under the last one."""
    forms = text.split()
    rows = []
    for i, form in enumerate(forms, 1):
        punct = not form[0].isalnum()
        low = form.lower()
        feats = "Case=Gen" if "'" in form or low.endswith("nın") else "Case=Nom"
        feats = PSOR if low.endswith(("anı", "isi", "cüsü", "şarı", "steri")) else feats
        feats = "Case=Abl" if low.endswith("den") else feats
        upos = "PUNCT" if punct else "CCONJ" if form in ("ve", "da") else "PROPN"
        upos = "ADJ" if form in ("uzun", "yeni") else upos
        root = i == len(forms)
        head, dep = (0, "root") if root else (len(forms), "punct" if punct else "nmod")
        ent = "PERSON" if form in NAMES else ""
        rows.append((form, form, upos, head, dep, "_" if punct else feats, ent))
    return Tree.build(rows)


@pytest.fixture(scope="module")
def offices(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    index = PersonIndex(actors, grammar)

    def read(text: str, date: str = "") -> list[tuple[str, str, str]]:
        tree = tree_of(text)
        mentions = finder.find(tree)
        linker = Linker(actors, grammar, index=index, date=date)
        linker.survey([tree], [mentions])
        return [(f.person.label, f.office, f.of.label if f.of else "") for f in linker.offices]

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Katar Başbakanı ve Dışişleri Bakanı Selim Karaca konuştu",
            [
                ("Selim Karaca", "Başbakan", "Katar"),
                ("Selim Karaca", "Dışişleri Bakanı", "Katar"),
            ],
        ),
        (
            "Şili Dışişleri ve Gurbetçiler Bakanı Pierre Martin konuştu",
            [("Pierre Martin", "Dışişleri ve Gurbetçiler Bakanı", "Şili")],
        ),
        (
            "Peru Dışişleri , Avrupa Birliği ve İşbirliği Bakanı Luc Bernard konuştu",
            [("Luc Bernard", "Dışişleri , Avrupa Birliği ve İşbirliği Bakanı", "Peru")],
        ),
        (
            "Fransa Avrupa ve Dışişleri Bakanı Luc Bernard konuştu",
            [("Luc Bernard", "Avrupa ve Dışişleri Bakanı", "Fransa")],
        ),
        (
            "Rusya Dışişleri Bakanı Sergey Lavrov konuştu",
            [("Sergey Lavrov", "Dışişleri Bakanı", "Rusya")],
        ),
        (
            "Fransa'nın Ankara Büyükelçisi Jeanne Dubois konuştu",
            [("Jeanne Dubois", "Ankara Büyükelçisi", "Fransa")],
        ),
        (
            "Viyana Büyükelçisi Levent Taşkın konuştu",
            [("Levent Taşkın", "Viyana Büyükelçisi", "Türkiye")],
        ),
        (
            "Dışişleri Bakanı ve Başbakan Yardımcısı Nevzat Karaca konuştu",
            [
                ("Nevzat Karaca", "Dışişleri Bakanı", "Türkiye"),
                ("Nevzat Karaca", "Başbakan Yardımcısı", "Türkiye"),
            ],
        ),
        (
            "Pierre Martin , Fransa'nın Bağdat konsolosu , konuştu",
            [("Pierre Martin", "Bağdat konsolosu", "Fransa")],
        ),
        (
            "ABD Dışişleri Bakanlığı Sözcüsü Ann Miller konuştu",
            [("Ann Miller", "Dışişleri Bakanlığı Sözcüsü", "ABD")],
        ),
        (
            "AB Komisyonu'nun genişlemeden sorumlu üyesi Paul Weber konuştu",
            [("Paul Weber", "genişlemeden sorumlu üye", "AB Komisyonu")],
        ),
        (
            "Fransa Başbakanı Pierre Martin ve Maliye Bakanı Luc Bernard konuştu",
            [
                ("Pierre Martin", "Başbakan", "Fransa"),
                ("Luc Bernard", "Maliye Bakanı", "Fransa"),
            ],
        ),
        (
            "Fransa konuştu . Bağdat'taki konsolos Pierre Martin konuştu",
            [("Pierre Martin", "Bağdat konsolosu", "Fransa")],
        ),
        (
            "NATO'nun 5.Özel Temsilcisi Ann Miller konuştu",
            [("Ann Miller", "Özel Temsilci", "NATO")],
        ),
        (
            "Nevzat Karaca da Viyana Büyükelçisi olarak atandı",
            [("Nevzat Karaca", "Viyana Büyükelçisi", "Türkiye")],
        ),
        (
            "Fransa'nın uzun yeni Ankara Büyükelçisi Luc Bernard konuştu",
            [("Luc Bernard", "Ankara Büyükelçisi", "Fransa")],
        ),
        (
            "Irak Başbakanı Haydar el-İbadi ve Meclis Başkanı Selim el-Tolbi konuştu",
            [("Haydar el İbadi", "Başbakan", "Irak"), ("Selim el-Tolbi", "Meclis Başkanı", "Irak")],
        ),
        (
            "AK Parti Genel Başkan Yardımcısı Nevzat Karaca konuştu",
            [("Nevzat Karaca", "Genel Başkan Yardımcısı", "AK Parti")],
        ),
    ],
)
def test_offices(offices, text, expected):
    assert offices(text) == expected


def test_former_office_is_kept_as_written(offices):
    found = offices("Norveç eski Başbakanı Lars Hansen konuştu")
    assert found == [("Lars Hansen", "eski Başbakan", "Norveç")]


def test_two_ministers_with_one_plural_title(offices):
    found = offices("Fransa ve Norveç dışişleri bakanları Luc Bernard ve Lars Hansen konuştu")
    assert [(p, of) for p, _, of in found] == [("Luc Bernard", "Fransa"), ("Lars Hansen", "Norveç")]


def test_case_behind_the_title_leaves_no_holder(offices):
    assert offices("Fransa Başbakanı'na Pierre Martin konuştu") == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Yemen'den Başbakan Lars Hansen geldi", ["Yemen'den"]),
        ("Yemen'in Başbakanı Lars Hansen geldi", ["Yemen'in", "Başbakanı", "Lars", "Hansen"]),
    ],
)
def test_a_name_that_belongs_to_the_verb_owns_no_title(knowledge, text, first):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    tree = tree_of(text)
    mention = finder.find(tree)[0]
    assert [w.form for w in tree.words[mention.first : mention.last + 1]] == first


def test_a_council_of_ministers_is_a_body(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    rows = [
        ("AB", "AB", "PROPN", 3, "nmod:poss", "Case=Nom", "ORG"),
        ("Dışişleri", "dışişleri", "NOUN", 3, "nmod:poss", "Case=Nom", "ORG"),
        ("Bakanları", "bakan", "NOUN", 4, "nmod:poss", PSOR, "ORG"),
        ("Konseyi", "konsey", "NOUN", 5, "nsubj", PSOR, "ORG"),
        ("toplandı", "toplan", "VERB", 0, "root", "_", ""),
    ]
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    (found,) = finder.find(Tree.build(rows))
    assert (found.first, found.last, found.kind) == (0, 3, "Organization")
