"""Tests of reading YAML files."""

from pathlib import Path

import pytest
import yaml

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
