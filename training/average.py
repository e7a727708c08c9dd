"""The mean of the weights of several readers that were trained from the same start (Wortsman et al. 2022, "model soups").

usage: average.py READER.pt READER.pt… MEAN.pt
"""

import sys
from pathlib import Path

import torch


def main() -> None:
    *paths, mean_path = map(Path, sys.argv[1:])
    if len(paths) < 2:
        raise SystemExit(__doc__)
    saved = [torch.load(path, weights_only=True) for path in paths]
    mean = {name: sum(reader["weights"][name] for reader in saved) / len(saved) for name in saved[0]["weights"]}
    torch.save({"sizes": saved[0]["sizes"], "weights": mean}, mean_path)


if __name__ == "__main__":
    main()
