"""Annotated papers as tensors. `ingest/model/examples.ts` makes the same inputs in Node, without the answers."""

import json
import math
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

from labels import PAIR_PREDICATES, PAPER_PREDICATES, TAGS, TYPES
from text import SENTENCE_BREAK, Window, Word, shape_index, windows_of, words_of

MENTION_FEATURES = len(TYPES) + 5 + len(PAPER_PREDICATES)
PAIR_FEATURES = 6 + len(PAIR_PREDICATES)
MOST_WORDS_BETWEEN = 80


@dataclass
class MentionInput:
    first: int
    """Index of its first word."""
    last: int
    """Index of its last word."""
    field: str
    start: int
    end: int
    text: str
    type: str
    concept: str


@dataclass
class Example:
    """One paper. W words, M mentions, C concepts, Q pairs of mentions, P pairs of concepts."""

    id: str
    windows: list[Window]
    shapes: torch.Tensor
    """W: `shape_index` of each word."""
    pattern_tags: torch.Tensor
    """W: what the pattern reader tags the words, index into TAGS."""
    tags: torch.Tensor
    """W: the annotated tags."""
    spans: torch.Tensor
    """M × 2: first and last word."""
    mention_features: torch.Tensor
    """M × MENTION_FEATURES."""
    concept_mentions: torch.Tensor
    """C × M: whether the mention means the concept."""
    concept_labels: torch.Tensor
    """C × (1 + PAPER_PREDICATES): the share of each class."""
    pair_mentions: torch.Tensor
    """Q × 2: subject's and object's mention."""
    pair_features: torch.Tensor
    """Q × PAIR_FEATURES."""
    pair_members: torch.Tensor
    """P × Q: whether the pair of mentions belongs to the pair of concepts."""
    pair_labels: torch.Tensor
    """P × (1 + PAIR_PREDICATES): the share of each class."""


def read_jsonl(path: Path) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def singular_words(text: str) -> list[str]:
    return [word.text.lower().rstrip("s") for word in words_of("", text) if word.text.isalnum()]


def name_relation(longer: str, shorter: str) -> tuple[bool, bool]:
    """Whether the longer name contains the shorter one, and whether it ends with it (without regard to plural and case)."""
    a, b = singular_words(longer), singular_words(shorter)
    if not b or len(a) <= len(b):
        return False, False
    contains = any(a[at : at + len(b)] == b for at in range(len(a) - len(b) + 1))
    return contains, a[-len(b) :] == b


def overlaps(one: dict, other: dict) -> bool:
    return one["field"] == other["field"] and one["start"] < other["end"] and other["start"] < one["end"]


def word_range(words: list[Word], mention: dict) -> tuple[int, int] | None:
    inside = [
        index
        for index, word in enumerate(words)
        if word.field == mention["field"] and word.start < mention["end"] and mention["start"] < word.end
    ]
    return (inside[0], inside[-1]) if inside else None


def tags_of(words: list[Word], mentions: list[dict]) -> torch.Tensor:
    tags = torch.zeros(len(words), dtype=torch.long)
    for mention in mentions:
        found = word_range(words, mention)
        if found:
            first, last = found
            tags[first : last + 1] = TAGS.index(f"I-{mention['type']}")
            tags[first] = TAGS.index(f"B-{mention['type']}")
    return tags


def shares(found: list[int], classes: int) -> list[float]:
    """Equal shares of the classes found, else all of class 0."""
    return [1 / len(found) if index in found else 0.0 for index in range(classes)] if found else [1.0] + [0.0] * (classes - 1)


