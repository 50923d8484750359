import { type GraphQLSchema, validate } from 'graphql';
import { isPublicRead } from './publicReads.ts';
import { documentId, type Ledger, operationOf, parsed, type StoredDocument } from './store.ts';

export interface Stores {
  readonly schema: GraphQLSchema;
  readonly store: readonly StoredDocument[];
  readonly ledger: Ledger;
  /** The documents of today's clients. */
  readonly present: readonly StoredDocument[];
}

/** Why a widget that somebody embedded, today or years ago, would get no answer: a sentence each. */
export function storeFaults({ schema, store, ledger, present }: Stores): string[] {
  const stored = new Set(store.map(({ id }) => id));
  const released = Object.entries(ledger).flatMap(([release, ids]) => ids.map((id) => ({ release, id })));
  return [
    ...present
      .filter(({ id }) => !stored.has(id))
      .map(({ name, id }) => `${name} is sent by a client and not in the store: ${id}`),
    ...released
      .filter(({ id }) => !stored.has(id))
      .map(({ release, id }) => `${id} was released with ${release} and has gone from the store`),
    ...store.flatMap((document) => faultsOf(schema, document)),
  ];
}

function faultsOf(schema: GraphQLSchema, stored: StoredDocument): string[] {
  const { id, name, text } = stored;
  if (documentId(text) !== id) return [`${name}: its text is not what ${id} says`];
  const document = parsed(stored);
  const faults = validate(schema, document).map(({ message }) => `${name} (${id}): ${message}`);
  if (faults.length > 0) return faults;
  const operation = operationOf(document);
  if (operation.name?.value !== name || operation.operation !== stored.operation) {
    return [`${name} (${id}) is another operation than its file says`];
  }
  if (isPublicRead(schema, document) !== stored.public) {
    return [`${name} (${id}) was ${stored.public ? '' : 'not '}public: pages that ask by GET rely on it`];
  }
  return [];
}
