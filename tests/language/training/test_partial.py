import json

import pytest

from communique.language.training.agreement import agreement
from communique.language.training.partial import Translation, partial_sentences, plain_lemma
from communique.language.training.treebanks import OPEN, OPEN_HEAD, Sentence, Token


def sentence(text, feats, upos="NOUN", dep="obl", lemma=None):
    words = text.split()
    tokens = [Token(w, lemma or w, upos, feats, 2, dep, i == 0) for i, w in enumerate(words)]
    tokens[1] = Token(words[1], words[1], "VERB", "_", 0, "root")
    return Sentence(text, text, tuple(tokens), 0, tuple(tokens))


OLD = [sentence(f"ev{i} gel", "Case=Loc|Mood=Ind") for i in range(8)]
NEW = [sentence(f"ev{i} gel", "Case=Loc", dep=("obl", "nmod")[i % 2]) for i in range(8)]


def test_what_always_changes_the_same_way_is_translated():
    translation = Translation.learn(zip(OLD, NEW, strict=True))
    token = translation.apply(Token("yer", "yer", "NOUN", "Case=Loc|Mood=Ind", 2, "obl"), "NOUN")
    assert (token.upos, token.feats, token.head, token.lemma) == ("NOUN", "Case=Loc", 2, "yer")
    assert token.dep == ""
    unseen = translation.apply(Token("yer", "yer", "ADJ", "Case=Dat", 0, "root"), "ADJ")
    assert (unseen.feats, unseen.dep, unseen.lemma) == ("Case=?|Mood=?", "root", "_")


@pytest.mark.parametrize("barred", [set(), {"bugev1"}])
def test_sentences_with_parts_of_speech(tmp_path, barred):
    path = tmp_path / "tags.json"
    records = [
        {"id": "1", "tokens": ["bug", "ev1"], "pos_tags": ["NOUN", "VERB"]},
        {"id": "2", "tokens": ["ev3", "gel"], "pos_tags": ["NOUN", "VERB"]},
    ]
    path.write_text(json.dumps(records), encoding="utf-8")
    found = list(partial_sentences(path, old=OLD, new=NEW, barred=barred))
    assert [s.id for s in found] == (["2"] if barred else ["1", "2"])
    assert found[-1].tokens[0].feats == "Case=Loc"
    assert [t.head for t in found[-1].tokens] == [2, 0]
    if not barred:
        assert [(t.feats, t.head) for t in found[0].tokens] == [(OPEN, OPEN_HEAD)] * 2
        assert [t.space for t in found[0].tokens] == [True, True]


def test_a_relation_may_go_by_its_head():
    old = [sentence(f"ev{i} gel", "_") for i in range(8)]
    new = [sentence(f"ev{i} gel", "_", dep="obl") for i in range(8)]
    for i in range(8):
        tokens = new[i].tokens
        head = Token("gelen", "gel", ("VERB", "NOUN")[i % 2], "_", 0, "root")
        changed = Token(tokens[0].form, "_", "NOUN", "_", 2, ("obl", "nmod")[i % 2])
        new[i] = Sentence(f"{i}", "", (changed, head), 0, (changed, head))
    translation = Translation.learn(list(zip(old * 2, new * 2, strict=True)))
    token = Token("yer", "yer", "NOUN", "_", 2, "obl")
    assert translation.apply(token, "NOUN", above="NOUN").dep == "nmod"
    assert translation.apply(token, "NOUN", above="VERB").dep == "obl"
    assert translation.apply(token, "NOUN").dep == ""


def test_numbers_of_homonyms_are_no_part_of_a_lemma():
    assert [plain_lemma(word) for word in ("ad(I)", "yen(IV)", "AK(P)")] == ["ad", "yen", "AK(P)"]


def test_how_far_two_releases_agree():
    old = [sentence(f"ev{i} gel", "Case=Loc") for i in range(16)]
    new = [sentence(f"ev{i} gel", "Case=Loc", dep="nmod") for i in range(16)]
    found = agreement(old, new)
    assert found["head"] == found["relation"] == found["features"] == (1, 1)
    assert agreement(old, [sentence("yol git", "_")])["head"] == (0, 0)
    other_letters = [sentence(f"EV{i} gel", "Case=Loc") for i in range(16)]
    assert agreement(old, other_letters)["head"] == (0, 0)
