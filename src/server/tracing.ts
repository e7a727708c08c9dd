/**
 * Spans for OpenTelemetry: one for each request of GraphQL, and within it one for each call of the store. papergraph has
 * only OpenTelemetry's interface; where they go is for the SDK that whoever runs the server loads beside it.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { AroundCall } from '../graph/aroundCalls.js';
import type { RequestRecord } from './requestRecord.js';

const tracer = trace.getTracer('papergraph');

/** `headers` may name the span of the client that the request belongs to. */
export function traceRequest<T>(
  headers: IncomingHttpHeaders,
  record: RequestRecord,
  answer: () => Promise<T>,
): Promise<T> {
  const parent = propagation.extract(context.active(), headers);
  return tracer.startActiveSpan('graphql', { kind: SpanKind.SERVER }, parent, (span) =>
    untilEnd(span, answer, () => {
      describe(span, record);
    }),
  );
}

export const traceStoreCall: AroundCall = ({ method }, run) =>
  tracer.startActiveSpan(`store ${method}`, { kind: SpanKind.CLIENT }, (span) => untilEnd(span, run));

async function untilEnd<T>(span: Span, work: () => Promise<T>, atEnd?: () => void): Promise<T> {
  try {
    return await work();
  } catch (error) {
    span.recordException(error instanceof Error ? error : String(error));
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    atEnd?.();
    span.end();
  }
}

function describe(span: Span, { id, operationName, operationType, errorCodes }: RequestRecord): void {
  span.setAttribute('papergraph.request.id', id);
  if (operationType !== undefined) {
    span.setAttribute('graphql.operation.type', operationType);
    span.updateName(operationName === undefined ? operationType : `${operationType} ${operationName}`);
  }
  if (operationName !== undefined) span.setAttribute('graphql.operation.name', operationName);
  if (errorCodes.length === 0) return;
  span.setAttribute('papergraph.errors', errorCodes);
  span.setStatus({ code: SpanStatusCode.ERROR, message: errorCodes[0] ?? '' });
}
