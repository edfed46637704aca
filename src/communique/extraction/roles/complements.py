"""Complement clauses of a predicate, and who is named inside one."""

from collections.abc import Callable, Iterable

from communique.extraction.roles.astray import posted
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.stems import is_verbal
from communique.extraction.syntax.tree import Tree, Word

_COMPLEMENTS = frozenset({"ccomp", "obj", "csubj", "xcomp", "nsubj", "obl", "nmod", "nmod:poss"})


def complements(predicate: Predicate) -> list[Predicate]:
    """Return the complement clauses of a predicate as predicates.

    Args:
        predicate: The predicate.

    Returns:
        Those of its dependents that are verb forms, in order.
    """
    tree = predicate.tree
    found = []
    for child in predicate.dependents:
        if tree.words[child].dep in _COMPLEMENTS or _is_content(tree, child):
            inner = predicate_at(tree, child)
            verbal = is_verbal(inner.word) or is_verbal(inner.head_word)
            if verbal and inner.head not in predicate.core:
                found.append(inner)
    return found


def linked_clauses(predicate: Predicate, links: Callable[[Word], bool]) -> list[Predicate]:
    """Return the clauses that a word ties to a noun whose content they are.

    "X'in kaçırdığı yolundaki suçlaması", "X'in kaçırdığına ilişkin suçlamalar".

    Args:
        predicate: The noun, or the verb with it ("-DIğI yolundaki iddiasını yineledi").
        links: Whether a word is such a word.

    Returns:
        The clauses as predicates, in order.
    """
    tree = predicate.tree
    below = [i for i in predicate.dependents if tree.words[i].dep in ("acl", "amod")]
    tied: list[int] = []
    for i in below:
        if links(tree.words[i]):
            tied += tree.children[i]
        elif any(links(tree.words[m]) for m in tree.children[i]):
            tied.append(i)
    clauses = (predicate_at(tree, c) for c in tied)
    return [c for c in clauses if is_verbal(c.word) and "Person[psor]" in c.word.feats]


def equated_deed(predicate: Predicate) -> list[Predicate]:
    """Return the deed that a noun is said to be ("beklentimiz, Y'nin sözünü tutmasıdır").

    Args:
        predicate: The noun.

    Returns:
        The clause as a predicate, or nothing.
    """
    tree, word = predicate.tree, predicate.head_word
    if not predicate.is_noun or word.dep != "nsubj" or word.head < word.i:
        return []
    deed = predicate_at(tree, word.head)
    form = deed.word.feats.get("VerbForm")
    return [deed] if form == "Vnoun" and deed.clause == "nominal" else []


def _is_content(tree: Tree, clause: int) -> bool:
    """Whether a clause before a noun says what the noun holds ("X'in kaçırdığı suçlaması").

    The noun is possessed, by the clause alone: that of a relative clause is not ("X'in yaptığı
    suçlama").
    """
    word = tree.words[clause]
    if word.dep != "acl" or word.feats.get("VerbForm") not in ("Part", "Vnoun"):
        return False
    owners = [c for c in tree.children[word.head] if tree.words[c].case == "Gen"]
    possessed = tree.words[word.head].feats.get("Person[psor]") == "3"
    own = any(tree.words[c].case == "Gen" for c in tree.children[clause])
    return possessed and own and not owners


def named_owner(
    clause: Predicate, says_where: Callable[[Tree, int], bool] = lambda tree, i: False
) -> list[int]:
    """Return the name that owns what a clause without a subject is about.

    "İsrail'in saldırılarına son vermesi": parsers hang the name on the noun, but it is the
    name that must act; not of "Suriye'nin kuzeyinde", which only says where.

    Args:
        clause: The clause.
        says_where: Whether a word only says where something is.

    Returns:
        The index of the first such name, or nothing.
    """
    tree = clause.tree
    nouns = (c for c in clause.dependents if not says_where(tree, c))
    named = (g for c in nouns for g in tree.children[c] if tree.words[g].upos == "PROPN")
    return [g for g in named if effective_case(tree, g) == "Gen"][:1]


