import type { Appeal } from '@linli/database/generated/prisma/client';
import type { SiteVisitResult } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { takeStep } from '../appeals/step.ts';
import { cleanWords, noteLimit, wordFaults } from '../appeals/words.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { attachPhotos, photoFaults } from '../photos/attach.ts';
import type { Services } from '../services.ts';
import { entryTime, timeFaults } from './entryTime.ts';

export interface SiteVisitInput {
  readonly appealId: string;
  readonly version?: number | null;
  /** What was suspected. */
  readonly hypothesis: string;
  /** How it was tested. */
  readonly test: string;
  readonly result: SiteVisitResult;
  /** What was found, or what comes next. */
  readonly finding?: string | null;
  /** When somebody was there; now if left out. */
  readonly visitedAt?: Date | null;
  readonly beforePhotoIds?: readonly string[] | null;
  readonly afterPhotoIds?: readonly string[] | null;
}

const gap = '\n\n';

/** Somebody looked on the spot (m10, m55): what was suspected, how it was tested and what came of it, "not found" included. */
export async function recordSiteVisit(
  services: Services,
  actor: Actor,
  input: SiteVisitInput,
): Promise<Appeal> {
  const request = { action: 'thread.recordSiteVisit', step: 'ADD_ENTRY', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const { change, tx, appeal, now } = step;
    const { tenantId, id: appealId } = appeal;
    const [hypothesis, test] = [cleanWords(input.hypothesis), cleanWords(input.test)];
    const finding = cleanWords(input.finding ?? '');
    const beforePhotoIds = [...(input.beforePhotoIds ?? [])];
    const afterPhotoIds = [...(input.afterPhotoIds ?? [])];
    const visitedAt = entryTime(now, input.visitedAt);
    const photos = { tenantId, use: 'EVIDENCE' } as const;
    const faults = [
      ...wordFaults(['hypothesis'], hypothesis, { limit: noteLimit, required: true }),
      ...wordFaults(['test'], test, { limit: noteLimit, required: true }),
      ...wordFaults(['finding'], finding, { limit: noteLimit }),
      ...timeFaults(now, visitedAt, ['visitedAt']),
      ...(await photoFaults(change, { ...photos, photoIds: beforePhotoIds, path: ['beforePhotoIds'] })),
      ...(await photoFaults(change, { ...photos, photoIds: afterPhotoIds, path: ['afterPhotoIds'] })),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    const eventId = newId();
    await attachPhotos(change, {
      ...photos,
      appealId,
      eventId,
      photoIds: [...beforePhotoIds, ...afterPhotoIds],
      path: ['afterPhotoIds'],
    });
    const hypothesisEnd = hypothesis.length;
    const testEnd = hypothesisEnd + gap.length + test.length;
    return {
      events: [
        {
          id: eventId,
          type: 'SITE_VISIT',
          isPublic: false,
          data: { result: input.result },
          text: [hypothesis, test, finding].filter(Boolean).join(gap),
          occurredAt: visitedAt,
        },
      ],
      after: () =>
        tx.siteVisit.create({
          data: {
            id: newId(),
            tenantId,
            appealId,
            eventId,
            result: input.result,
            hypothesisEnd,
            testEnd,
            beforePhotoIds,
            afterPhotoIds,
            visitedAt,
          },
        }),
    };
  });
}

/** The three parts of the words that were kept as one. */
export function partsOfVisit(
  { hypothesisEnd, testEnd }: { readonly hypothesisEnd: number; readonly testEnd: number },
  text: string | null,
) {
  const part = (from: number, to?: number) => text?.slice(from, to).trim() || null;
  return {
    hypothesis: part(0, hypothesisEnd),
    test: part(hypothesisEnd, testEnd),
    finding: part(testEnd),
  };
}
