"""Masked-language training of the encoder on papers without annotation (Devlin et al. 2019, section 3.1).

usage: pretrain.py TEXTS.jsonl ENCODER.pt [--papers N] [--epochs N | --seconds N]

The texts are what `prepare.ts --texts` wrote: the first window of each paper as the reader will see it, with the shapes
of its words, whose embedding is trained too.
"""

import argparse
import json
import math
import random
from array import array
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from encoder import MASK, PAD, PIECES, SEP, WIDTH, half_precision, load_base
from examples import Sizes
from schedule import Schedule

MASKED_SHARE = 0.2
LONGEST = 320
SHORTEST = 40
WARMING = 0.06
"""The share of the training in which the rate rises; then it falls to nothing."""


class Texts:
    """All sequences behind each other, where they can be gathered at once: word pieces and the shapes of their words."""

    def __init__(self, path: Path, limit: int | None, rng: random.Random, device: str) -> None:
        with open(path, encoding="utf-8") as lines:
            self.sizes = Sizes(**json.loads(next(lines)))
            papers = list(lines)
        ids, shapes = array("i"), array("B")
        self.starts: list[int] = []
        self.lengths: list[int] = []
        for paper in map(json.loads, rng.sample(papers, min(len(papers), limit or len(papers)))):
            length = min(len(paper["ids"]), LONGEST)
            if length < SHORTEST:
                continue
            self.starts.append(len(ids))
            self.lengths.append(length)
            ids.extend(paper["ids"][:length])
            shapes.extend(paper["shapes"][word] if word >= 0 else 0 for word in paper["words"][:length])
        self.ids = torch.frombuffer(ids, dtype=torch.int32).long().to(device)
        self.shapes = torch.frombuffer(shapes, dtype=torch.uint8).long().to(device)

    def batches(self, tokens: int, rng: random.Random) -> list[list[int]]:
        """Batches of sequences of like length, in random order, of at most so many tokens with padding."""
        order = sorted(range(len(self.lengths)), key=lambda index: self.lengths[index] + rng.random() * 16)
        out: list[list[int]] = [[]]
        longest = 0
        for index in order:
            longest = max(longest, self.lengths[index])
            if (len(out[-1]) + 1) * longest > tokens:
                out.append([])
                longest = self.lengths[index]
            out[-1].append(index)
        rng.shuffle(out)
        return out

    def gather(self, batch: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
        """N × L pieces and shapes, padded."""
        device = self.ids.device
        starts = torch.tensor([self.starts[index] for index in batch]).to(device, non_blocking=True)
        lengths = torch.tensor([self.lengths[index] for index in batch]).to(device, non_blocking=True)
        steps = torch.arange(max(self.lengths[index] for index in batch), device=device)
        present = steps < lengths.unsqueeze(1)
        places = torch.where(present, starts.unsqueeze(1) + steps, 0)
        return self.ids[places].masked_fill(~present, PAD), self.shapes[places].masked_fill(~present, 0)


class MaskedLanguageModel(nn.Module):
    """The encoder under a head that names the masked word pieces by the embedding matrix."""

    def __init__(self, shapes: int) -> None:
        super().__init__()
        self.encoder = load_base()
        self.shape = nn.Embedding(shapes, WIDTH)
        nn.init.normal_(self.shape.weight, std=0.01)
        self.transform = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.LayerNorm(WIDTH))
        self.bias = nn.Parameter(torch.zeros(PIECES))

    def forward(self, ids: torch.Tensor, kinds: torch.Tensor, shapes: torch.Tensor, masked: torch.Tensor) -> torch.Tensor:
        hidden = self.encoder(self.encoder.words(ids) + self.shape(shapes), kinds, ids != PAD)
        return functional.linear(self.transform(hidden[masked]), self.encoder.words.weight, self.bias)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--papers", dest="limit", type=int, help="a random sample of this size")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--seconds", type=float, help="train for this long instead")
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--tokens", type=int, default=8192, help="word pieces of a step")
    options = parser.parse_args()

    torch.manual_seed(1)
    rng = random.Random(1)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    texts = Texts(options.texts, options.limit, rng, device)
    model = MaskedLanguageModel(texts.sizes.shapes).to(device)
    optimiser = torch.optim.AdamW([{"params": list(model.parameters()), "full": options.rate}], weight_decay=0.01, fused=True)
    steps_in_all = options.epochs * len(texts.batches(options.tokens, random.Random(0)))
    schedule = Schedule(WARMING, steps_in_all, options.seconds)
    step = 0
    recent: list[torch.Tensor] = []
    while schedule.done(step) < 1:
        for batch in texts.batches(options.tokens, rng):
            done = schedule.done(step)
            if done >= 1:
                break
            schedule.set_rates(optimiser, done)
            ids, shapes = texts.gather(batch)
            kinds = ((ids == SEP).cumsum(1) - (ids == SEP).long()).clamp(0, 1)
            masked = (torch.rand(ids.shape, device=device) < MASKED_SHARE) & (ids > MASK)
            fate = torch.rand(ids.shape, device=device)
            corrupted = ids.masked_fill(masked & (fate < 0.8), MASK)
            random_ids = torch.randint(1000, PIECES, ids.shape, device=device)
            corrupted = torch.where(masked & (fate > 0.9), random_ids, corrupted)
            with half_precision(device):
                logits = model(corrupted, kinds, shapes, masked)
            loss = functional.cross_entropy(logits.float(), ids[masked])
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            recent.append(loss.detach())
            step += 1
            if step % 25 == 0:
                mean = torch.stack(recent).mean().item()
                print(f"step {step} ({100 * done:.0f} %) loss {mean:.3f} {schedule.elapsed():.0f} s", flush=True)
                if not math.isfinite(mean):
                    raise SystemExit("the loss is not a number")
                recent.clear()
    if not math.isfinite(loss.item()):
        raise SystemExit("the loss is not a number")
    torch.save({"encoder": model.encoder.cpu().state_dict(), "shape": model.shape.cpu().state_dict()}, options.weights)


if __name__ == "__main__":
    main()
