"""Whose a deed is that stands inside a clause of somebody else's."""

import pytest


@pytest.fixture(scope="module")
def told(reader):
    def read(text, act):
        found = reader.read(text).statements
        return {(s.subject.label, s.object.label) for s in found if s.act == act}

    return read


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Katar, Mali'ye yönelik yaptırımları yakından izliyor.", "sanctioned"),
        ("Katar, Mali'ye yönelik yaptırımlara karşı çıktı.", "sanctioned"),
        ("Katar, Mali'deki saldırıları BM gündemine taşıdı.", "attacked"),
        ("İngiltere, Mali'deki terör saldırısı üzerine yurttaşlarını uyardı.", "attacked"),
        ("Katar, Mali'deki ateşkes ihlallerini değerlendirdi.", "violated"),
        ("Katar, Mali'deki işgalin hukuka aykırı olduğunu bildirdi.", "violated"),
        ("Katar, yaptırımların barışı tehdit ettiğini açıkladı.", "threatened"),
        ("Trump, bombardıman uçaklarının İran'daki tesisleri vurduğunu söyledi.", "attacked"),
    ],
)
def test_whose_deed_it_is_stays_open(told, text, act):
    assert told(text, act) == set()


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("ABD, İran'a yönelik yaptırımları genişletti.", "sanctioned", ("ABD", "İran")),
        ("Çin, Litvanya'ya uyguladığı ambargoyu gözden geçiriyor.", "sanctioned",
         ("Çin", "Litvanya")),
        ("Rusya, Ukrayna'ya saldırılarını sürdürdü.", "attacked", ("Rusya", "Ukrayna")),
        ("Katar, İsrail'in kararının uluslararası hukukun ihlali olduğunu belirtti.", "violated",
         ("İsrail", "uluslararası hukuk")),
        ("İsrail, askerlerinin Lübnan'dan çekildiğini duyurdu.", "withdrew", ("İsrail", "Lübnan")),
        ("İran, füzelerinin Tel Aviv'i vurduğunu söyledi.", "attacked", ("İran", "Tel Aviv")),
        ("Peru'nun, anlaşmalara aykırı bir şekilde adaları silahlandırması kabul edilemez.",
         "violated", ("Peru", "anlaşmalar")),
        ("İsrail'in Gazze saldırılarının uzaması endişe yaratıyor.", "attacked",
         ("İsrail", "Gazze")),
        ("İsrail'in, mayısta Suriye'de gerçekleştirdiği saldırılar ortada iken BM'yi suçlaması "
         "şaşırttı.", "attacked", ("İsrail", "Suriye")),
    ],
)  # fmt: skip
def test_who_does_it_is_told(told, text, act, expected):
    assert told(text, act) == {expected}
