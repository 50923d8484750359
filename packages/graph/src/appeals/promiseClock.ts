import type { ClockPause, PromiseClock } from '@linli/core/clocks/promiseClock';
import { builder } from '../builder.ts';
import { DeadlineClassEnum } from '../categories/enums.ts';
import { PauseReasonEnum } from '../clocks/enums.ts';

const ClockPauseType = builder.objectRef<ClockPause>('ClockPause').implement({
  description: 'A stretch in which the handling clock stood still.',
  fields: (t) => ({
    from: t.expose('startedAt', { type: 'DateTime', description: 'From when.' }),
    to: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when; null while it lasts.',
    }),
    until: t.expose('until', { type: 'DateTime', description: 'When it ends by itself at the latest.' }),
    reason: t.expose('reason', { type: PauseReasonEnum, description: 'Why.' }),
  }),
});

export const PromiseClockType = builder.objectRef<PromiseClock>('PromiseClock').implement({
  description: 'The promise that everybody may see: class, promised time, pauses, overdue or not.',
  fields: (t) => ({
    deadlineClass: t.expose('deadlineClass', {
      type: DeadlineClassEnum,
      description: 'How fast it is answered.',
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When the clock began to run.' }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Promised for; null before acceptance.',
    }),
    dispatchDueAt: t.expose('dispatchDueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'By when it is to be accepted.',
    }),
    stoppedAt: t.expose('stoppedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was resolved or ended.',
    }),
    onTime: t.exposeBoolean('onTime', {
      nullable: true,
      description: 'Whether it was resolved in time; null while it is open.',
    }),
    overdue: t.exposeBoolean('overdue', { description: 'Open, and the running limit is over.' }),
    pauses: t.field({
      type: [ClockPauseType],
      description: 'When it stood still.',
      resolve: ({ pauses }) => pauses,
    }),
    promised: t.exposeBoolean('promised', {
      description: 'False when nobody here promised anything: imported appeals.',
    }),
    provisional: t.exposeBoolean('provisional', {
      description: "The due day may move once that year's holidays are published.",
    }),
  }),
});
