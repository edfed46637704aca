"""All scores of a model, from gold words and from raw text.

1. Gold words: BOUN test and PUD-200 as syntactic words, Genre test as written words, each parsed
   in the manner of its own treebank.
2. Names: exact spans and types on the Wiki NER test.
3. Raw text: the written words of BOUN test, joined with single spaces into one text; multiword
   tokens are merged as in training; LAS counts the words that are aligned, heads by alignment.
4. Damage: BOUN test with lost apostrophes, curly apostrophes, capitals, no final stop.
5. Zero-shot: gold words of the checkout's own sentences in languages that training never saw.
"""

import json
import random
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from spacy.tokens import Doc

from communique.language import load
from communique.language.acts import FILE as ACTS
from communique.language.network import FILES, Network, Parse
from communique.language.training.corpus import BANKS, MERGED_BANK, load_tests
from communique.language.training.labels import DAMAGES, damage_tokens
from communique.language.training.mentions import mention_scores
from communique.language.training.scores import (
    FoundScores,
    ParseScores,
    name_spans,
    percent,
    token_offsets,
)
from communique.language.training.treebanks import (
    Sentence,
    Token,
    read_bio,
    read_conllu,
    written_text,
)

Scores = dict[str, dict[str, float]]
_BANKS = {"BOUN": "BOUN", "PUD-200": "PUD", "Genre": "Genre"}
_SYNTAX = ("UAS", "LAS", "UPOS")
_LANGUAGES = {"az": "Azerbaijani", "en": "English"}


def evaluate_all(shared: Path, model: Path) -> Scores:
    """Measure a model.

    Args:
        shared: The folder that holds `treebanks` and `ner`.
        model: Folder of the model.

    Returns:
        Percentages by test and measure.
    """
    tests = load_tests(shared)
    scores: Scores = {}
    for name, sentences in tests.items():
        network = Network(model, bank=_BANKS[name])
        scores[f"{name}, gold words"] = parse_scores(network, [s.tokens for s in sentences])
    boun = Network(model, bank="BOUN")
    for kind in DAMAGES:
        rng = random.Random(1)
        rows = [damage_tokens(list(s.tokens), rng, kind=kind) for s in tests["BOUN"]]
        scored = parse_scores(boun, rows)
        scores[f"BOUN damaged: {kind}"] = {k: scored[k] for k in _SYNTAX}
    scores |= zero_shot_scores(model, zero_shot_path())
    scores["Wiki NER test"] = name_scores(Network(model), shared)
    scores["actors named in gold/dev"] = mention_scores(load(model, acts=False), shared)
    for name in ("BOUN", "Genre"):
        scores[f"{name}, raw text"] = raw_scores(model, tests[name], bank=_BANKS[name])
    scores["size and speed"] = speed(model, tests["Genre"])
    return scores


def parse_scores(network: Network, sentences: Sequence[Sequence[Token]]) -> dict[str, float]:
    """Return the scores of parses of given words."""
    scores = ParseScores()
    for tokens in sentences:
        parse = network.parse([t.form for t in tokens], [t.space for t in tokens])
        for token, found in zip(tokens, _tokens(tokens, parse), strict=True):
            scores.add(token, found)
    return scores.percent()


def zero_shot_path() -> Path:
    """Return the folder of the sentences in other languages, which only a checkout holds."""
    return Path(__file__).resolve().parents[4] / "tests" / "data" / "zero_shot"


def zero_shot_scores(model: Path, folder: Path) -> Scores:
    """Return the scores of parses of given words in languages that training never saw.

    Args:
        model: Folder of the model.
        folder: Folder with a CoNLL-U file for each language; those that are missing are left out.

    Returns:
        Percentages by language and measure; lemmas and features are left open.
    """
    network = Network(model, bank=BANKS[MERGED_BANK])
    scores: Scores = {}
    for code, name in _LANGUAGES.items():
        path = folder / f"{code}.conllu"
        if path.is_file():
            sentences = read_conllu(path, MERGED_BANK)
            scored = parse_scores(network, [s.merged for s in sentences])
            scores[f"{name}, zero-shot"] = {k: scored[k] for k in _SYNTAX}
    return scores


