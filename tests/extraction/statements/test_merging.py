"""Deeds that others only talk about are not told."""

import pytest

from communique.extraction.statements.assembling import Outcome
from communique.extraction.statements.merging import hiding, inside_closed, inside_talks
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
PSOR = "Person[psor]=3"
DEED, FACT = f"{PSOR}|VerbForm=Vnoun", f"{PSOR}|VerbForm=Part"
LEAVE = "id: leave, act: withdrew, verbs: [çekil], subject: [agent], object: [abl]"
LEAVING = "id: leave, act: withdrew, nouns: [çekilme], subject: [agent], object: [abl]"
TALK = "id: talk, act: discussed, verbs: [görüş], subject: [agent], object: [acc]"


def talked(form, feats, *more, dep="obj", head=None):
    """Peru talks of a withdrawal from an island."""
    last = 5 + len(more)
    return Tree.build([
        ("Peru", "peru", "PROPN", last, "nsubj", "Case=Nom"),
        ("Fiji'nin", "fiji", "PROPN", 4, "nsubj", "Case=Gen"),
        ("adadan", "ada", "NOUN", 4, "obl", "Case=Abl"),
        (form, "çekil", "VERB", head or last, dep, feats),
        *more,
        ("görüştü", "görüş", "VERB", 0, "root", PAST),
    ])  # fmt: skip


ARMY = ("ordunun", "ordu", "NOUN", 6, "nsubj", "Case=Gen")
PASSAGE = ("geçmesini", "geç", "VERB", 7, "obj", f"Case=Acc|{DEED}")
NEXT = ("kalmasını", "kal", "VERB", 6, "obj", f"Case=Acc|{DEED}")
OF_IT = ("hızlandırılmasını", "hızlandır", "VERB", 6, "obj", f"Case=Acc|{DEED}|Voice=Pass")


@pytest.mark.parametrize(
    ("tree", "inside"),
    [
        pytest.param(talked("çekilmesini", f"Case=Acc|{DEED}"), True, id="a deed"),
        pytest.param(talked("çekilmeyi", "Case=Acc|VerbForm=Vnoun"), True, id="their own deed"),
        pytest.param(talked("çekilmesinin", f"Case=Gen|{DEED}", OF_IT, dep="nsubj", head=5), True,
                     id="a deed in a deed"),
        pytest.param(talked("çekildiğini", f"Case=Acc|{FACT}"), False, id="a fact"),
        pytest.param(talked("çekilen", "VerbForm=Part", ARMY, PASSAGE, dep="acl", head=5), False,
                     id="what tells which one"),
        pytest.param(talked("çekilince", "VerbForm=Conv", NEXT, dep="advcl"), False, id="when"),
    ],
)  # fmt: skip
def test_a_deed_that_is_only_talked_about_is_not_told(matched, tree, inside):
    found, _ = matched(tree, LEAVE, TALK)
    fired = {match.frame.id: match for match in found}
    talks = frozenset({"discussed"})
    assert inside_talks(fired["leave"], found, talks) is inside
    assert not inside_talks(fired["talk"], found, talks)


def test_only_talks_are_about_deeds(matched):
    found, _ = matched(talked("çekilmesini", f"Case=Acc|{DEED}"), LEAVE, TALK)
    leave = next(match for match in found if match.frame.id == "leave")
    assert not inside_talks(leave, found, frozenset({"praised"}))


def test_an_event_noun_that_is_talked_about_is_told(matched):
    found, _ = matched(talked("çekilmesini", f"Case=Acc|{DEED}"), LEAVING, TALK)
    leave = next(match for match in found if match.frame.id == "leave")
    assert not inside_talks(leave, found, frozenset({"discussed"}))


