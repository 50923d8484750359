import type { ResourceMatch } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { cleanWords, noteLimit, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput, NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { dayAt, dayOf, plainDay } from '../term.ts';
import { withdrawnFaults } from './decide.ts';
import { lockedNeed, offerHere } from './manageable.ts';

export interface RecordUseInput {
  readonly matchId: string;
  readonly usedOn: Temporal.PlainDate;
  /** What came of it. */
  readonly outcome: string;
}

/** What was agreed was used, and what came of it: the need is met. Said again in the same words it changes nothing. */
export async function recordResourceUse(
  services: Services,
  actor: StaffActor,
  { matchId, usedOn, outcome: said }: RecordUseInput,
): Promise<ResourceMatch> {
  return write(services, actor, 'postings.recordUse', async ({ tx, now, audit }) => {
    const { tenantId, personId } = actor;
    const where = { id: matchId, tenantId };
    const known = isId(matchId) ? await tx.resourceMatch.findFirst({ where }) : null;
    if (known === null) throw new NotFound('ResourceMatch');
    const need = await lockedNeed(tx, actor, known.needId);
    const offer = await offerHere(tx, actor, known.offerId);
    const match = await tx.resourceMatch.findUniqueOrThrow({ where: { id: matchId } });
    const outcome = cleanWords(said);
    const day = dayOf(usedOn);
    if (match.state === 'USED') {
      if (match.outcome === outcome && match.usedOn?.getTime() === day.getTime()) return match;
      throw new InvalidInput([{ path: ['match'], code: 'DUPLICATE' }]);
    }
    const today = dayAt(now, await timeZoneOf(tx, tenantId));
    const [from, to] = [plainDay(offer.from), plainDay(offer.to)];
    const isWithin = day >= offer.from && day <= offer.to;
    const faults: FieldFault[] = [
      ...(match.state === 'DECLINED' ? [{ path: ['match'], code: 'TOO_EARLY' as const }] : []),
      ...withdrawnFaults(need, offer),
      ...wordFaults(['outcome'], outcome, { limit: noteLimit, required: true }),
    ];
    if (!isWithin) {
      const params = { from: from.toString(), to: to.toString() };
      faults.push({ path: ['usedOn'], code: 'OUT_OF_RANGE', params });
    } else if (Temporal.PlainDate.compare(usedOn, today) > 0) {
      faults.push({ path: ['usedOn'], code: 'IN_THE_FUTURE' });
    }
    if (faults.length > 0) throw new InvalidInput(faults);
    const after = { offerId: offer.id, state: 'USED', usedOn: usedOn.toString() };
    await audit({ tenantId, targetType: 'ResourceNeed', targetId: need.id, after });
    return tx.resourceMatch.update({
      where: { id: matchId },
      data: { state: 'USED', usedOn: day, outcome, decidedById: personId, decidedAt: now },
    });
  });
}
