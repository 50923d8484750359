import type { CrossPost } from '@linli/database/generated/prisma/client';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { cleanWords, wordFaults } from '../../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services, Transaction } from '../../services.ts';
import { write } from '../../write.ts';
import { meanwhile, personFaults, spanFaults } from '../deeds/days.ts';
import { dayOf } from '../term.ts';
import { crossPostFacts } from './facts.ts';

export interface CreateCrossPostInput {
  readonly personId: string;
  /** What the post is called. */
  readonly title: string;
  /** Where it is held: one of the two. */
  readonly organizationId?: string | null;
  readonly placeId?: string | null;
  /** A full member there too. */
  readonly isDualMember: boolean;
  readonly from: Temporal.PlainDate;
  /** The last day; left out, until it is ended. */
  readonly to?: Temporal.PlainDate | null;
}

const longestPostTitle = 60;

/** Somebody of one unit holds a post in another, or at a place (m60). It opens nothing. A retry finds it entered. */
export async function createCrossPost(
  services: Services,
  actor: StaffActor,
  input: CreateCrossPostInput,
): Promise<CrossPost> {
  const { personId, organizationId = null, placeId = null, isDualMember, from, to = null } = input;
  if ((organizationId === null) === (placeId === null)) {
    throw new InvalidInput([{ path: ['place'], code: placeId === null ? 'REQUIRED' : 'DUPLICATE' }]);
  }
  return write(services, actor, 'crossPosts.create', async ({ tx, now, audit }) => {
    const { tenantId } = actor;
    assertMay(actor, 'manageDuties', await crossPostFacts(tx, { tenantId, organizationId, placeId }, now));
    const title = cleanWords(input.title);
    const same = { personId, title, organizationId, placeId };
    const days = { startsOn: dayOf(from), endsOn: to && dayOf(to) };
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const known = await tx.crossPost.findFirst({ where: { tenantId, ...same, isDualMember, ...days } });
    if (known) return known;
    const others = await tx.crossPost.count({ where: { ...same, ...meanwhile(days) } });
    const faults: FieldFault[] = [
      ...wordFaults(['title'], title, { limit: longestPostTitle, required: true }),
      ...(await personFaults(tx, tenantId, personId, now)),
      ...(await ownUnitFaults(tx, personId, organizationId)),
      ...spanFaults({ from, to }),
      ...(others > 0 ? [{ path: ['title'], code: 'OVERLAPS' as const }] : []),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    const post = await tx.crossPost.create({
      data: { id: newId(), tenantId, ...same, isDualMember, ...days },
    });
    const after = { personId, organizationId, placeId, isDualMember, from: from.toString() };
    await audit({ tenantId, targetType: 'CrossPost', targetId: post.id, after });
    return post;
  });
}

/** A post in the own unit is no cross-post. */
async function ownUnitFaults(
  tx: Transaction,
  personId: string,
  organizationId: string | null,
): Promise<FieldFault[]> {
  if (organizationId === null) return [];
  const isOwn = await tx.person.count({ where: { id: personId, organizationId } });
  return isOwn === 0 ? [] : [{ path: ['organization'], code: 'INVALID' }];
}
