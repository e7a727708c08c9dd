"""A reader's notes on papers: the short form in which abstracts are annotated by hand, and its translation to offsets.

usage: notes.py show PAPERS.jsonl [ID…]           print papers with numbered sentences, as an annotator reads them
       notes.py check PAPERS.jsonl NOTES.txt…     say what is wrong in notes, with its line
       notes.py convert PAPERS.jsonl NOTES.txt… > ANNOTATIONS.jsonl

Notes hold, for each paper:

    # ID
    ARCHITECTURE: MLP = MLPs; multi-layer perceptron; MLP @2,3
    TASK: image classification
    REPLACES: MLP @4 | with KAN
    USES: attention head -> softmax @2

A concept line is TYPE: canonical name = the texts that name it, as they stand (none: the name itself). A text is a mention
wherever it stands as whole words and no longer text covers it; `@2,3` keeps it to these sentences (0 is the title).
A fact line is PREDICATE: object @sentence, or PREDICATE: subject -> object @sentence.
"""

import hashlib
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

import regex

TYPES = ["ARCHITECTURE", "DATASET", "TECHNIQUE", "TASK", "METRIC"]
PAPER_ONLY = ["PROPOSES", "STUDIES"]
PAIR_ONLY = ["IS_A", "PART_OF"]
EITHER = ["USES", "EVALUATES_ON", "REPLACES", "OUTPERFORMS", "COMPARES_WITH", "EXTENDS", "ADDRESSES"]
SENTENCE_BREAK = regex.compile(r"[.!?][\"')\]]?\s+[\"'(\[]?[\p{Lu}\p{N}]")
LIMITED = re.compile(r"^(.*?)\s*@([\d,\s]+)$")


@dataclass
class Notes:
    """What was noted of one paper; every entry with the number of its line."""

    id: str
    line: int
    concepts: list[tuple[int, str, str, list[str]]] = field(default_factory=list)
    facts: list[tuple[int, str, str]] = field(default_factory=list)


def sentences_of(paper: dict) -> list[tuple[str, int, int]]:
    """(field, start, end) of the title and of each sentence of the abstract."""
    abstract, spans, start = paper["abstract"], [], 0
    for found in SENTENCE_BREAK.finditer(abstract):
        end = found.start() + len(found.group().split()[0])
        spans.append(("abstract", start, end))
        start = end + len(abstract[end:]) - len(abstract[end:].lstrip())
    return [("title", 0, len(paper["title"])), *spans, ("abstract", start, len(abstract))]


def text_hash(paper: dict) -> str:
    """The first twelve hex digits of the SHA-256 of title and abstract."""
    return hashlib.sha256(f"{paper['title']}\n{paper['abstract']}".encode()).hexdigest()[:12]


def read_notes(path: Path) -> list[Notes]:
    papers: list[Notes] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if not line:
            continue
        if line.startswith("# "):
            papers.append(Notes(line[2:].strip(), number))
            continue
        kind, colon, rest = line.partition(":")
        if not papers or not colon:
            raise SystemExit(f"{path}:{number}: neither '# ID' nor 'KIND: …': {line}")
        if kind in TYPES:
            name, _, texts = rest.partition(" = ")
            papers[-1].concepts.append((number, kind, name.strip(), [text.strip() for text in texts.split(";") if text.strip()]))
        elif kind in PAPER_ONLY + PAIR_ONLY + EITHER:
            papers[-1].facts.append((number, kind, rest.strip()))
        else:
            raise SystemExit(f"{path}:{number}: no type and no predicate: {kind}")
    return papers


def limited(text: str) -> tuple[str, set[int] | None]:
    found = LIMITED.match(text)
    return (found[1], {int(number) for number in found[2].split(",")}) if found else (text, None)


def places_of(text: str, paper: dict, sentences: list[tuple[str, int, int]], only: set[int] | None) -> list[tuple[str, int, int]]:
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, text.split())) + r"(?!\w)")
    return [
        (name, found.start(), found.end())
        for name in ("title", "abstract")
        for found in pattern.finditer(paper[name])
        if only is None
        or any(sentences[number][0] == name and sentences[number][1] <= found.start() < sentences[number][2] for number in only)
    ]


