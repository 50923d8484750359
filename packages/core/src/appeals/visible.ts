import type { Appeal, Prisma } from '@linli/database/generated/prisma/client';
import { reachableAppeals } from '../access/reachable.ts';
import { reachedSql, reachesSql } from '../access/reachSql.ts';
import type { Actor, IntegrationActor, StaffActor } from '../actor.ts';
import { NotFound } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { together } from '../together.ts';

const nothing: Prisma.AppealWhereInput = { id: { in: [] } };

/** The condition that keeps every list and look-up to what an actor may see in full. Published parts are for everybody. */
export function visibleAppeals(actor: Actor): Prisma.AppealWhereInput {
  switch (actor.kind) {
    case 'staff':
    case 'integration':
      return reachableAppeals(actor, 'readAppeal');
    case 'participant':
      return { id: actor.appealId };
    case 'system':
      return {};
    default:
      return nothing;
  }
}

/** One appeal, if this actor may see it; a foreign id answers exactly as an unknown one. */
export async function visibleAppeal(services: Services, actor: Actor, appealId: string): Promise<Appeal> {
  const appeal = await services.database.appeal.findFirst({
    where: { AND: [{ id: appealId }, visibleAppeals(actor)] },
  });
  if (appeal === null) throw new NotFound('Appeal');
  return appeal;
}

/** Whether one of the many who listen may see an appeal: who asks at the same event is answered by one statement. */
export const seesAppealTogether = together(
  async (
    { statements }: Pick<Services, 'statements'>,
    all: readonly { readonly actor: StaffActor | IntegrationActor; readonly appealId: string }[],
  ) => {
    const askers = all.map(({ actor, appealId }) => ({ actor, asked: { appealId } }));
    const rows = await statements.$queryRaw<{ number: number }[]>`
      SELECT r.number FROM ${reachesSql(askers, 'readAppeal', '"appealId" uuid')}
      JOIN appeal a ON a.id = r."appealId" WHERE ${reachedSql}`;
    const seeing = new Set(rows.map(({ number }) => number));
    return all.map((_one, number) => seeing.has(number));
  },
);
