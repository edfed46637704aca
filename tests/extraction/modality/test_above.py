"""What stands above a clause: denial, questions, and what does not take place."""

from dataclasses import replace

import pytest

from communique.extraction.modality.denial import denied_above
from communique.extraction.modality.questions import asked
from communique.extraction.modality.unreal import unreal
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
FACT = "Case=Nom|Person[psor]=3|Tense=Past|VerbForm=Part"
TO_COME = "Case=Nom|Person[psor]=3|Tense=Fut|VerbForm=Part"
DEED = "Case=Nom|Person[psor]=3|VerbForm=Vnoun"
INF = "Case=Acc|VerbForm=Vnoun"
NEG = "Polarity=Neg"
FROM = "Case=Abl|VerbForm=Vnoun"
AGAINST = "it is supposed against the facts"
INSTEAD = "something else is done instead"
AWAITED = "something depends on it"
AGAINST_IT = ("karşı", "karşı", "ADP", 3, "compound", "_")
REFUSED = "it is refused"
THOSE = "just anybody does it"
ANYBODY = "just anybody thinks or wants it"
NAMED = "Case=Nom|VerbForm=Vnoun"
SOME = "Case=Gen|Number=Plur|VerbForm=Part"


def root(form, lemma, feats="_"):
    """A main verb."""
    return (form, lemma, "VERB", 0, "root", feats)


def clause(form, lemma, feats, *rows, dep="ccomp", head=2):
    """A verb and the words behind it."""
    return Tree.build([(form, lemma, "VERB", head, dep, feats), *rows])


NOT_TRUE = [("doğru", "doğru", "ADJ", 0, "root", "_"), ("değil", "değil", "AUX", 2, "cop", "_")]
NO_AIM = [
    ("niyeti", "niyet", "NOUN", 3, "nsubj", "Case=Nom|Person[psor]=3"),
    ("yok", "yok", "ADJ", 0, "root", "_"),
]
PLACE = ("yerine", "yer", "NOUN", 3, "obl", "Case=Dat")
PROOFLESS = [
    ("dair", "dair", "ADP", 1, "case", "_"),
    ("kanıt", "kanıt", "NOUN", 4, "nsubj", "Case=Nom"),
    ("yok", "yok", "ADJ", 0, "root", "_"),
]


CLAIM = ("iddiasının", "iddia", "NOUN", 4, "nsubj", "Case=Gen|Person[psor]=3")
BASELESS = [
    ("asılsız", "asılsız", "ADJ", 4, "xcomp", "_"),
    ("olduğunu", "ol", "VERB", 0, "root", FACT),
]
WELL_KNOWN = [("bilinen", "bil", "VERB", 4, "xcomp", "_"), *BASELESS[1:]]
RUMOUR = [
    ("yönündeki", "yön", "NOUN", 3, "amod", "Case=Loc|Person[psor]=3"),
    ("haberleri", "haber", "NOUN", 4, "obj", "Case=Acc|Number=Plur"),
]


@pytest.mark.parametrize(
    ("tree", "denied"),
    [
        (clause("tanımayı", "tanı", INF, root("düşünmüyor", "düşün", NEG)), True),
        (clause("tanımayı", "tanı", INF, root("düşünüyor", "düşün")), False),
        (clause("tanıdığı", "tanı", FACT, *NOT_TRUE), True),
        (clause("tanıması", "tanı", DEED, *NOT_TRUE), False),
        (clause("gönderme", "gönder", "VerbForm=Vnoun", *NO_AIM, dep="nmod:poss"), True),
        (clause("gitmekten", "git", FROM, root("vazgeçti", "vazgeç", PAST)), True),
        (clause("vurduğu", "vur", FACT, CLAIM, *BASELESS, dep="acl"), True),
        (clause("vurduğu", "vur", FACT, CLAIM, *WELL_KNOWN, dep="acl"), False),
    ],
)  # fmt: skip
def test_denial_comes_down_to_the_clause(knowledge, tree, denied):
    assert denied_above(predicate_at(tree, 0), knowledge.grammar) is denied


