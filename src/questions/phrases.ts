/** Turns of phrase by what they do in a question, written like the lines of the lexicon. Add a line to teach one. */

/** Ways to ask for a number. */
export const COUNT_PHRASES: readonly string[] = [
  'how many',
  'how much paper|work|article|publication|research|literature',
  'how often|frequently|commonly|widely',
  'number|nr|amount of',
  'total number of',
  'count of',
  'count',
];

/** Which of two comes up more: no query can ask it, and it does not say that one is better. */
export const COUNT_COMPARISONS: readonly string[] = [
  'more|less than',
  'show|turn|pop up compare with|to',
  'appear|occur compare with|to',
  'more|less often|frequently|commonly|widely|regularly|usually|frequent|common|popular|widespread|prevalent than',
  'more|less * often|frequently|commonly|widely than',
  'more|less used|use|cite|mention|study|know|discuss than',
  'more|less often|frequently|commonly|widely use|cite|mention|study|discuss|evaluate|know than',
  'more|fewer|less paper|article|work|publication|research|people|author|time|mention|citation|study than',
];

/** A second question that begins after the first: "…, and on which tasks?" */
export const SECOND_QUESTIONS: readonly string[] = [
  'and|or what|how|why|when|where',
  'and|or on|for|in|with|at|by|against|to|from what|whom',
  'and|or on|for|with|at|by|against|to|from|in which dataset|data|benchmark|task|problem|metric|corpus|technique|method|year',
  'and|or which dataset|data|benchmark|task|problem|metric|corpus|technique',
];

/** How often things are used: as concepts come by the number of papers, it says nothing where they are asked for. */
export const HOW_OFTEN: readonly string[] = [
  'most often|frequently|commonly|widely|usually',
  'most of time',
  'more than anything else',
  'more often than not',
  'most',
];

/** What stands before a topic with which a question begins: "for translation, which datasets are there?" */
export const TOPIC_PHRASES: readonly string[] = [
  'for|in|on|within|about|regarding|concerning',
  'when it come to',
  'with regard|respect to',
  'as for',
  'in case|area|field|context|topic of',
  'talk about',
];

/** What leaves the names after it out of the concepts asked for. */
export const OTHER_THAN: readonly string[] = [
  'other|different than',
  'other|apart|aside from',
  'different from',
  'except',
  'except for',
  'excluding',
  'besides|beyond',
  'in addition to',
];

/** Turns of phrase that add nothing to a question, written like the lines of the lexicon. */
export const IDLE_PHRASES: readonly string[] = [
  'as backbone|benchmark|dataset|component|ingredient|testbed|data|source',
  'as building block',
  'as test bed',
  'in|for|during experiment|evaluation|testing|training|benchmarking',
  'in their|its|his|her|our work|paper|method|model|approach|network|architecture|system',
  'in abstract|graph|literature|database|practice|general|collection|corpus|library|holding|index|catalog|catalogue|archive',
  'graph|corpus|collection|library|database|index|catalog|catalogue|archive hold|have|contain|include|list|cover',
  'at all',
  'so far',
  'these days',
  'in any way',
  'in some way',
  'do you know of|about',
  'you hold',
  'that you have|hold',
  'be grateful|glad|happy|thankful|great for|to have|see|get|know',
  'be grateful|glad|happy|thankful for',
  'list of',
  'help me|us',
  'be show|prove|find|know|report|claim|demonstrate to',
  'show|prove|report|demonstrate|claim that',
  'try|attempt|aim|seek|tend to',
  'restrict|limit to',
  'year|date of',
  'as part of',
  'how to',
  'how can|could|do|should|would i|we|you|one',
  'thank you',
  'be it possible to',
  'wonder|know|ask|see|curious|interested if|whether',
  'tell me|us if|whether',
  'to|for me|us',
  'in here|there',
  'that you know of|about',
  'in one|a|two line|sentence|word|nutshell',
  'in short|brief|detail',
  'is|be it true that',
  'the one|ones that|which',
  'and who write them|it|these',
  'let us|me say',
  'in simple|plain|layman|other term|terms|word|words|english|language',
  'if possible',
  'most of all',
  'for example|instance',
  'e.g',
  'of some|any kind|sort',
  'most of time',
  'in first place',
  'i be curious|interested',
  'out there',
  'if you|there have|be any',
  'i|we think|guess|believe|suppose',
];

/** What asks whether there is any work: "was X a thing before 2015?" */
export const EXISTENCE_PHRASES: readonly string[] = [
  'a thing',
  'be|is there',
  'be around|known|common|popular',
  'be|being study|studied|do|done|research|explore|investigate|address',
  'have anyone|anybody|someone|somebody do',
];

/** What leaves out the names before it: "dropout excluded". */
export const EXCLUDING_PHRASES: readonly string[] = [
  'exclude',
  'be exclude',
  'leave out',
  'not include|allow',
];
