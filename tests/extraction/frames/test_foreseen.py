"""Acts that only the model sees, and its opinion about ends."""

from dataclasses import replace

import numpy as np
import pytest

from communique.extraction.ends.opinions import Opinion
from communique.extraction.ends.scoring import Scorer
from communique.extraction.frames.foreseen import Foreseer
from communique.extraction.frames.matching import FrameMatcher, NearMiss
from communique.extraction.pipeline import Extractor
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.tree import Tree
from communique.language.acts import Predictions
from communique.model import Document

ROWS = [
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    ("Şili'yi", "şili", "PROPN", 3, "obj", "Case=Acc"),
    ("gımıldattı", "gımıldat", "VERB", 0, "root", "Tense=Past|Person=3"),
]
ATTACK = [*ROWS[:1], ("Şili'ye", "şili", "PROPN", 3, "obl", "Case=Dat"),
          ("saldırdı", "saldır", "VERB", 0, "root", "Tense=Past|Person=3")]  # fmt: skip


def tree(rows, trigger, act, knowledge, *, denied=False, subject=0, object_=1, odds=3.0):
    """A sentence of which the model takes one word for an act, with two ends."""
    acts = tuple(sorted(knowledge.acts))
    built = Tree.build(rows)
    values = np.zeros((len(rows), len(acts) + 3 + 3 + 3 + 1), np.float32)
    values[:, : len(acts)] = -8
    values[trigger, acts.index(act)] = odds
    values[trigger, len(acts) : len(acts) + 3] = 4
    values[subject, len(acts) + 3] = 2
    values[object_, len(acts) + 4] = 2
    values[trigger, -1] = 1 if denied else -1
    seen = Predictions(acts, values)
    return Tree(built.words, index=0, start=0, text=built.text, predictions=seen)


@pytest.fixture(scope="module")
def foresee(knowledge):
    binder = Binder(knowledge.grammar)
    foreseer = Foreseer(knowledge.frames, knowledge.grammar, binder)
    matcher = FrameMatcher(knowledge.frames, knowledge.grammar, binder)
    return lambda sentence: foreseer.match(sentence, matcher.match(sentence)[0])


@pytest.mark.parametrize("denied", [False, True])
def test_an_act_without_a_frame_is_foreseen(foresee, knowledge, denied):
    (match,) = foresee(tree(ROWS, 2, "criticized", knowledge, denied=denied))
    assert match.frame.id == "model.criticized"
    assert match.trigger == (2,)
    assert match.negated is denied
    assert any(0 in binding.words for binding in match.subject)


def test_a_frame_that_fired_tells_it_better(foresee, knowledge):
    assert foresee(tree(ATTACK, 2, "attacked", knowledge)) == []
    assert [m.frame.act for m in foresee(tree(ATTACK, 2, "threatened", knowledge))] == [
        "threatened"
    ]


PART = [
    *ROWS[:2],
    ("arabulucu", "arabulucu", "NOUN", 4, "amod", "Case=Nom"),
    ("rol", "rol", "NOUN", 5, "obj", "Case=Nom"),
    ("oynadı", "oyna", "VERB", 0, "root", "Tense=Past|Person=3"),
]


@pytest.mark.parametrize(("word", "acts"), [(3, []), (2, ["cooperated"])])
def test_one_word_behind_the_first_of_a_frame_tells_no_act_of_its_own(knowledge, word, acts):
    binder = Binder(knowledge.grammar)
    sentence = tree(PART, word, "cooperated", knowledge)
    (fired,) = FrameMatcher(knowledge.frames, knowledge.grammar, binder).match(
        tree(ATTACK, 2, "attacked", knowledge)
    )[0][:1]
    mediated = replace(fired, trigger=(2, 3, 4))
    found = Foreseer(knowledge.frames, knowledge.grammar, binder).match(sentence, [mediated])
    assert [m.frame.act for m in found] == acts


@pytest.mark.parametrize(("odds", "heard"), [(1.5, 0), (4.0, 1)])
def test_only_a_sure_model_is_heard_against_other_words(knowledge, odds, heard):
    foreseer = Foreseer(knowledge.frames, knowledge.grammar, Binder(knowledge.grammar))
    frame = next(f for f in knowledge.frames if f.act == "criticized")
    veto = NearMiss(frame, (2,), "excluded", veto=True)
    sentence = tree(ROWS, 2, "criticized", knowledge, odds=odds)
    assert len(foreseer.match(sentence, [], [veto])) == heard
    assert len(foreseer.match(sentence, [], [replace(veto, veto=False)])) == 1


