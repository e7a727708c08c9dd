import { isUtf8 } from 'node:buffer';

/** Two, three or four characters that are the bytes of one UTF-8 sequence, read as Latin-1. */
const UTF8_READ_AS_LATIN1 =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;
const C1_CONTROL = /[\u0080-\u009f]/;

/** Text taken from PDF has this control character where a line was broken at a hyphen: "state-of-the\u0002art". */
const PDF_HYPHEN = '\u0002';
/** Text taken from PDF has the number of a soft hyphen where a word was broken at the end of a line: "organiza(cid:173) tion". */
const PDF_SOFT_HYPHEN = /\(cid:173\)\s*/g;
const CONTROL_BETWEEN_LETTERS = /(?<=[\p{L}\p{N}])\p{Cc}(?=[\p{L}\p{N}])/gu;

/** Control characters that stand for white space: tab to carriage return, the four separators, next line. */
const BLANK_CONTROLS = '\t\n\v\f\r\u001c\u001d\u001e\u001f\u0085';
const CONTROL_OR_BYTE_ORDER_MARK = /[\p{Cc}\ufeff]/gu;

/**
 * Text as papergraph keeps it, and as all offsets count it: no control characters, each run of white space (line breaks
 * too) one space, none at the ends. Words that a line broke are whole. All other characters stay as they are; nothing is normalised.
 */
export function cleanText(text: string): string {
  return text
    .replace(UTF8_READ_AS_LATIN1, undoLatin1)
    .replace(PDF_SOFT_HYPHEN, '')
    .replace(CONTROL_BETWEEN_LETTERS, (control) => (control === PDF_HYPHEN ? '-' : control))
    .replace(CONTROL_OR_BYTE_ORDER_MARK, (control) => (BLANK_CONTROLS.includes(control) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Only sequences with a C1 control, which no text has on purpose: "Ã—" may be meant, "Ã\u0097" can only be "×". */
function undoLatin1(sequence: string): string {
  const bytes = Buffer.from(sequence, 'latin1');
  return C1_CONTROL.test(sequence) && isUtf8(bytes) ? bytes.toString('utf8') : sequence;
}
