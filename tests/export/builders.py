import random

from communique import iris
from communique.knowledge.acts import Act
from communique.model import Evidence, Node, Span, Statement, TimeSpan, statement_id


def act(id, label, sign, weight, *, symmetric=False):
    return Act(id, label, id, "X", (), sign, weight, symmetric, False, frozenset())


ACTS = {
    a.id: a
    for a in (
        act("consulted", "görüştü", 0, 1.0, symmetric=True),
        act("visited", "ziyaret etti", 1, 1.9),
        act("discussed", "ele aldı", 0, 1.0),
        act("supports", "destekliyor", 1, 6.0),
        act("aided", "yardım etti", 1, 7.0),
        act("condemned", "kınadı", -1, -4.0),
        act("attacked", "saldırdı", -1, -10.0),
        act("sanctioned", "yaptırım uyguladı", -1, -6.0),
    )
}

STATES = (
    "Türkiye", "Azerbaycan", "Ermenistan", "Rusya", "ABD", "İran", "Irak", "Suriye", "Yunanistan",
    "Fransa", "Almanya", "İngiltere", "Çin", "Mısır", "Libya", "Katar", "Ürdün", "Lübnan",
    "Suudi Arabistan", "Birleşik Arap Emirlikleri", "Gürcistan", "Ukrayna", "Kırgızistan",
    "Özbekistan", "Güney Kıbrıs Rum Yönetimi", "İtalya", "İspanya", "Pakistan", "Hindistan",
    "Japonya", "Bulgaristan", "Romanya", "Sırbistan", "Kosova", "Bosna Hersek", "İsrail", "Sudan",
)  # fmt: skip
ORGANIZATIONS = (
    "NATO", "Avrupa Birliği", "BM Güvenlik Konseyi", "İslam İşbirliği Teşkilatı", "AGİT",
    "Türk Devletleri Teşkilatı", "Dışişleri Bakanlığı", "Avrupa Konseyi",
)  # fmt: skip
PEOPLE = (
    "Ayşe Yıldız", "Çağrı Öztürk", "İlker Şahin", "Ömer Güneş", "Şule Işık", "Gülay Çınar",
    "Hasan Ünlü", "Iraz Doğan", "Uğur Kılıç", "Zeynep Ağaoğlu",
)  # fmt: skip
GROUPS = ("Suriye muhalefeti", "uluslararası toplum", "Kıbrıslı Türkler", "Türkmenler", "göçmenler")


def node(label, type="State"):
    return Node(iris.ENTITY + iris.slug(label), label, type)


def say(subject, act, object, *, document="d1", speaker=None, time=None, text=None, **fields):
    subject, object, speaker = (
        node(end) if isinstance(end, str) else end for end in (subject, object, speaker)
    )
    id = statement_id(
        document,
        (subject.id, object.id),
        act=act,
        speaker=speaker.id if speaker else None,
        negated=fields.get("negated", False),
        modality=fields.get("modality", "actual"),
        symmetric=ACTS[act].symmetric,
    )
    text = text or f"{subject.label}, {object.label}: {act}."
    evidence = Evidence(10, 10 + len(text), 2, text, Span(12, 15), f"tr.{act}.1")
    return Statement(
        id, document, subject, act, object, (evidence,), speaker=speaker,
        time=TimeSpan(time, time) if time else None, **fields,
    )  # fmt: skip


def small():
    """Five actors, a place, a topic and an agreement, with every kind of line."""
    minister, colleague = node("Ayşe Yıldız", "Person"), node("İlker Şahin", "Person")
    return [
        say(minister, "consulted", colleague, time="2020-10-13"),
        say(minister, "discussed", node("İdlib", "Place")),
        say(minister, "discussed", node("savunma ve güvenlik konuları", "Topic")),
        say("Türkiye", "supports", "Azerbaycan", standing="selfDeclared", speaker=minister),
        say("Türkiye", "supports", "Azerbaycan", document="d2"),
        say("Türkiye", "aided", "Azerbaycan", document="d2"),
        say("Ermenistan", "attacked", "Azerbaycan", standing="claimed", speaker=minister),
        say("Ermenistan", "attacked", "Azerbaycan", negated=True, standing="denied",
            speaker="Rusya"),
        say("Rusya", "visited", "Türkiye", modality="future", standing="hypothetical"),
        say("Türkiye", "condemned", "Ermenistan", document="d3"),
        say("Rusya", "supports", node("ateşkes anlaşması", "Agreement")),
    ]  # fmt: skip


def many(count, statements, seed=7):
    """A made-up network of so many actors, with hubs as real ones have them."""
    actors = [
        *map(node, STATES),
        *(node(name, "Organization") for name in ORGANIZATIONS),
        *(node(name, "Person") for name in PEOPLE),
        *(node(name, "Group") for name in GROUPS),
    ]
    chance = random.Random(seed)
    chosen = actors[:2] + chance.sample(actors[2:], count - 2)
    weights = [1 / (rank + 1) ** 0.6 for rank in range(count)]
    found = []
    for number in range(statements):
        a = chosen[number] if number < count else chance.choices(chosen, weights)[0]
        b = chance.choices(chosen, weights)[0]
        if a is b:
            continue
        standing = chance.choices(("asserted", "selfDeclared", "claimed"), (6, 2, 2))[0]
        speaker = chance.choice(chosen) if standing != "asserted" else None
        act = chance.choice(sorted(ACTS))
        found.append(say(a, act, b, document=f"d{number}", standing=standing, speaker=speaker))
    return found
