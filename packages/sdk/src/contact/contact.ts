import type { ContactInput } from '../generated/operations.ts';
import type { ContactAsked, ContactForm } from './form.ts';

export const gives = (form: ContactForm, asked: ContactAsked): boolean =>
  asked.contact === 'REQUIRED' || (asked.contact === 'OPTIONAL' && form.contact === 'give');

/** The contact in the API's words; null where none is left. */
export const contactInput = (form: ContactForm, asked: ContactAsked): ContactInput | null =>
  gives(form, asked)
    ? {
        name: form.name.trim() || null,
        phone: form.phone.trim() || null,
        email: form.email.trim() || null,
        consentVersion: asked.consent.version,
      }
    : null;
