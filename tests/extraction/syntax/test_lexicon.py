"""Finding triggers: shorter ones below longer ones, and words that belong to another verb."""

import pytest

from communique.extraction.syntax.lexicon import TriggerIndex, is_predicative
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import find_phrase
from communique.knowledge import Stem
from communique.knowledge.frames import parse_trigger

PAST = "Tense=Past|Person=3"
DEED = "Case=Acc|Person[psor]=3|VerbForm=Vnoun"
SUPPORT = ("desteğini", "destek", "NOUN", 3, "obj", "Case=Acc|Person[psor]=3")
FROM = ("Şili'den", "şili", "PROPN", 4, "obl", "Case=Abl")


def asked(form, lemma, upos, feats, *, head=3):
    """Support asked of Chile, with a word between."""
    return Tree.build([
        FROM,
        (*SUPPORT[:3], head, *SUPPORT[4:]),
        (form, lemma, upos, 4, "dep", feats),
        ("istedi", "iste", "VERB", 0, "root", PAST),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        pytest.param(asked("kesmesini", "kes", "VERB", DEED), None, id="of the verb between"),
        pytest.param(asked("kesmesini", "kes", "VERB", DEED, head=4), (1, 3), id="of the last"),
        pytest.param(asked("derhal", "derhal", "ADV", "_"), (1, 3), id="of no verb"),
    ],
)
def test_a_word_of_another_verb_is_none_of_the_trigger(morphology, tree, words):
    phrase = (Stem("desteğini", exact=True), Stem("iste"))
    assert find_phrase(tree, phrase, morphology, end=3) == words


