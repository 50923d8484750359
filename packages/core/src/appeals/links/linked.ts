import type { AppealLink } from '@linli/database/generated/prisma/client';
import type { ActorKind } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../../actor.ts';
import type { Services } from '../../services.ts';
import { visibleAppeals } from '../visible.ts';

/** What the other one is to this one. */
export type Relation = 'MAIN' | 'DUPLICATE' | 'WHOLE' | 'PART' | 'SAME_CAUSE';

export interface LinkedAppeal {
  readonly linkId: string;
  readonly relation: Relation;
  readonly appealId: string;
  readonly since: Date;
  /** Duplicates by staff, by the system and by integrations are counted apart. */
  readonly madeBy: ActorKind;
}

/** What hangs together with some appeals now, as far as this actor reads it; by appeal id. */
export async function linkedAppeals(
  { database }: Pick<Services, 'database'>,
  actor: Actor,
  appealIds: readonly string[],
): Promise<Map<string, LinkedAppeal[]>> {
  const ids = [...appealIds];
  const links = await database.appealLink.findMany({
    where: { endedAt: null, OR: [{ fromId: { in: ids } }, { toId: { in: ids } }] },
    orderBy: { createdAt: 'asc' },
  });
  const ends = [...new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const seen = await database.appeal.findMany({
    where: { AND: [{ id: { in: ends } }, visibleAppeals(actor)] },
    select: { id: true },
  });
  const readable = new Set(seen.map(({ id }) => id));
  const sides = links.flatMap((link) => [side(link, link.fromId), side(link, link.toId)]);
  return Map.groupBy(
    sides.filter(({ of, appealId }) => ids.includes(of) && readable.has(appealId)),
    ({ of }) => of,
  );
}

function side(link: AppealLink, of: string): LinkedAppeal & { readonly of: string } {
  const isFrom = link.fromId === of;
  const relations = {
    DUPLICATE: isFrom ? 'MAIN' : 'DUPLICATE',
    CHILD: isFrom ? 'WHOLE' : 'PART',
    SAME_CAUSE: 'SAME_CAUSE',
  } as const;
  return {
    of,
    linkId: link.id,
    relation: relations[link.kind],
    appealId: isFrom ? link.toId : link.fromId,
    since: link.createdAt,
    madeBy: link.madeBy,
  };
}
