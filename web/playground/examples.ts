/** The queries in the playground's tabs. A tab has the name of its operation. */
export const EXAMPLES: readonly string[] = [
  `# A question in plain words: how it is
# understood, and the papers that say so.
query Ask {
  ask(question: "Which papers replace MLP layers?") {
    interpretation {
      predicate
      concepts { name }
      graphql
    }
    papers(first: 10) {
      totalCount
      nodes { title published url }
    }
    evidence(first: 10) {
      text
      paper { title }
    }
    notInGraph
    message
  }
}
`,
  `# The same as a filter. Each paper comes with
# the facts for which it is in the list.
query ReplaceMlp {
  papers(
    where: {
      all: [{ predicate: REPLACES, concept: "MLP" }]
    }
    orderBy: RELEVANCE
    first: 10
  ) {
    totalCount
    edges {
      node { title authors published url }
      facts {
        object { name }
        with { name }
        evidence { text field start end }
        confidence
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# Papers that use CIFAR-10: first by a filter,
# then by a question.
query UseCifar10 {
  papers(
    where: {
      any: [
        { predicate: EVALUATES_ON, concept: "CIFAR-10" }
        { predicate: USES, concept: "CIFAR-10" }
      ]
    }
    first: 10
  ) {
    totalCount
    nodes { title published }
  }
  ask(question: "Which use CIFAR-10?") {
    interpretation { predicate graphql }
    papers(first: 10) {
      totalCount
      nodes { title published }
    }
  }
}
`,
  `# A concept with its neighbours, found by any
# of its names, in upper or lower case or plural.
query Concept {
  concept(name: "multi-layer perceptrons") {
    id
    name
    type
    aliases
    broader { name }
    narrower { name }
    close { name }
    paperCount
    papers(first: 5) { nodes { title } }
  }
}
`,
  `# What papers say, in their own words. A fact
# without subject is about the paper itself.
query Facts {
  facts(
    where: { predicate: OUTPERFORMS, minConfidence: 0.5 }
    first: 10
  ) {
    totalCount
    nodes {
      subject { name }
      predicate
      object { name }
      evidence { text }
      confidence
      paper { title }
    }
  }
}
`,
  `# Concepts and papers by words or by how words
# begin.
query Search {
  search(text: "attent", first: 10) {
    totalCount
    nodes {
      __typename
      ... on Concept { name type paperCount }
      ... on Paper { title published }
    }
  }
}
`,
  `# How two concepts hang together: each step is
# a fact, with the sentence that states it.
query Paths {
  paths(from: "MLP", to: "CIFAR-10", first: 3) {
    paths {
      score
      steps {
        from { ...Name }
        to { ...Name }
        direction
        fact { predicate evidence { text } paper { title } }
      }
    }
  }
}
fragment Name on GraphItem {
  ... on Concept { name }
  ... on Paper { title }
}
`,
  `# A part of the graph, ready to be drawn. Edges
# name their ends by the ids of nodes.
query Graph {
  graph(
    around: ["MLP"]
    predicates: [REPLACES, OUTPERFORMS]
    depth: 2
    limit: 50
  ) {
    nodes { id label type distance }
    edges { source target predicate factCount }
    truncated
    notInGraph
  }
}
`,
  `# Concepts, or papers, side by side: a row for
# each concept, a cell for each of the two.
query Compare {
  compare(ids: ["BERT", "RoBERTa"]) {
    items {
      ... on Concept { name }
      ... on Paper { title }
    }
    concepts(first: 10) {
      totalCount
      nodes {
        concept { name }
        cells {
          facts { predicate evidence { text } }
        }
      }
    }
    notInGraph
  }
}
`,
  `# How much the graph holds, and which concepts
# most papers speak of.
query Statistics {
  statistics {
    papers
    concepts
    mentions
    facts
    conceptsByType { type count }
    factsByPredicate { predicate count }
  }
  concepts(first: 10) {
    nodes { name type paperCount }
  }
}
`,
  `# What comes together with a concept more often
# than by chance, and when papers speak of it.
query Together {
  concept(name: "CIFAR-10") {
    relatedConcepts(first: 10) {
      papersRead
      edges { papers lift node { name type } }
    }
    timeline { period papers }
    firstSeen { title published }
  }
}
`,
  `# Papers that mention the same rare concepts.
query Similar {
  papers(first: 3) {
    nodes {
      title
      similarPapers(first: 3) {
        edges {
          similarity
          node { title }
          sharedConcepts { concept { name } rarity }
        }
      }
    }
  }
}
`,
  `# Concepts of which papers speak more and more.
query Trends {
  trends(direction: RISING, by: YEAR, periods: 4) {
    older { from to papers }
    newer { from to papers }
    edges {
      growth
      olderPapers
      newerPapers
      node { name type }
    }
  }
}
`,
];
