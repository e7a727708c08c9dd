"""Tags to mentions: the best sequence in which I follows B or I of its own type (Viterbi 1967)."""

import torch

FORBIDDEN = -1e9


def decode_tags(log_probabilities: torch.Tensor, tags: list[str]) -> list[tuple[int, int, str]]:
    """W × tags to mentions: first word, last word, type."""
    if len(log_probabilities) == 0:
        return []
    inside = [tag.startswith("I-") for tag in tags]
    steps = torch.tensor(
        [[FORBIDDEN if is_inside and before[2:] != after[2:] else 0.0 for after, is_inside in zip(tags, inside)] for before in tags]
    )
    best = log_probabilities[0] + torch.tensor([FORBIDDEN if is_inside else 0.0 for is_inside in inside])
    came_from = []
    for row in log_probabilities[1:]:
        score, back = (best.unsqueeze(1) + steps).max(dim=0)
        best = score + row
        came_from.append(back)
    path = [int(best.argmax())]
    for back in reversed(came_from):
        path.append(int(back[path[-1]]))
    path.reverse()
    mentions = []
    for first, tag in enumerate(path):
        if tags[tag].startswith("B-"):
            last = first
            while last + 1 < len(path) and tags[path[last + 1]] == "I-" + tags[tag][2:]:
                last += 1
            mentions.append((first, last, tags[tag][2:]))
    return mentions
