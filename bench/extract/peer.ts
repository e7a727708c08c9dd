/** `tsx peer.ts NAME PAPERS.jsonl`: recognises what a library recognises by itself in titles and abstracts, and says how many. */
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

/** Names and nouns that it finds in a text. */
type Recognise = (text: string) => number;

const load = createRequire(new URL('./peers/', import.meta.url));

const PEERS: Readonly<Record<string, () => Recognise>> = {
  /** Parts of speech and entities, by its small English model. */
  'wink-nlp': () => {
    const wink = load('wink-nlp') as (model: unknown) => {
      readDoc(text: string): {
        tokens(): { out(as: unknown): string[] };
        entities(): { length(): number };
      };
      readonly its: { readonly pos: unknown };
    };
    const nlp = wink(load('wink-eng-lite-web-model'));
    return (text) => {
      const document = nlp.readDoc(text);
      const nouns = document
        .tokens()
        .out(nlp.its.pos)
        .filter((pos) => pos === 'NOUN' || pos === 'PROPN');
      return nouns.length + document.entities().length();
    };
  },
  /** Nouns with what belongs to them, and topics: people, places, organisations. */
  compromise: () => {
    const nlp = load('compromise') as (text: string) => {
      nouns(): { length: number };
      topics(): { length: number };
    };
    return (text) => {
      const document = nlp(text);
      return document.nouns().length + document.topics().length;
    };
  },
};

const [, , name = '', path = ''] = process.argv;
const recognise = PEERS[name]?.();
if (recognise === undefined) throw new Error(`${name} is none of ${Object.keys(PEERS).join(', ')}`);
let found = 0;
for await (const line of createInterface({ input: createReadStream(path) })) {
  const { title, abstract } = JSON.parse(line) as { title: string; abstract: string };
  found += recognise(title) + recognise(abstract);
}
console.log(found);
