"""Speech behind the colon that ends a reporting verb, as the real model reads it."""


def test_who_speaks_behind_a_colon_calls_his_state_our(reader):
    read = reader.read("Merkel, Mali konusunda konuştu: Askerlerimiz Mali'den çekiliyor.")
    told = {(s.subject.label, s.object.label, s.speaker and s.speaker.label)
            for s in read.statements if s.act == "withdrew"}  # fmt: skip
    assert told == {("Almanya", "Mali", "Angela Merkel")}
    assert [(r.speaker and r.speaker.label, r.cue) for r in read.reports] == [
        ("Angela Merkel", "konuştu")
    ]
