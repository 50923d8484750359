/** How somebody wants to be reached, as they fill it in. */
export interface ContactForm {
  contact: 'none' | 'give';
  name: string;
  phone: string;
  email: string;
  consent: boolean;
}

/** What a site asks for of it. */
export interface ContactAsked {
  contact: 'REQUIRED' | 'OPTIONAL' | 'NOT_ASKED';
  consent: { version: string; text: { text: string } };
}

export const emptyContact = (): ContactForm => ({
  contact: 'none',
  name: '',
  phone: '',
  email: '',
  consent: false,
});
