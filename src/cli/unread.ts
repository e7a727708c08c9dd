/** What inputs held that was not read, for the report at the end: bounded, for a wrong file of 4 GB has millions of it. */
import type { PassedOverRecord, SourceProblem } from '../../ingest/sources/index.js';

const MOST_PROBLEMS_KEPT = 1_000;

export class Unread {
  /** The first of them. */
  readonly problems: SourceProblem[] = [];
  private problemCount = 0;
  private readonly passedOver = new Map<string, { count: number; first: PassedOverRecord }>();

  readonly addProblem = (problem: SourceProblem): void => {
    this.problemCount += 1;
    if (this.problems.length < MOST_PROBLEMS_KEPT) this.problems.push(problem);
  };

  readonly addPassedOver = (record: PassedOverRecord): void => {
    const { count, first } = this.passedOver.get(record.reason) ?? { count: 0, first: record };
    this.passedOver.set(record.reason, { count: count + 1, first });
  };

  /** Problems that are not among those kept. */
  get furtherProblems(): number {
    return this.problemCount - this.problems.length;
  }

  /** As in "passed over: 12 records without an abstract (the first: papers.ris:40)", one line a reason. */
  describePassedOver(): readonly string[] {
    return [...this.passedOver.values()].map(
      ({ count, first: { file, line, reason } }) =>
        `passed over: ${count} ${count === 1 ? 'record' : 'records'} ${reason} (the first: ${file}:${line})`,
    );
  }
}
