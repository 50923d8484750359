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
  contactRequired: boolean;
  consent: { version: string; text: { text: string } };
}

export const emptyContact = (): ContactForm => ({
  contact: 'none',
  name: '',
  phone: '',
  email: '',
  consent: false,
});
