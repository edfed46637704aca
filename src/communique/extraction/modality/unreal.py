"""What is named only as not done: refused, ended, doubted, replaced, or against the facts."""

from communique.extraction.modality.above import above, denies, speaks
from communique.extraction.modality.denial import states_fact
from communique.extraction.modality.nominal import sought
from communique.extraction.modality.seeming import nearly, on_the_brink, seems
from communique.extraction.roles.class_members import one_of_those
from communique.extraction.syntax.predicate import Predicate, light_verb, predicate_at
from communique.extraction.syntax.stems import is_last_of, is_verbal
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar


def unreal(predicate: Predicate, grammar: Grammar) -> str:
    """Return why a predicate names what does not take place, or "".

    Args:
        predicate: The predicate.
        grammar: The language.

    Returns:
        The reason: it is refused ("görüşmeyi reddetti"), ended ("temaslarını kesti"), doubted
        ("saldırdığına dair kanıt yok"), something else is done instead ("vurmak yerine"),
        somebody prepares for it ("olası bir saldırıya karşı"), just anybody does, thinks or
        wants it ("vuranlar", "vurmasını isteyenler"), or it is supposed against the facts
        ("vurmasaydı"), or something else waits for it ("çekilmedikçe"), or it is a charge of
        nobody named that somebody turns down ("silah sattığı suçlamasını reddetti"), or somebody
        is only charged with it, or it only seems to be done, or nearly was, or somebody came
        near it, or is kept from it, or it is what somebody strives for ("takas için
        arabuluculuk", "anlaşma için gitti"), or there is no use in it.
    """
    if _counterfactual(predicate, grammar):
        return "it is supposed against the facts"
    if seems(predicate, grammar) or nearly(predicate, grammar):
        return "it only seems so"
    if on_the_brink(predicate, grammar):
        return "somebody only came near it"
    if _awaited(predicate, grammar):
        return "something depends on it"
    if _feared(predicate, grammar):
        return "somebody prepares for it"
    if _instead(predicate, grammar):
        return "something else is done instead"
    if _striven_for(predicate, grammar) or sought(predicate, grammar):
        return "somebody strives for it"
    if _charged(predicate, grammar):
        return "somebody is charged with it"
    if _prevented(predicate, grammar) or _barred(predicate, grammar):
        return "somebody is against it"
    if _pointless(predicate, grammar):
        return "there is no use in it"
    if _refused(predicate, grammar):
        return "it is refused"
    if _ended(predicate, grammar):
        return "it is ended"
    if _doubted(predicate, grammar):
        return "it is doubted"
    if _answered(predicate, grammar):
        return "who answers it has not said it"
    if _headless(predicate, grammar):
        return "just anybody does it"
    if _of_anybody(predicate, grammar):
        return "just anybody thinks or wants it"
    return ""