def convert(notes: Notes, paper: dict) -> tuple[dict, list[str]]:
    """The annotation as `training/data/README.md` has it, and what is wrong in the notes."""
    sentences, wrong = sentences_of(paper), []
    names = {name: kind for _, kind, name, _ in notes.concepts}
    found: list[tuple[str, int, int, str, str]] = []
    for line, kind, name, texts in notes.concepts:
        if names[name] != kind:
            wrong.append(f"line {line}: {name} has two types")
        for text, only in map(limited, texts or [name]):
            if only and max(only) >= len(sentences):
                wrong.append(f"line {line}: there is no sentence {max(only)}")
                continue
            places = places_of(text, paper, sentences, only)
            if not places:
                wrong.append(f"line {line}: not in the text{' of these sentences' if only else ''}: {text}")
            found += [(*place, name, kind) for place in places]
    mentions: list[dict] = []
    for place in sorted(found, key=lambda found: found[1] - found[2]):
        where, start, end, name, kind = place
        if not any(m["field"] == where and m["start"] < end and start < m["end"] for m in mentions):
            mentions.append({"field": where, "start": start, "end": end, "concept": name, "type": kind})
    mentions.sort(key=lambda mention: (mention["field"] != "title", mention["start"]))
    seen = {mention["concept"] for mention in mentions}
    wrong += [f"line {line}: every text of {name} lies inside a longer mention" for line, _, name, _ in notes.concepts if name not in seen]

    facts = []
    for line, predicate, rest in notes.facts:
        rest, _, replacement = rest.partition("| with ")
        rest, only = limited(rest.strip())
        subject, arrow, thing = rest.rpartition("->")
        subject, thing, replacement = subject.strip(), thing.strip(), replacement.strip()
        unknown = [name for name in (subject if arrow else None, thing, replacement or None) if name is not None and name not in names]
        if unknown:
            wrong.append(f"line {line}: no concept of this paper: {', '.join(unknown)}")
        if predicate not in EITHER + (PAIR_ONLY if arrow else PAPER_ONLY):
            wrong.append(f"line {line}: {predicate} {'takes no subject' if arrow else 'needs a subject'}")
        if not only or max(only) >= len(sentences):
            wrong.append(f"line {line}: say which sentence states it, as in '@2'")
            continue
        fact = {"predicate": predicate, "object": thing, "sentence": min(only)}
        facts.append({**fact, **({"subject": subject} if arrow else {}), **({"with": replacement} if replacement else {})})
    kept = [name for name in names if name in seen]
    number = {name: index for index, name in enumerate(kept)}
    of_field = lambda where: [[m["start"], m["end"], number[m["concept"]]] for m in mentions if m["field"] == where]
    annotation = {
        "id": notes.id,
        "text": text_hash(paper),
        "concepts": [[name, names[name]] for name in kept],
        "title": of_field("title"),
        "abstract": of_field("abstract"),
        "facts": [
            [f["predicate"], number.get(f.get("subject")), number.get(f["object"]), f["sentence"], number.get(f.get("with"))]
            for f in facts
        ],
    }
    return annotation, wrong


def show(paper: dict) -> str:
    lines = [f"# {paper['id']}"]
    for number, (name, start, end) in enumerate(sentences_of(paper)):
        lines.append(f"[{number}] {paper[name][start:end]}")
    return "\n".join(lines)


def main() -> None:
    if len(sys.argv) < 3 or sys.argv[1] not in ("show", "check", "convert"):
        raise SystemExit(__doc__)
    action, papers_path, *rest = sys.argv[1:]
    with open(papers_path, encoding="utf-8") as lines:
        papers = {paper["id"]: paper for paper in map(json.loads, lines)}
    if action == "show":
        print("\n\n".join(show(papers[id]) for id in (rest or papers)))
        return
    failed = 0
    for path in map(Path, rest):
        for notes in read_notes(path):
            if notes.id not in papers:
                raise SystemExit(f"{path}:{notes.line}: no paper {notes.id} in {papers_path}")
            annotation, wrong = convert(notes, papers[notes.id])
            for problem in wrong:
                print(f"{path}: {notes.id}: {problem}", file=sys.stderr)
            failed += len(wrong)
            if action == "convert":
                print(json.dumps(annotation, ensure_ascii=False, separators=(",", ":")))
    if failed:
        raise SystemExit(f"{failed} problems")


if __name__ == "__main__":
    main()
