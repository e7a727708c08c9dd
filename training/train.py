"""Trains the reader on annotated papers.

usage: train.py READER.pt --train FILE.jsonl… [--held FILE.jsonl…] [--encoder ENCODER.pt] [--epochs N]

Beside each FILE.jsonl (papers in the form of the gold files) lies FILE.patterns.jsonl, what
`papergraph extract --reader patterns FILE.jsonl` says of the same papers. `prepare.py` makes both.
After each epoch the figures on the held-back papers are printed, facts with the annotated mentions given.
"""

import argparse
import copy
import json
import random
import time
from pathlib import Path

import torch
from torch.nn import functional

from decode import decode_tags
from encoder import load_tokenizer
from examples import Example, make_example, read_jsonl
from labels import PAIR_PREDICATES, PAPER_PREDICATES
from reader import Reader

PAPERS_A_STEP = 8
ENCODER_RATE = 8e-5
HEAD_RATE = 8e-4
AVERAGING = 0.99


def load_examples(path: Path, spurious: bool) -> list[Example]:
    tokenizer = load_tokenizer()
    patterns = {paper["id"]: paper for paper in read_jsonl(path.with_suffix(".patterns.jsonl"))}
    return [make_example(paper, patterns[paper["id"]], tokenizer, spurious) for paper in read_jsonl(path)]


def padded(rows: list[list[int]], longest: int) -> torch.Tensor:
    return torch.tensor([row + [0] * (longest - len(row)) for row in rows])