def make_example(paper: dict, patterns: dict, tokenizer: Tokenizer, spurious: bool = True) -> Example:
    """`spurious` adds what the pattern reader took for mentions and the annotation does not have, as concepts
    without facts, so that the fact heads meet what they will meet."""
    words = words_of("title", paper["title"]) + words_of("abstract", paper["abstract"])
    annotated = list(paper["mentions"])
    mentions = annotated + (
        [{**found, "concept": "? " + found["concept"]} for found in patterns["mentions"]
         if not any(overlaps(found, mention) for mention in annotated)]
        if spurious else []
    )  # fmt: skip
    placed = [
        MentionInput(*found, mention["field"], mention["start"], mention["end"],
                     paper[mention["field"]][mention["start"] : mention["end"]], mention["type"], mention["concept"])
        for mention in mentions
        if (found := word_range(words, mention))
    ]  # fmt: skip
    placed.sort(key=lambda mention: mention.first)
    concepts = list(dict.fromkeys(mention.concept for mention in placed))
    counts = {concept: sum(mention.concept == concept for mention in placed) for concept in concepts}
    support = PatternSupport(patterns)

    features = [mention_features(mention, counts[mention.concept], len(words), support) for mention in placed]
    pairs = mention_pairs(placed, paper)
    concept_pairs = list(dict.fromkeys((placed[a].concept, placed[b].concept) for a, b in pairs))
    paper_facts = [(fact["object"], fact["predicate"]) for fact in paper["facts"] if not fact.get("subject")]
    pair_facts = [(fact["subject"], fact["object"], fact["predicate"]) for fact in paper["facts"] if fact.get("subject")]
    return Example(
        id=paper["id"],
        windows=windows_of(words, tokenizer),
        shapes=torch.tensor([shape_index(word) for word in words]),
        pattern_tags=tags_of(words, patterns["mentions"]),
        tags=tags_of(words, annotated),
        spans=torch.tensor([[mention.first, mention.last] for mention in placed]).reshape(-1, 2),
        mention_features=torch.tensor(features).reshape(-1, MENTION_FEATURES),
        concept_mentions=torch.tensor(
            [[mention.concept == concept for mention in placed] for concept in concepts]
        ).reshape(-1, len(placed)),
        concept_labels=torch.tensor(
            [
                shares(
                    [1 + index for index, predicate in enumerate(PAPER_PREDICATES) if (concept, predicate) in paper_facts],
                    1 + len(PAPER_PREDICATES),
                )
                for concept in concepts
            ]
        ).reshape(-1, 1 + len(PAPER_PREDICATES)),
        pair_mentions=torch.tensor(pairs, dtype=torch.long).reshape(-1, 2),
        pair_features=torch.tensor(
            [pair_features(placed[a], placed[b], paper, support) for a, b in pairs]
        ).reshape(-1, PAIR_FEATURES),
        pair_members=torch.tensor(
            [[(placed[a].concept, placed[b].concept) == pair for a, b in pairs] for pair in concept_pairs]
        ).reshape(-1, len(pairs)),
        pair_labels=torch.tensor(
            [
                shares(
                    [1 + index for index, predicate in enumerate(PAIR_PREDICATES) if (*pair, predicate) in pair_facts],
                    1 + len(PAIR_PREDICATES),
                )
                for pair in concept_pairs
            ]
        ).reshape(-1, 1 + len(PAIR_PREDICATES)),
    )


class PatternSupport:
    """What the pattern reader found, by place in the text."""

    def __init__(self, patterns: dict) -> None:
        self.mentions = patterns["mentions"]
        self.facts = patterns["facts"]

    def overlapping(self, mention: MentionInput) -> list[dict]:
        place = {"field": mention.field, "start": mention.start, "end": mention.end}
        return [found for found in self.mentions if overlaps(found, place)]

    def of_paper(self, concepts: set[str]) -> list[float]:
        return [self.strongest(predicate, None, concepts) for predicate in PAPER_PREDICATES]

    def of_pair(self, subjects: set[str], objects: set[str]) -> list[float]:
        return [self.strongest(predicate, subjects, objects) for predicate in PAIR_PREDICATES]

    def strongest(self, predicate: str, subjects: set[str] | None, objects: set[str]) -> float:
        return max(
            (
                fact["confidence"]
                for fact in self.facts
                if fact["predicate"] == predicate
                and fact["object"] in objects
                and ((fact.get("subject") is None) if subjects is None else fact.get("subject") in subjects)
            ),
            default=0.0,
        )


def concepts_of(found: list[dict]) -> set[str]:
    return {mention["concept"] for mention in found}


def mention_features(mention: MentionInput, count: int, words: int, support: PatternSupport) -> list[float]:
    overlapping = support.overlapping(mention)
    exact = any((found["start"], found["end"]) == (mention.start, mention.end) for found in overlapping)
    return [
        *(float(mention.type == kind) for kind in TYPES),
        float(mention.field == "title"),
        mention.first / words,
        math.log(count),
        float(bool(overlapping)),
        float(exact),
        *support.of_paper(concepts_of(overlapping)),
    ]


def mention_pairs(mentions: list[MentionInput], paper: dict) -> list[tuple[int, int]]:
    """Ordered pairs of mentions of two concepts: in one sentence, else the first mentions of two whose names say that
    one is a kind of the other."""
    together: list[tuple[int, int]] = []
    for a, one in enumerate(mentions):
        for b, other in enumerate(mentions):
            if a < b and one.field == other.field and one.concept != other.concept:
                between = paper[one.field][one.end : other.start + 1]
                if other.first - one.last <= MOST_WORDS_BETWEEN and not SENTENCE_BREAK.search(between):
                    together += [(a, b), (b, a)]
    known = {(mentions[a].concept, mentions[b].concept) for a, b in together}
    first = {}
    for index, mention in enumerate(mentions):
        first.setdefault(mention.concept, index)
    by_name = [
        (a, b)
        for a in first.values()
        for b in first.values()
        if a != b
        and (mentions[a].concept, mentions[b].concept) not in known
        and name_relation(mentions[a].text, mentions[b].text)[0]
    ]
    return together + by_name


def pair_features(subject: MentionInput, thing: MentionInput, paper: dict, support: PatternSupport) -> list[float]:
    early, late = (subject, thing) if subject.first < thing.first else (thing, subject)
    same_field = early.field == late.field
    contains, ends_with = name_relation(subject.text, thing.text)
    return [
        float(subject is early),
        math.log(1 + max(0, late.first - early.last - 1)) / 4,
        float(same_field and not SENTENCE_BREAK.search(paper[early.field][early.end : late.start + 1])),
        float(contains),
        float(ends_with),
        float(name_relation(thing.text, subject.text)[0]),
        *support.of_pair(concepts_of(support.overlapping(subject)), concepts_of(support.overlapping(thing))),
    ]
