/** Writes what is shown into a file of the reader's: as a picture, a drawing or a graph. */
import { cachedAnswer } from '../../data/queries.js';
import { EvidenceOfFactsDocument } from '../../generated/graph.js';
import { saveFile } from '../../takeAlong/saveFile.js';
import { GRAPH_TEXT } from '../../text/graph.js';
import { coloursOf } from '../drawing/colours.js';
import { LINE_LABEL_SIZE, NODE_LABEL_SIZE } from '../drawing/labels.js';
import { renderedLines, renderedNodes } from '../drawing/sizes.js';
import { layOut } from '../layout/layOut.js';
import type { Places } from '../layout/places.js';
import type { ShownGraph } from '../lines.js';
import { type EdgeEvidence, graphml } from './graphml.js';
import { svg, SVG_HEIGHT, SVG_WIDTH } from './svg.js';

export type FileKind = 'png' | 'svg' | 'graphml';

/** Resolves with the file's name, when the browser has it. */
export async function save(kind: FileKind, shown: ShownGraph, places: Places): Promise<string> {
  const name = `${GRAPH_TEXT.fileName}.${kind}`;
  const nodes = renderedNodes(shown);
  const lines = renderedLines(shown);
  // Who has only looked at the list has no drawing yet.
  await layOut({ nodes, lines }, places);
  if (kind === 'graphml') {
    const text = graphml(shown, await evidenceOf(shown), places);
    saveFile(name, new Blob([text], { type: 'application/graphml+xml' }));
    return name;
  }
  const drawing = svg({ nodes, lines }, places, coloursOf(document.body), measure());
  const file = new Blob([drawing], { type: 'image/svg+xml' });
  saveFile(name, kind === 'svg' ? file : await picture(file));
  return name;
}

/** What the API gives at once. */
const FACTS_AT_ONCE = 100;

async function evidenceOf({ edges }: ShownGraph): Promise<ReadonlyMap<string, EdgeEvidence>> {
  const ids = edges.map(({ fact }) => fact.id);
  const found = new Map<string, EdgeEvidence>();
  for (let i = 0; i < ids.length; i += FACTS_AT_ONCE) {
    const { nodes } = await cachedAnswer(EvidenceOfFactsDocument, { ids: ids.slice(i, i + FACTS_AT_ONCE) });
    for (const fact of nodes) {
      if (fact?.__typename !== 'Fact') continue;
      const { id, evidence, paper } = fact;
      found.set(id, { text: evidence.text, paperId: paper.id, paperTitle: paper.title });
    }
  }
  return found;
}

function measure(): (text: string, isOfLine: boolean) => number {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(document.body);
  return (text, isOfLine) => {
    if (context === null) return text.length * NODE_LABEL_SIZE;
    context.font = `${isOfLine ? LINE_LABEL_SIZE : NODE_LABEL_SIZE}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

/** For screens with two pixels for one, and for print. */
const PIXELS = 2;

async function picture(drawing: Blob): Promise<Blob> {
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = PIXELS * SVG_WIDTH;
    canvas.height = PIXELS * SVG_HEIGHT;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('The browser made no picture of the drawing'));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