@pytest.mark.parametrize(
    ("tree", "why"),
    [
        (clause("görüşmeyi", "görüş", INF, root("reddetti", "reddet", PAST)), "it is refused"),
        (clause("görüşmeye", "görüş", INF, root("yanaşmadı", "yanaş", NEG)), "it is refused"),
        (clause("vurduğu", "vur", FACT, root("reddetti", "reddet", PAST)), "it is doubted"),
        (clause("vurduğu", "vur", FACT, root("söyledi", "söyle", PAST)), ""),
        (clause("vurduğu", "vur", FACT, *RUMOUR, root("reddetti", "reddet")), "it is doubted"),
        (clause("vurduğu", "vur", FACT, *RUMOUR, root("kınadı", "kına")), ""),
        (clause("vurduğuna", "vur", FACT, *PROOFLESS, head=3), "it is doubted"),
        (clause("vurmak", "vur", INF, PLACE, root("sustu", "sus")), INSTEAD),
        (clause("vurmasaydı", "vur", NEG, root("kalmazdı", "kal"), dep="advcl"), AGAINST),
        (clause("çekilmedikçe", "çekil", NEG, root("görüşmez", "görüş"), dep="advcl"), AWAITED),
        (clause("saydı", "say", PAST, head=0, dep="root"), ""),
        (clause("vurmasını", "vur", DEED, root("isteyenlerin", "iste", SOME)), ANYBODY),
        (clause("vurduğunu", "vur", FACT, root("düşünenlerin", "düşün", SOME)), ANYBODY),
        (clause("vuracağını", "vur", TO_COME, root("sanmak", "san", NAMED)), ANYBODY),
        (clause("vurduğunu", "vur", FACT, root("görenlerin", "gör", SOME)), ""),
        (clause("vurmasını", "vur", DEED, root("isteyen", "iste", "VerbForm=Part")), ""),
        (clause("vurmasına", "vur", DEED, AGAINST_IT, root("çıktı", "çık"), head=3), REFUSED),
        (clause("destekleyenlerin", "destekle", SOME, root("sustu", "sus", PAST)), THOSE),
        (clause("anlaması", "anla", DEED, root("sustu", "sus", PAST)), ""),
    ],
)  # fmt: skip
def test_what_does_not_take_place(knowledge, tree, why):
    assert unreal(predicate_at(tree, 0), knowledge.grammar) == why


@pytest.mark.parametrize(
    ("noun", "verb", "why"),
    [
        (("temaslarını", "temas"), root("kesti", "kes", PAST), "it is ended"),
        (("temaslarını", "temas"), root("kesmedi", "kes", NEG), ""),
        (("temaslarını", "temas"), root("övdü", "öv", PAST), ""),
        (("saldırılarını", "saldırı"), root("kesti", "kes", PAST), ""),
    ],
)
def test_ties_that_end_do_not_go_on(knowledge, noun, verb, why):
    tree = Tree.build([(*noun, "NOUN", 2, "obj", "Case=Acc|Person[psor]=3"), verb])
    assert unreal(predicate_at(tree, 0), knowledge.grammar) == why


def test_what_follows_from_an_unreal_condition_is_unreal(knowledge):
    main = root("kalmazdı", "kal")
    tree = clause("vurmasaydı", "vur", NEG, main, dep="advcl")
    assert unreal(predicate_at(tree, 1), knowledge.grammar)


DENIES = root("yalanladı", "yalanla", PAST)
CHARGE = ("suçlamasını", "suçla", "VERB", 3, "obj", "Case=Acc|Person[psor]=3|VerbForm=Vnoun")
ALLEGED = [
    ("yönündeki", "yön", "NOUN", 3, "amod", "Case=Loc"),
    ("iddiaları", "iddia", "NOUN", 4, "obj", "Case=Acc"),
]
NEWS = ("haberleri", "haber", "NOUN", 4, "obj", "Case=Acc")


def neither(first, second):
    """Two verbs and the conjunction that denies them both."""
    ne = ("ne", "ne", "CCONJ")
    last = (*second, "VERB", 4, "conj", PAST)
    return [(*ne, 4, "cc", "_"), root(*first), (*ne, 6, "cc", "_"), last]


@pytest.mark.parametrize(
    ("noun", "why"),
    [
        (("veto", "veto", "NOUN", 0, "root", "Case=Nom"), REFUSED),
        (("tepki", "tepki", "NOUN", 0, "root", "Case=Nom"), ""),
    ],
)
def test_a_headline_refuses_with_a_noun(knowledge, noun, why):
    tree = clause("göndermesine", "gönder", f"Case=Dat|{DEED}", noun, dep="nmod")
    assert unreal(predicate_at(tree, 0), knowledge.grammar) == why


def test_a_light_verb_is_disowned_too(knowledge):
    tree = Tree.build([
        ("yardım", "yardım", "NOUN", 3, "acl", "Case=Nom"),
        ("ettiği", "et", "VERB", 1, "compound:lvc", FACT),
        ("iddiasını", "iddia", "NOUN", 4, "obj", "Case=Acc"),
        DENIES,
    ])  # fmt: skip
    predicate = predicate_at(tree, 0)
    assert unreal(replace(predicate, is_noun=True), knowledge.grammar) == "it is doubted"


def test_denial_comes_down_from_far_above(knowledge):
    rows = [
        ("yönündeki", "yön", "NOUN", 3, "amod", "Case=Loc"),
        ("haberlerin", "haber", "NOUN", 4, "nmod:poss", "Case=Gen"),
        ("gerçeği", "gerçek", "NOUN", 5, "obj", "Case=Acc"),
        ("yansıtmadı", "yansıt", "VERB", 0, "root", f"{NEG}|{PAST}"),
    ]
    tree = clause("vurduğu", "vur", FACT, *rows, dep="acl")
    assert denied_above(predicate_at(tree, 0), knowledge.grammar)


CONFIRMED, DENIED = ("doğruladı", "doğrula"), ("yalanladı", "yalanla")


