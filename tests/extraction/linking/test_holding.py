"""Titles without a name: who of those named in the document bears them."""

import pytest

from communique.extraction.discourse.pointing import Pointing
from communique.extraction.discourse.state import Discourse, Meeting
from communique.extraction.linking.linker import Linker
from communique.extraction.linking.persons import PersonIndex
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree
from communique.iris import ENTITY
from communique.model import Node

PERSONS = {"Putin", "Merkel", "Çavuşoğlu", "Esad", "Clinton", "Lavrov", "Meloni", "Orban", "Fidan"}


def tree_of(text, index):
    """A flat tree, all words under the last one."""
    forms = text.split()
    rows = []
    for i, form in enumerate(forms, 1):
        root = i == len(forms)
        punct = not form[0].isalnum()
        upos = "PUNCT" if punct else "VERB" if root else "PROPN" if form[0].isupper() else "NOUN"
        ent = "PERSON" if form in PERSONS else ""
        head, dep = (0, "root") if root else (len(forms), "nmod")
        rows.append((form, form.lower(), upos, head, dep, "Case=Nom", ent))
    return Tree.build(rows, index=index)


@pytest.fixture(scope="module")
def document(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    index = PersonIndex(actors, grammar)

    def read(*texts, date=""):
        trees = [tree_of(text, i) for i, text in enumerate(texts)]
        mentions = [finder.find(tree) for tree in trees]
        linker = Linker(actors, grammar, index=index, date=date)
        linker.survey(trees, mentions)
        return linker, trees, mentions

    return read


@pytest.mark.parametrize(
    ("before", "title", "expected"),
    [
        ("Putin geldi", "Rus lider konuştu", "Vladimir Putin"),
        ("Merkel ile Putin görüştü", "Alman Başbakan konuştu", "Angela Merkel"),
        ("Esad konuştu", "Suriye lideri gitti", "Beşar Esad"),
        ("Putin ile Lavrov geldi", "Rus bakan konuştu", "Sergey Lavrov"),
        ("Orban geldi", "Konuk başbakan konuştu", "Viktor Orban"),
        ("Çavuşoğlu gitti", "Bakan konuştu", "Mevlüt Çavuşoğlu"),
        ("Merkel geldi", "Rus lider konuştu", "Rusya"),
        ("Merkel geldi", "Fransız bakan konuştu", "Fransa"),
        ("Merkel geldi", "İngiliz temsilci konuştu", "İngiltere"),
        ("Merkel geldi", "Rus büyükelçi konuştu", "Rusya"),
        ("Merkel geldi", "Fransız müsteşar yardımcısı konuştu", "Fransa müsteşar yardımcısı"),
    ],
)
def test_a_title_without_a_name_is_who_bears_it(document, before, title, expected):
    linker, trees, mentions = document(before, title)
    titled = next(m for m in mentions[1] if m.title)
    assert linker.resolve(trees[1], titled).label == expected


@pytest.mark.parametrize(
    "title", ["Rus muhalefet lideri konuştu", "eski Rusya Devlet Başkanı konuştu"]
)
def test_other_titles_of_the_state_are_not_its_leaders(document, title):
    linker, trees, mentions = document("Putin geldi", title)
    titled = next(m for m in mentions[1] if m.title)
    assert linker.resolve(trees[1], titled).label != "Vladimir Putin"


def test_a_counterpart_holds_the_same_office(document):
    linker, trees, mentions = document("Merkel ile Lavrov ve Meloni geldi", "mevkidaşı konuştu")
    merkel = linker.resolve(trees[0], next(m for m in mentions[0] if m.kind == "Person"))
    italy = linker.known(f"{ENTITY}italy", "")
    russia = linker.known(f"{ENTITY}russia", "")
    assert linker.counterpart(merkel, italy, (1, 0)).label == "Giorgia Meloni"
    assert linker.counterpart(merkel, russia, (1, 0)).label != "Sergey Lavrov"


@pytest.mark.parametrize(
    ("text", "office"),
    [
        pytest.param("Bakan Fidan geldi", "Dışişleri Bakanı", id="the last word of his office"),
        pytest.param("Tarım Bakanı Fidan geldi", "Tarım Bakanı", id="an office told whole"),
    ],
)
def test_a_counterpart_has_the_whole_office(document, text, office):
    linker, trees, mentions = document(text)
    fidan = linker.resolve(trees[0], next(m for m in mentions[0] if m.kind == "Person"))
    peru = linker.known(f"{ENTITY}peru", "")
    assert linker.counterpart(fidan, peru, (0, 2)).label == f"Peru {office}"


def test_envoys_at_a_post_stand_for_the_state_there(document):
    linker, trees, mentions = document("Lima büyükelçileri konuştu")
    assert linker.resolve(trees[0], mentions[0][0]).label == "Peru"


@pytest.mark.parametrize(
    ("person", "expected"), [("unknown", "Nobody Known"), ("merkel", "Başkan")]
)
def test_a_bare_title_is_the_stranger_told_of_last(document, knowledge, person, expected):
    linker, trees, mentions = document("Başkan konuştu")
    known = next(a for a in knowledge.actors.values() if a.label == "Angela Merkel")
    last = Node("x:nobody", "Nobody Known", "Person")
    last = last if person == "unknown" else Node(known.id, known.label, known.type)
    pointing = Pointing(trees[0], mentions[0], linker=linker, grammar=knowledge.grammar)
    node = linker.resolve(trees[0], mentions[0][0])
    found = pointing.holder(mentions[0][0], node, Discourse(subject=last))
    assert found.label == expected


@pytest.mark.parametrize(
    ("number", "label"),
    [
        pytest.param(("iki", "iki", "NUM", 2, "nummod", "_"), "büyükelçiler", id="of two"),
        pytest.param(("o", "o", "DET", 2, "det", "_"), "Türkiye", id="of one"),
    ],
)
def test_envoys_of_several_countries_are_not_of_the_home_state(knowledge, number, label):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    tree = Tree.build(
        [
            number,
            ("ülkenin", "ülke", "NOUN", 3, "nmod:poss", "Case=Gen"),
            ("büyükelçileri", "büyükelçi", "NOUN", 4, "nsubj", "Case=Nom|Person[psor]=3"),
            ("geldi", "gel", "VERB", 0, "root", "Tense=Past"),
        ]
    )
    mentions = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology)).find(tree)
    linker = Linker(actors, grammar, index=PersonIndex(actors, grammar), date="")
    linker.survey([tree], [mentions])
    assert linker.resolve(tree, mentions[-1]).label.startswith(label)


