"""Which frames fire: own wishes, shorter triggers, words that must or must not stand there."""

import pytest

from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
PERU = ("Peru", "peru", "PROPN", "nsubj", "Case=Nom")
TAKE = ("almak", "al", "VERB", "ccomp", "VerbForm=Vnoun")
TAKES = ("almasını", "al", "VERB", "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Vnoun")
PASS = ("geçmeye", "geç", "VERB", "obl", "Case=Dat|VerbForm=Vnoun")
LEAVE = ("izin", "izin", "NOUN", "obj", "Case=Nom")
LONG = ("hep", "hep", "ADV", "advmod", "_")
REQUEST = ("rica", "rica", "NOUN", "compound:lvc", "_")
SUPPORT = ("desteğini", "destek", "NOUN", "obj", "Case=Acc|Person[psor]=3")

ENDS = "subject: [agent], object: [abl]"
WISH = f"id: wish, act: urged, verbs: [iste, izin iste, rica et], {ENDS}"
HELP = f"id: help, act: urged, verbs: [desteğini= iste], {ENDS}"


def wanting(*rows, verb=("istedi", "iste")):
    """A sentence of Peru whose words hang on the verb at its end."""
    head = len(rows) + 2
    behind = [(form, lemma, upos, head, *rest) for form, lemma, upos, *rest in (PERU, *rows)]
    return Tree.build([*behind, (*verb, "VERB", 0, "root", PAST)])


def ids(matches):
    return [match.frame.id for match in matches]


@pytest.mark.parametrize(
    ("tree", "act", "fires"),
    [
        pytest.param(wanting(TAKE), "urged", False, id="his own deed"),
        pytest.param(wanting(TAKES), "urged", True, id="another one's deed"),
        pytest.param(wanting(TAKE, LONG), "urged", True, id="not right before"),
        pytest.param(wanting(PASS, LEAVE), "urged", True, id="what leave is asked for"),
        pytest.param(
            wanting(TAKE, REQUEST, verb=("etti", "et")), "urged", True, id="no verb of wanting"
        ),
        pytest.param(wanting(TAKE), "supports", True, id="an act that asks nobody"),
    ],
)
def test_who_wants_to_do_it_himself_asks_nobody(matched, tree, act, fires):
    found, misses = matched(tree, WISH.replace("urged", act))
    assert bool(found) is fires
    why = [] if fires else [("somebody wants to do it himself", True)]
    assert [(miss.why, miss.veto) for miss in misses] == why


@pytest.mark.parametrize(
    ("rest", "fired", "missed"),
    [("", ["help"], []), (", requires: [sınır]", ["wish"], ["help"])],
)
def test_a_shorter_trigger_is_tried_where_the_longer_one_does_not_fire(
    matched, rest, fired, missed
):
    found, misses = matched(wanting(SUPPORT), HELP + rest, WISH)
    assert (ids(found), ids(misses)) == (fired, missed)


@pytest.mark.parametrize(
    ("rest", "why", "veto"),
    [
        ("requires: [sınır]", "none of the required words stands in the sentence: sınır", False),
        ("excludes: [destek]", "excluded by the word destek", True),
        ("requires: [destek], excludes: [sınır]", None, None),
    ],
)
def test_only_a_word_that_stands_there_says_that_something_else_is_meant(matched, rest, why, veto):
    found, misses = matched(wanting(SUPPORT), f"{WISH}, {rest}")
    assert [(miss.why, miss.veto) for miss in misses] == ([(why, veto)] if why else [])
    assert bool(found) is (why is None)


@pytest.mark.parametrize(
    ("never", "feats", "fires"),
    [
        ("[-mak]", "Case=Abl|VerbForm=Vnoun", False),
        ("[-mak]", "Case=Abl|Person[psor]=3|VerbForm=Vnoun", True),
        ("[]", "Case=Abl|VerbForm=Vnoun", True),
    ],
)
def test_what_one_does_oneself_is_no_object(matched, never, feats, fires):
    """ "ağırlamaktan onur duydu" praises nobody, "ağırlamasından onur duydu" does."""
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        ("ağırlamaktan", "ağırla", "VERB", 3, "obl", feats),
        ("övündü", "övün", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    frame = f"id: x, act: praised, verbs: [övün], subject: [agent], object: [abl], never: {never}"
    found, misses = matched(tree, frame)
    assert bool(found) is fires
    assert fires or [(miss.why, miss.veto) for miss in misses] == [("its object is a deed", True)]


@pytest.mark.parametrize(("owner", "fires"), [("Gen", False), ("Nom", True)])
def test_a_fact_told_of_another_is_nobodys_own(matched, owner, fires):
    head = 2 if owner == "Gen" else 4
    tree = Tree.build([
        ("Peru", "peru", "PROPN", head, "nsubj", f"Case={owner}"),
        ("tanıdığını", "tanı", "VERB", 4, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
        ("dün", "dün", "ADV", 4, "advmod", "_"),
        ("duyurdu", "duyur", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    frame = "id: x, act: recognized, verbs: [tanıdığını= duyur], subject: [agent], object: [acc]"
    found, _ = matched(tree, frame)
    assert bool(found) is fires
