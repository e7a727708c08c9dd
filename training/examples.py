"""What `prepare.ts` wrote, as tensors: annotated papers, alone and several at once."""

import json
from dataclasses import dataclass, fields
from pathlib import Path

import torch


AUTHORS, OTHERS = 0, 1
"""Who annotated a paper: the authors of the guide, or others, who mark somewhat else."""


@dataclass(frozen=True)
class Sizes:
    """How many values the inputs may have, and what the outputs mean: the header of what `prepare.ts` writes."""

    tags: list[str]
    shapes: int
    patternTags: int
    paperPredicates: list[str]
    pairPredicates: list[str]
    mentionFeatures: int
    pairFeatures: int


def read_sizes(path: Path) -> Sizes:
    with open(path, encoding="utf-8") as lines:
        return Sizes(**json.loads(next(lines)))


@dataclass(frozen=True)
class Example:
    """An annotated paper. What `prepare.ts` wrote of it stays a text until it is wanted: as Python's objects, ten thousand papers take
    ten gigabytes."""

    id: str
    longest: int
    """Word pieces of its longest window."""
    annotator: int
    line: str

    def read(self) -> dict:
        return json.loads(self.line) | {"annotator": self.annotator}


def read_examples(path: Path, annotator: int) -> tuple[Sizes, list[Example]]:
    """Those of papers with two concepts at least."""
    with open(path, encoding="utf-8") as lines:
        sizes = Sizes(**json.loads(next(lines)))
        examples = []
        for line in lines:
            paper = json.loads(line)
            if paper["conceptPairs"]:
                examples.append(Example(paper["id"], max(len(window["ids"]) for window in paper["windows"]), annotator, line))
    return sizes, examples


@dataclass
class Batch:
    """Papers side by side. B papers, N windows of L pieces at most, W words, M mentions, C concepts, P ordered pairs of
    concepts, Q of mentions."""

    ids: torch.Tensor
    """N × L, as are the next four."""
    present: torch.Tensor
    kinds: torch.Tensor
    shapes: torch.Tensor
    pattern_tags: torch.Tensor
    annotators: torch.Tensor
    """N × 1: AUTHORS or OTHERS."""
    answers: torch.Tensor
    """W × 2: window and position of each word's first piece."""
    first_windows: torch.Tensor
    """B: the first window of each paper."""
    tags: torch.Tensor
    """W: the annotated tags."""
    spans: torch.Tensor
    """M × 2: first and last word."""
    paper_of_mention: torch.Tensor
    mention_features: torch.Tensor
    concept_of_mention: torch.Tensor
    concept_labels: torch.Tensor
    """C × (1 + paper predicates): the share of each class."""
    mention_pairs: torch.Tensor
    """Q × 2: subject's and object's mention."""
    pair_of_mention_pair: torch.Tensor
    pair_features: torch.Tensor
    pair_labels: torch.Tensor
    """P × (1 + pair predicates): the share of each class."""

    def to(self, device: str) -> "Batch":
        moved = {field.name: getattr(self, field.name) for field in fields(self)}
        return Batch(**{name: tensor.to(device, non_blocking=True) for name, tensor in moved.items()})


def shares(found: list[int], classes: int) -> list[float]:
    """Equal shares of the predicates found (class 1 and up), else all of class 0."""
    distinct = set(found)
    return [0.0 if distinct else 1.0] + [1 / len(distinct) if index in distinct else 0.0 for index in range(classes)]


def padded(rows: list[list[int]]) -> torch.Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [0] * (longest - len(row)) for row in rows])


def make_batch(papers: list[dict], sizes: Sizes) -> Batch:
    """A paper without `annotator` is read as the guide's authors would annotate it."""
    windows = [(paper, window) for paper in papers for window in paper["windows"]]
    at_pieces = lambda key: padded([[paper[key][word] if word >= 0 else 0 for word in window["words"]] for paper, window in windows])
    answers, first_windows, words, mentions, concepts, pairs = [], [], 0, 0, 0, 0
    spans, mention_pairs, of_mention, of_pair, paper_of_mention = [], [], [], [], []
    row = 0
    for index, paper in enumerate(papers):
        first_windows.append(row)
        places = [
            (window["words"][position], row + at, position)
            for at, window in enumerate(paper["windows"])
            for position in window["answers"]
        ]
        answers += [(window, position) for _, window, position in sorted(places)]
        row += len(paper["windows"])
        spans += [(first + words, last + words) for first, last in paper["spans"]]
        paper_of_mention += [index] * len(paper["spans"])
        of_mention += [concept + concepts for concept in paper["conceptOfMention"]]
        mention_pairs += [(subject + mentions, thing + mentions) for subject, thing in paper["mentionPairs"]]
        of_pair += [pair + pairs for pair in paper["pairOfMentionPair"]]
        words += len(paper["tags"])
        mentions += len(paper["spans"])
        concepts += len(paper["concepts"])
        pairs += len(paper["conceptPairs"])
    gathered = lambda key: [value for paper in papers for value in paper[key]]
    labels = lambda key, predicates: torch.tensor([shares(found, len(predicates)) for found in gathered(key)])
    return Batch(
        ids=padded([window["ids"] for _, window in windows]),
        present=padded([[1] * len(window["ids"]) for _, window in windows]).bool(),
        kinds=padded([window["kinds"] for _, window in windows]),
        shapes=at_pieces("shapes"),
        pattern_tags=at_pieces("patternTags"),
        annotators=torch.tensor([[paper.get("annotator", AUTHORS)] for paper, _ in windows]),
        answers=torch.tensor(answers),
        first_windows=torch.tensor(first_windows),
        tags=torch.tensor(gathered("tags")),
        spans=torch.tensor(spans).reshape(-1, 2),
        paper_of_mention=torch.tensor(paper_of_mention, dtype=torch.long),
        mention_features=torch.tensor(gathered("mentionFeatures")).reshape(-1, sizes.mentionFeatures),
        concept_of_mention=torch.tensor(of_mention, dtype=torch.long),
        concept_labels=labels("conceptPredicates", sizes.paperPredicates).reshape(-1, 1 + len(sizes.paperPredicates)),
        mention_pairs=torch.tensor(mention_pairs, dtype=torch.long).reshape(-1, 2),
        pair_of_mention_pair=torch.tensor(of_pair, dtype=torch.long),
        pair_features=torch.tensor(gathered("pairFeatures"), dtype=torch.float).reshape(-1, sizes.pairFeatures),
        pair_labels=labels("pairPredicates", sizes.pairPredicates).reshape(-1, 1 + len(sizes.pairPredicates)),
    )
