"""Trains the reader on annotated papers.

usage: train.py READER.pt --train EXAMPLES.jsonl… [--hold-back IDS.txt] [--encoder ENCODER.pt] [--start READER.pt] [--rates SHARE] [--epochs N]

The examples are what `prepare.ts` wrote. After each epoch the figures on the held-back papers are printed: F1 of
mentions, and of facts with the annotated mentions given; the weights of the best epoch are kept, or of the last, with `--start`.
"""

import argparse
import copy
import random
import time
from pathlib import Path

import torch
from torch.nn import functional

from decode import decode_tags
from examples import Batch, Sizes, make_batch, read_prepared
from reader import Reader

PAPERS_A_STEP = 8
ENCODER_RATE = 8e-5
HEAD_RATE = 8e-4
AVERAGING = 0.995
AVERAGING_GOING_ON = 0.98
"""Of fewer steps."""
MASK = 103
MASKED_SHARE = 0.12
"""Of the word pieces of a training paper: names that it has not seen must be told by what stands around them."""


def read_all(paths: list[Path]) -> tuple[Sizes, list[dict]]:
    read = [read_prepared(path) for path in paths]
    sizes = read[0][0]
    if any(other != sizes for other, _ in read):
        raise SystemExit("the examples were made by different versions of prepare.ts: make them again")
    return sizes, [paper for _, papers in read for paper in papers]


def loss_of(reader: Reader, batch: Batch) -> torch.Tensor:
    batch.ids = batch.ids.masked_fill((torch.rand(batch.ids.shape, device=batch.ids.device) < MASKED_SHARE) & (batch.ids > MASK), MASK)
    # Not on processors: many only imitate bfloat16, and take thirteen times as long.
    with torch.autocast("cuda", dtype=torch.bfloat16, enabled=batch.ids.is_cuda):
        tags, concepts, _, pairs, _ = reader(batch)
    soft = lambda logits, shares: functional.cross_entropy(logits.float(), shares)
    return 4 * functional.cross_entropy(tags, batch.tags) + soft(concepts, batch.concept_labels) + 2 * soft(pairs, batch.pair_labels)


def in_steps(papers: list[dict], rng: random.Random) -> list[list[dict]]:
    """The papers in random order, of like length in each step, so that little is padded; fewer than a step's are left out."""
    order = rng.sample(papers, len(papers) // PAPERS_A_STEP * PAPERS_A_STEP)
    order.sort(key=lambda paper: max(len(window["ids"]) for window in paper["windows"]) * rng.uniform(0.85, 1.15))
    steps = [order[at : at + PAPERS_A_STEP] for at in range(0, len(order), PAPERS_A_STEP)]
    rng.shuffle(steps)
    return steps


class Counts:
    def __init__(self) -> None:
        self.right = self.found = self.wanted = 0

    def add(self, found: set, wanted: set) -> None:
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def f1(self) -> float:
        return 2 * self.right / max(1, self.found + self.wanted)

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.wanted)
        return f"P {100 * precision:.1f} R {100 * recall:.1f} F1 {100 * self.f1():.1f}"


def report(reader: Reader, papers: list[dict], sizes: Sizes) -> tuple[float, str]:
    """The sum of the three F1, and the figures in words: per cent, micro-averaged."""
    reader.eval()
    mentions, concept_facts, pair_facts = Counts(), Counts(), Counts()
    with torch.no_grad():
        for paper in papers:
            batch = make_batch([paper], sizes)
            tags, concepts, _, pairs, _ = reader(batch)
            truth = functional.one_hot(batch.tags, len(sizes.tags)).float()
            mentions.add(
                set(decode_tags(functional.log_softmax(tags, -1), sizes.tags)), set(decode_tags((truth - 1) * 1e4, sizes.tags))
            )
            for counts, logits, labels in ((concept_facts, concepts, batch.concept_labels), (pair_facts, pairs, batch.pair_labels)):
                said = {(row, int(label)) for row, label in enumerate(logits.argmax(-1)) if label > 0}
                counts.add(said, {(int(row), int(label)) for row, label in (labels > 0).nonzero() if label > 0})
    total = mentions.f1() + concept_facts.f1() + pair_facts.f1()
    return total, f"mentions {mentions} | paper facts {concept_facts} | concept facts {pair_facts}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path)
    parser.add_argument("--train", type=Path, nargs="+", required=True)
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--start", type=Path, help="go on from this reader")
    parser.add_argument("--rates", type=float, default=1.0, help="this share of the learning rates (default: 1; a third to two thirds with --start)")
    parser.add_argument("--only-facts", action="store_true", help="train the heads of facts, and leave encoder and tags as they are")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--share", type=float, default=1.0, help="train on this share of the papers, for learning curves")
    parser.add_argument("--hold-back", type=Path, help="ids of papers that are not trained on, one a line")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    sizes, train = read_all(options.train)
    held: list[dict] = []
    usable = lambda papers: [paper for paper in papers if paper["conceptPairs"]]
    random.Random(0).shuffle(train)
    if options.hold_back:
        ids = set(options.hold_back.read_text().split())
        held = [paper for paper in train if paper["id"] in ids]
        train = [paper for paper in train if paper["id"] not in ids]
    train, held = usable(train[: round(len(train) * options.share)]), usable(held)
    print(f"{len(train)} papers to train on, {len(held)} held back", flush=True)

    reader = Reader(sizes, options.encoder).to(device)
    averaging = AVERAGING
    if options.start:
        reader.load_state_dict(torch.load(options.start, weights_only=True)["weights"])
        averaging = AVERAGING_GOING_ON
    reader.tagger.requires_grad_(not options.only_facts)
    encoder_weights = list(reader.tagger.encoder.parameters()) + list(reader.tagger.shape.parameters())
    known = {id(weight) for weight in encoder_weights}
    others = [weight for weight in reader.parameters() if id(weight) not in known]
    optimiser = torch.optim.AdamW([{"params": encoder_weights}, {"params": others}], weight_decay=0.01, fused=True)
    steps = options.epochs * (len(train) // PAPERS_A_STEP)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [options.rates * ENCODER_RATE, options.rates * HEAD_RATE], total_steps=steps + 1, pct_start=0.1, anneal_strategy="linear"
    )
    averaged = copy.deepcopy(reader)
    began, running, best = time.time(), 0.0, -1.0
    reader.train()
    for epoch in range(options.epochs):
        for papers in in_steps(train, rng):
            loss = loss_of(reader, make_batch(papers, sizes).to(device))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            running = loss.item() if running == 0 else 0.95 * running + 0.05 * loss.item()
            with torch.no_grad():
                for mean, weight in zip(averaged.parameters(), reader.parameters()):
                    mean.lerp_(weight, 1 - averaging)
        snapshot = copy.deepcopy(averaged).cpu()
        quality, figures = report(snapshot, held, sizes) if held else (epoch, "nothing held back")
        print(f"epoch {epoch + 1} loss {running:.3f} {time.time() - began:.0f} s | {figures}", flush=True)
        if quality > best or options.start:
            best = quality
            torch.save({"sizes": vars(sizes), "weights": snapshot.state_dict()}, options.reader)


if __name__ == "__main__":
    main()
