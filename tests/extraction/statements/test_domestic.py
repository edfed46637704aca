"""What happens within one state is not told."""

import pytest

from communique.extraction.statements.domestic import HomePolitics, stays_at_home
from communique.knowledge import Actor
from communique.model import Evidence, Node, Span, Statement

ACTORS = {
    "x:peru": Actor("x:peru", "Peru", "State"),
    "x:fiji": Actor("x:fiji", "Fiji", "State"),
    "x:un": Actor("x:un", "UN", "Organization"),
}
STATE = Node("x:peru", "Peru", "State")
CHIEF = Node("x:chief", "Ana", "Person")
HOUSE = Node("x:house", "Kongre", "Organization")
GUEST = Node("x:guest", "Juan", "Person")
ENVOY, COUNCIL = Node("x:envoy", "Eva", "Person"), Node("x:council", "Konsey", "Organization")
TOWN, AWAY = Node("x:town", "Cusco", "Place"), Node("x:away", "Suva", "Place")
PLAN = Node("x:plan", "plan", "Topic")
SIDES = {
    "x:peru": "x:peru", "x:chief": "x:peru", "x:house": "x:peru", "x:guest": "x:fiji",
    "x:envoy": "x:un", "x:council": "x:un",
}  # fmt: skip
COUNTRIES = {"x:town": "x:peru", "x:away": "x:fiji", "x:house": "x:peru", "x:chief": "x:peru"}

ABROAD, ONE = "nobody goes abroad", "both ends are of one state"
POLITICS = HomePolitics("x:peru", ("erken seçim", "muhalefet"), frozenset({"criticized"}))
VOTE, RIVALS = Node("x:vote", "Erken seçim çağrısı", "Topic"), Node("x:r", "muhalefet", "Group")
REBELS = Node("x:rebels", "iç savaştaki Fiji muhalefeti", "Group")


@pytest.mark.parametrize(
    ("subject", "act", "object_", "why"),
    [
        pytest.param(CHIEF, "visited", TOWN, ABROAD, id="a journey at home"),
        pytest.param(CHIEF, "visited", AWAY, "", id="a journey abroad"),
        pytest.param(GUEST, "visited", TOWN, "", id="a guest's journey"),
        pytest.param(CHIEF, "attacked", TOWN, "", id="no journey"),
        pytest.param(STATE, "visited", TOWN, ABROAD, id="a state's journey"),
        pytest.param(CHIEF, "criticized", HOUSE, ONE, id="a person and a body of one state"),
        pytest.param(CHIEF, "criticized", GUEST, "", id="persons of two states"),
        pytest.param(CHIEF, "criticized", STATE, "", id="a person and his state"),
        pytest.param(CHIEF, "threatened", STATE, ONE, id="a threat to his own state"),
        pytest.param(GUEST, "threatened", STATE, "", id="a threat to another state"),
        pytest.param(STATE, "criticized", HOUSE, "", id="a state and its house"),
        pytest.param(ENVOY, "criticized", COUNCIL, "", id="both of a body of many states"),
        pytest.param(CHIEF, "criticized", PLAN, "", id="a person and a thing"),
        pytest.param(CHIEF, "criticized", VOTE, "it is home politics", id="a matter at home"),
        pytest.param(CHIEF, "criticized", RIVALS, "it is home politics", id="rivals at home"),
        pytest.param(CHIEF, "criticized", REBELS, "", id="rivals elsewhere"),
        pytest.param(RIVALS, "urged", CHIEF, "it is home politics", id="by rivals at home"),
        pytest.param(RIVALS, "urged", GUEST, "", id="by rivals, to a guest"),
        pytest.param(CHIEF, "praised", VOTE, "", id="no quarrel"),
        pytest.param(STATE, "criticized", VOTE, "", id="a state and a matter"),
        pytest.param(GUEST, "criticized", VOTE, "", id="a guest and a matter"),
    ],
)
def test_why_a_statement_tells_of_one_state_alone(subject, act, object_, why):
    evidence = Evidence(0, 9, 0, "…", Span(0, 4), "tr.x")
    found = stays_at_home(
        Statement("x:s", "d", subject, act, object_, (evidence,)),
        journeys=frozenset({"visited"}),
        outward=frozenset({"threatened"}),
        side_of=lambda node: SIDES.get(node.id, node.id),
        country_of=lambda node: COUNTRIES.get(node.id, ""),
        actors=ACTORS,
        politics=POLITICS,
    )
    assert found == why


def test_nobody_known_is_of_no_state():
    one, other = Node("x:one", "Ana", "Person"), Node("x:other", "Eva", "Person")
    evidence = Evidence(0, 9, 0, "…", Span(0, 4), "tr.x")
    found = stays_at_home(
        Statement("x:s", "d", one, "criticized", other, (evidence,)),
        journeys=frozenset({"visited"}),
        outward=frozenset({"threatened"}),
        side_of=lambda _: "",
        country_of=lambda _: "",
        actors=ACTORS,
        politics=POLITICS,
    )
    assert found == ""
