import { cleanWords, wordFaults } from '../appeals/words.ts';
import type { FieldFault } from '../errors/errors.ts';
import type { LocalizedText } from '../localized.ts';
import { type PublicContact, readContact } from '../organizations/contact.ts';
import { dayOf } from '../postings/term.ts';

/** What is to be shown of somebody. */
export interface TeamContent {
  readonly name: string;
  /** Of the office, never the person's own. */
  readonly phone: string | null;
  readonly hours: LocalizedText | null;
  /** The day on which the person agreed to it. */
  readonly consentedOn: Temporal.PlainDate;
}

interface Kept extends PublicContact {
  readonly name: string;
  readonly consentedOn: Date;
}

const nameLimit = 40;

/** The same as it is kept, and what is wrong with it. */
export function readContent(
  { consentedOn, ...written }: TeamContent,
  today: Temporal.PlainDate,
): { kept: Kept; faults: FieldFault[] } {
  const name = cleanWords(written.name);
  const { contact, faults } = readContact(written);
  const isToCome = Temporal.PlainDate.compare(consentedOn, today) > 0;
  return {
    kept: { name, ...contact, consentedOn: dayOf(consentedOn) },
    faults: [
      ...wordFaults(['name'], name, { limit: nameLimit, required: true }),
      ...faults,
      ...(isToCome ? [{ path: ['consentedOn'], code: 'IN_THE_FUTURE' as const }] : []),
    ],
  };
}
