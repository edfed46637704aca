"""Names in a row: "Ürdün, BAE ve Suudi Arabistan" is one phrase, whatever the parser says.

1. Two mentions joined by a conjunction are one row.
   A people before one of whom a side is told shares it ("Rus ve Ukraynalı heyetler").
2. Before it, mentions joined by commas belong to the row if the parser coordinates them with
   it or if there are several of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from communique.extraction.mentions.finding import Mention
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.tree import Tree, Word

_HYPHENS = frozenset("-–")


@dataclass(frozen=True, slots=True)
class Group:
    """A row of coordinated mentions; mostly a single one.

    Attributes:
        mentions: Its mentions in order.
        case: The UD case of the row, that of its last member.
        marker: The postposition behind it, lower-cased, or "".
    """

    mentions: tuple[Mention, ...]
    case: str
    marker: str

    @property
    def head(self) -> int:
        """Index of the head of the first mention."""
        return self.mentions[0].head

    @property
    def first(self) -> int:
        """Index of its first word."""
        return self.mentions[0].first

    @property
    def last(self) -> int:
        """Index of its last word."""
        return self.mentions[-1].last


def find_groups(
    tree: Tree, mentions: Sequence[Mention], *, between: frozenset[str] = frozenset()
) -> tuple[Group, ...]:
    """Return the mentions of a sentence in rows.

    Args:
        tree: The sentence.
        mentions: Its mentions in order.
        between: Words behind a row that say no place ("arasında").

    Returns:
        Rows in order; each mention belongs to one.
    """
    rows: list[list[Mention]] = [[m] for m in mentions if _in_brackets(tree, m)]
    mentions = [m for m in mentions if [m] not in rows]
    at = len(mentions) - 1
    while at >= 0:
        row = [mentions[at]]
        joined = False
        oblique = _oblique(tree, row[0])
        while at > 0:
            link = _link(tree, mentions[at - 1], row[0], between)
            comma = link == "comma" and joined and _continues(tree, mentions, at, oblique)
            if link == "and" or comma:
                joined = True
                at -= 1
                row.insert(0, mentions[at])
            else:
                break
        rows.append(row)
        at -= 1
    rows.sort(key=lambda row: row[0].first)
    return tuple(_group(tree, row) for row in rows)


def _in_brackets(tree: Tree, mention: Mention) -> bool:
    """Whether a mention only says another name of the one before ("Avrupa Birliği (AB)")."""
    before, behind = mention.first - 1, mention.last + 1
    if before < 1 or behind >= len(tree):
        return False
    return tree.words[before].form == "(" and tree.words[behind].form == ")"


def _link(tree: Tree, first: Mention, second: Mention, apart: frozenset[str]) -> str:
    """How two mentions follow each other: "and", "comma", or ""."""
    between = _outside_brackets(tree.words[first.last + 1 : second.first])
    while between and _of_second(between[-1], second):
        between.pop()
    bare = first.demonym and first.kind != "Group"
    if len(between) != 1 or (bare and second.source != "side"):
        return ""
    if not _bare(tree, first, second) or _where(tree, first, second, apart):
        return ""
    if _of_name(tree, second) or _of_next(tree, first, second):
        return ""
    if between[0].upos == "CCONJ" and between[0].dep not in ("case", "advmod:emph"):
        return "" if _opens(tree, between[0], first) else "and"
    if between[0].form in _HYPHENS and _of_three(tree, first, second):
        return "and"
    return "comma" if between[0].form == "," else ""


def _of_second(word: Word, second: Mention) -> bool:
    """Whether a word before a member of a row belongs to it ("X ve 2. Hasan", "X ve tüm Gana")."""
    determiner = word.dep == "det" and second.covers(word.head)
    return determiner or word.upos == "NUM" or word.form == "."


def _outside_brackets(words: Sequence[Word]) -> list[Word]:
    """Words without those in brackets at their beginning ("(AB), ")."""
    close = next((i for i, w in enumerate(words) if w.form == ")"), -1)
    return list(words[close + 1 :] if words and words[0].form == "(" else words)


def _opens(tree: Tree, word: Word, first: Mention) -> bool:
    """Whether a conjunction is the first of two ("X ne Y'yi tanıdı ne de …")."""
    paired = any(w.low == word.low for w in tree.words[: first.first])
    return word.dep == "cc:preconj" and not paired


def _bare(tree: Tree, first: Mention, second: Mention) -> bool:
    """A member that is not the last has no case ending, or the same as the last."""
    case = tree.words[first.last].case
    return case in ("", "Nom") or case == tree.words[second.last].case


def _of_three(tree: Tree, first: Mention, second: Mention) -> bool:
    """Whether two states are of three joined by hyphens ("Fiji-Gana-Mali zirvesi")."""
    around = (first.first - 1, second.last + 1)
    more = any(0 <= i < len(tree) and tree.words[i].form in _HYPHENS for i in around)
    return more and first.kind == second.kind == "State"


def _where(tree: Tree, first: Mention, second: Mention, apart: frozenset[str]) -> bool:
    """Whether a place behind a person says where ("X ile Suva'da", "X ile Sudan'daki krizi").

    So does one that owns or names a building there ("X ile NATO karargâhında").
    """
    if first.kind != "Person" or second.kind == "Person":
        return False
    word = tree.words[second.last]
    if word.case == "Loc":
        return True
    noun = tree.words[second.last + 1] if second.last + 1 < len(tree) else None
    owned = noun is not None and noun.case == "Loc" and "Person[psor]" in noun.feats
    owned = owned and word.case in ("", "Nom") and word.head == second.last + 1
    return owned and noun is not None and noun.low not in apart


def _of_name(tree: Tree, mention: Mention) -> bool:
    """Whether a place says where the one is who is named behind it ("Fiji ve Peru'daki Gana")."""
    word = tree.words[mention.last]
    owner = tree.words[word.head] if word.dep == "amod" and word.case == "Loc" else None
    return owner is not None and owner.i == mention.last + 1 and owner.upos == "PROPN"


def _of_next(tree: Tree, first: Mention, second: Mention) -> bool:
    """Whether a name belongs to the adjective behind it ("Fiji ordusu ve Peru destekli milisler").

    Not where two bare names do ("Fiji ve Peru destekli milisler").
    """
    behind = tree.words[second.head].head
    adjective = behind == second.last + 1 and tree.words[behind].dep == "amod"
    return adjective and "Person[psor]" in tree.words[first.last].feats


def _oblique(tree: Tree, last: Mention) -> bool:
    """Whether a row that ends here is neither a subject nor a possessor ("… ve Z ile")."""
    return tree.words[last.last].case not in ("", "Nom", "Gen") or bool(_behind(tree, last))


def _behind(tree: Tree, last: Mention) -> str:
    """The postposition right behind a mention, or ""."""
    word = tree.words[last.last + 1] if last.last + 1 < len(tree) else None
    return word.low if word is not None and (word.upos == "ADP" or word.dep == "case") else ""


def _continues(tree: Tree, mentions: Sequence[Mention], at: int, oblique: bool) -> bool:
    """Whether the mention before a comma belongs to the row rather than to the clause.

    In "X, Y ve Z ile görüştü" the name that opens the sentence is the subject, also behind a
    clause of its own ("Suva'ya gelen X, Y ve Z ile görüştü").
    """
    before, first = mentions[at - 1], mentions[at]
    relative = any(tree.words[c].dep == "acl" for c in tree.children[before.head])
    if oblique and (before.first == 0 or (relative and tree.edges[before.head][0] == 0)):
        return False
    if tree.words[first.head].dep == "conj" and tree.words[first.head].head == before.head:
        return True
    if tree.words[before.head].dep in ("nsubj", "root") and before.first == 0:
        return False
    apart = tree.words[first.head].dep == "nmod:poss"
    apart = apart or (oblique and tree.words[first.head].dep == "obl")
    apart = apart and tree.words[before.head].dep == "nsubj"
    if apart and any(tree.words[c].dep == "acl" for c in tree.children[before.head]):
        return False  # "savaşı kınayan X, Y ve Z'nin planını reddetti", "… Y ve Z'yle görüştü"
    return before.kind == first.kind


def _group(tree: Tree, row: Sequence[Mention]) -> Group:
    last = row[-1].last
    word = tree.words[last]
    case = word.case or effective_case(tree, row[0].head)
    marker = _behind(tree, row[-1])
    if not marker:
        found = [m for mention in row for m in markers(tree, mention.head)]
        marker = tree.words[found[0]].low if found else ""
    return Group(tuple(row), case or "Nom", marker)
