import ast
import tomllib
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "communique"
ORDER = [
    "knowledge", "sources", "language", "extraction", "evaluation", "graph", "network", "export",
    "cli", "__main__.py",
]  # fmt: skip
STEPS = [
    "syntax", "mending", "mentions", "linking", "roles", "modality", "frames", "discourse",
    "attribution", "ends", "statements",
]  # fmt: skip
MODULES = sorted(p.relative_to(SOURCE).as_posix() for p in SOURCE.rglob("*.py"))


def layer(name):
    return ORDER.index(name) + 1 if name in ORDER else 0


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "communique":
                yield from (alias.name for alias in node.names)
            elif node.module.startswith("communique."):
                yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (
                a.name.split(".")[1] for a in node.names if a.name.startswith("communique.")
            )


def parse(name):
    return ast.parse((SOURCE / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", MODULES)
def test_imports_go_one_way(name):
    own = layer(Path(name).parts[0])
    assert [i for i in imported(parse(name)) if layer(i) > own] == []


@pytest.mark.parametrize("name", MODULES)
def test_public_functions_have_docstrings(name):
    tree = parse(name)
    classes = [n for n in tree.body if isinstance(n, ast.ClassDef) and n.name[0] != "_"]
    bodies = [*tree.body, *(n for c in classes for n in c.body)]
    functions = [n for n in bodies if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    public = [f for f in functions if not f.name.startswith("_")]
    assert [f.name for f in public if not ast.get_docstring(f)] == []


def step(name):
    return STEPS.index(name) if name in STEPS else len(STEPS)


@pytest.mark.parametrize("name", [m for m in MODULES if m.startswith("extraction/")])
def test_steps_of_extraction_go_one_way(name):
    own = step(Path(name).parts[1])
    modules = [m.split(".") for m in whole_imports(parse(name))]
    assert [m for m in modules if m[1] == "extraction" and step(m[2]) > own] == []


def whole_imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("communique."):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (a.name for a in node.names if a.name.startswith("communique."))


def test_no_modules_import_each_other():
    names = {"communique." + m[:-3].replace("/", "."): m for m in MODULES}
    left = {name: set(whole_imports(parse(m))) & set(names) for name, m in names.items()}
    while free := [name for name, needs in left.items() if not needs & set(left)]:
        for name in free:
            del left[name]
    assert sorted(left) == []


def test_the_wheel_holds_all_knowledge_that_is_read():
    root = SOURCE.parents[1]
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    held = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    read = [p for p in (root / "ontology").rglob("*") if p.suffix in (".yaml", ".ttl", ".jsonld")]
    names = [p.relative_to(root).as_posix() for p in read]
    assert [n for n in names if not any(n == h or n.startswith(h + "/") for h in held)] == []
    assert all(target == f"communique/{source}" for source, target in held.items())
