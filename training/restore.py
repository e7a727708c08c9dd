"""Reads the shipped files back into weights that training can go on from.

usage: restore.py FOLDER EXAMPLES.jsonl READER.pt

FOLDER holds `tagger.onnx` and `facts.onnx` as `export.py` wrote them; the examples of `prepare.ts` say the sizes. Weights in int8
come back as their scale times their steps: what the quantisation took away stays away.
"""

import sys
from pathlib import Path

import onnx
import torch
from onnx import ModelProto, NodeProto, numpy_helper

from examples import read_prepared
from reader import Reader


def weights_of(model: ModelProto) -> dict[str, torch.Tensor]:
    """The weights by the names that they have in PyTorch."""
    known = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in model.graph.initializer}
    users: dict[str, list[NodeProto]] = {}
    for node in model.graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)

    def bias_after(node: NodeProto) -> str:
        """The bias that is added to what a product of integers, scaled back, gives."""
        (after,) = users[node.output[0]]
        biases = [name for name in after.input if name.endswith(".bias")]
        return biases[0] if biases else bias_after(after)

    weights = {name: tensor for name, tensor in known.items() if name.endswith((".weight", ".bias"))}
    for node in model.graph.node:
        if node.op_type != "MatMulInteger" or node.input[1] not in known:
            continue
        steps = known[node.input[1]].float() - known[node.input[3]].float()
        scale = known[node.input[1].removesuffix("_quantized") + "_scale"]
        weights[bias_after(node).removesuffix("bias") + "weight"] = (steps * scale).T.contiguous()
    for name in [name for name in known if name.endswith(".rows")]:
        embedding = name.removesuffix(".rows")
        weights[f"{embedding}.weight"] = known[name].float() * known[f"{embedding}.scale"]
    return weights


def main() -> None:
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    folder, examples, reader_path = map(Path, sys.argv[1:])
    sizes, _ = read_prepared(examples)
    reader = Reader(sizes)
    weights = {name: tensor for part in ("tagger", "facts") for name, tensor in weights_of(onnx.load(folder / f"{part}.onnx")).items()}
    missing, unexpected = reader.load_state_dict(weights, strict=False)
    missing = [name for name in missing if ".pooler." not in name]
    if missing or unexpected:
        raise SystemExit(f"{folder} has not the network of reader.py: without {missing}, with {unexpected}")
    torch.save({"sizes": vars(sizes), "weights": reader.state_dict()}, reader_path)


if __name__ == "__main__":
    main()
