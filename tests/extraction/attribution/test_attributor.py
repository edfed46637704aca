"""Reporting constructions on hand-made sentences: who speaks, what is reported, what is none."""

import pytest

from communique.extraction.attribution.attributor import Attributor
from communique.extraction.attribution.quotes import Quote
from communique.extraction.attribution.sources import standing
from communique.extraction.mentions.mention import Mention
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.tree import Tree

FACT = "Case=Acc|Person[psor]=3|VerbForm=Part"
PAST = "Tense=Past|Person=3"
PASSIVE = f"{PAST}|Voice=Pass"
CHAIN = [
    ("geldiğini", "gel", "VERB", 2, "ccomp", FACT),
    ("belirten", "belirt", "VERB", 3, "acl", "VerbForm=Part"),
    ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
    (",", ",", "PUNCT", 6, "punct", "_"),
    ("gittiğini", "git", "VERB", 6, "ccomp", FACT),
    ("kaydetti", "kaydet", "VERB", 0, "root", PAST),
]
THING = [
    ("Köprü", "köprü", "NOUN", 3, "nsubj", "Case=Nom"),
    ("geldiğini", "gel", "VERB", 3, "ccomp", FACT),
    ("söyledi", "söyle", "VERB", 0, "root", PAST),
]
PEOPLE = [("Gazeteciler", "gazeteci", "NOUN", 3, "nsubj", "Case=Nom"), *THING[1:]]
ANNOUNCED = [
    ("Peru'dan", "peru", "PROPN", 2, "obl", "Case=Abl"),
    ("yapılan", "yap", "VERB", 3, "acl", "VerbForm=Part|Voice=Pass"),
    ("açıklamada", "açıklama", "NOUN", 5, "obl", "Case=Loc"),
    ("gelindiği", "gel", "VERB", 5, "csubj", "Case=Nom|Person[psor]=3|VerbForm=Part"),
    ("belirtildi", "belirt", "VERB", 0, "root", PASSIVE),
]
SITE = [
    ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
    ("sitesinde", "site", "NOUN", 3, "obl", "Case=Loc|Person[psor]=3"),
    ("çıkan", "çık", "VERB", 4, "acl", "VerbForm=Part"),
    ("habere", "haber", "NOUN", 6, "obl", "Case=Dat"),
    ("göre", "göre", "ADP", 4, "case", "_"),
    ("gelindi", "gel", "VERB", 0, "root", PASSIVE),
]
MEETING = [
    ("Basın", "basın", "NOUN", 2, "nmod:poss", "Case=Nom"),
    ("toplantısında", "toplantı", "NOUN", 4, "obl", "Case=Loc|Person[psor]=3"),
    ("geldiğini", "gel", "VERB", 4, "ccomp", FACT),
    ("söyledi", "söyle", "VERB", 0, "root", PAST),
]
TELLS = [
    ("Peru'nun", "peru", "PROPN", 2, "nsubj", "Case=Gen"),
    ("aktardığına", "aktar", "VERB", 4, "obl", "Case=Dat|Person[psor]=3|VerbForm=Part"),
    ("göre", "göre", "ADP", 2, "case", "_"),
    ("gelindi", "gel", "VERB", 0, "root", PASSIVE),
]
IN_HIS_EYES = [("Ona", "o", "PRON", 3, "obl", "Case=Dat"), *TELLS[2:3], TELLS[3]]
THEREFORE = [
    ("Buna", "bu", "PRON", 3, "obl", "Case=Dat"),
    ("göre", "göre", "ADP", 1, "case", "_"),
    ("gelindi", "gel", "VERB", 0, "root", PASSIVE),
]
SOURCES = [
    ("Diplomatik", "diplomatik", "ADJ", 2, "amod", "_"),
    ("kaynaklara", "kaynak", "NOUN", 4, "obl", "Case=Dat|Number=Plur"),
    ("göre", "göre", "ADP", 2, "case", "_"),
    ("gelindi", "gel", "VERB", 0, "root", PASSIVE),
]
ANY_SOURCES = [("Kaynaklara", "kaynak", "NOUN", 3, "obl", "Case=Dat"), *THEREFORE[1:]]
HEADLINE = [
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    (":", ":", "PUNCT", 1, "punct", "_"),
    ("Geliyoruz", "gel", "VERB", 0, "root", "Person=1"),
]
LABEL = [("Hava", "hava", "NOUN", 3, "nsubj", "Case=Nom"), *HEADLINE[1:]]
ORIGIN = [
    ("Peru'dan", "peru", "PROPN", 3, "nmod", "Case=Abl"),
    ("önemli", "önemli", "ADJ", 3, "amod", "_"),
    ("açıklama", "açıklama", "NOUN", 0, "root", "Case=Nom"),
]
CLAIM = [
    ("Peru'nun", "peru", "PROPN", 4, "nmod:poss", "Case=Gen"),
    ("gelindiği", "gel", "VERB", 3, "acl", "Person[psor]=3|VerbForm=Part"),
    ("yönündeki", "yön", "NOUN", 4, "amod", "Case=Loc"),
    ("iddiası", "iddia", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3"),
    ("şaşırttı", "şaşırt", "VERB", 0, "root", PAST),
]
ATTENTION = [
    ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
    ("soruna", "sorun", "NOUN", 4, "obl", "Case=Dat"),
    ("dikkat", "dikkat", "NOUN", 4, "obj", "Case=Nom"),
    ("çekti", "çek", "VERB", 0, "root", PAST),
]
NOTICED = [ATTENTION[0], ("tutumuyla", "tutum", "NOUN", 4, "obl", "Case=Ins"), *ATTENTION[2:]]
DENIED = [
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    ("geldiğini", "gel", "VERB", 3, "ccomp", FACT),
    ("söylemedi", "söyle", "VERB", 0, "root", f"{PAST}|Polarity=Neg"),
]
FROM_TO = [
    ("Peru'dan", "peru", "PROPN", 2, "nmod", "Case=Abl"),
    ("Şili'ye", "şili", "PROPN", 5, "parataxis", "Case=Dat"),
    (":", ":", "PUNCT", 2, "punct", "_"),
    ("Yolu", "yol", "NOUN", 5, "obj", "Case=Acc"),
    ("kapatırız", "kapat", "VERB", 0, "root", "Tense=Pres|Person=1"),
]
TO = [("Ada", "ada", "PROPN", 2, "nmod", "Case=Nom"), *FROM_TO[1:]]
OPEN = [
    ("gelindiği", "gel", "VERB", 2, "csubj", "Case=Nom|Person[psor]=3|VerbForm=Part"),
    ("belirtiliyor", "belirt", "VERB", 0, "root", "Aspect=Prog|Tense=Pres|Voice=Pass"),
]


def read(knowledge, rows, quotes=()):
    tree = Tree.build(rows)
    grammar = knowledge.grammar
    found = Attributor(grammar, Binder(grammar)).find(tree, quotes)
    return tree, found


@pytest.mark.parametrize(
    ("rows", "speakers"),
    [
        (CHAIN, {"belirten": "Peru", "kaydetti": "Peru"}),
        (THING, {"söyledi": None}),
        (PEOPLE, {"söyledi": "Gazeteciler"}),
        (ANNOUNCED, {"belirtildi": "Peru'dan"}),
        (MEETING, {"söyledi": None}),
        (SITE, {"göre": "Peru'nun"}),
        (TELLS, {"göre": "Peru'nun"}),
        (THEREFORE, {}),
        (IN_HIS_EYES, {"göre": "Ona"}),
        (SOURCES, {"göre": "kaynaklara"}),
        (ANY_SOURCES, {"göre": None}),
        (HEADLINE, {":": "Peru"}),
        (FROM_TO, {":": "Peru'dan"}),
        (TO, {}),
        (LABEL, {}),
        (ORIGIN, {"açıklama": "Peru'dan"}),
        (CLAIM, {"iddiası": "Peru'nun"}),
        (ATTENTION, {"dikkat çekti": "Peru"}),
        (NOTICED, {}),
        (DENIED, {}),
        (OPEN, {"belirtiliyor": None}),
    ],
)
def test_who_speaks(knowledge, rows, speakers):
    tree, found = read(knowledge, rows)
    named = {
        tree.slice(*a.cue): None if a.source is None else tree.words[a.source].form for a in found
    }
    assert named == speakers


@pytest.mark.parametrize(("rows", "said"), [(CHAIN, "gittiğini"), (ATTENTION, "soruna")])
def test_what_is_reported(knowledge, rows, said):
    tree, found = read(knowledge, rows)
    assert {tree.words[i].form for i in found[-1].content} == {said}


def test_to_whom_a_headline_speaks(knowledge):
    _, (report,) = read(knowledge, FROM_TO)
    assert report.addressee == 1


def test_open_and_passive(knowledge):
    _, found = read(knowledge, OPEN)
    assert [(a.open, a.passive) for a in found] == [(True, True)]
    _, found = read(knowledge, ANNOUNCED)
    assert [(a.open, a.how) for a in found] == [(False, "utterance")]


@pytest.mark.parametrize(("voice", "whose"), [("Voice=Pass", 2), ("Voice=Rcp", 1)])
def test_who_states_something_in_a_text_asks_for_it_there(knowledge, voice, whose):
    """ "Açıklamada … belirtilerek çekilmesi istendi": the main clause is said there as well."""
    rows = [
        *ANNOUNCED[:4],
        ("belirtilerek", "belirt", "VERB", 7, "advcl", "VerbForm=Conv|Voice=Pass"),
        ("çekilmesi", "çekil", "VERB", 7, "csubj", "Case=Nom|Person[psor]=3|VerbForm=Vnoun"),
        ("alkışlandı", "alkışla", "VERB", 0, "root", f"{PAST}|{voice}"),
    ]
    _, found = read(knowledge, rows)
    assert len(found) == whose
    assert {a.whole for a in found} == ({True, False} if whose == 2 else {False})


def test_nobody_inside_a_quotation_speaks_it(knowledge):
    rows = [
        ("Şili", "şili", "PROPN", 2, "nsubj", "Case=Nom"),
        ("geldi", "gel", "VERB", 3, "ccomp", PAST),
        ("dedi", "de", "VERB", 0, "root", PAST),
    ]
    quote = Quote(0, 10)
    _, found = read(knowledge, rows, [quote])
    assert [(a.source, a.quote, a.content) for a in found] == [(None, quote, {0, 1})]


def test_thoughts_inside_what_is_said_are_no_reports(knowledge):
    rows = [
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("gelineceğini", "gel", "VERB", 3, "ccomp", FACT),
        ("umduğunu", "um", "VERB", 4, "ccomp", FACT),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ]
    tree, found = read(knowledge, rows)
    assert [tree.slice(*a.cue) for a in found] == ["söyledi"]


LEADING = [
    ("Adada", "ada", "NOUN", 2, "obl", "Case=Loc"),
    ("konuşan", "konuş", "VERB", 3, "acl", "VerbForm=Part"),
    ("Peru", "peru", "PROPN", 5, "parataxis", "Case=Nom"),
    (":", ":", "PUNCT", 5, "punct", "_"),
    ("Geliyoruz", "gel", "VERB", 0, "root", "Person=1"),
]
SPOKESMAN = [
    ("Lima", "lima", "PROPN", 2, "nmod:poss", "Case=Nom"),
    ("sözcüsü", "sözcü", "NOUN", 4, "parataxis", "Case=Nom|Person[psor]=3"),
    (":", ":", "PUNCT", 4, "punct", "_"),
    ("Geliyoruz", "gel", "VERB", 0, "root", "Person=1"),
]


@pytest.mark.parametrize(
    ("rows", "speakers"),
    [
        pytest.param(SPOKESMAN, {":": "sözcüsü"}, id="an office of somebody's"),
        pytest.param(
            [SPOKESMAN[0], ("sözcüsü", "sözcü", "NOUN", 4, "nsubj", SPOKESMAN[1][5]),
             *SPOKESMAN[2:]],
            {}, id="a subject",
        ),
        pytest.param([*SPOKESMAN[:1], ("ülke", "ülke", "NOUN", 4, "parataxis", "Case=Nom"),
                      *SPOKESMAN[2:]], {}, id="nobody's"),
        pytest.param(LEADING, {}, id="no name is known"),
    ],
)  # fmt: skip
def test_who_speaks_in_a_headline_with_more_than_a_name(knowledge, rows, speakers):
    tree, found = read(knowledge, rows)
    assert {tree.slice(*a.cue): tree.words[a.source].form for a in found} == speakers


@pytest.mark.parametrize(("kind", "spoken"), [("Person", [2]), ("State", [])])
def test_a_clause_before_a_name_says_who_speaks_in_a_headline(knowledge, kind, spoken):
    tree, grammar = Tree.build(LEADING), knowledge.grammar
    mention = Mention(0, 2, 2, 2, kind, (2, 2))
    found = Attributor(grammar, Binder(grammar)).find(tree, (), (mention,))
    assert [a.source for a in found if a.how == "headline"] == spoken


@pytest.mark.parametrize(
    ("form", "lemma", "feats", "found"),
    [
        ("demektir", "de", "Case=Nom|VerbForm=Vnoun|Tense=Pres", 0),
        ("dedi", "de", PAST, 1),
    ],
)
def test_what_something_means_is_nobodys_words(knowledge, form, lemma, feats, found):
    rows = [
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        ("geldi", "gel", "VERB", 3, "ccomp", PAST),
        (form, lemma, "VERB", 0, "root", feats),
    ]
    assert len(read(knowledge, rows)[1]) == found


@pytest.mark.parametrize(
    ("forms", "lemma", "open_"),
    [(("iddia", "edildi"), "iddia", True), (("ifade", "edildi"), "ifade", False)],
)
def test_what_is_only_claimed_is_said_by_nobody_in_particular(knowledge, forms, lemma, open_):
    rows = [
        ("geldiği", "gel", "VERB", 2, "csubj", "Case=Nom|Person[psor]=3|VerbForm=Part"),
        (forms[0], lemma, "NOUN", 0, "root", "Case=Nom"),
        (forms[1], "et", "VERB", 2, "compound:lvc", PASSIVE),
    ]
    _, found = read(knowledge, rows)
    assert [a.open for a in found] == [open_]


@pytest.mark.parametrize(("ending", "open_"), [("diyenler", True), ("diyen", False)])
def test_those_who_say_it_are_not_named(knowledge, ending, open_):
    rows = [
        ("geldi", "gel", "VERB", 2, "ccomp", PAST),
        (ending, "de", "VERB", 3, "nsubj", "Case=Nom|VerbForm=Part"),
        ("yanıldı", "yanıl", "VERB", 0, "root", PAST),
    ]
    assert [a.open for a in read(knowledge, rows)[1]] == [open_]


def test_words_come_from_who_says_them(knowledge):
    """ "Peru'dan tepki geldi: Gelmiyoruz": the origin speaks."""
    rows = [
        ("Peru'dan", "peru", "PROPN", 3, "obl", "Case=Abl"),
        ("tepki", "tepki", "NOUN", 3, "nsubj", "Case=Nom"),
        ("geldi", "gel", "VERB", 0, "root", PAST),
        (":", ":", "PUNCT", 3, "punct", "_"),
        ("Gelmiyoruz", "gel", "VERB", 3, "parataxis", "Person=1|Polarity=Neg"),
    ]
    tree, found = read(knowledge, rows)
    assert [(tree.slice(*a.cue), a.source, 4 in a.content) for a in found] == [
        ("tepki geldi", 0, True)
    ]
    assert read(knowledge, rows[:3])[1] == []


def test_a_part_of_a_cue_is_no_cue_of_its_own(knowledge):
    deed = "Case=Acc|Person[psor]=3|VerbForm=Vnoun"
    rows = [
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("gelindiği", "gel", "VERB", 3, "acl", "Person[psor]=3|VerbForm=Part"),
        ("değerlendirmesini", "değerlendir", "VERB", 4, "obj", deed),
        ("yaptı", "yap", "VERB", 0, "root", PAST),
    ]
    tree, found = read(knowledge, rows)
    assert [tree.slice(*a.cue) for a in found] == ["değerlendirmesini yaptı"]


def test_a_paper_is_the_one_told_before(knowledge):
    rows = [
        ("Gazeteye", "gazete", "NOUN", 3, "obl", "Case=Dat"),
        ("göre", "göre", "ADP", 1, "case", "_"),
        ("gelindi", "gel", "VERB", 0, "root", PASSIVE),
    ]
    assert [a.back for a in read(knowledge, rows)[1]] == [True]


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [(("arasında", "ara", "NOUN"), "Peru"), (("açıkça", "açık", "ADV"), None)],
)
def test_those_between_whom_something_goes_on_do_not_say_it(knowledge, behind, speaker):
    rows = [
        ("Peru", "peru", "PROPN", 6, "nmod", "Case=Nom"),
        (",", ",", "PUNCT", 1, "punct", "_"),
        ("Kenya", "kenya", "PROPN", 6, "nsubj", "Case=Nom"),
        (*behind, 5, "obl", "Case=Loc"),
        ("gelindiğini", "gel", "VERB", 6, "ccomp", FACT),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ]
    tree, grammar = Tree.build(rows), knowledge.grammar
    mentions = tuple(Mention(0, i, i, i, "State", (i, i)) for i in (0, 2))
    (found,) = Attributor(grammar, Binder(grammar)).find(tree, (), mentions)
    assert tree.words[found.source].form == (speaker or "Kenya")


