"""What a sentence tells is weighed as a whole."""


def test_what_is_dropped_says_why(reader):
    """The attack is nobody's, and the sentence keeps who condemns it."""
    found = reader.read("Katar, Pakistan'daki terör saldırısını kınadı.")
    assert {s.act for s in found.statements} == {"condemned"}
    whys = {o.why for trace in found.trace for o in trace.outcomes if not o.statements}
    assert "who reacts has no part in it" in whys | {m.why for t in found.trace for m in t.misses}
