"""Trains the reader on annotated papers.

usage: train.py READER.pt --authors EXAMPLES.jsonl [--others EXAMPLES.jsonl] [--hold-back IDS.txt] [--check EXAMPLES.jsonl]
                [--encoder ENCODER.pt | --start READER.pt] [--rates SHARE] [--epochs N | --seconds N] [--only-facts]

The examples are what `prepare.ts` wrote: papers that the guide's authors annotated, and papers that others did. At the end
the figures on the held-back papers and on those to check are printed: F1 of mentions, and of facts with the annotated
mentions given.
"""

import argparse
import copy
import random
from functools import partial
from pathlib import Path

import torch
from torch.nn import functional
from torch.utils.data import DataLoader

from decode import decode_tags
from encoder import MASK, half_precision
from examples import AUTHORS, OTHERS, Batch, Example, Sizes, make_batch, read_examples
from reader import Reader
from schedule import Schedule

ENCODER_RATE = 8e-5
HEAD_RATE = 8e-4
WARMING = 0.1
"""The share of the training in which the rates rise; then they fall to nothing."""
AVERAGING = 0.995
AVERAGING_GOING_ON = 0.98
"""Of fewer steps."""
MASKED_SHARE = 0.12
"""Of the word pieces of a training paper: names that it has not seen must be told by what stands around them."""


def loss_of(reader: Reader, batch: Batch) -> torch.Tensor:
    if reader.tagger.training:
        is_masked = (torch.rand(batch.ids.shape, device=batch.ids.device) < MASKED_SHARE) & (batch.ids > MASK)
        batch.ids = batch.ids.masked_fill(is_masked, MASK)
    with half_precision(batch.ids.device.type):
        tags, concepts, _, pairs, _ = reader(batch)
    soft = lambda logits, shares: functional.cross_entropy(logits.float(), shares)
    return 4 * functional.cross_entropy(tags, batch.tags) + soft(concepts, batch.concept_labels) + 2 * soft(pairs, batch.pair_labels)


def in_steps(papers: list[Example], papers_a_step: int, rng: random.Random) -> list[list[Example]]:
    """The papers in random order, of like length in each step, so that little is padded; fewer than a step's are left out."""
    order = rng.sample(papers, len(papers) // papers_a_step * papers_a_step)
    order.sort(key=lambda paper: paper.longest * rng.uniform(0.85, 1.15))
    steps = [order[at : at + papers_a_step] for at in range(0, len(order), papers_a_step)]
    rng.shuffle(steps)
    return steps


def batch_of(step: list[Example], sizes: Sizes) -> Batch:
    return make_batch([paper.read() for paper in step], sizes)


class Counts:
    def __init__(self) -> None:
        self.right = self.found = self.wanted = 0

    def add(self, found: set, wanted: set) -> None:
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.wanted)
        f1 = 2 * self.right / max(1, self.found + self.wanted)
        return f"P {100 * precision:.1f} R {100 * recall:.1f} F1 {100 * f1:.1f}"


