import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import type { NewEvent } from '../appeals/history.ts';
import { type OpenStep, takeStep } from '../appeals/step.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { checkedDraft } from './checkDraft.ts';
import { conclude, reached } from './conclude.ts';
import type { DraftInput, PartyInput } from './draftInput.ts';
import { assertMaySign, signedEvent } from './signature.ts';

/**
 * Writes down what parties agree upon (m17, m69): it holds when all of them have signed. What is mediated on the spot (m87)
 * they sign in the same call.
 *
 * @throws InvalidInput with all faults at once
 */
export async function draftAgreement(services: Services, actor: Actor, input: DraftInput): Promise<Appeal> {
  const { appealId, version } = input;
  const request = { action: 'agreements.draft', step: 'DRAFT_AGREEMENT', appealId, version } as const;
  return takeStep(services, actor, request, async (step) => {
    const { terms, names, damages, obligations, participantId } = await checkedDraft(step, input);
    const onTheSpot = input.onTheSpot ?? false;
    if (onTheSpot) for (const { unitId = null } of input.parties) assertMaySign(step, actor, unitId);
    const { tenantId } = step.appeal;
    const agreementId = newId();
    const parties = input.parties.map((party, position) => ({
      id: newId(),
      tenantId,
      position,
      ...partyRow(party, names[position] ?? '', participantId),
      ...(onTheSpot && signature(step, actor)),
    }));
    // Words that are about the reporter go when the reporter's do.
    const about = parties.some(({ kind }) => kind === 'REPORTER') ? { participantId } : {};
    const drafted: NewEvent & { id: string } = {
      id: newId(),
      type: 'AGREEMENT_DRAFTED',
      isPublic: false,
      data: { agreementId, kind: input.kind, ...about },
      text: terms,
    };
    const points = obligations.map((obligation, position) => ({
      event: {
        id: newId(),
        type: 'AGREEMENT_POINT',
        isPublic: false,
        unitId: parties[obligation.by]?.unitId ?? null,
        data: { agreementId, date: obligation.dueOn.toISOString().slice(0, 10), ...about },
        text: obligation.text,
      } satisfies NewEvent & { id: string },
      row: {
        id: newId(),
        tenantId,
        position,
        byId: parties[obligation.by]?.id ?? '',
        toId: obligation.to == null ? null : (parties[obligation.to]?.id ?? null),
        amount: obligation.amount ?? null,
        dueOn: obligation.dueOn,
      },
    }));
    const signed = onTheSpot ? [...parties.map((party) => signedEvent(agreementId, party)), reached()] : [];
    return {
      events: [drafted, ...points.map(({ event }) => event), ...signed],
      after: async () => {
        await step.tx.agreement.create({
          data: {
            id: agreementId,
            tenantId,
            appealId,
            eventId: drafted.id,
            kind: input.kind,
            onTheSpot,
            draftedAt: step.now,
            parties: { create: parties },
            damages: {
              create: damages.map((row, position) => ({ id: newId(), tenantId, position, ...row })),
            },
          },
        });
        await step.tx.agreementObligation.createMany({
          data: points.map(({ event, row }) => ({ ...row, agreementId, eventId: event.id })),
        });
        if (onTheSpot) await conclude(step, agreementId);
      },
    };
  });
}

function partyRow({ unitId = null, reporter }: PartyInput, name: string, participantId: string | null) {
  const nobody = { unitId: null, participantId: null, name: null };
  if (unitId !== null) return { ...nobody, kind: 'UNIT' as const, unitId };
  if (reporter === true) return { ...nobody, kind: 'REPORTER' as const, participantId };
  return { ...nobody, kind: 'OTHER' as const, name };
}

function signature({ now }: OpenStep, actor: Actor) {
  return { signedAt: now, recordedById: actor.kind === 'staff' ? actor.personId : null };
}
