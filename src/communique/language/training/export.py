"""From a trained network to the shipped files: ONNX with int8 matrices, 4-bit embeddings, labels.

Most of the loss of dynamic quantisation comes from the second feed-forward matrix of each layer,
whose inputs have a few large values. There they are quantised by blocks of `BLOCK` values instead
of all together (`MatMulNBits`).
"""

import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from communique.language.network import FORMAT
from communique.language.training.corpus import BANKS, MERGED_BANK
from communique.language.training.encoder import FEED_FORWARD, HIDDEN, Array, Encoder
from communique.language.training.labels import Labels
from communique.language.training.lexicon import Lexicon
from communique.language.training.network import Network

BLOCK = 256
"""Values of a row that are quantised together in the second feed-forward matrices."""
_BITS = 8
_DOMAIN = "com.microsoft"
LEMMAS = 6
"""Lemma scripts of each word that the shipped model gives, with their scores."""


class Exported(nn.Module):
    """The network as it runs: embeddings and positions in, label scores out."""

    def __init__(self, network: Network, labels: Labels) -> None:
        super().__init__()
        self.network = network
        kept = [i for i, dep in enumerate(labels.deps) if dep != "root"]
        relations = network.rel.detach()[kept].permute(1, 0, 2)
        self.relations = nn.Parameter(relations.reshape(relations.shape[0], -1).contiguous())
        self.count = len(kept)

    def forward(
        self, embedded: Tensor, first: Tensor, last: Tensor, bank: Tensor
    ) -> tuple[Tensor, ...]:
        """Return arcs, best relation for each pair, and tag, feature, lemma, entity scores."""
        network = self.network
        mask = torch.ones_like(embedded[..., 0])
        states, lower = network.encode_twice(embedded, mask)
        words = network.words(states, first, last)
        entities = network.entity(network.entity_hidden(words))
        starts = network.start(network.start_hidden(words))
        words = words + network.bank[bank][:, None]
        dependents, governors = network.relation_parts(words)
        size, length, width = dependents.shape
        mixed = (dependents @ self.relations).view(size, length * self.count, width)
        scores = mixed @ governors.transpose(1, 2)
        best = scores.view(size, length, self.count, length).argmax(2).to(torch.int32)
        likely, lemmas = network.lemma(network.lemma_hidden(words)).topk(
            min(LEMMAS, network.lemma.out_features)
        )
        tags, feats = network.tags(words)
        return network.arcs(words), best, tags, feats, lemmas, likely, entities, starts, lower


OUTPUTS = ("arcs", "relations", "upos", "feats", "lemmas", "likely", "entities", "starts",
           "lower")  # fmt: skip


