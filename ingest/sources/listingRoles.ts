/**
 * Tells what each block of a listing is: a line of the page's header, a title, an abstract, its further paragraphs, or
 * a title or an abstract that stands alone.
 *
 * A block's look says much, but not all: abstracts may be short, titles may end in a full stop. So a sequence of roles
 * is chosen for the sequence of blocks, the one with the least sum of costs (Viterbi's algorithm): what a role costs for
 * a block of that look, on the condition that it may follow the role before.
 */

/** A phrase, like most titles; one sentence, like short abstracts; or prose, like most abstracts. */
export type Look = 'phrase' | 'sentence' | 'prose';

export type Role = 'header' | 'title' | 'abstract' | 'paragraph' | 'lone title' | 'lone abstract';

const ROLES: readonly Role[] = ['header', 'title', 'abstract', 'paragraph', 'lone title', 'lone abstract'];

const MAY_FOLLOW: Readonly<Record<Role | 'start', readonly Role[]>> = {
  start: ['header', 'title', 'lone abstract'],
  header: ['header', 'title'],
  title: ['abstract'],
  abstract: ['title', 'paragraph', 'lone title', 'lone abstract'],
  paragraph: ['title', 'paragraph', 'lone title', 'lone abstract'],
  'lone title': ['title', 'lone title'],
  'lone abstract': ['title', 'paragraph', 'lone title', 'lone abstract'],
};

/**
 * Set by hand so that one oddity (a title with a full stop, a short abstract, a second paragraph) is cheaper than any
 * two, and a missing abstract cheaper than an abstract that looks like a title. Header lines are cheap, so that any
 * number of them costs less than to take two for a paper.
 */
const COSTS: Readonly<Record<Role, Readonly<Record<Look, number>>>> = {
  header: { phrase: 0.5, sentence: 1, prose: 7 },
  title: { phrase: 0, sentence: 2.5, prose: 9 },
  abstract: { phrase: 7, sentence: 1, prose: 0 },
  paragraph: { phrase: 6, sentence: 1.5, prose: 2 },
  'lone title': { phrase: 3, sentence: 6, prose: 12 },
  'lone abstract': { phrase: 9, sentence: 5, prose: 4 },
};
const COST_OF_HAVING_A_HEADER = 1;
/** Two blocks of prose in a row that are together longer than nearly all abstracts: rather two papers' abstracts. */
const COST_OF_AN_OVERLONG_ABSTRACT = 4;
const LONGEST_USUAL_ABSTRACT = 2_500;

/** Readings that cost so much more than the cheapest are given up: no later block would make up for it. */
const MARGIN = 12;
/** So many blocks, at most, wait for later ones to settle their roles. */
const MOST_UNSETTLED = 64;

export interface Block {
  readonly look: Look;
  /** Characters. */
  readonly length: number;
}

/** One way to read the blocks so far; `unsettled` are the roles of the last blocks, those about which readings differ. */
interface Reading {
  readonly cost: number;
  readonly last: Role | 'start';
  readonly unsettled: readonly Role[];
}

/** Each block with its role, in their order; the last may be a title still. Looks ahead as far as it must, at most `MOST_UNSETTLED` blocks. */
export async function* assignRoles<B extends Block>(
  blocks: AsyncIterable<B>,
): AsyncGenerator<{ readonly block: B; readonly role: Role }> {
  let readings: readonly Reading[] = [{ cost: 0, last: 'start', unsettled: [] }];
  let waiting: B[] = [];
  let previous: B | undefined;

  for await (const block of blocks) {
    waiting.push(block);
    readings = continueReadings(readings, block, previous);
    if (waiting.length > MOST_UNSETTLED) readings = agreeingWithCheapest(readings);
    const settled = countSettled(readings);
    yield* pair(waiting.slice(0, settled), readings);
    waiting = waiting.slice(settled);
    readings = readings.map((reading) => ({ ...reading, unsettled: reading.unsettled.slice(settled) }));
    previous = block;
  }
  yield* pair(waiting, [cheapest(readings.map(ended))]);
}

/** The cheapest reading that ends in each role, but for those that are too dear. Sorted, the cheapest first. */
function continueReadings(
  readings: readonly Reading[],
  block: Block,
  previous: Block | undefined,
): readonly Reading[] {
  const continued = ROLES.flatMap((role) => {
    const possible = readings.filter((reading) => MAY_FOLLOW[reading.last].includes(role));
    if (possible.length === 0) return [];
    const before = cheapest(possible);
    const cost = before.cost + costOf(role, before.last, block, previous);
    return [{ cost, last: role, unsettled: [...before.unsettled, role] }];
  });
  const least = cheapest(continued).cost;
  return continued
    .filter((reading) => reading.cost <= least + MARGIN)
    .map((reading) => ({ ...reading, cost: reading.cost - least }))
    .sort((a, b) => a.cost - b.cost);
}

/** A title that nothing follows is a title alone. */
function ended(reading: Reading): Reading {
  return reading.last === 'title' ? { ...reading, cost: reading.cost + COSTS['lone title'].phrase } : reading;
}

function costOf(role: Role, last: Role | 'start', block: Block, previous: Block | undefined): number {
  const cost = COSTS[role][block.look];
  if (role === 'header' && last === 'start') return cost + COST_OF_HAVING_A_HEADER;
  if (role !== 'paragraph' || previous === undefined || block.look !== 'prose') return cost;
  const isOverlong = block.length + previous.length > LONGEST_USUAL_ABSTRACT;
  return isOverlong ? cost + COST_OF_AN_OVERLONG_ABSTRACT : cost;
}

function cheapest(readings: readonly Reading[]): Reading {
  return readings.reduce((best, reading) => (reading.cost < best.cost ? reading : best));
}

/** How many of the unsettled blocks have the same role in all readings. */
function countSettled(readings: readonly Reading[]): number {
  const [first, ...others] = readings;
  const roles = first?.unsettled ?? [];
  const differs = roles.findIndex((role, index) => others.some((other) => other.unsettled[index] !== role));
  return differs === -1 ? roles.length : differs;
}

function agreeingWithCheapest(readings: readonly Reading[]): readonly Reading[] {
  const role = cheapest(readings).unsettled[0];
  return readings.filter((reading) => reading.unsettled[0] === role);
}

function* pair<B>(blocks: readonly B[], readings: readonly Reading[]) {
  for (const [index, block] of blocks.entries()) {
    const role = readings[0]?.unsettled[index];
    if (role !== undefined) yield { block, role };
  }
}
