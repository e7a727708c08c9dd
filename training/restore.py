"""Reads the shipped files back into weights that training can go on from.

usage: restore.py FOLDER EXAMPLES.jsonl READER.pt

FOLDER holds `tagger.onnx` and `facts.onnx` as `export.py` wrote them; the examples of `prepare.ts` say the sizes. The
annotators' embedding, which `export.py` adds to that of the kinds, is zero again.
"""

import sys
from pathlib import Path

import torch

from encoder import from_bert
from examples import read_sizes
from onnx_weights import read_weights
from reader import Reader

BERT = ("encoder.embeddings.", "encoder.encoder.")
"""What stands before the names of the encoder's weights in files written while the library transformers was its code."""


def main() -> None:
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    folder, examples, reader_path = map(Path, sys.argv[1:])
    sizes = read_sizes(examples)
    reader = Reader(sizes)
    tagger = {name.removeprefix("tagger."): tensor for name, tensor in read_weights(folder / "tagger.onnx").items()}
    bert = {name.removeprefix("encoder."): tagger.pop(name) for name in list(tagger) if name.startswith(BERT)}
    if bert:
        tagger |= {f"encoder.{name}": tensor for name, tensor in from_bert(bert).items()}
    tagger["annotator.weight"] = torch.zeros_like(reader.tagger.annotator.weight)
    weights = {f"tagger.{name}": tensor for name, tensor in tagger.items()} | read_weights(folder / "facts.onnx")
    missing, unexpected = reader.load_state_dict(weights, strict=False)
    if missing or unexpected:
        raise SystemExit(f"{folder} has not the network of reader.py: without {missing}, with {unexpected}")
    torch.save({"sizes": vars(sizes), "weights": reader.state_dict()}, reader_path)


if __name__ == "__main__":
    main()
