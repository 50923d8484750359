import type { contacts as zh } from '../zh-CN/contacts.ts';

export const contacts: typeof zh = {
  contactsTitle: 'Times that staff got in touch: {n}',
  contactsLead: 'With you and with the units concerned.',
  contact_PHONE: 'Phone calls: {n}',
  contact_WECHAT: 'WeChat messages: {n}',
  contact_SMS: 'Text messages: {n}',
  contact_VISIT: 'Visits: {n}',
  contact_FACE_TO_FACE: 'Face to face: {n}',
  contact_LETTER: 'Letters: {n}',
  contact_OTHER: 'Other ways: {n}',
};
