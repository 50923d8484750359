import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { PlacedCount } from './placedCounts.ts';
import { say } from './words.ts';

type Sentence = readonly [zh: string, en: string];

const kinds: Readonly<Record<PlaceKind, Sentence>> = {
  CITY: ['市', 'city'],
  DISTRICT: ['区', 'district'],
  STREET: ['街道', 'street'],
  COMMUNITY: ['社区', 'community'],
  GRID: ['网格', 'grid'],
  ESTATE: ['小区', 'estate'],
  BUILDING: ['楼', 'building'],
};
const order = Object.keys(kinds) as PlaceKind[];
const nowhere: Sentence = ['无', 'none'];

/** How many appeals found a place, in percent and by kind of place. */
export function placedLine(placed: readonly PlacedCount[]): string {
  const all = sum(placed);
  if (all === 0) return say(['没有诉求', 'no appeals']);
  const share = `${((sum(placed.filter(({ kind }) => kind)) / all) * 100).toFixed(1)} %`;
  const inOrder = [...order, null].flatMap((kind) => placed.filter((count) => count.kind === kind));
  const places = inOrder.map(({ kind, count }) => `${say(kind ? kinds[kind] : nowhere)} ${count}`).join(', ');
  return say(
    ['{all} 件诉求中 {share} 找到了地点（{places}）', '{share} of {all} appeals found a place ({places})'],
    { all, share, places },
  );
}

function sum(placed: readonly PlacedCount[]): number {
  return placed.reduce((total, { count }) => total + count, 0);
}