def inside_relative(predicate: Predicate) -> tuple[int, ...]:
    """Return the dependents of the relative clauses at a predicate's nouns.

    "X'in Y'ye verdiği desteği", "Y'ye olan bağlılığını": what belongs to the noun hangs on an
    empty verb before it; not in "Z'nin Y'ye silah verdiğine dair iddiası", where a word marks it.

    Args:
        predicate: The predicate.

    Returns:
        Indices in order.
    """
    tree = predicate.tree
    relatives = (c for c in predicate.dependents if tree.words[c].dep in ("acl", "amod"))
    plain = (c for c in relatives if is_verbal(tree.words[c]) and not markers(tree, c))
    verbs = (predicate_at(tree, c) for c in plain)
    return tuple(sorted({c for verb in verbs for c in verb.dependents if c not in predicate.core}))


def aimed_at(tree: Tree, heads: Iterable[int]) -> list[int]:
    """Return the names at which some things are aimed.

    "İran'a yönelik yaptırımları", "Mısır'a uyguladığı ambargoyu", "Küba ambargosunu", also by
    their goods: "Fiji şekerine getirdiği yasağı", "Çin'den gelen çeliğe koyduğu vergiyi",
    "Fiji'ye uygulanan silah satışı yasağını".

    Args:
        tree: The sentence.
        heads: Heads of the things.

    Returns:
        Indices of names in the dative, else of those whose goods are or that these come from,
        else of bare ones.
    """
    below = [c for i in heads for c in tree.children[i] if c < i]
    inner = [c for i in below if _bare_noun(tree, i) for c in tree.children[i] if c < i]
    inside = [*below, *inner]
    clauses = [c for c in inside if tree.words[c].dep == "acl" and is_verbal(tree.words[c])]
    near = [*inside, *(c for clause in clauses for c in tree.children[clause])]
    names = [c for c in near if tree.words[c].upos == "PROPN"]
    dative = [c for c in names if effective_case(tree, c) == "Dat"]
    goods = [c for c in near if tree.words[c].upos == "NOUN" and effective_case(tree, c) == "Dat"]
    owners = [c for i in goods for c in tree.children[i] if tree.words[c].upos == "PROPN"]
    origins = [c for c in owners if tree.words[c].case in ("", "Nom")]
    bare = [c for c in names if c in below and tree.words[c].case == "Nom"]
    bare = [c for c in bare if tree.words[c].dep.startswith("nmod")]
    return dative or origins or came_from(tree, goods) or bare


def _bare_noun(tree: Tree, i: int) -> bool:
    """Whether a word is the first noun of a compound ("satışı yasağını")."""
    word = tree.words[i]
    return word.upos == "NOUN" and word.dep == "nmod:poss" and word.case in ("", "Nom")


def located(tree: Tree, heads: Iterable[int]) -> list[int]:
    """Return what "-deki" before some things says of where they are ("Fiji'deki hastane").

    Args:
        tree: The sentence.
        heads: Heads of the things.

    Returns:
        Indices of attributes in the locative.
    """
    below = (c for i in heads for c in tree.children[i] if c < i)
    return [
        c
        for c in below
        if tree.words[c].case == "Loc" and tree.words[c].dep in ("amod", "nmod", "nmod:poss")
    ]


def came_from(tree: Tree, heads: Iterable[int]) -> list[int]:
    """Return the names from which some goods come.

    "Çin'den ithal edilen çeliğe", "ABD menşeli bademe", "Amerikan mallarına", "Çin'in çeliğine".

    Args:
        tree: The sentence.
        heads: Heads of the goods.

    Returns:
        Indices of names in the ablative of a relative clause, else of owners.
    """
    below = [c for i in heads for c in tree.children[i] if c < i]
    clauses = [c for c in below if tree.words[c].dep == "acl"]
    source = [
        c
        for clause in clauses
        for c in tree.children[clause]
        if effective_case(tree, c) in ("Abl", "Loc") and c < clause
    ]
    near = [*below, *(c for i in below for c in tree.children[i] if tree.words[i].dep == "amod")]
    owners = [c for c in near if tree.words[c].upos in ("PROPN", "ADJ")]
    return source or [c for c in owners if tree.words[c].case in ("", "Nom", "Gen")]


