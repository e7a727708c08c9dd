import { Link } from 'react-router';
import { conceptAddress, paperAddress } from '../../addresses.js';
import { Evidence } from '../../components/Evidence.js';
import { factInWords } from '../../components/FactList.js';
import { RejectFact } from '../../components/RejectFact.js';
import { TypeMark } from '../../components/TypeMark.js';
import type { ComparedRowsFragment } from '../../generated/compare.js';
import type { SourcedFactFragment } from '../../generated/fragments.js';
import { COMPARE_TEXT } from '../../text/compare.js';
import { PREDICATE_PHRASES } from '../../text/types.js';
import type { ComparedItem } from './comparedItem.js';
import styles from './ComparisonTable.module.css';

type Row = ComparedRowsFragment['nodes'][number];

interface ComparisonTableProps {
  readonly title: string;
  readonly items: readonly ComparedItem[];
  readonly rows: readonly Row[];
}

/**
 * A row for each concept, a column for each of the compared. On a narrow screen each row is a block with a line for each
 * of them; the roles say that it is a table still.
 */
export function ComparisonTable({ title, items, rows }: ComparisonTableProps) {
  return (
    <table className={styles.table} role="table" aria-label={title}>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          <th role="columnheader" scope="col">
            {COMPARE_TEXT.concept}
          </th>
          {items.map(({ id, name }) => (
            <th key={id} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ concept, cells }) => (
          <tr key={concept.id} role="row" className={styles.row}>
            <th role="rowheader" scope="row">
              <TypeMark kind={concept.type} /> <Link to={conceptAddress(concept.id)}>{concept.name}</Link>
            </th>
            {cells.map((cell, index) => (
              <td key={items[index]?.id ?? index} role="cell">
                <span className={styles.item} aria-hidden="true">
                  {items[index]?.name}
                </span>
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The most confident; one more is asked for, to tell whether there are more. */
const FACTS_SHOWN = 3;

function Cell({ cell: { facts, mention } }: { readonly cell: Row['cells'][number] }) {
  if (facts.length > 0)
    return (
      <>
        {facts.slice(0, FACTS_SHOWN).map((fact) => (
          <CellFact key={fact.id} fact={fact} />
        ))}
        {facts.length > FACTS_SHOWN && <span className={styles.quiet}>{COMPARE_TEXT.moreFacts}</span>}
      </>
    );
  return (
    <span className={styles.quiet}>{mention === null ? COMPARE_TEXT.nothing : COMPARE_TEXT.mentions}</span>
  );
}

function CellFact({ fact }: { readonly fact: SourcedFactFragment }) {
  const { id, predicate, confidence, evidence, paper } = fact;
  return (
    <details>
      <summary>
        {PREDICATE_PHRASES[predicate]} <span className={styles.quiet}>{COMPARE_TEXT.sure(confidence)}</span>
      </summary>
      <Evidence text={evidence.text} source={<Link to={paperAddress(paper.id)}>{paper.title}</Link>} />
      <RejectFact id={id} fact={factInWords(fact)} />
    </details>
  );
}
