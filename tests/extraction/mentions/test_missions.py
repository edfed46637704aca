"""Embassies by who sends them, on trees built by hand."""

import pytest

from communique.extraction.linking.linker import Linker
from communique.extraction.linking.persons import PersonIndex
from communique.extraction.mentions.finding import Mention, MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.mentions.missions import with_senders
from communique.extraction.syntax.tree import Tree


@pytest.fixture(scope="module")
def labels(knowledge):
    actors, grammar = dict(knowledge.actors), knowledge.grammar
    finder = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology))
    index = PersonIndex(actors, grammar)

    def read(*rows) -> list[str]:
        tree = Tree.build(rows)
        mentions = finder.find(tree)
        linker = Linker(actors, grammar, index=index, date="")
        linker.survey([tree], [mentions])
        return [linker.resolve(tree, m).label for m in mentions]

    return read


def _rows(text: str):
    """Words that all hang on the last one; names in the genitive by their endings."""
    forms = text.split()
    for form in forms[:-1]:
        upos = "PUNCT" if form == "," else "PROPN" if form[0].isupper() else "NOUN"
        case = "Gen" if form.endswith(("nin", "nın")) else "Nom"
        yield (form, form, upos, len(forms), "nmod:poss", "_" if form == "," else f"Case={case}")
    yield (forms[-1], forms[-1], "VERB", 0, "root", "_")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya'nın Ankara Büyükelçiliği açtı", ["Kenya Ankara Büyükelçiliği"]),
        ("Kenya Tahran Büyükelçiliği açtı", ["Kenya Tahran Büyükelçiliği"]),
        ("Kenya'nın Ankara Büyükelçiliği Sözcüsü açtı", ["Kenya Ankara Büyükelçiliği Sözcüsü"]),
        ("Ankara Büyükelçiliği açtı", ["Ankara Büyükelçiliği"]),
        ("Kenya Büyükelçiliği açtı", ["Kenya Büyükelçiliği"]),
        ("Kenya'da Tahran Büyükelçiliği açtı", ["Kenya", "Tahran Büyükelçiliği"]),
        ("Kenya , Tahran Büyükelçiliği açtı", ["Kenya", "Tahran Büyükelçiliği"]),
    ],
)
def test_an_embassy_is_of_the_state_that_sends_it(labels, text, expected):
    assert labels(*_rows(text)) == expected


def test_a_state_told_by_its_membership_is_the_state(labels):
    assert labels(*_rows("NATO üyesi Estonya açtı")) == ["NATO", "Estonya"]
    assert labels(*_rows("AB'nin dönem başkanı Malta açtı")) == ["Avrupa Birliği", "Malta"]


def test_another_office_before_a_state_is_no_part_of_it(labels):
    assert labels(*_rows("ABD Başkanı Malta açtı"))[-1] == "Malta"
    assert len(labels(*_rows("NATO üyesi açtı"))) == 1


@pytest.mark.parametrize(
    ("owner", "spans"),
    [
        pytest.param("Kenya", [(0, 2)], id="of the state before it"),
        pytest.param("Kenya'da", [(0, 0), (1, 2)], id="in that state"),
    ],
)
def test_a_ministry_found_as_a_name_is_of_the_state_before_it(knowledge, owner, spans):
    name, field, ministry, verb = _rows(f"{owner} Dışişleri Bakanlığı açtı")
    tree = Tree.build([(*name[:3], 3, *name[4:]), (*field[:3], 3, *field[4:]), ministry, verb])
    state = Mention(0, 0, 0, 0, "State", (0, 0))
    entity = Mention(0, 1, 2, 2, "Organization", (1, 2), source="entity")
    found = with_senders(tree, [state, entity], knowledge.grammar)
    assert [(m.first, m.last) for m in found] == spans
