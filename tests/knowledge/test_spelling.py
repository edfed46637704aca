"""Spellings of a name under one key."""

import pytest


@pytest.mark.parametrize(
    "spellings",
    [
        ("Sergey Şoygu", "Sergei Shoigu", "Sergey Shoygu", "Сергей Шойгу"),
        ("Volodimir Zelenskiy", "Volodymyr Zelensky", "Volodimir Zelenski"),
        ("Dmitri Medvedev", "Dmitriy Medvedev", "Дмитрий Медведев"),
        ("Mihail Saakaşvili", "Mikhail Saakashvili"),
        ("Fayiz es-Serrac", "Fayiz Serrac"),
        ("Hasan Ruhani", "Hassan Rouhani"),
    ],
)
def test_one_key(knowledge, spellings):
    keys = {knowledge.grammar.spelling.key(name) for name in spellings}
    assert len(keys) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("İlham Aliyev", "Haydar Aliyev"),
        ("Mesut Yılmaz", "İsmet Yılmaz"),
        ("George Bush", "Jeb Bush"),
    ],
)
def test_other_persons_stay_apart(knowledge, one, other):
    key = knowledge.grammar.spelling.key
    assert key(one) != key(other)
