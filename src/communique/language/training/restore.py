"""A checkpoint from shipped files: the int8 matrices of a model as weights to go on from.

The scale of each output makes the loss small. The relation "root" is not shipped, since it is
known from the head; its scores begin at nothing.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from communique.language.training.labels import Labels

Arrays = dict[str, NDArray[Any]]


def restore(folder: Path) -> tuple[dict[str, Tensor], Labels]:
    """Read the weights of a shipped model.

    Args:
        folder: Folder with `model.onnx` and `meta.json`.

    Returns:
        The state of a network with six or more layers as exported, and its labels.
    """
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    labels = Labels.from_json(meta["labels"])
    graph = onnx.load(str(folder / "model.onnx")).graph
    arrays: Arrays = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    state = {
        name.removeprefix("network."): value
        for name, value in arrays.items()
        if name.startswith("network.")
        and value.dtype == np.float32
        and not name.endswith((".scale", "_scale"))
    }
    plain = arrays.get("network.position")
    if plain is None:
        plain = _scaled(arrays, "network.position", ".int8", ".scale")
    state["position"] = plain
    state["arc"] = _scaled(arrays, "network.arc", "_quantized", "_scale")
    for node in graph.node:
        module = node.name.strip("/").removesuffix("_quant").removesuffix("/MatMul")
        if node.op_type == "MatMulInteger" and node.name.count("/") > 1:
            stem = node.input[1].removesuffix("_quantized")
            state[_weight(module)] = _scaled(arrays, stem, "_quantized", "_scale").T
        elif node.op_type == "MatMulNBits":
            values, scales = arrays[node.input[1]], arrays[node.input[2]]
            rows = (values.astype(np.float32) - 128) * scales.reshape(*values.shape[:2], 1)
            state[_weight(module)] = rows.reshape(len(values), -1)
        elif node.op_type == "MatMul" and f"{node.input[1]}.int8" in arrays:
            state[_weight(module)] = _scaled(arrays, node.input[1], ".int8", ".scale").T
    state["rel"] = _relations(arrays, labels)
    return {
        name: torch.from_numpy(np.array(value, dtype=np.float32)) for name, value in state.items()
    }, labels


def _weight(module: str) -> str:
    return module.replace("/", ".") + ".weight"


def _scaled(arrays: Arrays, stem: str, values: str, scale: str) -> NDArray[np.float32]:
    scaled: NDArray[np.float32] = arrays[stem + values].astype(np.float32) * arrays[stem + scale]
    return scaled


def _relations(arrays: Arrays, labels: Labels) -> NDArray[np.float32]:
    """Relations x dependents x heads; stored as dependents x (relations * heads)."""
    stem = next(
        name.removesuffix("_quantized")
        for name in arrays
        if name.startswith("relations") and name.endswith("_quantized")
    )
    flat = _scaled(arrays, stem, "_quantized", "_scale")
    size = flat.shape[0]
    kept = [i for i, dep in enumerate(labels.deps) if dep != "root"]
    full = np.zeros((len(labels.deps), size, size), np.float32)
    full[kept] = flat.reshape(size, len(kept), size).transpose(1, 0, 2)
    return full