@pytest.mark.parametrize(
    ("rows", "at", "why"),
    [
        ([*ALLEGED, DENIES], 0, "it is doubted"),
        ([*ALLEGED, root("doğruladı", "doğrula", PAST)], 0, ""),
        ([NEWS, *neither(CONFIRMED, DENIED)], 0, "it is doubted"),
        ([CHARGE, root("reddetti", "reddet", PAST)], 0, "it is doubted"),
        ([CHARGE, DENIES], 1, "who answers it has not said it"),
        ([CHARGE, root("yineledi", "yinele", PAST)], 1, ""),
    ],
)
def test_what_is_alleged_and_disowned(knowledge, rows, at, why):
    tree = clause("vurduğu", "vur", FACT, *rows, dep="acl")
    assert unreal(predicate_at(tree, at), knowledge.grammar) == why


NOT_DONE = f"{FACT}|Polarity=Neg"
SAT = ("satıp", "sat", "VERB", 2, "advcl", "VerbForm=Conv")
HOW = ("nasıl", "nasıl", "ADV", 2, "advmod", "_")
ARMS = ("silah", "silah", "NOUN", 2, "obj", "Case=Nom")
SIGN = ("?", "?", "PUNCT", 1, "punct", "_")
ASKS = ("mu", "mi", "AUX", 2, "discourse:q", "_")
SAID = root("sordu", "sor", PAST)


def third(form, lemma, feats):
    """A clause below the third word."""
    return (form, lemma, "VERB", 3, "ccomp", feats)


@pytest.mark.parametrize(
    ("rows", "at", "asks"),
    [
        ([SAT, third("satmadığını", "sat", NOT_DONE), SAID], 0, True),
        ([SAT, third("almadığını", "al", NOT_DONE), SAID], 0, False),
        ([HOW, third("vuracağını", "vur", TO_COME), SAID], 1, True),
        ([HOW, third("vurduğunu", "vur", FACT), SAID], 1, False),
        ([third("vurdu", "vur", PAST), SIGN, SAID], 0, True),
        ([ARMS, root("verdi", "ver", PAST), ASKS], 0, True),
        ([("vurmayı", "vur", "VERB", 2, "ccomp", INF), root("planlıyor", "planla"), ASKS], 0, True),
        ([("vurduğunu", "vur", "VERB", 2, "ccomp", FACT), root("biliyor", "bil"), ASKS], 0, False),
    ],
)  # fmt: skip
def test_questions_inside_a_sentence(knowledge, rows, at, asks):
    assert asked(predicate_at(Tree.build(rows), at), knowledge.grammar) is asks


@pytest.mark.parametrize("dep", ["obj", "nsubj"])
@pytest.mark.parametrize(("feats", "denied"), [(f"{FACT}|{NEG}", True), (FACT, False)])
def test_a_deed_done_by_a_verb_is_denied_above_it(knowledge, dep, feats, denied):
    tree = Tree.build([
        ("yaptırım", "yaptırım", "NOUN", 2, dep, "Case=Nom"),
        ("uygulanması", "uygula", "VERB", 4, "csubj", DEED),
        ("gündemde", "gündem", "NOUN", 4, "obl", "Case=Loc"),
        ("olduğu", "ol", "VERB", 5, "ccomp", feats),
        root("söylendi", "söyle"),
    ])  # fmt: skip
    assert denied_above(predicate_at(tree, 0), knowledge.grammar) is denied


@pytest.mark.parametrize(
    ("noun", "lemma", "upos", "feats"),
    [
        ("haberleri", "haber", "NOUN", "Case=Acc|Number=Plur"),
        ("suçlamasını", "suçla", "VERB", "Case=Acc|Person[psor]=3|VerbForm=Vnoun"),
    ],
)
def test_a_word_that_ties_a_clause_to_its_noun_is_passed_over(knowledge, noun, lemma, upos, feats):
    rows = [
        ("yolundaki", "yol", "NOUN", 3, "amod", "Case=Loc|Person[psor]=3"),
        (noun, lemma, upos, 4, "obj", feats),
    ]
    denies, repeats = (
        clause("vurduğu", "vur", FACT, *rows, root(form, verb, PAST), dep="acl")
        for form, verb in (("yalanladı", "yalanla"), ("yineledi", "yinele"))
    )
    assert unreal(predicate_at(denies, 0), knowledge.grammar)
    assert not unreal(predicate_at(repeats, 0), knowledge.grammar)


@pytest.mark.parametrize(
    ("noun", "verb", "why"),
    [
        (("anlamı", "anlam"), ("yok", "yok"), "there is no use in it"),
        (("sonucu", "sonuç"), ("yok", "yok"), ""),
        (("anlamı", "anlam"), ("büyük", "büyük"), ""),
    ],
)
def test_what_is_of_no_use_is_not_done(knowledge, noun, verb, why):
    tree = Tree.build([
        ("vurmanın", "vur", "VERB", 2, "nmod:poss", "Case=Gen|VerbForm=Vnoun"),
        (*noun, "NOUN", 3, "nsubj", "Case=Nom|Person[psor]=3"),
        (*verb, "ADJ", 0, "root", "_"),
    ])  # fmt: skip
    assert unreal(predicate_at(tree, 0), knowledge.grammar) == why
