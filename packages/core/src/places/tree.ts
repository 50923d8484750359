import type { PlaceKind } from '@linli/database/generated/prisma/enums';

/** Under what a place can stand. A district, or a street that runs its data alone, can be the top of its tenant's tree. */
export const parentKinds: Readonly<Record<PlaceKind, readonly (PlaceKind | null)[]>> = {
  CITY: [null],
  DISTRICT: ['CITY', null],
  STREET: ['DISTRICT', null],
  COMMUNITY: ['STREET'],
  GRID: ['COMMUNITY'],
  ESTATE: ['COMMUNITY', 'STREET'],
  BUILDING: ['ESTATE', 'COMMUNITY'],
};

/** The ladder that an appeal climbs, from the ground up. */
export const ladder = [
  'GRID',
  'COMMUNITY',
  'STREET',
  'DISTRICT',
  'CITY',
] as const satisfies readonly PlaceKind[];
