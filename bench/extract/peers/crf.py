"""A conditional random field, as one would train it in an afternoon: words, endings, shapes and neighbours as features.

crf.py train GOLD.jsonl MODEL          learns mentions and their types from annotated papers
crf.py tag MODEL PAPERS.jsonl OUTPUT   writes each paper's mentions, as `papergraph extract` does
"""

import json
import re
import sys

import pycrfsuite

TOKEN = re.compile(r"\w+|[^\w\s]")
FIELDS = ("title", "abstract")


def tokens_of(text):
    return [(match.start(), match.end(), match.group()) for match in TOKEN.finditer(text)]


def shape(word):
    return re.sub(r"\d+", "0", re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", word)))


def features(words, i):
    found = ["bias"]
    for offset in (-2, -1, 0, 1, 2):
        if not 0 <= i + offset < len(words):
            found.append(f"{offset}:none")
            continue
        word = words[i + offset]
        found += [f"{offset}:word={word.lower()}", f"{offset}:shape={shape(word)}", f"{offset}:end={word[-3:].lower()}"]
    return found


def labels_of(tokens, mentions):
    labels = ["O"] * len(tokens)
    for mention in sorted(mentions, key=lambda mention: mention["start"] - mention["end"]):
        inside = [i for i, (start, end, _) in enumerate(tokens) if start >= mention["start"] and end <= mention["end"]]
        if any(labels[i] != "O" for i in inside):
            continue
        for place, i in enumerate(inside):
            labels[i] = f"{'B' if place == 0 else 'I'}-{mention['type']}"
    return labels


def papers_in(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def train(gold, model):
    trainer = pycrfsuite.Trainer(verbose=False)
    for paper in papers_in(gold):
        for field in FIELDS:
            tokens = tokens_of(paper[field])
            words = [word for _, _, word in tokens]
            mentions = [mention for mention in paper["mentions"] if mention["field"] == field]
            trainer.append([features(words, i) for i in range(len(words))], labels_of(tokens, mentions))
    trainer.set_params({"c1": 0.1, "c2": 0.1, "max_iterations": 60, "feature.possible_transitions": True})
    trainer.train(model)


def mentions_in(tokens, labels, field, text):
    mentions = []
    for (start, end, _), label in zip(tokens, labels):
        if label.startswith("B-") or (label.startswith("I-") and not mentions):
            mentions.append({"field": field, "start": start, "end": end, "type": label[2:]})
        elif label.startswith("I-") and mentions and text[mentions[-1]["end"] : start].strip() == "":
            mentions[-1]["end"] = end
    return [{**mention, "text": text[mention["start"] : mention["end"]]} for mention in mentions]


def tag(model, papers, output):
    tagger = pycrfsuite.Tagger()
    tagger.open(model)
    with open(output, "w", encoding="utf-8") as written:
        for paper in papers_in(papers):
            mentions = []
            for field in FIELDS:
                tokens = tokens_of(paper[field])
                words = [word for _, _, word in tokens]
                labels = tagger.tag([features(words, i) for i in range(len(words))])
                mentions += mentions_in(tokens, labels, field, paper[field])
            written.write(json.dumps({"id": paper["id"], "mentions": mentions}) + "\n")


if __name__ == "__main__":
    {"train": train, "tag": tag}[sys.argv[1]](*sys.argv[2:])
