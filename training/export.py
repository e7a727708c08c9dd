"""Writes the trained reader as the files that Node reads: `tagger.onnx` and `facts.onnx`, weights in int8.

usage: export.py READER.pt FOLDER [--float]

Weights of matrix products are quantised per output channel, activations while running (ONNX Runtime's dynamic
quantisation); embeddings per row. `--float` keeps 32 bits, to measure what the quantisation costs.
"""

import argparse
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from encoder import PIECES, WIDTH
from examples import AUTHORS, Sizes
from reader import FactHeads, Reader

OPSET = 18


class RowwiseEmbedding(nn.Module):
    """An embedding in int8, with a scale of its own for each row."""

    def __init__(self, weight: torch.Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.rows[ids].float() * self.scale[ids]


class ExportedFacts(nn.Module):
    """The fact heads for one paper: probabilities instead of logits."""

    def __init__(self, facts: FactHeads) -> None:
        super().__init__()
        self.facts = facts

    def forward(self, hidden, summary, spans, mention_features, concept_of_mention, mention_pairs, pair_of_mention_pair, pair_features):
        logits = self.facts(
            hidden,
            summary,
            spans,
            torch.zeros_like(concept_of_mention),
            mention_features,
            concept_of_mention,
            mention_pairs,
            pair_of_mention_pair,
            pair_features,
        )
        return tuple(torch.softmax(values, dim=-1) for values in logits)


def export(module: nn.Module, inputs: dict[str, tuple], outputs: list[str], path: Path, in_float: bool) -> None:
    """`inputs` are an example and the names of its variable dimensions."""
    exact = path.with_suffix(".float.onnx")
    torch.onnx.export(
        module,
        tuple(example for example, _ in inputs.values()),
        exact,
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes={name: axes for name, (_, axes) in inputs.items()},
        opset_version=OPSET,
        dynamo=False,
    )
    if in_float:
        exact.rename(path)
        return
    prepared = path.with_suffix(".prepared.onnx")
    quant_pre_process(exact, prepared, skip_symbolic_shape=True)
    quantize_dynamic(
        prepared, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"],
        extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip
    exact.unlink()
    prepared.unlink()
    model = onnx.load(path)
    del model.metadata_props[:]
    del model.graph.value_info[:]
    model.producer_name, model.producer_version, model.doc_string = "", "", ""
    onnx.save(model, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--float", action="store_true")
    options = parser.parse_args()

    saved = torch.load(options.reader, weights_only=True)
    sizes = Sizes(**saved["sizes"])
    reader = Reader(sizes)
    reader.load_state_dict(saved["weights"])
    reader.eval()
    encoder = reader.tagger.encoder
    encoder.kinds.weight.data += reader.tagger.annotator.weight.data[AUTHORS]
    if not options.float:
        encoder.words = RowwiseEmbedding(encoder.words.weight.data)
    options.folder.mkdir(parents=True, exist_ok=True)
    pieces = lambda most: (torch.randint(0, most, (1, 7)), {1: "pieces"})
    export(
        reader.tagger,
        {
            "ids": pieces(PIECES),
            "kinds": pieces(2),
            "shapes": pieces(sizes.shapes),
            "pattern_tags": pieces(sizes.patternTags),
        },
        ["hidden", "tags"],
        options.folder / "tagger.onnx",
        options.float,
    )
    export(
        ExportedFacts(reader.facts),
        {
            "hidden": (torch.randn(9, WIDTH), {0: "words"}),
            "summary": (torch.randn(1, WIDTH), {}),
            "spans": (torch.tensor([[0, 1], [3, 3], [5, 7]]), {0: "mentions"}),
            "mention_features": (torch.randn(3, sizes.mentionFeatures), {0: "mentions"}),
            "concept_of_mention": (torch.tensor([0, 1, 0]), {0: "mentions"}),
            "mention_pairs": (torch.tensor([[0, 1], [1, 0], [1, 2], [2, 1]]), {0: "mentionPairs"}),
            "pair_of_mention_pair": (torch.tensor([0, 1, 1, 0]), {0: "mentionPairs"}),
            "pair_features": (torch.randn(4, sizes.pairFeatures), {0: "mentionPairs"}),
        },
        ["concepts", "mentions", "pairs", "mention_pairs_alone"],
        options.folder / "facts.onnx",
        options.float,
    )


if __name__ == "__main__":
    main()
