import type { Deed, DutyMember } from '@linli/database/generated/prisma/client';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { cleanWords, titleLimit, wordFaults } from '../../appeals/words.ts';
import { Conflict, InvalidInput, NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';
import { lockedMember } from './lockedMember.ts';
import { memberFacts, visibleDeeds } from './visible.ts';

/**
 * A deed for a correction by the member who did it, its duty locked until that is done.
 *
 * @throws NotFound for one that the actor does not read, as for an unknown one
 */
export async function lockedDeed(
  tx: Transaction,
  actor: StaffActor,
  id: string,
): Promise<{ readonly deed: Deed; readonly member: DutyMember }> {
  const where = { AND: [{ id }, visibleDeeds(actor)] };
  const seen = isId(id) ? await tx.deed.findFirst({ where, select: { memberId: true } }) : null;
  if (seen === null) throw new NotFound('Deed');
  const member = await lockedMember(tx, actor, seen.memberId);
  assertMay(actor, 'keepDeeds', await memberFacts(tx, member));
  return { member, deed: await tx.deed.findUniqueOrThrow({ where: { id } }) };
}

/** @throws Conflict when the caller saw another version than the one that stands */
export function assertDeedSeen({ version }: Deed, seen: number | null | undefined): void {
  if (seen != null && seen !== version) throw new Conflict(version, 'Deed');
}

/** Why something is corrected: never without. */
export function reasonOf(text: string): string {
  const reason = cleanWords(text);
  const faults = wordFaults(['reason'], reason, { limit: titleLimit, required: true });
  if (faults.length > 0) throw new InvalidInput(faults);
  return reason;
}
