import type { CrossPost } from '@linli/database/generated/prisma/client';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { NotFound } from '../../errors/errors.ts';
import { isId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { assertCanEndOn } from '../deeds/days.ts';
import { dayOf, plainDay } from '../term.ts';
import { crossPostFacts } from './facts.ts';

export interface EndCrossPostInput {
  readonly crossPostId: string;
  /** The last day. */
  readonly to: Temporal.PlainDate;
}

/** The post ends on a day. A retry finds it ended. */
export async function endCrossPost(
  services: Services,
  actor: StaffActor,
  { crossPostId: id, to }: EndCrossPostInput,
): Promise<CrossPost> {
  return write(services, actor, 'crossPosts.end', async ({ tx, now, audit }) => {
    const { tenantId } = actor;
    if (!isId(id)) throw new NotFound('CrossPost');
    await tx.$queryRaw`SELECT id FROM cross_post WHERE id = ${id}::uuid FOR UPDATE`;
    const post = await tx.crossPost.findFirst({ where: { id, tenantId } });
    if (post === null) throw new NotFound('CrossPost');
    assertMay(actor, 'manageDuties', await crossPostFacts(tx, post, now));
    if (post.endsOn?.getTime() === dayOf(to).getTime()) return post;
    assertCanEndOn(post, to);
    await audit({
      tenantId,
      targetType: 'CrossPost',
      targetId: id,
      before: { to: post.endsOn && plainDay(post.endsOn).toString() },
      after: { to: to.toString() },
    });
    return tx.crossPost.update({ where: { id }, data: { endsOn: dayOf(to) } });
  });
}
