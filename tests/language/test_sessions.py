from pathlib import Path
from types import SimpleNamespace

import numpy as np
import onnxruntime
import pytest

from communique.language import sessions
from communique.language.protobuf import LENGTH, VARINT, field, fields
from communique.language.sessions import PROBE, open_session, saturates, unsigned

PROBE_FILE = Path(sessions.__file__).with_name(PROBE)
ROW = np.full((1, 4), 255, np.uint8)
SUM = 4 * 255 * 127


def tensor(name: bytes, kind: int, *, values: bytes = b"", numbers: bytes = b"") -> bytes:
    parts = [field(2, VARINT, bytes([kind])), field(8, LENGTH, name)]
    parts += [field(5, LENGTH, numbers)] if numbers else [field(9, LENGTH, values)]
    return field(5, LENGTH, b"".join(parts))


def product(*inputs: bytes, kind: bytes = b"MatMulInteger") -> bytes:
    rows = b"".join(field(1, LENGTH, name) for name in inputs)
    return field(1, LENGTH, rows + field(4, LENGTH, kind))


def tensors(model: bytes) -> dict[bytes, tuple[int, bytes]]:
    (graph,) = [value for number, _, value in fields(memoryview(model)) if number == 7]
    found = {}
    for number, _, value in fields(graph):
        if number == 5:
            parts = {n: bytes(v) for n, _, v in fields(value)}
            found[parts[8]] = (parts[2][0], parts.get(9, b""))
    return found


def test_unsigned_products_are_exact_on_this_processor() -> None:
    session = onnxruntime.InferenceSession(unsigned(PROBE_FILE.read_bytes()))
    assert (session.run(None, {"row": ROW})[0] == SUM).all()


@pytest.mark.parametrize(("sums", "cut_off"), [(SUM, False), (2 * 32767, True)])
def test_sums_that_are_too_small_show_saturation(
    sums: int, cut_off: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = SimpleNamespace(run=lambda names, inputs: [np.full((1, 16), sums)])
    monkeypatch.setattr(sessions, "_session", lambda model, threads: session)
    assert saturates() == cut_off


def test_matrix_and_zero_points_of_products_move_by_128() -> None:
    graph = product(b"a", b"w", b"za", b"zw") + product(b"a", b"v", kind=b"MatMul")
    graph += tensor(b"w", 3, values=bytes([0, 127, 129, 255]))
    graph += tensor(b"zw", 3, numbers=b"\x00\x00") + tensor(b"v", 3, values=b"\x05")
    found = tensors(unsigned(field(7, LENGTH, graph)))
    assert found == {
        b"w": (2, bytes([128, 255, 1, 127])),
        b"zw": (2, bytes([128, 128])),
        b"v": (3, b"\x05"),
    }


def test_unsigned_matrices_and_those_without_zero_points_stay() -> None:
    graph = (
        product(b"a", b"w", b"za", b"zw")
        + tensor(b"w", 2, values=b"\x80\x81")
        + tensor(b"zw", 2, values=b"\x80")
    )
    graph += product(b"a", b"x") + tensor(b"x", 3, values=b"\x05")
    model = field(7, LENGTH, graph)
    assert unsigned(model) == model


@pytest.mark.parametrize("cut_off", [True, False])
def test_the_network_is_turned_only_where_sums_are_cut_off(
    cut_off: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "saturates", lambda: cut_off)
    turned: list[bytes] = []
    monkeypatch.setattr(sessions, "unsigned", lambda model: turned.append(model) or model)
    assert open_session(PROBE_FILE).get_inputs()[0].name == "row"
    assert bool(turned) == cut_off
