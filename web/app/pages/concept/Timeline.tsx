import { Section } from '../../components/Page.js';
import type { Predicate } from '../../generated/schema.js';
import { number } from '../../text/counts.js';
import { TIMELINE_TEXT } from '../../text/concept.js';
import { PREDICATE_PHRASES } from '../../text/types.js';
import type { ConceptOnPage } from './ConceptPage.js';
import { timelineOf, type TimelineRow } from './timelineRows.js';
import styles from './Timeline.module.css';

const BAR_WIDTH = 10;
const HEIGHT = 32;

/** How many papers mention the concept, and state what of it, in each year: bars, and the same as a table. */
export function Timeline({ points }: { readonly points: ConceptOnPage['timeline'] }) {
  const { years, rows } = timelineOf(points);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <Section title={TIMELINE_TEXT.title} detail={TIMELINE_TEXT.detail(first, last)}>
      <div className={styles.chart}>
        {rows.map((row) => (
          <Row key={row.predicate} years={years} row={row} />
        ))}
        <span className={styles.axis} aria-hidden="true">
          <span>{first}</span>
          <span>{last}</span>
        </span>
      </div>
      <details>
        <summary>{TIMELINE_TEXT.table}</summary>
        <Table years={years} rows={rows} />
      </details>
    </Section>
  );
}

function nameOf(predicate: Predicate | null): string {
  return predicate === null ? TIMELINE_TEXT.mentions : PREDICATE_PHRASES[predicate];
}

interface RowProps {
  readonly years: readonly string[];
  readonly row: TimelineRow;
}

/** Each row has its own height for the most papers: a few proposals would be invisible beside many mentions. */
function Row({ years, row: { predicate, papers, total } }: RowProps) {
  const most = Math.max(...papers);
  const when = years[papers.indexOf(most)] ?? '';
  return (
    <>
      <span className={styles.name} aria-hidden="true">
        {nameOf(predicate)} <span className={styles.quiet}>{number(total)}</span>
      </span>
      <svg
        className={styles.bars}
        viewBox={`0 0 ${years.length * BAR_WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={TIMELINE_TEXT.row(nameOf(predicate), total, most, when)}
      >
        {papers.map((count, index) => {
          const height = (HEIGHT * count) / most;
          return (
            <rect
              key={index}
              x={index * BAR_WIDTH + 1}
              y={HEIGHT - height}
              width={BAR_WIDTH - 2}
              height={height}
            >
              <title>{TIMELINE_TEXT.bar(years[index] ?? '', count)}</title>
            </rect>
          );
        })}
      </svg>
      <span className={styles.most} aria-hidden="true">
        {TIMELINE_TEXT.most(most, when)}
      </span>
    </>
  );
}

interface TableProps {
  readonly years: readonly string[];
  readonly rows: readonly TimelineRow[];
}

function Table({ years, rows }: TableProps) {
  return (
    <div className={styles.scroll} role="region" aria-label={TIMELINE_TEXT.caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{TIMELINE_TEXT.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{TIMELINE_TEXT.year}</th>
            {rows.map(({ predicate }) => (
              <th key={predicate} scope="col">
                {nameOf(predicate)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year, index) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {rows.map(({ predicate, papers }) => (
                <td key={predicate}>{number(papers[index] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
