import pytest

from communique.errors import KnowledgeError
from communique.sources import looks_turkish
from communique.sources.turkish import load_profile


@pytest.mark.parametrize(
    "text",
    [
        "Bakan, Bakü'de mevkidaşıyla görüştü.",
        "Türkiye ile Azerbaycan bir anlaşma imzaladı.",
        "ABD'den Suriye'ye 600 asker",
        "ANKARA VE TAHRAN ANLAŞTI",
        "Huawei ve Washington Post Brexit'in sonrasını değerlendirdi",
        "Akar Bakü",
    ],
)
def test_turkish(text):
    assert looks_turkish(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister met with his counterpart in Baku and discussed the ceasefire.",
        "MINISTER SAID IN A STATEMENT THAT THE TALKS WERE USEFUL",
        "Der Minister sprach mit seinem Kollegen über die Lage und die Gespräche.",
        "Le ministre a rencontré son homologue dans la capitale pour parler de la paix.",
        "Министр встретился с коллегой",
        "Prezident ilə görüş keçirildi və məsələlər müzakirə edildi",
        "",
        "123 456 !!!",
    ],
)
def test_not_turkish(text):
    assert not looks_turkish(text)


def test_a_damaged_profile_is_named(tmp_path):
    path = tmp_path / "language.yaml"
    path.write_text("letters: abc\nwords: [no, on]\n")
    with pytest.raises(KnowledgeError, match=r"language\.yaml"):
        load_profile(path)
