import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { assignableUnitIds } from '../appeals/assignable.ts';
import { excludedUnits } from '../appeals/excludedUnits.ts';
import { rungOf } from '../appeals/holder.ts';
import { type AppealStep, machine } from '../appeals/machine.ts';
import { type OpenStep, takeStep } from '../appeals/step.ts';
import { addressLimit, cleanWords, noteLimit, wordFaults } from '../appeals/words.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { dateInTenant } from '../places/dates.ts';
import type { Services } from '../services.ts';

export interface DecideInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** Whose duty it is. */
  readonly unitId: string;
  /** Why, for the resident to read. */
  readonly reason: string;
  /** What it rests on: a law, a contract, a plan of handover. */
  readonly rule: string;
  /** From which day, as Prisma has dates; left out, from today. */
  readonly from?: Date | null;
}

/** The level above decides whose duty it is (m5): that unit holds the appeal from now on; its clock runs on. */
export async function decideDutyDispute(
  services: Services,
  actor: Actor,
  input: DecideInput,
): Promise<Appeal> {
  const request = { action: 'duty.decide', step: 'DECIDE_DUTY', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal, now } = step;
    const { unitId } = input;
    const text = await checkedDecision(step, input);
    const unit = await tx.organization.findUniqueOrThrow({ where: { id: unitId } });
    const eventId = newId();
    const from = input.from ?? (await dateInTenant(tx, appeal.tenantId, now));
    const moves = isInHand(appeal) && unitId !== appeal.holderUnitId;
    const toState = machine[appeal.state].DECIDE_DUTY ?? null;
    return {
      ...(moves && {
        set: {
          holderUnitId: unitId,
          assigneeId: null,
          level: rungOf(unit.kind) ?? appeal.level,
          assistingUnitIds: appeal.assistingUnitIds.filter((id) => id !== unitId),
        },
      }),
      events: [
        {
          id: eventId,
          type: 'DUTY_DECIDED',
          isPublic: true,
          unitId,
          ...(moves && toState && { toState }),
          data: { from: from.toISOString().slice(0, 10), fromUnitId: appeal.holderUnitId },
          text,
        },
      ],
      after: () =>
        tx.dutyDispute.updateMany({
          where: { appealId: appeal.id, status: 'OPEN' },
          data: {
            status: 'DECIDED',
            endedAt: now,
            decidedUnitId: unitId,
            decidedById: actor.kind === 'staff' ? actor.personId : null,
            decidedFrom: from,
            endEventId: eventId,
          },
        }),
    };
  });
}

async function checkedDecision(
  { tx, appeal, now }: OpenStep,
  { unitId, ...input }: DecideInput,
): Promise<string> {
  const [reason, rule] = [cleanWords(input.reason), cleanWords(input.rule)];
  const faults = [
    ...wordFaults(['reason'], reason, { limit: noteLimit, required: true }),
    ...wordFaults(['rule'], rule, { limit: addressLimit, required: true }),
  ];
  if ((await excludedUnits(tx, appeal, now)).includes(unitId)) {
    faults.push({ path: ['unit'], code: 'CONFLICT_OF_INTEREST' });
  } else if (unitId !== appeal.holderUnitId && !(await assignableUnitIds(tx, appeal, now)).includes(unitId)) {
    faults.push({ path: ['unit'], code: 'UNKNOWN' });
  }
  if (faults.length > 0) throw new InvalidInput(faults);
  return `${reason}\n\n${rule}`;
}

const inHand: AppealStep = 'COMMIT';

/** What is over keeps its last holder: then the decision says who bears it. */
function isInHand({ state }: Appeal): boolean {
  return inHand in machine[state];
}
