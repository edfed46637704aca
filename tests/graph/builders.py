"""Records by hand: two documents about a talk, a claim, its denial and a plan."""

from communique import iris
from communique.model import (
    Document,
    Evidence,
    Node,
    Office,
    Report,
    Span,
    Statement,
    TimeSpan,
    statement_id,
)

SYMMETRIC = {"consulted", "agreed", "negotiated", "cooperated"}


def entity(local, label, type="State", mention="", **fields):
    return Node(iris.ENTITY + local, label, type, mention, **fields)


AKAR = entity("hulusi-akar", "Hulusi Akar", "Person", "Akar")
SHOIGU = entity("sergey-soygu", "Sergey Şoygu", "Person", "Şoygu")
TURKEY = entity("turkey", "Türkiye", mention="Türkiye'nin", qid="Q43")
AZERBAIJAN = entity("azerbaijan", "Azerbaycan", mention="Azerbaycan'ın")
ARMENIA = entity("armenia", "Ermenistan", mention="Ermenistan'ın")
IDLIB = entity("idlib", "İdlib", "Place", "İdlib'i")
TRUCE = entity("topic-ateskes-0a1b", "ateşkes", "Topic", "ateşkesi")
ENVOY = entity("deniz-ornek-77aa", "Deniz Örnek", "Person", "Örnek", aliases=("Sayın Örnek",))

FIRST = Document(
    "a-1",
    "Akar, Şoygu ile İdlib'i ve ateşkesi görüştü. "
    "Akar, Türkiye'nin Azerbaycan'ın yanında olduğunu, Ermenistan'ın saldırdığını söyledi.",
    "2020-10-12T14:05:00+03:00",
    "Telefonda İdlib",
    "https://haber.example/a-1",
)
SECOND = Document(
    "b/2 ü",
    "Deniz Örnek, Ermenistan'ın Azerbaycan'a saldırmadığını söyledi. "
    "Türkiye Ermenistan'ı destekleyebilir. Türkiye sınırı kapattı.",
    "2020-10-13",
)


def evidence(document, words, trigger, *, rule="tr.test"):
    start = document.text.index(words)
    first = document.text.index(trigger, start)
    sentence = document.text[:start].count(". ")
    span = Span(first, first + len(trigger))
    return Evidence(start, start + len(words), sentence, words, span, rule)


def say(document, subject, act, object, words, trigger, **fields):
    speaker = fields.get("speaker")
    id = statement_id(
        document.id,
        (subject.id, object.id),
        act=act,
        speaker=speaker.id if speaker else None,
        negated=fields.get("negated", False),
        modality=fields.get("modality", "actual"),
        symmetric=act in SYMMETRIC,
    )
    own = evidence(document, words, trigger)
    return Statement(id, document.id, subject, act, object, (own,), **fields)


_TALK = "Akar, Şoygu ile İdlib'i ve ateşkesi görüştü."
_SAID = "Akar, Türkiye'nin Azerbaycan'ın yanında olduğunu, Ermenistan'ın saldırdığını söyledi."
_DAY = TimeSpan("2020-10-12", "2020-10-12")

FIRST_RECORDS = [
    say(FIRST, AKAR, "consulted", SHOIGU, _TALK, "görüştü", medium="phone", time=_DAY),
    say(FIRST, AKAR, "discussed", IDLIB, _TALK, "görüştü", confidence=0.94),
    say(FIRST, AKAR, "discussed", TRUCE, _TALK, "görüştü", confidence=0.9),
    say(
        FIRST, TURKEY, "supports", AZERBAIJAN, _SAID, "yanında",
        speaker=AKAR, addressee=SHOIGU, standing="selfDeclared", confidence=0.91,
    ),
    say(
        FIRST, ARMENIA, "attacked", AZERBAIJAN, _SAID, "saldırdığını",
        speaker=AKAR, standing="claimed", confidence=0.88,
    ),
    Report(FIRST.id, AKAR, SHOIGU, "söyledi", (evidence(FIRST, _SAID, "söyledi"),)),
]  # fmt: skip

_DENIED = "Deniz Örnek, Ermenistan'ın Azerbaycan'a saldırmadığını söyledi."
SECOND_RECORDS = [
    say(
        SECOND, ARMENIA, "attacked", AZERBAIJAN, _DENIED, "saldırmadığını",
        speaker=ENVOY, standing="denied", negated=True,
    ),
    say(
        SECOND, TURKEY, "supports", ARMENIA, "Türkiye Ermenistan'ı destekleyebilir.",
        "destekleyebilir", modality="possible", standing="hypothetical", confidence=0.6,
    ),
    say(
        SECOND, TURKEY, "coerced", TRUCE, "Türkiye sınırı kapattı.", "kapattı",
        topics=(TRUCE, IDLIB), place=IDLIB,
    ),
    Office(SECOND.id, ENVOY, "Özel Temsilci", ARMENIA, (evidence(SECOND, _DENIED, "Deniz"),)),
]  # fmt: skip

PAIRS = [(FIRST, FIRST_RECORDS), (SECOND, SECOND_RECORDS)]
