"""Turkish text: normal form, casing of I/ı/İ/i, folding for comparison."""

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "'’‘`´ʼ＇\x92"
"""Marks that stand for an apostrophe; \\x92 is what a wrongly decoded Windows-1252 text has."""

_LOWER = str.maketrans({"I": "ı", "İ": "i"})
_UPPER = str.maketrans({"i": "İ", "ı": "I"})
_PLAIN = str.maketrans("âîûÂÎÛ", "aiuAİU")
_SUFFIX = re.compile(rf"(\w)[{APOSTROPHES}]\w*$")


def normalize(text: str) -> str:
    """Return the NFC form, in which every offset of communique counts code points."""
    return unicodedata.normalize("NFC", text)


def lower(text: str) -> str:
    """Return Turkish lower case: "IRAK" -> "ırak", "İdlib" -> "idlib"; the length is kept."""
    return text.translate(_LOWER).lower()


def upper(text: str) -> str:
    """Return Turkish upper case: "ırak" -> "IRAK", "idlib" -> "İDLİB"."""
    return text.translate(_UPPER).upper()


def capitalize(text: str) -> str:
    """Return the text with its first letter in Turkish upper case and the rest as it stands."""
    return upper(text[:1]) + text[1:]


def title(text: str) -> str:
    """Return each word with a capital first letter and Turkish lower case behind it."""
    return " ".join(capitalize(lower(word)) for word in text.split(" "))


def strip_suffix(word: str) -> str:
    """Return a name without the suffix behind its apostrophe ("Türkiye'nin" -> "Türkiye").

    An apostrophe between one letter and a capital is part of the name ("O'Neill'e" -> "O'Neill").
    """
    found = _SUFFIX.search(word)
    if found is None:
        return word
    at = found.start()
    single = found[1].isalpha() and (at == 0 or word[at - 1].isspace())
    inside = single and word[at + 2 : at + 3].isupper()
    return word if inside else word[: at + 1]


def cut_suffix(low: str) -> tuple[str, bool]:
    """Return a lower-cased name without its suffix, and whether an apostrophe parts them.

    Args:
        low: The form, its apostrophes unified to '; one behind a single letter is part of the
            name ("o'neill'e" -> "o'neill").
    """
    start = 2 if low[1:2] == "'" else 0
    at = low.find("'", start)
    return (low, False) if at < 0 else (low[:at], True)


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Return the key under which names are compared and searched.

    NFC, Turkish lower case, circumflexes dropped, apostrophes removed, runs of space and
    punctuation as one space: "Millî Savunma  Bakanlığı" -> "milli savunma bakanlığı".
    """
    plain = lower(normalize(text)).translate(_PLAIN)
    plain = re.sub(rf"[{APOSTROPHES}]", "", plain)
    return " ".join(re.findall(r"\w+", plain))
