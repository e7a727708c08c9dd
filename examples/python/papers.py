"""Which papers state something of a concept, with the sentences that say so: `papers.py REPLACES MLP`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from client import ApiError, request

PAGE_SIZE = 20

PAPERS_THAT_STATE = """
query PapersThatState($predicate: Predicate!, $concept: String!, $first: Int!, $after: String) {
  concept(name: $concept) { name }
  papers(
    where: { all: [{ predicate: $predicate, concept: $concept }] }
    orderBy: RELEVANCE
    first: $first
    after: $after
  ) {
    totalCount
    edges {
      node { title published }
      facts { object { name } confidence evidence { text } }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""


@dataclass(frozen=True)
class Fact:
    object: str
    confidence: float
    evidence: str


@dataclass(frozen=True)
class Paper:
    title: str
    published: str | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Page:
    # None: the graph does not hold the concept.
    concept: str | None
    total_count: int
    papers: tuple[Paper, ...]


def pages(url: str, predicate: str, concept: str) -> Iterator[Page]:
    """All pages, each asked for when it is wanted. Raises `ApiError`."""
    after: str | None = None
    while True:
        variables = {"predicate": predicate, "concept": concept, "first": PAGE_SIZE, "after": after}
        data = request(url, PAPERS_THAT_STATE, variables)
        yield _page(data)
        info = data["papers"]["pageInfo"]
        if not info["hasNextPage"]:
            return
        after = info["endCursor"]


def _page(data: dict[str, Any]) -> Page:
    papers = data["papers"]
    return Page(
        concept=data["concept"] and data["concept"]["name"],
        total_count=papers["totalCount"],
        papers=tuple(_paper(edge) for edge in papers["edges"]),
    )


def _paper(edge: dict[str, Any]) -> Paper:
    return Paper(
        title=edge["node"]["title"],
        published=edge["node"]["published"],
        facts=tuple(
            Fact(fact["object"]["name"], fact["confidence"], fact["evidence"]["text"])
            for fact in edge["facts"]
        ),
    )


def print_papers(url: str, predicate: str, concept: str) -> None:
    for number, page in enumerate(pages(url, predicate, concept)):
        if page.concept is None:
            print(f"The graph has no concept named {concept}.")
            return
        if number == 0:
            print(f"{page.total_count} papers state: {predicate} {page.concept}")
        for paper in page.papers:
            print(f"\n{paper.title} ({paper.published or 'no date'})")
            for fact in paper.facts:
                print(f'  {fact.object}, {fact.confidence:.0%} sure: "{fact.evidence}"')


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("predicate", help="for example REPLACES")
    parser.add_argument("concept", help="for example MLP")
    parser.add_argument("--url", default="http://localhost:4000/graphql")
    arguments = parser.parse_args()
    try:
        print_papers(arguments.url, arguments.predicate, arguments.concept)
    except ApiError as error:
        print(f"{error.code}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
