import type { EstateManagement, PlaceKind } from '@linli/client/generated/graphql';
import { connection } from './connection.ts';
import { localized, mint, type Words } from './localized.ts';

export interface MockPlace {
  __typename: 'Place';
  id: string;
  kind: PlaceKind;
  words: Words;
  code: string | null;
  parent: MockPlace | null;
  inside: MockPlace[];
  box: Box | null;
  estate: { management: EstateManagement; households: number; residents: number; builtYear: number } | null;
  grid: MockPlace | null;
}

/** West, south, east, north. */
type Box = readonly [number, number, number, number];

export function place(
  kind: PlaceKind,
  words: Words,
  parent: MockPlace | null,
  box: Box | null,
  more: Partial<Pick<MockPlace, 'code' | 'estate' | 'grid'>> = {},
): MockPlace {
  const made: MockPlace = {
    __typename: 'Place',
    id: mint('Place'),
    kind,
    words,
    code: more.code ?? null,
    parent,
    inside: [],
    box,
    estate: more.estate ?? null,
    grid: more.grid ?? null,
  };
  parent?.inside.push(made);
  return made;
}

export function ancestors(of: MockPlace): MockPlace[] {
  return of.parent ? [...ancestors(of.parent), of.parent] : [];
}

export function within(inner: MockPlace | null, outer: MockPlace): boolean {
  return inner !== null && (inner === outer || ancestors(inner).includes(outer));
}

/** A place as GraphQL sees it. */
export function placeFace(it: MockPlace): Record<string, unknown> {
  return {
    __typename: 'Place',
    id: it.id,
    kind: it.kind,
    code: it.code,
    name: localized(it.words),
    parent: () => it.parent && placeFace(it.parent),
    ancestors: () => ancestors(it).map(placeFace),
    children: (args: { kind?: PlaceKind | null; first?: number | null; after?: string | null }) =>
      connection(it.inside.filter((child) => !args.kind || child.kind === args.kind).map(placeFace), args),
    centroid: it.box && { lng: (it.box[0] + it.box[2]) / 2, lat: (it.box[1] + it.box[3]) / 2 },
    outline: it.box && rounded(it.box),
    estate: it.estate,
    grid: () => it.grid && placeFace(it.grid),
    timeZone: 'Asia/Shanghai',
    viewerCanManageAssets: true,
    viewerCanManageTeam: true,
    versions: () => versionsOf(it),
  };
}

function versionsOf(it: MockPlace) {
  const now = { id: `${it.id}v2`, code: it.code, name: localized(it.words), validFrom: '2021-01-01' };
  if (it.kind !== 'STREET') return [{ ...now, validTo: null, successor: null }];
  const before = { zh: `${it.words.zh.replace('街道', '地区')}办事处`, en: `${it.words.en} (before 2021)` };
  return [
    { ...now, validTo: null, successor: null },
    {
      id: `${it.id}v1`,
      code: '000000007',
      name: localized(before),
      validFrom: '2004-07-01',
      validTo: '2020-12-31',
      successor: placeFace(it),
    },
  ];
}

/** A box with cut corners: outlines of our own making, not a survey. */
function rounded([west, south, east, north]: Box) {
  const dx = (east - west) * 0.12;
  const dy = (north - south) * 0.12;
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west + dx, south],
        [east - dx, south],
        [east, south + dy],
        [east, north - dy],
        [east - dx, north],
        [west + dx, north],
        [west, north - dy],
        [west, south + dy],
        [west + dx, south],
      ],
    ],
  };
}
