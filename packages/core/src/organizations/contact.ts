import { normalisePhone } from '../appeals/contacts/phone.ts';
import { cleanWords, wordFaults } from '../appeals/words.ts';
import type { FieldFault } from '../errors/errors.ts';
import type { LocalizedText } from '../localized.ts';

/** How the public reaches an organization: its office, never a person of it. */
export interface PublicContact {
  readonly phone: string | null;
  readonly hours: LocalizedText | null;
}

const hoursLimit = 100;

/** Short numbers such as 12345 and extensions too, so only the signs are looked at; and a mobile is somebody's own. */
const officeNumber = /^\+?[\d\s()-]{3,30}$/;
const mobile = /^\+861[3-9]\d{9}$/;

/** A contact as it is kept, and what is wrong with it. */
export function readContact(written: PublicContact): { contact: PublicContact; faults: FieldFault[] } {
  const phone = cleanWords((written.phone ?? '').normalize('NFKC')) || null;
  const texts = Object.entries(written.hours ?? {}).map(([tag, text]) => [tag, cleanWords(text)] as const);
  const hours = texts.some(([, text]) => text !== '') ? (Object.fromEntries(texts) as LocalizedText) : null;
  const isOffice = phone === null || (officeNumber.test(phone) && !mobile.test(normalisePhone(phone) ?? ''));
  return {
    contact: { phone, hours },
    faults: [
      ...(isOffice ? [] : [{ path: ['phone'], code: 'INVALID' as const }]),
      ...(hours?.zh === '' ? [{ path: ['hours', 'zh'], code: 'REQUIRED' as const }] : []),
      ...texts.flatMap(([tag, text]) => wordFaults(['hours', tag], text, { limit: hoursLimit })),
    ],
  };
}
