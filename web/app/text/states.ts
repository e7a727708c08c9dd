import type { Failure, FailureKind } from '../data/failure.js';
import { counted, number } from './counts.js';

export const STATES_TEXT = {
  loading: 'Loading …',
  retry: 'Try again',
  more: (count: number) => `Show ${number(count)} more`,
  shown: (shown: number, total: number) => `${number(shown)} of ${number(total)} shown`,
  came: (count: number, shown: number, total: number) =>
    `${counted(count, 'entry', 'entries')} more; ${number(shown)} of ${number(total)} shown`,
};

/** What happened, and what to do. */
export const FAILURES: Readonly<Record<FailureKind, readonly [title: string, advice: string]>> = {
  unreachable: [
    'The server cannot be reached',
    'It may be stopped, or you are offline. Start it by “papergraph serve”, or check your connection; then try again.',
  ],
  unavailable: ['The server cannot answer now', 'Wait a moment, then try again.'],
  unauthenticated: [
    'The server does not take this key',
    'Leave the corrections, on their page, and give the key that the server was started with.',
  ],
  refused: ['The server refuses this', 'Change what you ask; trying again will not help.'],
  broken: [
    'Something is wrong in the server',
    'Try again. If it stays, whoever runs the server finds the reason in its log.',
  ],
};

/** For a place that has room for a sentence only. */
export function failureInWords({ kind, message }: Failure): string {
  const [title, advice] = FAILURES[kind];
  return [title, message, advice]
    .filter((part) => part !== '')
    .map((part) => part.replace(/[.]?$/, '.'))
    .join(' ');
}
