import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@linli/database/workspace';
import type { GraphQLSchema } from 'graphql';
import { isPublicRead } from './publicReads.ts';
import { type DocumentOwner, operationOf, parsed, type StoredDocument } from './store.ts';

/** What `pnpm generate` made of the documents of each client: text by id. */
const manifests: Readonly<Record<DocumentOwner, string>> = {
  sdk: 'packages/sdk/src/generated/documents.json',
  portal: 'packages/client/src/generated/documents.json',
};

/** The documents that today's widgets and portal send. */
export function presentDocuments(schema: GraphQLSchema): StoredDocument[] {
  return (Object.keys(manifests) as DocumentOwner[]).flatMap((owner) => {
    const manifest = JSON.parse(readFileSync(join(workspaceRoot, manifests[owner]), 'utf8'));
    return Object.entries(manifest as Record<string, string>).map(([id, text]) =>
      described(schema, { id, owner, text }),
    );
  });
}

export function described(
  schema: GraphQLSchema,
  { id, owner, text }: Pick<StoredDocument, 'id' | 'owner' | 'text'>,
): StoredDocument {
  const document = parsed({ text });
  const { name, operation } = operationOf(document);
  return { id, name: name?.value ?? '', operation, owner, public: isPublicRead(schema, document), text };
}
