import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../../actor.ts';
import { takeStep } from '../../appeals/step.ts';
import { InvalidInput } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';
import { twice } from './answer.ts';
import { type RatingInput, ratingOf } from './rating.ts';
import { onTarget, type TargetInput } from './target.ts';

export interface ReleaseInput extends TargetInput, RatingInput {}

/** The street lets a unit go that has done its part, and may say how it did; never before. */
export async function releaseWhistle(services: Services, actor: Actor, input: ReleaseInput): Promise<Appeal> {
  return onTarget(services, input.targetId, ({ appealId, id: whistleId }) => {
    const { version } = input;
    const request = { action: 'duty.releaseWhistle', step: 'RELEASE_WHISTLE', appealId, version } as const;
    return takeStep(services, actor, request, async ({ tx, appeal, now }) => {
      const target = await tx.whistleTarget.findUniqueOrThrow({ where: { id: input.targetId } });
      if (target.releasedAt !== null) throw twice();
      if (target.doneAt === null) throw new InvalidInput([{ path: ['id'], code: 'TOO_EARLY' }]);
      const { unitId } = target;
      const rating = ratingOf(input, unitId, 'UNIT');
      const released = { type: 'WHISTLE_RELEASED', isPublic: false, unitId } as const;
      const rated = rating && { unitRating: rating.rating, unitEventId: rating.event.id };
      return {
        set: { calledUnitIds: appeal.calledUnitIds.filter((id) => id !== unitId) },
        events: rating ? [released, rating.event] : [released],
        after: async () => {
          await tx.whistleTarget.update({ where: { id: target.id }, data: { releasedAt: now, ...rated } });
          const others = await tx.whistleTarget.count({ where: { whistleId, releasedAt: null } });
          if (others === 0) await tx.whistle.update({ where: { id: whistleId }, data: { endedAt: now } });
        },
      };
    });
  });
}
