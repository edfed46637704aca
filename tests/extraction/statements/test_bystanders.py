"""Who reacts to an attack is not its victim, nor who does it."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Türkiye, İsrail'in saldırılarını kınadı.", set()),
        ("Ukrayna, Rusya'nın saldırılarını püskürttü.", {("Rusya", "Ukrayna")}),
        ("Katar, İsrail'in saldırılarını durdurmasını istedi.", set()),
        ("Katar, İsrail'in Gazze'ye saldırılarını kınadı.", {("İsrail", "Gazze")}),
        ("Türkiye, Somali'ye yönelik saldırıları kınadı.", set()),
        ("İsrail, Gazze'ye yönelik saldırılarını yoğunlaştırdı.", {("İsrail", "Gazze")}),
    ],
)
def test_who_is_attacked(attacked, text, expected):
    assert attacked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Türkiye, Pakistan'daki terör saldırısını kınadı.", set()),
        ("Katar, Pakistan'daki bombalı saldırı için başsağlığı diledi.", set()),
        ("İran, Şam'daki hava saldırılarını lanetledi.", set()),
        ("İsrail, Gazze'deki hava saldırılarını sürdürdü.", {("İsrail", "Gazze")}),
        ("Rusya, Kiev'i vurdu ve Fransa'yı suçladı.", {("Rusya", "Kiev")}),
    ],
)
def test_who_condemns_or_mourns_has_not_attacked(attacked, text, expected):
    assert attacked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("İsrail saldırısında 12 Filistinli öldü.", {("İsrail", "Filistin")}),
        ("Rus saldırısında üç Ukraynalı hayatını kaybetti.", {("Rusya", "Ukrayna")}),
    ],
)
def test_who_dies_of_an_attack_has_not_done_it(attacked, text, expected):
    assert attacked(text) == expected
