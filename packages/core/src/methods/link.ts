import type { MethodCard } from '@linli/database/generated/prisma/client';
import { appealFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { StaffActor } from '../actor.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { NotFound } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import type { Services, Transaction } from '../services.ts';
import { write } from '../write.ts';
import { assertInUse, lockedMethod } from './editable.ts';

export interface LinkMethodInput {
  readonly cardId: string;
  readonly appealId: string;
}

/** A method was used for an appeal, or comes from it: for who writes in the appeal's thread. A retry finds it linked. */
export async function linkMethodCard(
  services: Services,
  actor: StaffActor,
  { cardId, appealId }: LinkMethodInput,
): Promise<MethodCard> {
  return write(services, actor, 'methods.link', async ({ tx, now, audit }) => {
    const { tenantId } = actor;
    await assertWritesIn(tx, actor, appealId);
    const card = await lockedMethod(tx, actor, cardId);
    const key = { cardId, appealId };
    if ((await tx.methodAppeal.count({ where: key })) > 0) return card;
    assertInUse(card);
    await tx.methodAppeal.create({ data: { tenantId, ...key, linkedAt: now } });
    await audit({ tenantId, targetType: 'MethodCard', targetId: cardId, after: { appealId } });
    return card;
  });
}

/** Takes the link away again, by the same people; those of a retired card stay. A retry finds none. */
export async function unlinkMethodCard(
  services: Services,
  actor: StaffActor,
  { cardId, appealId }: LinkMethodInput,
): Promise<MethodCard> {
  return write(services, actor, 'methods.unlink', async ({ tx, audit }) => {
    const { tenantId } = actor;
    await assertWritesIn(tx, actor, appealId);
    const card = await lockedMethod(tx, actor, cardId);
    assertInUse(card);
    const { count } = await tx.methodAppeal.deleteMany({ where: { cardId, appealId } });
    if (count > 0) {
      await audit({ tenantId, targetType: 'MethodCard', targetId: cardId, before: { appealId } });
    }
    return card;
  });
}

/** What the actor may not see is not found. */
async function assertWritesIn(tx: Transaction, actor: StaffActor, id: string): Promise<void> {
  const where = { AND: [{ id }, visibleAppeals(actor)] };
  const appeal = isId(id) ? await tx.appeal.findFirst({ where }) : null;
  if (appeal === null) throw new NotFound('Appeal');
  assertMay(actor, 'addEntry', await appealFacts(tx, appeal));
}
