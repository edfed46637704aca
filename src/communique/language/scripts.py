"""Lemmas as edit scripts over the form: casing, letters to cut, letters to add.

*Source:* the edit-script lemmatisation of UDPipe 2 (Straka 2018), without inner edits.
"""

from collections.abc import Callable

from communique import text as turkish

_CASED: dict[str, Callable[[str], str]] = {
    "K": str,
    "L": turkish.lower,
    "U": turkish.capitalize,
}


def make_script(form: str, lemma: str) -> str:
    """Return the cheapest script that turns a form into its lemma.

    Args:
        form: The word as it stands ("konularında").
        lemma: Its lemma ("konu").

    Returns:
        "casing|cut|add": casing K keeps, L lowers, U capitalises ("K|8|"); "=lemma" where
        nothing of the form is left.
    """
    best = ""
    least = len(form) + len(lemma) + 1
    for casing, cased in _casings(form):
        common = 0
        while common < min(len(cased), len(lemma)) and cased[common] == lemma[common]:
            common += 1
        cost = len(cased) + len(lemma) - 2 * common
        if cost < least:
            least, best = cost, f"{casing}|{len(cased) - common}|{lemma[common:]}"
    if least >= len(form) + len(lemma) and form != lemma:
        return "=" + lemma
    return best


def apply_script(form: str, script: str) -> str:
    """Return the lemma that a script makes of a form.

    Args:
        form: The word.
        script: A script as `make_script` makes it.

    Returns:
        The lemma; the form itself where the script cuts more than there is.
    """
    if script.startswith("="):
        return script[1:]
    casing, cut, add = script.split("|", 2)
    cased = _CASED[casing](form)
    keep = len(cased) - int(cut)
    if keep < 0 or (keep == 0 and not add):
        return form
    return cased[:keep] + add


def _casings(form: str) -> tuple[tuple[str, str], ...]:
    return tuple((casing, cased(form)) for casing, cased in _CASED.items())
