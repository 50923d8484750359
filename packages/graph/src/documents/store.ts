import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@linli/database/workspace';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';

export type DocumentOwner = 'sdk' | 'portal';

/** One operation that clients ask for by the hash of its text. */
export interface StoredDocument {
  /** `sha256:` and the hash of the text: the `documentId` of a request. */
  readonly id: string;
  readonly name: string;
  readonly operation: 'query' | 'mutation' | 'subscription';
  /** Whose it is. */
  readonly owner: DocumentOwner;
  /** Whether it may be asked for by GET and kept by caches: see publicReads.ts. */
  readonly public: boolean;
  readonly text: string;
}

/** One major version of the contract, one folder: nothing that was released leaves it. */
export const storeFolder = join(workspaceRoot, 'packages/graph/documents/v1');
/** Which documents each release brought: what stands there must stand in the store. */
export const ledgerName = 'released.json';

export type Ledger = Readonly<Record<string, readonly string[]>>;

export function documentId(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

export function fileName({ name, id }: Pick<StoredDocument, 'name' | 'id'>): string {
  return `${name}.${id.slice('sha256:'.length, 'sha256:'.length + 12)}.json`;
}

export function readStore(folder = storeFolder): StoredDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== ledgerName)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as StoredDocument);
}

export function readLedger(folder = storeFolder): Ledger {
  return JSON.parse(readFileSync(join(folder, ledgerName), 'utf8')) as Ledger;
}

/** The one operation of a stored document. */
export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations as OperationDefinitionNode[];
  if (!operation?.name || operations.length !== 1)
    throw new Error('a stored document has one named operation');
  return operation;
}

export function parsed({ text }: Pick<StoredDocument, 'text'>): DocumentNode {
  return parse(text, { noLocation: true });
}
