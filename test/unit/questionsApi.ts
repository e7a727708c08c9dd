import type { ApolloServer } from '@apollo/server';
import { createApi } from '../../src/api/api.js';
import type { ApiContext } from '../../src/api/context.js';

/** The API, started, without a server. */
export async function testApi(): Promise<ApolloServer<ApiContext>> {
  const api = createApi([], () => undefined);
  await api.start();
  return api;
}
