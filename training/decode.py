"""Tags to mentions: the best sequence in which I follows B or I of its own type (Viterbi)."""

import torch

from labels import TAGS, TYPES

FORBIDDEN = -1e9
STEPS = torch.tensor(
    [[0.0 if not after.startswith("I-") or before[2:] == after[2:] else FORBIDDEN for after in TAGS] for before in TAGS]
)
START = torch.tensor([FORBIDDEN if tag.startswith("I-") else 0.0 for tag in TAGS])


def decode_tags(log_probabilities: torch.Tensor) -> list[tuple[int, int, str]]:
    """W × TAGS to mentions: first word, last word, type."""
    if len(log_probabilities) == 0:
        return []
    best = START + log_probabilities[0]
    back = []
    for row in log_probabilities[1:]:
        score, come_from = (best.unsqueeze(1) + STEPS).max(dim=0)
        best = score + row
        back.append(come_from)
    path = [int(best.argmax())]
    for come_from in reversed(back):
        path.append(int(come_from[path[-1]]))
    path.reverse()
    mentions = []
    for index, tag in enumerate(path):
        if TAGS[tag].startswith("B-"):
            last = index
            while last + 1 < len(path) and TAGS[path[last + 1]] == "I-" + TAGS[tag][2:]:
                last += 1
            mentions.append((index, last, TAGS[tag][2:]))
    return mentions