def run_tagger(reader: Reader, examples: list[Example]) -> list[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    """Of each paper: hidden states W × width and tag logits W × TAGS of its words, and its summary (width)."""
    windows = [(index, window) for index, example in enumerate(examples) for window in example.windows]
    longest = max(len(window.ids) for _, window in windows)
    shapes, patterns = [], []
    for index, window in windows:
        shape_row, pattern_row = [0] * len(window.ids), [0] * len(window.ids)
        for position, word in window.pieces:
            shape_row[position] = int(examples[index].shapes[word])
            pattern_row[position] = int(examples[index].pattern_tags[word])
        shapes.append(shape_row)
        patterns.append(pattern_row)
    ids = padded([window.ids for _, window in windows], longest)
    device = next(reader.parameters()).device
    inputs = [
        ids,
        padded([[1] * len(window.ids) for _, window in windows], longest),
        padded([window.kinds for _, window in windows], longest),
        padded(shapes, longest),
        padded(patterns, longest),
    ]
    hidden, tags = reader.tagger(*(tensor.to(device) for tensor in inputs))
    hidden, tags = hidden.float(), tags.float()
    out = []
    for index in range(len(examples)):
        rows = [row for row, (owner, _) in enumerate(windows) if owner == index]
        places = sorted((word, row, position) for row in rows for position, word in windows[row][1].places)
        at_rows = torch.tensor([row for _, row, _ in places], device=device)
        at = torch.tensor([position for _, _, position in places], device=device)
        out.append((hidden[at_rows, at], tags[at_rows, at], hidden[rows[0], 0]))
    return out


def soft_cross_entropy(logits: torch.Tensor, shares: torch.Tensor) -> torch.Tensor:
    return -(functional.log_softmax(logits, dim=-1) * shares).sum()


def losses(reader: Reader, examples: list[Example]) -> torch.Tensor:
    device = next(reader.parameters()).device
    with torch.autocast(device.type, dtype=torch.bfloat16):
        read = run_tagger(reader, examples)
    tag_loss = functional.cross_entropy(
        torch.cat([tags for _, tags, _ in read]), torch.cat([example.tags for example in examples]).to(device),
    )  # fmt: skip
    concept_loss, pair_loss, concepts, pairs = 0.0, 0.0, 1, 1
    for example, (hidden, _, summary) in zip(examples, read):
        if len(example.concept_labels) == 0:
            continue
        of_concepts, _, of_pairs, _ = fact_logits(reader, example, hidden, summary)
        concept_loss = concept_loss + soft_cross_entropy(of_concepts, example.concept_labels.to(device))
        pair_loss = pair_loss + soft_cross_entropy(of_pairs, example.pair_labels.to(device))
        concepts += len(of_concepts)
        pairs += len(of_pairs)
    return 4 * tag_loss + concept_loss / concepts + 2 * pair_loss / pairs


def fact_logits(reader: Reader, example: Example, hidden: torch.Tensor, summary: torch.Tensor):
    device = hidden.device
    pairs = len(example.pair_mentions) > 0
    return reader.facts(
        hidden,
        summary,
        example.spans.to(device),
        example.mention_features.to(device),
        example.concept_mentions.to(device),
        (example.pair_mentions if pairs else torch.zeros(1, 2, dtype=torch.long)).to(device),
        (example.pair_features if pairs else torch.zeros(1, example.pair_features.shape[1])).to(device),
        (example.pair_members if pairs else torch.zeros(0, 1)).to(device),
    )


def f1(right: int, found: int, wanted: int) -> str:
    precision, recall = right / max(1, found), right / max(1, wanted)
    return f"P {100 * precision:.1f} R {100 * recall:.1f} F1 {200 * precision * recall / max(1e-9, precision + recall):.1f}"


def report(reader: Reader, examples: list[Example]) -> str:
    reader.eval()
    mention, paper, pair = [0, 0, 0], [0, 0, 0], [0, 0, 0]

    def count(into: list[int], right: int, found: int, wanted: int) -> None:
        into[0] += right
        into[1] += found
        into[2] += wanted

    with torch.no_grad():
        for example in examples:
            [(hidden, tags, summary)] = run_tagger(reader, [example])
            found = set(decode_tags(functional.log_softmax(tags, -1)))
            one_hot = functional.one_hot(example.tags, tags.shape[1]).float()
            wanted = set(decode_tags((one_hot - 1) * 1e4))
            count(mention, len(found & wanted), len(found), len(wanted))
            of_concepts, _, of_pairs, _ = fact_logits(reader, example, hidden, summary)
            for into, logits, labels in ((paper, of_concepts, example.concept_labels), (pair, of_pairs, example.pair_labels)):
                if len(labels):
                    said, truth = logits.argmax(-1), labels > 0
                    right = truth[torch.arange(len(said)), said] & (said > 0)
                    count(into, int(right.sum()), int((said > 0).sum()), int(truth[:, 1:].sum()))
    reader.train()
    return f"mentions {f1(*mention)} | paper facts {f1(*paper)} | concept facts {f1(*pair)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path)
    parser.add_argument("--train", type=Path, nargs="+", required=True)
    parser.add_argument("--held", type=Path, nargs="*", default=[])
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--share", type=float, default=1.0, help="train on this share of the papers, for learning curves")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    train = [example for path in options.train for example in load_examples(path, spurious=True)]
    held = [example for path in options.held for example in load_examples(path, spurious=False)]
    rng.shuffle(train)
    train = train[: round(len(train) * options.share)]
    print(f"{len(train)} papers to train on, {len(held)} held back", flush=True)

    reader = Reader(options.encoder).to(device)
    encoder_weights = list(reader.tagger.encoder.parameters())
    known = {id(weight) for weight in encoder_weights}
    others = [weight for weight in reader.parameters() if id(weight) not in known]
    optimiser = torch.optim.AdamW(
        [{"params": encoder_weights, "lr": ENCODER_RATE}, {"params": others, "lr": HEAD_RATE}], weight_decay=0.01
    )
    steps = options.epochs * (len(train) // PAPERS_A_STEP)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [ENCODER_RATE, HEAD_RATE], total_steps=steps + 1, pct_start=0.1, anneal_strategy="linear"
    )
    averaged = copy.deepcopy(reader)
    began, running = time.time(), 0.0
    for epoch in range(options.epochs):
        rng.shuffle(train)
        for at in range(0, len(train) - PAPERS_A_STEP + 1, PAPERS_A_STEP):
            loss = losses(reader, train[at : at + PAPERS_A_STEP])
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            running = loss.item() if running == 0 else 0.95 * running + 0.05 * loss.item()
            with torch.no_grad():
                for mean, weight in zip(averaged.parameters(), reader.parameters()):
                    mean.lerp_(weight, 1 - AVERAGING)
        line = f"epoch {epoch + 1} loss {running:.3f} {time.time() - began:.0f} s"
        print(line + (f" | {report(averaged, held)}" if held else ""), flush=True)
    torch.save(averaged.cpu().state_dict(), options.reader)
    options.reader.with_suffix(".json").write_text(json.dumps({"epochs": options.epochs, "papers": len(train)}))


if __name__ == "__main__":
    main()
