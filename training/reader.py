"""The reader's network: one encoder, a head that tags words, and two heads that name facts."""

from pathlib import Path

import torch
from torch import nn

from encoder import WIDTH, Dropout, Encoder
from examples import OTHERS, Batch, Sizes


class Tagger(nn.Module):
    """Word pieces to hidden states and to the logits of tags.

    The word's shape, the pattern reader's tag and whose habits are followed are embedded before the encoder, where its
    layers can use them; the first two once more beside its output.
    """

    def __init__(self, sizes: Sizes, dropout: float = 0.2) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.shape = nn.Embedding(sizes.shapes, WIDTH)
        self.pattern = nn.Embedding(sizes.patternTags, WIDTH)
        self.annotator = nn.Embedding(1 + OTHERS, WIDTH)
        self.shape_beside = nn.Embedding(sizes.shapes, 32)
        self.pattern_beside = nn.Embedding(sizes.patternTags, 32)
        self.hidden = nn.Linear(WIDTH + 64, WIDTH)
        self.tags = nn.Linear(WIDTH, len(sizes.tags))
        self.dropout = Dropout(dropout)
        for embedding in (self.shape, self.pattern, self.annotator):
            nn.init.normal_(embedding.weight, std=0.01)

    def forward(
        self,
        ids: torch.Tensor,
        kinds: torch.Tensor,
        shapes: torch.Tensor,
        pattern_tags: torch.Tensor,
        present: torch.Tensor | None = None,
        annotators: torch.Tensor | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """All N × L, whole numbers, `present` true or false, `annotators` N × 1. Returns N × L × width and N × L × tags."""
        embedded = self.encoder.words(ids) + self.shape(shapes) + self.pattern(pattern_tags)
        if annotators is not None:
            embedded = embedded + self.annotator(annotators)
        hidden = self.encoder(embedded, kinds, present)
        beside = torch.cat([hidden, self.shape_beside(shapes), self.pattern_beside(pattern_tags)], dim=-1)
        states = nn.functional.gelu(self.hidden(self.dropout(beside)))
        return hidden, self.tags(self.dropout(states))


class FactHeads(nn.Module):
    """Mentions to what is stated of their concepts, and of pairs of concepts."""

    def __init__(self, width: int, sizes: Sizes, size: int = 256, dropout: float = 0.3) -> None:
        super().__init__()
        self.span = nn.Linear(3 * width, size)
        self.context = nn.Linear(width, size)
        self.mention_features = nn.Linear(sizes.mentionFeatures, size)
        self.concept = nn.Linear(size, size)
        self.paper_predicates = nn.Linear(size, 1 + len(sizes.paperPredicates))
        self.subject = nn.Linear(3 * width, size)
        self.object = nn.Linear(3 * width, size)
        self.between = nn.Linear(width, size)
        self.pair_features = nn.Linear(sizes.pairFeatures, size)
        self.subject_features = nn.Linear(sizes.mentionFeatures, size)
        self.object_features = nn.Linear(sizes.mentionFeatures, size)
        self.pair = nn.Linear(size, size)
        self.pair_predicates = nn.Linear(size, 1 + len(sizes.pairPredicates))
        self.dropout = Dropout(dropout)

    def forward(
        self,
        hidden: torch.Tensor,
        summaries: torch.Tensor,
        spans: torch.Tensor,
        paper_of_mention: torch.Tensor,
        mention_features: torch.Tensor,
        concept_of_mention: torch.Tensor,
        mention_pairs: torch.Tensor,
        pair_of_mention_pair: torch.Tensor,
        pair_features: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        """hidden W × width (first piece of each word), summaries B × width ([CLS]); the rest as in `Batch`, with at least
        one mention and one pair. Logits of paper predicates, C × classes and M × classes (what each mention alone says),
        and of pair predicates, P × classes and Q × classes."""
        sums = nn.functional.pad(hidden.cumsum(dim=0), (0, 0, 1, 0))
        first, last = spans[:, 0], spans[:, 1]
        lengths = (last - first + 1).unsqueeze(1).to(hidden.dtype)
        pooled = torch.cat([hidden[first], hidden[last], (sums[last + 1] - sums[first]) / lengths], dim=1)
        pooled = self.dropout(pooled)
        states = nn.functional.gelu(
            self.span(pooled) + self.context(summaries)[paper_of_mention] + self.mention_features(mention_features)
        )

        subject, thing = mention_pairs[:, 0], mention_pairs[:, 1]
        low = torch.minimum(last[subject], last[thing]) + 1
        high = torch.maximum(torch.maximum(first[subject], first[thing]), low)
        between = (sums[high] - sums[low]) / (high - low).clamp(min=1).unsqueeze(1).to(hidden.dtype)
        pair_states = nn.functional.gelu(
            self.subject(pooled)[subject]
            + self.object(pooled)[thing]
            + self.between(self.dropout(between))
            + self.pair_features(pair_features)
            + self.subject_features(mention_features)[subject]
            + self.object_features(mention_features)[thing]
        )
        of_concepts = highest(states, concept_of_mention)
        of_pairs = highest(pair_states, pair_of_mention_pair)
        return (
            self.paper_head(of_concepts),
            self.paper_head(states),
            self.pair_head(of_pairs),
            self.pair_head(pair_states),
        )

    def paper_head(self, states: torch.Tensor) -> torch.Tensor:
        return self.paper_predicates(self.dropout(nn.functional.gelu(self.concept(states)) + states))

    def pair_head(self, states: torch.Tensor) -> torch.Tensor:
        return self.pair_predicates(self.dropout(nn.functional.gelu(self.pair(states)) + states))


def highest(states: torch.Tensor, groups: torch.Tensor) -> torch.Tensor:
    """N × D states and the group of each, to G × D: the highest of each dimension over the members of a group."""
    # Not torch.full: its size would be a constant of the exported graph.
    least = (torch.arange(groups.max() + 1, device=states.device) * 0 - 1e4).to(states.dtype)
    least = least.unsqueeze(1).repeat(1, states.shape[1])
    return least.scatter_reduce(0, groups.unsqueeze(1).expand_as(states), states, "amax")


class Reader(nn.Module):
    def __init__(self, sizes: Sizes, pretrained: Path | None = None) -> None:
        """`pretrained` is what `pretrain.py` wrote; without it the weights are random."""
        super().__init__()
        self.tagger = Tagger(sizes)
        self.facts = FactHeads(WIDTH, sizes)
        if pretrained is not None:
            weights = torch.load(pretrained, weights_only=True)
            self.tagger.encoder.load_state_dict(weights["encoder"])
            self.tagger.shape.load_state_dict(weights["shape"])

    def forward(self, batch: Batch) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        """Logits of tags (W), and the four of FactHeads."""
        hidden, tags = self.tagger(
            batch.ids, batch.kinds, batch.shapes, batch.pattern_tags, batch.present, batch.annotators
        )
        hidden, tags = hidden.float(), tags.float()
        window, position = batch.answers.unbind(1)
        with torch.autocast(hidden.device.type, enabled=False):
            facts = self.facts(
                hidden[window, position],
                hidden[batch.first_windows, 0],
                batch.spans,
                batch.paper_of_mention,
                batch.mention_features,
                batch.concept_of_mention,
                batch.mention_pairs,
                batch.pair_of_mention_pair,
                batch.pair_features,
            )
        return tags[window, position], *facts