def met(*words, index=0):
    """A sentence in which the first named is the subject, and the last word the verb."""
    rows, root = [], len(words)
    for i, (form, case, dep) in enumerate(words, 1):
        ent = "PERSON" if form.split("'")[0] in PERSONS else ""
        head = 0 if i == root else root
        upos = "VERB" if i == root else "PROPN" if form[0].isupper() else "NOUN"
        rows.append((form, form.split("'")[0].lower(), upos, head, dep, f"Case={case}", ent))
    return Tree.build(rows, index=index)


@pytest.fixture(scope="module")
def meeting(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    index = PersonIndex(actors, grammar)

    def read(before, *titles):
        trees = [met(*before), tree_of(" ".join(titles), 1)]
        mentions = [finder.find(tree) for tree in trees]
        linker = Linker(actors, grammar, index=index, date="")
        linker.survey(trees, mentions)
        titled = next(m for m in mentions[1] if m.title)
        return linker.resolve(trees[1], titled).label

    return read


FIDAN, LAVROV = ("Fidan", "Nom", "nsubj"), ("Lavrov'u", "Acc", "obj")
THEN = ("dün", "Nom", "advmod")
IN_MOSCOW, IN_ANKARA = ("Moskova'da", "Loc", "obl"), ("Ankara'da", "Loc", "obl")
SAW = ("gördü", "Nom", "root")


@pytest.mark.parametrize(
    ("before", "title", "expected"),
    [
        pytest.param((FIDAN, THEN, LAVROV, SAW), "Bakan", "Hakan Fidan", id="whom it is about"),
        pytest.param(
            (FIDAN, THEN, LAVROV, IN_MOSCOW, SAW), "Konuk bakan", "Hakan Fidan", id="a guest there"
        ),
        pytest.param(
            (FIDAN, THEN, LAVROV, IN_ANKARA, SAW), "Konuk bakan", "Sergey Lavrov", id="a guest here"
        ),
        pytest.param(
            (FIDAN, THEN, LAVROV, IN_MOSCOW, SAW), "Ev sahibi bakan", "Sergey Lavrov", id="a host"
        ),
        pytest.param(
            (
                FIDAN,
                THEN,
                LAVROV,
                ("Rusya", "Nom", "nmod:poss"),
                ("ziyaretinde", "Loc", "obl"),
                SAW,
            ),
            "Konuk bakan",
            "Hakan Fidan",
            id="a guest of the state that he visits",
        ),
        pytest.param(
            (("Putin", "Nom", "nsubj"), THEN, ("Orban'ı", "Acc", "obj"), IN_MOSCOW, SAW),
            "Konuk lider",
            "Viktor Orban",
            id="a leader",
        ),
    ],
)
def test_a_bare_title_is_of_whom_the_sentence_before_is_about(meeting, before, title, expected):
    assert meeting(before, *title.split(), "konuştu") == expected


@pytest.mark.parametrize(
    ("word", "feats", "found"),
    [
        pytest.param("konuğuna", "Case=Dat|Person[psor]=3", ["Guest"], id="his guest"),
        pytest.param("konuğa", "Case=Dat", [], id="a guest"),
        pytest.param("kardeşine", "Case=Dat|Person[psor]=3", [], id="somebody else"),
    ],
)
def test_whom_a_host_has_met(knowledge, word, feats, found):
    host, guest = Node("x:host", "Host", "Person"), Node("x:guest", "Guest", "Person")
    tree = Tree.build(
        [
            (word, "konuk" if word.startswith("kon") else "kardeş", "NOUN", 2, "obl", feats),
            ("teşekkür", "teşekkür", "NOUN", 0, "root", "Case=Nom"),
        ]
    )
    pointing = Pointing(tree, [], linker=None, grammar=knowledge.grammar)
    told = Discourse(subject=host, meeting=Meeting((host, guest)))
    assert [node.label for node in pointing.fellow(0, told, None)] == found


def test_a_guest_of_a_people_is_who_was_last_named_of_it(document, knowledge):
    """ "Macar konuk": whoever of that state the text has named."""
    linker, trees, mentions = document("Merkel ile Orban geldi", "Macar konuk konuştu")
    pointing = Pointing(trees[1], mentions[1], linker=linker, grammar=knowledge.grammar)
    assert [node.label for node in pointing.title(1, Discourse())] == ["Viktor Orban"]
    linker, trees, mentions = document("Merkel ile Orban geldi", "Macar ressam konuştu")
    pointing = Pointing(trees[1], mentions[1], linker=linker, grammar=knowledge.grammar)
    assert pointing.title(1, Discourse()) == []


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Bakanlık sözcüsü konuştu", "Dışişleri Bakanlığı sözcüsü"),
        ("okul sözcüsü konuştu", "sözcüsü"),
    ],
)
def test_a_spokesman_of_a_body_told_before_bears_its_name(document, title, label):
    linker, trees, mentions = document("Bakanlık konuştu", title)
    titled = next(m for m in mentions[1] if m.title)
    assert linker.resolve(trees[1], titled).label == label