def report(reader: Reader, papers: list[Example], sizes: Sizes, device: str) -> str:
    """The figures in words: per cent, micro-averaged. All papers are read as the guide's authors would annotate them."""
    reader.eval()
    mentions, concept_facts, pair_facts = Counts(), Counts(), Counts()
    with torch.no_grad():
        for paper in papers:
            batch = make_batch([paper.read() | {"annotator": AUTHORS}], sizes)
            tags, concepts, _, pairs, _ = (logits.cpu() for logits in reader(batch.to(device)))
            truth = functional.one_hot(batch.tags, len(sizes.tags)).float()
            mentions.add(
                set(decode_tags(functional.log_softmax(tags, -1), sizes.tags)), set(decode_tags((truth - 1) * 1e4, sizes.tags))
            )
            for counts, logits, labels in ((concept_facts, concepts, batch.concept_labels), (pair_facts, pairs, batch.pair_labels)):
                said = {(row, int(label)) for row, label in enumerate(logits.argmax(-1)) if label > 0}
                counts.add(said, {(int(row), int(label)) for row, label in (labels > 0).nonzero() if label > 0})
    return f"mentions {mentions} | paper facts {concept_facts} | concept facts {pair_facts}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path)
    parser.add_argument("--authors", type=Path, required=True)
    parser.add_argument("--others", type=Path)
    parser.add_argument("--hold-back", type=Path, help="ids of papers that are not trained on, one a line")
    parser.add_argument("--check", type=Path, nargs="*", default=[], help="other papers to print figures of")
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--start", type=Path, help="go on from this reader")
    parser.add_argument("--rates", type=float, default=1.0, help="this share of the learning rates (default: 1; a third to two thirds with --start)")
    parser.add_argument("--only-facts", action="store_true", help="train the heads of facts, and leave encoder and tags as they are")
    parser.add_argument("--epochs", type=int, default=6, help="0 prints the figures of the reader to start from")
    parser.add_argument("--seconds", type=float, help="train for this long instead")
    parser.add_argument("--papers-a-step", type=int, default=8)
    parser.add_argument("--share", type=float, default=1.0, help="train on this share of the papers, for learning curves")
    parser.add_argument("--seed", type=int, default=1, help="of the papers' order and of what is masked and dropped")
    parser.add_argument("--workers", type=int, default=1, help="processes that prepare the steps")
    options = parser.parse_args()

    device = "cuda" if torch.cuda.is_available() else "cpu"
    sizes, papers = read_examples(options.authors, AUTHORS)
    if options.others:
        sizes_of_others, others = read_examples(options.others, OTHERS)
        if sizes_of_others != sizes:
            raise SystemExit("the examples were made by different versions of prepare.ts: make them again")
        papers += others
    random.Random(0).shuffle(papers)
    held_ids = set(options.hold_back.read_text().split()) if options.hold_back else set()
    held = [paper for paper in papers if paper.id in held_ids]
    train = [paper for paper in papers if paper.id not in held_ids]
    train = train[: round(len(train) * options.share)]
    print(f"{len(train)} papers to train on, {len(held)} held back", flush=True)
    if len(train) < options.papers_a_step:
        raise SystemExit(f"a step takes {options.papers_a_step} papers: give more, or fewer with --papers-a-step")

    torch.manual_seed(0)
    reader = Reader(sizes, options.encoder).to(device)
    averaging = AVERAGING
    if options.start:
        reader.load_state_dict(torch.load(options.start, weights_only=True)["weights"])
        averaging = AVERAGING_GOING_ON
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    reader.tagger.requires_grad_(not options.only_facts)
    encoder_weights = [*reader.tagger.encoder.parameters(), *reader.tagger.shape.parameters()]
    known = {id(weight) for weight in encoder_weights}
    others_weights = [weight for weight in reader.parameters() if id(weight) not in known]
    groups = [{"params": encoder_weights, "full": options.rates * ENCODER_RATE}, {"params": others_weights, "full": options.rates * HEAD_RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    averaged = copy.deepcopy(reader)
    means, weights = list(averaged.parameters()), list(reader.parameters())

    steps_in_all = options.epochs * (len(train) // options.papers_a_step)
    schedule = Schedule(WARMING, steps_in_all, options.seconds)
    step, epoch = 0, 0
    reader.train()
    reader.tagger.train(not options.only_facts)
    while schedule.done(step) < 1:
        epoch += 1
        losses = torch.zeros((), device=device)
        steps = in_steps(train, options.papers_a_step, rng)
        for batch in DataLoader(steps, batch_size=None, collate_fn=partial(batch_of, sizes=sizes), num_workers=options.workers):
            done = schedule.done(step)
            if done >= 1:
                break
            schedule.set_rates(optimiser, done)
            loss = loss_of(reader, batch.to(device))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 1.0)
            optimiser.step()
            with torch.no_grad():
                torch._foreach_lerp_(means, weights, 1 - averaging)
            losses += loss.detach()
            step += 1
            if step % 50 == 1 and not torch.isfinite(losses):
                raise SystemExit(f"step {step}: the loss is not a number")
        else:
            print(f"epoch {epoch} loss {losses.item() / len(steps):.3f} {schedule.elapsed():.0f} s", flush=True)
    for name, group in (
        ("held back, of the authors", [paper for paper in held if paper.annotator == AUTHORS]),
        ("held back, of others", [paper for paper in held if paper.annotator == OTHERS]),
        *((path.stem, read_examples(path, AUTHORS)[1]) for path in options.check),
    ):
        if group:
            print(f"{name}: {report(averaged, group, sizes, device)}", flush=True)
    torch.save({"sizes": vars(sizes), "weights": averaged.cpu().state_dict()}, options.reader)


if __name__ == "__main__":
    main()
