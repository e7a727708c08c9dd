import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses operations of a kind that the schema lacks, which graphql-js notices only when it executes them. */
export const operationTypes: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation) != null) return;
    context.reportError(
      new GraphQLError(`This server has no ${node.operation} operations.`, { nodes: node }),
    );
  },
});
