import pytest


@pytest.mark.parametrize(
    ("form", "stem", "verb"),
    [
        ("kınıyor", "kına", True),
        ("kınadı", "kına", True),
        ("bekleyemeyeceği", "bekle", True),
        ("desteği", "destek", False),
        ("destek", "destek", False),
        ("görüşmesinde", "görüşme", False),
        ("reddediyor", "reddet", True),
        ("gidecek", "git", True),
        ("oturttu", "oturt", True),
    ],
)
def test_inflects(morphology, form, stem, verb):
    assert morphology.inflects(form, stem, verb=verb)


@pytest.mark.parametrize(
    ("form", "stem", "verb"),
    [
        ("destan", "destek", False),
        ("kınzor", "kına", True),
        ("iranlı", "ırak", False),
        ("oturdu", "oturt", True),
        ("başladı", "başlat", True),
    ],
)
def test_does_not_inflect(morphology, form, stem, verb):
    assert not morphology.inflects(form, stem, verb=verb)


@pytest.mark.parametrize(
    ("stem", "verb", "variant"),
    [("destek", False, "desteğ"), ("kına", True, "kını")],
)
def test_variants_begin_with_the_stem(morphology, stem, verb, variant):
    forms = morphology.variants(stem, verb=verb)
    assert forms[0] == stem
    assert variant in forms[1:]


@pytest.mark.parametrize(
    ("word", "case", "possessed", "lemma", "base"),
    [
        ("konularında", "Loc", True, "konu", "konuları"),
        ("Türkiye'nin", "Gen", False, "türkiye", "Türkiye"),
        ("desteği", "Acc", False, "destek", "destek"),
        ("ateşkes", "Nom", False, "ateşkes", "ateşkes"),
        ("köye", "Dat", False, "köy", "köy"),
        ("metni", "Acc", False, "metin", "metin"),
        ("METNİ", "Acc", False, "metin", "METİN"),
        ("katı", "Acc", False, "kart", "kat"),
        ("şehirlere", "Dat", False, "şehir", "şehirler"),
        ("dostlarımıza", "Dat", True, "dost", "dostlarımız"),
    ],
)
def test_base_form(morphology, word, case, possessed, lemma, base):
    assert morphology.base_form(word, case, possessed=possessed, lemma=lemma) == base


@pytest.mark.parametrize(
    ("word", "lemma", "base"),
    [("talebi", "talep", "talep"), ("İsteği", "istek", "İstek"), ("tapusu", "tapu", "")],
)
def test_an_accusative_gets_its_hard_stem_back(morphology, word, lemma, base):
    assert morphology.unmarked(word, lemma, accusative=True) == base


@pytest.mark.parametrize(("word", "base"), [("ateşkesi", "ateşkes"), ("ateşkes", "")])
def test_unmarked(morphology, word, base):
    assert morphology.unmarked(word, "ateşkes") == base
