import re
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.errors import InputError, MissingExtraError
from communique.export import Options, export
from communique.export.dot import choose_engine, quote
from communique.export.options import load_labels, make_graph
from communique.export.style import SHAPES
from communique.model import Node

from .builders import ACTS, many, node, say, small

needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")


def dot(statements, **options):
    return export(statements, to="dot", options=Options(ACTS, **options)).decode()


def edge_lines(text):
    return [line for line in text.splitlines() if re.match(r"  n\d+ -> n\d+ \[", line)]


def test_every_kind_of_line_has_its_look():
    lines = edge_lines(dot(small()))
    looks = {
        word: next(line for line in lines if word in line)
        for word in ("(Rusya)", "(Ayşe Yıldız)", "[gelecek]", "görüştü")
    }
    assert 'style="dotted"' in looks["(Rusya)"]
    assert 'arrowhead="tee"' in looks["(Rusya)"]
    assert "saldırdı [değil]" in looks["(Rusya)"]
    assert 'style="dashed"' in looks["(Ayşe Yıldız)"]
    assert 'color="#767676"' in looks["[gelecek]"]
    assert 'dir="none"' in looks["görüştü"]


def test_statements_of_one_pair_and_sign_are_one_edge_with_counts():
    (line,) = (line for line in edge_lines(dot(small())) if "destekliyor ×2" in line)
    assert "destekliyor ×2\\nyardım etti" in line
    assert 'color="#0072B2"' in line
    assert float(re.search(r'penwidth="([\d.]+)"', line)[1]) > 2
    assert "Türkiye, Azerbaycan: supports." in line


def test_conflict_and_cooperation_differ_in_colour():
    lines = edge_lines(dot([say("A", "attacked", "B"), say("A", "supports", "B")]))
    assert len({re.search(r' color="(#\w+)"', line)[1] for line in lines}) == 2


def test_hostile_names_never_become_syntax():
    name = 'Kötü "ad" \\N \\ -> n9 [color=red]; <b>&amp;\n}'
    bad = Node('javascript:alert("x")', name, "State")
    text = dot([say(bad, "attacked", "Türkiye", text='"];\nn7 -> n8 [label="')])
    assert len(edge_lines(text)) == 1
    assert "javascript" not in text
    assert 'Kötü \\"ad\\" \\\\N \\\\' in text
    assert re.findall(r"^  (n\d+) \[", text, re.MULTILINE) == ["n0", "n1"]


