import type { Appeal } from '@linli/database/generated/prisma/client';
import { system } from '../actor.ts';
import { takeStep } from '../appeals/step.ts';
import { IllegalStep } from '../errors/errors.ts';
import { inLocale, type LocalizedText } from '../localized.ts';
import type { Services, Transaction } from '../services.ts';
import { publication } from './publish.ts';

/**
 * The worker's job for categories that publish by themselves. Also then nothing that a resident wrote becomes public:
 * title and summary are made of category and place. What staff have published or taken back stays as they left it.
 */
export async function publishByItself(services: Services, appealId: string): Promise<void> {
  const earlier = await services.database.publication.findUnique({ where: { appealId } });
  if (earlier !== null) return;
  try {
    await takeStep(
      services,
      system,
      { action: 'publications.publishByItself', step: 'PUBLISH', appealId },
      async (step) => publication(step, { ...(await generalWords(step.tx, step.appeal)), photoIds: [] }),
    );
  } catch (error) {
    // Withdrawn or declined meanwhile: there is nothing to publish any more.
    if (!(error instanceof IllegalStep)) throw error;
  }
}

async function generalWords(tx: Transaction, appeal: Appeal): Promise<{ title: string; summary: string }> {
  const { categoryVersion, place } = await tx.appeal.findUniqueOrThrow({
    where: { id: appeal.id },
    select: {
      categoryVersion: { select: { name: true } },
      place: { select: { currentVersion: { select: { name: true } } } },
    },
  });
  const category = inLocale((categoryVersion?.name ?? { zh: '诉求' }) as LocalizedText, 'zh');
  const at = place?.currentVersion ? inLocale(place.currentVersion.name as LocalizedText, 'zh') : '';
  return {
    title: [at, category].filter(Boolean).join(' · '),
    summary: `居民反映“${category}”问题，办理进展见下方。`,
  };
}