def test_a_name_inside_a_row_is_no_subject(knowledge):
    """ "Peru, adayı BM, Kızılhaç ve NATO'ye sorarken sahipleri … dedi": the row asks nothing."""
    rows = [
        ("Peru", "peru", "PROPN", 7, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 1, "punct", "_"),
        ("Kenya", "kenya", "PROPN", 7, "obl", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Kızılhaç", "kızılhaç", "PROPN", 3, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("sordu", "sor", "VERB", 0, "root", PAST),
        ("NATO'ya", "nato", "PROPN", 3, "conj", "Case=Dat"),
    ]
    tree = Tree.build(rows)
    mentions = [Mention(0, i, i, i, "State", (i, i)) for i in (0, 2, 4, 7)]
    assert standing(tree, mentions, 6) == 0


@pytest.mark.parametrize(("dep", "spoken"), [("obl", [2]), ("nsubj", [])])
def test_when_it_is_said_may_stand_before_a_name_in_a_headline(knowledge, dep, spoken):
    rows = [
        ("Toplantıdan", "toplantı", "NOUN", 5, dep, "Case=Abl"),
        ("sonra", "sonra", "ADP", 1, "case", "_"),
        ("Peru", "peru", "PROPN", 5, "parataxis", "Case=Nom"),
        *LEADING[3:],
    ]
    tree, grammar = Tree.build(rows), knowledge.grammar
    mention = Mention(0, 2, 2, 2, "Person", (2, 2))
    found = Attributor(grammar, Binder(grammar)).find(tree, (), (mention,))
    assert [a.source for a in found if a.how == "headline"] == spoken


@pytest.mark.parametrize(("case", "found"), [("Nom", 1), ("Loc", None)])
def test_two_names_in_the_nominative_may_be_subjects(case, found):
    """ "Peru ve Kenya yola devam dedi", but "Peru ve Kenya'da … dedi"."""
    tree = Tree.build([
        ("ama", "ama", "CCONJ", 6, "cc", "_"),
        ("Peru", "peru", "PROPN", 5, "obl", "Case=Nom"),
        ("ve", "ve", "CCONJ", 4, "cc", "_"),
        ("Kenya", "kenya", "PROPN", 2, "conj", f"Case={case}"),
        ("yola", "yol", "NOUN", 6, "obl", "Case=Dat"),
        ("dedi", "de", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    mentions = [Mention(0, i, i, i, "State", (i, i)) for i in (1, 3)]
    assert standing(tree, mentions, 5) == found


def test_what_somebody_concludes_is_his(knowledge):
    rows = [
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("gelindiği", "gel", "VERB", 3, "nmod:poss", "Person[psor]=3|VerbForm=Part"),
        ("sonucuna", "sonuç", "NOUN", 4, "obl", "Case=Dat|Person[psor]=3"),
        ("vardı", "var", "VERB", 0, "root", PAST),
    ]
    tree, (found,) = read(knowledge, rows)
    assert (tree.slice(*found.cue), found.source, 1 in found.content) == ("sonucuna vardı", 0, True)


def test_what_was_learned_nobody_named_says(knowledge):
    rows = [
        ("geldiği", "gel", "VERB", 2, "csubj", "Case=Nom|Person[psor]=3|VerbForm=Part"),
        ("öğrenildi", "öğren", "VERB", 0, "root", PASSIVE),
    ]
    assert [(a.source, a.open) for a in read(knowledge, rows)[1]] == [(None, True)]
