import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { requiredWords } from '../appeals/note.ts';
import { storeWords } from '../appeals/similar/storeWords.ts';
import { takeStep } from '../appeals/step.ts';
import { noteLimit } from '../appeals/words.ts';
import type { Services } from '../services.ts';

export interface UnpublishInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** For staff only. */
  readonly reason: string;
}

/** Takes a publication back: from now on only staff and the participants see the appeal. */
export async function unpublishAppeal(
  services: Services,
  actor: Actor,
  input: UnpublishInput,
): Promise<Appeal> {
  return takeStep(
    services,
    actor,
    { action: 'publications.unpublish', step: 'UNPUBLISH', ...input },
    async ({ tx, appeal, now }) => {
      const text = requiredWords(input.reason, ['reason'], noteLimit);
      await tx.publication.update({ where: { appealId: appeal.id }, data: { retractedAt: now } });
      await storeWords(tx, { appealId: appeal.id, tenantId: appeal.tenantId, published: null });
      await tx.photo.updateMany({ where: { appealId: appeal.id }, data: { publishedAt: null } });
      return { events: [{ type: 'UNPUBLISHED', isPublic: false, text }] };
    },
  );
}
