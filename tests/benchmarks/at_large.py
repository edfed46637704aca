"""Write annotated sentences of newspapers at large: from outside the corpus on diplomacy.

They name a state, body or statesman; most were taken since layers of acts of an earlier version
saw an act there (log odds above -1), a sixth since they hold two names: hard cases for precision.

Run by hand: python tests/benchmarks/at_large.py CORPUS.txt.xz [ARTICLES.csv …] [--feeds FILE …]
The annotation beside this file holds no text: a document is known by a digest, words by their
offsets (code points, end exclusive). One document in five (`--part kept`) taught nothing.
The feeds are JSON Lines or CSV of any shape, whose texts are known by digests of their own.
"""

import argparse
import csv
import html
import json
import lzma
import re
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any

ANNOTATIONS = Path(__file__).with_name("at_large.jsonl")
MORE = Path(__file__).with_name("at_large_more.jsonl")
"""Single sentences with the words of their acts, without names: all of them have taught."""
KEPT = 5
"""One document in so many is kept out of all learning."""
_CONTEXT = 300
_HEAD = 80
_WINDOWS = str.maketrans({
    "\x91": "'", "\x92": "’", "\x93": "“", "\x94": "”", "\x96": "–", "\x97": "–", "\x85": "…",
})  # fmt: skip

Row = dict[str, Any]


def main() -> None:
    """Join annotation and texts, and write the documents to stdout."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, help="sentences, a blank line between documents, xz")
    parser.add_argument("articles", type=Path, nargs="*", help="CSV with `text` or `init_content`")
    parser.add_argument("--feeds", type=Path, nargs="*", default=[], help="JSON Lines or CSV")
    parser.add_argument("--part", choices=("all", "learnt", "kept"), default="all")
    options = parser.parse_args()
    rows = map(json.loads, ANNOTATIONS.read_text(encoding="utf-8").splitlines())
    wanted = {row["id"]: row for row in rows if options.part in ("all", _part(row["id"]))}
    if options.part != "kept":
        more = map(json.loads, MORE.read_text(encoding="utf-8").splitlines())
        wanted |= {row["id"]: row for row in more}
    try:
        texts = [*_from_corpus(options.corpus, wanted), *_from_articles(options.articles, wanted)]
        texts += _from_feeds(options.feeds, wanted)
    except (OSError, ValueError, lzma.LZMAError, csv.Error) as error:
        parser.error(f"the texts cannot be read ({error}); name the corpus (.xz) and UTF-8 CSV")
    found = {row["id"]: _document(row, *text) for row, *text in texts}
    for key in sorted(found):
        sys.stdout.write(json.dumps(found[key], ensure_ascii=False) + "\n")
    if missing := len(wanted) - len(found):
        sys.stderr.write(f"{missing} of {len(wanted)} documents are not in these texts\n")


def _part(key: str) -> str:
    return "learnt" if int(sha1(key.encode()).hexdigest()[:8], 16) % KEPT else "kept"


def _from_corpus(path: Path, wanted: dict[str, Row]) -> Iterator[tuple[Row, list[str], str]]:
    for block in lzma.decompress(path.read_bytes()).decode("utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if line.strip()]
        for number, line in enumerate(lines):
            key = f"press/raw/{sha1(f'{lines[0]}|{line}'.encode()).hexdigest()[:10]}"
            if key in wanted:
                row = wanted[key]
                before = _clean(lines[number - 1])[-_CONTEXT:] if number else ""
                yield row, [_clean(text) for text in lines[number : number + row["size"]]], before


def _from_articles(
    paths: Iterable[Path], wanted: dict[str, Row]
) -> Iterator[tuple[Row, list[str], str]]:
    texts = {}
    for path in paths:
        with path.open(encoding="utf-8", newline="") as stream:
            for line in csv.DictReader(stream):
                text = line.get("text") or line.get("init_content") or ""
                digest = sha1(text[:_HEAD].encode()).hexdigest()[:8]
                texts.setdefault(digest, " ".join(text.split()))
    for key, row in wanted.items():
        text = texts.get(key.rpartition("/")[2].partition("#")[0])
        if "places" in row and text is not None:
            start = row["places"][0][0]
            yield row, [text[a:b] for a, b in row["places"]], text[:start].strip()[-_CONTEXT:]


def _from_feeds(
    paths: Iterable[Path], wanted: dict[str, Row]
) -> Iterator[tuple[Row, list[str], str]]:
    texts = {text_key(text): text for path in paths for text in feed_texts(path)}
    for row in wanted.values():
        parts = row.get("texts", ())
        if parts and all(key in texts for key, _, _ in parts):
            key, start, _ = parts[0]
            before = texts[key][:start].strip()[-_CONTEXT:]
            yield row, [texts[key][a:b] for key, a, b in parts], before


def feed_texts(path: Path) -> Iterator[str]:
    """Yield the texts of a file without markup: all strings of JSON Lines, all cells of CSV."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        if path.suffix == ".csv":
            values = (cell for line in csv.reader(stream) for cell in line)
        else:
            values = (text for line in stream for text in _strings(json.loads(line)))
        for value in values:
            plain = re.sub(r"<[^>]+>", " ", html.unescape(html.unescape(value)))
            yield _clean(plain.replace("''''", '"'))


def text_key(text: str) -> str:
    """Return the digest by which the text of a feed is known."""
    return sha1(text[:_HEAD].encode()).hexdigest()[:10]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _document(row: Row, sentences: list[str], before: str) -> Row:
    return {
        "id": row["id"],
        "source": "press",
        "sentences": sentences,
        "statements": [_statement(told, sentences[told["sent"]]) for told in row["statements"]],
        "reports": [],
        "offices": [],
        "context_before": before,
    }


def _statement(row: Row, text: str) -> Row:
    def words(name: str) -> str:
        start, end = row.get(name) or (0, 0)
        return text[start:end]

    told = {key: value for key, value in row.items() if not key.endswith("span")}
    told |= {"trigger": words("trigger"), "object": row.get("object") or words("object_span")}
    return told | {f"{end}_text": words(f"{end}_span") for end in ("subject", "object", "speaker")}


def _clean(line: str) -> str:
    return " ".join(line.translate(_WINDOWS).split())


if __name__ == "__main__":
    main()
