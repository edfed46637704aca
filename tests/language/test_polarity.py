import pytest

from communique.errors import KnowledgeError
from communique.language.polarity import PolarityCheck

CHECK = PolarityCheck()


@pytest.mark.parametrize(
    "form",
    [
        "bekleyemeyeceği",
        "desteklemiyor",
        "görüşmedi",
        "tanımayan",
        "kabul etmeyeceğini",
        "vazgeçmez",
        "bulunmadığını",
        "katılmamış",
        "anlayamazsınız",
        "edemem",
        "gelmeyince",
        "istemezdi",
        "durmadan",
        "gelmeyişini",
        "tanımayışı",
        "imzalamadan",
        "imzalamayan",
    ],
)
def test_negative_forms(form):
    assert CHECK.is_negative(form)
    assert CHECK.may_be_negative(form)


@pytest.mark.parametrize(
    "form",
    [
        "bekleyeceği",
        "destekliyor",
        "görüştü",
        "tamamladı",
        "umuyor",
        "açıklamada",
        "görüşmede",
        "olması",
        "edilmesi",
        "yardım",
        "kınadı",
        "çağırmak",
        "imzaladı",
        "göndermeye",
        "olmak",
        "emdi",
        "zulmediyor",
        "hükmeden",
    ],
)
def test_positive_forms(form):
    assert not CHECK.is_negative(form)


@pytest.mark.parametrize("form", ["destekliyor", "kınadı", "aldığı", "saldıran"])
def test_forms_that_cannot_be_negative(form):
    assert not CHECK.may_be_negative(form)


def test_a_damaged_file_is_named(tmp_path):
    file = tmp_path / "polarity.yaml"
    file.write_text("negative: '('\npossible: a\nexceptions: b\n")
    with pytest.raises(KnowledgeError, match=r"polarity\.yaml"):
        PolarityCheck(file)
