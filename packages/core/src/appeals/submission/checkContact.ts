import type { SiteContact } from '@linli/database/generated/prisma/enums';
import type { FieldFault } from '../../errors/errors.ts';
import { isConsentVersion, spokenConsent } from '../../sites/consent.ts';
import { checkContact } from '../contacts/contact.ts';
import type { SubmitInput } from './input.ts';

/** The contact with the consent to keep it; null when nothing was left. */
export function checkGivenContact(
  input: Pick<SubmitInput, 'contact'>,
  site: { readonly contact: SiteContact } | null,
) {
  const checked = input.contact ? checkContact(input.contact) : null;
  const nothing =
    checked === null || (checked.faults.length === 0 && Object.keys(checked.contact).length === 0);
  const faults: FieldFault[] = [...(checked?.faults ?? [])];
  if (site?.contact === 'REQUIRED' && (checked === null || checked.empty)) {
    faults.push({ path: ['contact'], code: 'REQUIRED' });
  }
  // Dropped without a word, somebody would wait to be called.
  if (site?.contact === 'NOT_ASKED' && !nothing) faults.push({ path: ['contact'], code: 'NOT_ASKED' });
  // What was read out is for those who read it out.
  const spoken = site === null && input.contact?.consentVersion === spokenConsent.version;
  if (input.contact && !nothing && !spoken && !isConsentVersion(input.contact.consentVersion)) {
    faults.push({ path: ['contact', 'consentVersion'], code: 'UNKNOWN' });
  }
  return { contact: nothing ? null : (checked?.contact ?? null), faults };
}