def _counterfactual(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether it is a condition that did not hold, or what would have followed from it."""
    if predicate.is_noun or predicate.clause not in ("finite", "converb"):
        return False
    tree, endings = predicate.tree, tuple(grammar.marks["unreal_endings"])
    if any(_unreal_form(tree.words[i], endings) for i in predicate.core):
        return True
    before, joined = predicate.head_word.head, predicate.head_word.dep == "conj"
    if joined and before < predicate.head and _unreal_form(tree.words[before], endings):
        return True  # the parser may take the condition for a clause of its own
    return any(
        tree.words[c].dep == "advcl" and _ends(tree, c, endings)
        for c in predicate.dependents
        if c < predicate.inflected
    )


def _ends(tree: Tree, i: int, endings: tuple[str, ...]) -> bool:
    return any(_unreal_form(tree.words[at], endings) for at in (i, *tree.children[i]))


def _unreal_form(word: Word, endings: tuple[str, ...]) -> bool:
    """Whether a verb ends so, and more than the ending stands there ("vursaydı", not "saydı")."""
    return is_verbal(word) and word.low.endswith(endings) and word.low not in endings


def _awaited(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether as long as it is not done something else holds ("çekilmedikçe görüşmeyecek")."""
    if predicate.is_noun:
        return False
    return predicate.word.low.endswith(tuple(grammar.marks["unless_endings"]))


def _instead(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether it is what something else is done in place of ("vurmak yerine")."""
    behind = predicate.inflected + 1
    if predicate.clause not in ("infinitive", "nominal") or behind >= len(predicate.tree):
        return False
    return predicate.tree.words[behind].low in grammar.marks["instead"]


def _striven_for(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether an event is what an effort is made for ("takas için yürütülen arabuluculuk")."""
    tree, behind = predicate.tree, predicate.head + 1
    if not predicate.is_noun or behind >= len(tree):
        return False
    goal = any(tree.words[behind].low == p[0].text for p in grammar.words["purpose"])
    up = tree.words[predicate.head].head
    nouns = [up, tree.words[up].head] if up != ROOT and tree.words[up].dep == "acl" else [up]
    return goal and any(_one_of(tree.words[i], "striving", grammar) for i in nouns if i != ROOT)


def _feared(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether something is done against what may come ("olası bir saldırıya karşı")."""
    tree, behind = predicate.tree, predicate.head + 1
    if not predicate.is_noun or behind >= len(tree):
        return False
    may_come = grammar.marks["possible_words"]
    return tree.words[behind].low in grammar.marks["against"] and any(
        tree.words[c].low in may_come for c in tree.children[predicate.head]
    )


def _refused(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether the verb above says that it shall not be done, or not be allowed."""
    own = predicate.clause == "infinitive" or _joint(predicate, grammar)
    others = predicate.clause == "nominal" and not states_fact(predicate)
    if not own and not others:
        return False
    tree, words = predicate.tree, grammar.words
    for up in above(predicate, grammar):
        no = denies(tree, up, grammar)
        key = "unaccepted" if no else "refused" if own else "opposed"
        # "-mAsInA karşı olduğunu": the postposition is the predicate of a copula.
        verbs = (up, tree.words[up].head) if tree.words[up].dep == "xcomp" else (up,)
        if any(speaks(tree, at, words[f"unreal.{key}"], grammar.morphology) for at in verbs):
            return True
        if own and no and speaks(tree, up, words["unreal.unrefused"], grammar.morphology):
            return True  # "görüşmeyi reddetmiyor": he may, but has not done it yet
    return False


def _charged(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether it is what the verb above charges somebody with ("saldırmakla suçladı")."""
    if predicate.clause != "infinitive" or predicate.word.case != "Ins":
        return False
    charges = grammar.words["unreal.charged"]
    ups = above(predicate, grammar)
    return any(speaks(predicate.tree, up, charges, grammar.morphology) for up in ups)


def _prevented(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether the verb above keeps it from taking place, or says it has not ("saldırısını önledi").

    An event that somebody does not want, or gainsays, is none either ("saldırısını yalanladı").
    """
    if predicate.clause not in ("noun", "nominal") or states_fact(predicate):
        return False
    tree, event = predicate.tree, predicate.is_noun and predicate.head_word.case == "Acc"
    for up in above(predicate, grammar):
        no = denies(tree, up, grammar)
        keys = ["unwanted"] if no else ["prevented"]
        keys += ["gainsaid"] if event and not no else []
        if any(speaks(tree, up, grammar.words[f"unreal.{k}"], grammar.morphology) for k in keys):
            return True
    return False


def _barred(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether a postposition is the predicate that is against it ("göndermesine karşı.")."""
    tree, last = predicate.tree, predicate.inflected
    verb = light_verb(tree, predicate.head) if predicate.is_noun else None
    last = last if verb is None else verb
    deed = predicate.clause == "nominal" or tree.words[last].feats.get("VerbForm") == "Vnoun"
    behind = last + 1
    if not deed or states_fact(predicate) or behind >= len(tree):
        return False
    against = {phrase[-1].text for phrase in grammar.words["unreal.against"]}
    ends = all(word.upos == "PUNCT" for word in tree.words[behind + 1 :])
    return ends and tree.words[behind].low in against and tree.words[last].case == "Dat"


def _pointless(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether somebody says that there is no use in a deed ("imzalamanın anlamı yok")."""
    tree, last = predicate.tree, predicate.inflected
    verb = light_verb(tree, predicate.head) if predicate.is_noun else None
    last = last if verb is None else verb
    word = tree.words[last]
    end = last + 2
    if word.feats.get("VerbForm") != "Vnoun" or word.case != "Gen" or end >= len(tree):
        return False
    return ends_phrase(tree, end, grammar.words["unreal.useless"], grammar.morphology)


def _joint(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether it is something that both sides must want, and nobody's own ("müzakere")."""
    tree, word = predicate.tree, predicate.head_word
    own = "Person[psor]" in word.feats
    ending = tuple(grammar.morphology.possessed.get("Acc", ()))
    if own and word.dep == "obj" and not (word.case == "Acc" and word.low.endswith(ending)):
        # "her türlü teması", "temasları reddetti": an accusative is written like a possessive.
        own = any(tree.words[c].dep == "nmod:poss" for c in tree.children[word.i])
    return predicate.is_noun and not own and _one_of(word, "unreal.joint", grammar)


def _ended(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether it is a tie that the verb above says to be cut ("diyaloğu askıya aldı")."""
    embedded = predicate.clause in ("noun", "nominal", "infinitive")
    if not embedded or states_fact(predicate):
        return False
    if not _one_of(predicate.word, "unreal.ties", grammar):
        return False
    tree, ends = predicate.tree, grammar.words["unreal.ended"]
    return any(
        not denies(tree, up, grammar) and speaks(tree, up, ends, grammar.morphology)
        for up in above(predicate, grammar)
    )


def _one_of(word: Word, key: str, grammar: Grammar) -> bool:
    return is_last_of(word, grammar.words[key], grammar.morphology)


def _doubted(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether nobody knows it for sure, or who is said to have done it disowns it."""
    tree, fact = predicate.tree, states_fact(predicate)
    if predicate.clause not in ("nominal", "infinitive") and not (predicate.is_noun and fact):
        return False
    for up in above(predicate, grammar):
        no = denies(tree, up, grammar)
        key = "doubted" if no else "disowned"
        listed = speaks(tree, up, grammar.words[f"unreal.{key}"], grammar.morphology)
        if listed and (no or fact):
            return True
    return False


def _answered(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether it is a charge with its content, nobody's, that the verb above turns down."""
    tree, at = predicate.tree, predicate.head
    if predicate.clause == "finite" or not _one_of(predicate.word, "proposals", grammar):
        return False
    content = any(
        tree.words[c].dep == "acl" and states_fact(predicate_at(tree, c)) for c in tree.children[at]
    )
    owned = any(tree.words[i].case == "Gen" for i in tree.subtree(at))
    up = tree.words[at].head
    if not content or owned or up == ROOT:
        return False
    return speaks(tree, up, grammar.words["answers"], grammar.morphology)


def _headless(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether it is told of those who do it, and nobody is named ("destekleyenler")."""
    word = predicate.word
    if predicate.is_noun or word.feats.get("VerbForm") not in ("Part", "Vnoun"):
        return False
    if one_of_those(predicate, grammar):
        return False
    stem = len(word.lemma) - 1  # "-en" stands behind the stem ("edenler", but not "anlar")
    return any(word.low.find(ending, stem) >= 0 for ending in grammar.marks["headless"])


def _of_anybody(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether those who think or want it are nobody in particular ("-mAsInI isteyenler")."""
    if predicate.clause not in ("nominal", "infinitive", "noun"):
        return False
    tree, deed = predicate.tree, predicate.head_word.feats.get("VerbForm") == "Vnoun"
    if predicate.is_noun and not deed and not states_fact(predicate):
        return False
    return any(
        _nobodys(tree.words[up])
        and speaks(tree, up, grammar.words["unreal.opinions"], grammar.morphology)
        for up in above(predicate, grammar)
    )


def _nobodys(word: Word) -> bool:
    """Whether a verb stands as a noun that names nobody ("isteyenlerin", "sanmak")."""
    feats = word.feats
    if "Person[psor]" in feats:
        return False
    many = feats.get("VerbForm") == "Part" and feats.get("Number") == "Plur"
    return many or (feats.get("VerbForm") == "Vnoun" and feats.get("Case") == "Nom")
