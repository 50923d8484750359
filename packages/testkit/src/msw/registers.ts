import type { AssetKind, HandoverStatus } from '@linli/client/generated/graphql';
import { localized, mint, type Words } from './localized.ts';
import { type MockUnit, type Neighbourhood, unitFace } from './neighbourhood.ts';
import { type MockPlace, placeFace } from './places.ts';

interface MockRegister {
  words: Words;
  owner: MockUnit | null;
  maintainer: MockUnit | null;
  handover: HandoverStatus;
  handoverOn: string | null;
  validFrom: string;
  validTo: string | null;
}

export interface MockAsset {
  id: string;
  kind: AssetKind;
  place: MockPlace;
  retiredAt: string | null;
  /** The latest first. */
  versions: MockRegister[];
}

const registers = new WeakMap<Neighbourhood['city'], MockAsset[]>();

/** The parts of a played neighbourhood: a basement that was never handed over, and a lift that was. */
export function registerOf({ city, estates, committee, property }: Neighbourhood): MockAsset[] {
  const known = registers.get(city);
  if (known) return known;
  const [estate, , , flats] = estates;
  const validFrom = '2026-01-05T01:00:00.000Z';
  const version = { owner: committee, maintainer: property, validFrom, validTo: null };
  const basement = { zh: '16号楼地下室', en: 'Basement of building 16' };
  const lift = { zh: '1号楼电梯', en: 'Lift of building 1' };
  const made: MockAsset[] = [
    {
      id: mint('Asset'),
      kind: 'BASEMENT',
      place: estate,
      retiredAt: null,
      versions: [{ ...version, words: basement, handover: 'NOT_STARTED', handoverOn: null }],
    },
    {
      id: mint('Asset'),
      kind: 'LIFT',
      place: flats,
      retiredAt: null,
      versions: [{ ...version, words: lift, handover: 'COMPLETE', handoverOn: '2024-03-01' }],
    },
  ];
  registers.set(city, made);
  return made;
}

export function assetFace(it: MockAsset): Record<string, unknown> {
  return {
    __typename: 'Asset',
    id: it.id,
    kind: it.kind,
    place: placeFace(it.place),
    retiredAt: it.retiredAt,
    register: it.versions[0] && versionFace(it.versions[0]),
    versions: it.versions.map(versionFace),
    viewerCanRevise: it.retiredAt === null,
  };
}

export function versionFace({ words, owner, maintainer, ...rest }: MockRegister): Record<string, unknown> {
  const bearer = rest.handover === 'COMPLETE' ? maintainer : owner;
  return {
    __typename: 'AssetVersion',
    ...rest,
    name: localized(words),
    owner: owner && unitFace(owner),
    maintainer: maintainer && unitFace(maintainer),
    dutyBearer: bearer && unitFace(bearer),
  };
}
