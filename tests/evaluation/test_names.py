import pytest

from communique.evaluation.names import found_name, gold_name, load_equivalence, overlap


@pytest.fixture(scope="module")
def same():
    return load_equivalence()


def person(label, mention=""):
    return found_name({"label": label, "type": "Person", "mention": mention})


def thing(label, mention="", kind="Topic"):
    return found_name({"label": label, "type": kind, "mention": mention})


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        ("ABD", thing("Amerika Birleşik Devletleri", kind="State")),
        ("Türkiye", thing("TÜRKİYE", kind="State")),
        ("Millî Savunma Bakanlığı", thing("Milli Savunma Bakanlığı", kind="Organization")),
        ("Irak", thing("IRAK'ın", kind="State")),
        ("Ayşe Kaya", person("Kaya")),
        ("Ayşe Kaya", person("Ayşe Nur Kaya")),
        ("Aleksandr Petrov", person("Alexandr Petrov")),
        ("Türkiye", thing("Ankara", mention="Türkiye", kind="Place")),
    ],
)
def test_same_name(same, gold, found):
    assert same.same_name(gold_name(gold), found)


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        ("Kuzey Kore", thing("Güney Kore", kind="State")),
        ("Ayşe Kaya", person("Mehmet Kaya")),
        ("Ayşe Kaya", thing("Kaya", kind="Place")),
        ("Ayşe Kaya", person("Ayşe Kara")),
        ("Türkiye", thing("Ankara", mention="bir iki üç dört beş altı Türkiye", kind="Place")),
        ("Irak", thing("İrak", kind="State")),
    ],
)
def test_other_name(same, gold, found):
    assert not same.same_name(gold_name(gold), found)


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ("enerji güvenliği", "enerji güvenliğinin", True),
        ("Türkiye'nin enerji güvenliği", "Yunanistan'ın enerji güvenliği", False),
        ("Batum Bildirisi", "bildirinin Batum metni", False),
        ("ikili ilişkiler", "terörle mücadele", False),
        ("enerji konusu", "enerji", True),
    ],
)
def test_same_thing(same, gold, found, expected):
    assert same.same_thing(gold_name(gold), thing(found)) is expected


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ("Dışişleri Bakanı", "Dışişleri Bakanının", True),
        ("eski Dışişleri Bakanı", "Dışişleri Bakanı", False),
        ("Dışişleri Bakanı", "Savunma Bakanı", False),
    ],
)
def test_same_office(same, gold, found, expected):
    assert same.same_office(gold, found) is expected


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ("söyledi", "söylediğini", True),
        ("söyledi", "kaydetti", False),
        (":", "…: ", True),
        ("söyledi", "", False),
    ],
)
def test_same_cue(same, gold, found, expected):
    assert same.same_cue(gold, found) is expected


def test_a_node_may_be_just_a_name():
    assert found_name("Ayşe Kaya") == gold_name("Ayşe Kaya")
    assert found_name(None) is None
    assert gold_name("") is None


def test_overlap_of_nothing_is_zero():
    assert overlap(set(), {"a"}) == 0
    assert overlap({"a", "b"}, {"a"}) == pytest.approx(2 / 3)
