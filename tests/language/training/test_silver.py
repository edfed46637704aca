from dataclasses import dataclass

from communique.knowledge import Actor
from communique.language.training.silver import Gazetteer, silver_names
from communique.language.training.treebanks import Sentence, Token


@dataclass
class Tagger:
    tags: dict[str, str]

    def parse(self, words, spaces):
        return type("Parse", (), {"entities": tuple(self.tags.get(w, "O") for w in words)})


def token(form, dep="nmod", head=0, upos="PROPN", lemma=""):
    return Token(form, lemma or form, upos, "_", head, dep)


ACTORS = [
    Actor("x:p", "Ayla Demirtaş", "Person"),
    Actor("x:s", "Kırmızıstan", "State", aliases=("KS",)),
]
GAZETTEER = Gazetteer.of(ACTORS, titles=["bakan"])


def tags(tokens, **found):
    row = tuple(tokens)
    sentence = Sentence("1", "", row, 0, row)
    return silver_names([sentence], network=Tagger(found), gazetteer=GAZETTEER)[0].tags


def test_known_actors_are_marked():
    row = [token("Ayla"), token("Demirtaş'a"), token("KS"), token("dedi", upos="VERB")]
    assert tags(row) == ("B-PERSON", "I-PERSON", "B-GPE", "O")


def test_a_known_surname_alone_is_a_person():
    assert tags([token("Demirtaş’ın"), token("sözü", upos="NOUN")]) == ("B-PERSON", "O")


def test_the_apposition_of_a_title_is_a_person():
    row = [
        token("Bakanı", "root", 0, "NOUN", "bakan"),
        token("Umut", "appos", 1),
        token("Öz", "flat", 2),
    ]
    assert tags(row) == ("O", "B-PERSON", "I-PERSON")


def test_other_proper_nouns_are_left_open():
    assert tags([token("Bilinmeyen"), token("ev", upos="NOUN")]) == ("?", "O")


def test_a_longer_name_of_the_model_stays():
    row = [token("Kırmızıstan"), token("Bankası")]
    assert tags(row, Kırmızıstan="B-ORG", Bankası="I-ORG") == ("B-ORG", "I-ORG")
