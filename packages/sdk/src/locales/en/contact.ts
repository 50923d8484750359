import type { contact as zh } from '../zh-CN/contact.ts';

export const contact: typeof zh = {
  optional: ' (optional)',
  contactNone: 'No, stay anonymous',
  contactNoneHint: 'Follow the case by the code and PIN on the receipt',
  contactGive: 'Yes, here is how',
  contactGiveHint: 'Only the people on your case see it',
  contactNeeded: 'A contact is needed here. Only the people on your case see it.',
  name: 'Your name',
  phone: 'Phone',
  email: 'E-mail',
  need_contact: 'Please leave an e-mail address or a phone number.',
  need_phone: 'This number does not look right. Give a mobile number, or a landline with area code.',
  need_email: 'This address does not look right. It should be like name@example.com.',
  need_consent: 'We need your consent to keep a contact. You can also submit without one.',
};
