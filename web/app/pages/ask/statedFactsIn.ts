interface StatedFacts<Fact, PageInfo> {
  readonly statedConcepts: {
    readonly facts: { readonly nodes: readonly Fact[]; readonly pageInfo: PageInfo };
  };
}

/** A page of what states the concepts, for `everyPage`. */
export function statedFactsIn<Fact, PageInfo>({ statedConcepts: { facts } }: StatedFacts<Fact, PageInfo>) {
  return { entries: facts.nodes, pageInfo: facts.pageInfo };
}
