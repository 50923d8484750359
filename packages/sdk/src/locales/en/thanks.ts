import type { thanks as zh } from '../zh-CN/thanks.ts';

export const thanks: typeof zh = {
  thanks: 'Say thanks',
  thanksLead: 'Your thanks go to {who}. Words are welcome, but not needed.',
  thanksText: 'Your words (optional)',
  thanksSend: 'Send thanks',
  thanksCancel: 'Not now',
  thanksDone: 'Your thanks have been passed on to {who}.',
  thanksStaff: 'the people who handled it',
  thanksLate: 'The case moved on while you were writing, and the thanks were not sent.',
};
