import { counted, number } from './counts.js';

export const GRAPH_TEXT = {
  title: (names: readonly string[]) =>
    names.length === 0
      ? 'Graph'
      : names.length <= 3
        ? `Graph around ${names.join(', ')}`
        : `Graph of ${number(names.length)} papers and concepts`,
  pathsTitle: (from: string, to: string) => `How ${from} and ${to} are joined`,
  invitation:
    'See what papers state of concepts, and of each other. Begin with one of these, or search above and open its graph.',
  section: 'As a graph',
  draw: 'Draw what facts join to it',
  openWhole: 'Open the graph as a page of its own',
  missing: (names: readonly string[]) => `Not in this graph: ${names.join(', ')}.`,
  back: 'Back to the graph before',
  nothing: 'Nothing to draw',
  nothingAdvice: 'No fact meets the filters. Take some of them away.',
  noneFound: 'What this address names is not in the graph. Search for it above.',
  drawing: 'Drawing of the graph. The list has the same, for the keyboard and for screen readers.',

  asDrawing: 'Drawing',
  asList: 'List',
  view: 'Show as',
  noWebgl:
    'This browser does not draw by WebGL, which the drawing needs: here is the list, with the same content. WebGL can be switched on in the settings of most browsers (“hardware acceleration”).',
  layoutFailed: 'The drawing could not be laid out. Load the page anew; the list has the same content.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  howTo:
    'Click a shape or a line for what is behind it, double-click to expand, drag to pin, shift-click a second concept for the paths between.',

  find: 'Find in this graph',
  found: (count: number) =>
    count === 0 ? 'Nothing of this name is shown' : counted(count, 'match', 'matches'),

  shown: (nodes: number, edges: number) => `${counted(nodes, 'node')}, ${counted(edges, 'edge')} shown`,
  shownOf: (nodes: number, total: number, edges: number) =>
    `${number(nodes)} of at least ${number(total)} nodes shown, with ${counted(edges, 'edge')}`,
  edgesLeftOut: (count: number) => `at least ${counted(count, 'edge')} left out`,
  cut: (name: string, followed: number, total: number) =>
    `Of ${name}, the ${number(followed)} most confident of ${number(total)} facts were followed.`,
  more: (limit: number) => `Show up to ${number(limit)}`,
  mostShown: 'This is as much as can be drawn: filter, or begin elsewhere, to see the rest.',
  hiddenCount: (count: number) => `${number(count)} hidden`,
  showHidden: 'Show them again',
  focused: (name: string) => `Only ${name} and what is joined to it`,
  unfocus: 'Show all again',
  came: (nodes: number) => `${counted(nodes, 'node')} came in`,

  filters: 'Filters',
  filtersSet: (count: number) => `Filters (${number(count)})`,
  kinds: 'Papers and concepts',
  papers: 'Papers',
  predicates: 'What is stated',
  depth: 'Steps from the start',
  depths: ['only these', '1 step', '2 steps', '3 steps'],
  years: 'Published',
  yearFrom: 'from year',
  yearTo: 'to year',
  confidence: 'How sure',
  anyConfidence: 'any',
  atLeast: (share: number) => `at least ${number(Math.round(share * 100))}%`,
  clear: 'Clear the filters',

  save: 'Save as',
  savePng: 'Picture (PNG)',
  saveSvg: 'Drawing (SVG)',
  saveGraphml: 'Graph (GraphML)',
  saving: 'Writing the file …',
  saveFailed: (reason: string) => `The file could not be written: ${reason}`,
  saved: (name: string) => `Saved ${name}`,
  fileName: 'papergraph',
  legend: 'What the shapes mean',

  panel: 'What is selected',
  close: 'Close',
  openPage: 'Open its page',
  expand: 'Expand',
  collapse: 'Collapse',
  hide: 'Hide',
  focus: 'Focus',
  pin: 'Pin',
  unpin: 'Unpin',
  drawAround: 'Draw around this',
  pathsTo: 'Paths to',
  pathsToHint: 'Name of another concept',
  findPaths: 'Find paths',
  facts: 'What joins it here',
  moreFacts: (count: number) => `${number(count)} more are in the list.`,
  paperCount: (count: number) => `mentioned by ${counted(count, 'paper')}`,
  paper: 'paper',
  statedBy: (count: number) => (count === 1 ? 'Stated by one paper' : `Stated by ${counted(count, 'paper')}`),
  moreStatements: (shown: number, total: number) =>
    `${number(shown)} of ${number(total)} papers shown, the most confident first.`,
  alsoSaid: 'Also said of the two',
  gone: 'This fact is not in the graph any more: the papers have changed. Load the page anew.',

  paths: 'Paths',
  path: (length: number) => counted(length, 'step'),
  noPaths: (from: string, to: string, isFiltered: boolean) =>
    `No facts ${isFiltered ? 'that meet the filters ' : ''}lead from ${from} to ${to} in four steps or fewer.`,
  pathEndMissing: (name: string) => `“${name}” is no concept of this graph.`,

  table: 'What is stated, the most confident first',
  from: 'From',
  states: 'states',
  to: 'To',
  papersColumn: 'Papers',
  sureColumn: 'Sure',
  showEvidence: (source: string, phrase: string, target: string) => `Evidence: ${source} ${phrase} ${target}`,
  unjoined: 'Shown, but joined to nothing here',
  percent: (share: number) => `${number(Math.round(share * 100))}%`,
};
