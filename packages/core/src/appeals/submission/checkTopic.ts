import { type Answers, checkAnswers } from '../../categories/checkAnswers.ts';
import { questionsOf } from '../../categories/questions.ts';
import type { FieldFault } from '../../errors/errors.ts';
import { dateIn } from '../../places/dates.ts';
import { cleanWords } from '../words.ts';
import type { Grounds } from './grounds.ts';
import type { SubmitInput } from './input.ts';

/** Whether the chosen category can be chosen, and the answers to its questions. */
export function checkTopic({ category, timeZone }: Grounds, input: SubmitInput, at: Date) {
  // Made from entries: a key like "__proto__" is then an unknown one like any other.
  const sent = (input.answers ?? []).map(({ key, value }) => [key, value.map(cleanWords)] as const);
  const answers: Answers = Object.fromEntries(sent);
  if (!input.categoryId) return { answers, faults: checkAnswers([], answers) };
  if (category === null) {
    return { answers, faults: [{ path: ['category'], code: 'UNKNOWN' }] satisfies FieldFault[] };
  }
  const today = dateIn(timeZone, at).toISOString().slice(0, 10);
  const given = { photoIds: input.photoIds ?? [], today };
  return { answers, faults: checkAnswers(questionsOf(category.version), answers, given) };
}
