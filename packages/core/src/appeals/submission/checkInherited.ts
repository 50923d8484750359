import type { FieldFault } from '../../errors/errors.ts';
import { cleanWords, wordFaults } from '../words.ts';
import type { SubmitInput } from './input.ts';

/** Where it came from and who handed it over, in few words. */
const originLimit = 200;
const earliest = new Date('1949-10-01');

/** A problem that was there before and was taken over (m2, m85): since when, and from whom. */
export function checkInherited({ inheritedSince, inheritedOrigin }: SubmitInput, now: Date) {
  const since = inheritedSince ?? null;
  const origin = cleanWords(inheritedOrigin ?? '') || null;
  const faults: FieldFault[] = [...wordFaults(['inheritedOrigin'], origin ?? '', { limit: originLimit })];
  if (since !== null && since > now) faults.push({ path: ['inheritedSince'], code: 'IN_THE_FUTURE' });
  if (since !== null && since < earliest) faults.push({ path: ['inheritedSince'], code: 'OUT_OF_RANGE' });
  if (since === null && origin !== null) faults.push({ path: ['inheritedSince'], code: 'REQUIRED' });
  return { inherited: { inheritedSince: since, inheritedOrigin: origin }, faults };
}
