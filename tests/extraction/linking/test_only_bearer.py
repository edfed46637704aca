"""Who alone bears an office, governments by their state, and a name behind "mevkidaşı"."""

import pytest

from communique.extraction.linking.appointments import OfficeFact, only_bearer
from communique.extraction.linking.persons import opened_by
from communique.model import Node

STATE, OTHER = Node("x:s", "Peru", "State"), Node("x:o", "Şili", "State")
ANA, EVA = Node("x:a", "Ana", "Person"), Node("x:e", "Eva", "Person")


def fact(person, office, of):
    return OfficeFact(person, office, "", of, mention=None)


@pytest.mark.parametrize(
    ("facts", "title", "bearer"),
    [
        ([(ANA, "Pekin Büyükelçisi", STATE)], "Büyükelçisi", ANA),
        ([(ANA, "Pekin Büyükelçisi", STATE)], "Londra Büyükelçisi", None),
        ([(ANA, "Tarım Bakanı", STATE)], "Ticaret Bakanı", None),
        ([(ANA, "Pekin Büyükelçisi", STATE), (EVA, "Büyükelçi", STATE)], "Büyükelçi", None),
        ([(ANA, "Başkanvekili", STATE)], "Başkan", None),
        ([(ANA, "Pekin Büyükelçisi", OTHER)], "Büyükelçisi", None),
        ([(ANA, "Başkan", STATE)], "", None),
    ],
)
def test_only_bearer(facts, title, bearer):
    assert only_bearer([fact(*row) for row in facts], title, STATE) == bearer


@pytest.mark.parametrize(
    ("word", "others", "expected"),
    [("noh", (), "Noh Sang Min"), ("noh", ("Noh Ji Woo",), ""), ("min", (), ""), ("ana", (), "")],
)
def test_who_is_named_by_the_first_part_of_a_name(word, others, expected):
    names = ("Noh Sang Min", "Ana", *others)
    found = opened_by(word, [Node(f"x:{name}", name, "Person") for name in names])
    assert (found.label if found else "") == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Suriye Yönetimi Türkiye'ye söz verdi.", ("Suriye", "promised", "Türkiye")),
        ("Davutoğlu, Putin ve Fransız mevkidaşı Laurent Fabius'la görüştü.",
         ("Ahmet Davutoğlu", "consulted", "Laurent Fabius")),
        ("Mısır Tarım Bakanı Sami Karan geldi. Mısır Ticaret Bakanı, Çin'i kınadı.",
         ("Mısır Ticaret Bakanı", "condemned", "Çin")),
        ("Peru'nun Pekin Büyükelçisi Ana Quispe konuştu. Peru büyükelçisi, Çin'i kınadı.",
         ("Ana Quispe", "condemned", "Çin")),
        ("Peru Tarım Bakanı Ana Quispe geldi. Bakan, Çin'i kınadı. Şili Tarım Bakanı Eva Rojas "
         "toplantıya katılmadı.", ("Ana Quispe", "condemned", "Çin")),
        ("Güney Kore Tarım Bakanı Noh Sang Min geldi. Noh, Çin'i kınadı.",
         ("Noh Sang Min", "condemned", "Çin")),
    ],
)  # fmt: skip
def test_ends_by_their_offices(reader, text, expected):
    found = reader.read(text, date="2014-10-13").statements
    assert expected in {(s.subject.label, s.act, s.object.label) for s in found}


@pytest.mark.parametrize(
    ("first", "criticizes"),
    [
        ("Katar Dışişleri Bakanı Gana'yı ziyaret etti.", "Katar Dışişleri Bakanı"),
        ("Katar Dışişleri Bakanı, Gana Dışişleri Bakanı ile görüştü.", "Bakan"),
    ],
)
def test_a_bare_title_takes_up_the_one_unnamed_holder(reader, first, criticizes):
    found = reader.read(f"{first} Bakan, Kenya'yı eleştirdi.").statements
    assert [s.subject.label for s in found if s.act == "criticized"] == [criticizes]
