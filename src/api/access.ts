/**
 * Who may change the graph: whoever shows the key of the server. It is compared as hashes and in constant time, so that
 * neither its length nor how much of a guess is right can be told from how long the refusal takes.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ApiErrorCode } from './errors.js';

/** `no key`: none was shown, or the server has none. */
export type Access = 'no key' | 'wrong key' | 'admin';

/** @param authorization the header of this name, as in `Bearer …` */
export function accessBy(authorization: string | undefined, key: string | undefined): Access {
  const [, shown] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
  if (shown === undefined || key === undefined) return 'no key';
  return timingSafeEqual(digest(shown), digest(key)) ? 'admin' : 'wrong key';
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Throws UNAUTHENTICATED unless the key was shown. */
export function demandKey(access: Access): void {
  if (access === 'admin') return;
  const reason =
    access === 'wrong key'
      ? 'The key in the header `Authorization` is not the one of this server.'
      : 'This wants the key of the server: send it in the header `Authorization: Bearer …`.';
  const code: ApiErrorCode = 'UNAUTHENTICATED';
  const headers = new HeaderMap([['www-authenticate', 'Bearer']]);
  throw new GraphQLError(reason, { extensions: { code, http: { status: 401, headers } } });
}
