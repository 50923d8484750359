import type { Site } from '@linli/database/generated/prisma/client';
import type { FieldFault } from '../../errors/errors.ts';
import { isConsentVersion } from '../../sites/consent.ts';
import { checkContact } from '../contacts/contact.ts';
import type { SubmitInput } from './input.ts';

/** The contact with the consent to keep it; null when nothing was left. */
export function checkGivenContact(input: Pick<SubmitInput, 'contact'>, site: Site | null) {
  const checked = input.contact ? checkContact(input.contact) : null;
  const nothing =
    checked === null || (checked.faults.length === 0 && Object.keys(checked.contact).length === 0);
  const faults: FieldFault[] = [...(checked?.faults ?? [])];
  if (site?.contactRequired && (checked === null || checked.empty)) {
    faults.push({ path: ['contact'], code: 'REQUIRED' });
  }
  if (input.contact && !nothing && !isConsentVersion(input.contact.consentVersion)) {
    faults.push({ path: ['contact', 'consentVersion'], code: 'UNKNOWN' });
  }
  return { contact: nothing ? null : (checked?.contact ?? null), faults };
}
