"""Puts annotations and texts together: annotations are kept without the papers' texts, which are their authors'.

usage: join.py ANNOTATIONS.jsonl… --papers PAPERS.jsonl[.gz] > GOLD.jsonl

`training/data/README.md` has the form of the annotations. What comes out has title and abstract, each mention's text and
each fact's evidence: the form of `papergraph extract`. A paper that is missing, or whose text has changed, is an error.
"""

import argparse
import gzip
import json
import sys
from pathlib import Path

from notes import sentences_of, text_hash


def read_papers(path: Path) -> dict[str, dict]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return {paper["id"]: paper for paper in map(json.loads, lines)}


def join(annotation: dict, paper: dict) -> dict:
    sentences = sentences_of(paper)
    concepts = [{"name": name, "type": kind} for name, kind in annotation["concepts"]]
    mentions = [
        {
            "field": field,
            "start": start,
            "end": end,
            "text": paper[field][start:end],
            "concept": concepts[concept]["name"],
            "type": concepts[concept]["type"],
        }
        for field in ("title", "abstract")
        for start, end, concept in annotation[field]
    ]
    facts = []
    for predicate, subject, thing, sentence, replacement in annotation["facts"]:
        field, start, end = sentences[sentence]
        fact = {"predicate": predicate, "object": concepts[thing]["name"], "evidence": paper[field][start:end]}
        if subject is not None:
            fact["subject"] = concepts[subject]["name"]
        if replacement is not None:
            fact["with"] = concepts[replacement]["name"]
        facts.append(fact)
    return {
        "id": paper["id"],
        "title": paper["title"],
        "abstract": paper["abstract"],
        "concepts": concepts,
        "mentions": mentions,
        "facts": facts,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("annotations", type=Path, nargs="+")
    parser.add_argument("--papers", type=Path, required=True)
    options = parser.parse_args()
    papers = read_papers(options.papers)
    for path in options.annotations:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            annotation = json.loads(line)
            paper = papers.get(annotation["id"])
            if paper is None:
                sys.exit(f"{path}:{number}: {options.papers} has no paper {annotation['id']}")
            if text_hash(paper) != annotation["text"]:
                sys.exit(f"{path}:{number}: the text of {annotation['id']} is not the one that was annotated")
            print(json.dumps(join(annotation, paper), ensure_ascii=False))


if __name__ == "__main__":
    main()
