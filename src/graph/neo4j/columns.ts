/**
 * An object as a Cypher list of its properties' values. In a map the driver reads the name of each property anew, which
 * takes longer than the values do.
 */
export interface Columns<Row extends object> {
  /** The list, as a constant Cypher expression. */
  readonly cypher: string;
  read(values: ValuesOf<Row>): Row;
}

/** What a statement returns for `Columns.cypher`. */
export type ValuesOf<Row extends object> = readonly Row[keyof Row][];

/** @param expressions the constant Cypher expression of each property */
export function columns<Row extends object>(expressions: Readonly<Record<keyof Row, string>>): Columns<Row> {
  const names = Object.keys(expressions) as (keyof Row)[];
  return {
    cypher: `[${names.map((name) => expressions[name]).join(', ')}]`,
    read: (values) => {
      const row: Partial<Row> = {};
      names.forEach((name, i) => {
        row[name] = values[i];
      });
      return row as Row;
    },
  };
}
