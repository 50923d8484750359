import type { Appeal } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import { officeOf, servingUnits } from '../organizations/serving.ts';
import type { Services, Transaction } from '../services.ts';
import { excludedUnits } from './excludedUnits.ts';
import { chooseHolder, type Holder, rungs } from './holder.ts';
import { requiredWords } from './note.ts';
import { type StepResult, takeStep } from './step.ts';
import { noteLimit } from './words.ts';

export interface PassOnInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** For staff only. */
  readonly reason: string;
}

/** What the rung cannot solve goes one up (m78): to the office of the next rung that it is not about. */
export async function escalateAppeal(services: Services, actor: Actor, input: PassOnInput): Promise<Appeal> {
  const request = { action: 'appeals.escalate', step: 'ESCALATE', ...input } as const;
  return takeStep(services, actor, request, async ({ tx, appeal, now }) => {
    const text = requiredWords(input.reason, ['reason'], noteLimit);
    const holder = await holderAbove(tx, appeal, now);
    if (holder === null) throw new InvalidInput([{ path: ['id'], code: 'NOBODY_THERE' }]);
    return passed('ESCALATED', appeal, holder, text);
  });
}

/** What a rung below can solve goes one down, with the reason. */
export async function handBackAppeal(services: Services, actor: Actor, input: PassOnInput): Promise<Appeal> {
  const request = { action: 'appeals.handBack', step: 'HAND_BACK', ...input } as const;
  return takeStep(services, actor, request, async ({ tx, appeal, now }) => {
    const text = requiredWords(input.reason, ['reason'], noteLimit);
    const below = rungs[rungs.indexOf(appeal.level) - 1];
    const unitId = below ? await officeAt(tx, appeal, below, now) : null;
    if (!below || unitId === null) throw new InvalidInput([{ path: ['id'], code: 'NOBODY_THERE' }]);
    return passed('HANDED_BACK', appeal, { unitId, level: below }, text);
  });
}

/** The office one rung up, or the next one above that is not excluded. */
export async function holderAbove(tx: Transaction, appeal: Appeal, now: Date): Promise<Holder | null> {
  const level = rungs[rungs.indexOf(appeal.level) + 1];
  if (!level || appeal.placeId === null) return null;
  const serving = await servingUnits(tx, { tenantId: appeal.tenantId, placeId: appeal.placeId, now });
  return chooseHolder(
    serving.map(({ organization }) => organization),
    { level, kind: null },
    await excludedUnits(tx, appeal, now),
  );
}

async function officeAt(
  tx: Transaction,
  appeal: Appeal,
  level: PlaceKind,
  now: Date,
): Promise<string | null> {
  const office = officeOf[level];
  if (!office || appeal.placeId === null) return null;
  const serving = await servingUnits(tx, {
    tenantId: appeal.tenantId,
    placeId: appeal.placeId,
    now,
    kinds: [office.kind],
    level: office.level,
  });
  const excluded = await excludedUnits(tx, appeal, now);
  return serving.find(({ organization }) => !excluded.includes(organization.id))?.organization.id ?? null;
}

function passed(
  type: 'ESCALATED' | 'HANDED_BACK',
  appeal: Appeal,
  { unitId, level }: Holder,
  text: string,
): StepResult {
  return {
    set: { holderUnitId: unitId, level, assigneeId: null },
    events: [
      {
        type,
        isPublic: true,
        unitId,
        data: { fromUnitId: appeal.holderUnitId, fromLevel: appeal.level, level },
        text,
      },
    ],
  };
}
