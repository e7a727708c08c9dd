"""What the reader can say: the tags of words, and the predicates of its two fact heads."""

TYPES = ["ARCHITECTURE", "DATASET", "TECHNIQUE", "TASK", "METRIC"]
TAGS = ["O"] + [f"{place}-{kind}" for kind in TYPES for place in "BI"]
PAPER_PREDICATES = [
    "PROPOSES", "USES", "EVALUATES_ON", "REPLACES", "OUTPERFORMS", "COMPARES_WITH", "EXTENDS", "ADDRESSES", "STUDIES",
]  # fmt: skip
PAIR_PREDICATES = [
    "USES", "EVALUATES_ON", "REPLACES", "OUTPERFORMS", "COMPARES_WITH", "EXTENDS", "ADDRESSES", "IS_A", "PART_OF",
]  # fmt: skip
"""Class 0 of either fact head is: nothing."""
