"""Pictures by Graphviz: its program on the PATH, or the pygraphviz wheel."""

import importlib
import shutil
import subprocess

from communique.errors import InputError, MissingExtraError

ENGINES = ("dot", "sfdp", "neato", "fdp", "circo", "twopi")
_DPI = "110"


def render(source: str, format: str, *, engine: str, timeout: float) -> bytes:
    """Render DOT.

    Args:
        source: The drawing.
        format: "svg" or "png".
        engine: Graphviz's program.
        timeout: Most seconds it may take.

    Returns:
        The picture.

    Raises:
        InputError: If the engine is unknown, fails, or takes too long.
        MissingExtraError: If there is no Graphviz.
    """
    if engine not in ENGINES:
        raise InputError(f"unknown engine {engine!r}; known are {', '.join(ENGINES)}")
    program = shutil.which(engine)
    if program is None:
        return _by_wheel(source, format, engine)
    resolution = [f"-Gdpi={_DPI}"] if format == "png" else []
    try:
        done = subprocess.run(
            [program, f"-T{format}", *resolution],
            input=source.encode(),
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(
            f"{engine} took more than {timeout:.0f} s; draw less (--top 60, --min-count 2)"
        ) from error
    if done.returncode or not done.stdout:
        message = done.stderr.decode(errors="replace").strip()
        raise InputError(f"{engine} could not draw the graph: {message}")
    return done.stdout


def _by_wheel(source: str, format: str, engine: str) -> bytes:
    try:
        wheel = importlib.import_module("pygraphviz")
    except ImportError as error:
        raise MissingExtraError(
            f"drawing {format} needs Graphviz, and there is no {engine!r} on the PATH: install "
            "it (apt install graphviz, brew install graphviz) or pip install pygraphviz, or "
            "export to dot and draw that elsewhere"
        ) from error
    picture: bytes = wheel.AGraph(string=source).draw(format=format, prog=engine)
    return picture
