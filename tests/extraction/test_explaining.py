"""`explain` shows what a mention may mean, with scores and reasons."""

import re

import pytest

from communique.extraction.explaining import Explanation

pytestmark = pytest.mark.model


def lines(reader, text, date):
    """The lines about a text's actors and places, each on one line."""
    told = str(Explanation(reader.read(text, date=date)))
    part = told.split("  actors and places\n")[1]
    part = re.split(r"\n  \S", part)[0]
    return re.sub(r"\n {6}(?!  )", " ", part)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sergey Şoygu toplantıya katıldı.",
         [r"Sergey Şoygu .*→ Sergey Şoygu \[Person\] 0\.\d\d: \w+"]),
        ("Sergei Shoigu toplantıya katıldı.",
         [r"Sergei Shoigu .*→ Sergey Şoygu \[Person\] 0\.\d\d: .*spelling of a known name",
          r"or → Sergei Shoigu \[Person\] 0\.50: a name that no actor file knows"]),
        ("Rusya Savunma Bakanı konuştu.",
         [r"→ Sergey Şoygu \[Person\] 0\.\d\d: held this office on 2020-10-13"]),
        ("Moskova, kararı kınadı.",
         [r"Moskova .*→ Rusya \[State\] 0\.\d\d: known metonym",
          r"or → Moskova \[Place\] 0\.\d\d: known name"]),
        ("Selim Ardıç toplantıya katıldı.",
         [r"→ Selim Ardıç \[Person\] 0\.\d\d: a name that no actor file knows"]),
    ],
)  # fmt: skip
def test_candidates_with_scores_and_reasons(reader, text, shown):
    found = lines(reader, text, "2020-10-13")
    for pattern in shown:
        assert re.search(pattern, found), found


def test_candidates_are_shown_best_first(reader):
    found = lines(reader, "Moskova, kararı kınadı.", "2020-10-13")
    scores = [float(s) for s in re.findall(r"\] (\d\.\d\d):", found)]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


def test_what_the_model_sees_is_shown(reader):
    text = "Rusya Savunma Bakanı Sergey Şoygu, Hulusi Akar ile görüştü."
    explanation = Explanation(reader.read(text, date="2020-10-13"))
    seen = re.search(r"what the model sees\n((?: {4}.*\n)+)", str(explanation))[1]
    assert re.search(r"consulted on “görüştü” \d+%: subject \S+ \d+%,", seen)
    assert "what the model sees" in explanation._repr_html_()
    assert all(len(line) <= 100 for line in str(explanation).splitlines())
