"""Masked-language training of the encoder on papers without annotation (Devlin et al. 2019, section 3.1).

usage: pretrain.py TEXTS.jsonl ENCODER.pt [--papers N] [--epochs N]

The texts are what `prepare.ts --texts` wrote: the first window of each paper as the reader will see it, with the shapes
of its words, whose embedding is trained too. On two idle cores about eleven papers a second.
"""

import argparse
import json
import random
import time
from array import array
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from encoder import load_encoder
from examples import Sizes

PAD, CLS, SEP, MASK = 0, 101, 102, 103
"""Ids of the base model's vocabulary."""
MASKED_SHARE = 0.2
LONGEST = 320
SHORTEST = 40
TOKENS_A_BATCH = 8192


@dataclass(frozen=True)
class Sequence:
    """One input: word pieces, their segment (0 title, 1 abstract) and the shapes of their words."""

    ids: array
    kinds: array
    shapes: array

    def __len__(self) -> int:
        return len(self.ids)


def sequence_of(paper: dict) -> Sequence:
    shapes = [paper["shapes"][word] if word >= 0 else 0 for word in paper["words"]]
    return Sequence(*(array("H", row[:LONGEST]) for row in (paper["ids"], paper["kinds"], shapes)))


def read_sequences(texts: Path) -> tuple[Sizes, list[Sequence]]:
    with open(texts, encoding="utf-8") as lines:
        sizes = Sizes(**json.loads(next(lines)))
        return sizes, [sequence_of(json.loads(line)) for line in lines]


def batches(sequences: list[Sequence], rng: random.Random) -> list[list[Sequence]]:
    """Batches of sequences of like length, in random order, of at most TOKENS_A_BATCH with padding."""
    order = sorted(sequences, key=lambda sequence: len(sequence) + rng.random() * 16)
    out: list[list[Sequence]] = [[]]
    for sequence in order:
        if (len(out[-1]) + 1) * max(map(len, [sequence, *out[-1]])) > TOKENS_A_BATCH:
            out.append([])
        out[-1].append(sequence)
    rng.shuffle(out)
    return out


class MaskedLanguageModel(nn.Module):
    """The encoder under a head that names the masked word pieces by the embedding matrix."""

    def __init__(self, shapes: int) -> None:
        super().__init__()
        self.encoder = load_encoder()
        width = self.encoder.config.hidden_size
        self.shape = nn.Embedding(shapes, width)
        nn.init.normal_(self.shape.weight, std=0.01)
        self.transform = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.LayerNorm(width))
        self.bias = nn.Parameter(torch.zeros(self.encoder.config.vocab_size))

    def forward(
        self, ids: torch.Tensor, present: torch.Tensor, kinds: torch.Tensor, shapes: torch.Tensor, masked: torch.Tensor
    ) -> torch.Tensor:
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=present, token_type_ids=kinds).last_hidden_state
        chosen = self.transform(hidden[masked])
        return functional.linear(chosen, self.encoder.embeddings.word_embeddings.weight, self.bias)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--papers", dest="limit", type=int, help="a random sample of this size")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=3e-4)
    options = parser.parse_args()

    torch.manual_seed(1)
    rng = random.Random(1)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    sizes, sequences = read_sequences(options.texts)
    rng.shuffle(sequences)
    sequences = [sequence for sequence in sequences[: options.limit] if len(sequence) >= SHORTEST]

    model = MaskedLanguageModel(sizes.shapes).to(device)
    specials = torch.tensor([PAD, CLS, SEP], device=device)
    epochs = [batches(sequences, rng) for _ in range(options.epochs)]
    steps = sum(len(epoch) for epoch in epochs)
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, options.rate, total_steps=steps, pct_start=0.06, anneal_strategy="linear"
    )
    began, step, running = time.time(), 0, 0.0
    for batch in (batch for epoch in epochs for batch in epoch):
        longest = max(map(len, batch))
        padded = lambda rows: torch.tensor([list(row) + [0] * (longest - len(row)) for row in rows], device=device)
        ids = padded([sequence.ids for sequence in batch])
        present = (ids != PAD).long()
        masked = (torch.rand(ids.shape, device=device) < MASKED_SHARE) & ~torch.isin(ids, specials)
        fate = torch.rand(ids.shape, device=device)
        corrupted = ids.masked_fill(masked & (fate < 0.8), MASK)
        random_ids = torch.randint(1000, len(model.bias), ids.shape, device=device)
        corrupted = torch.where(masked & (fate > 0.9), random_ids, corrupted)
        # Not on processors: many only imitate bfloat16, and take thirteen times as long.
        with torch.autocast("cuda", dtype=torch.bfloat16, enabled=device == "cuda"):
            logits = model(
                corrupted,
                present,
                padded([sequence.kinds for sequence in batch]),
                padded([sequence.shapes for sequence in batch]),
                masked,
            )
        loss = functional.cross_entropy(logits.float(), ids[masked])
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        step += 1
        running = loss.item() if step == 1 else 0.98 * running + 0.02 * loss.item()
        if step % 25 == 0:
            print(f"step {step}/{steps} loss {running:.3f} {time.time() - began:.0f} s", flush=True)
            save(model, options.weights)
    save(model, options.weights)


def save(model: MaskedLanguageModel, path: Path) -> None:
    torch.save({"encoder": model.encoder.state_dict(), "shape": model.shape.state_dict()}, path)


if __name__ == "__main__":
    main()
