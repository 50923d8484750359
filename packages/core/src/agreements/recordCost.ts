import type { Appeal } from '@linli/database/generated/prisma/client';
import type { CostBearer } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { assignableUnitIds } from '../appeals/assignable.ts';
import { type OpenStep, takeStep } from '../appeals/step.ts';
import { cleanWords, noteLimit, titleLimit, wordFaults } from '../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { sumFaults } from './money.ts';

export interface RecordCostInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** What is bought or done for it, for the resident to read. */
  readonly text: string;
  /** Sums in yuan: one of them at least. */
  readonly estimate?: string | null;
  readonly actual?: string | null;
  readonly bearer: CostBearer;
  /** The unit that pays, where one does. */
  readonly payerUnitId?: string | null;
  /** Who decided; left out, whoever enters it. */
  readonly decidedById?: string | null;
  readonly onTheSpot?: boolean | null;
  /** Who stood by, by name. */
  readonly witness?: string | null;
}

/** What it costs, who bears it, who decided so, on the spot or not, and who stood by (m84, m96). */
export async function recordCost(services: Services, actor: Actor, input: RecordCostInput): Promise<Appeal> {
  const { appealId, version } = input;
  const request = { action: 'agreements.recordCost', step: 'RECORD_COST', appealId, version } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal, now } = step;
    const { text, witness } = await checked(step, input);
    const { bearer, estimate = null, actual = null, payerUnitId = null, onTheSpot } = input;
    const decidedById = input.decidedById ?? (actor.kind === 'staff' ? actor.personId : null);
    const eventId = newId();
    const { tenantId } = appeal;
    return {
      events: [
        {
          id: eventId,
          type: 'COST_DECIDED',
          isPublic: true,
          unitId: payerUnitId,
          assigneeId: decidedById,
          data: { bearer, onTheSpot: onTheSpot ?? false },
          text,
        },
      ],
      after: () =>
        tx.cost.create({
          data: {
            id: newId(),
            tenantId,
            appealId,
            eventId,
            estimate,
            actual,
            bearer,
            payerUnitId,
            decidedById,
            onTheSpot: onTheSpot ?? false,
            witness: witness || null,
            recordedAt: now,
          },
        }),
    };
  });
}

async function checked({ tx, appeal, now }: OpenStep, input: RecordCostInput) {
  const [text, witness] = [cleanWords(input.text), cleanWords(input.witness ?? '')];
  const faults: FieldFault[] = [
    ...wordFaults(['text'], text, { limit: noteLimit, required: true }),
    ...wordFaults(['witness'], witness, { limit: titleLimit }),
    ...sumFaults(['estimate'], input.estimate),
    ...sumFaults(['actual'], input.actual),
  ];
  if (input.estimate == null && input.actual == null) faults.push({ path: ['estimate'], code: 'REQUIRED' });
  const { bearer, payerUnitId = null, decidedById = null } = input;
  if (bearer === 'UNIT' && payerUnitId === null) faults.push({ path: ['payer'], code: 'REQUIRED' });
  if (bearer !== 'UNIT' && payerUnitId !== null) faults.push({ path: ['payer'], code: 'INVALID' });
  if (bearer === 'UNIT' && payerUnitId !== null && payerUnitId !== appeal.holderUnitId) {
    const around = await assignableUnitIds(tx, appeal, now);
    // Whom it is about may well have to pay.
    if (![...around, appeal.aboutUnitId].includes(payerUnitId)) {
      faults.push({ path: ['payer'], code: 'UNKNOWN' });
    }
  }
  if (decidedById !== null) {
    const { tenantId } = appeal;
    const where = { id: decidedById, tenantId, OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
    if ((await tx.person.count({ where })) === 0) faults.push({ path: ['decidedBy'], code: 'UNKNOWN' });
  }
  if (faults.length > 0) throw new InvalidInput(faults);
  return { text, witness };
}
