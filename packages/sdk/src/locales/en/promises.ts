import type { promises as zh } from '../zh-CN/promises.ts';

export const promises: typeof zh = {
  promisesTitle: 'What was promised',
  promiseBy: 'by {when} ({what})',
  promise_OPEN: '{span} left',
  promise_TODAY: 'that is today',
  promise_OVER: 'the day is over',
  promise_KEPT: 'kept',
  promise_BROKEN: 'not kept in time',
  promise_CANCELLED: 'cancelled; see below why',
  pausesTitle: 'When the clock stood still',
  pauseFromTo: '{from} to {to}',
};