@needs_dot
@settings(max_examples=15, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_graphviz_reads_any_label_as_it_stands(text):
    source = f"digraph {{ a [label={quote(text)}]; }}"
    done = subprocess.run(
        ["dot", "-Tplain"], input=source.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0
    assert len(re.findall(rb"^node ", done.stdout, re.MULTILINE)) == 1


@needs_dot
def test_graphviz_sees_hostile_names_as_names():
    name = 'a"]; n5 -> n6; /* <b> \\'
    source = dot([say(Node("x", name, "State"), "attacked", "Türkiye", text="\\", speaker=name)])
    done = subprocess.run(
        ["dot", "-Tplain"], input=source.encode(), capture_output=True, check=True
    )
    assert len(re.findall(rb"^(node|edge) ", done.stdout, re.MULTILINE)) == 3


def test_legend_shows_what_is_drawn_and_can_be_left_out():
    text = dot(small())
    for word in ("işbirliği", "çatışma", "iddia", "Kişi", "Devlet", "Yer", "Konu"):
        assert word in text
    assert "Kuruluş" not in text
    assert "Kuruluş" in dot([say(node("NATO", "Organization"), "supports", "Türkiye")])
    assert "işbirliği" not in dot(small(), legend=False)
    assert "cooperation" in dot(small(), lang="en")
    assert "<B>Ekim &amp; &lt;Kasım&gt;</B>" in dot(small(), title="Ekim & <Kasım>")


def test_every_type_of_node_has_shape_and_word():
    for lang in ("tr", "en"):
        assert SHAPES.keys() <= load_labels(lang).keys()
    with pytest.raises(InputError, match="no labels"):
        load_labels("xx")


def test_views_change_what_is_drawn():
    assert "İdlib" in dot(small())
    assert "İdlib" not in dot(small(), view="actors")
    assert 'label="ele aldı"' in dot(small(), view="acts")


def test_stands_on_topics_are_words_of_the_language():
    statements = [say("Rusya", "supports", node("ateşkes", "Topic"))]
    assert 'label="yana"' in dot(statements, view="topics")
    assert 'label="for"' in dot(statements, view="topics", lang="en")
    assert "işbirliği" not in dot(statements, view="topics")


def test_pruning():
    options = Options(ACTS, min_count=2)
    assert {
        d["label"] for _, d in make_graph([*small(), *small()], options).nodes(data=True)
    } == set()
    repeated = [say("A", "attacked", "B", document=f"d{n}") for n in range(3)]
    graph = make_graph([*repeated, say("A", "attacked", "C")], options)
    assert [data["label"] for _, data in graph.nodes(data=True)] == ["A", "B"]
    top = make_graph([*repeated, say("A", "attacked", "C")], Options(ACTS, top=2))
    assert [data["label"] for _, data in top.nodes(data=True)] == ["A", "B"]


@pytest.mark.parametrize(("count", "engine"), [(5, "dot"), (60, "neato")])
def test_the_engine_fits_the_size(count, engine):
    graph = make_graph(many(count, 2 * count), Options(ACTS))
    assert choose_engine(graph, Options(ACTS)) == engine
    assert choose_engine(graph, Options(ACTS, engine="circo")) == "circo"


def test_very_many_nodes_are_laid_out_by_force():
    chain = [say(f"A{n}", "supports", f"A{n + 1}") for n in range(200)]
    assert choose_engine(make_graph(chain, Options(ACTS)), Options(ACTS)) == "sfdp"


@needs_dot
@pytest.mark.parametrize("count", [5, 20, 60])
def test_drawings_keep_their_letters_and_nodes_apart(count):
    statements = many(count, 2 * count)
    svg = export(statements, to="svg", options=Options(ACTS)).decode()
    labels = {end.label for s in statements for end in (s.subject, s.object)}
    assert len(re.findall(r'class="node"', svg)) == len(labels)
    for label in labels:
        assert label.split()[0] in svg
    assert "https://w3id.org/communique/entity/" in svg


@needs_dot
def test_nodes_of_sixty_actors_do_not_overlap():
    source = export(many(60, 140), to="dot", options=Options(ACTS))
    plain = subprocess.run(["neato", "-Tplain"], input=source, capture_output=True, check=True)
    boxes = []
    for line in plain.stdout.decode().splitlines():
        if line.startswith("node "):
            x, y, width, height = map(float, line.split()[2:6])
            boxes.append((x - width / 2, y - height / 2, x + width / 2, y + height / 2))
    assert len(boxes) == 60
    for number, a in enumerate(boxes):
        for b in boxes[number + 1 :]:
            assert a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]


@needs_dot
def test_png_and_the_empty_graph():
    for statements in (small(), []):
        assert export(statements, to="png", options=Options(ACTS)).startswith(b"\x89PNG")


def test_without_graphviz_there_is_a_clear_word(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setitem(__import__("sys").modules, "pygraphviz", None)
    with pytest.raises(MissingExtraError, match="pygraphviz"):
        export(small(), to="svg", options=Options(ACTS))


@needs_dot
def test_time_limit_is_kept():
    with pytest.raises(InputError, match="took more than"):
        export(many(60, 140), to="svg", options=Options(ACTS, timeout=0.01))


def test_the_same_statements_give_the_same_bytes():
    statements = many(20, 60)
    assert dot(statements) == dot(list(statements))


def test_unknown_names_are_errors():
    with pytest.raises(InputError, match="unknown format 'pdf'"):
        export([], to="pdf", options=Options(ACTS))
    with pytest.raises(InputError, match="unknown engine"):
        export([], to="svg", options=Options(ACTS, engine="rm"))
