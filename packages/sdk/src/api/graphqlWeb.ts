/**
 * Stands in for @urql/core's parser and printer in the built files: the server holds the text of our documents, so
 * nothing is ever parsed or printed in a browser (2.7 KB saved).
 */
/** Only ever compared with the kinds of a document's definitions, of which a stored one has none. */
export const Kind: Record<string, string> = {};

const absent = (): never => {
  throw new Error('linli: documents are stored at the server');
};

export const print = absent;
export const parse = absent;

export class GraphQLError extends Error {
  extensions: Record<string, unknown>;

  constructor(
    message: string,
    _nodes?: unknown,
    _source?: unknown,
    _positions?: unknown,
    _path?: unknown,
    _original?: unknown,
    extensions: Record<string, unknown> = {},
  ) {
    super(message);
    this.extensions = extensions;
  }
}