@pytest.mark.parametrize(
    ("verb", "lemma", "heard"), [("niteledi", "nitele", False), ("sürdürdü", "sürdür", True)]
)
def test_who_judges_what_something_is_does_no_such_deed(foresee, knowledge, verb, lemma, heard):
    judged = [
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("saldırıyı", "saldırı", "NOUN", 5, "obj", "Case=Acc"),
        ("gımıltı", "gımıltı", "NOUN", 5, "advcl", "Case=Nom"),
        ("olarak", "ol", "AUX", 3, "aux", "VerbForm=Conv"),
        (verb, lemma, "VERB", 0, "root", "Tense=Past"),
    ]
    acts = {m.frame.act for m in foresee(tree(judged, 2, "violated", knowledge))}
    assert acts == ({"violated"} if heard else set())


@pytest.mark.parametrize("odds", [-8.0, -2.0])
def test_unlikely_acts_are_not_foreseen(foresee, knowledge, odds):
    assert foresee(tree(ROWS, 2, "criticized", knowledge, odds=odds)) == []


def test_without_a_model_nothing_is_foreseen(foresee):
    assert foresee(Tree.build(ROWS)) == []


def test_questions_are_not_foreseen(foresee, knowledge):
    asked = [*ROWS, ("?", "?", "PUNCT", 3, "punct", "_")]
    assert foresee(tree(asked, 2, "criticized", knowledge)) == []


def test_opinions_weigh_names_by_all_their_words(foresee, knowledge):
    rows = [
        ("Ada", "ada", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Kaya", "kaya", "PROPN", 1, "flat", "Case=Nom"),
        ("Şili'yi", "şili", "PROPN", 4, "obj", "Case=Acc"),
        (*ROWS[2][:3], 0, "root", "Tense=Past|Person=3"),
    ]
    (match,) = foresee(tree(rows, 3, "criticized", knowledge, subject=1, object_=2))
    opinion = Opinion(match)
    ((name, likely),) = opinion.end("s", 0)
    assert name == "s:seen"
    assert likely > opinion.end("s", 2)[0][1]
    assert next(opinion.offers("s")) == 0
    assert next(opinion.offers("o")) == 2
    assert opinion.trigger() == (("t:seen|only", 3.0),)
    assert opinion.features("t", opinion.trigger(), "finite")[0] == "t:seen|only=4"
    assert opinion.features("s", opinion.end("s", 0), "near")[0] == "s:seen=4"
    assert opinion.end("s", -1)[0][0] == "s:seen elsewhere"


def test_without_a_model_there_is_no_opinion(knowledge):
    binder = Binder(knowledge.grammar)
    matches, _ = FrameMatcher(knowledge.frames, knowledge.grammar, binder).match(Tree.build(ATTACK))
    opinion = Opinion(matches[0])
    assert opinion.trigger() == opinion.end("s", 0) == ()
    assert list(opinion.offers("o")) == []


def test_a_foreseen_act_becomes_a_statement_of_the_model(knowledge):
    weights = {"t:seen|only": 2.0, "s:seen": 1.0, "o:seen": 1.0, "t:bias": -1.0}
    extractor = Extractor(knowledge, scorer=Scorer(weights))
    sentence = tree(ROWS, 2, "criticized", knowledge)
    found = extractor.extract_trees(Document("d", sentence.text), [sentence])
    (statement,) = found.statements
    assert (statement.subject.label, statement.act, statement.object.label) == (
        "Peru", "criticized", "Şili",
    )  # fmt: skip
    assert statement.evidence[0].rule == "model:criticized"


@pytest.mark.parametrize(
    ("mark", "noun", "heard"),
    [("-", "savaşı", 0), ("-", "gımıltısı", 1), ("ve", "savaşı", 1)],
)
def test_a_fight_of_two_names_is_nobody_elses(foresee, knowledge, mark, noun, heard):
    rows = [
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Fiji", "fiji", "PROPN", 4, "nmod:poss", "Case=Nom"),
        (mark, mark, "PUNCT" if mark == "-" else "CCONJ", 4, "punct", "_"),
        ("Gana", "gana", "PROPN", 5, "nmod:poss", "Case=Nom"),
        (noun, noun.removesuffix("ı"), "NOUN", 6, "nsubj", "Case=Nom|Person[psor]=3"),
        ("başladı", "başla", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]
    assert len(foresee(tree(rows, 4, "attacked", knowledge))) == heard


@pytest.mark.parametrize(("act", "modality"), [("demanded", "actual"), ("withdrew", None)])
def test_what_must_be_done_is_demanded_now(knowledge, act, modality):
    rows = [*ROWS[:2], ("gımıldatmalı", "gımıldat", "VERB", 0, "root", "Mood=Nec|Person=3")]
    grammar = knowledge.grammar
    foreseer = Foreseer(knowledge.frames, grammar, Binder(grammar))
    (match,) = foreseer.match(tree(rows, 2, act, knowledge), ())
    assert match.frame.modality == modality
