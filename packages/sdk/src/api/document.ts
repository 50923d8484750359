import type { TypedDocumentNode } from '@urql/core';

/**
 * A document that the server keeps: the hash of its text is all that is sent, and all that is in the bundle. `loc` says
 * to @urql/core that there is nothing to print.
 */
export function stored<Data, Variables extends object>(
  documentId: string,
): TypedDocumentNode<Data, Variables> {
  const document: unknown = { kind: 'Document', documentId, definitions: [], loc: {} };
  return document as TypedDocumentNode<Data, Variables>;
}