def export(
    network: Network, labels: Labels, *, encoder: Encoder, folder: Path, lexicon: Lexicon
) -> None:
    """Write the shipped files.

    Args:
        network: The trained network.
        labels: Its labels.
        encoder: The encoder with the cut vocabulary, whose embeddings were not trained.
        folder: Folder to write `model.onnx`, `embeddings.npz` and `meta.json` into.
        lexicon: What the data attest of words.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        _to_onnx(Exported(network.eval(), labels).eval(), plain)
        model = quantized(plain)
        onnx.save(model, str(folder / "model.onnx"))
    np.savez_compressed(folder / "embeddings.npz", nibbles=encoder.nibbles, scales=encoder.scales)
    _write_meta(labels, encoder, folder, lexicon)


def _to_onnx(model: nn.Module, path: Path) -> None:
    embedded = torch.zeros(1, 9, HIDDEN)
    first = torch.tensor([[0, 1, 3, 5, 7]])
    axes = {"embedded": {1: "pieces"}, "first": {1: "words"}, "last": {1: "words"}}
    axes |= {"arcs": {1: "words", 2: "words"}, "relations": {1: "words", 2: "words"}}
    axes |= {name: {1: "words"} for name in OUTPUTS[2:-1]} | {"lower": {1: "pieces"}}
    with torch.no_grad():
        torch.onnx.export(
            model,
            (embedded, first, first, torch.tensor([MERGED_BANK])),
            str(path),
            input_names=["embedded", "first", "last", "bank"],
            output_names=list(OUTPUTS),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )


def quantized(plain: Path) -> onnx.ModelProto:
    """Return a model with int8 products; files in between stand beside it.

    Args:
        plain: The model as torch wrote it.

    Returns:
        The model as it is shipped.
    """
    prepared, small = plain.with_name("prepared.onnx"), plain.with_name("small.onnx")
    quant_pre_process(str(plain), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared),
        str(small),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gemm"],
        nodes_to_exclude=_down_nodes(prepared),
        extra_options={"MatMulConstBOnly": True},
    )
    return _compress(_by_blocks(onnx.load(str(small))))


def _by_blocks(model: onnx.ModelProto) -> onnx.ModelProto:
    """Compute the products with the second feed-forward matrices in int8 by blocks of a row."""
    graph = model.graph
    tensors = {t.name: t for t in graph.initializer}
    for place, node in enumerate(list(graph.node)):
        tensor = tensors.get(node.input[1]) if node.op_type == "MatMul" else None
        if tensor is None or tuple(tensor.dims) != (FEED_FORWARD, HIDDEN):
            continue
        values, scales = blocks(numpy_helper.to_array(tensor))
        names = [f"{tensor.name}.blocks", f"{tensor.name}.scales"]
        graph.initializer.remove(tensor)
        graph.initializer.extend([
            numpy_helper.from_array(values, names[0]),
            numpy_helper.from_array(scales.ravel(), names[1]),
        ])  # fmt: skip
        product = helper.make_node(
            "MatMulNBits",
            [node.input[0], *names],
            list(node.output),
            name=node.name,
            domain=_DOMAIN,
            K=FEED_FORWARD,
            N=HIDDEN,
            bits=_BITS,
            block_size=BLOCK,
            accuracy_level=4,
        )
        graph.node.remove(node)
        graph.node.insert(place, product)
    if not any(entry.domain == _DOMAIN for entry in model.opset_import):
        model.opset_import.append(helper.make_opsetid(_DOMAIN, 1))
    return model


def blocks(matrix: Array) -> tuple[NDArray[np.uint8], Array]:
    """Return a matrix of products in blocks of eight-bit numbers around 128.

    Args:
        matrix: Inputs x outputs.

    Returns:
        Numbers, outputs x blocks x `BLOCK`, and the scale of each block, outputs x blocks.
    """
    rows = matrix.T.reshape(matrix.shape[1], -1, BLOCK)
    scales = np.maximum(np.abs(rows).max(-1), 1e-8) / 127
    values = np.clip(np.rint(rows / scales[..., None]), -127, 127) + 128
    return values.astype(np.uint8), scales.astype(np.float32)


def _down_nodes(path: Path) -> list[str]:
    """Names of the products with the second feed-forward matrix, known by its shape."""
    graph = onnx.load(str(path)).graph
    shapes = {t.name: tuple(t.dims) for t in graph.initializer}
    return [
        node.name
        for node in graph.node
        if node.op_type in ("MatMul", "Gemm")
        and any(shapes.get(name) == (FEED_FORWARD, HIDDEN) for name in node.input)
    ]


def _compress(model: onnx.ModelProto) -> onnx.ModelProto:
    """Store large factors of products as int8 with a scale a column, dequantised on loading."""
    graph = model.graph
    factors = {name for node in graph.node if node.op_type == "MatMul" for name in node.input}
    for tensor in list(graph.initializer):
        large = tensor.data_type == TensorProto.FLOAT and np.prod(tensor.dims) >= 100_000
        if tensor.name not in factors or not large:
            continue
        values = numpy_helper.to_array(tensor)
        if values.ndim != 2:
            continue
        scale = np.maximum(np.abs(values).max(axis=0), 1e-8) / 127
        stored = np.clip(np.rint(values / scale), -127, 127).astype(np.int8)
        name = tensor.name
        graph.initializer.remove(tensor)
        graph.initializer.extend([
            numpy_helper.from_array(stored, f"{name}.int8"),
            numpy_helper.from_array(scale.astype(np.float32), f"{name}.scale"),
            numpy_helper.from_array(np.zeros(len(scale), np.int8), f"{name}.zero"),
        ])  # fmt: skip
        node = helper.make_node(
            "DequantizeLinear",
            [f"{name}.int8", f"{name}.scale", f"{name}.zero"],
            [name],
            name=f"{name}.dequantize",
            axis=1,
        )
        graph.node.insert(0, node)
    return model


def _write_meta(labels: Labels, encoder: Encoder, folder: Path, lexicon: Lexicon) -> None:
    vocabulary = encoder.vocabulary
    meta = {
        "format": FORMAT,
        "labels": labels.as_json(),
        "lemmas": lexicon.lemmas,
        "endings": lexicon.endings,
        "features": lexicon.features,
        "names": lexicon.names,
        "banks": {"all": BANKS, "default": BANKS[MERGED_BANK]},
        "vocabulary": {
            "pieces": vocabulary.pieces,
            "scores": [round(score, 5) for score in vocabulary.scores],
            "begin": vocabulary.begin,
            "end": vocabulary.end,
            "pad": vocabulary.pad,
            "unknown": vocabulary.unknown,
        },
    }
    text = json.dumps(meta, ensure_ascii=False, separators=(",", ":"))
    (folder / "meta.json").write_text(text + "\n", encoding="utf-8")
