import { InvalidInput } from '../../errors/errors.ts';
import { locatePlace } from '../../places/locate.ts';
import type { Services } from '../../services.ts';
import { anchorAt, type Spot } from './anchor.ts';
import { candidates } from './candidates.ts';
import { isLikely, rank } from './rank.ts';
import { wordVector } from './wordVector.ts';

export interface NearbyInput {
  /** One of both says where. */
  readonly placeId?: string | null;
  readonly point?: Spot | null;
  readonly categoryId?: string | null;
  /** What somebody is about to write; it is kept nowhere. */
  readonly text?: string | null;
}

export interface NearbyAppeal {
  readonly appealId: string;
  readonly isLikely: boolean;
  /** To the centre of its grid or building, to the nearest fifty; never to the point itself. */
  readonly metres: number | null;
}

const limit = 10;
const step = 50;

/** What staff have published around here and is still being handled, the likeliest first: whoever sees their own problem in it joins it. */
export async function nearbyAppeals(services: Services, input: NearbyInput): Promise<NearbyAppeal[]> {
  const { database, statements, clock } = services;
  const place = await placeOf(services, input);
  if (place === null) return [];
  const words = input.text ? wordVector({ title: '', text: input.text }) : null;
  const found = await candidates(
    statements,
    {
      tenantId: place.tenantId,
      anchor: await anchorAt(database, { ...place, point: input.point }),
      words,
      categoryId: input.categoryId ?? null,
      now: clock.now(),
      without: [],
    },
    'public',
  );
  return found
    .sort((a, b) => Number(isLikely(b)) - Number(isLikely(a)) || rank(b) - rank(a))
    .slice(0, limit)
    .map((one) => ({
      appealId: one.id,
      isLikely: isLikely(one),
      metres: one.metres === null ? null : Math.round(one.metres / step) * step,
    }));
}

async function placeOf({ database, statements, clock }: Services, { placeId, point }: NearbyInput) {
  if (placeId) {
    const place = await database.place.findUnique({
      where: { id: placeId },
      select: { id: true, tenantId: true },
    });
    return place && { tenantId: place.tenantId, placeId: place.id };
  }
  if (!point) throw new InvalidInput([{ path: ['point'], code: 'REQUIRED' }]);
  const located = await locatePlace(
    { database: statements, clock },
    { point: { longitude: point.lng, latitude: point.lat } },
  );
  return located.tenantId && located.placeId
    ? { tenantId: located.tenantId, placeId: located.placeId }
    : null;
}