def _tokens(tokens: Sequence[Token], parse: Parse) -> list[Token]:
    rows = zip(parse.heads, parse.deps, parse.upos, parse.feats, parse.lemmas, strict=True)
    return [
        replace(token, head=head, dep=dep, upos=upos, feats=feats, lemma=lemma)
        for token, (head, dep, upos, feats, lemma) in zip(tokens, rows, strict=True)
    ]


def name_scores(network: Network, shared: Path) -> dict[str, float]:
    """Return the F1 of names on the Wiki NER test: all types, and the core ones together."""
    every, core = FoundScores(), FoundScores()
    for sentence in read_bio(shared / "ner" / "TurkishWikiNER" / "test.conll"):
        found = network.parse(sentence.words, sentence.spaces).entities
        every.add(name_spans(sentence.tags), name_spans(found))
        core.add(name_spans(sentence.tags, core=True), name_spans(found, core=True))
    return {"all F1": every.f1(), "core F1": core.f1()}


def raw_scores(model: Path, sentences: Sequence[Sentence], *, bank: str) -> dict[str, float]:
    """Return token and sentence F1 from raw text, and UAS and LAS of aligned words."""
    nlp = load(model, bank=bank, acts=False)
    text = " ".join(written_text(s.merged) for s in sentences)
    doc = nlp(text)
    gold = [token for s in sentences for token in s.merged]
    places = token_offsets(token.form for token in gold)
    words, ends = _written(doc)
    tokens, bounds, aligned = FoundScores(), FoundScores(), [0, 0, 0]
    tokens.add(places, words)
    at, heads = 0, {}
    gold_bounds = set()
    for sentence in sentences:
        size = len(sentence.merged)
        gold_bounds.add((places[at][0], places[at + size - 1][1]))
        for i, token in enumerate(sentence.merged):
            head = places[at + token.head - 1] if token.head else None
            heads[places[at + i]] = (head, token.dep)
        at += size
    bounds.add(gold_bounds, ends)
    for place, found in words.items():
        if place in heads:
            aligned[0] += 1
            aligned[1] += heads[place][0] == found[0]
            aligned[2] += heads[place] == found
    return {
        "token F1": tokens.f1(),
        "sentence F1": bounds.f1(),
        "UAS aligned": percent(aligned[1], aligned[0]),
        "LAS aligned": percent(aligned[2], aligned[0]),
    }


Place = tuple[int, int]


def _written(doc: Doc) -> tuple[dict[Place, tuple[Place | None, str]], set[Place]]:
    """Words of a parsed text with head and relation, and its sentences, as places."""
    kept = [token for token in doc if not token.is_space]
    places = dict(zip((t.i for t in kept), token_offsets(t.text for t in kept), strict=True))
    words = {}
    for token in kept:
        root = token.head.i == token.i
        words[places[token.i]] = (None if root else places[token.head.i], token.dep_)
    words = {p: (h, "root" if h is None else d) for p, (h, d) in words.items()}
    bounds = set()
    for sent in doc.sents:
        inside = [places[t.i] for t in sent if t.i in places]
        if inside:
            bounds.add((inside[0][0], inside[-1][1]))
    return words, bounds


def speed(model: Path, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return megabytes on disk, seconds to load, and words a second of processor time.

    Those of the parser alone, and those with the layers of acts, where the model has them.
    """
    texts = [written_text(s.merged) for s in sentences]
    found: dict[str, float] = {}
    kinds = [("", False), (" with acts", True)] if (model / ACTS).exists() else [("", False)]
    for kind, acts in kinds:
        begin = time.process_time()
        nlp = load(model, acts=acts)
        loaded = time.process_time() - begin
        begin = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(texts))
        taken = time.process_time() - begin
        names = (*FILES, ACTS) if acts else FILES
        size = sum((model / name).stat().st_size for name in names)
        found |= {
            f"megabytes{kind}": round(size / 1e6, 1),
            f"seconds to load{kind}": round(loaded, 2),
            f"words a second{kind}": round(words / taken),
        }
    return found


def render(scores: Scores, *, as_json: bool) -> str:
    """Return scores as JSON or as a table in Markdown."""
    if as_json:
        return json.dumps(scores, indent=1)
    rows = [
        f"| {name} | {', '.join(f'{measure} {value:g}' for measure, value in row.items())} |"
        for name, row in scores.items()
    ]
    return "\n".join(["| test | scores |", "|---|---|", *rows])
