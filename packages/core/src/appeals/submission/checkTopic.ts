import type { Site } from '@linli/database/generated/prisma/client';
import { type Answers, checkAnswers } from '../../categories/checkAnswers.ts';
import { offeredCategory } from '../../categories/offered.ts';
import { questionsOf } from '../../categories/questions.ts';
import type { FieldFault } from '../../errors/errors.ts';
import { dateInTenant } from '../../places/dates.ts';
import type { Transaction } from '../../services.ts';
import { cleanWords } from '../words.ts';
import type { SubmitInput } from './input.ts';

/** The category, if the site offers it now, and the answers to its questions. */
export async function checkTopic(
  tx: Transaction,
  site: Site | null,
  input: SubmitInput,
  tenantId: string,
  at: Date,
) {
  // Made from entries: a key like "__proto__" is then an unknown one like any other.
  const sent = (input.answers ?? []).map(({ key, value }) => [key, value.map(cleanWords)] as const);
  const answers: Answers = Object.fromEntries(sent);
  if (!input.categoryId) {
    const faults = checkAnswers([], answers);
    return { category: null, answers, faults };
  }
  const category = await offeredCategory(
    tx,
    { tenantId, codes: site?.categoryCodes ?? [], at },
    input.categoryId,
  );
  if (category === null) {
    return { category, answers, faults: [{ path: ['category'], code: 'UNKNOWN' }] satisfies FieldFault[] };
  }
  const today = (await dateInTenant(tx, tenantId, at)).toISOString().slice(0, 10);
  const given = { photoIds: input.photoIds ?? [], today };
  const faults = checkAnswers(questionsOf(category.version), answers, given);
  return { category, answers, faults };
}
