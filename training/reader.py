"""The reader: one encoder, a head that tags words, and two heads that name facts."""

import torch
from torch import nn

from encoder import load_encoder
from examples import MENTION_FEATURES, PAIR_FEATURES
from labels import PAIR_PREDICATES, PAPER_PREDICATES, TAGS
from text import SHAPES


class Tagger(nn.Module):
    """Word pieces to hidden states and to the logits of TAGS.

    The word's shape and the pattern reader's tag are embedded beside the encoder's output, and once more before it,
    where a layer of the encoder can use them.
    """

    def __init__(self, encoder: nn.Module, dropout: float = 0.1) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.shape = nn.Embedding(2 * len(SHAPES), width)
        self.pattern = nn.Embedding(len(TAGS), width)
        self.dropout = nn.Dropout(dropout)
        self.hidden = nn.Linear(width + 64, width)
        self.shape_beside = nn.Embedding(2 * len(SHAPES), 32)
        self.pattern_beside = nn.Embedding(len(TAGS), 32)
        self.tags = nn.Linear(width, len(TAGS))
        nn.init.normal_(self.shape.weight, std=0.01)
        nn.init.normal_(self.pattern.weight, std=0.01)

    def forward(
        self, ids: torch.Tensor, present: torch.Tensor, kinds: torch.Tensor, shapes: torch.Tensor, patterns: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """All B × L, whole numbers. Returns B × L × width and B × L × TAGS."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes) + self.pattern(patterns)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=present, token_type_ids=kinds).last_hidden_state
        beside = torch.cat([hidden, self.shape_beside(shapes), self.pattern_beside(patterns)], dim=-1)
        states = nn.functional.gelu(self.hidden(self.dropout(beside)))
        return hidden, self.tags(self.dropout(states))


class FactHeads(nn.Module):
    """Mentions to the facts of one paper."""

    def __init__(self, width: int, size: int = 256, dropout: float = 0.2) -> None:
        super().__init__()
        self.span = nn.Linear(3 * width, size)
        self.context = nn.Linear(width, size)
        self.mention_features = nn.Linear(MENTION_FEATURES, size)
        self.concept = nn.Linear(size, size)
        self.paper_predicates = nn.Linear(size, 1 + len(PAPER_PREDICATES))
        self.subject = nn.Linear(3 * width, size)
        self.object = nn.Linear(3 * width, size)
        self.between = nn.Linear(width, size)
        self.pair_features = nn.Linear(PAIR_FEATURES, size)
        self.subject_features = nn.Linear(MENTION_FEATURES, size)
        self.object_features = nn.Linear(MENTION_FEATURES, size)
        self.pair = nn.Linear(size, size)
        self.pair_predicates = nn.Linear(size, 1 + len(PAIR_PREDICATES))
        self.dropout = nn.Dropout(dropout)

    def forward(
        self,
        hidden: torch.Tensor,
        summary: torch.Tensor,
        spans: torch.Tensor,
        mention_features: torch.Tensor,
        concept_mentions: torch.Tensor,
        pair_mentions: torch.Tensor,
        pair_features: torch.Tensor,
        pair_members: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        """hidden W × width (first piece of each word), summary width ([CLS]), spans M × 2, concept_mentions C × M (0 or 1),
        pair_mentions Q × 2, pair_members P × Q (0 or 1).

        Returns the logits of concepts C × (1 + PAPER_PREDICATES), of their single mentions M × (…), of pairs of
        concepts P × (1 + PAIR_PREDICATES), and of pairs of mentions Q × (…).
        """
        sums = torch.cat([torch.zeros_like(hidden[:1]), hidden.cumsum(0)])
        first, last = spans[:, 0], spans[:, 1]
        lengths = (last - first + 1).unsqueeze(1).to(hidden.dtype)
        pooled = torch.cat([hidden[first], hidden[last], (sums[last + 1] - sums[first]) / lengths], dim=1)
        pooled = self.dropout(pooled)

        states = nn.functional.gelu(self.span(pooled) + self.context(summary) + self.mention_features(mention_features))
        concepts = highest(states, concept_mentions)
        paper_head = lambda x: self.paper_predicates(self.dropout(nn.functional.gelu(self.concept(x)) + x))

        subject, thing = pair_mentions[:, 0], pair_mentions[:, 1]
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
        pairs = highest(pair_states, pair_members)
        pair_head = lambda x: self.pair_predicates(self.dropout(nn.functional.gelu(self.pair(x)) + x))
        return paper_head(concepts), paper_head(states), pair_head(pairs), pair_head(pair_states)


def highest(states: torch.Tensor, members: torch.Tensor) -> torch.Tensor:
    """N × D states and G × N membership to G × D: the highest of each dimension over the members of each group."""
    masked = states.unsqueeze(0) + (members.to(states.dtype).unsqueeze(2) - 1) * 1e4
    return masked.max(dim=1).values


class Reader(nn.Module):
    def __init__(self, weights=None) -> None:
        super().__init__()
        encoder = load_encoder(weights)
        self.tagger = Tagger(encoder)
        self.facts = FactHeads(encoder.config.hidden_size)
