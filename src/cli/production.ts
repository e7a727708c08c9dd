/** Imported before anything else: `graphql` checks each value that it meets, unless it is told when it is loaded that this is no development. */
// eslint-disable-next-line no-restricted-syntax -- It is not read.
process.env['NODE_ENV'] ??= 'production';
