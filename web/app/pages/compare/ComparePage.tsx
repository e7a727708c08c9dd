import { useSearchParams } from 'react-router';
import { chosen, FilterForm, SelectFilter } from '../../components/FilterForm.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Page } from '../../components/Page.js';
import { Loaded } from '../../components/states.js';
import { useGraphql } from '../../data/queries.js';
import { ComparedAloneDocument, ComparedDocument } from '../../generated/compare.js';
import { COMPARE_TEXT, SHARED_OPTIONS } from '../../text/compare.js';
import { AddItem } from './AddItem.js';
import { type ComparedItem, comparedItem } from './comparedItem.js';
import { ComparedItems } from './ComparedItems.js';
import { ComparisonTables } from './ComparisonTables.js';

/** What the API takes. */
const FEWEST = 2;
const MOST = 10;

/** Papers and concepts side by side: those of the address, `?ids=mlp&ids=kan`. */
export function ComparePage() {
  const [ids, change] = useComparedIds();
  const isEnough = ids.length >= FEWEST;
  const comparison = useGraphql(ComparedDocument, { ids }, { enabled: isEnough });
  const [id = ''] = ids;
  // As `compare` takes them: by id or, of a concept, by name.
  const alone = useGraphql(ComparedAloneDocument, { id, name: id }, { enabled: ids.length === 1 });
  const nodes = isEnough ? comparison.data?.compare.items : [alone.data?.node ?? alone.data?.concept ?? null];
  const items = (nodes ?? []).map(comparedItem).filter((item) => item !== undefined);
  const missing = isEnough
    ? (comparison.data?.compare.notInGraph ?? [])
    : alone.data && items.length === 0
      ? ids
      : [];
  const { data, error } = isEnough ? comparison : alone;
  const unknown = data === undefined && error !== null ? ids : [];
  return (
    <Page title={titleOf(items)}>
      {!isEnough && <p>{ids.length === 0 ? COMPARE_TEXT.begin : COMPARE_TEXT.one}</p>}
      <ComparedItems
        items={items}
        missing={missing}
        unknown={unknown}
        onRemove={(removed) => {
          // The address may have names where the items have ids.
          const shown = [...items.map(({ id }) => id), ...missing, ...unknown];
          change(
            shown.filter((id) => id !== removed),
            { keepFocus: false },
          );
        }}
      />
      {ids.length < MOST ? (
        <AddItem
          taken={items.map(({ id }) => id)}
          onAdd={(id) => {
            change([...ids, id], { keepFocus: true });
          }}
        />
      ) : (
        <p>{COMPARE_TEXT.full}</p>
      )}
      {ids.length === 1 && <Loaded query={alone}>{() => null}</Loaded>}
      {isEnough && <Loaded query={comparison}>{() => <Comparison ids={ids} items={items} />}</Loaded>}
    </Page>
  );
}

/** The ids of the address, each once, and a way to change them that leaves its other parameters. */
function useComparedIds(): [
  readonly string[],
  (ids: readonly string[], options: { readonly keepFocus: boolean }) => void,
] {
  const [parameters, setParameters] = useSearchParams();
  return [
    [...new Set(parameters.getAll('ids'))],
    (ids, { keepFocus }) => {
      const others = [...parameters].filter(([name]) => name !== 'ids');
      setParameters([...ids.map((id): [string, string] => ['ids', id]), ...others], {
        preventScrollReset: true,
        // What is taken away takes the focus with it: then the title has it.
        ...(keepFocus && { state: { keepFocus } }),
      });
    },
  ];
}

function titleOf(items: readonly ComparedItem[]): string {
  return items.length === FEWEST ? COMPARE_TEXT.titleOf(items.map(({ name }) => name)) : COMPARE_TEXT.title;
}

interface ComparisonProps {
  readonly ids: readonly string[];
  readonly items: readonly ComparedItem[];
}

function Comparison({ ids, items }: ComparisonProps) {
  const [parameters] = useSearchParams();
  const rows = chosen(parameters.get('rows'), SHARED_OPTIONS);
  return (
    <>
      <FilterForm label={COMPARE_TEXT.which}>
        {ids.map((id) => (
          <input key={id} type="hidden" name="ids" value={id} />
        ))}
        <SelectFilter label={COMPARE_TEXT.rows} name="rows" value={rows} options={SHARED_OPTIONS} />
      </FilterForm>
      <ComparisonTables ids={ids} items={items} rows={rows} />
      <OpenInPlayground document={ComparedDocument} variables={{ ids }} />
    </>
  );
}
