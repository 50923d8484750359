import type { Appeal, Participant } from '@linli/database/generated/prisma/client';
import type { Action } from '../../access/actions.ts';
import { appealFacts, type Facts } from '../../access/facts.ts';
import { assertMay, may } from '../../access/permissions.ts';
import { NotFound } from '../../errors/errors.ts';
import type { Change } from '../../write.ts';
import { lockAppeal } from '../step.ts';

export interface OpenParticipant {
  readonly participant: Participant;
  readonly appeal: Appeal;
  readonly facts: Facts;
}

/** A participant whom this member of staff may do something with; the appeal's row is locked. */
export async function openParticipant(
  { tx, actor }: Change,
  participantId: string,
  action: Action,
): Promise<OpenParticipant> {
  const participant = await tx.participant.findUnique({ where: { id: participantId } });
  if (participant === null) throw new NotFound('Participant');
  const appeal = await lockAppeal(tx, participant.appealId);
  const facts = await appealFacts(tx, appeal);
  if (!may(actor, 'readAppeal', facts)) throw new NotFound('Participant');
  assertMay(actor, action, facts);
  return { participant, appeal, facts };
}
