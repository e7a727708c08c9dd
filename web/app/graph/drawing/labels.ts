/** Where the names of nodes and lines stand, so that none covers another: what counts most is named first. */

export interface NamedNode {
  readonly id: string;
  readonly label: string;
  /** In pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Named even if its name covers another. */
  readonly isMarked: boolean;
}

export interface NamedLine {
  readonly label: string;
  readonly from: { readonly x: number; readonly y: number; readonly radius: number };
  readonly to: { readonly x: number; readonly y: number; readonly radius: number };
}

export interface PlacedLabel {
  readonly text: string;
  /** Where it begins and, for the name of a line, its middle. */
  readonly x: number;
  readonly y: number;
  /** In radians; only names of lines are turned. */
  readonly angle: number;
  readonly isOfLine: boolean;
  readonly isMarked: boolean;
}

export interface LabelSpace {
  readonly width: number;
  readonly height: number;
  /** Width of a text in pixels. */
  readonly measure: (text: string, isOfLine: boolean) => number;
}

export const NODE_LABEL_SIZE = 13;
export const LINE_LABEL_SIZE = 11;
/** More names than this are a text that nobody reads. */
const MOST_LABELS = 120;
/** Beyond so many nodes their shapes are so close that names may stand on some of them. */
const MOST_OBSTACLES = 400;
const GAP = 4;
/** Where a whole name has no room, a part of it may. */
const NAME_LENGTHS = [36, 22, 14];

/** `nodes` and `lines` by their importance; those that have no room get no name. */
export function placeLabels(
  nodes: readonly NamedNode[],
  lines: readonly NamedLine[],
  space: LabelSpace,
): readonly PlacedLabel[] {
  const taken = new TakenSpace();
  const visible = nodes.filter((node) => isWithin(node, space));
  if (visible.length <= MOST_OBSTACLES) {
    for (const { x, y, radius } of visible) taken.add(boxAround(x, y, 2 * radius, 2 * radius));
  }
  const placed: PlacedLabel[] = [];
  for (const node of visible) {
    if (placed.length >= MOST_LABELS) break;
    const names = new Set(NAME_LENGTHS.map((length) => shortened(node.label, length)));
    for (const name of names) {
      const label = placeOfNode(node, name, taken, space);
      if (label === undefined) continue;
      placed.push(label);
      break;
    }
  }
  for (const line of lines) {
    if (placed.length >= MOST_LABELS) break;
    const label = placeOfLine(line, taken, space);
    if (label !== undefined) placed.push(label);
  }
  return placed;
}

/** At most so many characters. */
export function shortened(name: string, length = 36): string {
  const points = Array.from(name);
  return points.length <= length
    ? name
    : `${points
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

function placeOfNode(
  { x, y, radius, isMarked }: NamedNode,
  text: string,
  taken: TakenSpace,
  space: LabelSpace,
): PlacedLabel | undefined {
  const width = space.measure(text, false);
  const away = radius + GAP;
  const below = away + NODE_LABEL_SIZE / 2;
  const places = [
    { x: x + away, y },
    { x: x - away - width, y },
    { x: x - width / 2, y: y + below },
    { x: x - width / 2, y: y - below },
  ];
  const boxAt = (place: { x: number; y: number }) =>
    boxAround(place.x + width / 2, place.y, width, NODE_LABEL_SIZE + 2);
  const free = places.find((place) => {
    const box = boxAt(place);
    return box.left >= 0 && box.right <= space.width && !taken.isTaken(box);
  });
  const place = free ?? (isMarked ? places[0] : undefined);
  if (place === undefined) return undefined;
  taken.add(boxAt(place));
  return { text, ...place, angle: 0, isOfLine: false, isMarked };
}

function placeOfLine(
  { label, from, to }: NamedLine,
  taken: TakenSpace,
  space: LabelSpace,
): PlacedLabel | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const width = space.measure(label, true);
  if (length - from.radius - to.radius < width + 3 * GAP) return undefined;
  const x = from.x + (dx / length) * ((length + from.radius - to.radius) / 2);
  const y = from.y + (dy / length) * ((length + from.radius - to.radius) / 2);
  const turned = Math.atan2(dy, dx);
  // Never upside down.
  const angle = Math.abs(turned) > Math.PI / 2 ? turned + Math.PI : turned;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const box = boxAround(x, y, width * cos + LINE_LABEL_SIZE * sin, width * sin + LINE_LABEL_SIZE * cos);
  if (!isWithin({ x, y }, space) || taken.isTaken(box)) return undefined;
  taken.add(box);
  return { text: label, x, y, angle, isOfLine: true, isMarked: false };
}

function isWithin(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: LabelSpace,
): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Boxes by the cells of a grid that they are in, so that few are compared. */
class TakenSpace {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), box]);
  }

  isTaken(box: Box): boolean {
    return cellsOf(box).some((cell) => this.#cells.get(cell)?.some((other) => overlap(box, other)) ?? false);
  }
}

const CELL = 64;

function cellsOf({ left, right, top, bottom }: Box): readonly string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++)
      cells.push(`${column} ${row}`);
  }
  return cells;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
