from hypothesis import given
from hypothesis import strategies as st

from communique.language.training.treebanks import (
    Token,
    guess_spaces,
    join_feats,
    merge,
    parse_feats,
    read_bio,
    read_conllu,
    written_text,
)

CONLLU = """# sent_id = a1
# text = Masadaydı, gördüm.
1-2\tMasadaydı\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
1\tMasada\tmasa\tNOUN\t_\tCase=Loc|Number=Sing|Person=3\t4\tccomp\t_\t_
2\tydı\ti\tAUX\t_\tAspect=Perf|Number=Sing|Person=3|Tense=Past\t1\tcop\t_\t_
3\t,\t,\tPUNCT\t_\t_\t4\tpunct\t_\t_
4\tgördüm\tgör\tVERB\t_\tNumber=Sing|Person=1|Polarity=Pos\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_

# sent_id = a2
# text = iki kök
1\tiki\tiki\tNUM\t_\t_\t0\troot\t_\t_
2\tkök\tkök\tNOUN\t_\t_\t0\troot\t_\t_

"""


def test_multiword_tokens_become_written_words(tmp_path):
    file = tmp_path / "a.conllu"
    file.write_text(CONLLU, encoding="utf-8")
    sentences = list(read_conllu(file, 3))
    assert [s.id for s in sentences] == ["a1"], "a sentence with two roots is left out"
    sentence = sentences[0]
    assert [t.form for t in sentence.tokens] == ["Masada", "ydı", ",", "gördüm", "."]
    assert [t.form for t in sentence.merged] == ["Masadaydı", ",", "gördüm", "."]
    assert [t.head for t in sentence.merged] == [3, 3, 0, 3]
    assert sentence.merged[0].lemma == "masa"
    assert "Tense=Past" in sentence.merged[0].feats
    assert "Case=Loc" in sentence.merged[0].feats
    assert written_text(sentence.merged) == sentence.text
    assert sentence.bank == 3


@st.composite
def sentences(draw):
    size = draw(st.integers(1, 8))
    order = draw(st.permutations(range(1, size + 1)))
    heads = {order[0]: 0}
    for place, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, place - 1))]
    tokens = [Token(f"w{i}", f"l{i}", "NOUN", "_", heads[i], "dep") for i in range(1, size + 1)]
    cuts = sorted(draw(st.sets(st.integers(1, size), max_size=4)))
    ranges = [(a, b, f"m{a}", True) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    return tokens, ranges


@given(sentences())
def test_merged_words_cover_all_words_and_have_a_root(drawn):
    tokens, ranges = drawn
    merged = merge(tokens, ranges)
    assert len(merged) == len(tokens) - sum(last - first for first, last, _, _ in ranges)
    assert sum(token.head == 0 for token in merged) >= 1
    assert all(0 <= token.head <= len(merged) for token in merged)


def test_features_are_sorted_and_round():
    assert join_feats(parse_feats("Number=Sing|Case=Nom")) == "Case=Nom|Number=Sing"
    assert join_feats({}) == "_"


def test_names_are_read_with_spaces(tmp_path):
    file = tmp_path / "a.conll"
    file.write_text('"\tO\nAda\tB-PERSON\n"\tO\ndedi\tO\n.\tO\n\n', encoding="utf-8")
    (sentence,) = read_bio(file)
    assert sentence.words == ('"', "Ada", '"', "dedi", ".")
    assert sentence.spaces == (True, False, False, True, False)
    assert sentence.tags[1] == "B-PERSON"


def test_spaces_around_brackets():
    assert guess_spaces(["ABD", "(", "A", ")", ","]) == [True, True, False, False, False]
