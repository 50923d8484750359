import type { Appeal } from '@linli/database/generated/prisma/client';
import type { WhistleGround, WhistleKind } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../../actor.ts';
import type { NewEvent } from '../../appeals/history.ts';
import { type OpenStep, takeStep } from '../../appeals/step.ts';
import { cleanWords, noteLimit, wordFaults } from '../../appeals/words.ts';
import { pinnedConfiguration } from '../../configuration/at.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { helperFaults } from '../helpers.ts';

export interface BlowInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly kind: WhistleKind;
  readonly ground: WhistleGround;
  readonly unitIds: readonly string[];
  /** What they are called for. For staff only. */
  readonly reason: string;
}

/** So many units at most are called at once. */
const atMost = 10;

/** The street calls departments (m19): they read the appeal from now on, and must be there in time. */
export async function blowWhistle(services: Services, actor: Actor, input: BlowInput): Promise<Appeal> {
  const request = { action: 'duty.blowWhistle', step: 'BLOW_WHISTLE', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal, now } = step;
    const { kind, ground, unitIds } = input;
    const text = await checkedReason(step, input);
    const { duty } = await pinnedConfiguration(tx, appeal, now);
    const arriveBy = new Date(now.getTime() + duty.arrivalMinutes[kind] * 60_000);
    const [first, ...others] = unitIds.map((unitId): NewEvent & { id: string } => ({
      id: newId(),
      type: 'WHISTLE_BLOWN',
      isPublic: true,
      unitId,
      data: { kind, ground, arriveBy: arriveBy.toISOString() },
    }));
    if (!first) throw new InvalidInput([{ path: ['units'], code: 'REQUIRED' }]);
    const { tenantId } = appeal;
    return {
      set: { calledUnitIds: [...unitIds] },
      events: [{ ...first, text }, ...others],
      after: () =>
        tx.whistle.create({
          data: {
            id: newId(),
            tenantId,
            appealId: appeal.id,
            kind,
            ground,
            unitId: actor.kind === 'staff' ? actor.organizationId : null,
            blownById: actor.kind === 'staff' ? actor.personId : null,
            blownAt: now,
            eventId: first.id,
            targets: { create: unitIds.map((unitId) => ({ id: newId(), tenantId, unitId, arriveBy })) },
          },
        }),
    };
  });
}

async function checkedReason({ tx, appeal, now }: OpenStep, { reason, unitIds }: BlowInput): Promise<string> {
  const text = cleanWords(reason);
  const faults: FieldFault[] = wordFaults(['reason'], text, { limit: noteLimit, required: true });
  if (unitIds.length === 0) faults.push({ path: ['units'], code: 'REQUIRED' });
  if (unitIds.length > atMost) {
    faults.push({ path: ['units'], code: 'TOO_MANY', params: { limit: atMost, actual: unitIds.length } });
  } else {
    faults.push(...(await helperFaults(tx, appeal, unitIds, now, (index) => ['units', String(index)])));
  }
  if (faults.length > 0) throw new InvalidInput(faults);
  return text;
}
