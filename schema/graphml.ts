/** GraphML (http://graphml.graphdrawing.org), which Gephi, yEd, NetworkX and igraph read: every attribute with its type. */

type AttributeType = 'string' | 'int' | 'double';
type Attributes = Readonly<Record<string, AttributeType>>;

export const GRAPHML_BEGIN = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  '  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
] as const;
export const GRAPH_BEGIN = '  <graph id="papergraph" edgedefault="directed">';
export const GRAPHML_END = ['  </graph>', '</graphml>'] as const;

/** The lines that declare attributes of nodes or edges. */
export function graphmlKeys(of: 'node' | 'edge', attributes: Attributes): readonly string[] {
  return Object.entries(attributes).map(
    ([name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

/** The lines that give a node or an edge its attributes, without those that have no value. */
export function graphmlData<Known extends Attributes>(
  of: 'node' | 'edge',
  attributes: Known,
  values: Readonly<Record<keyof Known, string | number | undefined>>,
): readonly string[] {
  return Object.keys(attributes).flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`      <data key="${of}-${name}">${xmlText(String(value))}</data>`];
  });
}

// A carriage return that stands there as it is, an XML parser takes for a line feed.
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
/** XML 1.0 has no way to write these, not even as entities. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text as it stands between tags or in an attribute; characters that XML lacks are replacement characters then. */
export function xmlText(text: string): string {
  return text.replaceAll(NOT_IN_XML, '\u{FFFD}').replaceAll(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);
}
