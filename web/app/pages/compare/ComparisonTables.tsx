import { LoadMore } from '../../components/LoadMore.js';
import { Section } from '../../components/Page.js';
import { Loaded } from '../../components/states.js';
import { useGraphqlPages } from '../../data/queries.js';
import {
  ComparedConceptsDocument,
  ComparedOutperformsDocument,
  ComparedReplacesDocument,
} from '../../generated/compare.js';
import type { ConceptType } from '../../generated/schema.js';
import { COMPARED_KINDS, type SHARED_OPTIONS } from '../../text/compare.js';
import { number } from '../../text/counts.js';
import type { ComparedItem } from './comparedItem.js';
import { ComparisonTable } from './ComparisonTable.js';

const SHARED: Readonly<Record<keyof typeof SHARED_OPTIONS, boolean | null>> = {
  all: null,
  shared: true,
  own: false,
};

interface ComparisonTablesProps {
  readonly ids: readonly string[];
  readonly items: readonly ComparedItem[];
  readonly rows: keyof typeof SHARED_OPTIONS;
}

/** A table for each kind of thing that the compared have; kinds that none of them has are left out. */
export function ComparisonTables({ ids, items, rows }: ComparisonTablesProps) {
  const variables = { ids, shared: SHARED[rows] };
  const ofType = (type: ConceptType) => ({
    document: ComparedConceptsDocument,
    variables: { ...variables, types: [type] },
  });
  return (
    <>
      <Kind
        items={items}
        title={COMPARED_KINDS.replaces}
        document={ComparedReplacesDocument}
        variables={variables}
      />
      <Kind
        items={items}
        title={COMPARED_KINDS.outperforms}
        document={ComparedOutperformsDocument}
        variables={variables}
      />
      <Kind items={items} title={COMPARED_KINDS.datasets} {...ofType('DATASET')} />
      <Kind items={items} title={COMPARED_KINDS.tasks} {...ofType('TASK')} />
      <Kind items={items} title={COMPARED_KINDS.metrics} {...ofType('METRIC')} />
      <Kind items={items} title={COMPARED_KINDS.architectures} {...ofType('ARCHITECTURE')} />
      <Kind items={items} title={COMPARED_KINDS.techniques} {...ofType('TECHNIQUE')} />
    </>
  );
}

interface KindVariables {
  readonly ids: readonly string[];
  readonly shared: boolean | null;
  readonly types?: readonly ConceptType[];
}

interface KindProps {
  readonly title: string;
  readonly items: readonly ComparedItem[];
  readonly document: typeof ComparedConceptsDocument | typeof ComparedReplacesDocument;
  readonly variables: KindVariables;
}

function Kind({ title, items, document, variables }: KindProps) {
  const query = useGraphqlPages(document, variables, ({ compare }) => compare.rows);
  const total = query.data?.pages[0]?.totalCount;
  if (total === 0) return null;
  return (
    <Section title={title} detail={total === undefined ? undefined : number(total)}>
      <Loaded query={query}>
        {({ pages }) => {
          const rows = pages.flatMap(({ nodes }) => nodes);
          return (
            <>
              <ComparisonTable title={title} items={items} rows={rows} />
              <LoadMore shown={rows.length} total={total ?? rows.length} pages={query} pageSize={10} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
