"""How many of the actors that annotated press text names does the model find as names.

1. Ends, speakers and office holders of the annotations that the linking table holds as person,
   state or organisation are looked up in their sentence: the whole name, or a person's last word.
2. A name so found counts as right if the model has a name with exactly these words (a suffix
   behind an apostrophe aside).
"""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from communique import text as turkish
from communique.language.training.scores import percent

_KINDS = frozenset({"Person", "State", "Organization"})
_ENDS = ("subject", "object", "speaker", "addressee", "person")


def mention_scores(nlp: Language, shared: Path) -> dict[str, float]:
    """Return the share of named actors found with the right words.

    Args:
        nlp: The pipeline.
        shared: The folder that holds `gold`.

    Returns:
        The share in percent, by kind and together, and the number of mentions looked for.
    """
    right: dict[str, int] = {}
    seen: dict[str, int] = {}
    wanted = list(_wanted(shared / "gold"))
    docs = nlp.pipe(text for text, _, _ in wanted)
    for doc, (_, words, kind) in zip(docs, wanted, strict=True):
        found = {turkish.strip_suffix(ent.text) for ent in doc.ents}
        seen[kind] = seen.get(kind, 0) + 1
        right[kind] = right.get(kind, 0) + (words in found)
    scores = {f"{kind} found": percent(right[kind], seen[kind]) for kind in sorted(seen)}
    total = sum(seen.values())
    return {"found": percent(sum(right.values()), total), **scores, "mentions": total}


def _wanted(gold: Path) -> Iterator[tuple[str, str, str]]:
    """Sentences with the words and the kind of an actor that they name."""
    with (gold / "linking.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    kinds = {(row["document"], row["name"]): row["type"] for row in rows}
    for line in (gold / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        done = set()
        for entry in (*record["statements"], *record["reports"], *record["offices"]):
            for end in _ENDS:
                name = entry.get(end)
                kind = kinds.get((record["id"], name or ""))
                if not name or kind not in _KINDS or (entry["sent"], name) in done:
                    continue
                done.add((entry["sent"], name))
                text = record["sentences"][entry["sent"]]
                words = _named(text, name, kind)
                if words:
                    yield text, words, kind


def _named(text: str, name: str, kind: str) -> str | None:
    shorter = [name.split()[-1]] if kind == "Person" else []
    for words in (name, *shorter):
        if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text):
            return words
    return None
