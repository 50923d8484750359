/**
 * Stands in for @urql/core's parser and printer in the built files: our documents are strings that the build has
 * already checked and shortened, so nothing is ever parsed in a browser (2.7 KB saved).
 */
interface Printed {
  loc: { source: { body: string } };
}

export const Kind = {
  NAME: 'Name',
  DOCUMENT: 'Document',
  OPERATION_DEFINITION: 'OperationDefinition',
  FRAGMENT_DEFINITION: 'FragmentDefinition',
  FIELD: 'Field',
} as const;

export const print = (document: Printed): string => document.loc.source.body;

export const parse = (): never => {
  throw new Error('linli: documents are compiled at build time');
};

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
