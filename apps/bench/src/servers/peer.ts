import { fileURLToPath } from 'node:url';
import type { Call } from '../load/caller.ts';
import type { Operation, Sample } from '../operations/operation.ts';
import { type ServerProcess, startProcess } from './child.ts';
import type { Contender, Setting, Start } from './contender.ts';

/** How a peer is asked for what an operation asks us for. Variables are those of a sample's rows. */
export interface PeerDocument {
  readonly document: string;
  /** The peer's `data` in the shape of ours; left out, it has it already. */
  readonly shape?: (data: never, row: Sample['row']) => unknown;
}

export type PeerDocuments = Readonly<Record<string, PeerDocument>>;

/** Starts a GraphQL server of this package: `main` is its path beside this folder. */
export async function startPeer(
  { environment: { inherited } }: Setting,
  databaseUrl: string,
  { name, main, documents }: { name: string; main: string; documents: PeerDocuments },
): Promise<Contender> {
  const server = await startProcess(fileURLToPath(new URL(`../${main}`, import.meta.url)), {
    ...inherited,
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
    DATABASE_URL: databaseUrl,
  });
  return {
    name,
    server,
    people: 0,
    call: (operation, sample) => peerCall(server, documents[operation.name], sample),
    shape: ({ name: operation }, body, { row }) => {
      const { data, errors } = JSON.parse(body) as { data?: never; errors?: unknown };
      if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      return documents[operation]?.shape?.(data as never, row) ?? data;
    },
  };
}

function peerCall({ url }: ServerProcess, peer: PeerDocument | undefined, { row }: Sample): Call | null {
  if (!peer) return null;
  return {
    url: `${url}/graphql`,
    headers: { accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query: peer.document, variables: row }),
  };
}

/** The floor answers with the data itself; it has every operation. */
export const startFloor: Start = async ({ environment: { inherited } }, databaseUrl) => {
  const server = await startProcess(fileURLToPath(new URL('../floor/main.ts', import.meta.url)), {
    ...inherited,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
  });
  return {
    name: 'floor',
    server,
    people: 0,
    call: ({ name }: Operation, { row, floor }: Sample) => ({
      url: `${server.url}/${name}`,
      headers: {},
      body: JSON.stringify(floor ?? Object.values(row)),
    }),
    shape: (_operation, body) => JSON.parse(body) as unknown,
  };
};
