/** Changing the graph, for who has the key. */
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import type { Failure } from './failure.js';
import { askServer, type GraphqlDocument } from './graphql.js';

interface CorrectionOptions {
  /** False: what is on the screen stays until it is visited again, so that a correction can be undone where it was made. */
  readonly refresh?: boolean;
}

/** Makes a correction. Everything that was read before may be other then, and is read anew. */
export function useCorrection<Result, Variables>(
  document: GraphqlDocument<Result, Variables>,
  { refresh = true }: CorrectionOptions = {},
): UseMutationResult<Result, Failure, Variables> {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (variables) => askServer(document, variables),
    onSuccess: () => client.invalidateQueries({ refetchType: refresh ? 'active' : 'none' }),
  });
}
