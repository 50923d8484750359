import type { Appeal } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import { officeOf, servingUnits } from '../organizations/serving.ts';
import type { Services } from '../services.ts';
import { rungs } from './holder.ts';

/** One rung of the way up: a place and the office that answers for it. */
export interface LadderRung {
  readonly kind: PlaceKind;
  readonly placeId: string | null;
  readonly unitId: string | null;
  /** The appeal stands here now. */
  readonly current: boolean;
}

/** The ladder of an appeal from its grid to the district. On the current rung stands whoever holds it. */
export async function ladderOf(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  appeal: Pick<Appeal, 'tenantId' | 'placeId' | 'level' | 'holderUnitId'>,
): Promise<LadderRung[]> {
  const above =
    appeal.placeId === null
      ? []
      : await database.placeAncestor.findMany({
          where: { placeId: appeal.placeId, ancestor: { kind: { in: [...rungs] } } },
          include: { ancestor: { select: { kind: true } } },
        });
  const serving =
    appeal.placeId === null
      ? []
      : await servingUnits(database, {
          tenantId: appeal.tenantId,
          placeId: appeal.placeId,
          now: clock.now(),
        });
  return rungs.map((kind) => {
    const current = kind === appeal.level;
    const office = serving.find(({ organization }) => organization.kind === officeOf[kind]?.kind);
    const holder = current ? appeal.holderUnitId : null;
    return {
      kind,
      placeId: above.find(({ ancestor }) => ancestor.kind === kind)?.ancestorId ?? null,
      unitId: holder ?? office?.organization.id ?? null,
      current,
    };
  });
}
