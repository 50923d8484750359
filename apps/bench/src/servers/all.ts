import type { BenchEnvironment } from '../environment.ts';
import { mercuriusDocuments } from '../mercurius/documents.ts';
import { postgraphileDocuments } from '../postgraphile/documents.ts';
import type { Contender } from './contender.ts';
import { startOurs } from './ours.ts';
import { startFloor, startPeer } from './peer.ts';

/** Starts a contender on a database. */
export type Start = (environment: BenchEnvironment, databaseUrl: string) => Promise<Contender>;

const postgraphile = {
  name: 'PostGraphile',
  main: 'postgraphile/main.ts',
  documents: postgraphileDocuments,
};
const mercurius = { name: 'Mercurius', main: 'mercurius/main.ts', documents: mercuriusDocuments };

/** Ours first: the others are held to its answers. */
export const starts: readonly Start[] = [
  startOurs,
  (environment, url) => startPeer(environment, url, postgraphile),
  (environment, url) => startPeer(environment, url, mercurius),
  startFloor,
];
