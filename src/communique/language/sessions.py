"""Networks loaded so that their int8 products come out alike on every processor.

Processors without VNNI add the products of unsigned and signed bytes pairwise in 16 bits, where
they overflow and are cut off. Products of unsigned bytes are not cut off there, so on such a
processor a weight w is loaded as w + 128 with the zero point 128, which is the same network.

*Source:* ONNX Runtime, "Quantize ONNX models", on U8S8 and U8U8; the fields by `onnx.proto3`.
"""

from collections.abc import Container
from itertools import starmap
from pathlib import Path

import numpy as np
import onnxruntime

from communique.language.protobuf import LENGTH, VARINT, field, fields, rewritten, varints

PROBE = "saturation.onnx"
"""A product of one row of 255 and one column of 127, four long, beside this module."""
_PRODUCT = 4 * 255 * 127
_GRAPH, _NODE, _TENSOR = 7, 1, 5
_NODE_INPUT, _NODE_KIND = 1, 4
_TENSOR_TYPE, _TENSOR_NUMBERS, _TENSOR_NAME, _TENSOR_BYTES = 2, 5, 8, 9
_SIGNED, _UNSIGNED = 3, 2
_PRODUCTS = b"MatMulInteger"
_WEIGHTS = (1, 3)
"""Which inputs of a product are a matrix of the model and its zero points."""


def open_session(path: Path, *, threads: int = 1) -> onnxruntime.InferenceSession:
    """Load a network.

    Args:
        path: Its file.
        threads: Threads of the processor.

    Returns:
        The session that runs it.
    """
    model: str | bytes = str(path)
    if saturates():
        model = unsigned(path.read_bytes())
    return _session(model, threads)


def saturates() -> bool:
    """Return whether the processor cuts off sums of products of unsigned and signed bytes."""
    session = _session(str(Path(__file__).with_name(PROBE)), 1)
    row = np.full((1, 4), 255, np.uint8)
    return bool((session.run(None, {"row": row})[0] != _PRODUCT).any())


def unsigned(model: bytes) -> bytes:
    """Return a model whose matrices of int8 products are unsigned, with the same products.

    Args:
        model: A serialised `ModelProto`.

    Returns:
        The same model; only types and bytes of these matrices and their zero points differ.
    """
    return rewritten(memoryview(model), _GRAPH, _unsigned_graph)


def _session(model: str | bytes, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _unsigned_graph(graph: memoryview) -> bytes:
    wanted = {
        name for number, _, node in fields(graph) if number == _NODE for name in _weights(node)
    }
    return rewritten(graph, _TENSOR, lambda tensor: _unsigned_tensor(tensor, wanted))


def _weights(node: memoryview) -> list[bytes]:
    """The names of matrix and zero points, if a node is an int8 product with zero points."""
    told = [(number, bytes(value)) for number, _, value in fields(node)]
    if (_NODE_KIND, _PRODUCTS) not in told:
        return []
    inputs = [value for number, value in told if number == _NODE_INPUT]
    return [inputs[place] for place in _WEIGHTS] if len(inputs) > max(_WEIGHTS) else []


def _unsigned_tensor(tensor: memoryview, wanted: Container[bytes]) -> bytes:
    """A tensor as it is, or unsigned if it is wanted and signed."""
    told = list(fields(tensor))
    by_number = {number: value for number, _, value in told}
    if bytes(by_number[_TENSOR_NAME]) not in wanted or by_number[_TENSOR_TYPE][0] != _SIGNED:
        return bytes(tensor)
    if _TENSOR_BYTES in by_number:
        values = np.frombuffer(by_number[_TENSOR_BYTES], np.uint8)
    else:
        values = np.array([n & 255 for n in varints(by_number[_TENSOR_NUMBERS])], np.uint8)
    kept = [f for f in told if f[0] not in (_TENSOR_TYPE, _TENSOR_NUMBERS, _TENSOR_BYTES)]
    kept.append((_TENSOR_TYPE, VARINT, memoryview(bytes([_UNSIGNED]))))
    kept.append((_TENSOR_BYTES, LENGTH, memoryview((values ^ 128).tobytes())))
    return b"".join(starmap(field, kept))
