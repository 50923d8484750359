import type {
  Handover,
  HandoverDocument,
  HandoverSignature,
  Posting,
} from '@linli/database/generated/prisma/client';
import type { Action } from '../../access/actions.ts';
import { may } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { Forbidden, NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';
import { postingFacts } from '../manageable.ts';
import { readableHandovers } from './readable.ts';

type Signed = HandoverDocument & { readonly signatures: readonly HandoverSignature[] };

/** A handover that is being changed, with what of it can be signed now. */
export interface OpenHandover {
  readonly handover: Handover;
  readonly from: Posting;
  readonly to: Posting;
  /** The last document; null before the first is frozen. */
  readonly document: Signed | null;
}

/**
 * A handover for a change of it, locked until that is done.
 *
 * @throws NotFound for one that the actor does not read as for an unknown one
 */
export async function lockedHandover(tx: Transaction, actor: StaffActor, id: string): Promise<OpenHandover> {
  if (!isId(id)) throw new NotFound('Handover');
  await tx.$queryRaw`SELECT id FROM handover WHERE id = ${id}::uuid FOR UPDATE`;
  // Nobody ends the one or the other meanwhile.
  await tx.$queryRaw`SELECT p.id FROM posting p JOIN handover h ON p.id IN (h.from_posting_id, h.to_posting_id)
    WHERE h.id = ${id}::uuid ORDER BY p.id FOR SHARE OF p`;
  const found = await tx.handover.findFirst({
    where: { id, AND: [readableHandovers(actor)] },
    include: {
      from: true,
      to: true,
      documents: { orderBy: { number: 'desc' }, take: 1, include: { signatures: true } },
    },
  });
  if (found === null) throw new NotFound('Handover');
  const { from, to, documents, ...handover } = found;
  return { handover, from, to, document: documents[0] ?? null };
}

/** Whether the actor may do something with one of these postings. */
export async function mayOnAny(
  tx: Transaction,
  actor: StaffActor,
  action: Action,
  postings: readonly Posting[],
): Promise<boolean> {
  const facts = await Promise.all(postings.map((posting) => postingFacts(tx, posting)));
  return facts.some((one) => may(actor, action, one));
}

export async function assertMayOnAny(
  tx: Transaction,
  actor: StaffActor,
  action: Action,
  postings: readonly Posting[],
): Promise<void> {
  if (!(await mayOnAny(tx, actor, action, postings))) throw new Forbidden(action);
}
