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

from examples import Sizes
from reader import FactHeads, Reader, Tagger

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


class ExportedTagger(nn.Module):
    """The tagger without padding: all inputs 1 × L; the words' first pieces are told apart by the caller."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: torch.Tensor, kinds: torch.Tensor, shapes: torch.Tensor, pattern_tags: torch.Tensor):
        tagger = self.tagger
        embeddings, layers = tagger.encoder.embeddings, tagger.encoder.encoder.layer
        length = ids.shape[1]
        states = embeddings.word_embeddings(ids) + tagger.shape(shapes) + tagger.pattern(pattern_tags)
        states = states + embeddings.token_type_embeddings(kinds) + embeddings.position_embeddings.weight[:length]
        states = embeddings.LayerNorm(states)
        heads = tagger.encoder.config.num_attention_heads
        for layer in layers:
            attention = layer.attention
            split = lambda x: x.reshape(1, length, heads, -1).transpose(1, 2)
            query = split(attention.self.query(states))
            key = split(attention.self.key(states))
            value = split(attention.self.value(states))
            weights = torch.softmax(query @ key.transpose(2, 3) / query.shape[-1] ** 0.5, dim=-1)
            context = (weights @ value).transpose(1, 2).reshape(1, length, -1)
            states = attention.output.LayerNorm(attention.output.dense(context) + states)
            inner = nn.functional.gelu(layer.intermediate.dense(states))
            states = layer.output.LayerNorm(layer.output.dense(inner) + states)
        beside = torch.cat([states, tagger.shape_beside(shapes), tagger.pattern_beside(pattern_tags)], dim=-1)
        return states, tagger.tags(nn.functional.gelu(tagger.hidden(beside)))


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
    width = encoder.config.hidden_size
    if not options.float:
        encoder.embeddings.word_embeddings = RowwiseEmbedding(encoder.embeddings.word_embeddings.weight.data)
    options.folder.mkdir(parents=True, exist_ok=True)
    pieces = lambda most: (torch.randint(0, most, (1, 7)), {1: "pieces"})
    export(
        ExportedTagger(reader.tagger),
        {
            "ids": pieces(encoder.config.vocab_size),
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
            "hidden": (torch.randn(9, width), {0: "words"}),
            "summary": (torch.randn(1, width), {}),
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
