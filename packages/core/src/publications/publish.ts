import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { storeWords } from '../appeals/similar/storeWords.ts';
import { type OpenStep, type StepResult, takeStep } from '../appeals/step.ts';
import { cleanWords, textLimit, titleLimit, wordFaults } from '../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import type { Services } from '../services.ts';

export interface PublishInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** Written by staff: nothing that a resident wrote is public as it stands. */
  readonly title: string;
  readonly summary: string;
  /** Photos of the appeal that everybody may see; the others stay or become private. */
  readonly photoIds?: readonly string[] | null;
}

/** Shows a title, a summary and chosen photos to everybody. Publishing again puts new words in place of the old. */
export async function publishAppeal(services: Services, actor: Actor, input: PublishInput): Promise<Appeal> {
  return takeStep(
    services,
    actor,
    { action: 'publications.publish', step: 'PUBLISH', ...input },
    async (step) => {
      const title = cleanWords(input.title);
      const summary = cleanWords(input.summary);
      const photoIds = input.photoIds ?? [];
      const faults = [
        ...wordFaults(['title'], title, { limit: titleLimit, required: true }),
        ...wordFaults(['summary'], summary, { limit: textLimit, required: true }),
        ...(await photosOfAppeal(step, photoIds)),
      ];
      if (faults.length > 0) throw new InvalidInput(faults);
      return publication(step, { title, summary, photoIds });
    },
  );
}

/** What publishing changes, by hand or by itself. */
export async function publication(
  { tx, appeal, now, change }: OpenStep,
  { title, summary, photoIds }: { title: string; summary: string; photoIds: readonly string[] },
): Promise<StepResult> {
  const publishedById = change.actor.kind === 'staff' ? change.actor.personId : null;
  const words = { title, summary, publishedAt: now, publishedById, retractedAt: null };
  await tx.publication.upsert({
    where: { appealId: appeal.id },
    create: { appealId: appeal.id, tenantId: appeal.tenantId, ...words },
    update: words,
  });
  const { id: appealId, tenantId } = appeal;
  await storeWords(tx, { appealId, tenantId, published: { title, text: summary } });
  await tx.photo.updateMany({ where: { appealId: appeal.id }, data: { publishedAt: null } });
  await tx.photo.updateMany({
    where: { appealId: appeal.id, id: { in: [...photoIds] } },
    data: { publishedAt: now },
  });
  return { events: [{ type: 'PUBLISHED', isPublic: true, data: { photos: photoIds.length } }] };
}

async function photosOfAppeal({ tx, appeal }: OpenStep, photoIds: readonly string[]): Promise<FieldFault[]> {
  const own = await tx.photo.findMany({
    where: { appealId: appeal.id, id: { in: [...photoIds] }, erasedAt: null },
    select: { id: true },
  });
  return photoIds.flatMap((id, index): FieldFault[] =>
    own.some((photo) => photo.id === id) ? [] : [{ path: ['photoIds', String(index)], code: 'UNKNOWN' }],
  );
}