def reached(predicate: Predicate) -> list[int]:
    """Return to whom or where something goes, first for which end it sets out.

    "Gemi, Fiji'ye ulaştırılmak üzere Suva Limanı'na uğurlandı" is for Fiji.

    Args:
        predicate: The verb of the sentence.

    Returns:
        Indices of datives of its clauses of purpose, then of its own.
    """
    tree = predicate.tree
    ends = (c for c in predicate.dependents if tree.words[c].dep == "advcl")
    aims = [i for end in ends for i in tree.children[end]]
    return [i for i in (*aims, *predicate.dependents) if effective_case(tree, i) == "Dat"]


def condition_clauses(
    predicates: Iterable[Predicate], conditional: Callable[[Word], bool]
) -> list[Predicate]:
    """Return the clauses under a word for a condition ("X'in saldırması halinde").

    Args:
        predicates: The predicate and what governs it: parsers differ on where it hangs.
        conditional: Whether a word is such a word.

    Returns:
        The clauses as predicates, in order.
    """
    found: list[Predicate] = []
    for predicate in predicates:
        tree = predicate.tree
        for i in predicate.dependents:
            near = (i, *tree.children[i])
            # Before a clause it stands under another one: "saldırması halinde vuracağı uyarısı"
            if any(c >= i and conditional(tree.words[c]) for c in near):
                clauses = (predicate_at(tree, c) for c in near)
                found.extend(c for c in clauses if _is_clause(c) and c.head not in predicate.core)
    return found


def _is_clause(predicate: Predicate) -> bool:
    """Whether a verb or a noun with a genitive, whose deed it is ("Şili'nin uygulaması")."""
    tree = predicate.tree
    owned = any(tree.words[c].case == "Gen" for c in predicate.dependents)
    return is_verbal(predicate.word) or (owned and predicate.word.case == "Nom")


def named_owners(tree: Tree, heads: list[int]) -> list[int]:
    """Return what says whose some things are ("Rus uçağını", "Y'nin elçisini", "politikamızı").

    Args:
        tree: The sentence.
        heads: Heads of the things.

    Returns:
        Indices of names under the heads or their attributes ("Rus savaş uçağını"), then heads
        that are ours by their ending, whatever name stands before them.
    """
    ours = [i for i in heads if tree.words[i].feats.get("Person[psor]") == "1"]
    others = [i for i in heads if i not in ours]
    below = [c for i in others for c in tree.children[i] if c < i and c not in posted(tree, i)]
    if owners := [c for c in below if effective_case(tree, c) == "Gen"]:
        below = [_name_of(tree, c) for c in owners]  # "hükümetin Suriye politikası": its own
    bare = [c for c in below if tree.words[c].upos == "NOUN" and tree.words[c].case == "Nom"]
    named = [
        c
        for c in (*below, *(g for c in bare for g in tree.children[c]))
        if tree.words[c].upos in ("PROPN", "ADJ")
        and tree.words[c].dep.startswith(("nmod", "amod", "appos"))
        and tree.words[c].case in ("", "Nom", "Gen")
    ]
    return named + ours


def _name_of(tree: Tree, i: int) -> int:
    """The name behind a title ("başbakan Tusk'ın"), else the word itself."""
    title = tree.words[i].upos == "NOUN"
    named = (c for c in tree.children[i] if title and tree.words[c].dep == "appos" and c > i)
    return next((c for c in named if tree.words[c].upos == "PROPN"), i)
