import type { Prisma } from '@linli/database/generated/prisma/client';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';

type Event = Prisma.AppealEventGetPayload<object>;

/** So many entries from the first, and what is wanted of each. */
type Wanted = Pick<Prisma.AppealEventFindManyArgs, 'take' | 'select' | 'include'>;

/** The key under which {@link firstEvents} loads them. */
export function firstOf(appealId: string, { take, select, include }: Wanted): string {
  return `${appealId} ${JSON.stringify({ take, select, include })}`;
}

/** The first entries of all appeals of a list at once: they are numbered 1, 2, 3 … in each. */
export const firstEvents = batch(async (context, keys): Promise<ReadonlyMap<string, Event[]>> => {
  const idLength = keys[0]?.indexOf(' ') ?? 0;
  const alike = Map.groupBy(keys, (key) => key.slice(idLength + 1));
  const loaded = await Promise.all(
    [...alike].map(async ([wanted, same]) => {
      const byAppeal = await load(
        context,
        same.map((key) => key.slice(0, idLength)),
        JSON.parse(wanted) as Wanted,
      );
      return same.map((key) => [key, byAppeal.get(key.slice(0, idLength)) ?? []] as const);
    }),
  );
  return new Map(loaded.flat());
});

async function load(context: Context, appealIds: readonly string[], { take, select, include }: Wanted) {
  const events: Event[] = await servicesOf(context).database.appealEvent.findMany({
    ...(select ? { select: { ...select, appealId: true } } : { include }),
    where: { appealId: { in: [...appealIds] }, sequence: { lte: take } },
    orderBy: { sequence: 'asc' },
  } as Prisma.AppealEventFindManyArgs);
  return Map.groupBy(events, ({ appealId }) => appealId);
}
