import { mercuriusDocuments } from '../mercurius/documents.ts';
import { postgraphileDocuments } from '../postgraphile/documents.ts';
import type { Start } from './contender.ts';
import { startOurs } from './ours.ts';
import { startFloor, startPeer } from './peer.ts';

const postgraphile = {
  name: 'PostGraphile',
  main: 'postgraphile/main.ts',
  documents: postgraphileDocuments,
};
const mercurius = { name: 'Mercurius', main: 'mercurius/main.ts', documents: mercuriusDocuments };

/** Ours first: the others are held to its answers. */
export const starts: readonly Start[] = [
  startOurs,
  (setting, url) => startPeer(setting, url, postgraphile),
  (setting, url) => startPeer(setting, url, mercurius),
  startFloor,
];