@pytest.mark.parametrize(("dep", "found"), [("case", None), ("advmod", (0, 5))])
def test_what_a_postposition_marks_is_no_part_of_a_verb(morphology, dep, found):
    tree = Tree.build([
        ("Savaş", "savaş", "NOUN", 6, "obl", "Case=Nom"),
        ("boyunca", "boyunca", "ADP", 1, dep, "_"),
        ("Peru'ya", "peru", "PROPN", 6, "obl", "Case=Dat"),
        ("hep", "hep", "ADV", 6, "advmod", "_"),
        ("destek", "destek", "NOUN", 6, "obj", "Case=Nom"),
        ("verdi", "ver", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert find_phrase(tree, (Stem("savaş"), Stem("ver")), morphology, end=5) == found


@pytest.mark.parametrize(("feats", "found"), [("_", []), ("VerbForm=Conv", ["desteğini kes"])])
def test_an_adverb_is_no_form_of_a_verb(morphology, feats, found):
    tree = Tree.build([
        SUPPORT,
        ("kesinlikle", "kesinlikle", "ADV", 3, "advmod", feats),
        ("açıkladı", "açıkla", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    trigger = parse_trigger("desteğini= kes", "verb")
    hits = TriggerIndex([(trigger, "")], morphology).find(tree)
    assert [str(hit.trigger) for hit in hits] == found


@pytest.mark.parametrize(
    ("triggers", "rungs"),
    [
        (("iste", "desteğini= iste"), [["desteğini iste"], ["iste"]]),
        (("iste", "desteğini= iste", "açıkça= desteğini= iste", "dile"),
         [["açıkça desteğini iste"], ["desteğini iste"], ["iste"]]),
        (("iste~", "desteğini= iste"), [["desteğini iste"], ["iste~"]]),
        (("iste", "desteğini= iste~"), [["iste", "desteğini iste~"]]),
    ],
)  # fmt: skip
def test_triggers_stand_on_rungs_by_their_words(morphology, triggers, rungs):
    tree = Tree.build([
        ("açıkça", "açıkça", "ADV", 3, "advmod", "_"),
        SUPPORT,
        ("istedi", "iste", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    index = TriggerIndex([(parse_trigger(t, "verb"), t) for t in triggers], morphology)
    (ladder,) = index.ladders(tree)
    assert [[str(hit.trigger) for hit in rung] for rung in ladder] == rungs
    assert [str(hit.trigger) for hit in index.find(tree)] == rungs[0]


def test_words_far_before_a_light_verb_hang_on_its_noun(morphology):
    tree = Tree.build([
        ("tatbikata", "tatbikat", "NOUN", 5, "obl", "Case=Dat"),
        ("Şili", "şili", "PROPN", 5, "nsubj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 4, "cc", "_"),
        ("Peru", "peru", "PROPN", 2, "conj", "Case=Nom"),
        ("iştirak", "iştirak", "NOUN", 0, "root", "Case=Nom"),
        ("etti", "et", "VERB", 5, "compound:lvc", PAST),
    ])  # fmt: skip
    phrase = (Stem("tatbikata", exact=True), Stem("iştirak"), Stem("et"))
    assert find_phrase(tree, phrase, morphology, end=5) == (0, 4, 5)


@pytest.mark.parametrize(("feats", "said"), [("Case=Loc", True), ("Person=1", True), ("_", False)])
def test_a_quoted_nominal_is_a_predicate(feats, said):
    tree = Tree.build([
        ("yanındayız", "yan", "NOUN", 2, "nmod:poss", feats),
        ("ifadesini", "ifade", "NOUN", 3, "obj", "Case=Acc|Person[psor]=3"),
        ("kullandı", "kullan", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert is_predicative(tree, tree.words[0]) is said


def test_a_word_with_a_verb_of_its_own_is_none_of_the_trigger(morphology):
    tree = Tree.build([
        ("hedef", "hedef", "NOUN", 5, "csubj", "Case=Nom"),
        ("alması", "al", "VERB", 1, "compound", f"{DEED}"),
        ("savaşın", "savaş", "NOUN", 4, "nsubj", "Case=Gen"),
        ("süreceğini", "sür", "VERB", 5, "ccomp", "Case=Acc|VerbForm=Part"),
        ("gösteriyor", "göster", "VERB", 0, "root", "Tense=Pres|Person=3"),
    ])  # fmt: skip
    assert find_phrase(tree, (Stem("hedef", exact=True), Stem("göster")), morphology, end=4) is None


@pytest.mark.parametrize(("upos", "found"), [("NOUN", False), ("VERB", False), ("ADV", True)])
def test_a_copula_belongs_to_the_word_before_it(morphology, upos, found):
    tree = Tree.build([
        ("Peru'ya", "peru", "PROPN", 3, "nmod", "Case=Dat"),
        ("karşı", "karşı", "ADP", 1, "case", "_"),
        ("kalkan", "kalkan", upos, 5, "advcl", "Case=Nom"),
        ("olarak", "ol", "AUX", 3, "aux", "VerbForm=Conv"),
        ("durdu", "dur", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    pairs = [(parse_trigger("karşı= ol", "verb"), "against")]
    index = TriggerIndex(pairs, morphology, copulas=[Stem("ol")])
    assert bool(index.find(tree)) == found


@pytest.mark.parametrize(
    ("feats", "found"),
    [("VerbForm=Part", False), ("VerbForm=Part|Person[psor]=3", True), ("Tense=Past", True)],
)
def test_a_noun_that_makes_a_participle_is_no_noun_of_its_own(morphology, feats, found):
    tree = Tree.build([
        ("karara", "karar", "NOUN", 2, "obl", "Case=Dat"),
        ("itiraz", "itiraz", "NOUN", 4, "acl", "Case=Nom"),
        ("eden", "et", "VERB", 2, "compound:lvc", feats),
        ("gruplar", "grup", "NOUN", 5, "nsubj", "Case=Nom"),
        ("dağıldı", "dağıl", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    index = TriggerIndex([(parse_trigger("itiraz", "noun"), "objection")], morphology)
    assert bool(index.find(tree)) == found


@pytest.mark.parametrize(
    ("form", "moods"), [("kessin", ["Jus"]), ("kesin", ["Imp"]), ("kes", ["Imp"])]
)
def test_orders_to_others_are_told_by_their_form(morphology, form, moods):
    rows = [(form, "kes", "VERB", 0, "root", "Mood=Imp|Person=3")]
    index = TriggerIndex([(parse_trigger(m, "mood"), m) for m in ("imp", "jus")], morphology)
    assert [hit.trigger.mood for hit in index.find(Tree.build(rows))] == moods


@pytest.mark.parametrize(
    ("form", "lemma", "found"),
    [("nitelendirdi", "nitelendir", ["nitelendir"]), ("nitelendi", "nitelen", ["nitele"])],
)
def test_a_longer_verb_is_no_passive_of_a_shorter_one(morphology, form, lemma, found):
    tree = Tree.build([(form, lemma, "VERB", 0, "root", PAST)])
    triggers = [parse_trigger(stem, "verb") for stem in ("nitele", "nitelendir")]
    index = TriggerIndex(((trigger, trigger.last.text) for trigger in triggers), morphology)
    assert [hit.item for hit in index.find(tree)] == found
