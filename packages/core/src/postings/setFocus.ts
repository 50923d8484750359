import type { Posting } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { cleanFocus, focusFaults } from './focus.ts';
import { lockedPosting } from './manageable.ts';
import { type Focus, storeFocus } from './store.ts';
import { isOver } from './term.ts';

export interface SetPostingFocusInput {
  readonly postingId: string;
  /** The whole list, the most important first. */
  readonly focus: readonly Focus[];
}

/** Says what the secretary works at above all: the secretary's own word, or the organizer's. */
export async function setPostingFocus(
  services: Services,
  actor: StaffActor,
  { postingId, focus }: SetPostingFocusInput,
): Promise<Posting> {
  return write(services, actor, 'postings.setFocus', async (change) => {
    const { tx, now, audit } = change;
    const posting = await lockedPosting(tx, actor, postingId, 'keepPosting');
    const { tenantId } = posting;
    if (isOver(posting, now)) throw new InvalidInput([{ path: ['posting'], code: 'EXPIRED' }]);
    const foci = cleanFocus(focus);
    const faults = await focusFaults(tx, tenantId, foci);
    if (faults.length > 0) throw new InvalidInput(faults);
    await storeFocus(change, posting, foci);
    // The words stand with the posting alone.
    await audit({ tenantId, targetType: 'Posting', targetId: postingId, after: { foci: foci.length } });
    return posting;
  });
}
