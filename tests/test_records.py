import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import records
from communique.errors import InputError
from communique.model import Evidence, Node, Office, Report, Span, Statement, TimeSpan

TEXT = st.text(max_size=8)
COUNT = st.integers(0, 9999)
NODES = st.builds(
    Node,
    id=TEXT,
    label=TEXT,
    type=st.sampled_from(["Person", "State", "Topic"]),
    mention=TEXT,
    aliases=st.lists(TEXT, max_size=2).map(tuple),
    qid=st.none() | TEXT,
)
MAYBE = st.none() | NODES
EVIDENCE = st.lists(
    st.builds(
        Evidence,
        start=COUNT,
        end=COUNT,
        sentence=COUNT,
        text=TEXT,
        trigger=st.builds(Span, COUNT, COUNT),
        rule=TEXT,
    ),
    max_size=2,
).map(tuple)
STATEMENTS = st.builds(
    Statement,
    id=TEXT,
    document=TEXT,
    subject=NODES,
    act=TEXT,
    object=NODES,
    evidence=EVIDENCE,
    speaker=MAYBE,
    addressee=MAYBE,
    topics=st.lists(NODES, max_size=2).map(tuple),
    medium=st.sampled_from([None, "phone"]),
    place=MAYBE,
    time=st.none() | st.builds(TimeSpan, TEXT, TEXT),
    negated=st.booleans(),
    modality=st.sampled_from(["actual", "future"]),
    standing=st.sampled_from(["asserted", "denied"]),
    confidence=st.integers(0, 10000).map(lambda n: n / 10000),
)
REPORTS = st.builds(
    Report, document=TEXT, speaker=MAYBE, addressee=MAYBE, cue=TEXT, evidence=EVIDENCE
)
OFFICES = st.builds(Office, document=TEXT, person=NODES, office=TEXT, of=MAYBE, evidence=EVIDENCE)


@given(st.lists(STATEMENTS | REPORTS | OFFICES, max_size=3))
def test_round_trip(rows):
    stream = io.StringIO()
    assert records.write(rows, stream) == len(rows)
    stream.seek(0)
    assert list(records.read(stream)) == rows


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not JSON"),
        ("[1]", "must be a JSON object"),
        ('{"kind": "rumour", "evidence": []}', "unknown kind of record 'rumour'"),
        ('{"kind": "report", "evidence": []}', "lacks or misuses a field"),
        ('{"kind": "office"}', "lacks or misuses a field"),
    ],
)
def test_errors_name_the_line(line, message):
    with pytest.raises(InputError, match=message) as caught:
        list(records.read(["\n", line], name="girdi.jsonl"))
    assert str(caught.value).startswith("girdi.jsonl:2: ")
