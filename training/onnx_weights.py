"""The weights of an ONNX network in int8, as numbers of 32 bits by the names that they have in PyTorch."""

from pathlib import Path

import onnx
import torch
from onnx import NodeProto, numpy_helper


def read_weights(path: Path) -> dict[str, torch.Tensor]:
    """Integers come back as their scale times their steps: what the quantisation took away stays away. `path` is what
    `export.py` wrote."""
    model = onnx.load(path)
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

    def scaled_back(quantized: str) -> torch.Tensor:
        name = quantized.removesuffix("_quantized")
        return (known[quantized].float() - known[f"{name}_zero_point"].float()) * known[f"{name}_scale"]

    weights = {name: tensor for name, tensor in known.items() if name.endswith((".weight", ".bias"))}
    for node in model.graph.node:
        if node.op_type == "MatMulInteger" and node.input[1] in known:
            weights[bias_after(node).removesuffix("bias") + "weight"] = scaled_back(node.input[1]).T.contiguous()
    for name in known:
        if name.endswith(".rows"):
            embedding = name.removesuffix(".rows")
            weights[f"{embedding}.weight"] = known[name].float() * known[f"{embedding}.scale"]
    return weights
