import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { checkedNote } from './note.ts';
import { takeStep } from './step.ts';

export interface VerifyInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** What the second pair of eyes saw; for staff only. */
  readonly text?: string | null;
}

/** Confirms on the spot that it is done (m11). Somebody other than the doer: the permission table sees to that. */
export async function verifyAppeal(services: Services, actor: Actor, input: VerifyInput): Promise<Appeal> {
  return takeStep(services, actor, { action: 'appeals.verify', step: 'VERIFY', ...input }, ({ appeal }) => ({
    events: [
      {
        type: 'VERIFIED',
        toState: 'VERIFIED',
        isPublic: true,
        unitId: appeal.holderUnitId,
        text: checkedNote(input.text, ['text']),
      },
    ],
  }));
}
