"""Tests of reading YAML files."""

from pathlib import Path

import pytest
import yaml

from communique.paths import ontology_path
from communique.yamls import load_yaml


def test_content_is_read(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("sözler: [görüş, 'no']\nsayı: 2\n", encoding="utf-8")
    assert load_yaml(path) == {"sözler": ["görüş", "no"], "sayı": 2}


def test_no_object_is_made(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("!!python/object/apply:os.getcwd []\n", encoding="utf-8")
    with pytest.raises(yaml.YAMLError):
        load_yaml(path)


def test_malformed_text_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("a: [b\n", encoding="utf-8")
    with pytest.raises(yaml.YAMLError):
        load_yaml(path)


def test_no_file_of_the_ontology_says_a_key_twice() -> None:
    twice = []
    for path in sorted(ontology_path().rglob("*.yaml")):
        nodes = [yaml.compose(path.read_text(encoding="utf-8"))]
        while nodes:
            node = nodes.pop()
            if isinstance(node, yaml.MappingNode):
                keys = [key.value for key, _ in node.value]
                twice += [f"{path.name}: {key}" for key in set(keys) if keys.count(key) > 1]
                nodes += [value for _, value in node.value]
            elif isinstance(node, yaml.SequenceNode):
                nodes += node.value
    assert not twice