@pytest.mark.parametrize(("ties", "inside"), [({"cooperated"}, True), (set(), False)])
def test_a_tie_that_is_asked_for_is_not_told(matched, ties, inside):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Fiji'nin", "fiji", "PROPN", 4, "nsubj", "Case=Gen"),
        ("işbirliğini", "işbirliği", "NOUN", 4, "obj", "Case=Acc"),
        ("başlatmasını", "başlat", "VERB", 5, "ccomp", f"Case=Acc|{DEED}"),
        ("istedi", "iste", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    found, _ = matched(
        tree,
        "id: tie, act: cooperated, nouns: [işbirliği], subject: [agent], object: [ins]",
        "id: ask, act: urged, verbs: [iste], subject: [agent], object: [acc], topic: [clause]",
    )
    tie = next(match for match in found if match.frame.id == "tie")
    assert inside_closed(tie, found, frozenset({"urged"}), frozenset(ties)) is inside


@pytest.mark.parametrize(("of_ties", "inside"), [({"agreed"}, True), (set(), False)])
def test_a_tie_that_is_agreed_on_is_not_told(matched, of_ties, inside):
    """ "işbirliği konusunda anlaştı"."""
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Fiji'yle", "fiji", "PROPN", 5, "obl", "Case=Ins"),
        ("işbirliği", "işbirliği", "NOUN", 4, "nmod:poss", "Case=Nom"),
        ("konusunda", "konu", "NOUN", 5, "obl", "Case=Loc|Person[psor]=3"),
        ("anlaştı", "anlaş", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    found, _ = matched(
        tree,
        "id: tie, act: cooperated, nouns: [işbirliği], subject: [agent], object: [ins]",
        "id: agree, act: agreed, verbs: [anlaş], subject: [agent], object: [ins], "
        'topic: ["post:konu"]',
    )
    tie = next(match for match in found if match.frame.id == "tie")
    ties = frozenset({"cooperated"})
    assert inside_closed(tie, found, frozenset(), ties, of_ties=frozenset(of_ties)) is inside


ASK = "id: ask, act: urged, verbs: [çağrıda= bulun], subject: [agent], object: [dat]"
CUT = "id: cut, act: reducedRelations, verbs: [rafa= kaldır], subject: [agent], object: [acc]"
TIE = "id: tie, act: agreed, nouns: [anlaşma], subject: [owner], object: [ins]"


@pytest.mark.parametrize(("reached", "inside"), [(False, True), (True, False)])
def test_what_is_asked_is_told_whole(matched, reached, inside):
    """In no role of the frame that asks, and on a part of a verb that the parser parted."""
    part = ("vardığı", "var", "VERB", 4, "acl", FACT)
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 8, "nsubj", "Case=Nom"),
        ("Fiji'ye", "fiji", "PROPN", 8, "obl", "Case=Dat"),
        part if reached else ("yeni", "yeni", "ADJ", 4, "amod", "_"),
        ("anlaşmayı", "anlaşma", "NOUN", 5, "obj", "Case=Acc"),
        ("rafa", "raf", "NOUN", 7, "nmod:poss", "Case=Dat"),
        ("kaldırma", "kaldır", "VERB", 7, "nmod:poss", "VerbForm=Vnoun"),
        ("çağrıda", "çağrı", "NOUN", 8, "obl", "Case=Loc"),
        ("bulundu", "bulun", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    found, _ = matched(tree, ASK, CUT, TIE.replace("[anlaşma]", "[vardığı= anlaşma, anlaşma]"))
    fired = {match.frame.id: match for match in found}
    closed, ties = frozenset({"urged"}), frozenset({"agreed"})
    assert inside_closed(fired["cut"], found, closed, ties)
    assert inside_closed(fired["tie"], found, closed, ties) is inside


@pytest.mark.parametrize(
    ("converb", "inside"),
    [
        pytest.param(("belirtilerek", "belirt", "VerbForm=Conv|Voice=Pass"), False, id="passive"),
        pytest.param(("belirterek", "belirt", "VerbForm=Conv"), True, id="active"),
    ],
)
def test_a_passive_converb_goes_with_the_passive_verb(matched, converb, inside):
    """ "X'in çekildiği belirtilerek Y'nin gitmesi istendi", however the parser hangs it."""
    form, lemma, feats = converb
    tree = Tree.build([
        ("Fiji'nin", "fiji", "PROPN", 3, "nsubj", "Case=Gen"),
        ("adadan", "ada", "NOUN", 3, "obl", "Case=Abl"),
        ("çekildiği", "çekil", "VERB", 4, "ccomp", f"Case=Nom|{FACT}"),
        (form, lemma, "VERB", 5, "advcl", feats),
        ("gitmesi", "git", "VERB", 6, "csubj", f"Case=Nom|{DEED}"),
        ("istendi", "iste", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
    ])  # fmt: skip
    found, _ = matched(
        tree,
        LEAVE,
        "id: ask, act: urged, verbs: [iste], subject: [agent], object: [acc], topic: [clause]",
    )
    leave = next(match for match in found if match.frame.id == "leave")
    assert inside_closed(leave, found, frozenset({"urged"})) is inside


@pytest.mark.parametrize(
    ("nobody", "claims", "hides"),
    [(True, set(), True), (True, {"withdrew"}, False), (False, set(), False)],
)
def test_what_nobody_named_claims_hides_nothing(matched, nobody, claims, hides):
    (match, *_), _ = matched(talked("çekilmesini", f"Case=Acc|{DEED}"), LEAVE)
    outcome = Outcome(match, (), (), nobody=nobody)
    assert hiding([outcome], frozenset(claims)) == ([match] if hides else [])


def test_who_says_so_himself_is_told_once(reader):
    found = reader.read('Gana, Fas\'a seslenerek "Sınırı yeniden açın, bizi bekletmeyin" dedi.')
    assert [(s.act, s.object.label) for s in found.statements] == [("urged", "Fas")]


def test_an_event_that_is_asked_for_by_its_verb_is_not_told(matched):
    """ "Yaptırım uygulanması çağrısı yaptı": the noun is a part of what is asked."""
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Fiji'ye", "fiji", "PROPN", 4, "obl", "Case=Dat"),
        ("yaptırım", "yaptırım", "NOUN", 4, "nsubj", "Case=Nom"),
        ("uygulanması", "uygula", "VERB", 5, "nmod:poss", f"Case=Nom|Voice=Pass|{DEED}"),
        ("çağrısı", "çağrı", "NOUN", 6, "obj", f"Case=Nom|{PSOR}"),
        ("yaptı", "yap", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    found, _ = matched(
        tree,
        "id: ban, act: sanctioned, nouns: [yaptırım], subject: [speaker], object: [dat]",
        "id: call, act: urged, verbs: [çağrısı= yap], subject: [agent], object: [clause]",
    )
    ban = next(match for match in found if match.frame.id == "ban")
    assert inside_closed(ban, found, frozenset({"urged"}))
    assert not inside_closed(ban, found, frozenset({"warned"}))


@pytest.mark.parametrize("links", [frozenset({"yön"}), frozenset()])
def test_what_a_noun_ties_to_a_promise_is_not_told(matched, links):
    """ "Çekileceği yönünde güvence verdi": the clause is what is promised."""
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("adadan", "ada", "NOUN", 3, "obl", "Case=Abl"),
        ("çekileceği", "çekil", "VERB", 4, "nmod:poss", f"Tense=Fut|{FACT}"),
        ("yönünde", "yön", "NOUN", 6, "obl", f"Case=Loc|{PSOR}"),
        ("güvence", "güvence", "NOUN", 6, "obj", "Case=Nom"),
        ("verdi", "ver", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    found, _ = matched(
        tree, LEAVE, "id: vow, act: promised, verbs: [güvence ver], subject: [agent], object: [dat]"
    )
    leave = next(match for match in found if match.frame.id == "leave")
    assert inside_closed(leave, found, frozenset({"promised"}), links=links) is bool(links)


@pytest.mark.parametrize(
    ("journeys", "inside"), [(frozenset({"visited"}), True), (frozenset(), False)]
)
def test_who_is_asked_to_speak_at_a_summit_is_not_there_by_that(matched, journeys, inside):
    """ "Peru'nun Suva zirvesinde konuşmasını istedi": the place is a part of what is asked."""
    tree = Tree.build([
        ("Gana", "gana", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Peru'nun", "peru", "PROPN", 5, "nsubj", "Case=Gen"),
        ("Suva", "suva", "PROPN", 4, "nmod:poss", "Case=Nom"),
        ("zirvesinde", "zirve", "NOUN", 5, "obl", f"Case=Loc|{PSOR}"),
        ("konuşmasını", "konuş", "VERB", 6, "ccomp", f"Case=Acc|{DEED}"),
        ("istedi", "iste", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    found, _ = matched(
        tree,
        "id: there, act: visited, nouns: [zirvesinde=], subject: [owner, above], object: [bare]",
        "id: ask, act: urged, verbs: [iste], subject: [agent], object: [clause.agent]",
    )
    there = next(match for match in found if match.frame.id == "there")
    assert inside_closed(there, found, frozenset({"urged"}), journeys=journeys) is inside
