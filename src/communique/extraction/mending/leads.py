"""Whether the first name of what looks like a row of three is the subject before a pair."""

from collections.abc import Sequence

from communique.extraction.syntax.tree import Word


def told_apart(words: Sequence[Word], lead: Word, owned: int) -> bool:
    """Return whether a clause before a name tells of it alone, and no other is the subject.

    "Savaşı kınayan Peru, Kenya ve Sudan'ın planını reddetti": the plan is not Peru's.

    Args:
        words: The words.
        lead: The first name.
        owned: Index of what the names behind it own.

    Returns:
        True if the verb above what they own has no other subject.
    """
    clause = any(w.head == lead.i and w.dep == "acl" and w.i < lead.i for w in words)
    verb = words[owned].head
    return clause and not any(w.head == verb and w.dep == "nsubj" for w in words if w is not lead)
