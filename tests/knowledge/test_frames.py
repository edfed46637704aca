import pytest

from communique.errors import KnowledgeError
from communique.knowledge.frames import (
    Role,
    Stem,
    load_frames,
    parse_role,
    parse_stem,
    parse_trigger,
    read_yaml,
)

GOOD = "- {id: ornek, act: meets, verbs: [görüş], subject: [agent], object: [ins]}\n"


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("bir=", Stem("bir", True)),
        ("Irak", Stem("ırak")),
        ("kına", Stem("kına")),
        ("zirve@Dat", Stem("zirve", False, "Dat")),
    ],
)
def test_stem(word, stem):
    assert parse_stem(word) == stem


@pytest.mark.parametrize(("words", "polarity"), [("kabul et~", "~"), ("kabul et+", "+")])
def test_trigger_polarity(words, polarity):
    trigger = parse_trigger(words, "verb")
    assert trigger.polarity == polarity
    assert [s.text for s in trigger.stems] == ["kabul", "et"]
    assert str(trigger) == words


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("acc", Role("acc")),
        ("acc:actor|place", Role("acc", None, frozenset({"actor", "place"}))),
        ("post:konu:thing", Role("post", Stem("konu"), frozenset({"thing"}))),
    ],
)
def test_role(text, role):
    assert parse_role(text) == role


@pytest.mark.parametrize("text", ["post", "dativ"])
def test_bad_role(text):
    with pytest.raises(ValueError, match="role"):
        parse_role(text)


def test_loads_and_sorts(tmp_path):
    (tmp_path / "a.yaml").write_text(GOOD + GOOD.replace("ornek", "baska"), encoding="utf-8")
    assert [f.id for f in load_frames(tmp_path, {"meets": None})] == ["baska", "ornek"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (GOOD.replace("meets", "flies"), "unknown act 'flies'"),
        (GOOD.replace("[ins]", "[dativ]"), "unknown role 'dativ'"),
        (GOOD.replace("verbs", "verb"), "unknown keys"),
        (GOOD.replace("[görüş]", "[]"), "needs a trigger"),
        (GOOD.replace(", object: [ins]", ""), "object"),
        (GOOD + GOOD, "used twice"),
    ],
)
def test_errors_name_file_and_frame(tmp_path, content, message):
    (tmp_path / "kotu.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=message) as caught:
        load_frames(tmp_path, {"meets": None})
    assert "kotu.yaml: frame " in str(caught.value)
    assert "(ornek)" in str(caught.value)


def test_unreadable_yaml(tmp_path):
    with pytest.raises(KnowledgeError, match=r"yok\.yaml: cannot be read"):
        read_yaml(tmp_path / "yok.yaml")
    (tmp_path / "kotu.yaml").write_text("a: [", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"kotu\.yaml: not YAML"):
        read_yaml(tmp_path / "kotu.yaml")
