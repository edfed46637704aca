from communique import iris
from communique.knowledge.acts import Act
from communique.model import Evidence, Node, Span, Statement, TimeSpan, statement_id


def act(id, label, sign, weight, *, symmetric=False, plover="X"):
    return Act(id, label, f"{id} (en)", plover, (), sign, weight, symmetric, False, frozenset())


ACTS = {
    a.id: a
    for a in (
        act("consulted", "görüştü", 0, 1.0, symmetric=True),
        act("supports", "destekliyor", 1, 6.0),
        act("attacked", "saldırdı", -1, -10.0),
        act("rejected", "reddetti", -1, -4.0),
        act("demanded", "talep etti", -1, -5.0, plover="DEMAND"),
    )
}


def node(label, type="State"):
    return Node(iris.ENTITY + iris.slug(label), label, type)


def topic(label):
    return node(label, "Topic")


def say(subject, act, object, *, document="d1", time=None, speaker=None, **fields):
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
    text = f"{subject.label}, {object.label}: {act}."
    return Statement(
        id, document, subject, act, object, (Evidence(0, len(text), 0, text, Span(0, 1), "r"),),
        speaker=speaker, time=TimeSpan(time, time) if time else None, **fields,
    )  # fmt: skip
