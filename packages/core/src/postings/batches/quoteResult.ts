import type { QuotedResult } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { cleanWords, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { dayAt, dayOf } from '../term.ts';
import { lockedBatch } from './manageable.ts';

export interface QuoteResultInput {
  readonly batchId: string;
  /** Chosen by the caller, so that a retry makes no second one. */
  readonly clientId: string;
  /** In the words of who said it, with what the words leave open. */
  readonly quote: string;
  /** Who said so, and where it stands. */
  readonly source: string;
  readonly saidOn?: Temporal.PlainDate | null;
}

const longestQuote = 500;
const longestSource = 200;

/** Writes down what was reported of a batch elsewhere (m36). It stands beside the figures, and none of them knows of it. */
export async function quoteResult(
  services: Services,
  actor: StaffActor,
  { batchId, clientId, saidOn, ...words }: QuoteResultInput,
): Promise<QuotedResult> {
  return write(services, actor, 'postings.quoteResult', async ({ tx, now, audit }) => {
    const { tenantId, personId: createdById } = actor;
    // A retry beside its first try waits for it here.
    await lockedBatch(tx, actor, batchId);
    const earlier = await tx.quotedResult.findUnique({
      where: { createdById_clientId: { createdById, clientId } },
    });
    if (earlier?.batchId === batchId) return earlier;
    const [text, source] = [cleanWords(words.quote), cleanWords(words.source)];
    const today = dayAt(now, await timeZoneOf(tx, tenantId));
    const faults: FieldFault[] = [
      ...wordFaults(['quote'], text, { limit: longestQuote, required: true }),
      ...wordFaults(['source'], source, { limit: longestSource, required: true }),
      ...(saidOn && Temporal.PlainDate.compare(saidOn, today) > 0
        ? [{ path: ['saidOn'], code: 'IN_THE_FUTURE' as const }]
        : []),
      ...(earlier ? [{ path: ['clientId'], code: 'DUPLICATE' as const }] : []),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    const said = { text, source, saidOn: saidOn ? dayOf(saidOn) : null };
    const quoted = await tx.quotedResult.create({
      data: { id: newId(), tenantId, batchId, createdById, clientId, createdAt: now, ...said },
    });
    await audit({ tenantId, targetType: 'Batch', targetId: batchId, after: said });
    return quoted;
  });
}
