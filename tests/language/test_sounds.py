import pytest

from communique.errors import KnowledgeError
from communique.language.sounds import Sounds

SOUNDS = Sounds.load()


@pytest.mark.parametrize(
    ("stem", "word", "verbal", "found"),
    [
        ("uçağ", "uçağında", False, ["uçak"]),
        ("kitab", "kitabı", False, ["kitap"]),
        ("fikr", "fikrini", False, ["fikir"]),
        ("ağz", "ağzı", False, ["ağız"]),
        ("göğs", "göğsü", False, ["göğüs"]),
        ("gid", "gidiyor", True, ["git"]),
        ("sağ", "sağıyor", True, []),
        ("kart", "kart", False, []),
        ("ev", "evi", False, []),
        ("masa", "masada", False, []),
    ],
)
def test_what_a_stem_was(stem, word, verbal, found):
    assert list(SOUNDS.mended(stem, word, verbal=verbal)) == found


@pytest.mark.parametrize("content", ["hard: {b: p}", "[", "- a"])
def test_a_file_without_the_tables(tmp_path, content):
    path = tmp_path / "sounds.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeError, match="cannot be read"):
        Sounds.load(path)
