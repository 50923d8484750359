import type { TypedDocumentNode } from '@urql/core';

type Operation = 'query' | 'mutation' | 'subscription';

/** The least of a DocumentNode that @urql/core looks at: the operation, its name, and the text to send. */
export function compiled<Data, Variables extends object>(
  operation: Operation,
  name: string,
  body: string,
): TypedDocumentNode<Data, Variables> {
  const document: unknown = {
    kind: 'Document',
    definitions: [{ kind: 'OperationDefinition', operation, name: { kind: 'Name', value: name } }],
    loc: { start: 0, end: body.length, source: { body } },
  };
  return document as TypedDocumentNode<Data, Variables>;
}
