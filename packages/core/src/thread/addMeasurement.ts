import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { checkedNote } from '../appeals/note.ts';
import { takeStep } from '../appeals/step.ts';
import { cleanWords, wordFaults } from '../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { entryTime, timeFaults } from './entryTime.ts';
import { placesNear } from './near.ts';

export interface MeasurementInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** What was measured, e.g. "水深". */
  readonly quantity: string;
  readonly value: number;
  /** In what, e.g. "cm". */
  readonly unit: string;
  readonly measuredAt?: Date | null;
  readonly placeId?: string | null;
  readonly text?: string | null;
}

const quantityLimit = 40;
const unitLimit = 20;
const valueLimit = 1_000_000_000;

/** A value measured at a time (m4, m55), so that everybody sees whether it gets better. */
export async function addMeasurement(
  services: Services,
  actor: Actor,
  input: MeasurementInput,
): Promise<Appeal> {
  const request = { action: 'thread.addMeasurement', step: 'ADD_ENTRY', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal, now } = step;
    const quantity = cleanWords(input.quantity);
    const unit = cleanWords(input.unit);
    const note = checkedNote(input.text, ['text']);
    const measuredAt = entryTime(now, input.measuredAt);
    const placeId = input.placeId ?? null;
    const faults: FieldFault[] = [
      ...wordFaults(['quantity'], quantity, { limit: quantityLimit, required: true }),
      ...valueFaults(input.value),
      ...wordFaults(['unit'], unit, { limit: unitLimit, required: true }),
      ...timeFaults(now, measuredAt, ['measuredAt']),
    ];
    if (placeId !== null && !(await placesNear(step, [placeId])).has(placeId)) {
      faults.push({ path: ['place'], code: 'UNKNOWN' });
    }
    if (faults.length > 0) throw new InvalidInput(faults);
    const eventId = newId();
    return {
      events: [
        {
          id: eventId,
          type: 'MEASURED',
          isPublic: false,
          placeId,
          text: [`${quantity} ${input.value} ${unit}`, note].filter(Boolean).join('\n'),
          occurredAt: measuredAt,
        },
      ],
      after: () =>
        tx.measurement.create({
          data: {
            id: newId(),
            tenantId: appeal.tenantId,
            appealId: appeal.id,
            eventId,
            quantity,
            unit,
            value: input.value,
            placeId,
            measuredAt,
          },
        }),
    };
  });
}

/** Four places after the point are kept; what has more would come back as something else. */
function valueFaults(value: number): FieldFault[] {
  const isKept =
    Number.isFinite(value) && Math.abs(value) <= valueLimit && Number(value.toFixed(4)) === value;
  return isKept ? [] : [{ path: ['value'], code: 'OUT_OF_RANGE', params: { limit: valueLimit } }];
}
