/** The whole drawing as an SVG of its own, with what its shapes mean: what is saved as a picture, too. */
import { TYPE_MARKS } from '../../components/typeMarks.js';
import { GRAPH_TEXT } from '../../text/graph.js';
import { TYPE_NAMES } from '../../text/types.js';
import { ALL_KINDS } from '../choice.js';
import type { Colours } from '../drawing/colours.js';
import { LINE_LABEL_SIZE, NODE_LABEL_SIZE, type PlacedLabel, placeLabels } from '../drawing/labels.js';
import type { RenderedLine, RenderedNode } from '../drawing/renderer.js';
import type { Place, Places } from '../layout/places.js';
import { xmlText } from '../../../../schema/graphml.js';

export const SVG_WIDTH = 1600;
export const SVG_HEIGHT = 1200;
const MARGIN = 90;
const LEGEND_HEIGHT = 50;
/** The outlines of typeMarks.ts are in a box of 16 by 16. */
const OUTLINE_RADIUS = 8;
/** With more lines their names hide them. */
const MOST_NAMED_LINES = 150;

interface Drawn {
  readonly nodes: readonly RenderedNode[];
  readonly lines: readonly RenderedLine[];
}

/** `measure`: how wide a text is, in pixels. Every node must have a place. */
export function svg(
  { nodes, lines }: Drawn,
  places: Pick<Places, 'get'>,
  colours: Colours,
  measure: (text: string, isOfLine: boolean) => number,
): string {
  const placed = onPaper(nodes, places);
  const at = new Map(placed.map((node) => [node.id, node]));
  const joined = lines.flatMap((line) => {
    const [from, to] = [at.get(line.source), at.get(line.target)];
    return from === undefined || to === undefined ? [] : [{ ...line, from, to }];
  });
  const labels = placeLabels(
    placed.toSorted((a, b) => b.radius - a.radius),
    joined.length > MOST_NAMED_LINES ? [] : joined,
    { width: SVG_WIDTH, height: SVG_HEIGHT - LEGEND_HEIGHT, measure },
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SVG_WIDTH}" height="${SVG_HEIGHT}" viewBox="0 0 ${SVG_WIDTH} ${SVG_HEIGHT}" font-family="${xmlText(colours.font)}">`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">',
    `<path d="M0 0L8 4L0 8z" fill="${colours.line}"/></marker></defs>`,
    `<rect width="100%" height="100%" fill="${colours.ground}"/>`,
    `<g stroke="${colours.line}" stroke-width="1.4">`,
    ...joined.map(({ from, to, isMutual }) => lineMarkup(from, to, isMutual)),
    '</g>',
    ...placed.map(({ kind, x, y, radius }) => shape(kind, x, y, radius, colours)),
    `<g stroke="${colours.ground}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" dominant-baseline="central">`,
    ...labels.map((label) => labelMarkup(label, colours)),
    '</g>',
    ...legend(nodes, colours, measure),
    '</svg>',
  ].join('\n');
}

function onPaper(nodes: readonly RenderedNode[], places: Pick<Places, 'get'>) {
  const known = nodes.map((node) => ({ ...node, place: places.get(node.id) ?? { x: 0, y: 0 } }));
  const [left, right] = rangeOf(known.map(({ place }) => place.x));
  const [bottom, top] = rangeOf(known.map(({ place }) => place.y));
  const room = { width: SVG_WIDTH - 2 * MARGIN, height: SVG_HEIGHT - LEGEND_HEIGHT - 2 * MARGIN };
  const scale = Math.min(room.width / (right - left || 1), room.height / (top - bottom || 1));
  const onPage = ({ x, y }: Place): Place => ({
    x: SVG_WIDTH / 2 + (x - (left + right) / 2) * scale,
    // Drawings grow upwards, pages downwards.
    y: (SVG_HEIGHT - LEGEND_HEIGHT) / 2 - (y - (bottom + top) / 2) * scale,
  });
  return known.map(({ place, size, ...node }) => ({
    ...node,
    ...onPage(place),
    radius: size,
    isMarked: false,
  }));
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  const least = values.reduce((one, other) => Math.min(one, other), Infinity);
  const most = values.reduce((one, other) => Math.max(one, other), -Infinity);
  return values.length === 0 ? [0, 0] : [least, most];
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function lineMarkup(from: End, to: End, isMutual: boolean): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const ends = [
    from.x + dx * from.radius,
    from.y + dy * from.radius,
    to.x - dx * (to.radius + 1),
    to.y - dy * (to.radius + 1),
  ].map((value) => value.toFixed(1));
  const heads = isMutual ? 'marker-start="url(#head)" marker-end="url(#head)"' : 'marker-end="url(#head)"';
  return `<line x1="${ends[0]}" y1="${ends[1]}" x2="${ends[2]}" y2="${ends[3]}" ${heads}/>`;
}

function shape(kind: RenderedNode['kind'], x: number, y: number, radius: number, { kinds }: Colours): string {
  const scale = (radius / OUTLINE_RADIUS).toFixed(3);
  const move = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale}) translate(-8 -8)`;
  return `<path d="${TYPE_MARKS[kind].outline}" fill="${kinds[kind]}" transform="${move}"/>`;
}

function labelMarkup(
  { text, x, y, angle, isOfLine }: PlacedLabel,
  { text: ink, quietText }: Colours,
): string {
  const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}"`;
  const turn = `transform="rotate(${((angle * 180) / Math.PI).toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)})"`;
  return isOfLine
    ? `<text ${place} ${turn} text-anchor="middle" font-size="${LINE_LABEL_SIZE}" fill="${quietText}">${xmlText(text)}</text>`
    : `<text ${place} font-size="${NODE_LABEL_SIZE}" fill="${ink}">${xmlText(text)}</text>`;
}

function legend(
  nodes: readonly RenderedNode[],
  colours: Colours,
  measure: (text: string, isOfLine: boolean) => number,
): readonly string[] {
  const y = SVG_HEIGHT - LEGEND_HEIGHT / 2;
  let x = MARGIN;
  return ALL_KINDS.filter((kind) => nodes.some((node) => node.kind === kind)).flatMap((kind) => {
    const name = kind === 'PAPER' ? GRAPH_TEXT.paper : TYPE_NAMES[kind];
    const entry = [
      shape(kind, x, y, OUTLINE_RADIUS, colours),
      `<text x="${x + 16}" y="${y}" dominant-baseline="central" font-size="${NODE_LABEL_SIZE}" fill="${colours.text}">${name}</text>`,
    ];
    x += 50 + measure(name, false);
    return entry;
  });
}
